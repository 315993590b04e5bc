"""The three questions: noted, and read by those who can mend what was answered no."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from laget.asking import events
from laget.asking.models import Afterwards
from laget.asking.permissions import ASK_AFTERWARDS, SEE_AFTERWARDS
from laget.children.actions import written
from laget.children.models import Child
from laget.children.permissions import shows_itself
from laget.children.reads import one_child, same_as_outer
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.teams.models import Holding
from laget.teams.permissions import SEE_HOLDING

LEAD = Afterwards.Occasion.LEAD


def note(
    child: Child, *, by: Actor, occasion: str, told_by: str, how: str, told_again: str,
    knows_who: str, helped: str, at: datetime | None = None,
) -> Afterwards:  # fmt: skip
    """What was answered. A no to whether it helped makes the help something to look at again. When
    somebody else leads they must be asked, and so it is noted that they would rather not."""
    with operation(ASK_AFTERWARDS, child, by=by, at=at) as op:
        if {told_again, knows_who, helped} == {Afterwards.Says.SKIP} and occasion != LEAD:
            raise Refused("all-skipped", _("All three are skipped, so there is nothing to note."))
        shared = shows_itself(by, child.pk)
        event = op.record(events.AFTERWARDS, about=child.pk, code=told_by, shared=shared)
        one = Afterwards(
            child=child, occasion=occasion, told_by=told_by, how=how, told_again=told_again,
            knows_who=knows_who, helped=helped, on=op.on, shared=shared,
            **written(by, op, event),
        )  # fmt: skip
        one.save(force_insert=True)
    return one


def answered(actor: Actor, child_id: UUID) -> list[Afterwards]:
    """What has been answered, the last first."""
    rows = SEE_AFTERWARDS.rows(actor).filter(one_child(child_id)).select_related("writer__person")
    return list(rows.order_by("-on", "-pk"))


def around_held(actor: Actor) -> QuerySet[Afterwards]:
    """What was answered around the children whose baton this hat holds, the last last."""
    held = SEE_HOLDING.rows(actor).filter(
        role=actor.role_id, during__endswith=None, beside=False
    )  # fmt: skip
    rows = SEE_AFTERWARDS.rows(actor).filter(child__in=held.values("child"))
    return rows.order_by("on", "pk")


def to_ask_as_lead(actor: Actor) -> QuerySet[Holding]:
    """Where this hat leads after somebody else, and child and parents have not been asked since."""
    held = SEE_HOLDING.rows(actor).filter(beside=False)
    before = held.filter(same_as_outer()).exclude(pk=OuterRef("pk"))
    asked = SEE_AFTERWARDS.rows(actor).filter(
        same_as_outer(), occasion=LEAD,
        sys_from__gte=OuterRef("during__startswith"),
    )  # fmt: skip
    return held.filter(
        Exists(before), ~Exists(asked), role=actor.role_id, during__endswith=None
    ).order_by("during", "pk")


def to_mend(actor: Actor) -> list[Afterwards]:
    """Those whose last answer is that they had to tell it again, or do not know who to ring. It
    stands until they answer otherwise; to skip all three is no answer."""
    last = {(o.child_id, o.told_by): o for o in around_held(actor) if not o.is_skipped}
    return [one for one in last.values() if one.told_again == "yes" or one.knows_who == "no"]
