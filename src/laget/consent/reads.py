"""What the family has said yes to, today."""

from uuid import UUID

from django.db.models import Q, QuerySet

from laget.children.reads import one_child
from laget.consent.models import Consent
from laget.consent.permissions import SEE
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
