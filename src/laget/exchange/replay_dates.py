"""Which day an event of a told case is read as, and what had to be assumed for it.

A month without a day counts as its last day for what was done and as its first for what starts a
clock, unless the events beside it in the file say otherwise: an answer told for the month in which
its clock started is read as given at once, for nobody can say that it was late.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from laget.exchange.timeline import Event, Timeline

STARTS = {
    "concern", "referral_sent", "investigation_opened", "meeting_called", "coordinator_left",
    "moved_municipality", "school_dropout", "birthday_18", "consent_withdrawn",
}  # fmt: skip
ANSWERS = {
    "concern_decided": {"concern"},
    "measure_started": {"concern", "referral_sent", "moved_municipality", "birthday_18"},
    "meeting_held": {"concern", "meeting_called"},
    "review_held": {"concern"},
    "referral_accepted": {"referral_sent"},
    "referral_declined": {"referral_sent"},
    "investigation_opened": {"concern"},
    "investigation_closed": {"investigation_opened"},
    "coordinator_appointed": {"coordinator_left", "concern", "moved_municipality"},
    "transfer_accepted": {"moved_municipality"},
    "measure_ended": {"coordinator_left"},
    "contact_with_youth": {"school_dropout"},
    "child_heard": {"school_dropout"},
}
"""What a kind of event answers, for the one case of an answer told by month."""


@dataclass(frozen=True)
class Assumption:
    """Something the source does not say, and the first day on which it can matter."""

    index: int
    from_on: date
    text: str


@dataclass(frozen=True)
class Told:
    """An event with the day it is read as; `index` is its place in the file, from 0. `earliest`
    is the first day it may have been: nobody can say that it was later than that."""

    index: int
    on: date
    kind: str
    service: str | None
    earliest: date


def dated(timeline: Timeline) -> tuple[list[Told], list[Assumption]]:
    """The events in the order they happened, and what was assumed about their days."""
    events = timeline.events
    days: list[date | None] = [_exact(e) for e in events]
    for i, event in enumerate(events):
        if days[i] is None and event.kind in STARTS:
            days[i] = max(_started_on(events, i), _told_before(events, i))
    for i in reversed(range(len(events))):
        if days[i] is None:
            days[i] = _done_on(events, days, i)
    told = [
        Told(i, day, event.kind, event.service, _earliest(events, i, day))
        for i, (event, day) in enumerate(zip(events, days, strict=True))
        if day
    ]
    return sorted(told, key=lambda t: (t.on, t.index)), list(_assumed(timeline, told))


def _exact(event: Event) -> date | None:
    return date.fromisoformat(event.date) if len(event.date) == 10 else None


def _first(event: Event) -> date:
    return date.fromisoformat(f"{event.date[:7]}-01")


def _last(event: Event) -> date:
    first = _first(event)
    return first.replace(day=monthrange(first.year, first.month)[1])


def _same_month(a: Event, b: Event) -> bool:
    return a.date[:7] == b.date[:7]


def _told_before(events: list[Event], i: int) -> date:
    """The day of the event just before, if it is told and in the same month."""
    before = events[i - 1] if i else events[i]
    return (_same_month(before, events[i]) and _exact(before)) or _first(events[i])


def _started_on(events: list[Event], i: int) -> date:
    """The month's first day; the day of its answer, where that is told in the same month."""
    event, day = events[i], None
    for other in events[i + 1 :]:
        if not _same_month(other, event):
            break
        day = day or _exact(other)
        if event.kind in ANSWERS.get(other.kind, ()) and _exact(other):
            return day or _first(event)
    return _first(event)


def _earliest(events: list[Event], i: int, day: date) -> date:
    return day if _exact(events[i]) else min(day, _told_before(events, i))


def _done_on(events: list[Event], days: list[date | None], i: int) -> date:
    event, day = events[i], _last(events[i])
    asked = [
        days[j]
        for j in range(i)
        if _same_month(events[j], event) and events[j].kind in ANSWERS.get(event.kind, ())
    ]
    if asked and asked[-1]:
        day = asked[-1]
    if i + 1 < len(events) and _same_month(events[i + 1], event):
        day = min(day, days[i + 1] or day)
    return max(day, _told_before(events, i))


def _assumed(timeline: Timeline, told: list[Told]) -> Iterator[Assumption]:
    for t, event in zip(told, timeline.events, strict=True):
        if _exact(event) is None:
            which = {_first(event): "the month's first day", _last(event): "the month's last day"}
            why = which.get(t.on, "by the events beside it")
            text = f"Event {t.index} ({t.kind}): only {event.date} is told; read as {t.on}, {why}."
            yield Assumption(t.index, _first(event), text)
        elif not event.exact:
            text = f"Event {t.index} ({t.kind}): the date is not exact; read as {t.on}."
            yield Assumption(t.index, t.on, text)
    for a, b in pairwise(told):
        if b.on < a.on:
            text = f"Event {b.index} ({b.kind}) is told after event {a.index}; read as before it."
            yield Assumption(b.index, b.on, text)
