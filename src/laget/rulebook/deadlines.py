"""When something is due: the law valid that day, the authority's own value, the country's days.

Called once when a clock starts; what it answers is stored with the start, the rule's id and
version. No rule elsewhere counts days of law. The counting itself is in `calendar`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache, partial
from math import ceil
from typing import Literal
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.rulebook.calendar import Days, Free, add_days, add_months, add_years
from laget.rulebook.schema import Limit, Local, Pack, Rule
from laget.rulebook.terms import COUNTED, DATED

Basis = Literal["law", "target", "practice", "local"]
NO_SCHOOL_CALENDAR = "school_calendar_unknown"
NO_TIME_OF_DAY = "time_of_day_unknown"
NO_LAW_THAT_DAY = "no_law_known_for_that_day"


@dataclass(frozen=True)
class Due:
    """The answer: the last day (`on`), for hours the moment too (`at`, UTC), by which rule.

    `on` is None where there is no number, where nobody has verified it (`off`), or where the pack
    knows no law for that day. `assumed` holds codes for what had to be taken for granted."""

    on: date | None
    at: datetime | None
    rule_id: str
    version: int
    source: str
    url: str
    basis: Basis
    value: int
    unit: str
    off: bool = False
    assumed: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """How long and by what, in the language now active; the date is shown beside it."""
        if self.off:
            return _("Not verified and switched off: {source}").format(source=self.source)
        if self.on is None or self.unit not in COUNTED:
            return _("No number of days: {source}").format(source=self.source)
        words = {
            "span": span(self.value, self.unit),
            "source": self.source,
        }
        if self.basis == "law":
            return _("{span}, by law: {source}").format(**words)
        if self.basis == "local":
            return _("{span}, set locally: {source}").format(**words)
        if self.basis == "target":
            return _("{span}, agreed but not law: {source}").format(**words)
        return _("{span}, practice and not law: {source}").format(**words)


def due(
    rule: str | Rule | Limit,
    start: date | datetime,
    *,
    pack: Pack,
    on: date | None = None,
    authority_code: str | None = None,
    overrides: Iterable[Local] = (),
    school_free: Free | None = None,
) -> Due:
    """When a clock that starts now runs out. `rule` is an id or the name of a clock.

    The law is that of `on`, the start's own day unless said. A local value (first `overrides`,
    then the pack's own) replaces practice, but where law has a number it can only be stricter.
    A lead time counts back from `start`, the event it must precede. `UnknownRule` for a name the
    pack does not have; `TooFar` where the calendar ends."""
    start, first = _local_day(start, pack)
    law_day = on or first
    found = pack.find(rule, law_day) if isinstance(rule, str) else rule
    if found is None:
        return _nothing(pack.versions(str(rule))[-1], assumed=(NO_LAW_THAT_DAY,))
    days = days_of(pack, school_free)
    local = _local(found.id, pack, law_day, authority_code, overrides)
    own = _count(found, found.value, found.unit, start, first, days, pack) if found.on else None
    if local is None:
        return own or _nothing(found, off=not found.on)
    theirs = _count(found, local.value, local.unit, start, first, days, pack, local)
    if theirs is None:
        return own or _nothing(found, off=not found.on)
    if own and own.basis == "law" and own.on and theirs.on and own.on <= theirs.on:
        return own
    return theirs


def chained(
    rule: str,
    start: date | datetime,
    *,
    pack: Pack,
    authority_code: str | None = None,
    overrides: Iterable[Local] = (),
) -> Due:
    """`due` for a rule whose clock starts where another runs out, from the start of the first:
    the Norwegian investigation, from the day the report came."""
    start, first = _local_day(start, pack)
    found = pack.find(rule, first)
    ask = partial(
        due, pack=pack, on=first, authority_code=authority_code, overrides=tuple(overrides)
    )
    if isinstance(found, Rule) and found.after:
        before = ask(found.after, start)
        return _nothing(found) if before.on is None else ask(rule, before.on)
    return ask(rule, start)


def days_of(pack: Pack, school_free: Free | None = None) -> Days:
    """The country's days, with the school-free periods of one authority where they are known."""
    free = None if school_free is None else tuple(school_free)
    return _days(pack.calendar.holidays, tuple(pack.calendar.categories),
                 frozenset(pack.calendar.weekend), free)  # fmt: skip


@lru_cache(maxsize=500)
def _days(
    country: str,
    categories: tuple[str, ...],
    weekend: frozenset[int],
    free: tuple[tuple[date, date], ...] | None,
) -> Days:
    return Days(country, categories, weekend, free)


def span(value: int, unit: str) -> str:
    """ "2 weeks" in the language now active; for a unit without a number, its words."""
    plural = {
        "hours": ngettext("{n} hour", "{n} hours", value),
        "days": ngettext("{n} day", "{n} days", value),
        "working_days": ngettext("{n} working day", "{n} working days", value),
        "school_days": ngettext("{n} school day", "{n} school days", value),
        "weeks": ngettext("{n} week", "{n} weeks", value),
        "months": ngettext("{n} month", "{n} months", value),
        "years": ngettext("{n} year", "{n} years", value),
        "immediately": _("at once"),
        "no_undue_delay": _("without undue delay"),
        "percent": _("{n} per cent"),
        "percent_attendance": _("{n} per cent attendance"),
        "per_year": ngettext("{n} time a year", "{n} times a year", value),
        "per_school_year": ngettext("{n} time a school year", "{n} times a school year", value),
        "hours_per_week": ngettext("{n} hour a week", "{n} hours a week", value),
    }
    return plural.get(unit, _("no number")).format(n=value)


def _local_day(start: date | datetime, pack: Pack) -> tuple[date | datetime, date]:
    """The start in the country's time, and its day there."""
    if not isinstance(start, datetime):
        return start, start
    zone = ZoneInfo(pack.calendar.timezone)
    start = start.astimezone(zone) if start.tzinfo else start.replace(tzinfo=zone)
    return start, start.date()


def _count(
    rule: Rule | Limit, value: int, unit: str, start: date | datetime, first: date,
    days: Days, pack: Pack, local: Local | None = None,
) -> Due | None:  # fmt: skip
    kind = rule.kind if isinstance(rule, Rule) else "deadline"
    if kind not in DATED:
        return _nothing(rule)
    back = kind == "lead_time"
    n = -value if back else value
    assumed: tuple[str, ...] = ()
    at = None
    if unit == "hours":
        if isinstance(start, datetime):
            at = start.astimezone(UTC) + timedelta(hours=n)
            end = at.astimezone(start.tzinfo).date()
        else:
            end = add_days(first, -ceil(value / 24) if back else ceil(value / 24))
            assumed = (NO_TIME_OF_DAY,)
    elif unit == "days":
        end = add_days(first, n)
    elif unit == "weeks":
        end = add_days(first, 7 * n)
    elif unit == "months":
        end = add_months(first, n)
    elif unit == "years":
        end = add_years(first, n)
    elif unit == "working_days":
        end = days.add_worked(first, n)
    elif unit == "school_days":
        end = days.add_school(first, n)
        if days.free is None:
            assumed = (NO_SCHOOL_CALENDAR,)
    elif unit == "calendar_date" and isinstance(rule, Rule) and rule.month_day:
        month, day = map(int, rule.month_day.split("-"))
        end = date(first.year, month, day)
        if end < first:
            end = end.replace(year=first.year + 1)
    else:
        return _nothing(rule)
    law = local is None and isinstance(rule, Rule) and rule.basis == "law"
    if law and pack.calendar.rolls and unit in ("days", "weeks", "months", "years") and n > 0:
        end = days.next_worked(end)
    return Due(
        on=end, at=at, rule_id=rule.id, version=rule.version,
        source=local.source if local else rule.cites,
        url=str((local or rule).url or ""), basis="local" if local else rule.basis,
        value=value, unit=unit, assumed=assumed,
    )  # fmt: skip


def _local(
    rule_id: str, pack: Pack, on: date, authority: str | None, overrides: Iterable[Local]
) -> Local | None:
    if authority is None:
        return None
    for one in (*overrides, *pack.local):
        if one.rule == rule_id and one.authority == authority and one.holds(on):
            return one
    return None


def _nothing(rule: Rule | Limit, *, off: bool = False, assumed: tuple[str, ...] = ()) -> Due:
    return Due(
        on=None, at=None, rule_id=rule.id, version=rule.version, source=rule.cites,
        url=str(rule.url or ""), basis=rule.basis, value=rule.value, unit=rule.unit, off=off,
        assumed=assumed,
    )  # fmt: skip
