"""What is asked and answered, as each side may see it."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.core.templatetags.days import day
from laget.referrals.models import AgeBand, Offer, Referral
from laget.referrals.permissions import ANSWER, SEE


def offer(actor: Actor, pk: UUID) -> Offer:
    """The question as the receiving unit sees it: the need, and no name."""
    found: Offer | None = (
        ANSWER.rows(actor)
        .select_related("to_unit", "asking_unit", "area", "answered_by__person")
        .filter(pk=pk)
        .first()
    )
    return found or ANSWER.row(actor, pk)


def inbox(actor: Actor) -> QuerySet[Offer]:
    """Questions that wait for an answer from the actor's units, the first deadline first."""
    return (
        ANSWER.rows(actor)
        .filter(state=Offer.State.SENT)
        .select_related("to_unit", "asking_unit", "area")
        .order_by("due_on", "sent_at", "pk")
    )


def about(actor: Actor, child_id: UUID) -> QuerySet[Referral]:
    """What has been asked for a child, newest first."""
    return (
        SEE.rows(actor)
        .filter(one_child(child_id))
        .select_related("offer__to_unit", "unit", "writer__person")
        .order_by("-offer__sent_at", "-pk")
    )


def referral(actor: Actor, pk: UUID) -> Referral:
    rows = SEE.rows(actor).select_related("child", "offer__to_unit")
    return rows.filter(pk=pk).first() or SEE.row(actor, pk)


def behind(actor: Actor, offer: Offer) -> Referral | None:
    """Who the question was about, for those who may know: after a yes, or those who asked."""
    return SEE.rows(actor).filter(offer=offer).select_related("child").first()


def awaited(actor: Actor) -> QuerySet[Referral]:
    """What this hat has asked for and nobody has answered, the first deadline first."""
    return (
        SEE.rows(actor)
        .filter(writer=actor.role_id, offer__state=Offer.State.SENT)
        .select_related("offer__to_unit", "child")
        .order_by("offer__due_on", "pk")
    )


def asks(offer: Offer, today: date) -> str:
    """The need as one sentence, by age and without a name."""
    pattern = {
        AgeBand.UNBORN: _("A family expecting a child needs help from {when}"),
        AgeBand.TEEN: _("A young person needs help from {when}"),
        AgeBand.YOUTH: _("A young person needs help from {when}"),
        AgeBand.YOUNG: _("A young adult needs help from {when}"),
    }.get(AgeBand(offer.age_band), _("A child needs help from {when}"))
    return pattern.format(when=day(offer.from_on, today))
