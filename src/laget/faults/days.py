"""Within how many days a level answers."""

from __future__ import annotations

from laget.faults.models import Days
from laget.organisations.models import Unit
from laget.programme.levels import level_of


def days_of(found: Days | None, unit: Unit) -> int | None:
    """Within how many days the unit's level answers; none where the programme has not said."""
    level = level_of(unit)
    return getattr(found, level) if found and level else None
