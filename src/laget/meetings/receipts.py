"""The receipt of the one who is invited to a meeting: they have opened it themselves. What the
family is told is told by those who work with them, and leaves no receipt."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.meetings import events
from laget.meetings.models import Invitation, Meeting
from laget.meetings.permissions import ANSWER, SEE_INVITATION
from laget.rulebook.stored import stored

RECEIPT = ("read_at", "read_by")


def read_due(meeting: Meeting, op: Operation) -> date | None:
    """The last day to open an invitation: as a message in the team, and before the day itself."""
    told = stored("message_read", authority=meeting.authority, on=op.on)
    due: date | None = told["due_on"]
    return due and max(op.on, min(due, meeting.on - timedelta(days=1)))


def opened(meeting: UUID, *, by: Actor, at: datetime | None = None) -> None:
    """Who is invited has opened the meeting. Written once, and kept before the page is shown."""
    with seen_as(by):
        mine = Q(role=by.role_id, instead=None) | Q(instead=by.role_id)
        rows = ANSWER.rows(by).filter(mine, Invitation.STANDS, meeting=meeting, read_at=None)
        one = rows.filter(meeting__state=Meeting.State.CALLED).first()
    if one is None:
        return
    try:
        with operation(ANSWER, one, by=by, at=at) as op:
            if one.read_at is not None:
                raise Refused("read-already", "")
            is_read(one, op)
    except Refused:
        return


def unopened(actor: Actor) -> QuerySet[Invitation]:
    """Invitations that were not opened in time to a meeting that is still to be held: sent by this
    hat, or to somebody it leads."""
    led = Q(instead=None, role__unit__in=actor.leads) | Q(instead__unit__in=actor.leads)
    rows = SEE_INVITATION.rows(actor).filter(
        Q(writer=actor.role_id) | led, state=Invitation.State.ASKED, role__isnull=False,
        read_at=None, read_due_on__lt=actor.on, meeting__state=Meeting.State.CALLED,
        meeting__begins_at__gt=actor.at,
    )  # fmt: skip
    mine = Q(role=actor.role_id, instead=None) | Q(instead=actor.role_id)
    late = rows.exclude(mine).select_related("meeting", "role__person", "instead__person")
    return late.order_by("meeting__begins_at", "pk")


def is_read(one: Invitation, op: Operation) -> None:
    """Inside an act of the one who is invited."""
    if one.read_at is None:
        one.read_at, one.read_by_id = op.at, op.by.role_id
        one.save(update_fields=RECEIPT)
        op.record(events.READ, thing=one.pk)
