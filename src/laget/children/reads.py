"""The child as one who asks may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from laget.children.models import Child, Listing, Relation, Residence, Words
from laget.children.permissions import (
    FIND,
    KNOW,
    OPEN,
    SEE_HOME,
    SEE_RELATIONS,
    SEE_WORDS,
    coordinates,
    helps,
    helps_in_unit,
)
from laget.core.access import NotFound
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


@dataclass(frozen=True)
class Standing:
    """How one hat stands to one child, asked once for a whole page.

    `rows` is `permissions.circle` with the two questions about the child already answered."""

    actor: Actor
    child: Child
    in_team: bool
    in_unit: bool
    sees_whole: bool

    @property
    def opens(self) -> bool:
        """Whether the record is open to this hat, not only the name."""
        return self.in_team or self.in_unit

    @property
    def of_child(self) -> Q:
        return one_child(self.child.pk)

    def rows(self, model: Any, also: Q | None = None) -> QuerySet[Any]:
        """The rows of a table about this child in the circles this hat belongs to."""
        seen = Q(unit__in=self.actor.leads) | Q(writer=self.actor.role_id, shared=False)
        if self.in_team:
            seen |= Q(shared=True)
        if self.in_unit:
            seen |= Q(unit=self.actor.unit_id)
        if also is not None:
            seen |= also
        found: QuerySet[Any] = model._base_manager.filter(self.of_child, seen)
        return found


def standing(actor: Actor, pk: UUID, **heads: Any) -> Standing:
    """How the actor stands to a child they know of. `heads` are more columns for the child's row;
    `home` is where the child is registered, for those who may open the record."""
    home = Residence.objects.filter(
        Q(child=OuterRef("pk")), held_on(actor.on), kind=Residence.Kind.REGISTERED
    )
    same = Child.objects.filter(pk=OuterRef("pk"))
    found = (
        KNOW.rows(actor)
        .annotate(
            is_in_team=Exists(same.filter(helps.rows(actor))),
            is_in_unit=Exists(same.filter(helps_in_unit.rows(actor))),
            is_coordinated=Exists(same.filter(coordinates.rows(actor))),
            home=Subquery(home.values("area__name")[:1]),
            home_area=Subquery(home.values("area")[:1]),
            authority_area=F("authority__area"),
            **heads,
        )
        .filter(Q(pk=pk) | Q(joined__pk=pk))
        .order_by(F("joined_into").asc(nulls_first=True))
        .first()
    )
    if found is None:
        raise NotFound
    return Standing(actor, found, found.is_in_team, found.is_in_unit, found.is_coordinated)


def find(actor: Actor, text: str, limit: int = 10) -> list[Child]:
    """Children on the service's own list, or helped by it, by name or birth date. The same empty
    answer whether nobody has that name or it is not for you."""
    words = text.split()
    if not words:
        return []
    matches = Q()
    for word in words:
        born = _as_day(word)
        matches &= (
            Q(born_on=born)
            if born
            else Q(given_name__istartswith=word)
            | Q(family_name__istartswith=word)
            | Q(given_name__icontains=f" {word}")
        )
    return list(FIND.rows(actor).filter(matches).order_by("sort_key", "pk")[:limit])


def _as_day(word: str) -> date | None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d%m%Y"):
        try:
            return datetime.strptime(word, form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def own_list(actor: Actor, unit_id: UUID) -> QuerySet[Listing]:
    """A service's own list, by name; empty for everyone else."""
    units = actor.units & {unit_id}
    return (
        Listing.objects.filter(held_on(actor.on), unit__in=units, child__in=KNOW.rows(actor))
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
