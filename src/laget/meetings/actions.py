"""Calling a meeting, answering, and what the child wants to have said. `holding` is the meeting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children import voice
from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.children.permissions import ASKED, own_parts
from laget.children.reads import one_child
from laget.children.record import protected_from
from laget.core import clock
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.meetings import events, grounds
from laget.meetings.models import Heard, Invitation, Meeting, Record
from laget.meetings.permissions import ANSWER, CALL, SEE, SEND_OTHER, WRITE
from laget.meetings.reads import Guest, is_older
from laget.meetings.receipts import is_read, read_due
from laget.people.models import Role
from laget.teams.actions import put_to_work
from laget.teams.models import Participation
from laget.teams.reads import could_come


def call(
    child: Child, *, by: Actor, question: str, begins_at: datetime, place: str,
    guests: Iterable[Guest], ground: str = "", exception: str = "", at: datetime | None = None,
) -> Meeting:  # fmt: skip
    """The others are called to a meeting. Whoever calls comes, and is not asked. `ground` is the
    law they share by, where it is not the family's yes."""
    with operation(CALL, child, by=by, at=at) as op:
        stay_hidden(child.pk, by)
        invited = list(guests)
        if clock.day(begins_at) < op.on:
            raise Refused("in-the-past", _("Choose a day from today onwards."))
        if not invited:
            raise Refused("nobody", _("Choose whom you invite."))
        check(child.pk, invited, by)
        if ground:
            grounds.count(child.pk, ground, invited, by, exception=exception, on=op.on)
        event = op.record(events.CALLED, about=child.pk, shared=True, on=clock.day(begins_at))
        meeting = Meeting(
            child=child, question=question, begins_at=begins_at, place=place, shared=True,
            called_on=op.on, ground=ground, exception=exception if ground else "",
            **written(by, op, event),
        )  # fmt: skip
        meeting.save(force_insert=True)
        for guest in invited:
            is_me = guest.role is not None and guest.role.pk == by.role_id
            invite(meeting, guest, by, op, "comes" if is_me else "asked")
    return meeting


def check(child_id: UUID, guests: Sequence[Guest], by: Actor) -> None:
    """Only those of whose help the team knows are invited, and family whom the whole team knows
    of: so no invitation shows what the team must not see."""
    could = {role.pk for role in could_come(by, child_id)}
    for guest in guests:
        hidden = guest.role is not None and guest.role.pk not in could
        if hidden or (guest.relation is not None and not guest.relation.shared):
            raise Refused("not-in-team", _("Choose somebody in the team."))
    nobody_protected_from(child_id, guests, by)


def nobody_protected_from(child_id: UUID, guests: Sequence[Guest], by: Actor) -> None:
    """Refuses to tell where the child will be to the one the child is protected from."""
    family = [guest.relation for guest in guests if guest.relation is not None]
    if found := protected_from(by, child_id, family):
        name = next(one.given_name for one in family if one.pk in found)
        raise Refused(
            "protected-from",
            _("{name} has the same name as the one the child is protected from, and an invitation"
              " tells where the child will be. Meet without them.").format(name=name),
        )  # fmt: skip


def invite(meeting: Meeting, guest: Guest, by: Actor, op: Operation, state: str) -> Invitation:
    """Inside a larger act, once the guests are checked."""
    role = guest.role
    event = op.record(events.INVITED, about=meeting.child_id, thing=role and role.pk, shared=True)
    made = Invitation(
        meeting=meeting, child_id=meeting.child_id, role=role, relation=guest.relation,
        state=state, answered_on=None if state == "asked" else op.on, shared=True,
        read_due_on=read_due(meeting, op) if role and state == "asked" else None,
        **written(by, op, event),
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def move(
    meeting: Meeting, *, by: Actor, begins_at: datetime, place: str, at: datetime | None = None
) -> Meeting:
    """The meeting is on another day, at another time or place. Everybody is asked again, since a
    yes was to the day that was; what somebody sent to be said is still sent."""
    with operation(WRITE, meeting, by=by, at=at) as op:
        still_open(meeting)
        _not_held(meeting)
        stay_hidden(meeting.child_id, by)
        if clock.day(begins_at) < op.on:
            raise Refused("in-the-past", _("Choose a day from today onwards."))
        if (meeting.begins_at, meeting.place) == (begins_at, place):
            raise Refused("as-before", _("This is how it stands already."))
        event = op.record(
            events.MOVED, about=meeting.child_id, thing=meeting.pk, shared=True,
            on=clock.day(begins_at),
        )  # fmt: skip
        told = {
            "begins_at": begins_at, "place": place, "sequence": meeting.sequence + 1,
            "moved_at": op.at, "moved_by": Role(pk=by.role_id), "event_id": event,
        }  # fmt: skip
        for name, value in told.items():
            setattr(meeting, name, value)
        meeting.save(update_fields=list(told))
        for one in Invitation.objects.filter(meeting=meeting, state__in=("comes", "declined")):
            if by.role_id != (one.instead_id or one.role_id):
                _change(one, event, state="asked", reason="", answered_on=None, **_unread(
                    one, meeting, op
                ))  # fmt: skip
    return meeting


def cancel(meeting: Meeting, *, by: Actor, because: str, at: datetime | None = None) -> Meeting:
    """The meeting will not be held, and everybody can read why."""
    with operation(WRITE, meeting, by=by, at=at) as op:
        still_open(meeting)
        _not_held(meeting)
        stay_hidden(meeting.child_id, by)
        if not because.strip():
            raise Refused("no-reason", _("Write why the meeting will not be held."))
        event = op.record(events.CANCELLED, about=meeting.child_id, thing=meeting.pk, shared=True)
        end(meeting, op, event, state=Meeting.State.CANCELLED, because=because)
    return meeting


def end(meeting: Meeting, op: Operation, event: UUID, **told: Any) -> None:
    """Inside an act that ends the meeting: held, or cancelled."""
    told |= {"ended_at": op.at, "ended_by": Role(pk=op.by.role_id), "event_id": event}
    for name, value in told.items():
        setattr(meeting, name, value)
    meeting.save(update_fields=list(told))


def still_open(meeting: Meeting) -> None:
    """Refuses to write in a meeting that is over."""
    if meeting.state == Meeting.State.HELD:
        raise Refused("held-already", _("The meeting is held and signed off."))
    if meeting.state == Meeting.State.CANCELLED:
        raise Refused("cancelled", _("The meeting is cancelled."))


def _not_held(meeting: Meeting) -> None:
    """Refuses to move, cancel or answer what has been, though its log is open to be put right."""
    if meeting.reopened_at is not None:
        raise Refused(
            "was-held", _("The meeting has been held. Put the log right, and sign it off again.")
        )


def answer(
    invitation: Invitation, *, by: Actor, answer: str, contribution: str = "", reason: str = "",
    at: datetime | None = None,
) -> Invitation:  # fmt: skip
    """Comes; or sends a contribution that the team reads; or cannot come, and says why."""
    with operation(ANSWER, invitation, by=by, at=at) as op:
        _asked_to(invitation)
        _is_known(invitation, by)
        if answer == "sent" and not contribution.strip():
            raise Refused("no-contribution", _("Write what you want the others to know."))
        if answer == "declined" and not reason.strip():
            raise Refused("no-reason", _("Write why you cannot come."))
        event = op.record(
            events.ANSWERED, about=invitation.child_id, thing=invitation.meeting_id, code=answer,
            shared=True,
        )  # fmt: skip
        _change(
            invitation, event, state=answer, answered_on=op.on,
            contribution=contribution if answer == "sent" else "",
            reason=reason if answer == "declined" else "",
        )  # fmt: skip
        if by.role_id == (invitation.instead_id or invitation.role_id):
            is_read(invitation, op)
    return invitation


def send_other(
    invitation: Invitation, role: Role, *, by: Actor, at: datetime | None = None
) -> Invitation:
    """The leader sends somebody else in the unit, who from now on works with the child."""
    with operation(SEND_OTHER, invitation, by=by, at=at) as op:
        meeting = _asked_to(invitation)
        _is_known(invitation, by)
        if invitation.role is None or role.unit_id != invitation.role.unit_id:
            raise Refused("other-unit", _("Choose somebody in the unit."))
        if role.pk in (invitation.role_id, invitation.instead_id):
            raise Refused("sent-already", _("This person is the one who is invited."))
        taken = Invitation.objects.filter(Invitation.STANDS, meeting=invitation.meeting_id).exclude(
            pk=invitation.pk
        )
        if taken.filter(role=role).exists() or taken.filter(instead=role).exists():
            raise Refused("invited-once", _("This person is invited already."))
        event = op.record(
            events.SENT_OTHER, about=invitation.child_id, thing=role.pk, shared=True,
            other=invitation.role_id,
        )  # fmt: skip
        for part in Participation.objects.filter(
            child=invitation.child_id, unit=role.unit_id, to_on=None, shared=True
        ):
            put_to_work(part, role, by, op)
        _change(invitation, event, instead=role, state="asked", contribution="", reason="",
                answered_on=None, **_unread(invitation, meeting, op))  # fmt: skip
    return invitation


def _asked_to(invitation: Invitation) -> Meeting:
    """What one is invited to. Refuses where that is taken back, or the meeting is over."""
    if invitation.state == Invitation.State.WITHDRAWN:
        raise Refused("not-invited", _("This invitation has been taken back."))
    meeting = Meeting.objects.get(pk=invitation.meeting_id)
    still_open(meeting)
    _not_held(meeting)
    return meeting


def _is_known(invitation: Invitation, by: Actor) -> None:
    """The team knows of a service that helps with one question; else a hidden one stays so."""
    if not own_parts(by, openly=False).filter(ASKED, one_child(invitation.child_id)).exists():
        stay_hidden(invitation.child_id, by)


def _unread(invitation: Invitation, meeting: Meeting, op: Operation) -> dict[str, Any]:
    """What is asked anew has not been opened yet."""
    due = read_due(meeting, op) if invitation.role_id else None
    return {"read_at": None, "read_by": None, "read_due_on": due}


def _change(invitation: Invitation, event: UUID, **told: Any) -> None:
    for name, value in told.items():
        setattr(invitation, name, value)
    invitation.event_id = event
    invitation.save(update_fields=[*told, "event_id"])


def hear(
    meeting: Meeting, *, by: Actor, text: str = "", how: str = "said", reason: str = "",
    because: str = "", at: datetime | None = None,
) -> Heard:  # fmt: skip
    """What the child wants to have said, kept as the child's own words; or that the child was not
    heard, with its reason, as it is told anywhere else."""
    with operation(WRITE, meeting, by=by, at=at) as op:
        still_open(meeting)
        stay_hidden(meeting.child_id, by)
        if bool(text.strip()) == bool(because.strip()) or (because and not reason):
            raise Refused("words-or-why", _("Write what the child wants to have said, or why not."))
        child, words, not_heard = Child(pk=meeting.child_id), None, None
        if text:
            words = voice.note_words(child, by=by, text=text, how=how, shared=True, op=op)
        else:
            not_heard = voice.note_not_heard(child, by=by, reason=reason, text=because, op=op)
        kind = events.HEARD if words else events.NOT_HEARD
        event = op.record(kind, about=meeting.child_id, thing=meeting.pk, shared=True)
        heard = Heard(
            meeting=meeting, child_id=meeting.child_id, words=words, not_heard=not_heard,
            shared=True, **written(by, op, event),
        )  # fmt: skip
        heard.save(force_insert=True)
    return heard


def note_recorded(meeting: Meeting, *, by: Actor, at: datetime | None = None) -> Record:
    """The own service has the meeting in its own record now, so that nobody writes it twice."""
    with operation(SEE, meeting, by=by, at=at) as op:
        if meeting.state != Meeting.State.HELD:
            raise Refused("not-held", _("The meeting has not been held yet."))
        before = Record.objects.filter(meeting=meeting, unit=by.unit_id).first()
        if before is not None and not is_older(before, meeting):
            raise Refused(
                "recorded-already", _("Somebody in your service has put it in the record already.")
            )
        event = op.record(events.RECORDED, about=meeting.child_id, thing=meeting.pk)
        if before is not None:  # the log was put right since
            before.at, before.writer_id, before.event_id = op.at, by.role_id, event
            before.save(update_fields=["at", "writer", "event_id"])
            return before
        record = Record(
            meeting=meeting, child_id=meeting.child_id, at=op.at, shared=False,
            **written(by, op, event),
        )  # fmt: skip
        record.save(force_insert=True)
    return record
