"""Hand-overs under way."""

from uuid import UUID

from django.db.models import QuerySet

from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.transitions.models import Transfer
from laget.transitions.permissions import SEE


def transfers(actor: Actor, child_id: UUID) -> QuerySet[Transfer]:
    return (
        SEE.rows(actor)
        .filter(one_child(child_id))
        .select_related("to_authority", "participation__unit")
        .order_by("-offered_on", "-pk")
    )
