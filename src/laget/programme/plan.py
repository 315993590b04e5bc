"""The plan as plain facts: what waits for what, what slips, and where each bar stands.

Moving a line moves nothing else. Those that wait for it are *slipping* when they begin before what
they need is over, and so are those that wait for them in turn.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

OPEN = ("planned", "begun")


@dataclass
class Line:
    """One activity with all the page says of it. `duties` are each body's letters; `slips` is by
    how many days it would have to move; `moved` by how many its end has moved since the plan was
    agreed; `met` the gatherings it is."""

    activity: Any
    needs: list[Any] = field(default_factory=list)
    duties: list[tuple[str, Any]] = field(default_factory=list)
    slips: int = 0
    moved: int = 0
    is_late: bool = False
    bar: tuple[float, float] | None = None
    was: tuple[float, float] | None = None
    met: list[Any] = field(default_factory=list)

    @property
    def is_answered_for(self) -> bool:
        return any("A" in letters for letters, _body in self.duties)


@dataclass(frozen=True)
class Scale:
    """From the first day shown to the last."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def years(self) -> list[tuple[int, float, float]]:
        """Each year with where it begins and how wide it is, in per cent."""
        found = []
        for year in range(self.first.year, self.last.year + 1):
            begins = max(date(year, 1, 1), self.first)
            ends = min(date(year, 12, 31), self.last)
            found.append(
                (year, self.at(begins), self.at(ends + timedelta(days=1)) - self.at(begins))
            )
        return found

    def at(self, on: date) -> float:
        return round(100 * (on - self.first).days / self.days, 2)

    def bar(self, from_on: date | None, to_on: date | None) -> tuple[float, float] | None:
        """Where a bar begins and how wide it is, in per cent."""
        if from_on is None or to_on is None:
            return None
        begins = self.at(max(from_on, self.first))
        return begins, max(round(self.at(to_on + timedelta(days=1)) - begins, 2), 0.6)


def scale(from_on: date, to_on: date, activities: Iterable[Any]) -> Scale:
    """The whole programme, in whole years, and whatever lies outside it."""
    days = [from_on, to_on]
    for one in activities:
        days += [on for on in (one.from_on, one.to_on, one.base_from, one.base_to) if on]
    return Scale(date(min(days).year, 1, 1), date(max(days).year, 12, 31))


def lines(
    activities: list[Any], bodies: Iterable[Any], *, late_on: date | None, shown: Scale
) -> list[Line]:
    """The plan, line by line. `late_on` is the day to be in time for; None once all is over."""
    by_key = {one.pk: one for one in activities}
    names = {str(body.pk): body for body in bodies}
    late = slipping(activities)
    found = []
    for one in activities:
        moved = (one.to_on - one.base_to).days if one.to_on and one.base_to else 0
        was_moved = moved or (one.base_from and one.base_from != one.from_on)
        found.append(
            Line(
                one,
                needs=[by_key[key] for key in one.needs if key in by_key],
                duties=[(one.duties[key], of) for key, of in names.items() if key in one.duties],
                slips=late.get(one.pk, 0),
                moved=moved,
                is_late=bool(one.state in OPEN and one.to_on and late_on and one.to_on < late_on),
                bar=shown.bar(one.from_on, one.to_on),
                was=shown.bar(one.base_from, one.base_to) if was_moved else None,
            )
        )
    return found


def as_on(activities: list[Any], on: date) -> list[Any]:
    """How each stood on an earlier day. What was done later was under way, and what began later was
    not begun; what carries no day stands as it does now."""
    for one in activities:
        done_on = one.done_on or one.to_on
        if one.state == "done" and done_on and done_on > on:
            one.state = "begun"
        if one.state == "begun" and one.from_on and one.from_on > on:
            one.state = "planned"
    return activities


def slipping(activities: Iterable[Any]) -> dict[UUID, int]:
    """Those that begin before what they wait for is over: by how many days. What is done or dropped
    holds nobody up longer than it did."""
    by_key = {one.pk: one for one in activities}
    ends: dict[UUID, date | None] = {}
    late: dict[UUID, int] = {}

    def end_of(key: UUID, seen: frozenset[UUID]) -> date | None:
        one = by_key.get(key)
        if one is None or one.state == "dropped" or one.to_on is None or key in seen:
            return None
        if one.state == "done":
            return one.to_on
        if key not in ends:
            held = [end_of(need, seen | {key}) for need in one.needs]
            wait = max((on for on in held if on), default=None)
            days = max((wait - one.from_on).days, 0) if wait else 0
            if days:
                late[key] = days
            ends[key] = one.to_on + timedelta(days=days)
        return ends[key]

    for key in by_key:
        end_of(key, frozenset())
    return late


def waits_for(key: UUID, activities: Iterable[Any]) -> set[UUID]:
    """All that this activity waits for, also through others: none of them may wait for it."""
    by_key = {one.pk: one for one in activities}
    found: set[UUID] = set()
    todo = [key]
    while todo:
        one = by_key.get(todo.pop())
        fresh = set(one.needs) - found if one else set()
        found |= fresh
        todo += fresh
    return found


def month_end(on: date) -> date:
    """The last day of the month."""
    return on.replace(day=monthrange(on.year, on.month)[1])
