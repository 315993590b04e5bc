"""The room as a Django app."""

from django.apps import AppConfig


class FactsConfig(AppConfig):
    name = "laget.facts"
    label = "facts"
