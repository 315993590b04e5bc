"""Writing the plan, doing it, and looking at whether it works."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children import voice
from laget.children.actions import stay_hidden, written
from laget.children.models import Child, NotHeard, Words
from laget.children.permissions import WITH_TEAM
from laget.children.reads import one_child
from laget.children.taking_back import stands
from laget.children.voice_permissions import SEE_NOT_HEARD, SEE_WORDS
from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, not_changed_since, operation
from laget.organisations.reads import unit as unit_of
from laget.people.models import Role
from laget.people.reads import held_on
from laget.plans import events
from laget.plans.kinds import JOINT, here
from laget.plans.models import Contact, Goal, Measure, Need, Plan, Review
from laget.plans.permissions import (
    CHANGE_MEASURE,
    CORRECT_MEASURE,
    NOTE_CONTACT,
    SEE_GOAL,
    SEE_MEASURE,
    SEE_PLAN,
    WORK,
)
from laget.rulebook.loader import load
from laget.rulebook.stored import stored
from laget.teams.models import Participation

#: What of a measure a change may say.
CHANGES = {"what", "goal", "need", "owner", "level", "evaluate_on", "end_on"}


def shares(child: Child, by: Actor, op: Operation, shared: bool | None) -> bool:
    """What a unit writes is shared when it takes part openly, unless it says otherwise."""
    openly = Participation.objects.filter(
        held_on(op.on), WITH_TEAM, child=child, unit=by.unit_id
    ).exists()
    if shared and not openly:
        raise Refused(
            "not-open", _("Your service does not take part openly; keep this in the unit.")
        )
    return openly if shared is None else shared


def start_plan(
    child: Child, *, by: Actor, kind: str = "", words: str = "",
    not_heard: tuple[str, str] | None = None, at: datetime | None = None,
) -> Plan:  # fmt: skip
    """One joint plan for the child begins, of a kind the country knows (`kind`; else its first),
    with its first goal in the child's `words`. Where help began before it, and nobody has written
    what the child wants, `not_heard` (reason, text) says why."""
    with operation(WORK, child, by=by, at=at) as op:
        if Plan.objects.filter(one_child(child.pk), to_on=None, shared=True).exists():
            raise Refused("one-plan", _("There is a plan already. One child has one plan."))
        known = [plan.id for plan in here(Child.objects.get(pk=child.pk), op.on)] or [JOINT]
        if kind and kind not in known:
            raise Refused("no-such-kind", _("Choose one of the plans in the list."))
        if not words and helped_unheard(child.pk, by):
            _say_why(child, by, not_heard, op)
        shared = shares(child, by, op, None)
        event = op.record(events.PLAN_STARTED, about=child.pk, shared=shared)
        plan = Plan(
            child=child, kind=kind or known[0], from_on=op.on, shared=shared,
            **written(by, op, event),
        )  # fmt: skip
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


def heard(child_id: Any, by: Actor) -> bool:
    """Whether the one who asks can see what the child wants, or why the child was not heard."""
    words: Any = Words.objects.filter(SEE_WORDS.rule.rows(by))
    why: Any = NotHeard.objects.filter(SEE_NOT_HEARD.rule.rows(by), taken_back_on=None)
    goals: Any = SEE_GOAL.rows(by).filter(plan__to_on=None, dropped_on=None)
    return any(rows.filter(one_child(child_id)).exists() for rows in (goals, words, why))


def must_say_why(child_id: Any, by: Actor) -> bool:
    """Whether help begins in a plan in which nobody has written what the child wants. Before there
    is a plan nobody is asked: who sees a child for the first time must not be held up by a form.
    It is asked when the plan begins."""
    plans = SEE_PLAN.rows(by).filter(one_child(child_id), to_on=None)
    return plans.exists() and not heard(child_id, by)


def helped_unheard(child_id: Any, by: Actor) -> bool:
    """Whether a plan would begin with help under way, and without a word from the child."""
    helps = SEE_MEASURE.rows(by).filter(one_child(child_id), ended_on=None)
    return helps.exists() and not heard(child_id, by)


def _say_why(child: Child, by: Actor, not_heard: tuple[str, str] | None, op: Operation) -> None:
    if not_heard is None:
        raise Refused("not-heard", _("Write what the child wants, or why nobody knows."))
    voice.note_not_heard(child, by=by, reason=not_heard[0], text=not_heard[1], op=op)


def start_measure(
    child: Child, *, by: Actor, what: str, goal: Goal | None = None, need: Need | None = None,
    kind: str = Measure.Kind.HELP, owner: Role | None = None, level: int = 1,
    start_on: date | None = None, evaluate_on: date | None = None, end_on: date | None = None,
    shared: bool | None = None, not_heard: tuple[str, str] | None = None, asks_why: bool = True,
    at: datetime | None = None, op: Operation | None = None,
) -> Measure:  # fmt: skip
    """Somebody does something about it: who, from when, and when you look at whether it works. In
    a plan without a word from the child, `not_heard` (reason, text) says why; `asks_why` is False
    where a meeting begins it, which asks that itself."""
    with operation(WORK, child, by=by, at=at, op=op) as op:
        begins = start_on or op.on
        days_hold(kind, begins, evaluate_on=evaluate_on, end_on=end_on)
        if asks_why and must_say_why(child.pk, by):
            _say_why(child, by, not_heard, op)
        share = shares(child, by, op, shared)
        event = op.record(events.MEASURE_STARTED, about=child.pk, shared=share, on=begins)
        measure = Measure(
            child=child, goal=goal, need=need, kind=kind, what=what, owner=owner, level=level,
            start_on=begins, evaluate_on=evaluate_on, end_on=end_on, shared=share,
            **written(by, op, event),
        )  # fmt: skip
        measure.save(force_insert=True)
    return measure


def days_hold(kind: str, start_on: date, *, evaluate_on: date | None, end_on: date | None) -> None:
    """What help may say of its days, when it begins, is changed, or an earlier version of it is
    brought back: none lies before it begins, and a decision has an end."""
    for day in (evaluate_on, end_on):
        if day is not None and day < start_on:
            raise Refused("before-start", _("Choose a day after the help begins."))
    if kind != Measure.Kind.HELP and end_on is None:
        raise Refused("no-end", _("A decision has an end. Write its last day."))


def change_measure(
    measure: Measure, *, by: Actor, since: UUID | None = None, at: datetime | None = None,
    **changed: Any,
) -> Measure:  # fmt: skip
    """Names an owner, sets a day to look at it or its last day, or says anew what is done; `since`
    is the version the change was made to. What is not told stays as it was."""
    if not changed.keys() <= CHANGES:
        raise TypeError(f"a measure is not changed in {changed.keys() - CHANGES}")
    with operation(CHANGE_MEASURE, measure, by=by, at=at) as op:
        stands(measure)
        not_changed_since(measure, since)
        if not any(changed.values()):
            raise Refused("nothing", _("Choose a person or a day."))
        day = changed.get("evaluate_on")
        if day is not None and day != measure.evaluate_on and day < op.on:
            raise Refused("in-the-past", _("Choose a date from today onwards."))
        days_hold(
            measure.kind, measure.start_on, evaluate_on=changed.get("evaluate_on"),
            end_on=changed.get("end_on", measure.end_on),
        )  # fmt: skip
        _change(measure, op, events.MEASURE_CHANGED, changed)
    return measure


def correct_measure(
    measure: Measure, *, by: Actor, kind: str, start_on: date, end_on: date | None = None,
    since: UUID | None = None, at: datetime | None = None,
) -> Measure:  # fmt: skip
    """What kind of help it is, or when it began, was written wrong. How it stood is kept as an
    earlier version."""
    with operation(CORRECT_MEASURE, measure, by=by, at=at) as op:
        stands(measure)
        if measure.shared:
            stay_hidden(measure.child_id, by)
        not_changed_since(measure, since)
        told = {"kind": kind, "start_on": start_on, "end_on": end_on}
        if all(getattr(measure, name) == value for name, value in told.items()):
            raise Refused("as-before", _("This is how it stands already."))
        puts_right(measure, by, kind=kind, start_on=start_on)
        days_hold(kind, start_on, evaluate_on=None, end_on=end_on)
        last = begun_by(measure)
        if last is not None and start_on > last:
            raise Refused("begun-by", _("Somebody has looked at it before that day."))
        _change(measure, op, events.MEASURE_CHANGED, told)
    return measure


def puts_right(measure: Measure, by: Actor, *, kind: str, start_on: date) -> None:
    """What another service has written of its help, and when it began, is not the team's to put
    right; not by an earlier version either."""
    is_other = (kind, start_on) != (measure.kind, measure.start_on)
    if is_other and not CORRECT_MEASURE.allows(by, measure):
        raise NotAllowed(CORRECT_MEASURE)


def begun_by(measure: Measure) -> date | None:
    """The last day it can have begun: it was looked at then, is to be, or had ended."""
    looked = Review.objects.filter(measure=measure, taken_back_on=None).order_by("held_on").first()
    days = (looked.held_on if looked else None, measure.evaluate_on, measure.ended_on)
    return min((day for day in days if day is not None), default=None)


def end_measure(
    measure: Measure, *, by: Actor, follows: str, on: date | None = None,
    since: UUID | None = None, at: datetime | None = None, op: Operation | None = None,
) -> Measure:  # fmt: skip
    """The help ends, and somebody says what follows."""
    with operation(CHANGE_MEASURE, measure, by=by, at=at, op=op) as op:
        stands(measure)
        if measure.ended_on is not None:
            raise Refused("ended-already", _("This help has ended."))
        not_changed_since(measure, since)
        told = {"ended_on": on or op.on, "follows": follows, "follows_on": op.on}
        _change(measure, op, events.MEASURE_ENDED, told)
    return measure


def say_what_follows(
    measure: Measure, *, by: Actor, follows: str, since: UUID | None = None,
    at: datetime | None = None,
) -> Measure:  # fmt: skip
    """Before the help ends: what comes after."""
    with operation(CHANGE_MEASURE, measure, by=by, at=at) as op:
        stands(measure)
        not_changed_since(measure, since)
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
    next_on: date | None = None, way: str = "", follows: str = "", since: UUID | None = None,
    at: datetime | None = None,
) -> Review:  # fmt: skip
    """Did it work? And the `way` from here: it ends (then `follows`), goes on, is changed, or
    others are invited within the days the country's practice gives. `since` is the version that was
    looked at: where it ends or gets a new day, nobody's change is written over unseen."""
    with operation(CHANGE_MEASURE, measure, by=by, at=at) as op:
        stands(measure)
        if way == Review.Way.CLOSE or next_on is not None:
            not_changed_since(measure, since)
        if way == Review.Way.CONTINUE and effect == Review.Effect.HARMFUL:
            raise Refused("harms", _("It makes it worse. Change it, end it, or invite others."))
        if way == Review.Way.CLOSE and follows not in Measure.Follows.values:
            raise Refused("nothing", _("Choose what comes after."))
        event = op.record(
            events.REVIEWED, about=measure.child_id, thing=measure.pk, code=effect,
            shared=measure.shared,
        )  # fmt: skip
        made = Review(
            child_id=measure.child_id, measure=measure, held_on=held_on or op.on, effect=effect,
            note=note, way=way, shared=measure.shared, **written(by, op, event),
        )  # fmt: skip
        if way == Review.Way.INVITE and "level_2_invited" in load(by.country).clocks:
            unit = unit_of(by.unit_id)
            made.invite_by = stored("level_2_invited", authority=unit.authority, on=op.on)["due_on"]
        made.save(force_insert=True)
        if way == Review.Way.CLOSE:
            end_measure(measure, by=by, follows=follows, op=op)
        elif next_on is not None:
            measure.evaluate_on, measure.event_id = next_on, event
            measure.save(update_fields=["evaluate_on", "event_id"])
    return made


def note_contact(
    child: Child, *, by: Actor, with_whom: str, on: date | None = None, note: str = "",
    shared: bool | None = None, at: datetime | None = None, op: Operation | None = None,
) -> Contact:  # fmt: skip
    """Somebody was in touch with the child or a guardian, or there was a meeting."""
    with operation(NOTE_CONTACT, child, by=by, at=at, op=op) as op:
        share = shares(child, by, op, shared)
        event = op.record(events.CONTACTED, about=child.pk, code=with_whom, shared=share)
        contact = Contact(
            child=child, with_whom=with_whom, on=on or op.on, note=note, shared=share,
            **written(by, op, event),
        )  # fmt: skip
        contact.save(force_insert=True)
    return contact
