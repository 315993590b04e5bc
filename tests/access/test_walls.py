"""Both walls over a rich world: equal row for row, and the second alone when the first is gone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.core.exceptions import EmptyResultSet

from access.asking import permissions, seen_by_db, walled
from access.world import EVERYONE
from laget.core.access import Permission

GOLDEN = Path(__file__).parents[1] / "golden" / "narrower.txt"


def by_permission(importer: Any, permission: Permission, actor: Any) -> set[Any]:
    """The rows the permission names, asked by one who sees everything."""
    try:
        sql, params = permission.rows(actor).values_list("pk").query.sql_with_params()
    except EmptyResultSet:
        return set()
    return {row[0] for row in importer.execute(sql, params).fetchall()}


def test_both_walls_let_through_the_same_rows_for_everybody(world, importer) -> None:
    tables, narrower, asked = walled(), set(), set()
    mine = [p for p in permissions() if p.rows(world.per).model._meta.db_table in tables]
    for name in EVERYONE:
        actor = getattr(world, name)
        second = seen_by_db(actor)
        for permission in mine:
            table = permission.rows(actor).model._meta.db_table
            first = by_permission(importer, permission, actor)
            beyond = first - second[table]
            assert not beyond, f"{permission.key} gives {name} what the database does not: {beyond}"
            if first != second[table]:
                narrower.add(f"{permission.key} ({table})")
            asked.add(table)
    unasked = {f"no permission ({table})" for table in tables - asked}
    found = "".join(f"{line}\n" for line in sorted(narrower | unasked))
    if os.environ.get("LAGET_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(found)
    assert found == GOLDEN.read_text(), "LAGET_GOLDEN=1 writes it anew; read what changed"
