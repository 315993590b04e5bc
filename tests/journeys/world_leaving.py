"""Pages of what passes from one service to the next: hand-overs in each state, what comes, and one
who is out of school."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from journeys import world
from laget.core.seeing import seen_as
from laget.teams.models import Participation
from laget.transitions import actions as transitions
from laget.transitions import handing, outside
from village import Village

DAYS = {"first_day": date(2026, 8, 17), "last_day": date(2026, 6, 19), "given_by": "both"}


def places(v: Village) -> list[Any]:
    """Asked, taken over, said no to and followed up; tried three times, back, and asked after."""
    at_row, at_child, wrong = world.at_row, world.at_child, world.wrong
    leo = v.child("leo", born="2010-09-12")
    ada = v.child("ada", born="2008-02-12")
    for child in (leo, ada):
        v.team(child, "per", "hanne", "kari")

    def part(child: Any, name: str) -> Any:
        actor = getattr(v, name)
        with seen_as(actor):
            return Participation.objects.get(child=child, unit=actor.unit_id)

    def over(child: Any, name: str, to: str, stage: str, **more: Any) -> Any:
        told = {"parts": ["plan", "works", "meet"], "words": "Liker å vite hva som skjer.", **DAYS}
        return handing.hand_over(
            part(child, name), v.units[to], by=getattr(v, name), stage=stage, at=v.at, **told | more
        )

    taken = over(ada, "kari", "station", "service")
    long_ago = v.at - timedelta(days=35)
    handing.take_over(taken.handover, by=v.ida, first_day=long_ago.date(), at=v.later(minutes=1))
    no = over(ada, "hanne", "clinic", "service")
    handing.decline(
        no.handover, by=v.silje, reason="too_early", instead="Etter sommeren.",
        at=v.later(minutes=1),
    )  # fmt: skip
    waits = over(leo, "per", "follow_up", "upper_secondary")
    kim = v.child("iben", "ola", born="2008-03-03")
    out = transitions.note_school_exit(
        kim, by=v.ola, left_unit=v.units["school"], from_on=v.at.date() - timedelta(days=20),
        at=v.at,
    )  # fmt: skip
    v.team(kim, "ola")
    for how, note in (("call", ""), ("message", ""), ("letter", "Sendt hjem.")):
        outside.note_attempt(
            out, by=v.ola, how=how, reached="nobody", note=note, at=v.later(minutes=1)
        )
    outside.start_help(out, by=v.ola, field="work", what="En dag på verkstedet", at=v.at)
    emil = v.child("emil", "ola", born="2008-03-04")
    back = transitions.note_school_exit(
        emil, by=v.ola, left_unit=v.units["school"], from_on=v.at.date() - timedelta(days=60),
        at=v.at,
    )  # fmt: skip
    outside.note_back(
        back, by=v.ola, back_to="apprentice", code="OTLL",
        on=v.at.date() - timedelta(days=31), at=v.later(minutes=1),
    )  # fmt: skip
    nora = v.child("tora", "ola", born="2008-03-05")
    ahead = reverse("transitions:ahead")
    offer = at_row("transitions:offer", "per", part(ada, "per"), "unit")
    answer = at_row("transitions:answer", "ola", waits.handover)
    forms = [
        at_row("transitions:attempt", "ola", out), at_row("transitions:status", "ola", out),
        at_row("transitions:help", "ola", out), at_row("transitions:back", "ola", out),
        at_row("transitions:still", "ola", back), at_child("transitions:left", "ola", nora),
        at_child("transitions:tell", "per", leo),
        at_row("transitions:again", "per", taken_yes(v, ada)),
    ]  # fmt: skip
    after = at_row("transitions:follow-up", "kari", taken)
    return [
        offer, wrong(offer), wrong(offer, to_unit=str(v.units["clinic"].pk)), answer,
        wrong(answer, answer="yes"), wrong(answer, answer="no"), *forms, *map(wrong, forms),
        after, wrong(after), at_row("transitions:answer", "ida", taken.handover, "accepted"),
        at_row("transitions:answer", "silje", no.handover, "declined"),
        at_row("transitions:transfer", "per", waits), at_row("transitions:transfer", "kari", taken),
        at_row("transitions:transfer", "hanne", no, "declined"),
        at_row("transitions:withdraw", "per", waits), at_row("transitions:exit", "ola", out),
        at_row("transitions:exit", "ola", back, "back"),
        at_child("desk:child", "ola", kim, "out"), at_child("desk:child", "per", leo, "ahead"),
        world.Place("transitions:ahead", "per", ahead),
        world.Place("transitions:ahead", "per", f"{ahead}?show=passages", "passages"),
        world.Place("transitions:ahead", "lars", ahead, "none"),
    ]  # fmt: skip


def taken_yes(v: Village, child: Any) -> Any:
    """A guardian's yes to the school, for somebody who is of age."""
    from laget.consent.models import Consent

    with seen_as(v.per):
        return Consent.objects.get(child=child, to_unit=v.units["school"])
