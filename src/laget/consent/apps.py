"""The room as a Django app."""

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    name = "laget.consent"
    label = "consent"
