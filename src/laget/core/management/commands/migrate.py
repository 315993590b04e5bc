"""`migrate`, from the written tables where there are none yet, and then the foundation: walls,
history, fact views, the gap function."""

from typing import Any

from django.core.management.commands.migrate import Command as Migrate
from django.db import transaction


class Command(Migrate):
    """Django's own, followed by what must stand again after every change of the tables."""

    requires_system_checks: list[str] = []  # pages are not needed to lay the foundation

    def handle(self, *args: Any, **options: Any) -> None:
        from laget import foundation, tables

        tables.lay()
        super().handle(*args, **options)

        with transaction.atomic():
            foundation.build()
