"""The room as a Django app."""

from django.apps import AppConfig


class AskingConfig(AppConfig):
    name = "laget.asking"
    label = "asking"
