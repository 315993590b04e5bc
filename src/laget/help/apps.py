"""The room as a Django app."""

from django.apps import AppConfig


class HelpConfig(AppConfig):
    name = "laget.help"
    label = "help"
