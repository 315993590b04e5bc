"""What has days as a calendar file (RFC 5545): whole days, or by the clock where it is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Event:
    """One thing on its days. `zone` is whose clock `starts_at` and `ends_at` are told by."""

    key: UUID
    name: str
    changed_at: datetime
    from_on: date
    to_on: date
    where: str = ""
    starts_at: time | None = None
    ends_at: time | None = None
    zone: str = ""


def text(events: Iterable[Event], host: str, what: str = "Plan") -> str:
    """A file ready for anybody's calendar."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Laget//{what}//EN"]
    for one in events:
        lines += [
            "BEGIN:VEVENT", f"UID:{one.key}@{host}", f"DTSTAMP:{one.changed_at:%Y%m%dT%H%M%SZ}",
            *_when(one), f"SUMMARY:{_plain(one.name)}",
            *([f"LOCATION:{_plain(one.where)}"] if one.where else []), "END:VEVENT",
        ]  # fmt: skip
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _when(one: Event) -> list[str]:
    if one.starts_at is None or one.ends_at is None or not one.zone:
        after = one.to_on + timedelta(days=1)
        return [f"DTSTART;VALUE=DATE:{one.from_on:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}"]
    begins, ends = (
        datetime.combine(on, at, ZoneInfo(one.zone)).astimezone(UTC)
        for on, at in ((one.from_on, one.starts_at), (one.to_on, one.ends_at))
    )
    return [f"DTSTART:{begins:%Y%m%dT%H%M%SZ}", f"DTEND:{ends:%Y%m%dT%H%M%SZ}"]


def _plain(value: str) -> str:
    for sign in ("\\", ";", ","):
        value = value.replace(sign, f"\\{sign}")
    return " ".join(value.split())


def _folded(line: str) -> list[str]:
    """No line is longer than 75 octets; what goes on begins with a space."""
    parts, now = [], ""
    for sign in line:
        if len((now + sign).encode()) > 74:
            parts.append(now)
            now = " "
        now += sign
    return [*parts, now]
