"""Deadlines that a file leaves empty: counted by the rulebook once per distinct start.

The law is that of the start's own day; the pack's and the authority's own values count. What is
stored is the same as `laget.rulebook.stored` gives for one row.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import psycopg

from laget.exchange.formats import File
from laget.rulebook.deadlines import NO_LAW_THAT_DAY, due, span
from laget.rulebook.loader import load
from laget.rulebook.schema import Local

Connection = psycopg.Connection[Any]


_WRITERS = ("organisations_unit w ON w.id = i.unit_id", "false")
_WHOSE = {
    "referrals": (
        "organisations_unit w ON w.id = i.to_unit_id",
        "(w.secrecy_area = 'specialist_health')",
    ),
    "batons": ("children_child w ON w.id = i.child_id", "false"),
}
"""Whose clock it is: the authority that must answer, the child's own, else the writer's; and
whether the clock of specialist health counts."""


def fill(db: Connection, file: File) -> None:
    """Sets due date and rule in the temporary table where the file says nothing."""
    if file.deadline is None:
        return
    start, column, clock = file.deadline
    who, specialist = _WHOSE.get(file.name, _WRITERS)
    begun = db.execute(
        f"""SELECT DISTINCT i.{start}::date, w.authority_id, {specialist}
            FROM incoming i JOIN {who} WHERE i.{column} IS NULL"""
    ).fetchall()
    if not begun:
        return
    where = _authorities(db)
    db.execute(
        "CREATE TEMP TABLE counted (began date, authority uuid, specialist boolean, due_on date,"
        " rule text) ON COMMIT DROP"
    )
    with db.cursor().copy("COPY counted FROM STDIN") as copy:
        for began, authority, is_special in begun:
            counted = _counted(clock, began, *where[authority], specialist=is_special)
            copy.write_row((began, authority, is_special, *counted))
    table, on = who.split(" ON ")
    db.execute(
        f"""UPDATE incoming i SET {column} = c.due_on, due_rule = c.rule FROM counted c, {table}
            WHERE i.{column} IS NULL AND {on} AND c.began = i.{start}::date
              AND c.authority = w.authority_id AND c.specialist = {specialist}"""
    )
    db.execute("DROP TABLE counted")


def faults(db: Connection, file: File) -> list[tuple[int, str, str]]:
    """Own numbers that would never count: (row, column, reason)."""
    if file.name != "overrides":
        return []
    found = []
    for row, rule, value, unit, source, from_on in db.execute(
        "SELECT row, rule, value, unit, source, from_on FROM incoming ORDER BY row"
    ):
        own = Local(authority="own", rule=rule, value=value, unit=unit, source=source)
        answer = due(
            rule, from_on, pack=load(rule[:2].upper()), authority_code="own", overrides=[own]
        )
        if NO_LAW_THAT_DAY in answer.assumed:
            found.append((row, "from_on", "{said} lies outside the time of the rule"))
        elif answer.on is None:
            found.append((row, "rule", "{said!r} is no deadline, and no number can be set for it"))
        elif answer.basis != "local":
            by_law = f"{span(answer.value, answer.unit)} ({answer.source})"
            reason = f"{span(value, unit)} is not stricter than the law: {by_law}"
            found.append((row, "value", reason.replace("{", "{{").replace("}", "}}")))
    return found


def _authorities(db: Connection) -> dict[UUID, tuple[str, str, list[Local]]]:
    """Each authority's country, code in the packs, and own values."""
    rows = db.execute(
        """SELECT a.id, a.country, coalesce(p.code, a.code) FROM organisations_authority a
           LEFT JOIN organisations_area p ON p.id = a.area_id"""
    ).fetchall()
    found: dict[UUID, tuple[str, str, list[Local]]] = {
        ref: (country, code, []) for ref, country, code in rows
    }
    for ref, rule, value, unit, source, url, as_of, from_on, to_on in db.execute(
        """SELECT authority_id, rule, value, unit, source, url, as_of, from_on, to_on
           FROM rulebook_override"""
    ):
        found[ref][2].append(
            Local(
                rule=rule, authority=found[ref][1], value=value, unit=unit, source=source,
                url=url or None, as_of=as_of, from_on=from_on, to_on=to_on,
            )
        )  # fmt: skip
    return found


def _counted(
    clock: str, began: date, country: str, code: str, own: list[Local], *, specialist: bool
) -> tuple[date | None, str]:
    pack = load(country)
    if specialist and f"{clock}_specialist" in pack.clocks:
        clock = f"{clock}_specialist"
    answer = due(clock, began, pack=pack, authority_code=code, overrides=own)
    return answer.on, f"{answer.rule_id}@{answer.version}"
