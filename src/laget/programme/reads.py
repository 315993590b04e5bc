"""What is read of a programme. The reader is an actor, or None: everybody, who reads what is
published and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import QuerySet

from laget.core.access import NotAllowed, NotFound, Permission
from laget.core.actor import Actor
from laget.core.clock import day
from laget.organisations.models import Area, SecrecyArea, Unit
from laget.people.models import Role
from laget.people.reads import actor_for, held_on
from laget.programme import money, plan
from laget.programme.models import GOALS, Body, Programme, Report, Statement, Topic
from laget.programme.permissions import (
    ANCHOR,
    APPROVE,
    DIRECT,
    DISCARD_REPORT,
    ONLY_INSIDE,
    ROWS,
    SEE_APPROVAL,
    SEE_REPORT,
    SEE_SECTION,
    START,
    WORK,
    WRITE,
    WRITE_REPORT,
)  # fmt: skip

Reader = Actor | None


def published() -> QuerySet[Programme]:
    """The programmes open to everybody, newest first."""
    return Programme.objects.filter(published_at__isnull=False).order_by("-from_on", "name")


def opened(code: str) -> Programme:
    """A published programme, by its code in the address."""
    found = published().filter(code=code).first()
    if found is None:
        raise NotFound
    return found


def mine(actor: Actor) -> list[Programme]:
    """The programmes the hat acts in."""
    return list(WORK.rows(actor).order_by("-from_on", "name"))


def may_start(actor: Actor) -> bool:
    return START.allows(actor, Unit(pk=actor.unit_id))


def to_start(actor: Actor) -> Unit:
    """The hat's own secretariat, which would run what it sets up."""
    if not may_start(actor):
        raise NotAllowed(START)
    return Unit.objects.get(pk=actor.unit_id)


def programme(actor: Actor, pk: UUID) -> Programme:
    """One to work in."""
    found: Programme = WORK.row(actor, pk)
    return found


def to_write(actor: Actor, pk: UUID, permission: Permission = WRITE) -> Programme:
    """One whose words the hat may write; else the sentence that says who may."""
    found = programme(actor, pk)
    if not permission.allows(actor, found):
        raise NotAllowed(permission)
    return found


def outside(of: Programme, unit: Unit | None) -> Unit | None:
    """A unit that is to write in something of the programme, and cannot: it is none of the bodies,
    so those who work there do not get in."""
    if unit is None or unit.pk == of.unit_id:
        return None
    bodies = Body.objects.filter(programme=of, unit=unit, is_out=False)
    return None if bodies.exists() else unit


def to_direct(actor: Actor, pk: UUID) -> Programme:
    """One to give a direction."""
    return to_write(actor, pk, DIRECT)


@dataclass(frozen=True)
class May:
    """What the hat may do in a programme."""

    write: bool = False
    direct: bool = False
    work: bool = False
    anchor: bool = False


def may(actor: Reader, one: Programme) -> May:
    if actor is None:
        return May()
    return May(
        WRITE.allows(actor, one), DIRECT.allows(actor, one), WORK.allows(actor, one),
        ANCHOR.allows(actor, one),
    )  # fmt: skip


def rows(reader: Reader, what: str, of: Programme) -> QuerySet[Any]:
    """The rows of one kind that stand, in their order."""
    permission = ROWS[what]
    model: Any = apps.get_model(permission.model)
    if reader is not None:
        found = permission.rows(reader)
    elif what in ONLY_INSIDE:
        found = model.objects.none()
    else:
        found = model.objects.filter(programme__published_at__isnull=False)
    sourced = ["source"] if hasattr(model, "source") else []
    return found.filter(programme=of, is_out=False).select_related(*sourced)


def row(actor: Actor, what: str, pk: UUID) -> Any:
    """One row to write in, also where somebody has taken it out meanwhile: what another has typed
    must not be lost with it. Else the sentence that says who may."""
    found = ROWS[what].row(actor, pk)
    if not WRITE.allows(actor, found.programme):
        raise NotAllowed(WRITE)
    return found


@dataclass(frozen=True)
class Matter:
    """One thing that is said, by one source or several. Where they differ, all of them stand."""

    number: int
    said: list[Statement]

    @property
    def differ(self) -> bool:
        return len({one.text for one in self.said}) > 1


@dataclass(frozen=True)
class Theme:
    """A topic with all that is said about it."""

    topic: str
    label: str
    matters: list[Matter]


def themes(reader: Reader, of: Programme, topics: Iterable[str] = Topic.values) -> list[Theme]:
    """What is said, by topic, in the order of the topics."""
    wanted = list(topics)
    said = (
        rows(reader, "statement", of).filter(topic__in=wanted).prefetch_related("measures__source")
    )
    by_topic: dict[str, list[Statement]] = {}
    for one in said:
        by_topic.setdefault(one.topic, []).append(one)
    return [
        Theme(
            topic, str(Topic(topic).label),
            [Matter(number, list(them)) for number, them
             in groupby(by_topic[topic], key=lambda one: one.number)],
        )
        for topic in wanted if topic in by_topic
    ]  # fmt: skip


@dataclass
class Country:
    """A country or territory in the programme: how it stands now, and how it came there."""

    area: Area
    steps: list[Any] = field(default_factory=list)

    @property
    def now(self) -> list[Any]:
        """The latest step. Steps without a date are nobody's successor: they stand beside it."""
        entered = [one for one in self.steps if one.step not in ("invited", "answered")]
        dated = [one for one in entered if one.on]
        latest = max((one.on for one in dated), default=None)
        return [one for one in entered if one.on in (None, latest)] or self.steps[-1:]

    @property
    def differ(self) -> bool:
        return len({one.step for one in self.now}) > 1


def countries(reader: Reader, of: Programme) -> list[Country]:
    """By name; each once."""
    found: dict[UUID, Country] = {}
    for one in rows(reader, "joining", of).select_related("area", "source"):
        found.setdefault(one.area_id, Country(one.area)).steps.append(one)
    return list(found.values())


@dataclass(frozen=True)
class About:
    """All but plan and money: the page of the programme."""

    themes: list[Theme]
    goals: list[Theme]
    countries: list[Country]
    bodies: list[Any]
    directions: list[Any]
    initiatives: list[Any]
    learnings: list[tuple[Any, list[Any]]]
    anchorings: list[Any]
    sources: list[Any]
    reports: list[Report]


def about(reader: Reader, of: Programme) -> About:
    spoken = [topic for topic in Topic.values if topic not in GOALS]
    uptakes: dict[UUID, list[Any]] = {}
    for one in rows(reader, "uptake", of):
        uptakes.setdefault(one.learning_id, []).append(one)
    return About(
        themes=themes(reader, of, spoken),
        goals=themes(reader, of, [topic.value for topic in GOALS]),
        countries=countries(reader, of),
        bodies=list(rows(reader, "body", of).select_related("area", "unit", "source")),
        directions=list(rows(reader, "direction", of).select_related("body", "source")),
        initiatives=list(rows(reader, "initiative", of).select_related("area", "source")),
        learnings=[(one, uptakes.get(one.pk, [])) for one in rows(reader, "learning", of)],
        anchorings=list(rows(reader, "anchoring", of).select_related("area", "body")),
        sources=list(rows(reader, "source", of).order_by("title", "pk")),
        reports=list(reports(reader, of).filter(number__isnull=False)),
    )


@dataclass(frozen=True)
class Plan:
    """The plan as it stands on a day."""

    lines: list[plan.Line]
    scale: plan.Scale
    today: float | None

    @property
    def slipping(self) -> list[plan.Line]:
        return [one for one in self.lines if one.slips]

    @property
    def given(self) -> list[plan.Line]:
        """Those with somebody who does it, answers for it, is asked or is told."""
        return [one for one in self.lines if one.duties]

    def count(self, state: str) -> int:
        return sum(one.activity.state == state for one in self.lines)


def planned(reader: Reader, of: Programme, today: date) -> Plan:
    activities = list(rows(reader, "activity", of))
    bodies = list(rows(reader, "body", of))
    shown = plan.scale(of.from_on, of.to_on, activities)
    inside = shown.first <= today <= shown.last
    return Plan(
        plan.lines(activities, bodies, late_on=today if today <= of.to_on else None, shown=shown),
        shown,
        shown.at(today) if inside else None,
    )  # fmt: skip


def budget(reader: Reader, of: Programme) -> money.Budget:
    return money.budget(rows(reader, "budget", of), rows(reader, "money", of))


def risks(actor: Actor, of: Programme) -> list[Any]:
    """The gravest first; those that are over, last."""
    found = list(rows(actor, "risk", of).select_related("body"))
    return sorted(found, key=lambda one: (one.is_over, -one.weight))


def reports(reader: Reader, of: Programme) -> QuerySet[Report]:
    """Without the files, which are fetched one at a time."""
    if reader is not None:
        found = SEE_REPORT.rows(reader)
    else:
        found = Report.objects.filter(number__isnull=False, programme__published_at__isnull=False)
    return found.filter(programme=of, is_out=False).defer("pdf", "word")


def frozen(of: Programme, number: int) -> Report:
    """A frozen report of a published programme."""
    found = reports(None, of).filter(number=number).first()
    if found is None:
        raise NotFound
    return found


def report(actor: Actor, pk: UUID) -> Report:
    """One report of a programme the hat acts in."""
    found: Report = SEE_REPORT.row(actor, pk)
    programme(actor, found.programme_id)
    if found.is_out:
        raise NotFound
    return found


def to_discard(actor: Actor, pk: UUID) -> Report:
    """A draft that the hat began itself."""
    found = report(actor, pk)
    if not DISCARD_REPORT.allows(actor, found):
        raise NotAllowed(DISCARD_REPORT)
    return found


def frozen_for(actor: Actor, pk: UUID) -> Report:
    """A frozen report, for its files."""
    found = report(actor, pk)
    if found.number is None:
        raise NotFound
    return found


def may_report(actor: Actor, one: Report) -> tuple[bool, bool, bool]:
    """Whether the hat may write in the report, approve it, and discard it."""
    return (
        WRITE_REPORT.allows(actor, one), APPROVE.allows(actor, one),
        DISCARD_REPORT.allows(actor, one),
    )  # fmt: skip


def sections(actor: Actor, one: Report) -> list[Any]:
    return list(SEE_SECTION.rows(actor).filter(report=one).select_related("report__programme"))


def section(actor: Actor, pk: UUID) -> Any:
    found = SEE_SECTION.row(actor, pk)
    if not WRITE_REPORT.allows(actor, found.report):
        raise NotAllowed(WRITE_REPORT)
    return found


def approvals(actor: Actor, one: Report) -> list[Any]:
    """Who stands behind the edition that is read now."""
    given = SEE_APPROVAL.rows(actor).filter(report=one, edition=one.edition)
    return list(given.select_related("role__person", "role__unit").order_by("pk"))


def is_taken(code: str) -> bool:
    """Whether a programme that the hat can see has the short name."""
    return Programme.objects.filter(code=code).exists()


def hat_of(code: str, at: datetime) -> Actor | None:
    """The hat in a secretariat of somebody known by their code, for the operator's command."""
    role = Role.objects.filter(
        held_on(day(at)), person__code=code, unit__kind=Unit.Kind.SECRETARIAT
    ).first()
    return actor_for(role.pk, at) if role else None


Pairs = list[tuple[str, str]]


def things(actor: Actor, of: Programme) -> dict[str, Pairs]:
    """What a form of the programme lets one choose among."""

    def named(what: str) -> Pairs:
        return [(str(one.pk), str(one)) for one in rows(actor, what, of)]

    areas = Area.objects.filter(to_on=None).order_by("name")
    upper = Unit.objects.filter(secrecy_area=SecrecyArea.UPPER, to_on=None).order_by("name")
    return {
        "sources": named("source"),
        "bodies": named("body"),
        "activities": named("activity"),
        "learnings": named("learning"),
        "lines": named("budget"),
        "goals": [
            (str(one.pk), one.text[:90])
            for one in rows(actor, "statement", of).filter(topic__in=GOALS)
        ],
        "countries": [(str(one.pk), one.name) for one in areas.filter(kind=Area.Kind.COUNTRY)],
        "units": [(str(one.pk), one.name) for one in upper],
    }


def who_wrote(one: Any) -> Any:
    """Who changed a row last, with name."""
    if one.changed_by_id is None:
        return None
    return Role.objects.select_related("person").get(pk=one.changed_by_id)
