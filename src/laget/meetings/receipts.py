"""The receipt of the one who is invited to a meeting: they have opened it themselves. What the
family is told is told by those who work with them, and leaves no receipt."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.meetings import events
from laget.meetings.models import Invitation, Meeting
from laget.meetings.permissions import ANSWER
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


def is_read(one: Invitation, op: Operation) -> None:
    """Inside an act of the one who is invited."""
    if one.read_at is None:
        one.read_at, one.read_by_id = op.at, op.by.role_id
        one.save(update_fields=RECEIPT)
        op.record(events.READ, thing=one.pk)
