"""Kin and friends: whom somebody must not meet in their work, and who can be given a child."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from laget.children.models import Child, Kin
from laget.children.permissions import KNOW, SEE_KIN
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import held_on, leaders


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


def _words(name: str) -> set[str]:
    return set(name.lower().replace("-", " ").split())


def met(actor: Actor, given_name: str, family_name: str, born_on: date) -> list[Child]:
    """The children called this, born on this day, whom the actor knows of in this hat."""
    return [
        child
        for child in KNOW.rows(actor).filter(born_on=born_on)
        if agree(child.given_name, given_name) and agree(child.family_name, family_name)
    ]


def first_free(roles: Iterable[Role], child_id: UUID) -> Role | None:
    """The first of these who may be given the child."""
    with connection.cursor() as cursor:
        for role in roles:
            cursor.execute("SELECT is_kin(%s, %s)", [role.pk, child_id])
            if not cursor.fetchone()[0]:
                return role
    return None


def free_leader(unit_id: UUID, on: date, child_id: UUID, *, but: UUID | None = None) -> Role | None:
    """Who leads the unit and may be given the child: its own leaders first, then those above in
    the same secrecy area. `but` is a person who may not."""
    unit: Unit | None = Unit.objects.select_related("parent").get(pk=unit_id)
    while unit is not None:
        found = leaders(unit.pk, on).exclude(person=but) if but else leaders(unit.pk, on)
        role = first_free(found, child_id)
        if role is not None:
            return role
        above = unit.parent
        unit = above if above and above.secrecy_area == unit.secrecy_area else None
    return None
