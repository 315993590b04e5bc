"""The ground floor as a Django app."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "laget.core"
    label = "core"

    def ready(self) -> None:
        from laget.core import copying

        copying.short()
