"""Small worlds of facts for the tests of the rules: rows in Python, put into an engine."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import duckdb
import pyarrow as pa

from laget.facts.schema import TABLES
from laget.gaps.compile import NEW, RESTS_ON, duckdb_basis_sql, duckdb_sql
from laget.gaps.rules import RULES

Row = dict[str, Any]
KIND = {"string": "varchar", "int64": "bigint"}


def id_of(number: int) -> UUID:
    return UUID(int=number)


def create_tables(execute) -> None:
    for name, columns in TABLES.items():
        kinds = ", ".join(f'"{c}" {KIND.get(k, k)}' for c, (k, _) in columns.items())
        execute(f"create temp table {name} ({kinds})")
    kinds = ", ".join(f'"{c}" {KIND.get(k, k)}' for c, k in NEW.items())
    execute(f"create temp table new_gaps ({kinds})")


@dataclass
class World:
    """Facts by table. A row may leave out what is null."""

    tables: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def add(self, table: str, **row: Any) -> Row:
        unknown = row.keys() - TABLES[table].keys()
        assert not unknown, f"{table} has no {unknown}"
        self.tables[table].append({c: row.get(c) for c in TABLES[table]})
        return self.tables[table][-1]

    def __getitem__(self, table: str) -> list[Row]:
        return self.tables.get(table, [])

    def switch_on(self, *authorities: UUID, **days: int) -> None:
        for authority in authorities:
            for rule in RULES.values():
                self.add(
                    "limits", rule=rule.key, authority=authority, from_on=date(2000, 1, 1),
                    days=days.get(rule.key, rule.days), source="test",
                )  # fmt: skip

    def load(self, connection: Any) -> None:
        """Put the rows in; `connection` is a DuckDB connection or a psycopg cursor."""
        for name, columns in TABLES.items():
            connection.execute(f"delete from {name}")
            rows = self[name]
            if rows and isinstance(connection, duckdb.DuckDBPyConnection):
                kinds = {"date": pa.date32(), "int64": pa.int64(), "boolean": pa.bool_()}
                arrays = [
                    pa.array([str(v) if isinstance(v := r[c], UUID) else v for r in rows],
                             kinds.get(kind, pa.string()))
                    for c, (kind, _) in columns.items()
                ]  # fmt: skip
                connection.register("incoming", pa.table(arrays, names=list(columns)))
                connection.execute(f"insert into {name} select * from incoming")
            elif rows:
                one = f"({', '.join(['%s'] * len(columns))})"
                connection.execute(
                    f"insert into {name} values {', '.join([one] * len(rows))}",
                    [row[c] for row in rows for c in columns],
                )


def _rows(connection: duckdb.DuckDBPyConnection, query: str, as_of: date) -> list[Row]:
    result = connection.execute(query, {"as_of": as_of} if "$as_of" in query else None)
    names = [d[0] for d in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


class Engine:
    """The rules as DuckDB runs them."""

    def __init__(self) -> None:
        self.connection = duckdb.connect(config={"threads": 1})
        create_tables(self.connection.execute)

    def ask(self, world: World, as_of: date, rule: str | None = None) -> list[Row]:
        world.load(self.connection)
        return _rows(self.connection, duckdb_sql(rule), as_of)

    def evidence(self, gaps: list[Row], as_of: date, rule: str | None = None) -> list[Row]:
        """What those gaps rest on, in the world asked last."""
        self.connection.execute("delete from new_gaps")
        for gap in gaps:
            self.connection.execute(
                f"insert into new_gaps values ({', '.join('?' * len(NEW))})", [gap[c] for c in NEW]
            )
        return _rows(self.connection, duckdb_basis_sql(rule), as_of)


assert set(RESTS_ON) >= {"row", "event"}
