"""What the child needs in each part of life, which rights somebody has considered, and the plans
that are decided elsewhere and only named here."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.core.actor import Actor
from laget.core.operation import Refused, not_changed_since, operation
from laget.organisations.reads import unit as unit_of
from laget.people.models import Role
from laget.plans import events
from laget.plans.actions import shares
from laget.plans.kinds import elsewhere, rights
from laget.plans.models import Need, OtherPlan, RightConsidered
from laget.plans.permissions import CHANGE_NEED, CHANGE_OTHER, WORK


def note_need(
    child: Child, *, by: Actor, area: str, what: str, shared: bool | None = None,
    at: datetime | None = None,
) -> Need:  # fmt: skip
    """The child needs something in one part of life. It waits until somebody does something."""
    with operation(WORK, child, by=by, at=at) as op:
        if not what.strip():
            raise Refused("no-text", _("Write what the child needs."))
        share = shares(child, by, op, shared)
        event = op.record(events.NEED_NOTED, about=child.pk, shared=share)
        need = Need(
            child=child, area=area, what=what.strip(), noted_on=op.on, shared=share,
            **written(by, op, event),
        )  # fmt: skip
        need.save(force_insert=True)
    return need


def change_need(
    need: Need, *, by: Actor, area: str, what: str, is_over: bool, since: UUID | None = None,
    at: datetime | None = None,
) -> Need:  # fmt: skip
    """The need in other words; or it is there no longer, or is there again."""
    with operation(CHANGE_NEED, need, by=by, at=at) as op:
        if need.shared:
            stay_hidden(need.child_id, by)
        not_changed_since(need, since)
        if not what.strip():
            raise Refused("no-text", _("Write what the child needs."))
        event = op.record(
            events.NEED_CHANGED, about=need.child_id, thing=need.pk, shared=need.shared
        )
        need.area, need.what, need.event_id = area, what.strip(), event
        if is_over != (need.ended_on is not None):
            need.ended_on = op.on if is_over else None
        need.save(update_fields=["area", "what", "ended_on", "event_id"])
    return need


def consider(
    child: Child, *, by: Actor, right: str, outcome: str, how: str, on: date | None = None,
    at: datetime | None = None,
) -> RightConsidered:  # fmt: skip
    """Somebody has thought of a right: what was decided, and how. A new thought is a new row."""
    with operation(WORK, child, by=by, at=at) as op:
        country = Child.objects.get(pk=child.pk).country
        if right not in {one.id for one in rights(country)}:
            raise Refused("no-such-right", _("Choose one of the rights in the list."))
        if not how.strip():
            raise Refused("no-text", _("Write how it was decided."))
        share = shares(child, by, op, None)
        event = op.record(events.RIGHT_CONSIDERED, about=child.pk, code=outcome, shared=share)
        made = RightConsidered(
            child=child, right=right, outcome=outcome, how=how.strip(), on=on or op.on,
            shared=share, **written(by, op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def name_other(
    child: Child, *, by: Actor, kind: str, from_on: date, owner: Role | None = None,
    next_on: date | None = None, shares_text: str = "", at: datetime | None = None,
) -> OtherPlan:  # fmt: skip
    """The service that decides a plan names it: no content, but what the family lets be shared."""
    with operation(WORK, child, by=by, at=at) as op:
        mine = elsewhere(Child.objects.get(pk=child.pk).country, unit_of(by.unit_id).kind)
        if kind not in {one.id for one in mine}:
            raise Refused("not-yours", _("Your service does not decide this plan."))
        share = shares(child, by, op, None)
        event = op.record(events.OTHER_NAMED, about=child.pk, shared=share)
        made = OtherPlan(
            child=child, kind=kind, owner=owner, from_on=from_on, next_on=next_on,
            shares=shares_text, shared=share, **written(by, op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def change_other(
    plan: OtherPlan, *, by: Actor, owner: Role | None, next_on: date | None, shares_text: str,
    to_on: date | None = None, since: UUID | None = None, at: datetime | None = None,
) -> OtherPlan:  # fmt: skip
    """Who owns it, when it is looked at, what the family lets be known, or the day it ended."""
    with operation(CHANGE_OTHER, plan, by=by, at=at) as op:
        if plan.shared:
            stay_hidden(plan.child_id, by)
        not_changed_since(plan, since)
        if to_on is not None and to_on < plan.from_on:
            raise Refused("ends-before", _("Choose an end after the plan begins."))
        event = op.record(
            events.OTHER_CHANGED, about=plan.child_id, thing=plan.pk, shared=plan.shared
        )
        plan.owner, plan.next_on, plan.shares, plan.to_on = owner, next_on, shares_text, to_on
        plan.event_id = event
        plan.save(update_fields=["owner", "next_on", "shares", "to_on", "event_id"])
    return plan
