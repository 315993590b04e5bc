"""Which level a unit of the upper rooms stands for."""

from __future__ import annotations

from laget.organisations.models import SecrecyArea, Unit
from laget.programme.ground import Level

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


def own_level(unit: Unit) -> str:
    """The level that a unit can speak for: teams of a network and municipalities' associations, for
    the municipalities."""
    return level_of(unit) or str(Level.MUNICIPALITY)
