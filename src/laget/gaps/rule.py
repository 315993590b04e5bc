"""What a gap rule is, and the few words the rules are written in.

A rule is data (what it says, why, by which source, who can close it) and two Ibis expressions.
The rules themselves are in `laget.gaps.rules`; `laget.gaps.compile` makes SQL of them. The day is
passed in: nothing that lies after it exists for a rule, and no rule knows what day it is.

**Circles.** A fact is read by one circle: the child's team (`circle` is the child) or one unit.
A rule about one row takes that row's circle. A rule that says something is *missing*, or counts,
is asked inside each circle alone, so that whoever reads the circle can check it. Where rows are
counted together (`in_circles`), it is asked once more over everything known about the child; what
only shows there is a `whole` gap, for the one role that may see every participation. A missing
answer to one row needs no such second question: what is missing everywhere is missing here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import ibis
from ibis import _
from ibis.expr.types import BooleanValue, DateValue, IntegerValue, Table

from laget.facts.schema import Facts

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

FOUND = {
    "child": "uuid", "subject": "uuid", "circle": "uuid", "whole": "boolean", "unit": "uuid",
    "authority": "uuid", "since": "date", "due": "date",
}  # fmt: skip
RESTS_ON = {
    "child": "uuid", "subject": "uuid", "whole": "boolean", "circle": "uuid", "kind": "string",
    "row": "uuid", "event": "uuid", "unit": "uuid", "shared": "boolean",
}  # fmt: skip


@dataclass(frozen=True)
class GapRule:
    """One kind of gap. Identity of a found gap: (key, child, subject, whole).

    `reads` is the rulebook's clock whose stored deadline it compares with, or whose days it adds.
    `days` is the plain days it adds where an authority's limit names none. `asks` is who can
    close it, in order. `level`: 1 inside one service, 2 between services. A change of meaning is
    a new `version`.
    """

    key: str
    says: str | _StrPromise
    why: str | _StrPromise
    next_step: str | _StrPromise
    source: str
    asks: tuple[str, ...]
    severity: Literal["danger", "warning", "neutral"]
    level: int
    found: Callable[[Facts, DateValue], Table]
    rests_on: Callable[[Facts, DateValue, Table], Table]
    reads: str | None = None
    days: int | None = None
    on_from_start: bool = False
    version: int = 1


def done(day: DateValue, as_of: DateValue) -> BooleanValue:
    """It has happened by then."""
    return day.notnull() & (day <= as_of)


def waits(day: DateValue, as_of: DateValue) -> BooleanValue:
    """It has not happened by then."""
    return day.isnull() | (day > as_of)


def running(table: Table, as_of: DateValue, start: str = "from_on", end: str = "to_on") -> Table:
    """The rows that hold on the day: the first day is in, the end is out."""
    return table.filter(table[start] <= as_of, waits(table[end], as_of))


def later(day: DateValue, days: int | IntegerValue) -> DateValue:
    """Plain days after a day. The detour keeps it a date in every engine (decision on engines)."""
    number = ibis.literal(days) if isinstance(days, int) else days
    return (day + number.as_interval("D")).cast("timestamp").cast("date")


def switched_on(f: Facts, key: str, as_of: DateValue, rows: Table, days: int = 0) -> Table:
    """Those rows whose authority has the rule on that day, with the authority's `days`."""
    on = running(f.limits.filter(f.limits.rule == key), as_of)
    return rows.inner_join(on.select("authority", days=on.days.coalesce(days)), "authority")


def answering(f: Facts, rows: Table) -> Table:
    """Rows by circle, each with the unit and authority that answer: the child's municipality for
    what the team shares or the whole shows, the unit's own for what only one unit knows."""
    home = f.children.select("child", home="authority")
    rows = rows.inner_join(home, "child")
    team = rows.circle == rows.child
    own = rows.authority if "authority" in rows.columns else rows.home
    return rows.mutate(
        authority=team.ifelse(rows.home, own), unit=team.ifelse(ibis.null("uuid"), rows.circle)
    )


def found(rows: Table, *, subject: str = "subject", due: str | None = None) -> Table:
    """Found gaps out of rows that have child, circle, unit, authority and since."""
    return rows.select(
        child=rows.child,
        subject=rows[subject],
        circle=rows.circle,
        whole=ibis.literal(False),
        unit=rows.unit,
        authority=rows.authority,
        since=rows.since,
        due=rows[due] if due else ibis.null("date"),
    )


def readable(f: Facts, as_of: DateValue, rows: Table) -> Table:
    """The rows by every circle that reads them. Whoever reads a unit's circle reads what that unit
    has shared, too, and all that the team shares while the unit takes part openly and not hidden.
    """  # fmt: skip
    shared = rows.filter(rows.circle == rows.child)
    parts = running(f.involvement, as_of).select("child", "unit", is_open=_.circle == _.child)
    openly = parts.group_by("child", "unit").agg(is_open=_.is_open.all()).filter(_.is_open)
    openly = openly.select("child", circle="unit").view()
    team = shared.drop("circle").inner_join(openly, "child")
    return together(rows, shared.mutate(circle=shared.unit), team.select(list(rows.columns))).view()


def said_no(f: Facts, as_of: DateValue, about: str) -> Table:
    """The family's noes that stand on the day: what they do not want is not missing."""
    return running(f.said_no.filter(f.said_no.about == about), as_of)


def everything(f: Facts) -> Facts:
    """All facts of a child in one circle: what only the role that sees the whole may be told."""
    return f.each(lambda t: t.mutate(circle=t.child), having="circle")


def in_circles(
    f: Facts,
    find: Callable[[Facts], Table],
    *,
    subject: str = "child",
    due: str | None = None,
    same: str = "child",
) -> Table:
    """Found gaps in each circle, and over the whole child those that no single circle finds.

    `find` gives rows per child and circle. `same` is what makes a gap of the whole the same as
    one of a circle: the child alone, or the child and that column.
    """  # fmt: skip
    parts = find(f)
    key = list(dict.fromkeys(["child", same]))
    whole = find(everything(f)).anti_join(parts.select(key).view(), key)
    alone = found(whole, subject=subject, due=due)
    return found(parts, subject=subject, due=due).union(
        alone.mutate(circle=ibis.null("uuid"), whole=ibis.literal(True))
    )


def basis(
    gaps: Table,
    rows: Table,
    kind: str,
    *also: Callable[[Table, Table], BooleanValue],
    anywhere: bool = False,
) -> Table:
    """The rows of one kind that found gaps rest on: those of the gap's own circle, or of every
    circle for a gap of the whole. `also` narrows (gap, row); `anywhere` looks past the circle.
    """  # fmt: skip
    g = gaps.select(
        gap_child="child", gap_subject="subject", gap_whole="whole", gap_circle="circle",
        gap_since="since",
    ).view()  # fmt: skip
    t = rows.view()
    readable = ibis.literal(True) if anywhere else g.gap_whole | (g.gap_circle == t.circle)
    j = g.inner_join(t, [g.gap_child == t.child, readable, *(said(g, t) for said in also)])
    return j.select(
        child=j.gap_child,
        subject=j.gap_subject,
        whole=j.gap_whole,
        circle=j.circle,
        kind=ibis.literal(kind),
        row=j.subject,
        event=j.event,
        unit=j.unit,
        shared=j.circle == j.child,
    )


def itself(kind: str, name: str | None = None) -> Callable[[Facts, DateValue, Table], Table]:
    """For a rule about one row: it rests on that row and nothing else."""

    def rests_on(f: Facts, as_of: DateValue, gaps: Table) -> Table:
        rows = getattr(f, name or kind)
        return basis(gaps, rows, kind, lambda g, t: g.gap_subject == t.subject)

    return rests_on


def together(*parts: Table) -> Table:
    """Several kinds of evidence for one rule."""
    return ibis.union(*parts, distinct=False) if len(parts) > 1 else parts[0]
