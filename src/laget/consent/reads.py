"""What the family has said yes to, today."""

from uuid import UUID

from django.db.models import Q, QuerySet

from laget.children.reads import one_child
from laget.consent.models import Consent
from laget.consent.permissions import SEE, WITHDRAW
from laget.core.actor import Actor


def valid(actor: Actor, child_id: UUID) -> QuerySet[Consent]:
    """The consents that hold today, newest first."""
    return (
        SEE.rows(actor)
        .filter(
            one_child(child_id),
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=actor.on),
            Q(valid_to=None) | Q(valid_to__gt=actor.on),
        )
        .select_related("to_unit")
        .order_by("-given_on", "pk")
    )


def given(actor: Actor, pk: UUID) -> Consent:
    """A yes that the actor may take back on the family's behalf."""
    found = WITHDRAW.rows(actor).select_related("to_unit", "child").filter(pk=pk).first()
    return found or WITHDRAW.row(actor, pk)
