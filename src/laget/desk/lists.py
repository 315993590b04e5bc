"""Lists on the desk: what was asked for, the choices, and each line. Called by `desk.views`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from laget.children.models import Child, Listing
from laget.children.permissions import OPEN
from laget.children.reads import named, own_list
from laget.children.search import looked_for
from laget.core.actor import Actor
from laget.core.templatetags.days import days, isolated
from laget.desk.steps import Step, address, step
from laget.desk.words import called
from laget.gaps.models import Gap
from laget.gaps.reads import Counted, Counts, FoundGap, seen
from laget.gaps.titles import TITLES, title
from laget.organisations.models import Unit
from laget.teams.reads import my_children

WAITED = (7, 30, 90)  # days to choose between


@dataclass(frozen=True)
class Asked:
    """How the list of gaps was narrowed. What makes no sense is left out."""

    rule: str = ""
    service: str = ""
    waited: int = 0
    oldest_first: bool = False

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> Asked:
        rule, service, age = (query.get(key, "") for key in ("rule", "service", "age"))
        return cls(
            rule if rule in TITLES else "",
            service if service in Unit.Kind.values else "",
            int(age) if age in {str(n) for n in WAITED} else 0,
            query.get("sort") == "oldest",
        )

    def __bool__(self) -> bool:
        return bool(self.rule or self.service or self.waited)


def gaps(actor: Actor, asked: Asked) -> list[Gap]:
    """What is missing, narrowed as asked: what hurries most first, or what has waited longest."""
    found = seen(actor, rule=asked.rule, service=asked.service, waited=asked.waited)
    return sorted(found, key=lambda gap: gap.since) if asked.oldest_first else found


@dataclass(frozen=True)
class Choice:
    """One option of a filter."""

    value: str | int
    text: str
    chosen: bool


def choices(gaps: Iterable[Gap], asked: Asked, country: str) -> dict[str, list[Choice]]:
    """What can be chosen: only what is there, so that no choice leads nowhere."""
    rules = {gap.rule for gap in gaps} | ({asked.rule} - {""})
    kinds = {gap.unit.kind for gap in gaps if gap.unit} | ({asked.service} - {""})
    return {
        "rule": [
            Choice(key, title(key, country), key == asked.rule) for key in TITLES if key in rules
        ],
        "service": [
            Choice(kind, str(Unit.Kind(kind).label), kind == asked.service)
            for kind in Unit.Kind.values
            if kind in kinds
        ],
        "waited": [Choice(n, "", n == asked.waited) for n in WAITED],
    }


@dataclass(frozen=True)
class GapLine:
    """One gap in the list."""

    gap: FoundGap
    title: str
    heading: str
    whose: str
    step: Step
    href: str


def gap_line(gap: FoundGap, today: date) -> GapLine:
    whose = called(gap.child, today) if gap.child else gap.reference
    href = address("desk:child", child=gap.child_id) if gap.child else ""
    return GapLine(gap, gap.title, f"{whose}", whose, step(gap), href)


@dataclass(frozen=True)
class Bar:
    """A rule's number in the municipality, and its share of the highest."""

    counted: Counted
    title: str
    percent: str
    oldest: str


def bars(counts: Counts, today: date, country: str) -> list[Bar]:
    most = max((one.found for one in counts.by_rule), default=1)
    return [
        Bar(
            one, title(one.rule.key, country), f"{100 * one.found / most:.1f}%",
            days(max(0, (today - one.oldest).days)),
        )
        for one in counts.by_rule
    ]  # fmt: skip


def by_registering(units: list[Unit]) -> dict[str, list[Unit]]:
    """Those that write in Laget, and those that do not."""
    return {
        "yes": [unit for unit in units if unit.is_registering],
        "no": [unit for unit in units if not unit.is_registering],
    }


SORTS = {"name": "sort_key", "youngest": "-born_on", "oldest": "born_on"}
"""How a list of children is sorted; the first where nothing is chosen."""


def helped(actor: Actor, text: str, sort: str = "name") -> QuerySet[Child]:
    """The children the actor helps, found by name or birth date."""
    return _sorted(my_children(actor).filter(named(text)), sort, "")


def listed(actor: Actor, unit_id: UUID, text: str, sort: str = "name") -> QuerySet[Listing]:
    """A unit's own list, found by name or birth date."""
    return _sorted(own_list(actor, unit_id).filter(named(text, "child__")), sort, "child__")


NARROWED = "children"  # where the words are kept that a list of children is narrowed by


def children(
    actor: Actor, units: list[Unit], query: Mapping[str, str]
) -> tuple[QuerySet[Any], Unit | None, str, str]:
    """The list that is asked for, whose it is where it is a unit's own, and how it is narrowed and
    sorted. The address says that it is narrowed, and not by which words."""
    text = looked_for(actor, NARROWED) if query.get("narrowed") else ""
    sort = query.get("sort", "")
    sort = sort if sort in SORTS else "name"
    unit = next((u for u in units if str(u.pk) == query.get("list", "")), None)
    if unit is None:
        return helped(actor, text, sort), None, text, sort
    return listed(actor, unit.pk, text, sort), unit, text, sort


def _sorted(rows: QuerySet[Any], sort: str, path: str) -> QuerySet[Any]:
    """Children not born yet are the youngest."""
    column = SORTS[sort]
    by = F(f"{path}{column.lstrip('-')}")
    order = by.desc(nulls_first=True) if column.startswith("-") else by.asc(nulls_last=True)
    return rows.order_by(order, f"{path}sort_key", "pk")


@dataclass(frozen=True)
class ChildLine:
    """One child in a list: its page, and on a service's own list a way to speak up where nothing
    has begun."""

    child: Child
    name: str
    group: str
    href: str
    raise_url: str


def child_lines(actor: Actor, rows: Iterable[Any], is_list: bool) -> list[ChildLine]:
    pairs = [(row.child, row.group_name) if is_list else (row, "") for row in rows]
    ids = [child.pk for child, _ in pairs]
    mine = set(OPEN.rows(actor).filter(pk__in=ids).values_list("pk", flat=True)) if is_list else ids
    speak = address("concerns:raise")
    return [
        ChildLine(
            child, isolated(f"{child.given_name} {child.family_name}".strip()), group,
            address("desk:child", child=child.pk),
            f"{speak}?child={child.pk}" if speak and child.pk not in mine else "",
        )
        for child, group in pairs
    ]  # fmt: skip
