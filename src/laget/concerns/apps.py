"""The room as a Django app."""

from django.apps import AppConfig


class ConcernsConfig(AppConfig):
    name = "laget.concerns"
    label = "concerns"
