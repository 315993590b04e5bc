"""What is asked and answered, as each side may see it."""

from uuid import UUID

from django.db.models import QuerySet

from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.referrals.models import Offer, Referral
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
    found: Referral = SEE.row(actor, pk)
    return found


def behind(actor: Actor, offer: Offer) -> Referral | None:
    """Who the question was about, for those who may know: after a yes, or those who asked."""
    return SEE.rows(actor).filter(offer=offer).select_related("child").first()
