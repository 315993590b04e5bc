"""The family's own page, as one hat may read it: its parts, earlier tellings, and which services
may read it, have read it, or have not yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.models import StoryPart, StoryRead, StoryShare
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.plans.editing import Stands
from laget.teams.reads import parts as taking_part


@dataclass(frozen=True)
class Service:
    """A service that takes part, which parts it may read, and who read them when."""

    unit: Unit
    parts: list[str]
    read_on: date | None
    read_by: str
    has_read: bool
    is_mine: bool


@dataclass(frozen=True)
class Telling:
    """One telling: the parts that were new then. `pk` of any of them finds it again."""

    pk: UUID
    on: date
    by: str
    parts: list[str]


@dataclass(frozen=True)
class OurStory:
    """The page. `shown` is the telling it shows, where that is not the last."""

    child: Any
    name: str
    parts: list[StoryPart]
    tellings: list[Telling]
    shown: Telling | None
    services: list[Service]
    others: list[Unit]

    @property
    def waits_for_me(self) -> bool:
        """Whether this hat's service has something to say that it has read."""
        mine = [one for one in self.services if one.is_mine]
        return bool(self.parts) and any(not one.has_read for one in mine)


def our_story(actor: Actor, child_id: UUID, version: str = "") -> OurStory:
    """The family's page, now or as it was at one telling."""
    child = children.child(actor, child_id)
    told = list(children.story_told(actor, child.pk))
    tellings = _tellings(told)
    shown = next((one for one in tellings[1:] if str(one.pk) == version), None)
    until = next((one.sys_from for one in told if shown and one.pk == shown.pk), None)
    newest: dict[str, StoryPart] = {}
    for one in told:
        if until is None or one.sys_from <= until:
            newest.setdefault(one.part, one)
    services, others = _services(actor, child.pk, told)
    return OurStory(
        child=child, name=child.given_name or _("the child"),
        parts=[newest[p] for p in StoryPart.Part.values if p in newest and newest[p].text],
        tellings=tellings, shown=shown, services=services, others=others,
    )  # fmt: skip


def _tellings(told: list[StoryPart]) -> list[Telling]:
    found: dict[Any, list[StoryPart]] = {}
    for one in told:
        found.setdefault(one.sys_from, []).append(one)
    return [
        Telling(
            pk=min(one.pk for one in rows),
            on=rows[0].told_on,
            by=_("{family}, noted by {who}").format(
                family=rows[0].get_told_by_display(),
                who=rows[0].writer.person if rows[0].writer else rows[0].unit.name,
            ),
            parts=[str(one.get_part_display()) for one in rows],
        )
        for rows in found.values()
    ]


def _services(
    actor: Actor, child_id: UUID, told: list[StoryPart]
) -> tuple[list[Service], list[Unit]]:
    shares: dict[UUID, list[StoryShare]] = {}
    for one in children.story_shares(actor, child_id):
        shares.setdefault(one.to_unit_id, []).append(one)
    reads: dict[UUID, StoryRead] = {}
    for read in children.story_reads(actor, child_id):
        reads.setdefault(read.unit_id, read)
    services, others = [], []
    for unit in units(actor, child_id):
        mine = shares.get(unit.pk)
        if mine is None:
            others.append(unit)
            continue
        last = reads.get(unit.pk)
        parts = {one.part for one in mine}
        news = [at for one in mine for at in _news(one, told)]
        services.append(
            Service(
                unit=unit,
                parts=[str(StoryPart.Part(p).label) for p in StoryPart.Part.values if p in parts],
                read_on=last and last.read_on,
                read_by=str(last.writer.person) if last and last.writer else "",
                has_read=not news or (last is not None and last.sys_from >= max(news)),
                is_mine=unit.pk == actor.unit_id,
            )
        )
    return services, others


def _news(share: StoryShare, told: list[StoryPart]) -> list[datetime]:
    """When a service was given something to read: by the family's yes, and by each telling after.
    What the service wrote down itself is no news to it."""
    tellings = [one for one in told if one.part == share.part]
    others = [one.sys_from for one in tellings if one.unit_id != share.to_unit_id]
    return [share.sys_from, *others] if others or not tellings else []


def units(actor: Actor, child_id: UUID) -> list[Unit]:
    """The services that take part today, as far as the actor knows of them."""
    found = {part.unit_id: part.unit for part in taking_part(actor, child_id)}
    return sorted(found.values(), key=lambda unit: (unit.name, str(unit.pk)))


def told_now(actor: Actor, child_id: UUID) -> Stands:
    """What the family has told, as a form about it stands."""
    now = {one.part: one.text for one in children.story_now(actor, child_id)}
    says = {part: now.get(part, "") for part in StoryPart.Part.values}
    return Stands(children.story_version(actor, child_id), says)


def ticked_now(actor: Actor, child_id: UUID) -> Stands:
    """Who may read what, as a form about it stands."""
    now = shared_now(actor, child_id)
    says = {f"unit-{unit.pk}": now.get(unit.pk, set()) for unit in units(actor, child_id)}
    return Stands(children.shares_version(actor, child_id), says)


def shared_now(actor: Actor, child_id: UUID) -> dict[UUID, set[str]]:
    """Which parts each service may read today."""
    now: dict[UUID, set[str]] = {}
    for one in children.story_shares(actor, child_id):
        now.setdefault(one.to_unit_id, set()).add(one.part)
    return now
