"""Who holds which role, and the actor made of one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

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
    role = (
        Role.objects.filter(held_on(day(at)), pk=role_id)
        .select_related("person", "unit__authority")
        .first()
    )
    if role is None:
        return None
    return Actor(
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
        leads=frozenset(_led(role.unit)) if role.kind == Role.Kind.LEADER else frozenset(),
    )


def _led(unit: Unit) -> set[UUID]:
    """The unit and those below it, as long as they stand in the same secrecy area."""
    led, edge = {unit.pk}, {unit.pk}
    while edge:
        parts = Unit.objects.filter(parent__in=edge, secrecy_area=unit.secrecy_area)
        edge = set(parts.values_list("pk", flat=True)) - led
        led |= edge
    return led


def hats(person_id: UUID, on: date) -> QuerySet[Role]:
    """All the roles a person holds today, to choose one from."""
    return (
        Role.objects.filter(held_on(on), person=person_id)
        .select_related("unit__authority", "person")
        .order_by("unit__name", "pk")
    )


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


def leaders_by_unit(unit_ids: Iterable[UUID], on: date) -> dict[UUID, list[Role]]:
    """Who leads each of these units, as `leaders` says, in two questions for them all."""
    asked = list(unit_ids)
    above: dict[UUID, Unit] = {}
    edge = set(asked)
    while edge:
        units = Unit.objects.filter(pk__in=edge).select_related("parent")
        above |= {unit.pk: unit for unit in units}
        up = {u.parent_id for u in units if _led_from_above(u)}
        edge = {pk for pk in up if pk is not None} - above.keys()
    roles: dict[UUID, list[Role]] = {}
    for role in (
        Role.objects.filter(held_on(on), kind=Role.Kind.LEADER, unit__in=above)
        .select_related("person", "unit")
        .order_by("from_on", "pk")
    ):
        roles.setdefault(role.unit_id, []).append(role)
    found = {}
    for pk in asked:
        unit = above.get(pk)
        while unit is not None and unit.pk not in roles and _led_from_above(unit):
            unit = above.get(unit.parent_id) if unit.parent_id else None
        found[pk] = roles.get(unit.pk, []) if unit else []
    return found


def _led_from_above(unit: Unit) -> bool:
    return unit.parent is not None and unit.parent.secrecy_area == unit.secrecy_area


def leader_of(actor: Actor) -> Role | None:
    """Who leads the hat's unit, unless it is the hat itself."""
    if actor.unit_id in actor.leads:
        return None
    return leaders(actor.unit_id, actor.on).first()


def units_of(actor: Actor) -> list[Unit]:
    """The hat's own unit first, then those it leads, by name."""
    units = Unit.objects.filter(pk__in=actor.units).order_by("name", "pk")
    return sorted(units, key=lambda unit: unit.pk != actor.unit_id)
