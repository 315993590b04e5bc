"""How the tests of access ask: every permission there is, every walled table, by every hat."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import EmptyResultSet
from django.db import connection

from laget.core.access import Permission
from laget.core.seeing import seen_as
from laget.walls import WALLS


def permissions() -> list[Permission]:
    """Every permission in the house, by key."""
    found = {}
    for room in apps.get_app_configs():
        if not room.name.startswith("laget."):
            continue
        for file in sorted(Path(room.path).glob("*permissions.py")):
            module = import_module(f"{room.name}.{file.stem}")
            for told in vars(module).values():
                for value in told.values() if isinstance(told, dict) else [told]:
                    if isinstance(value, Permission):
                        found[value.key] = value
    return [found[key] for key in sorted(found)]


def walled() -> set[str]:
    return {wall.table for wall in WALLS}


def ids_of(table: str) -> set[Any]:
    """What this connection sees of a table, by primary key."""
    key = {"core_once": "key"}.get(table, "id")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {key} FROM {table}")
        return {row[0] for row in cursor.fetchall()}


def seen_by_db(actor: Any) -> dict[str, set[Any]]:
    """What the database alone shows this hat of every walled table."""
    with seen_as(actor):
        return {table: ids_of(table) for table in walled()}


def by_permission(importer: Any, permission: Permission, actor: Any) -> set[Any]:
    """The rows the first wall names, asked by one for whom the second stands open."""
    return set(_asked(importer, permission.rows(actor).values_list("pk")))


def _asked(importer: Any, rows: Any) -> list[Any]:
    try:
        sql, params = rows.query.sql_with_params()
    except EmptyResultSet:
        return []
    return [row[0] for row in importer.execute(sql, params).fetchall()]


def ask_scopes_of(importer: Any, monkeypatch: Any) -> None:
    """The scopes of the first wall are found once, as on a page, but by the importer's eyes."""
    found: dict[Any, list[Any]] = {}

    def known(name: str, actor: Any, ask: Any) -> list[Any]:
        key = (name, actor)
        if key not in found:
            found[key] = _asked(importer, ask())
        return found[key]

    def once(key: tuple[Any, ...], find: Any) -> list[Any] | None:
        if key[0] == "helped":
            return None  # asked inside the question itself, and so by the importer too
        assert key[0] == "joined"
        sql = "SELECT id FROM children_child WHERE joined_into_id = ANY(%s)"
        return [row[0] for row in importer.execute(sql, [list(key[1:])]).fetchall()]

    monkeypatch.setattr("laget.children.permissions._known", known)
    monkeypatch.setattr("laget.children.permissions.found_once", once)
