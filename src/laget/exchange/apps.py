"""The room as a Django app."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "laget.exchange"
    label = "exchange"
