"""Whom one can be in the demo: all made-up people and their hats, by place and unit.

Only `people.views` calls this, and only in demo mode.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, QuerySet, When
from django.utils.translation import gettext_lazy as _

from laget.people.models import Role
from laget.people.reads import held_on

BEGIN_WITH = {
    "gjovik-school_health-worker": _("A child she works with has been sent from one to the next."),
    "gjovik-school-1-leader": _("She decides what happens when a teacher is worried."),
    "gjovik-school-1-worker": _("He sees the children every day, and only what he may."),
    "gjovik-coordinating_unit-leader": _("She sees the gaps of the whole municipality."),
    "gjovik-mental_health-leader": _("She answers when others ask for help."),
    "gjovik-child_welfare-worker": _("What she knows stays in child welfare."),
    "nordic-secretariat-leader": _("She runs the Nordic programme, where no child is."),
    "nordic-steering-member": _("She steers the programme, and approves its reports."),
}
"""The people of the demo one can begin with, by code, and why one would."""


@dataclass(frozen=True)
class Hat:
    """One way to sign in. `why` stands for those to begin with."""

    role_id: UUID
    name: str
    title: str
    unit: str
    why: str = ""


@dataclass(frozen=True)
class Place:
    """An authority with the units people work in."""

    name: str
    units: list[tuple[str, list[Hat]]]


def role(pk: UUID | None, on: date, person: UUID | None = None) -> UUID | None:
    """The role, if it is a demo person's and is held today (and is that person's)."""
    if pk is None:
        return None
    rows = _roles(on).filter(pk=pk)
    if person is not None:
        rows = rows.filter(person=person)
    return rows.values_list("pk", flat=True).first()


def begin_with(on: date) -> list[Hat]:
    """The recognisable ones, in the order of the list."""
    rows: dict[str, Role] = {}
    for one in _roles(on).filter(person__code__in=BEGIN_WITH):
        rows.setdefault(one.person.code, one)  # an invitation to the upper rooms comes after
    return [_hat(rows[code], str(why)) for code, why in BEGIN_WITH.items() if code in rows]


def places(text: str, on: date) -> list[Place]:
    """Everyone whose name, title, unit or place holds every word of the text."""
    words = text.casefold().split()
    found: dict[str, dict[str, list[Hat]]] = {}
    for one in _roles(on):
        hat = _hat(one)
        place = one.unit.authority.name
        said = f"{hat.name} {hat.title} {hat.unit} {place}".casefold()
        if all(word in said for word in words):
            found.setdefault(place, {}).setdefault(hat.unit, []).append(hat)
    return [Place(name, list(units.items())) for name, units in found.items()]


def _hat(one: Role, why: str = "") -> Hat:
    return Hat(one.pk, str(one.person), str(one.get_title_display()), one.unit.name, why)


def _roles(on: date) -> QuerySet[Role]:
    return (
        Role.objects.filter(held_on(on), person__is_demo=True)
        .select_related("person", "unit__authority")
        .annotate(place=Case(When(unit__authority__kind="municipality", then=0), default=1))
        .order_by("place", "unit__authority__kind", "unit__authority__name", "unit__name", "kind",
                  "person__sort_key", "pk")
    )  # fmt: skip
