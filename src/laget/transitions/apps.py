"""The room as a Django app."""

from django.apps import AppConfig


class TransitionsConfig(AppConfig):
    name = "laget.transitions"
    label = "transitions"
