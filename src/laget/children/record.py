"""What the page about the record shows: numbers, records read as one, protection and who is named.

Open to those who may find the child: a service that has it on its own list, and those who help.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from laget.children.models import (
    Child,
    Join,
    NationalId,
    Protection,
    Relation,
    Residence,
    Responsibility,
    called_as,
)
from laget.children.permissions import FIND, KNOW
from laget.children.reads import find, one_child, relations
from laget.children.record_permissions import (
    CONFIRM_JOIN,
    KEEP_FAMILY,
    KEEP_RELATION,
    PROTECT,
    SEE_HOME,
    SEE_NAMED,
    SEE_NUMBER,
    SEE_PROTECTION,
    SEE_RELATIONS,
    SEE_WHO_ANSWERS,
)
from laget.children.standing import standing
from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.seeing import seen_as
from laget.people.models import Role
from laget.people.reads import held_on
from laget.rulebook.ages import of_age, turns
from laget.rulebook.identity import TEMPORARY
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken

HIDDEN = 5  # signs of a number that the page does not show


@dataclass(frozen=True)
class Number:
    """A number as the page shows it: enough to compare, not enough to use."""

    begins: str
    is_temporary: bool


@dataclass(frozen=True)
class Record:
    """One child's record, as one hat may keep it."""

    child: Child
    numbers: list[Number]
    joins: list[Join]
    waiting: list[Join]
    protection: Protection | None
    named: list[Role]
    may_protect: bool
    homes: list[Residence]
    answers: list[Responsibility]
    relations: list[Relation]


@dataclass(frozen=True)
class Family:
    """Those around a child: who has parental responsibility now, the others, those of earlier, and
    what was noted wrong. `keeps`: what this hat may change; `protected_from`: who is called as the
    one the child is protected from."""

    child: Child
    is_of_age: bool
    responsible: list[Relation]
    others: list[Relation]
    earlier: list[Relation]
    struck: list[Relation]
    keeps: set[UUID]
    protected_from: set[UUID]
    may_add: bool


def found(actor: Actor, pk: UUID) -> Child:
    """The child whose record the actor may keep; joined records answer as the one kept."""
    child: Child = FIND.row(actor, pk)
    kept = FIND.rows(actor).filter(pk=child.joined_into_id).first()
    return kept or child


def to_protect(actor: Actor, pk: UUID) -> Child:
    """The child, for those who help it and so may protect it."""
    child = found(actor, pk)
    if not PROTECT.allows(actor, child):
        raise NotAllowed(PROTECT)
    return child


def record(actor: Actor, pk: UUID) -> Record:
    child = found(actor, pk)
    with seen_as(actor):  # not of this child alone: the other record is another child until then
        joins = [one for one in _joins(actor) if child.pk in (one.child_id, one.other_id)]
    protection = protected(actor, child.pk)
    return Record(
        child=child,
        numbers=[shown(one) for one in numbers(actor, child.pk)],
        joins=[one for one in joins if one.confirmed_at],
        waiting=[one for one in joins if not one.confirmed_at],
        protection=protection,
        named=named(actor, protection) if protection else [],
        may_protect=PROTECT.allows(actor, child),
        homes=list(homes(actor, child.pk)),
        answers=list(who_answers(actor, child.pk)),
        relations=list(relations(actor, child.pk)),
    )


def numbers(actor: Actor, pk: UUID) -> QuerySet[NationalId]:
    """The child's numbers today."""
    return SEE_NUMBER.rows(actor).filter(one_child(pk), to_on=None).order_by("from_on", "pk")


def homes(actor: Actor, pk: UUID) -> QuerySet[Residence]:
    """Where the child is registered, and where it stays, today."""
    rows = SEE_HOME.rows(actor).filter(one_child(pk), held_on(actor.on))
    return rows.select_related("area").order_by("kind", "from_on", "pk")


def who_answers(actor: Actor, pk: UUID) -> QuerySet[Responsibility]:
    """Which authority answers for what today."""
    rows = SEE_WHO_ANSWERS.rows(actor).filter(one_child(pk), held_on(actor.on))
    return rows.select_related("answers").order_by("matter", "pk")


def stay(actor: Actor, pk: UUID) -> Residence:
    """One place where a child stays, for those who may know."""
    one: Residence = SEE_HOME.row(actor, pk)
    return one


def shown(one: NationalId) -> Number:
    return Number(one.number[:-HIDDEN], one.kind in TEMPORARY)


def protected(actor: Actor, pk: UUID) -> Protection | None:
    """The protection that holds today; seen only by those who are named."""
    return SEE_PROTECTION.rows(actor).filter(one_child(pk), held_on(actor.on)).first()


def family(actor: Actor, pk: UUID) -> Family:
    """Who the family is and was, as far as the actor may read it."""
    child = found(actor, pk)
    rows = SEE_RELATIONS.rows(actor).filter(one_child(child.pk))
    rows = rows.select_related("taken_back_by__person").order_by("from_on", "pk")
    keeps = set(KEEP_RELATION.rows(actor).filter(one_child(child.pk)).values_list("pk", flat=True))
    age = of_age(load(child.country))
    of_age_on = turns(child.born_on, age.age) if age and child.born_on else None
    is_of_age = of_age_on is not None and of_age_on <= actor.on
    stands = [one for one in rows if one.taken_back_on is None]
    now = [one for one in stands if one.to_on is None or one.to_on > actor.on]
    return Family(
        child=child,
        is_of_age=is_of_age,
        responsible=[one for one in now if one.has_parental_responsibility and not is_of_age],
        others=[one for one in now if is_of_age or not one.has_parental_responsibility],
        earlier=[one for one in stands if one not in now],
        struck=[one for one in rows if one.taken_back_on is not None],
        keeps=keeps,
        protected_from=protected_from(actor, child.pk, now),
        may_add=KEEP_FAMILY.allows(actor, child),
    )


def protected_from(actor: Actor, pk: UUID, family: Iterable[Relation]) -> set[UUID]:
    """Those of the family who are called as the one the child is protected from."""
    protection = protected(actor, pk)
    name = protection.protects_from if protection else ""
    return {one.pk for one in family if called_as(name, one)}


def family_to_add_to(actor: Actor, pk: UUID) -> Family:
    """The same, for those who may note who the family is."""
    told = family(actor, pk)
    if not told.may_add:
        raise NotAllowed(KEEP_FAMILY)
    return told


def relation(actor: Actor, pk: UUID) -> Relation:
    """One of those around the child, for those who may change what is noted."""
    one: Relation = SEE_RELATIONS.row(actor, pk)
    if not KEEP_RELATION.allows(actor, one):
        raise NotAllowed(KEEP_RELATION)
    return one


def protection_kinds(country: str) -> dict[str, str]:
    """The kinds of protection a country has, by code, as they are called there. Where its pack
    names none, a child can be protected all the same: ours, by our names."""
    language = get_language() or "en"
    there: dict[str, str] = {
        one.code: spoken(one.name, language) for one in load(country).protection if one.on
    }
    return there or {kind.value: str(kind.label) for kind in Protection.Kind}


def protection_called(child: Child, protection: Protection) -> str:
    """What the child's protection is called in its country; by our name where the country does not
    have that kind, as in what was kept before or came in a file."""
    there = protection_kinds(child.country)
    return there.get(protection.kind) or str(protection.get_kind_display())


def named(actor: Actor, protection: Protection) -> list[Role]:
    """Those who see the protected child, by name."""
    rows = SEE_NAMED.rows(actor).filter(protection=protection, to_on=None).values("role")
    return _people(Role.objects.filter(pk__in=rows))


def could_be_named(actor: Actor, pk: UUID, text: str = "") -> list[Role]:
    """Those one may want to name: oneself first, one's own service, those in the team one knows of,
    the leaders of their services, and whoever the text finds by name or place of work."""
    s = standing(actor, pk)
    member: Any = apps.get_model("teams.Member")
    part: Any = apps.get_model("teams.Participation")
    today = held_on(actor.on)
    units = s.rows(part).filter(today).values("unit")
    chosen = Q(unit=actor.unit_id) | Q(pk__in=s.rows(member).filter(today).values("role"))
    chosen |= Q(kind=Role.Kind.LEADER, unit__in=units)
    words = text.split()
    if words:
        by_name = Q()
        for word in words:
            by_name &= (
                Q(person__given_name__istartswith=word)
                | Q(person__family_name__istartswith=word)
                | Q(unit__name__icontains=word)
            )
        few = Role.objects.filter(today, by_name).order_by("person__sort_key", "pk")[:20]
        chosen |= Q(pk__in=[role.pk for role in few])
    found = _people(Role.objects.filter(today, chosen))
    return sorted(found, key=lambda role: role.pk != actor.role_id)


def _people(roles: QuerySet[Role]) -> list[Role]:
    return list(roles.select_related("person", "unit").order_by("person__sort_key", "pk"))


def others(actor: Actor, child: Child, text: str) -> list[Child]:
    """Records that may be the same child: only among those the actor may find anyhow."""
    with seen_as(actor):
        there = find(actor, text, limit=20)
    return [one for one in there if one.pk != child.pk and one.joined_into_id is None]


def join(actor: Actor, pk: UUID) -> Join:
    """One proposal, or two records joined; where the actor knows both."""
    one: Join = CONFIRM_JOIN.row(actor, pk)
    one.child, one.other = KNOW.row(actor, one.child_id), KNOW.row(actor, one.other_id)
    return one


def waiting(actor: Actor) -> list[Join]:
    """What waits for a second person, the oldest first."""
    return [one for one in _joins(actor) if one.confirmed_at is None]


def _joins(actor: Actor) -> list[Join]:
    """Joins that stand, or wait for an answer, of children the actor knows."""
    known = KNOW.rows(actor).values("pk")
    rows = CONFIRM_JOIN.rows(actor).filter(parted_at=None, child__in=known, other__in=known)
    rows = rows.select_related("child", "other", "writer__person", "unit")
    return list(rows.order_by("proposed_at", "pk"))


def mine(actor: Actor, one: Join) -> bool:
    """Whether it was this person who proposed it, in whichever hat."""
    return one.writer is not None and one.writer.person_id == actor.person_id
