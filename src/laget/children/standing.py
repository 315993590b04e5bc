"""How one hat stands to one child, asked once for a whole page.

`permissions` says whose rows a hat may read, for any number of children; here are the same rules
for one child, so that a page's every question is a short one. A test holds the two equal over the
whole cast. Called by the child's page and by the story in `relay`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from laget.children.models import (
    Child,
    Listing,
    Protection,
    ProtectionNamed,
    Residence,
    Words,
)
from laget.children.permissions import taking_part
from laget.children.reads import one_child
from laget.children.voice_permissions import named_in
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import held_on


@dataclass(frozen=True)
class Standing:
    """One hat and one child. `in_team`: what is shared is theirs to read; `in_unit`: what their own
    unit wrote; `on_list`: the name, from the own list; `sees_whole`: every participation."""

    actor: Actor
    child: Any
    in_team: bool
    in_unit: bool
    on_list: bool
    sees_whole: bool

    @property
    def opens(self) -> bool:
        """Whether the record is open to this hat, not only the name."""
        return self.in_team or self.in_unit

    @property
    def of_child(self) -> Q:
        return one_child(self.child.pk)

    def circle(self, writes: str = "writer") -> Q:
        """`permissions.circle`, for this child; `writes` is the column of who wrote the row."""
        seen = Q(unit__in=self.actor.leads)
        if writes:
            seen |= Q(**{writes: self.actor.role_id, "shared": False})
        if self.in_team:
            seen |= Q(shared=True)
        if self.in_unit:
            seen |= Q(unit=self.actor.unit_id)
        return seen

    def rows(self, model: Any, also: Q | None = None) -> QuerySet[Any]:
        """The rows of a table about this child in the circles this hat belongs to."""
        seen = self.circle() if also is None else self.circle() | also
        found: QuerySet[Any] = model._base_manager.filter(self.of_child, seen)
        return found

    def words(self) -> QuerySet[Words]:
        """What the child has said that this hat may read: `permissions.chosen_by_child`, for this
        child. No circle: a leader or a colleague reads what the child lets them, and no more."""
        seen = Q(pk__in=[])
        if self.in_team:
            seen |= Q(shared=True)
        if self.in_unit:
            seen |= named_in(self.actor)
        return Words._base_manager.filter(self.of_child, seen)


def standing(actor: Actor, pk: UUID) -> Standing:
    """How the actor stands to a child they know of; NotFound to any other. The child carries
    `home`, the name of the place where it is registered."""
    home = Residence.objects.filter(
        held_on(actor.on), child=OuterRef("pk"), kind=Residence.Kind.REGISTERED
    )
    rows = (
        Child._base_manager.filter(Q(pk=pk) | Q(joined__pk=pk))
        .annotate(
            in_team=Exists(_helped(actor, openly=True)),
            in_unit=Exists(_helped(actor, openly=False)),
            on_list=Exists(
                Listing._base_manager.filter(
                    held_on(actor.on), child=OuterRef("pk"), unit__in=actor.units
                )
            ),
            whole=Exists(_said_yes_to_the_whole(actor)),
            is_guarded=Exists(_guards(actor)),
            home=Subquery(home.values("area__name")[:1]),
        )
        .filter(
            Q(in_team=True) | Q(in_unit=True) | Q(on_list=True) | Q(whole=True), is_guarded=False
        )
        .order_by(F("joined_into").asc(nulls_first=True), "pk")
    )
    child: Any = rows.first()
    if child is None:
        raise NotFound
    return Standing(actor, child, child.in_team, child.in_unit, child.on_list, child.whole)


def _records() -> Q:
    """Rows in any of the records that are joined with the child's."""
    return (
        Q(child=OuterRef("pk"))
        | Q(child__joined_into=OuterRef("pk"))
        | Q(child=OuterRef("joined_into"))
        | Q(child__joined_into=OuterRef("joined_into"))
    )


def _helped(actor: Actor, *, openly: bool) -> QuerySet[Any]:
    part: Any = apps.get_model("teams.Participation")
    member: Any = apps.get_model("teams.Member")
    mine = member._base_manager.filter(
        held_on(actor.on), participation=OuterRef("pk"), role=actor.role_id
    )
    rows: QuerySet[Any] = part._base_manager.filter(
        _records(), taking_part(actor, openly=openly), Q(Exists(mine)) | Q(unit__in=actor.leads)
    )
    return rows


def _said_yes_to_the_whole(actor: Actor) -> QuerySet[Any]:
    consent: Any = apps.get_model("consent.Consent")
    rows: QuerySet[Any] = consent._base_manager.filter(
        Q(valid_to=None) | Q(valid_to__gt=actor.on),
        Q(withdrawn_on=None) | Q(withdrawn_on__gt=actor.on),
        child=OuterRef("pk"),
        given_on__lte=actor.on,
        to_unit__kind=Unit.Kind.COORDINATING_UNIT,
    )
    is_coordinator = actor.kind == Role.Kind.COORDINATOR
    return rows.filter(to_unit=actor.unit_id) if is_coordinator else rows.filter(to_unit=None)


def _guards(actor: Actor) -> QuerySet[Any]:
    named = ProtectionNamed._base_manager.filter(protection=OuterRef("pk"), role=actor.role_id)
    return Protection._base_manager.filter(_records(), held_on(actor.on), ~Exists(named))
