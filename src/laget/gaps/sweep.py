"""The nightly sweep: one authority's children at a time, read out as Arrow, asked in DuckDB.

Real children of more than one authority are never swept together. A sweep that reads no child at
all fails; it never closes anything.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import adbc_driver_postgresql.dbapi as adbc
import duckdb
import psycopg

from laget.facts.schema import TABLES
from laget.gaps.compiled import evidence, in_memory
from laget.gaps.compiled import sweep as ask
from laget.gaps.refresh import COUNT, keep

HELD_BACK = timedelta(minutes=1)  # an act may have begun so long before the sweep, and not ended
AT_ONCE = min(4, os.cpu_count() or 1)  # authorities; each has its own memory
FOUND = ("rule", "child", "subject", "circle", "whole", "unit", "authority", "since", "due")
BASIS = ("rule", "child", "subject", "whole", "kind", "row", "event", "unit", "shared")


@dataclass(frozen=True)
class Swept:
    """What one authority's sweep read and changed."""

    authority: UUID
    children: int
    found: int
    changed: int


def authorities(url: str) -> list[UUID]:
    """The authorities that answer for children here."""
    with psycopg.connect(url) as engine:
        rows = engine.execute("SELECT DISTINCT authority FROM now.children ORDER BY 1").fetchall()
    return [row[0] for row in rows]


def sweep(
    url: str, *, as_of: date, at: datetime, told: Callable[[Swept], None] = lambda s: None
) -> list[Swept]:
    """Asks every rule about every child, authority by authority, and keeps what is found."""
    done = []
    with ThreadPoolExecutor(AT_ONCE) as several:
        waiting = [several.submit(_sweep_one, url, one, as_of, at) for one in authorities(url)]
        for finished in as_completed(waiting):
            done.append(finished.result())
            told(done[-1])
    _look_again(url, as_of, at)
    return done


def _look_again(url: str, as_of: date, at: datetime) -> None:
    """Children around whom something was done while the sweep had its facts already: each act has
    found its own gaps, and the sweep may since have written what was true before it."""
    first = f"{int((at - HELD_BACK).timestamp() * 1000):012x}"  # the lowest UUIDv7 of that moment
    with psycopg.connect(url) as engine:
        engine.execute("SELECT set_config('laget.at', %s, true)", [at.isoformat()])
        engine.execute(
            "SELECT gaps_refresh(about, %s) FROM (SELECT DISTINCT about FROM core_event"
            " WHERE id >= %s AND about IS NOT NULL AND role IS NOT NULL ORDER BY 1) changed",
            [as_of, f"{first[:8]}-{first[8:]}-7000-8000-000000000000"],
        )


def load(engine: Any, duck: duckdb.DuckDBPyConnection, authority: UUID, schema: str = "now") -> int:
    """The facts of one authority's children, from PostgreSQL into DuckDB. Returns how many
    children. `schema` is `now`, or `known` with `laget.known_at` set."""
    whose = f"SELECT child FROM {schema}.children WHERE authority = '{authority}'"
    for name, columns in TABLES.items():
        picked = ", ".join(f'"{column}"' for column in columns)
        where = "" if name == "limits" else f" WHERE child IN ({whose})"
        with engine.cursor() as cursor:
            cursor.execute(f"SELECT {picked} FROM {schema}.{name}{where}")
            rows = cursor.fetch_arrow_table()
        duck.register("arrived", rows)
        typed = ", ".join(
            f'CAST("{column}" AS {"VARCHAR" if kind == "string" else kind}) AS "{column}"'
            for column, (kind, _says) in columns.items()
        )
        duck.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT {typed} FROM arrived")
        duck.unregister("arrived")
    return duck.execute("SELECT count(*) FROM children").fetchone()[0]  # type: ignore[index]


def _sweep_one(url: str, authority: UUID, as_of: date, at: datetime) -> Swept:
    duck = in_memory()
    with adbc.connect(url) as engine:
        children = load(engine, duck, authority)
    found = ask(duck, as_of)
    gaps = duck.execute(f"SELECT {', '.join(FOUND)} FROM found_gaps").fetchall()
    evidence(duck, as_of)
    basis = duck.execute(f"SELECT {_quoted(BASIS)} FROM evidence").fetchall()
    with psycopg.connect(url) as engine:
        engine.execute("SELECT set_config('laget.at', %s, true)", [at.isoformat()])
        _fill(engine, "swept_gaps", FOUND, gaps)
        _fill(engine, "swept_basis", BASIS, basis)
        statement = keep(
            found="SELECT * FROM swept_gaps",
            basis="SELECT * FROM swept_basis",
            scope=f"g.child_id IN (SELECT child FROM now.children WHERE authority = '{authority}')",
            as_of=f"DATE '{as_of}'",
        )
        changed = engine.execute(f"{statement} {COUNT}").fetchone()[0]  # type: ignore[index]
    return Swept(authority, children, found, changed)


TYPES = {
    "rule": "text", "kind": "text", "whole": "boolean", "shared": "boolean", "since": "date",
    "due": "date",
}  # fmt: skip


def _fill(
    engine: psycopg.Connection[Any], table: str, columns: tuple[str, ...], rows: list[Any]
) -> None:
    kinds = ", ".join(f'"{column}" {TYPES.get(column, "uuid")}' for column in columns)
    engine.execute(f"CREATE TEMP TABLE {table} ({kinds}) ON COMMIT DROP")
    with engine.cursor().copy(f"COPY {table} ({_quoted(columns)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _quoted(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
