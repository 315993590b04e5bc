"""The plan with the gatherings that are lines of it, and the same as a calendar file."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any
from uuid import UUID

from django.conf import settings

from laget.programme import calendar, reads
from laget.programme.models import Programme


def planned(reader: reads.Reader, of: Programme, today: date) -> reads.Plan:
    """The plan; each line knows the gatherings that it is."""
    found = reads.planned(reader, of, today)
    met = _met(reader, of)
    for line in found.lines:
        line.met = met.get(line.activity.pk, [])
    return found


def _met(reader: reads.Reader, of: Programme) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = {}
    for one in import_module(settings.LAGET_WIRING).GATHERINGS(reader, of):
        found.setdefault(one.activity_id, []).append(one)
    return found


def as_calendar(reader: reads.Reader, of: Programme, host: str) -> str:
    """What has days and will be done. A gathering stands by its own days and its own clock."""
    events, met = [], _met(reader, of)
    for one in reads.rows(reader, "activity", of).exclude(state="dropped"):
        held = [each for each in met.get(one.pk, []) if each.from_on]
        for row in held or ([one] if one.from_on else []):
            events.append(calendar.Event(
                row.pk, row.name, row.sys_from, row.from_on, row.to_on,
                where=getattr(row, "where", ""), starts_at=getattr(row, "starts_at", None),
                ends_at=getattr(row, "ends_at", None), zone=getattr(row, "zone", ""),
            ))  # fmt: skip
    return calendar.text(events, host)
