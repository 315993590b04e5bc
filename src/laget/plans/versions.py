"""Every version of what is written together: as it was, side by side, and brought back.

The database keeps each earlier version in a twin of the table, which opens to those who may read
the row as it is now. A version is known by the event that made it: a form carries it, so that two
who write at once do not write over each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.core.access import NotFound, Permission
from laget.core.actor import Actor
from laget.core.models import Event
from laget.core.operation import Refused
from laget.people.models import Role
from laget.plans.models import Goal, Measure, PlanPart

#: What of each is kept in versions: the column, and what it is called.
FIELDS: dict[type, dict[str, Any]] = {
    PlanPart: {"text": _("Text")},
    Goal: {"words": _("The goal"), "dropped_on": _("No longer a goal since")},
    Measure: {
        "what": _("What is done"),
        "goal": _("Goal"),
        "need": _("Need"),
        "owner": _("Who owns it"),
        "level": _("How many it takes"),
        "evaluate_on": _("You look at it"),
        "end_on": _("Last day"),
        "ended_on": _("Ended"),
        "follows": _("What comes after"),
    },
}
#: A date that goes with another field, and is brought back with it.
WITH = {"follows": "follows_on"}


class Changed(Refused):
    """Somebody else saved since the form was opened. Carries the row as it stands now."""

    def __init__(self, now: Any) -> None:
        super().__init__("changed", _("Somebody has changed this while you wrote."))
        self.now = now


def not_changed_since(row: Any, since: UUID | None) -> None:
    """Refuses, inside an act, to write over what the writer has not seen."""
    if since is not None and row.event_id != since:
        raise Changed(row)


@dataclass(frozen=True)
class Version:
    """One version: its number, the row as it was, from when, and who wrote it, if you may know."""

    number: int
    row: Any
    at: datetime
    who: Role | None
    is_now: bool


def versions(actor: Actor, see: Permission, pk: UUID) -> list[Version]:
    """Every version of a row the actor may read, the newest first."""
    now = see.row(actor, pk)
    model = type(now)
    table = model._meta.db_table
    columns = ", ".join(f'"{field.column}"' for field in model._meta.concrete_fields)
    earlier = list(
        model._base_manager.raw(
            f"SELECT {columns} FROM {table}_history WHERE id = %s ORDER BY sys_from DESC, sys_to DESC",
            [pk],
        )
    )
    rows = [now, *earlier]
    events = Event.objects.filter(pk__in={row.event_id for row in rows})
    wrote = dict(events.values_list("pk", "role"))
    roles = {r.pk: r for r in Role.objects.filter(pk__in=wrote.values()).select_related("person")}
    return [
        Version(len(rows) - n, row, row.sys_from, roles.get(wrote.get(row.event_id)), n == 0)
        for n, row in enumerate(rows)
    ]


def version(actor: Actor, see: Permission, pk: UUID, number: int) -> Version:
    """One version by its number; the first is 1."""
    found = [one for one in versions(actor, see, pk) if one.number == number]
    if not found:
        raise NotFound
    return found[0]


def as_it_was(row: Any) -> dict[str, Any]:
    """What an earlier version said, to be brought back."""
    names = list(FIELDS[type(row)])
    names += [WITH[name] for name in names if name in WITH]
    columns = {name: row._meta.get_field(name).attname for name in names}
    return {column: getattr(row, column) for column in columns.values()}
