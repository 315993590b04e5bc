"""What only the whole file, or the database, can tell: doubles, references, order, changed rows."""

from __future__ import annotations

from typing import Any

import psycopg

from laget.exchange.formats import BY_NAME, Column, File
from laget.exchange.importing import again, due
from laget.exchange.importing.faults import MOST, Fault
from laget.exchange.importing.reading import Reading

Connection = psycopg.Connection[Any]


def faults(db: Connection, reading: Reading) -> list[Fault]:
    """At most twenty, in the order of the rows, told in the words of the file."""
    file = reading.file
    bad: list[tuple[int, str, str]] = [
        (row, "ref", "{said!r} stands in row " + str(first) + " already")
        for first, row in db.execute(
            "SELECT min(row), max(row) FROM incoming GROUP BY id HAVING count(*) > 1"
            f" ORDER BY 2 LIMIT {MOST}"
        ).fetchall()
    ]
    for column in file.links:
        reason = f"{{said!r}} is no ref in {column.to}"
        bad += [(row, column.name, reason) for row in _strangers(db, file, column)]
    for earlier, later in file.order:
        first, last = (c.field for c in file.columns if c.name in (earlier, later))
        bad += [
            (row, later, f"{{said}} is earlier than {earlier}")
            for (row,) in _rows(db, f'i."{last}" < i."{first}"')
        ]
    for condition, name, reason in file.never:
        bad += [(row, name, reason) for (row,) in _rows(db, condition)]
    if not bad:
        bad = due.faults(db, file) + again.mark(db, file)
    bad = sorted(set(bad))[:MOST]
    wanted: dict[int, set[str]] = {}
    for row, name, _ in bad:
        wanted.setdefault(row, set()).add(name)
    said = reading.said(wanted) if bad else {}
    return [
        Fault(file.name, row, name, reason.format(said=said.get((row, name), "")[:80]))
        for row, name, reason in bad
    ]


def _rows(db: Connection, condition: str) -> list[tuple[int]]:
    query = f"SELECT i.row FROM incoming i WHERE {condition} ORDER BY 1 LIMIT {MOST}"
    return db.execute(query).fetchall()


def _strangers(db: Connection, file: File, column: Column) -> list[int]:
    """Rows whose link points at nothing: neither in the database nor in this file."""
    table = BY_NAME[column.to].parts[0].table
    field = column.field
    here = (
        f' AND NOT EXISTS (SELECT 1 FROM incoming s WHERE s.id = i."{field}")'
        if column.to == file.name
        else ""
    )
    condition = (
        f'i."{field}" IS NOT NULL'
        f' AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = i."{field}"){here}'
    )
    return [row for (row,) in _rows(db, condition)]
