"""The unit's day, for whoever leads it: what nobody has taken yet, and what waits for each person.

Everything is read as the leader may read it, so what others keep to themselves is not here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from laget.concerns import reads as concerns
from laget.core import clock
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.core.templatetags.days import day, quoted
from laget.desk import reads, words
from laget.desk.steps import address
from laget.desk.waits import Waits
from laget.people.models import Role
from laget.plans.permissions import SEE_MEASURE
from laget.referrals import reads as referrals
from laget.teams.permissions import SEE_AWAY, SEE_HOLDING, SEE_OFFER
from laget.teams.reads import led_people


@dataclass(frozen=True)
class Task:
    """One thing that waits for one person."""

    says: str
    url: str
    due: date | None
    is_late: bool


@dataclass(frozen=True)
class Worker:
    """Somebody who works in the units, and what waits for them; of one who is away, who leads now
    what they led."""

    role: Role
    tasks: list[Task] = field(default_factory=list)
    given: list[Task] = field(default_factory=list)

    @property
    def late(self) -> int:
        return sum(task.is_late for task in self.tasks)


@dataclass(frozen=True)
class UnitDay:
    """What nobody has taken yet, as on My day; and the people, those with most to do first."""

    loose: list[words.Line]
    workers: list[Worker]


def unit_day(actor: Actor) -> UnitDay:
    """For whoever leads a unit; for nobody else is there such a page."""
    if not actor.leads:
        raise NotFound
    loose = [
        *reads.assigned_to_nobody(actor), *reads.unanswered(actor, referrals.inbox(actor)),
        *_left_behind(actor),
    ]  # fmt: skip
    workers = {role.pk: Worker(role) for role in led_people(actor)}
    for owner, task in (*_concerns(actor), *_batons(actor), *_helps(actor)):
        if owner in workers:
            workers[owner].tasks.append(task)
    for owner, task in _given(actor, [one.role for one in workers.values()]):
        workers[owner].given.append(task)
    ordered = sorted(workers.values(), key=lambda one: (-one.late, -len(one.tasks)))
    return UnitDay(words.lines(loose, actor.on), ordered)


def _task(actor: Actor, says: str, url: str, due: date | None) -> Task:
    return Task(says, url, due, due is not None and due < actor.on)


def _concerns(actor: Actor) -> list[tuple[UUID, Task]]:
    found = []
    for one in concerns.to_decide(actor):
        whose = words.called(one.child, actor.on) if one.child else one.about_text
        says = _("%(child)s: a concern to decide") % {"child": whose}
        url = address("concerns:concern", pk=one.pk)
        found.append((one.owner_id, _task(actor, says, url, one.due_on)))
    return found


def _batons(actor: Actor) -> list[tuple[UUID, Task]]:
    rows: Any = SEE_OFFER.rows(actor).filter(state="offered", to_role__unit__in=actor.leads)
    return [
        (one.to_role_id, _task(
            actor, _("%(child)s: asked to take the baton") % {
                "child": words.called(one.child, actor.on)},
            address("desk:child", child=one.child_id), one.due_on,
        ))
        for one in rows.select_related("child").order_by("due_on", "pk")
    ]  # fmt: skip


def _helps(actor: Actor) -> list[tuple[UUID, Task]]:
    """Help that should have been looked at again, by whoever gives it."""
    rows: Any = SEE_MEASURE.rows(actor).filter(
        owner__unit__in=actor.leads, ended_on=None, evaluate_on__lte=actor.on
    )
    return [
        (one.owner_id, _task(
            actor, _("%(child)s: see whether %(what)s works") % {
                "child": words.called(one.child, actor.on), "what": quoted(one.what)},
            address("plans:review", pk=one.pk), one.evaluate_on,
        ))
        for one in rows.select_related("child").order_by("evaluate_on", "pk")
    ]  # fmt: skip


def _left_behind(actor: Actor) -> list[Waits]:
    """Help whose owner has left: somebody else must own it."""
    rows: Any = SEE_MEASURE.rows(actor).filter(
        owner__unit__in=actor.leads, owner__to_on__lte=actor.on, ended_on=None
    )
    return [
        Waits(
            "no-owner", one.pk, "warning", one.owner.to_on, None, one.child_id, one.child,
            told={"what": one.what, "who": str(one.owner.person)},
        )
        for one in rows.select_related("child", "owner__person").order_by("owner__to_on", "pk")
    ]  # fmt: skip


def _given(actor: Actor, people: list[Role]) -> list[tuple[UUID, Task]]:
    """The children whose work somebody led who is away, each with who leads it now."""
    if not any(getattr(role, "away", None) for role in people):
        return []
    gone = SEE_AWAY.rows(actor).filter(role__in=people, back_on=None)
    since = {one.role_id: one.from_on for one in gone}
    rows: Any = SEE_HOLDING.rows(actor).filter(beside=False).select_related("child", "role__person")
    whose = {
        one.child_id: one.stands_for_id
        for one in rows.filter(stands_for__in=list(since)).order_by("during")
        if clock.day(one.during.lower) >= since[one.stands_for_id]
    }
    found = []
    for one in rows.filter(child__in=list(whose), during__endswith=None).order_by("during", "pk"):
        owner = whose[one.child_id]
        if one.role_id != owner:
            told = {"child": words.called(one.child, actor.on), "who": one.role.person}
            says = _("%(child)s: %(who)s stands in") % told
            if not one.standing_in:
                says = _("%(child)s: %(who)s has taken over") % told
            url = address("desk:child", child=one.child_id)
            found.append((owner, _task(actor, says, url, None)))
    return found


def due_words(task: Task, today: date) -> str:
    """By when, or since when it should have been done."""
    if task.due is None:
        return ""
    if task.is_late:
        return _("Should have been done %(day)s") % {"day": day(task.due, today)}
    return _("By %(day)s") % {"day": day(task.due, today)}
