"""One event for each row that came in or was filled in, written from the temporary table.

The text is the same that `laget.core.events.canonical` makes; a test holds them equal.
"""

from __future__ import annotations

from datetime import datetime

from psycopg import sql

from laget.exchange.formats import File, Part


def insert(file: File, part: Part, at: datetime, happened: str) -> sql.SQL:
    """The statement that records the rows of one part: `imported`, or `filled-in` later."""
    only = " AND i.changed" if happened == "filled-in" else ""
    moment = int(at.timestamp() * 1_000_000)
    about = "i.child_id" if part.about_child else None
    if file.name == "children":
        about = "i.id"
    elif any(c.name == "child" for c in file.columns):
        about = "i.child_id"
    said: list[tuple[str, str | None]] = [
        ("about", about),
        ("authority", "u.authority_id" if part.about_child else None),
        ("on", _told_on(file)),
        ("role", "i.writer_id" if part.about_child else None),
        ("thing", f"i.{part.id}"),
        ("unit", "i.unit_id" if part.about_child else None),
    ]
    pieces = {name: _piece(name, value) for name, value in said if value}
    pieces["at"] = f"""'"at":{moment}'"""
    pieces["kind"] = f"""'"kind":"{happened}.{part.table}"'"""
    if part.about_child:
        pieces["shared"] = """CASE WHEN i.shared THEN '"shared":true' END"""
    text = ", ".join(pieces[name] for name in sorted(pieces))
    join = "LEFT JOIN organisations_unit u ON u.id = i.unit_id" if part.about_child else ""
    query = f"""
        WITH told AS (
          SELECT i.event_id, '{{' || concat_ws(',', {text}) || '}}' AS canonical,
            uuid_send(gen_random_uuid()) AS salt
          FROM incoming i {join}
          WHERE {part.where}{only})
        INSERT INTO core_event (id, canonical, salt, digest)
        SELECT event_id, canonical, salt, sha256(salt || convert_to(canonical, 'UTF8')) FROM told
    """
    return sql.SQL(query)


def _piece(name: str, value: str) -> str:
    return f"""'"{name}":"' || {value} || '"'"""


def _told_on(file: File) -> str | None:
    """The day the row is about: the first day or time that it must have."""
    for c in file.columns:
        if c.type in ("day", "time") and (c.required or c.name == "born_on"):
            return f"i.{_quoted(c.field)}::date"
    return None


def _quoted(name: str) -> str:
    return f'"{name}"'
