"""`laget bench library`: a search in 5,000 practices, as everybody and as a hat of the upper rooms.

A throw-away database is filled in SQL as the importer; then the read behind the page is timed, with
all that it asks of the database: the hits, how many they are, and why each is there.
"""

from __future__ import annotations

import json as json_format
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import psycopg
from cyclopts import Parameter
from psycopg.conninfo import conninfo_to_dict
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from laget.server import Server

AT_MOST_MS = 100.0
FILL = (Path(__file__).parent / "library.sql").read_text(encoding="utf-8")
#: What is searched for, and in which language: a word of one country, phrases, a common word,
#: something misspelt, something that is nowhere, nothing; a filter is set with some.
ASKED: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("opiskeluhuolto", "fi", {}),
    ("PPT", "nb", {"country": "SE"}),
    ("laget rundt barnet", "nb", {}),
    ("barn", "nb", {}),
    ("elevhälsa möter lärare", "sv", {"age": "6-12"}),
    ("kontaktperson", "da", {}),
    ("overgnag prakssi", "nb", {}),
    ("rådgivr", "nb", {}),
    ("xyzzy", "en", {}),
    ("", "nb", {"level": "municipality"}),
)


def bench_library(
    *,
    practices: Annotated[int, Parameter(help="How many practices.")] = 5_000,
    turns: Annotated[int, Parameter(help="How often each is asked.")] = 30,
    json: Annotated[bool, Parameter(help="One JSON object as the last line.")] = False,
) -> None:
    """How long a search takes in the server. At most 100 ms at p95 for each question."""
    console = Console(highlight=False)
    figures = measure(practices, turns, console)
    table = Table("question", "hits", "p50 ms", "p95 ms", title=f"{practices:,} practices")
    for row in figures["questions"]:
        table.add_row(row["asked"] or "–", *(f"{row[k]:,}" for k in ("hits", "p50_ms", "p95_ms")))
    console.print(table)
    within = figures["p95_ms"] <= AT_MOST_MS
    console.print(f"{'Within' if within else 'Over'} {AT_MOST_MS:g} ms.")
    if json:
        print(json_format.dumps(figures))
    if not within:
        raise SystemExit(1)


def measure(practices: int, turns: int, console: Console) -> dict[str, Any]:
    """Fills a database of its own, and asks each question so often."""
    from laget.server import prepare, start

    with (
        tempfile.TemporaryDirectory(prefix="laget-bench-") as folder,
        start(Path(folder) / "data", throwaway=True) as server,
    ):
        prepare(server)
        with console.status(f"Filling {practices:,} practices …"):
            _fill(server, practices)
        with console.status("Searching …"):
            questions = _ask(server, turns)
    return {
        "practices": practices,
        "p50_ms": max(row["p50_ms"] for row in questions),
        "p95_ms": max(row["p95_ms"] for row in questions),
        "questions": questions,
    }


def _fill(server: Server, practices: int) -> None:
    with psycopg.connect(server.url("import"), cursor_factory=psycopg.ClientCursor) as db:
        db.execute(FILL, {"n": practices})
    with psycopg.connect(server.url("owner"), autocommit=True) as db:
        db.execute("VACUUM ANALYZE")


def _ask(server: Server, turns: int) -> list[dict[str, Any]]:
    import django

    os.environ.update(server.environment())
    django.setup()
    from django.db import connection

    parts = conninfo_to_dict(server.url("app"))
    connection.settings_dict.update(
        NAME=parts["dbname"], USER=parts["user"], PASSWORD=parts.get("password", ""),
        HOST=parts["host"], PORT=str(parts["port"]),
    )  # fmt: skip
    try:
        return [_timed(*one, turns) for one in ASKED]
    finally:
        connection.close()


def _timed(typed: str, language: str, told: dict[str, str], turns: int) -> dict[str, Any]:
    """The first three turns warm up and are not counted."""
    from laget.core.seeing import seen_by_everybody
    from laget.library import reads

    took, total = [], 0
    for turn in range(turns + 3):
        with seen_by_everybody():
            began = time.perf_counter()
            answer = reads.find(None, "practice", {**told, "q": typed}, language=language, page=1)
            total = answer.total
            if turn >= 3:
                took.append(time.perf_counter() - began)
    took.sort()
    return {
        "asked": typed,
        "hits": total,
        "p50_ms": round(took[len(took) // 2] * 1000, 1),
        "p95_ms": round(took[int(len(took) * 0.95)] * 1000, 1),
    }
