"""The pages of the programmes in the world of the pages: full, empty, with faults in the forms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import psycopg
from django.urls import reverse

import upper
from journeys.world import Place, at_row, wrong
from laget.core.seeing import seen_as
from laget.programme import reads
from laget.programme.events import WHAT
from village import Village

FAULTS = {"statement": {"number": "x"}, "money": {"amount": "many"}, "activity": {"name": ""}}


def furnish(import_url: str) -> None:
    with psycopg.connect(import_url) as importer:
        upper.furnish(importer)


def places(v: Village) -> list[Place]:
    """Every page of the room."""
    upper.hats(v)
    rows = upper.filled(v)
    made, other = rows["programme"], rows["other"]
    found = [
        Place("programme:mine", name, reverse("programme:mine")) for name in ("sigrid", "aino")
    ]
    start = Place("programme:start", "sigrid", reverse("programme:start"))
    found += [start, wrong(start)]
    for name in ("work", "plan", "money", "risks", "reports"):
        found += [
            at_row(f"programme:{name}", "sigrid", made), at_row(f"programme:{name}", "aino", made),
            at_row(f"programme:{name}", "sigrid", other, "empty"),
        ]  # fmt: skip
    for name in ("describe", "begin-report"):
        page = at_row(f"programme:{name}", "sigrid", made)
        found += [page, wrong(page)]
    found += [at_row(f"programme:{name}", "sigrid", other) for name in ("agree", "publish")]
    direct = at_row("programme:direct", "aino", made)
    found += [direct, wrong(direct)]
    for what in WHAT:
        row = at_row(f"programme:row-{what}", "sigrid", rows[what])
        found += [row, wrong(row, **FAULTS.get(what, {}))]
        if what != "direction":
            add = at_row(f"programme:add-{what}", "sigrid", made)
            found += [add, wrong(add, **FAULTS.get(what, {}))]
    for name in ("move", "duties"):
        found.append(at_row(f"programme:{name}", "sigrid", rows["activity"]))
    for report in ("frozen", "report"):
        found += [
            at_row("programme:report", name, rows[report], report) for name in ("sigrid", "aino")
        ]
    return [*found, *_sections(v, rows["report"]), *_open()]


def _sections(v: Village, report: Any) -> list[Place]:
    with seen_as(v.sigrid):
        first, second = reads.sections(v.sigrid, report)[:2]
    page = at_row("programme:section", "sigrid", second)
    late = wrong(page, version="0", heading="Overskrift", text="Noe annet")
    return [at_row("programme:section", "sigrid", first), replace(late, what="late", status=409)]


def _open() -> list[Place]:
    named = {"code": "neste"}
    report = reverse("programme:open-report", kwargs={**named, "number": 1})
    return [
        Place("programme:open-list", "", reverse("programme:open-list")),
        *(
            Place(f"programme:{name}", "", reverse(f"programme:{name}", kwargs=named))
            for name in ("open", "open-plan", "open-money")
        ),
        Place("programme:open-report", "", report),
    ]  # fmt: skip
