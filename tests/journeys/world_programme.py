"""The pages of the programmes in the world of the pages: full, empty, with faults in the forms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import psycopg
from django.urls import reverse

import upper
from journeys import world
from laget.core.seeing import seen_as
from laget.programme import reads
from laget.programme.events import WHAT
from village import Village

FAULTS = {"statement": {"number": "x"}, "money": {"amount": "many"}, "activity": {"name": ""}}


def furnish(import_url: str) -> None:
    with psycopg.connect(import_url) as importer:
        upper.furnish(importer)


def places(v: Village, import_url: str) -> list[world.Place]:
    """Every page of the room; its people come with it."""
    furnish(import_url)
    upper.hats(v)
    rows = upper.filled(v)
    made, other = rows["programme"], rows["other"]
    found = [
        world.Place("programme:mine", name, reverse("programme:mine"))
        for name in ("sigrid", "aino")
    ]
    start = world.Place("programme:start", "sigrid", reverse("programme:start"))
    found += [start, world.wrong(start)]
    for name in ("work", "plan", "money", "risks", "reports"):
        found += [
            world.at_row(f"programme:{name}", "sigrid", made),
            world.at_row(f"programme:{name}", "aino", made),
            world.at_row(f"programme:{name}", "sigrid", other, "empty"),
        ]  # fmt: skip
    for name in ("describe", "begin-report"):
        page = world.at_row(f"programme:{name}", "sigrid", made)
        found += [page, world.wrong(page)]
    found += [world.at_row(f"programme:{name}", "sigrid", other) for name in ("agree", "publish")]
    anchor = world.at_row("programme:anchor", "dora", made)
    found += [
        anchor, world.wrong(anchor), world.at_row("programme:take-back", "dora", rows["anchored"]),
        world.at_row("programme:discard-report", "sigrid", rows["report"]),
        world.at_row("programme:work", "dora", made),
    ]  # fmt: skip
    for name, who, row in (
        ("answer", "dora", made), ("bring-up", "sigrid", rows["report"]),
        ("add-section", "sigrid", rows["report"]),
    ):  # fmt: skip
        page = world.at_row(f"programme:{name}", who, row)
        found += [page, world.wrong(page)]
    direct = world.at_row("programme:direct", "aino", made)
    found += [direct, world.wrong(direct)]
    for what in WHAT:
        row = world.at_row(f"programme:row-{what}", "sigrid", rows[what])
        found += [row, world.wrong(row, **FAULTS.get(what, {}))]
        if what != "direction":
            add = world.at_row(f"programme:add-{what}", "sigrid", made)
            found += [add, world.wrong(add, **FAULTS.get(what, {}))]
    for name in ("move", "duties"):
        found.append(world.at_row(f"programme:{name}", "sigrid", rows["activity"]))
    for report in ("frozen", "report"):
        found += [
            world.at_row("programme:report", name, rows[report], report)
            for name in ("sigrid", "aino")
        ]
    return [*found, *_sections(v, rows["report"]), *_open()]


def _sections(v: Village, report: Any) -> list[world.Place]:
    with seen_as(v.sigrid):
        first, second = reads.sections(v.sigrid, report)[:2]
    page = world.at_row("programme:section", "sigrid", second)
    late = world.wrong(page, version="0", heading="Overskrift", text="Noe annet")
    return [
        world.at_row("programme:section", "sigrid", first),
        replace(late, what="late", status=409),
    ]


def _open() -> list[world.Place]:
    named = {"code": "neste"}
    report = reverse("programme:open-report", kwargs={**named, "number": 1})
    return [
        world.Place("programme:open-list", "", reverse("programme:open-list")),
        *(
            world.Place(f"programme:{name}", "", reverse(f"programme:{name}", kwargs=named))
            for name in ("open", "open-plan", "open-money")
        ),
        world.Place("programme:open-report", "", report),
    ]  # fmt: skip
