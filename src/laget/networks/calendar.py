"""A gathering as a calendar file: the days it lasts, by the clock where it is known, and where."""

from __future__ import annotations

from typing import Any

from laget.programme import calendar
from laget.programme.calendar import Event


def text(gathering: Any, host: str) -> str:
    """One event, ready for anybody's calendar."""
    return calendar.text([event(gathering)], host, "Gatherings")


def event(one: Any) -> Event:
    """A gathering whose days are known."""
    return Event(
        one.pk, one.name, one.sys_from, one.from_on, one.to_on, one.where, one.starts_at,
        one.ends_at, one.zone,
    )  # fmt: skip
