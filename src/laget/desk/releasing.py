"""Somebody works with a child no longer: chosen by mistake, or the work is shared out anew.

On the desk because it reaches into many rooms.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from laget.asking import actions as asking
from laget.children.permissions import KNOW
from laget.children.reads import one_and_the_same
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.people.models import Role
from laget.people.reads import held_on
from laget.plans import events
from laget.plans.models import Measure
from laget.plans.permissions import SEE_MEASURE
from laget.teams import baton
from laget.teams.actions import let_go
from laget.teams.lead_words import said
from laget.teams.models import Member
from laget.teams.permissions import RELEASE


def release(member: Member, *, by: Actor, at: datetime | None = None) -> None:
    """The unit's leader lets somebody go, who reads nothing of the team's from now on. What
    they lead is handed over first; the help they own comes to the leader, until it is given on, and
    so does a question they were given to answer."""
    with operation(RELEASE, member, by=by, at=at) as op:
        if member.to_on is not None:
            raise Refused("ended-already", _("This person works with the child no longer."))
        if not _stays(member, op):
            _let_go_of(member, op)
        let_go(member, op)


def _stays(member: Member, op: Operation) -> bool:
    """Whether they work with the child openly otherwise too, and so keep what they have to do."""
    others = Member.objects.filter(
        held_on(op.on), one_and_the_same(member.child_id), role=member.role_id, shared=True
    )
    return others.exclude(pk=member.pk).exists()


def _let_go_of(member: Member, op: Operation) -> None:
    same, country = one_and_the_same(member.child_id), op.by.country
    for holding in baton.held_by(member.role).filter(same):
        raise Refused(
            "holds-the-baton",
            said(country, "released-first", holding.lead).format(name=member.role.person),
        )
    baton.withdraw_from(member.role, op, member.child_id)
    asking.back_to_leader(member.role, member.child_id, op)
    for measure in owned(op.by, member).exclude(owner=op.by.role_id):
        measure.owner = Role(pk=op.by.role_id)
        measure.event_id = op.record(
            events.MEASURE_CHANGED, about=measure.child_id, thing=measure.pk, shared=measure.shared
        )
        measure.save(update_fields=["owner", "event_id"])


def to_let_go(actor: Actor, pk: UUID) -> Member:
    """Somebody in a unit the actor leads who works with a child."""
    rows = RELEASE.rows(actor).filter(pk=pk, child__in=KNOW.rows(actor), to_on=None)
    found: Member | None = rows.select_related("role__person", "participation__unit").first()
    if found is None:
        raise NotFound
    return found


def owned(actor: Actor, member: Member) -> QuerySet[Measure]:
    """The help they own for this child, as far as the actor may see it."""
    mine = SEE_MEASURE.rows(actor).filter(one_and_the_same(member.child_id), ended_on=None)
    return mine.filter(owner=member.role_id).order_by("pk")
