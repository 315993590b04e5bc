"""Handing over between places, and leaving school."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child
from laget.children.permissions import BEGIN, KNOW
from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.organisations.models import Authority, Unit
from laget.rulebook.stored import stored
from laget.teams.models import Participation
from laget.transitions import events
from laget.transitions.models import SchoolExit, Transfer
from laget.transitions.permissions import HAND_OVER, SEE, SEE_EXIT


def offer_transfer(
    part: Participation, to: Authority, *, by: Actor, at: datetime | None = None
) -> Transfer:
    """The unit offers its part to the place the child has moved to."""
    with operation(HAND_OVER, part, by=by, at=at) as op:
        if Transfer.objects.filter(participation=part, accepted_on=None).exists():
            raise Refused("offered-already", _("This has been offered, and not answered yet."))
        event = op.record(events.OFFERED, about=part.child_id, thing=part.pk, shared=part.shared)
        transfer = Transfer(
            child_id=part.child_id, participation=part, to_authority=to, offered_on=op.on,
            shared=part.shared,
            **written(by, op, event, unit_id=part.unit_id, authority_id=part.authority_id),
        )  # fmt: skip
        transfer.save(force_insert=True)
    return transfer


def note_acceptance(
    transfer: Transfer, *, by: Actor, on: date | None = None, at: datetime | None = None
) -> Transfer:
    """The new place has said yes; the unit that handed over notes when."""
    with operation(SEE, transfer, by=by, at=at) as op:
        if transfer.accepted_on is not None:
            raise Refused("accepted-already", _("The new place has said yes already."))
        event = op.record(
            events.ACCEPTED, about=transfer.child_id, thing=transfer.pk, shared=transfer.shared
        )
        transfer.accepted_on, transfer.event_id = on or op.on, event
        transfer.save(update_fields=["accepted_on", "event_id"])
    return transfer


def note_school_exit(
    child: Child, *, by: Actor, left_unit: Unit, from_on: date, at: datetime | None = None
) -> SchoolExit:
    """A young person has left school. The follow-up unit must call within the days of the limit."""
    unit = Unit.objects.select_related("authority__area").get(pk=by.unit_id)
    with operation(BEGIN, unit, by=by, at=at) as op:
        if unit.kind != Unit.Kind.FOLLOW_UP:
            raise Refused("not-follow-up", _("The follow-up service keeps this register."))
        if not KNOW.allows(by, child):
            raise NotAllowed(KNOW)
        clock = stored("school_exit_contact", authority=unit.authority, on=from_on)
        event = op.record(events.LEFT_SCHOOL, about=child.pk, on=from_on)
        left = SchoolExit(
            child=child, left_unit=left_unit, from_on=from_on, contact_due_on=clock["due_on"],
            due_rule=clock["due_rule"], **written(by, op, event),
        )  # fmt: skip
        left.save(force_insert=True)
    return left


def note_back(left: SchoolExit, *, by: Actor, at: datetime | None = None) -> SchoolExit:
    """Back in school, in training or at work."""
    with operation(SEE_EXIT, left, by=by, at=at) as op:
        if left.to_on is not None:
            raise Refused("back-already", _("This is noted already."))
        event = op.record(events.BACK, about=left.child_id, thing=left.pk)
        left.to_on, left.event_id = op.on, event
        left.save(update_fields=["to_on", "event_id"])
    return left
