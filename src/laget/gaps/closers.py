"""Who can close a found gap: the rule's `asks`, made into people the one who asks may know of.

Names come through the permissions of the rooms they stand in. Called by `gaps.reads`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from laget.concerns.models import Concern
from laget.concerns.permissions import SEE as SEE_CONCERN
from laget.core.actor import Actor
from laget.gaps.models import Gap
from laget.gaps.permissions import SEE_BASIS
from laget.gaps.rules import RULES
from laget.people.models import Role
from laget.people.reads import held_on, leaders_by_unit
from laget.plans.permissions import SEE_MEASURE
from laget.referrals.permissions import SEE as SEE_REFERRAL
from laget.teams.models import Holding, Member
from laget.teams.permissions import SEE_HOLDING, SEE_MEMBER, SEE_OFFER

MEASURES = {"measure-without-owner-or-date", "review-overdue", "help-ends"}


@dataclass(frozen=True)
class Closer:
    """Somebody who can close a gap, and in which hat."""

    role_id: UUID
    name: str
    title: str
    unit: str
    is_me: bool


@dataclass
class Closers:
    """The people around a handful of gaps, fetched together."""

    actor: Actor
    owners: dict[UUID, list[Role]] = field(default_factory=dict)
    holders: dict[UUID, list[Role]] = field(default_factory=dict)
    asked: dict[UUID, list[Role]] = field(default_factory=dict)
    offered_by: dict[UUID, UUID | None] = field(default_factory=dict)
    receivers: dict[UUID, UUID] = field(default_factory=dict)
    units: dict[UUID, set[UUID]] = field(default_factory=dict)
    leaders: dict[UUID, list[Role]] = field(default_factory=dict)
    coordinators: dict[UUID, list[Role]] = field(default_factory=dict)

    def of(self, gap: Gap) -> tuple[Closer, ...]:
        """Those asked first."""
        for ask in RULES[gap.rule].asks:
            if people := dict.fromkeys(WHO[ask](self, gap)):
                return tuple(self._closer(role) for role in people)
        return ()

    def _closer(self, role: Role) -> Closer:
        return Closer(
            role.pk, str(role.person), str(role.get_title_display()), role.unit.name,
            role.pk == self.actor.role_id,
        )  # fmt: skip

    def led(self, gap: Gap) -> list[Role]:
        """Leaders of the gap's unit; of all units in its evidence where no one unit has it."""
        units = {gap.unit_id} if gap.unit_id else self.units.get(gap.pk, set())
        return [role for pk in sorted(units, key=str) for role in self.leaders.get(pk, [])]


WHO: dict[str, Callable[[Closers, Gap], list[Role]]] = {
    "owner": lambda who, gap: who.owners.get(gap.subject, []),
    "holder": lambda who, gap: who.holders.get(gap.child_id, []),
    "receiver": lambda who, gap: who.asked.get(gap.subject, []),
    "receiver_leader": lambda who, gap: who.leaders.get(
        who.receivers.get(gap.subject, gap.subject), []
    ),
    "unit_leader": Closers.led,
    "coordinating_unit": lambda who, gap: who.coordinators.get(gap.authority_id, []),
}


def closers(actor: Actor, gaps: list[Gap]) -> Closers:
    """The people for these gaps: one question for each kind that is there."""
    who = Closers(actor)
    subjects: dict[str, list[UUID]] = {}
    for gap in gaps:
        subjects.setdefault(gap.rule, []).append(gap.subject)
    _owners(who, actor, subjects)
    if any("holder" in RULES[rule].asks for rule in subjects):
        rows = SEE_HOLDING.rows(actor).filter(
            child__in={gap.child_id for gap in gaps}, during__endswith=None, beside=False
        )
        for row in rows.select_related("role__person", "role__unit"):
            row_of: Holding = row
            who.holders[row_of.child_id] = [row_of.role]
    if offers := subjects.get("baton-not-accepted"):
        for offer in (
            SEE_OFFER.rows(actor)
            .filter(pk__in=offers)
            .select_related("to_role__person", "to_role__unit")
        ):
            who.asked[offer.pk] = [offer.to_role]
            who.offered_by[offer.pk] = offer.from_role_id
    if referrals := subjects.get("referral-unanswered"):
        sent = SEE_REFERRAL.rows(actor).filter(pk__in=referrals)
        who.receivers = dict(sent.values_list("pk", "offer__to_unit"))
    _leaders(who, actor, gaps)
    in_place_of_those_who_left(who, actor)
    return who


def in_place_of_those_who_left(who: Closers, actor: Actor) -> None:
    """Nobody is asked who works there no longer: their unit's leader is, in their place."""
    asked = (who.owners, who.holders, who.asked)
    people = [role for found in asked for roles in found.values() for role in roles]
    gone = {role.pk: role.unit_id for role in people if role.to_on and role.to_on <= actor.on}
    if not gone:
        return
    leaders = leaders_by_unit(set(gone.values()), actor.on)
    for found in asked:
        for key, roles in found.items():
            found[key] = [
                one
                for role in roles
                for one in (leaders.get(role.unit_id, []) if role.pk in gone else [role])
            ]


def _owners(who: Closers, actor: Actor, subjects: dict[str, list[UUID]]) -> None:
    if helps := [pk for rule in MEASURES & subjects.keys() for pk in subjects[rule]]:
        rows = SEE_MEASURE.rows(actor).filter(pk__in=helps, owner__isnull=False)
        for row in rows.select_related("owner__person", "owner__unit"):
            who.owners[row.pk] = [row.owner]
    if worries := subjects.get("concern-undecided"):
        concerns: Iterable[Concern] = SEE_CONCERN.rows(actor).filter(pk__in=worries)
        for concern in concerns.select_related("owner__person", "owner__unit"):  # type: ignore[attr-defined]
            who.owners[concern.pk] = [concern.owner]
    if parts := subjects.get("moved-without-transfer"):
        members: Iterable[Member] = (
            SEE_MEMBER.rows(actor)
            .filter(held_on(actor.on), participation__in=parts)
            .select_related("role__person", "role__unit")
            .order_by("from_on", "pk")
        )
        for member in members:
            who.owners.setdefault(member.participation_id, []).append(member.role)


def _leaders(who: Closers, actor: Actor, gaps: list[Gap]) -> None:
    """Leaders of the units the gaps name, and the coordinating units of their authorities."""
    loose = [gap.pk for gap in gaps if gap.unit_id is None]
    if loose:
        rows = SEE_BASIS.rows(actor).filter(gap__in=loose, unit__isnull=False)
        for gap_id, unit_id in rows.values_list("gap", "unit").distinct():
            who.units.setdefault(gap_id, set()).add(unit_id)
    named = {gap.unit_id for gap in gaps if gap.unit_id} | set(who.receivers.values())
    named = named.union(*who.units.values())
    if named:
        who.leaders = leaders_by_unit(named, actor.on)
    if any("coordinating_unit" in RULES[gap.rule].asks for gap in gaps):
        roles = Role.objects.filter(
            held_on(actor.on),
            kind=Role.Kind.COORDINATOR,
            unit__authority__in={gap.authority_id for gap in gaps},
        )
        for role in roles.select_related("person", "unit").order_by("from_on", "pk"):
            who.coordinators.setdefault(role.unit.authority_id, []).append(role)
