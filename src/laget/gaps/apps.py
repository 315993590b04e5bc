"""The room as a Django app."""

from django.apps import AppConfig


class GapsConfig(AppConfig):
    name = "laget.gaps"
    label = "gaps"
