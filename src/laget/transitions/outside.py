"""What is done for a young person who has left school: attempts to reach them, where they stand,
help in each field of life, and the end, asked after when some time has gone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child, Listing
from laget.children.taking_back import refuse, stands, strike
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.people.models import Role
from laget.plans import actions as plans
from laget.plans.taking_back import take_back_contact
from laget.rulebook.loader import load
from laget.rulebook.stages import Status
from laget.transitions import events
from laget.transitions.models import Attempt, SchoolExit, Toward
from laget.transitions.permissions import KEEP_EXIT, TAKE_BACK_ATTEMPT

ASKED_AFTER = timedelta(days=30)
BackTo, Reached, Still = SchoolExit.BackTo, Attempt.Reached, SchoolExit.Still


def codes(country: str) -> list[Status]:
    """The country's codes for where a young person stands; none where nobody has read a list."""
    found = load(country).follow_up
    return list(found.status) if found and found.on else []


def first_code(country: str, group: str) -> str:
    """The first code of a group of the list, or none."""
    return next((one.code for one in codes(country) if one.group == group), "")


def _running(left: SchoolExit) -> None:
    stands(left)
    if left.to_on is not None:
        raise Refused("back-already", _("This is noted already."))


def note_attempt(
    left: SchoolExit, *, by: Actor, how: str, reached: str, on: date | None = None, note: str = "",
    at: datetime | None = None,
) -> Attempt:  # fmt: skip
    """Somebody tried to get in touch; where they got through, it is also a contact."""
    with operation(KEEP_EXIT, left, by=by, at=at) as op:
        _running(left)
        day = on or op.on
        if not left.from_on <= day <= op.on:
            raise Refused("not-then", _("Choose a day between leaving school and today."))
        event = op.record(
            events.TRIED, about=left.child_id, thing=left.pk, code=reached, on=day,
            shared=left.shared,
        )  # fmt: skip
        contact = None
        if reached != Reached.NOBODY:
            contact = plans.note_contact(
                Child(pk=left.child_id), by=by, with_whom=reached, on=day, note=note, op=op
            )
        tried = Attempt(
            child_id=left.child_id, school_exit=left, on=day, how=how, reached=reached, note=note,
            contact=contact, shared=left.shared, **_of(left, by, op, event),
        )  # fmt: skip
        tried.save(force_insert=True)
        unknown = left.status in {"", first_code(by.country, "unknown")}
        if contact is not None and unknown:
            _set(left, op, first_code(by.country, "followed"))
    return tried


def _of(left: SchoolExit, by: Actor, op: Operation, event: Any) -> dict[str, Any]:
    return written(by, op, event, unit_id=left.unit_id, authority_id=left.authority_id)


def set_status(left: SchoolExit, *, by: Actor, code: str, at: datetime | None = None) -> SchoolExit:
    """Where the young person stands, by the country's own list."""
    with operation(KEEP_EXIT, left, by=by, at=at) as op:
        _running(left)
        if code not in {one.code for one in codes(by.country) if not one.ends}:
            raise Refused("no-code", _("Choose one of those in the list."))
        _set(left, op, code)
    return left


def _set(left: SchoolExit, op: Operation, code: str) -> None:
    left.event_id = op.record(events.STATUS, about=left.child_id, thing=left.pk, shared=left.shared)
    left.status, left.status_on = code, op.on
    left.save(update_fields=["status", "status_on", "event_id"])


def start_help(
    left: SchoolExit, *, by: Actor, field: str, what: str, evaluate_on: date | None = None,
    not_heard: tuple[str, str] | None = None, at: datetime | None = None,
) -> Toward:  # fmt: skip
    """Something that helps, in one field of life: a measure as any other, by those who help. In a
    plan without a word from the young person, `not_heard` says why, as for any other."""
    with operation(KEEP_EXIT, left, by=by, at=at) as op:
        _running(left)
        measure = plans.start_measure(
            Child(pk=left.child_id), by=by, what=what, evaluate_on=evaluate_on,
            not_heard=not_heard, op=op,
        )  # fmt: skip
        event = op.record(
            events.TOWARD, about=left.child_id, thing=measure.pk, code=field, shared=measure.shared
        )
        toward = Toward(
            child_id=left.child_id, school_exit=left, measure=measure, field=field,
            shared=measure.shared, **_of(left, by, op, event),
        )  # fmt: skip
        toward.save(force_insert=True)
    return toward


def note_back(
    left: SchoolExit, *, by: Actor, back_to: str = BackTo.SCHOOL, code: str = "",
    on: date | None = None, at: datetime | None = None,
) -> SchoolExit:  # fmt: skip
    """Back in school, in training or at work. Somebody asks after some time whether it lasted."""
    with operation(KEEP_EXIT, left, by=by, at=at) as op:
        _running(left)
        day = on or op.on
        if not left.from_on <= day <= op.on:
            raise Refused("not-then", _("Choose a day between leaving school and today."))
        left.event_id = op.record(
            events.BACK, about=left.child_id, thing=left.pk, code=back_to, shared=left.shared
        )
        left.to_on, left.back_to, left.ask_on = day, back_to, day + ASKED_AFTER
        if code in {one.code for one in codes(by.country) if one.ends}:
            left.status, left.status_on = code, op.on
        left.save(update_fields=["to_on", "back_to", "ask_on", "status", "status_on", "event_id"])
    return left


def take_back_attempt(
    tried: Attempt, *, by: Actor, because: str, at: datetime | None = None
) -> Attempt:
    """The try was noted wrong; where it was a contact too, that goes with it."""
    with operation(TAKE_BACK_ATTEMPT, tried, by=by, at=at) as op:
        refuse(tried, because)
        contact = tried.contact
        if contact is not None and contact.taken_back_on is None:
            take_back_contact(contact, by=by, because=because, op=op)
        strike(tried, events.TRIED_TAKEN_BACK, because, op)
    return tried


def take_back_exit(
    left: SchoolExit, *, by: Actor, because: str, at: datetime | None = None
) -> SchoolExit:
    """It was noted by mistake that they left school, or about another young person: nobody need
    call. What has been tried can still be read."""
    with operation(KEEP_EXIT, left, by=by, at=at) as op:
        refuse(left, because)
        strike(left, events.EXIT_TAKEN_BACK, because, op)
        if left.told_by_id is not None:
            _off_the_list(left, op)
    return left


def _off_the_list(left: SchoolExit, op: Operation) -> None:
    """The young person stood on the unit's list only because the school told of this."""
    others = SchoolExit.objects.filter(child=left.child_id, unit=left.unit_id, taken_back_on=None)
    came = Listing.objects.filter(
        child=left.child_id, unit=left.unit_id, writer=None, from_on=left.told_on, to_on=None
    )
    if others.exists():
        return
    for listing in came:
        listing.to_on, listing.event_id = op.on, left.event_id
        listing.save(update_fields=["to_on", "event_id"])


def not_back(
    left: SchoolExit, *, by: Actor, because: str, at: datetime | None = None
) -> SchoolExit:
    """It was noted by mistake that they had begun somewhere: they are out of school still."""
    with operation(KEEP_EXIT, left, by=by, at=at) as op:
        refuse(left, because)
        if left.to_on is None:
            raise Refused("still-out", _("It is not noted that they have begun anywhere."))
        others = SchoolExit.objects.filter(
            child=left.child_id, unit=left.unit_id, to_on=None, taken_back_on=None
        )
        if others.exists():
            raise Refused("out-already", _("This stands in your register already."))
        told = {
            "to_on": None, "back_to": "", "ask_on": None, "still": "",
            "status": first_code(by.country, "unknown"), "status_on": op.on,
            "not_back": because.strip(), "not_back_on": op.on, "not_back_by": Role(pk=by.role_id),
            "event_id": op.record(
                events.NOT_BACK, about=left.child_id, thing=left.pk, shared=left.shared
            ),
        }  # fmt: skip
        for name, value in told.items():
            setattr(left, name, value)
        left.save(update_fields=list(told))
    return left


def note_still(
    left: SchoolExit, *, by: Actor, still: str, at: datetime | None = None
) -> SchoolExit:
    """Some time after: whether they are still there. A no is for the register to begin anew."""
    with operation(KEEP_EXIT, left, by=by, at=at) as op:
        if left.to_on is None or left.still or left.taken_back_on:
            raise Refused("not-asked", _("This is not asked now."))
        if still not in Still.values:
            raise Refused("no-answer", _("Choose yes or no."))
        left.event_id = op.record(
            events.STILL, about=left.child_id, thing=left.pk, code=still, shared=left.shared
        )
        left.still = still
        left.save(update_fields=["still", "event_id"])
    return left
