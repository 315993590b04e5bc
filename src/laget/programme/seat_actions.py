"""Inviting somebody to a body, and ending it. The database makes the hat: `secretariat_walls`."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.core.seeing import seen_as
from laget.programme import events
from laget.programme.actions import keep, written
from laget.programme.models import Body, Seat
from laget.programme.permissions import COME, INVITE, KEEP_SEAT


def invite(
    body: Body, *, by: Actor, given_name: str, family_name: str, code: str, kind: str, title: str,
    from_on: date, to_on: date | None = None, at: datetime | None = None,
) -> Seat:  # fmt: skip
    """Somebody is invited, and wears the hat from the first day. A body that nobody acts for yet
    gets a unit of its own with the first of them."""
    with operation(INVITE, body, by=by, at=at) as op:
        if from_on < op.on:
            raise Refused("past-day", _("Choose a first day from today onwards."))
        if to_on is not None and to_on <= from_on:
            raise Refused("ends-first", _("The last day comes before the first."))
        event = op.record(events.INVITED, thing=body.pk, code=kind)
        made = Seat(
            programme_id=body.programme_id, body=body, given_name=given_name.strip(),
            family_name=family_name.strip(), code=code, kind=kind, title=title, from_on=from_on,
            to_on=to_on, **written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
        made.refresh_from_db(fields=["unit", "role", "made_unit"])
        if made.made_unit:
            keep(body, body.version, op, event, {"unit_id": made.unit_id})
    return made


def end(
    seat: Seat, *, by: Actor, version: int, to_on: date, at: datetime | None = None
) -> Seat:  # fmt: skip
    """The hat is worn until this day and not on it. What was written under it stays."""
    with operation(KEEP_SEAT, seat, by=by, at=at) as op:
        _not_own(seat, by)
        last = max(to_on, op.on, seat.from_on)
        if seat.to_on is not None and last >= seat.to_on:
            raise Refused("ends-already", _("It ends no later than that already."))
        keep(seat, version, op, op.record(events.SEAT_ENDED, thing=seat.pk), {"to_on": last})
    return seat


def take_back(seat: Seat, *, by: Actor, version: int, at: datetime | None = None) -> Seat:
    """An invitation that nobody has come with: as if it had not been sent."""
    with operation(KEEP_SEAT, seat, by=by, at=at) as op:
        _not_own(seat, by)
        if seat.came_on is not None:
            raise Refused("has-come", _("They have signed in already. End the role instead."))
        event = op.record(events.INVITATION_BACK, thing=seat.pk)
        keep(seat, version, op, event, {"is_out": True, "to_on": seat.from_on})
    return seat


def come(by: Actor, *, at: datetime | None = None) -> None:
    """The hat opens its programmes for the first time: the invitation has arrived."""
    with seen_as(by, read_only=True):
        seat = COME.rows(by).filter(came_on=None, is_out=False).first()
    if seat is not None:
        with operation(COME, seat, by=by, at=at) as op:
            event = op.record(events.CAME, thing=seat.pk)
            keep(seat, seat.version, op, event, {"came_on": op.on})


def _not_own(seat: Seat, by: Actor) -> None:
    if seat.role_id == by.role_id:
        raise Refused("own-seat", _("This is your own role. Somebody else must end it."))
