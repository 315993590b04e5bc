"""What passes from one service to the next, in the world of the walls."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg

from laget.core.ids import new_id
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.teams.models import Participation
from laget.transitions import actions as transitions
from laget.transitions import handing, outside
from laget.transitions.models import Absence, SchoolExit
from village import Village, _insert


def build(v: Village, listed: Any) -> None:
    """Hand-overs that wait, with a yes and with a no, openly and hidden; a young person who is out
    of school, tried, helped and back; a yes said again."""
    ivar = listed(v, "ivar", "per", "gro", "ola", born="2008-01-02")
    v.team(ivar, "per", "hanne", "ola")
    v.team(ivar, "stein", shared=False)
    for name, to, kind in (
        ("per", "nes_school", "moved"), ("hanne", "clinic", "service"),
        ("stein", "station", "care"), ("ola", "station", "work"),
    ):  # fmt: skip
        actor = getattr(v, name)
        with seen_as(actor):
            part = Participation.objects.get(child=ivar, unit=actor.unit_id)
        given = handing.hand_over(
            part, v.units[to], by=actor, stage=kind, first_day=date(2026, 8, 1),
            last_day=date(2026, 6, 20), given_by="guardian", parts=["plan"], words="He reads.",
            at=v.later(hours=1),
        )  # fmt: skip
        if name == "per":
            handing.take_over(
                given.handover, by=v.nina, first_day=date(2026, 8, 5), at=v.later(hours=1)
            )
            handing.follow_up(given, by=v.per, how="well", note="All.", at=v.later(hours=1))
        if name == "hanne":
            handing.decline(given.handover, by=v.silje, reason="no_room", at=v.later(hours=1))
            transitions.say_again(given.consent, by=v.per, at=v.later(hours=1))
    left = transitions.note_school_exit(
        ivar, by=v.ola, left_unit=v.units["school"], from_on=date(2026, 3, 1), at=v.later(hours=1)
    )
    for reached in ("nobody", "child"):
        outside.note_attempt(left, by=v.ola, how="call", reached=reached, at=v.later(hours=1))
    outside.start_help(left, by=v.ola, field="work", what="A day at the garage", at=v.at)
    outside.note_back(left, by=v.ola, back_to="apprentice", code="OTLL", at=v.later(hours=1))
    plans.note_contact(ivar, by=v.per, with_whom="child", at=v.at)
    with seen_as(v.ola):
        kim = SchoolExit.objects.get(child=v.children["kim"])
    outside.note_attempt(kim, by=v.ola, how="letter", reached="nobody", at=v.at)


def away(v: Village, import_url: str) -> None:
    """The register of absence comes by import alone; one school shares it, the other not."""
    rows = [
        Absence(
            id=new_id(), child=v.children[name], unit=v.units["school"], shared=shared,
            authority=v.authorities["solvik"], from_on=date(2026, 2, 1), to_on=date(2026, 3, 1),
            percent=percent, sys_from=v.at,
        )
        for name, shared, percent in (("ivar", True, 30), ("emma", False, 12), ("una", False, 4))
    ]  # fmt: skip
    with psycopg.connect(import_url) as importer:
        _insert(importer, rows)
