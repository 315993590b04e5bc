"""`laget bench child`: after a change, all rules for one child, in databases of two sizes.

A throw-away database is filled in SQL as the importer; then, as the app, a contact is noted for one
child after another and the gap function is timed inside the same transaction. What is timed is what
every act waits for.
"""

from __future__ import annotations

import json as json_format
import random
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import psycopg
from cyclopts import Parameter
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from laget.server import Server

AT_MOST_MS = 5.0
APART_MS = 2.0
TODAY = date(2026, 10, 1)

FILL = (Path(__file__).parent / "fill.sql").read_text(encoding="utf-8")


def bench_child(
    *,
    children: Annotated[list[int] | None, Parameter(help="Sizes to compare.")] = None,
    changes: Annotated[int, Parameter(help="Children changed in each.")] = 2_000,
    json: Annotated[bool, Parameter(help="One JSON object as the last line.")] = False,
) -> None:
    """How long a change waits for its child's gaps. At most 5 ms at p95, at most 2 ms apart."""
    console = Console(highlight=False)
    figures = [measure(size, changes, console) for size in children or [10_000, 200_000]]
    table = Table("children", "facts", "changes", "p50 ms", "p95 ms", title="one child, all rules")
    for f in figures:
        table.add_row(*(f"{f[k]:,}" for k in ("children", "facts", "changes", "p50_ms", "p95_ms")))
    console.print(table)
    apart = round(figures[-1]["p95_ms"] - figures[0]["p95_ms"], 2)
    within = all(f["p95_ms"] <= AT_MOST_MS for f in figures) and apart <= APART_MS
    console.print(
        f"{apart} ms apart. {'Within' if within else 'Over'} {AT_MOST_MS} and {APART_MS} ms."
    )
    if json:
        print(json_format.dumps({**figures[-1], "apart_ms": apart, "sizes": figures}))
    if not within:
        raise SystemExit(1)


def measure(size: int, changes: int, console: Console) -> dict[str, Any]:
    """Fills a database of its own with so many children, and times the changes."""
    from laget.server import prepare, start

    with (
        tempfile.TemporaryDirectory(prefix="laget-bench-") as folder,
        start(Path(folder) / "data", throwaway=True) as server,
    ):
        prepare(server)
        with console.status(f"Filling {size:,} children …"):
            facts = fill(server, size)
            server.settle()
        with console.status(f"Changing {changes} children …"):
            took = _change(server.url("app"), size, changes)
    took.sort()
    return {
        "children": size,
        "facts": facts,
        "changes": changes,
        "p50_ms": round(took[len(took) // 2] * 1000, 2),
        "p95_ms": round(took[int(len(took) * 0.95)] * 1000, 2),
    }


def fill(server: Server, size: int, more: str = "") -> int:
    """The children, and what the nightly sweep finds missing around them; `more` is further SQL."""
    import django

    django.setup()
    from laget.gaps.rules import RULES
    from laget.gaps.sweep import sweep

    rules = {"rules": list(RULES), "days": [rule.days for rule in RULES.values()], "n": size}
    with psycopg.connect(server.url("import"), cursor_factory=psycopg.ClientCursor) as db:
        db.execute(FILL, rules)
        if more:
            db.execute(more)
    with psycopg.connect(server.url("owner"), autocommit=True) as db:
        db.execute("VACUUM ANALYZE")
    sweep(server.url("engine"), as_of=TODAY, at=datetime(2026, 10, 1, 3, tzinfo=UTC))
    with psycopg.connect(server.url("owner"), autocommit=True) as db:
        db.execute("VACUUM ANALYZE")
        counted = db.execute(
            "SELECT sum(n_live_tup)::int FROM pg_stat_user_tables WHERE relname ~"
            " '^(children|teams|concerns|referrals|plans|transitions)_' AND relname !~ '_history$'"
        ).fetchone()
    assert counted is not None
    return int(counted[0])


def _change(url: str, size: int, changes: int) -> list[float]:
    """Notes a contact for one child after another, as the teacher of its unit; the first twenty
    warm the connection up and are not counted."""
    some = random.Random(7)
    took = []
    with psycopg.connect(url, cursor_factory=psycopg.ClientCursor) as db:
        for turn in range(changes + 20):
            k = some.randrange(size // 20) * 20 + some.randrange(3)
            child, unit, role = (
                db.execute(
                    "SELECT md5('child' || %s)::uuid, md5('unit' || %s)::uuid,"
                    " md5('role' || %s)::uuid",
                    [k or 20, (k or 20) % 40, (k or 20) % 40],
                ).fetchone()
                or ()
            )
            with db.transaction():
                db.execute(
                    "SELECT set_config('laget.actor', %s, true), set_config('laget.on', %s, true),"
                    " set_config('laget.at', %s, true), set_config('laget.child', %s, true)",
                    [str(role), str(TODAY), f"{TODAY}T10:00Z", str(child)],
                )
                db.execute(
                    "INSERT INTO plans_contact (id, child_id, unit_id, authority_id, writer_id,"
                    ' shared, event_id, sys_from, with_whom, "on", note) VALUES (uuidv7(), %s, %s,'
                    " md5('authority')::uuid, %s, true, %s, now(), 'child', %s, '')",
                    [child, unit, role, child, TODAY],
                )
                began = time.perf_counter()
                db.execute("SELECT gaps_refresh(%s, %s)", [child, TODAY]).fetchone()
                if turn >= 20:
                    took.append(time.perf_counter() - began)
    return took
