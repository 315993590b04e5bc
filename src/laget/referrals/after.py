"""What comes after a yes: how it went is told back, or it is handed back with a reason."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.core import clock
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.referrals import events
from laget.referrals.models import Offer, Referral
from laget.referrals.permissions import TELL_BACK
from laget.teams import actions as teams
from laget.teams.models import Participation

State = Offer.State


def finish(
    referral: Referral, *, by: Actor, outcome: str, words: str = "", at: datetime | None = None
) -> Referral:
    """The receiving service says how it went. Those who asked read the code, and the words the
    family has agreed to. A part that was for this question alone, the last of them, ends with it.
    """
    with operation(TELL_BACK, referral, by=by, at=at) as op:
        if outcome not in Offer.Outcome.values:
            raise Refused("no-outcome", _("Choose how it went."))
        offer = _said_yes(referral)
        part = _part_of_the_yes(referral, offer)
        offer.outcome = outcome
        op.record(
            events.DONE, about=referral.child_id, thing=offer.to_unit_id, code=outcome,
            shared=referral.shared,
        )  # fmt: skip
        _end(referral, offer, State.DONE, words, by, op)
        if part is not None and part.only_question:
            teams.end_part(part, op)
    return referral


def hand_back(
    referral: Referral, *, by: Actor, reason: str, words: str = "", at: datetime | None = None
) -> Referral:
    """A yes is handed back: never in silence. Those who asked, their leader and the receiver's own
    leader are told why. The part that began with the yes ends, and the child's page with it."""
    with operation(TELL_BACK, referral, by=by, at=at) as op:
        if reason not in Offer.BackReason.values:
            raise Refused("no-reason", _("Choose why, so that they know whom to ask next."))
        offer = _said_yes(referral)
        part = _part_of_the_yes(referral, offer)
        offer.back_reason = reason
        op.record(
            events.HANDED_BACK, about=referral.child_id, thing=offer.to_unit_id, code=reason,
            shared=referral.shared,
        )  # fmt: skip
        _end(referral, offer, State.RETURNED, words, by, op)
        if part is not None:
            teams.end_part(part, op)
    return referral


def _said_yes(referral: Referral) -> Offer:
    offer = Offer.objects.select_for_update(no_key=True).get(pk=referral.offer_id)
    if offer.state != State.ACCEPTED:
        raise Refused("not-yes", _("Only what your service has said yes to can be ended here."))
    return offer


def _end(
    referral: Referral, offer: Offer, state: str, words: str, by: Actor, op: Operation
) -> None:
    """The words first: with the state, a question handed back is no longer the receiver's."""
    referral.told_back = words
    referral.save(update_fields=["told_back"])
    offer.state, offer.ended_at, offer.ended_by_id = state, op.at, by.role_id
    offer.save(update_fields=["state", "ended_at", "ended_by", "outcome", "back_reason"])


def _part_of_the_yes(referral: Referral, offer: Offer) -> Participation | None:
    """The unit's part, where it began with the yes or is for questions alone; an older one goes on,
    and one that another question rests on, too."""
    assert offer.answered_at is not None
    others = Referral.objects.filter(
        child=referral.child_id, receiver=offer.to_unit_id, offer__state=State.ACCEPTED,
        shared=referral.shared,
    )  # fmt: skip
    if others.exclude(pk=referral.pk).exists():
        return None
    return Participation.objects.filter(
        Q(only_question=True) | Q(from_on=clock.day(offer.answered_at)),
        child=referral.child_id, unit=offer.to_unit_id, to_on=None, shared=referral.shared,
    ).first()  # fmt: skip
