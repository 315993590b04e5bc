"""Who may see a child, and the circles every row about a child is read in.

The same as the scopes in `laget.walls`, in Django's words; a test holds the two equal. `helped`
and `listed` are written as subqueries on labels, since participations stand a floor above.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from laget.children.models import Listing, Protection, ProtectionNamed
from laget.core.access import Permission, Rule
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import held_on


def _root(rows: QuerySet[Any], path: str = "child") -> QuerySet[Any]:
    """The record a child's records are joined into: the child itself, where none are joined."""
    return rows.values_list(Coalesce(F(f"{path}__joined_into"), F(path)), flat=True)


def same_child(children: QuerySet[Any], path: str = "child") -> Q:
    """Rows about these children, whichever of their joined records they stand in."""
    return Q(**{f"{path}__in": children}) | Q(**{f"{_joined(path)}__in": children})


def _joined(path: str) -> str:
    return "joined_into" if path == "pk" else f"{path}__joined_into"


def taking_part(actor: Actor, *, openly: bool) -> Q:
    """Participations that hold on the day; `openly` only those shared, and still said yes to."""
    holds = held_on(actor.on)
    if not openly:
        return holds
    yes = Q(consent__withdrawn_on=None) | Q(consent__withdrawn_on__gt=actor.on)
    lasts = Q(consent__valid_to=None) | Q(consent__valid_to__gt=actor.on)
    return holds & Q(shared=True) & (Q(basis="statute") | (yes & lasts))


def helped(actor: Actor, *, openly: bool) -> QuerySet[Any]:
    """The children this hat helps: as a member, or as leader of a unit that takes part."""
    part: Any = apps.get_model("teams.Participation")
    member: Any = apps.get_model("teams.Member")
    mine = member._base_manager.filter(
        held_on(actor.on), participation=OuterRef("pk"), role=actor.role_id
    )
    rows = part._base_manager.filter(
        taking_part(actor, openly=openly), Q(Exists(mine)) | Q(unit__in=actor.leads)
    )
    return _root(rows)


def listed(actor: Actor) -> QuerySet[Any]:
    """The children on the own unit's list, and on those of the units the hat leads."""
    return Listing._base_manager.filter(held_on(actor.on), unit__in=actor.units).values("child")


def seen_whole(actor: Actor) -> QuerySet[Any]:
    """The children whose family has said yes to the coordinating unit; for its coordinator."""
    consent: Any = apps.get_model("consent.Consent")
    return consent._base_manager.filter(
        Q(valid_to=None) | Q(valid_to__gt=actor.on),
        Q(withdrawn_on=None) | Q(withdrawn_on__gt=actor.on),
        given_on__lte=actor.on,
        to_unit=actor.unit_id if actor.kind == Role.Kind.COORDINATOR else None,
    ).values("child")


def guarded(actor: Actor) -> QuerySet[Any]:
    """The protected children for whom this hat is not named: nothing of theirs is shown."""
    named = ProtectionNamed._base_manager.filter(protection=OuterRef("pk"), role=actor.role_id)
    return _root(Protection._base_manager.filter(held_on(actor.on), ~Exists(named)))


def unguarded(actor: Actor, path: str = "child") -> Q:
    hidden = guarded(actor)
    joined = _joined(path)
    return Q(**{f"{path}__isnull": True}) | ~(
        Q(**{f"{path}__in": hidden})
        | (Q(**{f"{joined}__isnull": False}) & Q(**{f"{joined}__in": hidden}))
    )


def leaders_of(unit_ids: QuerySet[Any] | list[UUID]) -> Q:
    """Roles that lead these units: their own leaders, and those above in the same secrecy area."""
    seen: set[UUID] = set()
    edge = list(Unit.objects.filter(pk__in=unit_ids).select_related("parent"))
    while edge:
        seen |= {unit.pk for unit in edge}
        above = [u.parent for u in edge if u.parent and u.parent.secrecy_area == u.secrecy_area]
        edge = [
            unit
            for unit in Unit.objects.filter(pk__in=[u.pk for u in above]).select_related("parent")
            if unit.pk not in seen
        ]
    return Q(kind=Role.Kind.LEADER, unit__in=seen)


def _team_roles(child_id: UUID, *, openly: bool, unit: UUID | None = None) -> Q:
    """Roles that help the child: the third question of the circles."""
    from laget.core import clock

    on = clock.day(clock.now())
    part: Any = apps.get_model("teams.Participation")
    member: Any = apps.get_model("teams.Member")
    rows = part._base_manager.filter(
        Q(child=child_id) | Q(child__joined_into=child_id), held_on(on)
    ).select_related("consent")
    if unit is not None:
        rows = rows.filter(unit=unit)
    if openly:
        rows = rows.filter(shared=True)
        rows = [p for p in rows if p.consent is None or _still_yes(p.consent, on)]
    parts = [p.pk for p in rows]
    units = [p.unit_id for p in rows]
    members = member._base_manager.filter(held_on(on), participation__in=parts).values("role")
    return Q(pk__in=members) | leaders_of(units)


def _still_yes(consent: Any, on: Any) -> bool:
    withdrawn = consent.withdrawn_on is not None and consent.withdrawn_on <= on
    ended = consent.valid_to is not None and consent.valid_to <= on
    return not (withdrawn or ended)


def circle(path: str = "child") -> Rule:
    """Rows in a circle the actor belongs to: shared rows by the child's team; the others by the
    leader of the unit that wrote them, by their writer, and by those of that unit who help."""

    def rows(actor: Actor) -> Q:
        team = same_child(helped(actor, openly=True), path)
        unit = same_child(helped(actor, openly=False), path)
        return unguarded(actor, path) & (
            (Q(shared=True) & team)
            | Q(unit__in=actor.leads)
            | Q(writer=actor.role_id)
            | (unit & Q(unit=actor.unit_id))
        )

    def roles(row: Any) -> Q:
        who = leaders_of([row.unit_id]) | Q(pk=row.writer_id)
        who |= _team_roles(row.child_id, openly=False, unit=row.unit_id) & Q(unit=row.unit_id)
        if row.shared:
            who |= _team_roles(row.child_id, openly=True)
        return who & _named(row.child_id)

    return Rule(rows, roles)


def _named(child_id: UUID) -> Q:
    """Where the child is protected, only those named; else everyone."""
    from laget.core import clock

    protections = Protection._base_manager.filter(held_on(clock.day(clock.now())), child=child_id)
    named = ProtectionNamed._base_manager.filter(protection__in=protections).values("role")
    return Q(pk__in=named) if protections.exists() else ~Q(pk=None)


def also(condition: Any, roles: Any) -> Rule:
    """A further way to rows of one table, still behind protection."""
    return Rule(lambda actor: unguarded(actor) & condition(actor), roles)


helps = Rule(
    lambda actor: unguarded(actor, "pk") & same_child(helped(actor, openly=True), "pk"),
    lambda child: _team_roles(child.pk, openly=True) & _named(child.pk),
)
helps_in_unit = Rule(
    lambda actor: unguarded(actor, "pk") & same_child(helped(actor, openly=False), "pk"),
    lambda child: _team_roles(child.pk, openly=False) & _named(child.pk),
)
has_on_list = Rule(
    lambda actor: unguarded(actor, "pk") & Q(pk__in=listed(actor)),
    lambda child: Q(pk=None),
)
coordinates = Rule(
    lambda actor: unguarded(actor, "pk") & Q(pk__in=seen_whole(actor)),
    lambda child: Q(pk=None),
)
signed_in = Rule(lambda actor: Q(pk=actor.unit_id), lambda unit: Q(unit=unit.pk))
leads = Rule(lambda actor: Q(pk__in=actor.leads), lambda unit: leaders_of([unit.pk]))

KNOW = Permission(
    "children.know",
    "children.Child",
    helps | helps_in_unit | has_on_list | coordinates,
    _("Those who help the child, and the service that has the child on its own list."),
)
OPEN = Permission(
    "children.open",
    "children.Child",
    helps | helps_in_unit,
    _("The child's team, and the leaders of the units that take part."),
)
FIND = Permission(
    "children.find",
    "children.Child",
    has_on_list | helps_in_unit,
    _("A service finds the children on its own list, and those it helps."),
)
BEGIN = Permission(
    "children.begin",
    "organisations.Unit",
    signed_in | leads,
    _("A service writes for itself, and its leader for the units below."),
)
SEE_WORDS = Permission(
    "children.see-words",
    "children.Words",
    circle(),
    _("The child's team reads what the child said."),
)
SEE_RELATIONS = Permission(
    "children.see-relations",
    "children.Relation",
    Rule(
        lambda actor: (
            unguarded(actor)
            & (
                same_child(helped(actor, openly=True))
                | same_child(helped(actor, openly=False))
                | Q(child__in=listed(actor))
                | Q(writer=actor.role_id)
            )
        ),
        lambda row: _team_roles(row.child_id, openly=True),
    ),
    _("Those who know the child know who the parents are."),
)
CONFIRM_JOIN = Permission(
    "children.confirm-join",
    "children.Join",
    circle(),
    _("A second person in the unit, who did not propose it, joins two records."),
)
