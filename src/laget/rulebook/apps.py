"""Registers the room with Django, for its translations; it has no tables."""

from django.apps import AppConfig


class RulebookConfig(AppConfig):
    """The rulebook room."""

    name = "laget.rulebook"
    label = "rulebook"
