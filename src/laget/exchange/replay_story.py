"""A told case becoming facts: what has been told so far, what stands open, what was assumed.

`replay_acts` says what each kind of event does to a `Story`; `facts_of` runs them in order and is
the one pure function `timeline → (facts, assumed)`. Whatever is written about a day is decided by
what was told up to that day, so that the same story cut off earlier gives the same gaps.
docs/explanation/replay.md says in words what the choices here are, and why.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from laget.exchange.replay_dates import Assumption, Told
from laget.rulebook.deadlines import due
from laget.rulebook.schema import Pack

Row = dict[str, Any]
Facts = dict[str, list[Row]]

CHILD = UUID(int=1)
ALWAYS = date(1850, 1, 1)
CLOSING_DAYS = 30
"""A review, a meeting or an end this long before something closes belongs to its closing."""
TALKED_DAYS = 365
"""This long before help ends, a word about the time after is a word about what follows."""

_EVENT, _ROW = 1_000_000, 10_000


def plus(day: date, days: int) -> date:
    return day + timedelta(days)


def event_id(t: Told) -> UUID:
    """The id that stands for a told event in the facts."""
    return UUID(int=_EVENT + t.index)


def index_of(event: UUID) -> int:
    """The place in the file of the event that made a row."""
    return int(event) - _EVENT


def in_time(row: Row, clock: str, by: Told) -> None:
    """An answer told by month, in a month that began before the time was out, was not late."""
    if by.earliest <= row[clock] < by.on:
        row[clock] = by.on


@dataclass
class Story:
    """One child's facts, all in the team's circle: whoever tells a case may read all of it."""

    pack: Pack
    born_on: date | None
    first_on: date
    facts: Facts = field(default_factory=lambda: defaultdict(list))
    assumed: list[Assumption] = field(default_factory=list)
    past: list[Told] = field(default_factory=list)
    moves: int = 0
    rows: int = 0

    def town(self, number: int | None = None) -> UUID:
        """The municipality that the child lives in, or the one before that many moves."""
        return UUID(int=1000 + (self.moves if number is None else number))

    def add(self, table: str, by: Told, **row: Any) -> Row:
        """A new fact. Keys that no fact table has are notes for later events."""
        self.rows += 1
        made = {
            "child": CHILD, "subject": UUID(int=_ROW + self.rows), "unit": UUID(int=2000),
            "authority": self.town(), "circle": CHILD, "event": event_id(by), **row,
        }  # fmt: skip
        self.facts[table].append(made)
        return made

    def open(self, table: str, ended: str, **same: Any) -> list[Row]:
        """Rows of a table that have no end yet, oldest first."""
        rows = (r for r in self.facts[table] if r[ended] is None)
        return [r for r in rows if all(r.get(k) == v for k, v in same.items())]

    def assume(self, about: Told, text: str) -> None:
        self.assumed.append(
            Assumption(about.index, about.on, f"Event {about.index} ({about.kind}): {text}")
        )

    def lately(self, kinds: Collection[str], on: date, days: int) -> bool:
        """Whether one of those kinds of event was told within the days before."""
        return any(t.kind in kinds and plus(t.on, days) >= on for t in self.past)

    def last_day(self, clock: str, start: date, otherwise: int) -> date:
        """By the law of that day; by today's where the pack does not know that day's; by plain
        days where it has no number."""
        for on in (None, self.pack.checked_on):
            try:
                answer = due(clock, start, pack=self.pack, on=on)
            except (LookupError, ValueError, OverflowError):
                continue
            if answer.on:
                return answer.on
        return plus(start, otherwise)

    def waits(self, by: Told, reason: str, key: Any = None, *, from_on: date | None = None) -> None:
        """Something is left waiting: only then can a silence in the telling mean anything."""
        start = from_on or by.on
        self.add("cases", by, level=1, from_on=start, to_on=None, reason=reason, key=key)

    def waited(self, on: date, *reasons: str, key: Any = None) -> None:
        """It no longer waits."""
        for row in self.open("cases", "to_on"):
            if row["reason"] in reasons and row["key"] == key:
                row["to_on"] = on

    def sign(self, by: Told, with_whom: str = "meeting") -> None:
        """Somebody did something; with the child or a guardian, it is also contact."""
        self.add("contact", by, on=by.on, with_whom=with_whom)
        if with_whom != "meeting":
            self.waited(by.on, "out of school")
            for row in self.facts["school_exit"]:
                in_time(row, "contact_due_on", by)

    def ends(self, row: Row, on: date, *, said: bool = True) -> None:
        """Help ends; what follows was said by then, unless not."""
        row["ended_on"] = on
        if said and row["follows_on"] is None:
            row["follows_on"] = on

    def follows(self, by: Told) -> None:
        """A word about what comes after help that has ended, or that will end at eighteen."""
        for row in self.facts["measure"]:
            ends = row["ended_on"] or row["end_on"]
            if ends and row["follows_on"] is None and plus(ends, -TALKED_DAYS) <= by.on:
                row["follows_on"] = by.on
        self.waited(by.on, "after help")
