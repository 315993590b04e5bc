"""The room as a Django app."""

from django.apps import AppConfig


class PaperConfig(AppConfig):
    name = "laget.paper"
    label = "paper"
