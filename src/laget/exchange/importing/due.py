"""Deadlines that a file leaves empty: counted by the rulebook once per distinct start.

The law is that of the start's own day and of the authority's country; local values count.
"""

from __future__ import annotations

from typing import Any

import psycopg

from laget.exchange.formats import File
from laget.rulebook.deadlines import due
from laget.rulebook.loader import load


def fill(db: psycopg.Connection[Any], file: File) -> None:
    """Sets due date and rule in the temporary table where the file says nothing."""
    if file.deadline is None:
        return
    start, column, clock = file.deadline
    specialist = "to_unit_id" if file.name == "referrals" else "unit_id"
    begun = db.execute(
        f"""SELECT DISTINCT i.{start}::date, coalesce(a.country, 'NO'), coalesce(p.code, a.code),
              t.secrecy_area = 'specialist_health'
            FROM incoming i JOIN organisations_unit u ON u.id = i.unit_id
            JOIN organisations_authority a ON a.id = u.authority_id
            LEFT JOIN organisations_area p ON p.id = a.area_id
            LEFT JOIN organisations_unit t ON t.id = i.{specialist}
            WHERE i.{column} IS NULL"""
    ).fetchall()
    db.execute("CREATE TEMP TABLE counted (began date, country text, code text,"
               " specialist boolean, due_on date, rule text) ON COMMIT DROP")  # fmt: skip
    with db.cursor().copy("COPY counted FROM STDIN") as copy:
        for began, country, code, is_specialist in begun:
            copy.write_row((began, country, code, is_specialist,
                            *_counted(clock, began, country, code, is_specialist)))  # fmt: skip
    db.execute(
        f"""UPDATE incoming i SET {column} = c.due_on, due_rule = coalesce(c.rule, '')
            FROM counted c, organisations_unit u, organisations_authority a
            LEFT JOIN organisations_area p ON p.id = a.area_id, organisations_unit t
            WHERE i.{column} IS NULL AND u.id = i.unit_id AND a.id = u.authority_id
              AND t.id = i.{specialist} AND c.began = i.{start}::date
              AND c.country = coalesce(a.country, 'NO') AND c.code = coalesce(p.code, a.code)
              AND c.specialist = (t.secrecy_area = 'specialist_health')"""
    )
    db.execute("DROP TABLE counted")


def _counted(
    clock: str, began: object, country: str, code: str, is_specialist: bool
) -> tuple[object, str | None]:
    pack = load(country)
    names = [f"{clock}_specialist"] if is_specialist else []
    for name in (*names, clock):
        if name in pack.clocks:
            answer = due(name, began, pack=pack, authority_code=code)  # type: ignore[arg-type]
            return answer.on, answer.rule_id
    return None, None
