"""What waits because a family asks, or has answered, and talks without a name."""

from __future__ import annotations

from laget.asking import reads as asking
from laget.asking.afterwards import to_mend
from laget.asking.talk_reads import waiting_talks
from laget.core import clock
from laget.core.actor import Actor
from laget.desk.waits import Waits, urgency


def asked_and_answered(actor: Actor) -> list[Waits]:
    """A family asks whether the service worries too; and, for the family's adult, others do."""
    asked = [
        Waits("asked", a.pk, urgency(a.lapses_on, actor.on), a.asked_on, a.lapses_on,
              told={"about": a.named, "who": str(a.adult.person), "to": a.to_unit.name})
        for a in asking.waiting(actor)
    ]  # fmt: skip
    mend = [
        Waits("mend", one.child_id, "warning", one.on, None, one.child_id,
              told={"who": str(one.get_told_by_display()), "again": one.told_again == "yes"})
        for one in to_mend(actor)
    ]  # fmt: skip
    return asked + mend + [
        Waits("two", one.pk, "warning", one.asked_on, None, one.child_id)
        for one in asking.worried_too(actor)
    ] + [
        Waits(
            "talk", one.pk, "neutral", clock.day(one.asked_at), None,
            told={"to": one.to_unit.name, "unit": one.unit.name, "answered": one.answered_at},
        )
        for one in waiting_talks(actor)
    ]  # fmt: skip
