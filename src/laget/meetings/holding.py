"""The meeting itself: who is here, what is decided, and signing off before anybody leaves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.meetings import events
from laget.meetings.actions import check, end, invite, still_open
from laget.meetings.models import Decision, Invitation, Meeting
from laget.meetings.permissions import SEE_HEARD, TAKE_BACK, WRITE
from laget.meetings.reads import Guest, as_read
from laget.people.models import Role
from laget.plans import actions as plans
from laget.plans.models import Goal, Need

State = Invitation.State


def _begun(meeting: Meeting, op: Operation) -> None:
    still_open(meeting)
    stay_hidden(meeting.child_id, op.by)
    if meeting.on > op.on:
        raise Refused("not-yet", _("The meeting is on another day."))


def note_who(
    meeting: Meeting, *, by: Actor, came: Iterable[Invitation] = (),
    gone: Iterable[Invitation] = (), more: Iterable[Guest] = (), at: datetime | None = None,
) -> None:  # fmt: skip
    """Who is here, as far as it differs from what stood: two who note it at once lose nothing."""
    with operation(WRITE, meeting, by=by, at=at) as op:
        _begun(meeting, op)
        now = {one.pk: one for one in _invited(meeting)}
        for told, state in ((came, State.CAME), (gone, State.ABSENT)):
            for one in told:
                if one.pk not in now:  # taken back meanwhile, for protection
                    continue
                _note(meeting, now[one.pk], state, op)
        known = {(one.role_id, one.relation_id) for one in now.values()}
        others = list({_ids(one): one for one in more if _ids(one) not in known}.values())
        check(meeting.child_id, others, by)
        for guest in others:
            invite(meeting, guest, by, op, State.CAME)
        if not op.recorded:
            raise Refused("nothing", _("Choose who is here."))


def _invited(meeting: Meeting) -> QuerySet[Invitation]:
    return Invitation.objects.filter(Invitation.STANDS, meeting=meeting)


def _ids(guest: Guest) -> tuple[UUID | None, UUID | None]:
    role, relation = guest.role, guest.relation
    return role.pk if role else None, relation.pk if relation else None


def _note(meeting: Meeting, one: Invitation, state: str, op: Operation) -> None:
    if one.state == state:
        return
    if state == State.ABSENT:  # a contribution and a reason are still what they were
        state = State.SENT if one.contribution else State.DECLINED if one.reason else state
    code = "came" if state == State.CAME else "absent"
    event = op.record(
        events.NOTED_WHO, about=meeting.child_id, thing=meeting.pk, code=code, shared=True
    )
    one.state, one.event_id = state, event
    one.save(update_fields=["state", "event_id"])


def decide(
    meeting: Meeting, *, by: Actor, what: str, owner: Role | None = None,
    start_on: date | None = None, evaluate_on: date | None = None, end_on: date | None = None,
    goal: Goal | None = None, need: Need | None = None, kind: str = "help", level: int = 1,
    because: str = "", at: datetime | None = None,
) -> Decision:  # fmt: skip
    """Something is decided, and stands in the plan with an owner and days; or is no measure, and
    says why."""
    with operation(WRITE, meeting, by=by, at=at) as op:
        _begun(meeting, op)
        if (owner is None) == (not because.strip()):
            raise Refused("owner-or-why", _("Choose who does it, or write why it is no task."))
        measure = None
        if owner is not None:
            measure = plans.start_measure(
                Child(pk=meeting.child_id), by=by, what=what, owner=owner, goal=goal,
                need=need, kind=kind, level=level, start_on=start_on, evaluate_on=evaluate_on,
                end_on=end_on, shared=True, asks_why=False, op=op,
            )  # fmt: skip
        event = op.record(
            events.DECIDED, about=meeting.child_id, thing=meeting.pk, shared=True,
            code="measure" if measure else "no_measure",
        )  # fmt: skip
        decision = Decision(
            meeting=meeting, child_id=meeting.child_id, what=what, measure=measure,
            because=because, decided_at=op.at, shared=True, **written(by, op, event),
        )  # fmt: skip
        decision.save(force_insert=True)
    return decision


def take_back(decision: Decision, *, by: Actor, at: datetime | None = None) -> Decision:
    """It was written wrong: until the meeting is signed off, the decision and its measure go."""
    with operation(TAKE_BACK, decision, by=by, at=at) as op:
        meeting = Meeting.objects.select_for_update(no_key=True).get(pk=decision.meeting_id)
        still_open(meeting)
        stay_hidden(meeting.child_id, by)
        if decision.taken_back_at is not None:
            raise Refused("taken-back", _("This is taken back already."))
        event = op.record(
            events.TAKEN_BACK, about=decision.child_id, thing=decision.meeting_id, shared=True
        )
        measure = decision.measure
        if measure is not None and measure.ended_on is None:
            last = max(op.on, measure.start_on)
            plans.end_measure(measure, by=by, follows="none_needed", on=last, op=op)
        decision.taken_back_at, decision.event_id = op.at, event
        decision.save(update_fields=["taken_back_at", "event_id"])
    return decision


def sign_off(
    meeting: Meeting, *, by: Actor, follow_up_on: date, read: str = "", at: datetime | None = None
) -> Meeting:
    """Read aloud and signed off: the meeting is held. `read` marks the decisions as they were read
    (`reads.as_read`): what somebody else has written since must be read first."""
    with operation(WRITE, meeting, by=by, at=at) as op:
        _begun(meeting, op)
        if follow_up_on <= op.on:
            raise Refused("follow-up-ahead", _("Choose a day ahead to look at it together again."))
        decisions = Decision.objects.filter(meeting=meeting, taken_back_at=None)
        if read != as_read(list(decisions.order_by("decided_at", "pk"))):
            raise Refused(
                "unread", _("Something was written or taken back meanwhile. Read it aloud first.")
            )
        invited = list(_invited(meeting))
        child_came = any(one.is_child and one.state == State.CAME for one in invited)
        told = SEE_HEARD.rows(by).filter(meeting=meeting, not_heard__taken_back_on=None)
        if not child_came and not told.exists():
            raise Refused(
                "child-not-heard",
                _("Write what the child wants to have said, or why the child was not asked."),
            )
        if not any(one.state == State.CAME for one in invited):
            raise Refused("nobody-here", _("Say who is here first."))
        for one in invited:
            if one.state in (State.ASKED, State.COMES):
                _note(meeting, one, State.ABSENT, op)
        contact = meeting.contact  # signed off before, and opened again
        if contact is None:
            contact = plans.note_contact(
                Child(pk=meeting.child_id), by=by, with_whom="meeting", shared=True, op=op,
                on=meeting.on,
            )  # fmt: skip
        event = op.record(
            events.HELD, about=meeting.child_id, thing=meeting.pk, shared=True, on=follow_up_on
        )
        end(meeting, op, event, state=Meeting.State.HELD, follow_up_on=follow_up_on,
            contact=contact)  # fmt: skip
    return meeting
