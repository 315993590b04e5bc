"""Every version of what is written together: as it was, side by side, and brought back.

The database keeps each earlier version in a twin of the table, which opens to those who may read
the row as it is now. A version is known by the event that made it: a form carries it, so that two
who write at once do not write over each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext_lazy as _

from laget.core.access import NotFound, Permission
from laget.core.actor import Actor
from laget.core.models import Event
from laget.core.templatetags.days import whole_day
from laget.people.models import Role
from laget.plans.models import Goal, Measure, Need, OtherPlan, Plan, PlanPart
from laget.plans.permissions import (
    CHANGE_OTHER,
    SEE_GOAL,
    SEE_MEASURE,
    SEE_NEED,
    SEE_PART,
    SEE_PLAN,
)

#: What of each is kept in versions: the column, and what it is called.
FIELDS: dict[type, dict[str, Any]] = {
    PlanPart: {"text": _("Text")},
    Goal: {"words": _("The goal"), "dropped_on": _("No longer a goal since")},
    Measure: {
        "what": _("What is done"),
        "kind": _("What kind of help"),
        "start_on": _("Began"),
        "goal": _("Goal"),
        "need": _("Need"),
        "owner": _("Who owns it"),
        "level": _("How many it takes"),
        "evaluate_on": _("You look at it"),
        "end_on": _("Last day"),
        "ended_on": _("Ended"),
        "follows": _("What comes after"),
    },
    Need: {
        "area": _("Part of life"),
        "what": _("What the child needs"),
        "ended_on": _("Not needed any more since"),
    },
    OtherPlan: {
        "owner": _("Who can be asked about it"),
        "next_on": _("Looked at next"),
        "shares": _("What the family lets the team know"),
        "to_on": _("The day it ended"),
    },
    Plan: {
        "next_on": _("You look at it together"),
        "until_on": _("The last day the plan is meant for"),
    },
}
#: Who reads how it was. What the family let be known of another plan, and does not any more, is
#: read by the service that decides it.
SEES: dict[str, Permission] = {
    "part": SEE_PART, "goal": SEE_GOAL, "measure": SEE_MEASURE, "need": SEE_NEED,
    "other": CHANGE_OTHER, "plan": SEE_PLAN,
}  # fmt: skip
#: A date that goes with another field, and is brought back with it.
WITH = {"follows": "follows_on"}


@dataclass(frozen=True)
class Version:
    """One version: its number, the row as it was, from when, and who wrote it, if you may know."""

    number: int
    row: Any
    at: datetime
    who: Role | None
    is_now: bool


def versions(actor: Actor, what: str, pk: UUID) -> list[Version]:
    """Every version of what the actor may read, the newest first."""
    now = SEES[what].row(actor, pk)
    model = type(now)
    table = model._meta.db_table
    columns = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    earlier = list(
        model._base_manager.raw(
            f"SELECT {columns} FROM {table}_history WHERE id = %s"
            " ORDER BY sys_from DESC, sys_to DESC",
            [pk],
        )
    )
    rows = [now, *earlier]
    wrote = _writers({row.event_id for row in rows})
    return [
        Version(len(rows) - n, row, row.sys_from, wrote.get(row.event_id), n == 0)
        for n, row in enumerate(rows)
    ]


def before(actor: Actor, now: Any, at: datetime) -> Any:
    """How a measure stood just before a moment; nothing, where it was not there."""
    earlier = (one.row for one in versions(actor, "measure", now.pk) if one.at < at)
    return next(earlier, None)


def as_opened(actor: Actor, now: Any, since: UUID | None) -> Any:
    """How a measure stood when a form about it was opened, if that can be told."""
    rows = (one.row for one in versions(actor, "measure", now.pk))
    return next((row for row in rows if row.event_id == since), None)


def _writers(events: set[UUID]) -> dict[UUID, Role]:
    """Whose act each event is, as far as the one who asks may read the journal."""
    wrote = dict(Event.objects.filter(pk__in=events).values_list("pk", "role"))
    rows = Role.objects.filter(pk__in=set(wrote.values())).select_related("person", "unit")
    roles = {role.pk: role for role in rows}
    return {event: roles[role] for event, role in wrote.items() if role in roles}


def writer_of(row: Any) -> Role | None:
    """Who made the row what it is now."""
    return _writers({row.event_id}).get(row.event_id)


def of_number(found: list[Version], number: str) -> Version:
    """One version by the number in an address; the first is 1."""
    one = next((version for version in found if str(version.number) == number), None)
    if one is None:
        raise NotFound
    return one


def _value(row: Any, name: str) -> str:
    """One field of a version, in words."""
    try:
        value = getattr(row, name)
    except ObjectDoesNotExist:  # a goal or a need that is not the reader's to see
        return ""
    if value in (None, ""):
        return ""
    shown = getattr(row, f"get_{name}_display", None)
    if shown is not None:
        return str(shown())
    if isinstance(value, date):
        return whole_day(value)
    for wording in ("words", "what", "person"):
        if hasattr(value, wording):
            return str(getattr(value, wording))
    return str(value)


@dataclass(frozen=True)
class Line:
    """One field in two versions, each as pieces: (whether only this one has it, text)."""

    label: Any
    before: list[tuple[bool, str]]
    after: list[tuple[bool, str]]
    is_changed: bool


def compared(before: Any, after: Any) -> list[Line]:
    """Two versions side by side; what only one of them says is marked."""
    lines = []
    for name, label in FIELDS[type(after)].items():
        old, new = _value(before, name), _value(after, name)
        if old or new:
            lines.append(Line(label, *beside(old, new), old != new))
    return lines


def beside(old: str, new: str) -> tuple[list[tuple[bool, str]], list[tuple[bool, str]]]:
    """Two texts in pieces, so that the words that differ can be marked."""
    a, b = re.split(r"(\s+)", old), re.split(r"(\s+)", new)
    left: list[tuple[bool, str]] = []
    right: list[tuple[bool, str]] = []
    for kind, i, j, m, n in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        left.append((kind != "equal", "".join(a[i:j])))
        right.append((kind != "equal", "".join(b[m:n])))
    return [one for one in left if one[1]], [one for one in right if one[1]]


def as_it_was(row: Any) -> dict[str, Any]:
    """What an earlier version said, to be brought back."""
    names = list(FIELDS[type(row)])
    names += [WITH[name] for name in names if name in WITH]
    columns = {name: row._meta.get_field(name).attname for name in names}
    return {column: getattr(row, column) for column in columns.values()}


def is_closed(row: Any) -> bool:
    """Whether it is a plan that has ended, or a text in one: read as it was, and not changed."""
    plan = row.plan if isinstance(row, PlanPart) else row
    return isinstance(plan, Plan) and plan.to_on is not None
