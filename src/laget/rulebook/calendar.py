"""Counting days in a country: which days are worked, and where a span of time ends.

Pure arithmetic for `deadlines`; it knows nothing of rules. The day a clock starts is not counted.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

DAY = timedelta(days=1)

# Days off school as closed spans (first, last), both counted.
Free = Sequence[tuple[date, date]]


class TooFar(OverflowError):
    """A span that leaves the calendar."""


@dataclass(frozen=True)
class Days:
    """One country's days: its holidays, its weekend (0 is Monday), and optionally the days the
    schools are closed besides."""

    country: str
    categories: tuple[str, ...] = ("public",)
    weekend: frozenset[int] = frozenset({5, 6})
    free: tuple[tuple[date, date], ...] | None = None

    def is_holiday(self, day: date) -> bool:
        """Whether it is a public holiday here, weekend or not."""
        return day in _holidays(self.country, self.categories, day.year)

    def is_worked(self, day: date) -> bool:
        """Whether offices are open."""
        return day.weekday() not in self.weekend and not self.is_holiday(day)

    def is_school(self, day: date) -> bool:
        """Whether it is worked and in no school-free period (none known counts as none)."""
        return self.is_worked(day) and not any(a <= day <= b for a, b in self.free or ())

    def add_worked(self, day: date, count: int) -> date:
        """The day that is `count` working days after `day`; backwards when negative. With 0, the
        day itself, worked or not."""
        return self._step(day, count, self.is_worked)

    def add_school(self, day: date, count: int) -> date:
        """The same in school days."""
        return self._step(day, count, self.is_school)

    def next_worked(self, day: date) -> date:
        """The day itself if worked, else the first worked day after."""
        while not self.is_worked(day):
            day = _moved(day, DAY)
        return day

    def _step(self, day: date, count: int, counts: Callable[[date], bool]) -> date:
        step, left, unlucky = (DAY if count >= 0 else -DAY), abs(count), 0
        while left:
            day = _moved(day, step)
            hit = counts(day)
            left, unlucky = (left - 1, 0) if hit else (left, unlucky + 1)
            if unlucky > 3660:
                raise TooFar("no day to count in ten years")
        return day


def add_days(day: date, count: int) -> date:
    """Calendar days."""
    return _moved(day, timedelta(days=count))


def add_months(day: date, count: int) -> date:
    """The same number in a later (or earlier) month, or its last day where there is none."""
    year, month = divmod(12 * day.year + day.month - 1 + count, 12)
    if not date.min.year <= year <= date.max.year:
        raise TooFar(f"the year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(day: date, count: int) -> date:
    """The same day in another year; 29 February becomes the 28th."""
    return add_months(day, 12 * count)


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError as error:
        raise TooFar(str(error)) from error


@lru_cache(maxsize=2000)
def _holidays(country: str, categories: tuple[str, ...], year: int) -> frozenset[date]:
    found = holidays.country_holidays(country, years=year, categories=categories, expand=False)
    return frozenset(day for day in found if day.year == year)
