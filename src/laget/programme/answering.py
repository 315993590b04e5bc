"""A country or territory that is invited answers itself, from a day: with a case, only following,
no; and leaves. What the secretariat was told, it notes (`actions.add`), and the page says so.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.programme import events, reads
from laget.programme.actions import keep, written
from laget.programme.models import Joining, Programme
from laget.programme.permissions import ANSWER, SPEAKS

Step = Joining.Step
#: What one says for one's own country, and what it takes part as until it leaves.
ANSWERS = (Step.CASE, Step.FOLLOWS, Step.DECLINED, Step.LEFT)
TAKES_PART = (Step.CASE, Step.NO_CASE, Step.FOLLOWS)


def answer(
    programme: Programme, *, by: Actor, body: UUID | str, step: str, on: date, text: str = "",
    at: datetime | None = None,
) -> Joining:  # fmt: skip
    """The country of the hat's own body answers. Said again of the same day, it takes the place of
    what the body said before."""
    with operation(ANSWER, programme, by=by, at=at) as op:
        found = next((one for one in own_bodies(by, programme) if str(one.pk) == str(body)), None)
        if found is None or step not in ANSWERS:
            raise Refused("not-here", _("Choose one of those in the list."))
        rows = list(Joining.objects.filter(programme=programme, area=found.area, is_out=False))
        if not rows:
            raise Refused("not-invited", _("Your country is not invited yet."))
        if step == Step.LEFT and not any(one.step in TAKES_PART for one in rows):
            raise Refused("not-in", _("Only one that takes part can leave."))
        event = op.record(events.ANSWERED, thing=programme.pk, code=step)
        for one in rows:
            if one.body_id == found.pk and one.role_id and one.on == on:
                keep(one, one.version, op, event, {"is_out": True})
        made = Joining(
            programme=programme, area=found.area, body=found, role_id=by.role_id, step=step,
            on=on, text=text, **written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def own_bodies(actor: Actor, of: Programme) -> list[Any]:
    """The bodies by which the hat speaks for a country or territory."""
    found = reads.rows(actor, "body", of).filter(unit=actor.unit_id, kind__in=SPEAKS)
    return list(found.exclude(area=None).select_related("area"))


def to_answer(actor: Actor, pk: UUID) -> tuple[Programme, list[Any]]:
    """A programme, and the bodies the hat can answer for."""
    found = reads.to_write(actor, pk, ANSWER)
    return found, own_bodies(actor, found)


def may_answer(actor: Actor, of: Programme) -> bool:
    return ANSWER.allows(actor, of)


def unanswered(actor: Actor) -> list[tuple[Programme, Any]]:
    """Where a country or territory of the hat's own is invited, and has not answered."""
    found = []
    for of in ANSWER.rows(actor):
        own = {one.area_id for one in own_bodies(actor, of)}
        found += [
            (of, country.area)
            for country in reads.countries(actor, of)
            if country.area.pk in own and {one.step for one in country.now} == {Step.INVITED}
        ]
    return found
