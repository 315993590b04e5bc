"""The child as one who asks may see it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from laget.children.models import Child, Listing, Relation, Residence, Words
from laget.children.permissions import (
    FIND,
    KNOW,
    OPEN,
    SEE_HOME,
    SEE_RELATIONS,
    SEE_WORDS,
)
from laget.core.actor import Actor
from laget.people.reads import held_on


def child(actor: Actor, pk: UUID) -> Child:
    """The child whose record the actor may open; joined records answer as the one kept."""
    found: Child = OPEN.row(actor, pk)
    return OPEN.row(actor, found.joined_into_id) if found.joined_into_id else found


def known(actor: Actor, pk: UUID) -> Child:
    """The child the actor knows of: on the own list, or helped."""
    found: Child = KNOW.row(actor, pk)
    return found


def may_know(actor: Actor, pk: UUID) -> bool:
    """Whether the actor knows of the child, and so can come to its page."""
    return KNOW.rows(actor).filter(pk=pk).exists()


def one_child(pk: UUID, path: str = "child") -> Q:
    """Rows of a child, and of the records joined into it."""
    return Q(**{path: pk}) | Q(**{f"{path}__joined_into": pk})


def find(actor: Actor, text: str, limit: int = 10) -> list[Child]:
    """Children on the service's own list, or helped by it, by name or birth date. The same empty
    answer whether nobody has that name or it is not for you."""
    words = text.split()
    if not words:
        return []
    matches = Q()
    for word in words:
        born = as_day(word)
        matches &= (
            Q(born_on=born)
            if born
            else Q(given_name__istartswith=word)
            | Q(family_name__istartswith=word)
            | Q(given_name__icontains=f" {word}")
        )
    return list(FIND.rows(actor).filter(matches).order_by("sort_key", "pk")[:limit])


def as_day(word: str) -> date | None:
    """A birth date somebody has typed, or None."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d%m%Y"):
        try:
            return datetime.strptime(word, form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def own_list(actor: Actor, unit_id: UUID) -> QuerySet[Listing]:
    """A service's own list, by name, each child once; empty for everyone else."""
    units = actor.units & {unit_id}
    rows = Listing.objects.filter(held_on(actor.on), unit__in=units)
    later = rows.filter(unit=OuterRef("unit"), child=OuterRef("child"), pk__gt=OuterRef("pk"))
    return (
        rows.filter(~Exists(later), child__in=KNOW.rows(actor))
        .select_related("child")
        .order_by("child__sort_key", "pk")
    )


def words(actor: Actor, child_id: UUID) -> QuerySet[Words]:
    """What the child has said, newest first."""
    return SEE_WORDS.rows(actor).filter(one_child(child_id)).order_by("-said_on", "-pk")


def relations(actor: Actor, child_id: UUID) -> QuerySet[Relation]:
    return (
        SEE_RELATIONS.rows(actor)
        .filter(one_child(child_id), held_on(actor.on))
        .order_by("-has_parental_responsibility", "kind", "pk")
    )


def lives_in(actor: Actor, child_id: UUID) -> Residence | None:
    """Where the child is registered today, for those who may know."""
    KNOW.row(actor, child_id)
    return (
        SEE_HOME.rows(actor)
        .filter(one_child(child_id), held_on(actor.on), kind=Residence.Kind.REGISTERED)
        .select_related("area")
        .first()
    )
