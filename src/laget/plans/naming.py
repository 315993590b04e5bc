"""Somebody is named for what the child has a right to: a coordinator, a contact person, an own
worker. The pack says who appoints them, and which right must be found first."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from laget.children import reads as children
from laget.children.models import Child
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.organisations.reads import unit as unit_of
from laget.people.models import Role
from laget.plans.models import RightConsidered
from laget.plans.permissions import SEE_RIGHT
from laget.rulebook.entries import Filled
from laget.teams import named
from laget.teams.lead_words import said
from laget.teams.models import Holding
from laget.teams.permissions import APPOINT


def appoint(child: Child, lead: str, to: Role, *, by: Actor, at: datetime | None = None) -> Holding:
    """A leader whose service takes part appoints somebody in the own authority: one act, from now
    on. Where the law gives the child a right to it, that is considered and found first."""
    with operation(APPOINT, child, by=by, at=at) as op:
        kind = named.kind_of(child.country, lead)
        if kind is None:
            raise Refused("not-here", _("Nobody is appointed to this here."))
        decided = found(by, child, kind)
        if kind.right and decided is None:
            raise Refused("right-first", said(child.country, "right-first", lead))
        return named.name(child, kind, to, by, op, decided.pk if decided else None)


def found(actor: Actor, child: Child, kind: Filled) -> RightConsidered | None:
    """What the team was told last of the right behind it, where it is that the child gets it."""
    rows = SEE_RIGHT.rows(actor).filter(
        children.one_child(child.pk), right=kind.right or "", shared=True
    )
    last: RightConsidered | None = rows.order_by("on", "pk").last()
    return last if last and last.outcome == RightConsidered.Outcome.YES else None


def may_appoint(actor: Actor, child: Child) -> list[Filled]:
    """The kinds this hat may appoint somebody to, around the child."""
    if not (actor.leads and APPOINT.allows(actor, child)):
        return []
    return named.kinds_for(child.country, unit_of(actor.unit_id).authority)
