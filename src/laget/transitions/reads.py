"""Hand-overs under way, and who has left school."""

from uuid import UUID

from django.db.models import QuerySet

from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.transitions.models import SchoolExit, Transfer
from laget.transitions.permissions import SEE, SEE_EXIT


def transfers(actor: Actor, child_id: UUID) -> QuerySet[Transfer]:
    return (
        SEE.rows(actor)
        .filter(one_child(child_id))
        .select_related("to_authority", "participation__unit")
        .order_by("-offered_on", "-pk")
    )


def out_of_school(actor: Actor, child_id: UUID) -> SchoolExit | None:
    """Since when the young person is out of school, and by when somebody must be in touch."""
    rows = SEE_EXIT.rows(actor).filter(one_child(child_id), to_on=None)
    return rows.select_related("left_unit").order_by("-from_on", "-pk").first()
