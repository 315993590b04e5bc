"""What the family does not want: noted, and taken back when they want it after all."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from laget.asking import events
from laget.asking.models import SaidNo
from laget.asking.permissions import END_NO, NOTE_NO, SEE_NO
from laget.children.actions import written
from laget.children.models import Child
from laget.children.permissions import shows_itself
from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.referrals.models import Need


def note(
    child: Child, *, by: Actor, about: str, said_by: str, need: str = "",
    again_on: date | None = None, at: datetime | None = None,
) -> SaidNo:  # fmt: skip
    """A no, to what and by whom. It stands until the day they said one may ask again; without a
    day, until they come back to it. A new no about the same takes the place of the unit's own."""
    with operation(NOTE_NO, child, by=by, at=at) as op:
        to = {*SaidNo.About.values} - {SaidNo.About.ASKING}
        if about not in to or (about == SaidNo.About.HELP) != (need in Need.values):
            raise Refused("no-such-no", _("Choose what they say no to."))
        if again_on is not None and again_on <= op.on:
            raise Refused("again-later", _("Choose a day after today."))
        shared = shows_itself(by, child.pk)
        event = op.record(events.SAID_NO, about=child.pk, code=f"{about}:{said_by}", shared=shared)
        before = SEE_NO.rows(op.by).filter(
            one_child(child.pk), unit=by.unit_id, shared=shared, about=about, need=need,
            ended_on=None,
        )  # fmt: skip
        for one in before:
            one.ended_on, one.event_id = op.on, event
            one.save(update_fields=["ended_on", "event_id"])
        no = SaidNo(
            child=child, about=about, need=need, said_by=said_by, said_on=op.on,
            again_on=again_on, shared=shared, **written(by, op, event),
        )  # fmt: skip
        no.save(force_insert=True)
    return no


def wanted(no: SaidNo, *, by: Actor, at: datetime | None = None) -> SaidNo:
    """The family wants it after all: from this day it is missing again where it is not there."""
    with operation(END_NO, no, by=by, at=at) as op:
        if no.ended_on is not None or no.about == SaidNo.About.ASKING:
            raise Refused("ended", _("This no has ended already."))
        no.event_id = op.record(events.WANTED, about=no.child_id, code=no.about, shared=no.shared)
        no.ended_on = op.on
        no.save(update_fields=["ended_on", "event_id"])
    return no
