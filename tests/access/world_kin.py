"""Kin and friends in the world of the walls: said at a child, by a name that nobody has yet, and
known by a colleague. One that is ended hides nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from access.seeing import seen
from laget.children.models import Relation
from laget.core.seeing import seen_as
from laget.desk import kin


def build(v: Any, listed: Callable[..., Any]) -> None:
    """Hanne is Filip's aunt and worked with him; Lars says a name before the child comes; Silje is
    Eirik's mother, which Ida knows; Tor was Filip's neighbour."""
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
    with seen_as(v.ida):
        mother = Relation.objects.get(child=eirik)
    mother.given_name, mother.family_name = "Silje", "Vik"
    known_by_colleague(v, mother)
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


def known_by_colleague(v: Any, mother: Relation) -> None:
    """Silje's leader takes her off the work first; then Ida says who she is."""
    from laget.teams.models import Member

    with seen_as(v.ida):
        Relation.objects.filter(pk=mother.pk).update(given_name="Silje", family_name="Vik")
    with seen_as(v.tor):
        Member.objects.filter(child=mother.child_id, role=v.roles["silje"]).update(
            to_on=v.at.date()
        )
    kin.recognise(mother, v.roles["silje"].person, by=v.ida, at=v.at)
