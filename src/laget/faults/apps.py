"""The room as a Django app."""

from django.apps import AppConfig


class FaultsConfig(AppConfig):
    name = "laget.faults"
    label = "faults"
