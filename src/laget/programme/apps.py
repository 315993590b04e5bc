"""The room as a Django app."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    name = "laget.programme"
    label = "programme"
