"""Who may see a child, and the circles every row about a child is read in.

The same as the scopes in `laget.walls`, in Django's words; a test holds the two equal. `helped`
and `listed` are written as subqueries on labels, since participations stand a floor above.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, QuerySet, UUIDField, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from laget.children.models import (
    Child,
    KinChild,
    Listing,
    Protection,
    ProtectionNamed,
)
from laget.core.access import Permission, Rule, among
from laget.core.actor import Actor
from laget.core.seeing import found_once
from laget.organisations.models import Authority, SecrecyArea, Unit
from laget.people.models import Role
from laget.people.reads import held_on
from laget.rulebook.loader import keeps_to_pointers

#: The record a child's records are joined into: the child itself, where none are joined.
ROOT = (Coalesce(F("child__joined_into"), F("child")),)


def _root(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.values_list(*ROOT, flat=True)


def same_child(children: Any, path: str = "child") -> Q:
    """Rows about these children, whichever of their joined records they stand in. Asked of the keys
    alone: a row does not vanish because the child's name is not the reader's to see."""
    joined = Child._base_manager.filter(joined_into__in=children).values_list("pk", flat=True)
    if isinstance(children, list):
        also = found_once(("joined", *children), lambda: list(joined) if children else [])
        return among(children + also, path)
    return Q(**{f"{path}__in": children}) | Q(**{f"{path}__in": joined})


MANY = 2000
IS: Any = BooleanField()


def _known(name: str, actor: Actor, ask: Callable[[], QuerySet[Any]]) -> Any:
    """The children of a scope by their keys, found once for a page, where they are not too many:
    a page asks for the same many times. Else the rows, to be asked for inside the question."""

    def find() -> Any:
        rows = ask()
        keys = list(rows[: MANY + 1])
        return keys if len(keys) <= MANY else rows

    found = found_once((name, actor), find)
    return ask() if found is None else found


PART = ("shared", "only_question")
ASKED = Q(only_question=True)
#: A part in what the team does: neither hidden nor for one question alone.
WITH_TEAM = Q(shared=True, only_question=False)


def taking_part(actor: Actor, *, openly: bool) -> Q:
    """Participations that hold on the day, by law or by a yes that still stands. `openly`: those
    that read what the team reads."""
    yes = Q(consent__withdrawn_on=None) | Q(consent__withdrawn_on__gt=actor.on)
    lasts = Q(consent__valid_to=None) | Q(consent__valid_to__gt=actor.on)
    holds = held_on(actor.on) & (Q(basis="statute") | (yes & lasts))
    return holds & WITH_TEAM if openly else holds


def shows_itself(actor: Actor, child_id: UUID) -> bool:
    """Whether the actor's unit may write where the child's team reads: not while its part is
    hidden, or for one question alone, in whichever of the child's records, and child welfare not
    before its part is open."""
    part: Any = apps.get_model("teams.Participation")
    rows = Child._base_manager
    kept = rows.filter(pk=child_id).values_list("joined_into", flat=True).first() or child_id
    same = Q(child=kept) | Q(child__in=rows.filter(joined_into=kept).values("pk"))
    parts = part._base_manager.filter(held_on(actor.on), same, unit__in=actor.units)
    found = [(unit, a and not b) for unit, a, b in parts.values_list("unit", *PART)]
    own = [openly for unit, openly in found if unit == actor.unit_id]
    if own or found:
        return any(own) if own else all(openly for _, openly in found)
    unit = Unit.objects.get(pk=actor.unit_id)
    return unit.secrecy_area != SecrecyArea.CHILD_WELFARE


def own_parts(actor: Actor, *, openly: bool) -> QuerySet[Any]:
    """The parts through which this hat helps: as a member, or as leader of the unit."""
    part: Any = apps.get_model("teams.Participation")
    member: Any = apps.get_model("teams.Member")
    mine = member._base_manager.filter(
        held_on(actor.on), participation=OuterRef("pk"), role=actor.role_id
    )
    rows: QuerySet[Any] = part._base_manager.filter(
        taking_part(actor, openly=openly), Q(Exists(mine)) | Q(unit__in=actor.leads)
    )
    return rows


def _helped(actor: Actor) -> dict[str, list[UUID]] | None:
    """The children this hat helps, by how: found once for a page, where they are not too many."""

    def find() -> dict[str, list[UUID]] | None:
        rows = list(own_parts(actor, openly=False).values_list(*ROOT, *PART)[: MANY + 1])
        if len(rows) > MANY:
            return None
        return {
            "all": list(dict.fromkeys(child for child, _, _ in rows)),
            "team": list(dict.fromkeys(child for child, a, b in rows if a and not b)),
            "question": list(dict.fromkeys(child for child, _, b in rows if b)),
        }

    found: dict[str, list[UUID]] | None = found_once(("helped", actor), find)
    return found


def helped(actor: Actor, *, openly: bool) -> Any:
    """The children this hat helps: as a member, or as leader of a unit that takes part."""
    found = _helped(actor)
    if found:
        return found["team" if openly else "all"]
    return _root(own_parts(actor, openly=openly))


def helped_by_question(actor: Actor) -> Any:
    """The children this hat helps with one question that was asked, and no more."""
    found = _helped(actor)
    return found["question"] if found else _root(own_parts(actor, openly=False).filter(ASKED))


def listed(actor: Actor) -> Any:
    """The children on the own unit's list, and on those of the units the hat leads."""

    def ask() -> QuerySet[Any]:
        rows = Listing._base_manager.filter(held_on(actor.on), unit__in=actor.units)
        return rows.values_list("child", flat=True)

    return _known("listed", actor, ask)


def seen_whole(actor: Actor) -> Any:
    """The children whose family has said yes to the coordinating unit; for its coordinator."""

    def ask() -> QuerySet[Any]:
        consent: Any = apps.get_model("consent.Consent")
        if actor.kind != Role.Kind.COORDINATOR:
            return _root(consent._base_manager.none())
        rows = consent._base_manager.filter(
            Q(valid_to=None) | Q(valid_to__gt=actor.on),
            Q(withdrawn_on=None) | Q(withdrawn_on__gt=actor.on),
            given_on__lte=actor.on,
            to_unit=actor.unit_id,
            to_unit__kind=Unit.Kind.COORDINATING_UNIT,
        )
        return _root(rows)

    return _known("whole", actor, ask)


def asked_to_help(actor: Actor) -> QuerySet[Any]:
    """The children about whom the actor's units say yes to a referral in this very act."""
    referral: Any = apps.get_model("referrals.Referral")
    rows = referral._base_manager.filter(receiver__in=actor.units, sys_from__gte=actor.at)
    return rows.values("child")


def guarded(actor: Actor) -> Any:
    """The protected children for whom this hat is not named, and the kin and friends of the person
    who wears it: nothing of theirs is shown."""

    def ask() -> QuerySet[Any]:
        protected = Protection._base_manager.filter(held_on(actor.on), hides_from(actor))
        said = held_on(actor.on, "kin__") & Q(kin__person=actor.person_id)
        kin = KinChild._base_manager.filter(said)
        return _root(protected).union(_root(kin), all=True)

    return _known("guarded", actor, ask)


def hides_from(actor: Actor) -> Q:
    """Protections this hat is not named in. Where nobody named wears their hat any more and is not
    kin, those who lead their units stand in, so that a child never becomes nobody's."""
    lasts = Q(to_on=None) | Q(to_on__gt=actor.on)
    named = ProtectionNamed._base_manager.filter(lasts, protection=OuterRef("pk"))
    kin = is_kin(F("role"), OuterRef("child"))
    worn = named.filter(held_on(actor.on, "role__"), ~Q(kin))
    led = named.filter(role__unit__in=actor.leads)
    return ~Exists(named.filter(role=actor.role_id)) & (Exists(worn) | ~Exists(led))


def is_kin(role: Any, child: Any) -> Any:
    """Whether who wears a hat is kin or a friend of a child, asked inside a question."""
    return Func(role, child, function="is_kin", output_field=IS)


def unguarded(actor: Actor, path: str = "child") -> Q:
    return Q(**{f"{path}__isnull": True}) | ~same_child(guarded(actor), path)


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


def team_roles(
    child_id: UUID, *, openly: bool, unit: UUID | None = None, only: Q | None = None
) -> Q:
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
        rows = rows.filter(WITH_TEAM)
    if only is not None:
        rows = rows.filter(only)
    rows = [p for p in rows if p.consent is None or _still_yes(p.consent, on)]
    parts = [p.pk for p in rows]
    units = [p.unit_id for p in rows]
    members = member._base_manager.filter(held_on(on), participation__in=parts).values("role")
    return Q(pk__in=members) | leaders_of(units)


def _still_yes(consent: Any, on: Any) -> bool:
    withdrawn = consent.withdrawn_on is not None and consent.withdrawn_on <= on
    ended = consent.valid_to is not None and consent.valid_to <= on
    return not (withdrawn or ended)


def stays_elsewhere(actor: Actor) -> Q:
    """Rows that stay in another authority, in a country whose authorities share pointers only."""
    if not keeps_to_pointers(actor.country):
        return Q(pk__in=[])
    others = Authority.objects.filter(country=actor.country).exclude(pk=actor.authority_id)
    return Q(authority__in=others)


def circle(path: str = "child", *, content: bool = False) -> Rule:
    """Rows in a circle the actor belongs to: shared rows by the child's team; the others by the
    leader of the unit that wrote them, by those of that unit who help, and, where they are not
    shared, by their writer. `content` marks what is written of a child and its help, which in some
    countries stays in the authority that wrote it."""

    def rows(actor: Actor) -> Q:
        shared = Q(shared=True) & ~stays_elsewhere(actor) if content else Q(shared=True)
        team = same_child(helped(actor, openly=True), path)
        unit = same_child(helped(actor, openly=False), path)
        return unguarded(actor, path) & (
            (shared & team)
            | Q(unit__in=actor.leads)
            | Q(shared=False, writer=actor.role_id)
            | (unit & Q(unit=actor.unit_id))
        )

    def roles(row: Any) -> Q:
        who = leaders_of([row.unit_id])
        if not row.shared:
            who |= Q(pk=row.writer_id)
        who |= team_roles(row.child_id, openly=False, unit=row.unit_id) & Q(unit=row.unit_id)
        if row.shared:
            team = team_roles(row.child_id, openly=True)
            if content and keeps_to_pointers(row.authority.country):
                team &= Q(unit__authority=row.authority_id)
            who |= team
        return who & only_named(row.child_id)

    return Rule(rows, roles)


def only_named(child_id: UUID) -> Q:
    """Where the child is protected, only those named; where none of them is left, those who lead
    them; else everyone. Never the child's kin."""
    return Q(Func(F("pk"), Value(child_id, UUIDField()), function="meets", output_field=IS))


def also(condition: Any, roles: Any) -> Rule:
    """A further way to rows of one table, still behind protection."""
    return Rule(lambda actor: unguarded(actor) & condition(actor), roles)


helps = Rule(
    lambda actor: unguarded(actor, "pk") & same_child(helped(actor, openly=True), "pk"),
    lambda child: team_roles(child.pk, openly=True) & only_named(child.pk),
)
#: Openly or hidden: whoever helps in the open is among these.
helps_in_unit = Rule(
    lambda actor: unguarded(actor, "pk") & same_child(helped(actor, openly=False), "pk"),
    lambda child: team_roles(child.pk, openly=False) & only_named(child.pk),
)
has_on_list = Rule(
    lambda actor: unguarded(actor, "pk") & among(listed(actor), "pk"),
    lambda child: Q(pk=None),
)
coordinates = Rule(
    lambda actor: unguarded(actor, "pk") & same_child(seen_whole(actor), "pk"),
    lambda child: Q(pk=None),
)
with_children = ~Q(secrecy_area=SecrecyArea.UPPER)
signed_in = Rule(
    lambda actor: with_children & Q(pk=actor.unit_id),
    lambda unit: Q(unit=unit.pk) & ~Q(unit__secrecy_area=SecrecyArea.UPPER),
)
leads = Rule(
    lambda actor: with_children & Q(pk__in=actor.leads),
    lambda unit: leaders_of([unit.pk]) & ~Q(unit__secrecy_area=SecrecyArea.UPPER),
)

KNOW = Permission(
    "children.know",
    "children.Child",
    helps_in_unit | has_on_list | coordinates,
    _("Those who help the child, and the service that has the child on its own list."),
)
OPEN = Permission(
    "children.open",
    "children.Child",
    helps_in_unit,
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
LOOK_FOR = Permission(
    "children.look-for",
    "organisations.Unit",
    signed_in,
    _("Everybody searches among the children they may find."),
)
