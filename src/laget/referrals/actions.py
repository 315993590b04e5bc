"""Asking another service, and being answered."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child, Protection, Residence
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Area, SecrecyArea, Unit
from laget.people.models import Role
from laget.people.reads import held_on
from laget.referrals import events
from laget.referrals.models import AgeBand, Offer, Referral
from laget.referrals.permissions import ANSWER, SEND, WITHDRAW
from laget.rulebook.ages import age_on
from laget.rulebook.stored import stored
from laget.teams import actions as teams
from laget.teams.models import Participation

State = Offer.State
UNDO = timedelta(minutes=10)


def age_band(child: Child, on: date) -> str:
    """Coarse enough that it points at nobody."""
    if child.born_on is None:
        return AgeBand.UNBORN
    age = age_on(child.born_on, on)
    for limit, band in (
        (2, AgeBand.BABY), (5, AgeBand.SMALL), (9, AgeBand.CHILD), (12, AgeBand.MIDDLE),
        (15, AgeBand.TEEN), (18, AgeBand.YOUTH),
    ):  # fmt: skip
        if age <= limit:
            return band
    return AgeBand.YOUNG


def send(
    child: Child, to_unit: Unit, *, by: Actor, need: str, from_on: date, story: str,
    wish: str = "", months: int | None = None, consent: Consent | None = None, given_by: str = "",
    form: str = "oral", at: datetime | None = None,
) -> Referral:  # fmt: skip
    """Asks a unit whether it can help. It learns the need, not the name; within the child's team
    the question is shared, else it stays in the asking unit. `given_by`: who said yes to asking."""
    with operation(SEND, child, by=by, at=at) as op:
        waiting = Referral.objects.filter(
            child=child, offer__to_unit=to_unit, offer__need=need, offer__state=State.SENT
        )
        if waiting.exists():
            raise Refused(
                "asked-already", _("This service has been asked, and has not answered yet.")
            )
        in_team = Participation.objects.filter(
            held_on(op.on), child=child, unit=by.unit_id, shared=True
        ).exists()
        if consent is None and given_by:
            consent = consents.give(
                child, to_unit=to_unit, by=by, given_by=given_by, form=form, shared=in_team, op=op
            )
        event = op.record(events.SENT, about=child.pk, thing=to_unit.pk, shared=in_team)
        clock = "referral_answered"
        if to_unit.secrecy_area == SecrecyArea.SPECIALIST_HEALTH:
            clock = "referral_answered_specialist"
        offer = Offer(
            to_unit=to_unit, asking_unit_id=by.unit_id, need=need, age_band=age_band(child, op.on),
            area=_area(child, op), from_on=from_on, months=months, wish=wish, sent_at=op.at,
            sys_from=op.at, **stored(clock, authority=to_unit.authority, on=op.on),
        )  # fmt: skip
        offer.save(force_insert=True)
        referral = Referral(
            offer=offer, child=child, story=story, consent=consent, shared=in_team,
            **written(by, op, event),
        )  # fmt: skip
        referral.save(force_insert=True)
    return referral


def _area(child: Child, op: Operation) -> Area | None:
    """The municipality, unless whatever tells where is to be hidden."""
    if Protection.objects.filter(held_on(op.on), child=child).exists():
        return None
    home = Residence.objects.filter(held_on(op.on), child=child, kind="registered").first()
    return home.area if home else None


def accept(
    offer: Offer, *, by: Actor, member: Role | None = None, at: datetime | None = None
) -> Referral:
    """The receiving service says yes: it now sees who it is, and takes part around the child.

    A service that has said yes but is on nobody's team is the commonest gap there is."""
    with operation(ANSWER, offer, by=by, at=at) as op:
        _still_open(offer)
        _answer(offer, State.ACCEPTED, by, op)
        referral = Referral.objects.filter(offer=offer).first()
        if referral is None:  # a protected child: those who asked name who may know
            raise Refused("call-first", _("Call those who asked before you say yes."))
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
    if part is not None:
        teams.put_to_work(part, member, by, op)
        return
    yes = referral.consent_id
    teams.take_part(
        Child(pk=referral.child_id), Unit.objects.get(pk=offer.to_unit_id), by=by,
        basis="consent" if yes else "statute", consent=Consent(pk=yes) if yes else None,
        statute="" if yes else "no.consent", shared=referral.shared, member=member, op=op,
    )  # fmt: skip


def decline(
    offer: Offer, *, by: Actor, reason: str, instead: str = "", at: datetime | None = None
) -> Offer:
    """The receiving service says no, why, and what it suggests instead."""
    with operation(ANSWER, offer, by=by, at=at) as op:
        _still_open(offer)
        if reason not in Offer.DeclineReason.values:
            raise Refused("no-reason", _("Choose why, so that they know what the next step is."))
        offer.decline_reason, offer.instead = reason, instead
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
        offer.decline_reason = offer.instead = ""
        offer.state, offer.answered_at, offer.answered_by = State.SENT, None, None
        offer.save(
            update_fields=["state", "answered_at", "answered_by", "decline_reason", "instead"]
        )
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
    offer.save(update_fields=["state", "answered_at", "answered_by", "decline_reason", "instead"])
