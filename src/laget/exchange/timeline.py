"""The format of a told case, and its reader: one child's story as dated events in a JSON file.

`read(path)` answers a checked `Timeline` or one sentence saying what is wrong and where
(`BadTimeline`). `replay_dates` decides which day a month means. `schemas/timeline.schema.json` is
made from these models.
"""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

MOST_BYTES = 2_000_000
MOST_EVENTS = 5_000
YEARS = range(1900, 2101)

Jurisdiction = Literal["NO", "SE", "DK", "FI", "IS", "FO", "GL", "AX"]
Service = Literal[
    "school", "child_welfare", "health", "kindergarten", "police", "mental_health",
    "labour_welfare", "ppt", "municipality", "other",
]  # fmt: skip
Kind = Literal[
    "concern", "concern_decided", "investigation_opened", "investigation_closed",
    "measure_started", "measure_ended", "review_held", "meeting_called", "meeting_held",
    "referral_sent", "referral_accepted", "referral_declined", "coordinator_appointed",
    "coordinator_left", "moved_municipality", "transfer_accepted", "school_dropout",
    "contact_with_youth", "birthday_18", "child_heard", "consent_given", "consent_withdrawn",
    "other",
]  # fmt: skip


PLAIN = {
    "missing": "is missing",
    "too_short": "there must be at least {min_length}",
    "too_long": "there are more than {max_length}",
    "list_type": "must be a list",
    "model_type": "must be an object with date and kind",
    "string_type": "must be text",
    "string_unicode": "is not text in UTF-8",
    "string_too_long": "is longer than {max_length} characters",
    "bool_type": "must be true or false",
}
"""What is wrong with a field, in plain words, by the kind of complaint."""


class BadTimeline(ValueError):
    """A file that is no timeline: one sentence that names the event and the field."""


def _day_or_month(text: Any) -> Any:
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text, re.ASCII):
        raise ValueError("must be a day (2024-03-01) or a month (2024-03)")
    _in_our_time(int(text[:4]), text[:4])
    try:
        date.fromisoformat(text if len(text) == 10 else f"{text}-01")
    except ValueError:
        raise ValueError(f"{text} is no date in the calendar") from None
    return text


def _in_our_time(year: int, written: str) -> None:
    if year not in YEARS:
        raise ValueError(f"the year {written} cannot be meant")


def _born(day: Any) -> Any:
    if isinstance(day, str):
        try:
            told = re.fullmatch(r"\d{4}-\d{2}-\d{2}", day, re.ASCII)
            day = date.fromisoformat(day) if told else None
        except ValueError:
            day = None
    elif day is None:
        return None
    if not isinstance(day, date):
        raise ValueError("must be a day (2012-05-20)")
    _in_our_time(day.year, f"{day.year:04d}")
    return day


class Event(BaseModel):
    """One thing that happened. `service` is who did it: raised, sent, answered, held."""

    model_config = ConfigDict(frozen=True)

    date: Annotated[
        str,
        BeforeValidator(_day_or_month),
        Field(
            pattern=r"^\d{4}-\d{2}(-\d{2})?$", description="A day, or a month where no day is told"
        ),
    ]
    kind: Kind
    service: Service | None = None
    text: Annotated[str, Field(max_length=20_000, description="For people; no rule reads it")] = ""
    exact: Annotated[
        bool, Field(strict=True, description="false: the source says about this date")
    ] = True


class Timeline(BaseModel):
    """One told case. Events stand in the order they happened; on one day the order counts."""

    model_config = ConfigDict(frozen=True)

    jurisdiction: Jurisdiction
    born_on: Annotated[date | None, BeforeValidator(_born)] = None
    events: Annotated[list[Event], Field(min_length=1, max_length=MOST_EVENTS)]


def schema() -> dict[str, Any]:
    """The JSON Schema that is published."""
    made = Timeline.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def read(path: Path | str) -> Timeline:
    """The timeline in a file. `BadTimeline` for anything else, whatever it is."""
    path = Path(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadTimeline(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB.")
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise BadTimeline(f"{path.name} is not a text file in UTF-8.") from None
    except OSError as error:
        raise BadTimeline(f"{path} cannot be read: {error.strerror}.") from None
    return parse(text, path.name)


def parse(text: str, name: str = "The timeline") -> Timeline:
    """The same from text; `name` is what the complaint calls it."""
    try:
        told = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadTimeline(f"{name} is not JSON: {error.msg}, line {error.lineno}.") from None
    except (ValueError, RecursionError):
        raise BadTimeline(f"{name} is not JSON that can be read.") from None
    if not isinstance(told, dict):
        raise BadTimeline(f"{name} must be one JSON object with jurisdiction and events.")
    try:
        return Timeline.model_validate(told)
    except ValidationError as error:
        raise BadTimeline(_sentence(name, error)) from None


def _sentence(name: str, error: ValidationError) -> str:
    """The first complaint as one sentence: `Event 3, kind: …`."""
    first = error.errors(include_url=False, include_context=True)[0]
    place = [str(part) for part in first["loc"]]
    if place[0] == "events" and len(place) > 1:
        where = ", ".join([f"event {place[1]}", *place[2:3]])
    else:
        where = place[0]
    what = first["msg"].removeprefix("Value error, ")
    if first["type"] == "literal_error":
        field = place[-1]
        known = {"kind": Kind, "service": Service, "jurisdiction": Jurisdiction}[field]
        what = f"{_shown(first['input'])} is not one of {', '.join(get_args(known))}"
    elif first["type"] in PLAIN:
        what = PLAIN[first["type"]].format(**first.get("ctx", {}))
    return f"{name}: {where}: {what}."


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:60]}…"
