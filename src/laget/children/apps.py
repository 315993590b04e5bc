"""The room as a Django app."""

from django.apps import AppConfig


class ChildrenConfig(AppConfig):
    name = "laget.children"
    label = "children"
