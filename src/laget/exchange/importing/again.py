"""A row that came before: the same as then, filled in since, or refused; never passed over.

What a page has changed since the last import is no news in the file: a value that the row, or an
earlier version of it, has had is known. Only columns that may come `later` are filled in, where
nothing stands yet; the twin of the table keeps the version before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg

from laget.exchange.formats import Column, File, Part

Connection = psycopg.Connection[Any]
HEAD = ("child", "unit", "writer", "shared")
"""The columns of a child file that each of its tables about the child has."""

OTHER = "is not what came in under this ref before; change it on its page, or give it a new ref"
TAKEN = "has another value in Laget already, and that one stays; put it right on its page"


@dataclass(frozen=True)
class Held:
    """One column of the file, in the table and in what came in."""

    column: Column
    target: str
    stored: str
    said: str
    value: str

    @property
    def differs(self) -> str:
        """Whether the file says something that the row has not had."""
        told = f"{self.said} IS DISTINCT FROM {self.stored.format('t')}"
        if self.column.later:
            return f"({told} AND NOT {self._unknown(self.said)})"
        return f"({told})"

    @property
    def is_open(self) -> str:
        """Whether nothing is known of it yet in the table."""
        return self._unknown(self.stored.format("t"))

    def _unknown(self, value: str) -> str:
        if self.column.type in ("text", "long", "choice"):
            return f"({value} = '{self.column.until}')"
        return f"({value} IS NULL)"


def held(file: File, part: Part) -> Iterator[Held]:
    """The columns of the file that a part keeps."""
    for c in file.columns:
        is_head = file.about_child and c.name in HEAD
        is_kept = part.about_child if is_head else part.only is None or c.name in part.only
        if c.name in part.told_as:
            target, stored, said = part.told_as[c.name]
            yield Held(c, target, stored, said, part.extra[target])
        elif c.type != "ref" and is_kept:
            said = f'i."{c.field}"'
            yield Held(c, c.field, f'{{}}."{c.field}"', said, said)


def news(db: Connection, file: File, part: Part) -> dict[Held, str]:
    """Each column with the condition under which a known row (`t`) says something new."""
    found = {}
    twin = db.execute("SELECT to_regclass(%s)", [f"{part.table}_history"]).fetchone()
    for one in held(file, part):
        condition = one.differs
        if file.deadline and one.column.name == file.deadline[1]:
            condition += f" AND {one.said} IS NOT NULL"
        if twin and twin[0]:
            condition += (
                f" AND NOT EXISTS (SELECT 1 FROM {part.table}_history h WHERE h.id = t.id"
                f" AND {one.stored.format('h')} IS NOT DISTINCT FROM {one.said})"
            )
        found[one] = f"({condition})"
    return found


def mark(db: Connection, file: File) -> list[tuple[int, str, str]]:
    """Marks the changed rows in the temporary table; gives the faults: (row, column, reason)."""
    bad: list[tuple[int, str, str]] = []
    for part in file.parts:
        known = f"t.id = i.{part.id} AND {part.where}"
        conditions = news(db, file, part)
        marked = db.execute(
            f"UPDATE incoming i SET changed = true FROM {part.table} t"
            f" WHERE {known} AND ({' OR '.join(conditions.values())})"
        ).rowcount
        if not marked:
            continue
        for one, condition in conditions.items():
            wrong = f"{condition} AND NOT {one.is_open}" if one.column.later else condition
            rows = db.execute(
                f"SELECT i.row FROM incoming i JOIN {part.table} t ON {known}"
                f" WHERE i.changed AND {wrong} ORDER BY 1 LIMIT 20"
            )
            reason = TAKEN if one.column.later else OTHER
            bad += [(row, one.column.name, reason) for (row,) in rows]
    return bad


def fill_in(db: Connection, file: File, part: Part) -> None:
    """A new version of each changed row: what is new in it, and the rest as it stands."""
    conditions = news(db, file, part)
    sets: dict[str, str] = {}
    for one, condition in conditions.items():
        if one.column.later:
            sets[one.target] = f"CASE WHEN {condition} THEN {one.value} ELSE t.{one.target} END"
    if not sets:
        return
    if file.sort_key:
        sets["sort_key"] = "i.sort_key"
    db.execute(
        f"UPDATE {part.table} t SET {', '.join(f'{name} = {sql}' for name, sql in sets.items())}"
        f" FROM incoming i WHERE i.changed AND t.id = i.{part.id} AND {part.where}"
        f" AND ({' OR '.join(conditions.values())})"
    )
