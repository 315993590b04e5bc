"""A hand-over from one unit to another: offered with the family's yes, answered without knowing
whom, and asked after when some time has gone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.referrals.actions import somebody_may_know
from laget.referrals.coarse import told_of
from laget.rulebook.stored import stored
from laget.teams import actions as teams
from laget.teams.models import Participation
from laget.transitions import events
from laget.transitions.actions import refuse_twice
from laget.transitions.models import Followed, Handover, Transfer
from laget.transitions.permissions import ANSWER, HAND_OVER, SEE, WITHDRAW

State = Handover.State
ASKED_AFTER = timedelta(days=30)
ANSWERED = ["state", "answered_at", "answered_by", "decline_reason", "instead"]


def hand_over(
    part: Participation, to_unit: Unit, *, by: Actor, stage: str, first_day: date, last_day: date,
    given_by: str, parts: Iterable[str] = (), words: str = "", form: str = "oral",
    at: datetime | None = None,
) -> Transfer:  # fmt: skip
    """The unit offers its part to the unit that is to go on. `given_by`: who in the family said yes
    to this. The receiver learns what is coming and when, and who it is with its yes."""
    with operation(HAND_OVER, part, by=by, at=at) as op:
        refuse_twice(part)
        if first_day < op.on:
            raise Refused("in-the-past", _("Choose a date from today onwards."))
        child = Child.objects.get(pk=part.child_id)
        somebody_may_know(child, to_unit, op)
        consent = consents.give(
            child, to_unit=to_unit, by=by, given_by=given_by, form=form, shared=part.shared, op=op
        )
        event = op.record(events.OFFERED, about=child.pk, thing=to_unit.pk, shared=part.shared)
        told = told_of(child, by=op.by)
        handover = Handover(
            to_unit=to_unit, from_unit_id=part.unit_id, stage=stage, from_on=first_day,
            age_band=told.band, area=told.area, sent_at=op.at, sys_from=op.at,
            **stored("transfer_accepted", authority=to_unit.authority, on=op.on),
        )  # fmt: skip
        handover.save(force_insert=True)
        transfer = Transfer(
            child=child, participation=part, to_authority_id=to_unit.authority_id,
            offered_on=op.on, handover=handover, parts=sorted(parts), words=words, consent=consent,
            last_day_on=last_day, shared=part.shared,
            **written(by, op, event, unit_id=part.unit_id, authority_id=part.authority_id),
        )  # fmt: skip
        transfer.save(force_insert=True)
    return transfer


def take_over(
    handover: Handover, *, by: Actor, first_day: date, member: Role | None = None,
    at: datetime | None = None,
) -> Transfer:  # fmt: skip
    """The receiver says yes: it sees who it is and what was agreed, and is in the child's team."""
    with operation(ANSWER, handover, by=by, at=at) as op:
        _still_open(handover)
        _answer(handover, State.ACCEPTED, by, op)
        transfer = Transfer.objects.get(handover=handover)
        transfer.event_id = op.record(
            events.ACCEPTED, about=transfer.child_id, thing=handover.to_unit_id,
            shared=transfer.shared,
        )  # fmt: skip
        transfer.first_day_on = first_day
        transfer.ask_on = max(first_day, op.on) + ASKED_AFTER
        transfer.save(update_fields=["first_day_on", "ask_on", "event_id"])
        _join_team(transfer, handover, by, member, op)
    return transfer


def _join_team(
    transfer: Transfer, handover: Handover, by: Actor, member: Role | None, op: Operation
) -> None:
    member = member or Role.objects.get(pk=by.role_id)
    part = Participation.objects.filter(
        child=transfer.child_id, unit=handover.to_unit_id, to_on=None, shared=transfer.shared
    ).first()
    child, unit = Child(pk=transfer.child_id), Unit.objects.get(pk=handover.to_unit_id)
    if part is not None and (
        part.basis == "statute" or consents.stands(part.consent_id, child, unit)
    ):
        teams.put_to_work(part, member, by, op)
        if part.only_question and transfer.consent_id:
            teams.open_part(part, Consent(pk=transfer.consent_id), op)
        return
    teams.take_part(
        child, unit, by=by, basis="consent", consent=Consent(pk=transfer.consent_id),
        shared=transfer.shared, member=member, op=op,
    )  # fmt: skip


def decline(
    handover: Handover, *, by: Actor, reason: str, instead: str = "", at: datetime | None = None
) -> Handover:
    """The receiver says no, and why; those who hand over ask somebody else."""
    with operation(ANSWER, handover, by=by, at=at) as op:
        _still_open(handover)
        if reason not in Handover.DeclineReason.values:
            raise Refused("no-reason", _("Choose why, so that they know what the next step is."))
        handover.decline_reason, handover.instead = reason, instead
        _answer(handover, State.DECLINED, by, op)
        op.record(events.DECLINED, thing=handover.pk, code=reason)
    return handover


def withdraw(transfer: Transfer, *, by: Actor, at: datetime | None = None) -> Transfer:
    """Those who offered it take it back before there is an answer."""
    with operation(WITHDRAW, transfer, by=by, at=at) as op:
        if transfer.handover_id is None:
            raise Refused("not-offered", _("This is not offered to a service in Laget."))
        rows = Handover.objects.select_for_update(no_key=True)
        handover = rows.get(pk=transfer.handover_id)
        _still_open(handover)
        _answer(handover, State.WITHDRAWN, by, op)
        op.record(
            events.WITHDRAWN, about=transfer.child_id, thing=handover.to_unit_id,
            shared=transfer.shared,
        )  # fmt: skip
    return transfer


def _still_open(handover: Handover) -> None:
    if handover.state != State.SENT:
        raise Refused("answered-already", _("This is answered already."))


def _answer(handover: Handover, state: Handover.State, by: Actor, op: Operation) -> None:
    handover.state, handover.answered_at, handover.answered_by_id = state, op.at, by.role_id
    handover.save(update_fields=ANSWERED)


def follow_up(
    transfer: Transfer, *, by: Actor, how: str, note: str = "", first_day: date | None = None,
    at: datetime | None = None,
) -> Followed:  # fmt: skip
    """Some time after, each side says how it went; the receiver also when the first day was."""
    with operation(SEE, transfer, by=by, at=at) as op:
        unit = next((u for u in (transfer.receiver_id, transfer.unit_id) if u in by.units), None)
        if transfer.accepted_on is None or unit is None:
            raise Refused("not-yours", _("Those who handed over and those who took over say it."))
        if Followed.objects.filter(transfer=transfer, unit=unit).exists():
            raise Refused("said-already", _("Your service has said how it went."))
        event = op.record(
            events.FOLLOWED, about=transfer.child_id, thing=unit, code=how, shared=transfer.shared
        )
        if first_day is not None and unit == transfer.receiver_id:
            transfer.first_day_on, transfer.event_id = first_day, event
            transfer.save(update_fields=["first_day_on", "event_id"])
        answers = Unit.objects.get(pk=unit).authority_id
        said = Followed(
            child_id=transfer.child_id, transfer=transfer, how=how, note=note, on=op.on,
            shared=transfer.shared,
            **written(by, op, event, unit_id=unit, authority_id=answers),
        )  # fmt: skip
        said.save(force_insert=True)
    return said
