"""`laget replay`: one told case read from a file, and its gaps printed for people or machines."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, Literal

import django
from django.apps import apps
from django.conf import settings
from django.utils import translation
from rich.console import Console
from rich.table import Table

from laget.exchange.replay_ask import Gap, gaps_on, gaps_over_time
from laget.exchange.timeline import BadTimeline, read


def replay(
    path: Path | str, as_of: date | None = None, format: Literal["table", "json"] = "table"
) -> int:
    """Print the gaps of a told case: on a day, or without one all of them over time.

    0 when the case could be read, 2 with one sentence on standard error when it could not."""
    try:
        timeline = read(path)
    except BadTimeline as bad:
        print(bad, file=sys.stderr)
        return 2
    _ready_to_speak()
    gaps, assumed = gaps_on(timeline, as_of) if as_of else gaps_over_time(timeline)
    if format == "json":
        with translation.override("en"):
            told = [_as_json(gap, over_time=as_of is None) for gap in gaps]
        day = as_of.isoformat() if as_of else None
        print(json.dumps({"as_of": day, "gaps": told, "assumed": assumed}, ensure_ascii=False))
    else:
        _print_table(gaps, assumed, as_of)
    return 0


def _ready_to_speak() -> None:
    """The rules' sentences are Django's to translate; a story can be replayed without a site."""
    if not settings.configured:
        settings.configure(USE_I18N=False)
    if not apps.ready:
        django.setup()


def _as_json(gap: Gap, *, over_time: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "rule": gap.rule,
        "since": gap.since.isoformat(),
        "says": gap.says,
        "rests_on": list(gap.rests_on),
    }
    if over_time:
        told["opened"] = gap.opened.isoformat()
        told["closed"] = gap.closed.isoformat() if gap.closed else None
    return told


def _print_table(gaps: list[Gap], assumed: list[str], as_of: date | None) -> None:
    console = Console(highlight=False)
    if gaps and as_of:
        table = Table("since", "what is missing", "rule", "events", title=f"Open on {as_of}")
        for gap in gaps:
            table.add_row(str(gap.since), gap.says, gap.rule, _events(gap))
        console.print(table)
    elif gaps:
        table = Table("opened", "closed", "since", "what is missing", "rule", "events")
        for gap in gaps:
            closed = str(gap.closed or "still open")
            table.add_row(str(gap.opened), closed, str(gap.since), gap.says, gap.rule, _events(gap))
        console.print(table)
    else:
        console.print(f"No gaps{f' on {as_of}' if as_of else ''}.")
    if assumed:
        console.print("\nWhat the story does not say, and how it was read:")
        for text in assumed:
            console.print(f"  {text}", markup=False)


def _events(gap: Gap) -> str:
    return ", ".join(map(str, gap.rests_on))
