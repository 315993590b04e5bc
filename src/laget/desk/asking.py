"""What waits because a family asks, or has answered, and talks without a name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from laget.asking import reads as asking
from laget.asking.afterwards import around_held, to_mend
from laget.asking.talk_reads import waiting_talks
from laget.core import clock
from laget.core.actor import Actor
from laget.desk.waits import Waits, urgency

#: Rows that are seldom there, and what waits because of them.
Rare = tuple[QuerySet[Any], Callable[[Actor], list[Waits]]]


def asked_and_answered(actor: Actor) -> tuple[Rare, ...]:
    """All of it: what tells whether there is any, and what finds it."""
    return (
        (asking.waiting(actor), _asked), (asking.others_worry(actor), _two),
        (around_held(actor), _mend), (waiting_talks(actor), _talk),
    )  # fmt: skip


def _asked(actor: Actor) -> list[Waits]:
    """A family asks whether the service worries too."""
    return [
        Waits("asked", a.pk, urgency(a.lapses_on, actor.on), a.asked_on, a.lapses_on,
              told={"about": a.named, "who": str(a.adult.person), "to": a.to_unit.name})
        for a in asking.waiting(actor)
    ]  # fmt: skip


def _two(actor: Actor) -> list[Waits]:
    """Others worry too, and this hat is the adult the family chose."""
    return [
        Waits("two", one.pk, "warning", one.asked_on, None, one.child_id)
        for one in asking.worried_too(actor)
    ]


def _mend(actor: Actor) -> list[Waits]:
    """They had to tell it again, or do not know who to ring."""
    return [
        Waits("mend", one.child_id, "warning", one.on, None, one.child_id,
              told={"who": str(one.get_told_by_display()), "again": one.told_again == "yes"})
        for one in to_mend(actor)
    ]  # fmt: skip


def _talk(actor: Actor) -> list[Waits]:
    """A talk without a name waits for an answer, or has got one."""
    return [
        Waits(
            "talk", one.pk, "neutral", clock.day(one.asked_at), None,
            told={"to": one.to_unit.name, "unit": one.unit.name, "answered": one.answered_at},
        )
        for one in waiting_talks(actor)
    ]  # fmt: skip
