"""Kin and friends: whom somebody must not meet in their work, and who can be given a child, or what
is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from laget.children.models import Child, Kin, Relation
from laget.children.permissions import KNOW, only_named
from laget.children.reads import one_child
from laget.children.record_permissions import SEE_KIN, SEE_PROTECTION
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.people.models import Person, Role
from laget.people.reads import held_on, in_unit, leaders


def mine(actor: Actor) -> QuerySet[Kin]:
    """Whom the actor has said to be kin or a friend, as it stands today."""
    return SEE_KIN.rows(actor).filter(held_on(actor.on)).order_by("given_name", "pk")


def mine_of(actor: Actor, pk: UUID) -> Kin:
    """One of them."""
    found: Kin = SEE_KIN.row(actor, pk)
    return found


def said_already(actor: Actor, given_name: str, family_name: str, born_on: date | None) -> bool:
    """Whether the actor has said it of a child called this, born on this day. It rests on what the
    actor has said alone, not on which children there are."""
    return any(
        agree(one.given_name, given_name) and agree(one.family_name, family_name)
        for one in mine(actor).filter(born_on=born_on)
        if born_on is not None
    )


def agree(one: str, other: str) -> bool:
    """Whether two names have a word in common: as `called` in the database."""
    return bool(_words(one) & _words(other))


def called_as(person: Person, family: Iterable[Relation]) -> Relation | None:
    """Whoever takes care of the child and is called as this professional is: perhaps the same, and
    perhaps not. Only a question; who is kin, the person alone says."""
    return next(
        (
            one for one in family
            if one.kind not in (Relation.Kind.SIBLING, Relation.Kind.OTHER)
            and agree(one.given_name, person.given_name)
            and agree(one.family_name, person.family_name)
        ),
        None,
    )  # fmt: skip


def _words(name: str) -> set[str]:
    return set(name.lower().replace("-", " ").split())


def met(
    actor: Actor, given_name: str, family_name: str, born_on: date, *, also: Iterable[UUID] = ()
) -> list[UUID]:
    """The children called this, born on this day, whom the actor knows of in this hat or is given
    something for (`also`), with every record of theirs: as the database hides them."""
    known = KNOW.rows(actor).filter(born_on=born_on).values_list("pk", flat=True)
    told: list[Any] = [[*known, *also], given_name, family_name, born_on]
    with connection.cursor() as cursor:
        cursor.execute("SELECT called_so(%s::uuid[], %s, %s, %s)", told)
        return [row[0] for row in cursor.fetchall()]


def perhaps(actor: Actor) -> list[Child]:
    """Children the actor still works with who are called, and born, as one they have said: such a
    child came to be called so later. Asked of the actor alone, who says it at the child."""
    found: set[UUID] = set()
    for one in mine(actor).filter(child=None, born_on__isnull=False):
        assert one.born_on is not None
        found.update(met(actor, one.given_name, one.family_name, one.born_on))
    return list(KNOW.rows(actor).filter(pk__in=found, joined_into=None)) if found else []


def first_free(roles: Iterable[Role], child_id: UUID) -> Role | None:
    """The first of these who may be given the child."""
    with connection.cursor() as cursor:
        for role in roles:
            cursor.execute("SELECT is_kin(%s, %s)", [role.pk, child_id])
            if not cursor.fetchone()[0]:
                return role
    return None


def _upwards(unit_id: UUID) -> Iterator[Unit]:
    """The unit, then those above it in the same secrecy area."""
    unit: Unit | None = Unit.objects.select_related("parent").get(pk=unit_id)
    while unit is not None:
        yield unit
        above = unit.parent
        unit = above if above and above.secrecy_area == unit.secrecy_area else None


def free_leader(unit_id: UUID, on: date, child_id: UUID, *, but: UUID | None = None) -> Role | None:
    """Who leads the unit and may be given the child: its own leaders first, then those above in
    the same secrecy area. `but` is a person who may not."""
    for unit in _upwards(unit_id):
        found = leaders(unit.pk, on).exclude(person=but) if but else leaders(unit.pk, on)
        role = first_free(found, child_id)
        if role is not None:
            return role
    return None


def told_in(actor: Actor, unit_id: UUID, child_id: UUID) -> Role | None:
    """Who is told in the unit of what the actor says about a child, so that it can be read: of
    those from whom the child is not hidden, the unit's leaders, then those above in the same
    secrecy area. Of a protected child, where no leader is named, somebody there who is: the actor
    only where nobody else is."""
    for unit in _upwards(unit_id):
        role: Role | None = leaders(unit.pk, actor.on).filter(only_named(child_id)).first()
        if role is not None:
            return role
    protected = SEE_PROTECTION.rows(actor).filter(held_on(actor.on), one_child(child_id))
    if not protected.exists():
        return None
    there = in_unit(unit_id, actor.on).filter(only_named(child_id))
    return there.exclude(pk=actor.role_id).first() or there.first()
