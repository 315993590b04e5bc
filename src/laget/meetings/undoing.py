"""What was ended too soon is taken back: a cancelled meeting is called again, and a log that was
signed off is opened, so that what was written wrong is put right."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.meetings import events, grounds
from laget.meetings.actions import nobody_protected_from
from laget.meetings.models import Invitation, Meeting
from laget.meetings.permissions import OPEN_LOG, WRITE
from laget.meetings.reads import Guest, key_of
from laget.people.models import Role


def call_again(meeting: Meeting, *, by: Actor, at: datetime | None = None) -> Meeting:
    """It was cancelled by mistake, and is held after all: the same day, place and people. A law
    that counts its meetings is asked as when it was called."""
    with operation(WRITE, meeting, by=by, at=at) as op:
        stay_hidden(meeting.child_id, by)
        if meeting.state != Meeting.State.CANCELLED:
            raise Refused("not-cancelled", _("The meeting is not cancelled."))
        if meeting.on < op.on:
            raise Refused("in-the-past", _("Its day has passed. Call a new meeting instead."))
        rows = Invitation.objects.filter(Invitation.STANDS, meeting=meeting).select_related(
            "role__person", "role__unit", "relation"
        )
        guests = [Guest(key_of(one), one.role, one.relation) for one in rows]
        nobody_protected_from(meeting.child_id, guests, by)
        if meeting.ground:
            grounds.count(
                meeting.child_id, meeting.ground, guests, by, exception=meeting.exception, on=op.on
            )
        event = op.record(
            events.CALLED_AGAIN, about=meeting.child_id, thing=meeting.pk, shared=True,
            on=meeting.on,
        )  # fmt: skip
        told = {
            "state": Meeting.State.CALLED, "because": "", "ended_at": None, "ended_by": None,
            "sequence": meeting.sequence + 2,  # one more than the file that took it out
            "again_at": op.at, "again_by": Role(pk=by.role_id), "event_id": event,
        }  # fmt: skip
        for name, value in told.items():
            setattr(meeting, name, value)
        meeting.save(update_fields=list(told))
    return meeting


def open_log(meeting: Meeting, *, by: Actor, because: str, at: datetime | None = None) -> Meeting:
    """Whoever signed off takes that back: the log is open to be put right, is read aloud and signed
    off again, and everybody can read that it was, and why."""
    with operation(OPEN_LOG, meeting, by=by, at=at) as op:
        stay_hidden(meeting.child_id, by)
        if meeting.state != Meeting.State.HELD:
            raise Refused("not-held", _("The meeting has not been held yet."))
        if not because.strip():
            raise Refused("no-reason", _("Write why, so that the others understand."))
        event = op.record(events.REOPENED, about=meeting.child_id, thing=meeting.pk, shared=True)
        told = {
            "state": Meeting.State.CALLED, "ended_at": None, "ended_by": None,
            "reopened_at": op.at, "reopened_by": Role(pk=by.role_id),
            "reopened_because": because.strip(), "event_id": event,
        }  # fmt: skip
        for name, value in told.items():
            setattr(meeting, name, value)
        meeting.save(update_fields=list(told))
    return meeting
