"""Kin and friends in the world of the walls: said at a child, and by a name that nobody has yet.
One that is ended hides nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from access.seeing import seen
from laget.desk import kin


def build(v: Any, listed: Callable[..., Any]) -> None:
    """Hanne is Filip's aunt and worked with him; Lars says a name before the child comes; Silje is
    Eirik's mother; Tor was Filip's neighbour."""
    filip = listed(v, "filip", "per", family_name="Vik")
    v.team(filip, "per", "hanne")
    v.later(minutes=5)
    kin.declare_met(filip, by=v.hanne, at=v.at)
    kin.declare(
        by=v.lars, given_name="Frida Marie", family_name="Lie", born_on=date(2014, 8, 2), at=v.at
    )
    frida = listed(v, "frida", "per", born="2014-08-02", family_name="Lie")
    v.team(frida, "per")
    in_another_hat(v, listed)
    eirik = listed(v, "eirik", "ida", expecting="Silje Vik")
    v.team(eirik, "ida", "silje")
    v.later(minutes=5)
    kin.declare_met(eirik, by=v.silje, at=v.at)
    said = kin.declare(
        by=v.tor, given_name="Filip", family_name="Vik", born_on=date(2015, 5, 17), at=v.at
    )
    kin.end(said, by=v.tor, at=v.later(minutes=1))


def in_another_hat(v: Any, listed: Callable[..., Any]) -> None:
    """Per says it as a teacher, and does not meet Fia in child welfare either."""
    fia = listed(v, "fia", "gro", born="2013-02-03", family_name="Lund")
    assert seen(v.per_welfare, fia)
    kin.declare(by=v.per, given_name="Fia", family_name="Lund", born_on=date(2013, 2, 3), at=v.at)
    assert not seen(v.per_welfare, fia)
    assert seen(v.stein, fia)
