"""Writing the plan, doing it, and looking at whether it works."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.people.models import Role
from laget.people.reads import held_on
from laget.plans import events
from laget.plans.models import Contact, Goal, Measure, Plan, Review
from laget.plans.permissions import CHANGE_MEASURE, NOTE_CONTACT, WORK
from laget.teams.models import Participation


def _shares(child: Child, by: Actor, op: Operation, shared: bool | None) -> bool:
    """What a unit writes is shared when it takes part openly, unless it says otherwise."""
    openly = Participation.objects.filter(
        held_on(op.on), child=child, unit=by.unit_id, shared=True
    ).exists()
    if shared and not openly:
        raise Refused(
            "not-open", _("Your service does not take part openly; keep this in the unit.")
        )
    return openly if shared is None else shared


def start_plan(
    child: Child, *, by: Actor, kind: str = "relay_log", words: str = "",
    at: datetime | None = None,
) -> Plan:  # fmt: skip
    """One joint plan for the child begins, with its first goal in the child's `words`."""
    with operation(WORK, child, by=by, at=at) as op:
        if Plan.objects.filter(child=child, to_on=None, shared=True).exists():
            raise Refused("one-plan", _("There is a plan already. One child has one plan."))
        shared = _shares(child, by, op, None)
        event = op.record(events.PLAN_STARTED, about=child.pk, shared=shared)
        plan = Plan(child=child, kind=kind, from_on=op.on, shared=shared, **written(by, op, event))
        plan.save(force_insert=True)
        if words:
            _goal(plan, words, by, op)
    return plan


def set_goal(plan: Plan, *, by: Actor, words: str, at: datetime | None = None) -> Goal:
    """What the child wants to be different, in the child's words."""
    child = Child(pk=plan.child_id)
    with operation(WORK, child, by=by, at=at) as op:
        if not words.strip():
            raise Refused("no-words", _("Write the goal as the child says it."))
        return _goal(plan, words, by, op)


def _goal(plan: Plan, words: str, by: Actor, op: Operation) -> Goal:
    event = op.record(events.GOAL_SET, about=plan.child_id, thing=plan.pk, shared=plan.shared)
    goal = Goal(
        plan=plan, child_id=plan.child_id, words=words, shared=plan.shared,
        position=Goal.objects.filter(plan=plan).count(), **written(by, op, event),
    )  # fmt: skip
    goal.save(force_insert=True)
    return goal


def start_measure(
    child: Child, *, by: Actor, what: str, goal: Goal | None = None, owner: Role | None = None,
    level: int = 1, start_on: date | None = None, evaluate_on: date | None = None,
    end_on: date | None = None, shared: bool | None = None, at: datetime | None = None,
    op: Operation | None = None,
) -> Measure:  # fmt: skip
    """Somebody does something about it: who, from when, and when you look at whether it works."""
    with operation(WORK, child, by=by, at=at, op=op) as op:
        begins = start_on or op.on
        for day in (evaluate_on, end_on):
            if day is not None and day < begins:
                raise Refused("before-start", _("Choose a day after the help begins."))
        share = _shares(child, by, op, shared)
        event = op.record(events.MEASURE_STARTED, about=child.pk, shared=share, on=begins)
        measure = Measure(
            child=child, goal=goal, what=what, owner=owner, level=level, start_on=begins,
            evaluate_on=evaluate_on, end_on=end_on, shared=share, **written(by, op, event),
        )  # fmt: skip
        measure.save(force_insert=True)
    return measure


def change_measure(
    measure: Measure, *, by: Actor, owner: Role | None = None, evaluate_on: date | None = None,
    end_on: date | None = None, at: datetime | None = None,
) -> Measure:  # fmt: skip
    """Names an owner, or sets a day to look at it, or the day the help ends."""
    told: dict[str, Any] = {"owner": owner, "evaluate_on": evaluate_on, "end_on": end_on}
    told = {name: value for name, value in told.items() if value is not None}
    with operation(CHANGE_MEASURE, measure, by=by, at=at) as op:
        if not told:
            raise Refused("nothing", _("Choose a person or a day."))
        if evaluate_on is not None and evaluate_on < op.on:
            raise Refused("in-the-past", _("Choose a date from today onwards."))
        _change(measure, op, events.MEASURE_CHANGED, told)
    return measure


def end_measure(
    measure: Measure, *, by: Actor, follows: str, on: date | None = None,
    at: datetime | None = None, op: Operation | None = None,
) -> Measure:  # fmt: skip
    """The help ends, and somebody says what follows."""
    with operation(CHANGE_MEASURE, measure, by=by, at=at, op=op) as op:
        if measure.ended_on is not None:
            raise Refused("ended-already", _("This help has ended."))
        told = {"ended_on": on or op.on, "follows": follows, "follows_on": op.on}
        _change(measure, op, events.MEASURE_ENDED, told)
    return measure


def say_what_follows(
    measure: Measure, *, by: Actor, follows: str, at: datetime | None = None
) -> Measure:
    """Before the help ends: what comes after."""
    with operation(CHANGE_MEASURE, measure, by=by, at=at) as op:
        if follows not in Measure.Follows.values:
            raise Refused("nothing", _("Choose what comes after."))
        told = {"follows": follows, "follows_on": op.on}
        _change(measure, op, events.FOLLOWS_SAID, told, code=follows)
    return measure


def _change(
    measure: Measure, op: Operation, kind: Any, told: dict[str, Any], code: str = ""
) -> None:
    event = op.record(
        kind, about=measure.child_id, thing=measure.pk, shared=measure.shared, code=code
    )
    for name, value in told.items():
        setattr(measure, name, value)
    measure.event_id = event
    measure.save(update_fields=[*told, "event_id"])


def review(
    measure: Measure, *, by: Actor, effect: str, note: str = "", held_on: date | None = None,
    next_on: date | None = None, at: datetime | None = None,
) -> Review:  # fmt: skip
    """Did it work? And when do you look again."""
    with operation(CHANGE_MEASURE, measure, by=by, at=at) as op:
        event = op.record(
            events.REVIEWED, about=measure.child_id, thing=measure.pk, code=effect,
            shared=measure.shared,
        )  # fmt: skip
        made = Review(
            child_id=measure.child_id, measure=measure, held_on=held_on or op.on, effect=effect,
            note=note, shared=measure.shared, **written(by, op, event),
        )  # fmt: skip
        made.save(force_insert=True)
        if next_on is not None:
            measure.evaluate_on, measure.event_id = next_on, event
            measure.save(update_fields=["evaluate_on", "event_id"])
    return made


def note_contact(
    child: Child, *, by: Actor, with_whom: str, on: date | None = None, note: str = "",
    shared: bool | None = None, at: datetime | None = None, op: Operation | None = None,
) -> Contact:  # fmt: skip
    """Somebody was in touch with the child or a guardian, or there was a meeting."""
    with operation(NOTE_CONTACT, child, by=by, at=at, op=op) as op:
        share = _shares(child, by, op, shared)
        event = op.record(events.CONTACTED, about=child.pk, code=with_whom, shared=share)
        contact = Contact(
            child=child, with_whom=with_whom, on=on or op.on, note=note, shared=share,
            **written(by, op, event),
        )  # fmt: skip
        contact.save(force_insert=True)
    return contact
