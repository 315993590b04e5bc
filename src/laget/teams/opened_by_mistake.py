"""A case that was opened by mistake is taken back, while nothing but the opening rests on it: else
it is closed with a reason, which says what became of the rest. Those who help the child go on."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden
from laget.children.reads import one_and_the_same, one_child
from laget.children.taking_back import refuse, strike
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.people.models import Role
from laget.teams import baton, events
from laget.teams.models import BatonOffer, Case, Holding, LeadQuestion, Participation
from laget.teams.permissions import TAKE_BACK_CASE

RESTS = _(
    "Something rests on this case already: somebody leads or is asked to, a service has joined, or"
    " the level has changed. Close the case instead, and write why."
)


def to_take_back(actor: Actor, child_id: UUID) -> Case:
    """The open case, for whoever opened it or leads that service."""
    found: Case | None = (
        TAKE_BACK_CASE.rows(actor).filter(one_child(child_id), closed_on=None).first()
    )
    if found is None:
        raise NotFound
    return found


def is_rested_on(case: Case) -> bool:
    """Whether somebody has done something since that needs the case, as far as the one who asks
    may see. Who leads by the opening itself is no such thing."""
    same, since = one_and_the_same(case.child_id), case.sys_from
    return (
        case.level_on is not None
        or case.opened_again_on is not None
        or Holding.objects.filter(same, during__startswith__gt=since).exists()
        or BatonOffer.objects.filter(same, offered_at__gt=since)
        .exclude(state=BatonOffer.State.WITHDRAWN)
        .exists()
        or LeadQuestion.objects.filter(same, sys_from__gte=since, withdrawn=False).exists()
        or Participation.objects.filter(
            same, from_on__gte=case.opened_on, sys_from__gt=since, shared=True
        ).exists()
    )


def take_back_case(case: Case, *, by: Actor, because: str, at: datetime | None = None) -> Case:
    """It should not have been opened: the wrong child, or before the family was asked. Whoever
    leads by the opening alone, as the country has it, leads no longer."""
    with operation(TAKE_BACK_CASE, case, by=by, at=at) as op:
        stay_hidden(case.child_id, by)
        refuse(case, because)
        if case.closed_on is not None:
            raise Refused("closed-already", _("This case is closed."))
        if is_rested_on(case):
            raise Refused("rested-on", RESTS)
        followed = Holding.objects.filter(
            one_and_the_same(case.child_id), during__startswith=case.sys_from,
            during__endswith=None,
        )  # fmt: skip
        for holding in followed:
            event = op.record(
                events.PUT_DOWN, about=holding.child_id, thing=holding.role_id, shared=True
            )
            baton.end(holding, op.at, event)
        strike(
            case, events.CASE_TAKEN_BACK, because, op, closed_on=op.on,
            closed_by=Role(pk=by.role_id),
        )  # fmt: skip
    return case
