"""The room as a Django app."""

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "laget.messages"
    label = "messages"
