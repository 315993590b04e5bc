"""A gathering as a calendar file (RFC 5545): the whole days it lasts, and where."""

from __future__ import annotations

from datetime import timedelta
from typing import Any


def text(gathering: Any, host: str) -> str:
    """One event, ready for anybody's calendar."""
    end = gathering.to_on + timedelta(days=1)
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Laget//Gatherings//EN", "BEGIN:VEVENT",
        f"UID:{gathering.pk}@{host}", f"DTSTAMP:{gathering.sys_from:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{gathering.from_on:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}",
        f"SUMMARY:{_plain(gathering.name)}",
        *([f"LOCATION:{_plain(gathering.where)}"] if gathering.where else []),
        "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


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
