"""What is written together in the plan: its parts, goals and days. Nothing is ever written over:
each change makes a version, and an earlier one can be brought back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.children.taking_back import stands
from laget.core.actor import Actor
from laget.core.operation import Changed, Operation, Refused, not_changed_since, operation
from laget.plans import events
from laget.plans.actions import days_hold, puts_right
from laget.plans.kinds import here, kind_of
from laget.plans.models import Goal, Measure, Need, OtherPlan, Plan, PlanPart
from laget.plans.permissions import (
    CHANGE_GOAL,
    CHANGE_MEASURE,
    CHANGE_NEED,
    CHANGE_OTHER,
    CHANGE_PART,
    CHANGE_PLAN,
)
from laget.plans.reads import grew_from
from laget.plans.versions import as_it_was, is_closed


def _in_the_open(row: Any, by: Actor) -> None:
    """What the team reads is not written by a service that takes part in secret."""
    if row.shared:
        stay_hidden(row.child_id, by)


def write_part(
    plan: Plan, *, by: Actor, heading: str, text: str, since: UUID | None = None,
    fresh: bool = False, at: datetime | None = None,
) -> PlanPart:  # fmt: skip
    """The text under one heading. `since` is the version the writer saw, `fresh` that there was
    none: whoever saves second is told, and nothing is lost."""
    with operation(CHANGE_PLAN, plan, by=by, at=at) as op:
        _in_the_open(plan, by)
        _still_open(plan)
        known = kind_of(Child.objects.get(pk=plan.child_id).country, plan.kind)
        if heading not in {one.id for one in (known.heading if known else [])}:
            raise Refused("no-such-part", _("This plan has no such part."))
        part = PlanPart.objects.filter(plan=plan, heading=heading).first()
        if part is None:
            event = op.record(
                events.PART_WRITTEN, about=plan.child_id, thing=plan.pk, shared=plan.shared
            )
            part = PlanPart(
                plan=plan, child_id=plan.child_id, heading=heading, text=text, shared=plan.shared,
                **written(by, op, event),
            )  # fmt: skip
            part.save(force_insert=True)
            return part
        if fresh:
            raise Changed(part)
        not_changed_since(part, since)
        if text == part.text:
            raise Refused("as-before", _("This is how it stands already."))
        _save(part, op, events.PART_WRITTEN, {"text": text})
    return part


def change_goal(
    goal: Goal, *, by: Actor, words: str | None = None, is_dropped: bool | None = None,
    since: UUID | None = None, at: datetime | None = None,
) -> Goal:  # fmt: skip
    """The goal in other words of the child's; or it is no goal any more, or one again."""
    with operation(CHANGE_GOAL, goal, by=by, at=at) as op:
        _in_the_open(goal, by)
        not_changed_since(goal, since)
        told: dict[str, Any] = {}
        if words is not None and words.strip() != goal.words:
            if not words.strip():
                raise Refused("no-words", _("Write the goal as the child says it."))
            told["words"] = words.strip()
        if is_dropped is not None and is_dropped != (goal.dropped_on is not None):
            told["dropped_on"] = op.on if is_dropped else None
        if not told:
            raise Refused("as-before", _("This is how it stands already."))
        _save(goal, op, events.GOAL_CHANGED, told)
    return goal


def set_days(
    plan: Plan, *, by: Actor, next_on: date | None, until_on: date | None,
    since: UUID | None = None, at: datetime | None = None,
) -> Plan:  # fmt: skip
    """When the plan is looked at together, and the last day it is meant for."""
    with operation(CHANGE_PLAN, plan, by=by, at=at) as op:
        _in_the_open(plan, by)
        _still_open(plan)
        not_changed_since(plan, since)
        if until_on is not None and until_on < plan.from_on:
            raise Refused("ends-before", _("Choose an end after the plan begins."))
        _save(plan, op, events.PLAN_CHANGED, {"next_on": next_on, "until_on": until_on})
    return plan


def bring_back(
    row: PlanPart | Goal | Measure | Need | OtherPlan | Plan, earlier: Any, *, by: Actor,
    since: UUID | None = None, at: datetime | None = None,
) -> Any:  # fmt: skip
    """An earlier version stands again, as a new version: what stood until now is kept too."""
    may: Any = {
        PlanPart: CHANGE_PART, Goal: CHANGE_GOAL, Measure: CHANGE_MEASURE, Need: CHANGE_NEED,
        OtherPlan: CHANGE_OTHER, Plan: CHANGE_PLAN,
    }[type(row)]  # fmt: skip
    with operation(may, row, by=by, at=at) as op:
        _in_the_open(row, by)
        _still_open(row)
        if isinstance(row, Measure):
            stands(row)
        not_changed_since(row, since)
        if earlier.pk != row.pk:
            raise Refused("other-row", _("This is a version of something else."))
        told = as_it_was(earlier)
        if told == as_it_was(row):
            raise Refused("as-before", _("This is how it stands already."))
        if isinstance(row, Measure):
            puts_right(row, by, kind=told["kind"], start_on=told["start_on"])
            days_hold(
                told["kind"], told["start_on"], evaluate_on=told["evaluate_on"],
                end_on=told["end_on"],
            )  # fmt: skip
        _save(row, op, events.BROUGHT_BACK, told)
    return row


def convert(plan: Plan, *, by: Actor, kind: str, at: datetime | None = None) -> Plan:
    """The plan becomes one of another kind: its goals, with the help and the child's words at each,
    go along, so do the texts whose heading it shares; and each service's yes is asked for anew. The
    earlier plan can be read as it was, and converting again takes it back, with what it said."""
    with operation(CHANGE_PLAN, plan, by=by, at=at) as op:
        _in_the_open(plan, by)
        _still_open(plan)
        child = Child.objects.get(pk=plan.child_id)
        kinds = {one.id: one for one in here(child, op.on)}
        now = kind_of(child.country, plan.kind)
        if kind not in kinds or (now and now.id == kind):
            raise Refused("no-such-kind", _("Choose one of the plans in the list."))
        ended = op.record(events.PLAN_ENDED, about=plan.child_id, thing=plan.pk, shared=plan.shared)
        plan.to_on, plan.event_id = op.on, ended
        plan.save(update_fields=["to_on", "event_id"])
        event = op.record(events.PLAN_STARTED, about=plan.child_id, shared=plan.shared)
        new = Plan(
            child=child, kind=kind, from_on=op.on, next_on=plan.next_on, until_on=plan.until_on,
            grew_from=plan, asks_again_at=op.at, shared=plan.shared, **written(by, op, event),
        )  # fmt: skip
        new.save(force_insert=True)
        for goal in Goal.objects.filter(plan=plan):
            _save(goal, op, events.GOAL_CHANGED, {"plan_id": new.pk})
        for part in _texts_for({heading.id for heading in kinds[kind].heading}, plan, by):
            made = op.record(
                events.PART_WRITTEN, about=plan.child_id, thing=new.pk, shared=plan.shared
            )
            PlanPart(
                plan=new, child_id=plan.child_id, heading=part.heading, text=part.text,
                shared=plan.shared, **written(by, op, made),
            ).save(force_insert=True)  # fmt: skip
    return new


def _texts_for(headings: set[str], plan: Plan, by: Actor) -> list[PlanPart]:
    """What was last written under each heading: in the plan, or where it has no such heading, in
    the newest one that it grew from and that has."""
    order = [plan.pk, *(row.pk for row in grew_from(by, plan))]
    rows = PlanPart.objects.filter(plan__in=order, heading__in=headings)
    last = {row.heading: row for row in sorted(rows, key=lambda row: -order.index(row.plan_id))}
    return list(last.values())


def _still_open(row: Any) -> None:
    if is_closed(row):
        raise Refused("plan-ended", _("This plan has ended. It can be read as it was."))


def _save(row: Any, op: Operation, kind: Any, told: dict[str, Any]) -> None:
    event = op.record(kind, about=row.child_id, thing=row.pk, shared=row.shared)
    for name, value in told.items():
        setattr(row, name, value)
    row.event_id = event
    row.save(update_fields=[*told, "event_id"])
