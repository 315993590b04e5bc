"""The room as a Django app."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "laget.library"
    label = "library"
