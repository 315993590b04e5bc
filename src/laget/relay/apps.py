"""The room as a Django app."""

from django.apps import AppConfig


class RelayConfig(AppConfig):
    name = "laget.relay"
    label = "relay"
