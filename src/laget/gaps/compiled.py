"""The gap rules as SQL, ready to run: made by `python -m laget.gaps.compile`, held by a test.

Compiling takes seconds, so it is done when a rule changes and not when the house starts; and an
auditor can read what is really asked.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import duckdb

from laget.gaps.rules import RULES

FOLDER = Path(__file__).parent / "sql"
NEW = (
    "rule varchar, child uuid, subject uuid, circle uuid, whole boolean, unit uuid, authority uuid,"
    " since date, due date"
)
EVIDENCE = (
    "rule varchar, child uuid, subject uuid, whole boolean, circle uuid, kind varchar, row uuid,"
    " event uuid, unit uuid, shared boolean"
)


@cache
def text(name: str) -> str:
    """One query, by its file name without `.sql`: `postgres/found`, `duckdb/silence.basis` …"""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def in_memory(threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """A DuckDB of its own that never writes to disk: what it holds is about children."""
    chosen: dict[str, str | bool | int | float | list[str]] = {"temp_directory": ""}
    if threads:
        chosen["threads"] = threads
    return duckdb.connect(config=chosen)


def sweep(connection: duckdb.DuckDBPyConnection, as_of: date, into: str = "found_gaps") -> int:
    """Ask all rules about all children in the connection's fact tables; leaves a table of NEW.

    Rule by rule, so that memory holds one rule at a time. Returns how many gaps were found.
    Without a single child it refuses: such a sweep would close every gap there is.
    """
    if not connection.execute("select 1 from children limit 1").fetchone():
        raise NothingToSweep("The sweep was given no children at all; nothing was changed.")
    connection.execute(f"create or replace temp table {into} ({NEW})")
    for key in RULES:
        connection.execute(f"insert into {into} {text(f'duckdb/{key}.found')}", {"as_of": as_of})
    return connection.execute(f"select count(*) from {into}").fetchone()[0]  # type: ignore[index]


def evidence(
    connection: duckdb.DuckDBPyConnection,
    as_of: date,
    of: str = "found_gaps",
    into: str = "evidence",
) -> None:
    """What the found gaps rest on; only rules that found something are asked."""
    connection.execute(f"create or replace temp view new_gaps as select * from {of}")
    connection.execute(f"create or replace temp table {into} ({EVIDENCE})")
    for (key,) in connection.execute(f"select distinct rule from {of} order by 1").fetchall():
        query = text(f"duckdb/{key}.basis")
        given = {"as_of": as_of} if "$as_of" in query else {}  # a row's own evidence asks no day
        connection.execute(f"insert into {into} {query}", given)


class NothingToSweep(Exception):
    """A sweep that reads no child must never be taken for a sweep that found no gap."""
