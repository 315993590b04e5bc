"""The room as a Django app."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "laget.plans"
    label = "plans"
