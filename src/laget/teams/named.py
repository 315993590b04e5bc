"""Those who are named for something beside the one who leads: a coordinator, an own worker, a
contact person, as the country's pack says. One of each, appointed as a lead is, until it ends with
a reason; when somebody is away or leaves, it goes to the unit's leader like the baton. Where the
pack says that such a one leads, that is the lead, and no second one.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children.models import Child
from laget.children.reads import one_and_the_same
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Authority
from laget.people.models import Role
from laget.rulebook.entries import Filled
from laget.rulebook.loader import load
from laget.teams import baton, events
from laget.teams.lead_words import said
from laget.teams.models import Case, Holding, LeadQuestion
from laget.teams.permissions import APPOINT


def kind_of(country: str, lead: str) -> Filled | None:
    """What the pack says of this kind; None where the country does not have it."""
    return next((one for one in load(country).named() if one.lead == lead), None)


def kinds_for(country: str, authority: Authority) -> list[Filled]:
    """The kinds that this authority appoints."""
    return [one for one in load(country).named() if not one.by or authority.kind in one.by]


def current(child_id: UUID, lead: str) -> Holding | None:
    """Who is named for this now, as far as the one who asks may see; who leads as it, too."""
    return Holding.objects.filter(child=child_id, lead=lead, during__endswith=None).first()


def name(
    child: Child, kind: Filled, to: Role, by: Actor, op: Operation, decision: UUID | None = None
) -> Holding:
    """Inside a larger act: they are it from now on, by this decision of the child's right; whoever
    was it in the own authority no longer is."""
    if by.authority_id not in _appointing(kind):
        raise Refused("not-this-authority", _("Another authority appoints this one."))
    held = current(child.pk, kind.lead)
    is_theirs = held is not None and held.authority_id != by.authority_id
    if held is not None and is_theirs and not baton.is_dropped(held, by):
        raise Refused("not-yours", _("Another authority has appointed one already."))
    if kind.leads:
        return baton.place(child, to, by, op, lead=kind.lead, decision=decision)
    if held is not None and held.role_id == to.pk and not held.standing_in:
        raise Refused("holds-already", said(child.country, "holds-already", kind.lead))
    baton.may_order(child, to, by, op)
    event = op.record(events.NAMED, about=child.pk, thing=to.pk, other=by.role_id, shared=True)
    baton.end(held, op.at, event)
    return baton.hold(
        child.pk, to, by, op, event, lead=kind.lead, beside=True, appointed_by_id=by.role_id,
        decision=decision,
    )  # fmt: skip


def _appointing(kind: Filled) -> set[UUID]:
    rows = Authority.objects.filter(kind__in=kind.by) if kind.by else Authority.objects.all()
    return set(rows.values_list("pk", flat=True))


def end(holding: Holding, *, by: Actor, because: str, at: datetime | None = None) -> Holding:
    """They are it no longer, and why. Who led as it leads on until somebody else does, while a case
    is open: no child is left without a lead."""
    with operation(APPOINT, Child(pk=holding.child_id), by=by, at=at) as op:
        holding.refresh_from_db()
        child = holding.child
        if holding.during.upper is not None:
            raise Refused("ended-already", _("This has ended."))
        if kind_of(child.country, holding.lead) is None:
            raise Refused("not-named", _("Nobody has appointed them to this."))
        if holding.authority_id != by.authority_id:
            raise Refused("not-yours", _("Only the authority that appointed them can end it."))
        if not because.strip():
            raise Refused("no-reason", _("Write why it ends."))
        event = op.record(
            events.NAMED_ENDED, about=child.pk, thing=holding.role_id, other=by.role_id, shared=True
        )
        baton.end(holding, op.at, event, because.strip())
        _is_answered(holding, because.strip(), op)
        if (
            not holding.beside
            and Case.objects.filter(one_and_the_same(child.pk), closed_on=None).exists()
        ):
            event = op.record(
                events.APPOINTED, about=child.pk, thing=holding.role_id, other=by.role_id,
                shared=True,
            )  # fmt: skip
            baton.hold(child.pk, holding.role, by, op, event, appointed_by_id=by.role_id)
    return holding


def _is_answered(holding: Holding, because: str, op: Operation) -> None:
    """Had they said that they cannot, this is the answer."""
    kind = LeadQuestion.Kind.CANNOT
    asked = LeadQuestion.objects.filter(
        child=holding.child_id, kind=kind, writer=holding.role_id, answered_on=None,
        beside=holding.lead if holding.beside else "",
    )  # fmt: skip
    for one in asked:
        event = op.record(events.ANSWERED, about=holding.child_id, code=kind, shared=one.shared)
        one.is_answered(because, by=op.by.role_id, on=op.on, event=event)
