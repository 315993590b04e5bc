"""The gap rules asked about one told case: as on a day, or over all its days.

No room and no database takes part: `replay_acts.facts_of` makes facts of the story, and the rules
ask them in DuckDB. Rules compare days and nothing else, so a story can be asked about many days at
once: each day gets a copy of the child with all dates moved, so that the day falls on one and the
same date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

import duckdb
import pyarrow as pa

from laget.exchange.replay_acts import NOT_TOLD, SILENT_DAYS, days_of, facts_of
from laget.exchange.replay_dates import dated
from laget.exchange.replay_story import CHILD, Facts, index_of
from laget.exchange.timeline import Timeline
from laget.facts.schema import TABLES
from laget.gaps.compiled import NEW, text
from laget.gaps.rules import RULES
from laget.rulebook.ages import last_age, turns
from laget.rulebook.loader import load

DAY = date(2000, 1, 1)
"""The date on which every asked day is laid."""
AFTER_DAYS = SILENT_DAYS + 1
"""How long after the last event the table over time goes on: until every clock that the story
itself started has run out. Later a silence is the source's, not the services'."""
RULES_ASKED = [key for key in RULES if key not in NOT_TOLD]
ROWS_AT_ONCE = 1_000_000
"""So many facts, each once for a day, are asked together: a long story fits in the memory."""
ONE_DAY = timedelta(1)
_KIND = {"string": "varchar", "int64": "bigint"}
_ARROW = {"date": pa.date32(), "int64": pa.int64(), "boolean": pa.bool_()}


@dataclass(frozen=True)
class Gap:
    """A gap in a told case. `opened` is the first of the asked days that shows it, `closed` the
    first after that does not; None if the last day asked still does."""

    rule: str
    subject: UUID
    since: date
    due: date | None
    opened: date
    closed: date | None
    rests_on: tuple[int, ...] = ()

    @property
    def says(self) -> str:
        return str(RULES[self.rule].says).format(
            days=days_of(self.rule), since=self.since, due=self.due
        )


def gaps_on(timeline: Timeline, as_of: date) -> tuple[list[Gap], list[str]]:
    """The gaps open on a day, with the events they rest on, and what was assumed by then.
    What happens after that day does not exist."""
    facts, assumed = facts_of(timeline)
    days = [as_of] if as_of < _grown_up(timeline) else []
    return _ask(facts, days), [a.text for a in assumed if a.from_on <= as_of]


def gaps_over_time(timeline: Timeline) -> tuple[list[Gap], list[str]]:
    """Every gap from the first event until the last told clock has run out, as they opened."""
    facts, assumed = facts_of(timeline)
    told, _ = dated(timeline)
    first = told[0].on
    until = min(told[-1].on + timedelta(AFTER_DAYS), _grown_up(timeline) - timedelta(1))
    days = [first + timedelta(n) for n in range((until - first).days + 1)]
    return _ask(facts, days), [a.text for a in assumed]


def _grown_up(timeline: Timeline) -> date:
    """The birthday from which no service for the young is asked any more."""
    if timeline.born_on is None:
        return date.max
    return turns(timeline.born_on, last_age(load(timeline.jurisdiction)))


def _ask(facts: Facts, days: list[date]) -> list[Gap]:
    told = _tables(facts)
    at_once = max(1, ROWS_AT_ONCE // sum(len(table) for table in told.values()))
    found: list[tuple[Any, ...]] = []
    evidence: dict[tuple[str, UUID, date], tuple[int, ...]] = {}
    before: set[tuple[str, UUID]] = set()
    for start in range(0, len(days), at_once):
        some = days[start : start + at_once]
        with duckdb.connect(config={"threads": 2}) as connection:
            rows = _found(connection, told, some)
            by_day = {day: set[tuple[str, UUID]]() for day in some}
            for rule, about, day, *_ in rows:
                by_day[day].add((rule, about))
            opened = {day for day in some if by_day[day] - by_day.get(day - ONE_DAY, before)}
            evidence |= _evidence(connection, opened)
        found += rows
        before = by_day[some[-1]]
    order = {key: place for place, key in enumerate(RULES)}
    gaps = [
        replace(gap, rests_on=evidence.get((gap.rule, gap.subject, gap.opened), ()))
        for gap in _joined(sorted(found), days[-1] if days else None)
    ]
    return sorted(gaps, key=lambda g: (g.opened, order[g.rule], g.since, g.subject))


def _tables(facts: Facts) -> dict[str, pa.Table]:
    """The facts as columns."""
    tables = {}
    for name, columns in TABLES.items():
        rows = facts.get(name, [])
        arrays = [
            pa.array([_plain(r.get(c)) for r in rows], _ARROW.get(kind, pa.string()))
            for c, (kind, _) in columns.items()
        ]
        tables[name] = pa.table(arrays, names=list(columns))
    return tables


def _found(
    connection: duckdb.DuckDBPyConnection, told: dict[str, pa.Table], days: list[date]
) -> list[tuple[Any, ...]]:
    """What the rules find with the facts copied for every day: rule, subject, day, since, due."""
    _load(connection, told, days)
    connection.execute(f"create table found ({NEW})")
    for key in RULES_ASKED:
        connection.execute(f"insert into found {text(f'duckdb/{key}.found')}", {"as_of": DAY})
    return connection.execute(
        f"""select f.rule, case when f.subject = f.child then '{CHILD}'::uuid else f.subject end,
                   d.day, f.since + d.moved, f.due + d.moved
            from found f join days d on d.child = f.child"""
    ).fetchall()


def _load(
    connection: duckdb.DuckDBPyConnection, told: dict[str, pa.Table], days: list[date]
) -> None:
    """The facts once for every day, dates moved so that the day is DAY."""
    asked = {
        "day": pa.array(days, pa.date32()),
        "child": pa.array([str(UUID(int=(n + 1) << 64)) for n in range(len(days))]),
        "moved": pa.array([(day - DAY).days for day in days], pa.int32()),
    }
    connection.register("asked", pa.table(asked))
    connection.execute("create table days as select day, child::uuid as child, moved from asked")
    for name, columns in TABLES.items():
        connection.register("told", told[name])
        moved = ", ".join(_moved(name, c, kind) for c, (kind, _) in columns.items())
        days_of_child = "" if name == "limits" else ", days d"
        connection.execute(f"create table {name} as select {moved} from told t{days_of_child}")


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value


def _moved(table: str, column: str, kind: str) -> str:
    """How a column reads in the copy of one day."""
    own = f't."{column}"'
    if table == "limits":
        read = f"{own}::{_KIND.get(kind, kind)}"
    elif kind == "date":
        read = f"{own} - d.moved"
    elif column in ("child", "circle"):
        read = f"case when {own} = '{CHILD}' then d.child else {own}::uuid end"
    else:
        read = f"{own}::{_KIND.get(kind, kind)}"
    return f'{read} as "{column}"'


def _joined(found: list[tuple[Any, ...]], last: date | None) -> Iterator[Gap]:
    """Days in a row are one gap, as it read on the day it opened."""
    for (rule, subject), rows in groupby(found, key=lambda r: r[:2]):
        run: list[tuple[Any, ...]] = []
        for row in [*rows, None]:
            if run and (row is None or row[2] - run[-1][2] > ONE_DAY):
                opened, since, due = run[0][2:]
                end = run[-1][2]
                closed = None if end == last else end + ONE_DAY
                yield Gap(rule, subject, since, due, opened, closed)
                run = []
            if row:
                run.append(row)


def _evidence(
    connection: duckdb.DuckDBPyConnection, days: Iterable[date]
) -> dict[tuple[str, UUID, date], tuple[int, ...]]:
    """The events that the gaps of those days rest on."""
    wanted = pa.table({"day": pa.array(list(days), pa.date32())})
    connection.register("wanted", wanted)
    connection.execute(
        "create table new_gaps as select f.* from found f join days d on d.child = f.child "
        "where d.day in (select day from wanted)"
    )
    events: dict[tuple[str, UUID, date], set[int]] = {}
    for (key,) in connection.execute("select distinct rule from new_gaps").fetchall():
        query = text(f"duckdb/{key}.basis")
        about = connection.execute(
            f"""select d.day, b.child, b.subject, b.event
                from ({query}) b join days d on d.child = b.child where b.event is not null""",
            {"as_of": DAY} if "$as_of" in query else None,
        )
        for day, child, subject, event in about.fetchall():
            subject = CHILD if subject == child else subject
            events.setdefault((key, subject, day), set()).add(index_of(event))
    return {key: tuple(sorted(indexes)) for key, indexes in events.items()}
