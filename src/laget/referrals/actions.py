"""Asking another service, and being answered."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child
from laget.children.permissions import WITH_TEAM, leaders_of
from laget.children.record import protected
from laget.children.record_permissions import SEE_NAMED
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.organisations.models import SecrecyArea, Unit
from laget.organisations.reads import unit
from laget.people.models import Role
from laget.people.reads import held_on
from laget.referrals import events
from laget.referrals.coarse import told_of
from laget.referrals.models import Intake, Offer, Referral
from laget.referrals.permissions import ANSWER, SEE_TOLD, SEND, SET_INTAKE, WITHDRAW
from laget.referrals.reads import decision, told_by_name
from laget.rulebook.loader import load
from laget.rulebook.stored import stored
from laget.teams import actions as teams
from laget.teams.models import Participation

State = Offer.State
UNDO = timedelta(minutes=10)
ANSWERED = ["state", "answered_at", "answered_by", "decline_reason", "instead", "reasons"]


def send(
    child: Child, to_unit: Unit, *, by: Actor, need: str, from_on: date, story: str,
    wish: str = "", months: int | None = None, consent: Consent | None = None, given_by: str = "",
    form: str = "oral", only_question: bool = False, at: datetime | None = None,
) -> Referral:  # fmt: skip
    """Asks a unit whether it can help. It learns the need, not the name, but where law makes it
    assess the person, or it has said that it wants to know who it is: then, with the family's yes,
    it reads the name and the story at once. Within the child's team the question is shared, else it
    stays in the asking unit. `given_by`: who said yes to asking. `only_question`: a yes opens the
    name and what is written here; else the unit is in the team with it."""
    with operation(SEND, child, by=by, at=at) as op:
        waiting = Referral.objects.filter(
            child=child, offer__to_unit=to_unit, offer__need=need, offer__state=State.SENT
        )
        if waiting.exists():
            raise Refused(
                "asked-already", _("This service has been asked, and has not answered yet.")
            )
        somebody_may_know(child, to_unit, op)
        in_team = Participation.objects.filter(
            held_on(op.on), WITH_TEAM, child=child, unit=by.unit_id
        ).exists()
        if consent is None and given_by:
            consent = consents.give(
                child, to_unit=to_unit, by=by, given_by=given_by, form=form, shared=in_team, op=op
            )
        event = op.record(events.SENT, about=child.pk, thing=to_unit.pk, shared=in_team)
        clock = load(to_unit.authority.country).answers_within(to_unit.kind)
        if clock is None and to_unit.secrecy_area == SecrecyArea.SPECIALIST_HEALTH:
            clock = "referral_answered_specialist"
        told = told_of(child, by=op.by)
        known = _named(child, to_unit, consent, op)
        offer = Offer(
            to_unit=to_unit, asking_unit_id=by.unit_id, need=need,
            age_band=told.own if known else told.band,
            area=told.area, from_on=from_on, months=months, wish=wish, sent_at=op.at,
            sys_from=op.at, read_due_on=read_due(to_unit, op),
            only_question=only_question or not in_team,
            **stored(clock or "referral_answered", authority=to_unit.authority, on=op.on),
        )  # fmt: skip
        offer.save(force_insert=True)
        referral = Referral(
            offer=offer, child=child, story=story, consent=consent, shared=in_team, **known,
            **written(by, op, event),
        )  # fmt: skip
        referral.save(force_insert=True)
    return referral


def _named(child: Child, to: Unit, consent: Consent | None, op: Operation) -> dict[str, Any]:
    """What the unit is told of who it is, while the family's yes lasts; of most, nothing."""
    who = SEND.row(op.by, child.pk)
    named = f"{who.given_name} {who.family_name}".strip()
    if consent is None or not named or not told_by_name(op.by, to):
        return {}
    if not consents.stands(consent.pk, child, to):
        raise Refused("no-yes", _("The family has not said yes to asking this service."))
    return {"told_to": to, "told_until": consent.valid_to, "born_on": who.born_on, "named": named}


def say_how_asked(
    asked: Unit, *, by: Actor, without_name: bool, at: datetime | None = None
) -> Intake:
    """Whether a service that answers as it chooses takes questions without a name."""
    with operation(SET_INTAKE, asked, by=by, at=at) as op:
        if decision(asked) is not None:
            raise Refused(
                "by-law", _("By law the service must assess the person, so it is told who it is.")
            )
        code = "without-name" if without_name else "with-name"
        op.record(events.INTAKE_SAID, thing=asked.pk, code=code)
        said = Intake.objects.filter(unit=asked).first()
        if said is None:
            said = Intake(
                unit=asked, without_name=without_name, said_by_id=by.role_id, said_on=op.on
            )
            said.save(force_insert=True)
            return said
        said.without_name, said.said_by_id, said.said_on = without_name, by.role_id, op.on
        said.save(update_fields=["without_name", "said_by", "said_on"])
    return said


def somebody_may_know(child: Child, unit: Unit, op: Operation) -> None:
    """A question about a protected child reaches only those named, so one of them must be there."""
    protection = protected(op.by, child.pk)
    if protection is None:
        return
    named = SEE_NAMED.rows(op.by).filter(protection=protection, to_on=None).values("role")
    there = Q(unit=unit.pk) | leaders_of([unit.pk])
    if not Role.objects.filter(held_on(op.on), there, pk__in=named).exists():
        raise Refused(
            "nobody-named",
            _("This child is protected, and nobody in that service is named. Call them, and name"
              " somebody there under “About the record” before you ask."),
        )  # fmt: skip


def read_due(unit: Unit, op: Operation) -> date | None:
    """The last day to open what a unit is asked."""
    due: date | None = stored("referral_read", authority=unit.authority, on=op.on)["due_on"]
    return due


def opened(pk: UUID, *, by: Actor, at: datetime | None = None) -> None:
    """The receipt of a named person: somebody in the receiving service has opened the question.
    Written once, and kept before the page is shown; those who look again leave nothing."""
    with seen_as(by):
        offer = ANSWER.rows(by).filter(pk=pk, state=State.SENT, read_at=None).first()
    if offer is None:
        return
    try:
        with operation(ANSWER, offer, by=by, at=at) as op:
            if offer.read_at is not None or offer.state != State.SENT:
                raise Refused("read-already", "")
            offer.read_at, offer.read_by_id = op.at, by.role_id
            offer.save(update_fields=["read_at", "read_by"])
            op.record(events.READ, thing=offer.pk)
    except Refused:
        return


def accept(
    offer: Offer, *, by: Actor, member: Role | None = None, at: datetime | None = None
) -> Referral:
    """The receiving service says yes: it now sees who it is, and takes part around the child, as
    far as the family has agreed.

    A service that has said yes but is on nobody's team is the commonest gap there is."""
    with operation(ANSWER, offer, by=by, at=at) as op:
        _still_open(offer)
        _answer(offer, State.ACCEPTED, by, op)
        referral = Referral.objects.get(offer=offer)
        op.record(
            events.ACCEPTED, about=referral.child_id, thing=offer.to_unit_id, shared=referral.shared
        )
        _join_team(referral, offer, by, member, op)
    return referral


def _join_team(
    referral: Referral, offer: Offer, by: Actor, member: Role | None, op: Operation
) -> None:
    part = Participation.objects.filter(
        child=referral.child_id, unit=offer.to_unit_id, to_on=None, shared=referral.shared
    ).first()
    member = member or Role.objects.get(pk=by.role_id)
    yes, only_question = referral.consent_id, offer.only_question and referral.shared
    child, asked = Child(pk=referral.child_id), Unit.objects.get(pk=offer.to_unit_id)
    if part is not None and (
        part.basis == "statute" or not yes or consents.stands(part.consent_id, child, asked)
    ):
        teams.put_to_work(part, member, by, op)
        if part.only_question and not only_question and yes:
            teams.open_part(part, Consent(pk=yes), op)
        return
    teams.take_part(
        child, asked, by=by, basis="consent" if yes else "statute",
        consent=Consent(pk=yes) if yes else None, statute="" if yes else load(by.country).by_yes(),
        shared=referral.shared, member=member, only_question=only_question, op=op,
    )  # fmt: skip


def decline(
    offer: Offer, *, by: Actor, reason: str, instead: str = "", reasons: str = "",
    at: datetime | None = None,
) -> Offer:  # fmt: skip
    """The receiving service says no, why, and what it suggests instead. Where law makes it assess
    the person, the no is a decision, and `reasons` is what it rests on."""
    with operation(ANSWER, offer, by=by, at=at) as op:
        _still_open(offer)
        if reason not in Offer.DeclineReason.values:
            raise Refused("no-reason", _("Choose why, so that they know what the next step is."))
        is_told = SEE_TOLD.rows(op.by).filter(offer=offer).exists()
        if is_told and decision(unit(offer.to_unit_id)) and not reasons.strip():
            raise Refused(
                "no-reasons", _("Write what the no rests on. The family has a right to it.")
            )
        offer.decline_reason, offer.instead, offer.reasons = reason, instead, reasons
        _answer(offer, State.DECLINED, by, op)
        op.record(events.DECLINED, thing=offer.pk, code=reason)
    return offer


def undo_answer(offer: Offer, *, by: Actor, at: datetime | None = None) -> Offer:
    """A no is taken back, within ten minutes. A yes cannot be: the name has been seen."""
    with operation(ANSWER, offer, by=by, at=at) as op:
        if offer.state != State.DECLINED or offer.answered_at is None:
            raise Refused("not-undone", _("Only a no can be taken back."))
        if op.at - offer.answered_at > UNDO:
            raise Refused("too-late", _("It is more than ten minutes ago. Call those who asked."))
        offer.decline_reason = offer.instead = offer.reasons = ""
        offer.state, offer.answered_at, offer.answered_by = State.SENT, None, None
        offer.save(update_fields=ANSWERED)
        op.record(events.REOPENED, thing=offer.pk)
    return offer


def withdraw(referral: Referral, *, by: Actor, at: datetime | None = None) -> Referral:
    """Those who asked take the question back."""
    with operation(WITHDRAW, referral.offer, by=by, at=at) as op:
        _still_open(referral.offer)
        _answer(referral.offer, State.WITHDRAWN, by, op)
        op.record(
            events.WITHDRAWN, about=referral.child_id, thing=referral.offer.to_unit_id,
            shared=referral.shared,
        )  # fmt: skip
    return referral


def _still_open(offer: Offer) -> None:
    if offer.state != State.SENT:
        raise Refused("answered-already", _("This has been answered already."))


def _answer(offer: Offer, state: str, by: Actor, op: Operation) -> None:
    offer.state, offer.answered_at, offer.answered_by_id = state, op.at, by.role_id
    if offer.read_at is None and state != State.WITHDRAWN:
        offer.read_at, offer.read_by_id = op.at, by.role_id
        op.record(events.READ, thing=offer.pk)
    offer.save(update_fields=[*ANSWERED, "read_at", "read_by"])
