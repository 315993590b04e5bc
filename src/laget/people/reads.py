"""Who holds which role, and the actor made of one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from laget.core.actor import Actor
from laget.core.clock import day
from laget.organisations.models import SecrecyArea, Unit
from laget.people.models import Role


def held_on(on: date, prefix: str = "") -> Q:
    """Roles, or whatever has from_on and to_on, that hold on a day."""
    return Q(**{f"{prefix}from_on__lte": on}) & (
        Q(**{f"{prefix}to_on": None}) | Q(**{f"{prefix}to_on__gt": on})
    )


def actor_for(role_id: UUID, at: datetime) -> Actor | None:
    """The actor wearing this hat at this moment, or None where the hat is not worn any more."""
    return worn(role_id, at)[0]


#: The unit a role leads and those below it, as long as they stand in the same secrecy area.
LED = """ARRAY(WITH RECURSIVE led AS (
    SELECT u.id, u.secrecy_area FROM organisations_unit u
      WHERE u.id = people_role.unit_id AND people_role.kind = 'leader'
    UNION SELECT u.id, u.secrecy_area FROM organisations_unit u
      JOIN led ON u.parent_id = led.id AND u.secrecy_area = led.secrecy_area)
  SELECT id FROM led)"""


def worn(role_id: UUID, at: datetime) -> tuple[Actor | None, list[Role]]:
    """The actor, and all the hats of the same person, in one question."""
    same = Role.objects.filter(pk=role_id).values("person")
    rows: QuerySet[Any] = _hats(day(at)).filter(person__in=same)
    roles: list[Role] = list(rows.annotate(led=RawSQL(LED, ())))
    role: Any = next((one for one in roles if one.pk == role_id), None)
    if role is None:
        return None, roles
    actor = Actor(
        role_id=role.pk,
        person_id=role.person_id,
        unit_id=role.unit_id,
        authority_id=role.unit.authority_id,
        kind=role.kind,
        title=str(role.get_title_display()),
        name=role.person.given_name,
        unit_name=role.unit.name,
        country=role.unit.authority.country,
        at=at,
        is_upper=role.unit.secrecy_area == SecrecyArea.UPPER,
        unit_kind=role.unit.kind,
        leads=frozenset(role.led),
    )
    return actor, roles


def hats(person_id: UUID, on: date) -> QuerySet[Role]:
    """All the roles a person holds today, to choose one from."""
    return _hats(on).filter(person=person_id)


def _hats(on: date) -> QuerySet[Role]:
    rows = Role.objects.filter(held_on(on)).select_related("unit__authority", "person")
    return rows.order_by("unit__name", "pk")


def leaders(unit_id: UUID, on: date) -> QuerySet[Role]:
    """Who leads a unit: its own leaders, else the nearest above in the same secrecy area."""
    unit = Unit.objects.select_related("parent").get(pk=unit_id)
    area = unit.secrecy_area
    while True:
        found = Role.objects.filter(held_on(on), unit=unit, kind=Role.Kind.LEADER)
        if found.exists() or unit.parent is None or unit.parent.secrecy_area != area:
            return found.select_related("person", "unit").order_by("from_on", "pk")
        unit = unit.parent


def in_unit(unit_id: UUID, on: date) -> QuerySet[Role]:
    """Everybody who holds a role in a unit today, by name."""
    return (
        Role.objects.filter(held_on(on), unit=unit_id)
        .select_related("person", "unit")
        .order_by("person__sort_key", "pk")
    )


#: These units, and above each as far as the secrecy area reaches.
ABOVE = """WITH RECURSIVE above AS (
    SELECT * FROM organisations_unit WHERE id = ANY (%(units)s)
    UNION SELECT p.* FROM organisations_unit p
      JOIN above a ON p.id = a.parent_id AND p.secrecy_area = a.secrecy_area)
  SELECT * FROM above"""


def leaders_by_unit(unit_ids: Iterable[UUID], on: date) -> dict[UUID, list[Role]]:
    """Who leads each of these units, as `leaders` says, in two questions for them all."""
    units = above(unit_ids)
    rows = Role.objects.filter(leading(units, on)).select_related("person", "unit")
    return led_by(units, rows.order_by("from_on", "pk"))


def above(unit_ids: Iterable[UUID]) -> dict[UUID, Unit]:
    """These units by key, and those above them where their leaders may stand."""
    asked = list(unit_ids)
    if not asked:
        return {}
    return {unit.pk: unit for unit in Unit.objects.raw(ABOVE, {"units": asked})}


def leading(units: Iterable[UUID], on: date) -> Q:
    """The roles that lead one of these units on a day."""
    return held_on(on) & Q(kind=Role.Kind.LEADER, unit__in=list(units))


def led_by(units: dict[UUID, Unit], leaders: Iterable[Role]) -> dict[UUID, list[Role]]:
    """Who leads each unit: its own leaders, else the nearest above in the same secrecy area."""
    roles: dict[UUID, list[Role]] = {}
    for role in leaders:
        roles.setdefault(role.unit_id, []).append(role)
    found = {}
    for pk in units:
        unit: Unit | None = units[pk]
        while unit is not None and unit.pk not in roles:
            higher = units.get(unit.parent_id) if unit.parent_id else None
            is_same = higher is not None and higher.secrecy_area == unit.secrecy_area
            unit = higher if is_same else None
        found[pk] = roles.get(unit.pk, []) if unit else []
    return found


def leader_of(actor: Actor) -> Role | None:
    """Who leads the hat's unit, unless it is the hat itself."""
    if actor.unit_id in actor.leads:
        return None
    return next(iter(leaders_by_unit([actor.unit_id], actor.on).get(actor.unit_id, [])), None)


def units_of(actor: Actor) -> list[Unit]:
    """The hat's own unit first, then those it leads, by name."""
    units = Unit.objects.filter(pk__in=actor.units).order_by("name", "pk")
    return sorted(units, key=lambda unit: unit.pk != actor.unit_id)
