"""Which level a unit answers at, and within how many days."""

from __future__ import annotations

from laget.faults.models import Days
from laget.organisations.models import SecrecyArea, Unit
from laget.programme.models import Level

REGIONAL = ("county", "region", "wellbeing_county")
LEVELS = {
    "ministry": Level.MINISTRY, "directorate": Level.DIRECTORATE, "secretariat": Level.NORDIC,
    "steering_group": Level.NORDIC,
}  # fmt: skip


def level_of(unit: Unit) -> str:
    """The level a unit answers at; none where it does not answer for one."""
    if unit.secrecy_area != SecrecyArea.UPPER or unit.kind == Unit.Kind.NETWORK_TEAM:
        return ""
    if unit.authority.kind in REGIONAL:
        return str(Level.REGION)
    return str(LEVELS.get(unit.kind, ""))


def days_of(found: Days | None, unit: Unit) -> int | None:
    """Within how many days the unit's level answers; none where the programme has not said."""
    level = level_of(unit)
    return getattr(found, level) if found and level else None
