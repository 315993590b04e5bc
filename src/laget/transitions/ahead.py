"""What is foreseen from dates, months ahead: changes of stage, ages with a meaning in law, moves,
and what a guardian has said yes to for somebody who soon decides it.

One question to the database for all the children a hat may open the record of. The law goes in as
a table of ages from the packs; rows of other rooms are asked for through their own permissions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from laget.children.permissions import OPEN, taking_part
from laget.children.record_permissions import SEE_HOME
from laget.children.standing import HOLDS_TODAY, OWN_LIST, SEEN, YES_LASTS, Standing
from laget.consent.models import Consent
from laget.consent.permissions import SEE as SEE_CONSENT
from laget.core.actor import Actor
from laget.core.seeing import keeps_plan
from laget.organisations.models import Unit
from laget.rulebook.ages import consents_from
from laget.rulebook.loader import load
from laget.rulebook.schema import Pack
from laget.rulebook.terms import COUNTRIES
from laget.teams.permissions import SEE_PARTICIPATION
from laget.transitions.models import Absence
from laget.transitions.permissions import SEE, SEE_AGAIN, SEE_HANDOVER

MONTHS = 12
#: Ages that are no passage for the child itself.
QUIET = {"criminal_responsibility", "child_records_retention", "information_society_services"}
#: Ages that are told as a change of stage, or as an end of a service.
ELSEWHERE = {"compulsory_school_start", "compulsory_school_end"}
OF_HEALTH = (
    Unit.Kind.HEALTH_STATION, Unit.Kind.SCHOOL_HEALTH, Unit.Kind.MENTAL_HEALTH,
    Unit.Kind.CHILD_MENTAL_HEALTH, Unit.Kind.GP,
)  # fmt: skip


@dataclass(frozen=True)
class Coming:
    """One thing that comes for one child. `kind`: stage, age, leaves, moves, stay-ends or again;
    and absence, which has been.

    `sender` and `receiver` are names of units, empty where nobody is known; `state` is that of the
    hand-over between them; `told` is the stage, the row of law, the place or the percent. What is
    to be asked again has a `sender` where it is for this hat to ask."""

    kind: str
    on: date
    child_id: UUID
    name: str
    born_on: date | None
    told: str
    sender: str
    sender_part: UUID | None
    receiver: str
    state: str
    thing: UUID | None


def _law() -> list[tuple[Any, ...]]:
    """(kind, key, country, age, month, from kinds, to kinds) of every pack, the part of it that
    somebody has read."""
    rows: list[tuple[Any, ...]] = []
    for code in COUNTRIES:
        pack = load(code)
        rows += [
            ("stage", one.to, code, one.age, one.month, one.from_kinds, one.to_kinds)
            for one in pack.stage
            if one.on
        ]
        rows += [
            ("age", one.id, code, one.age, None, [], [])
            for one in pack.age
            if one.on and one.age and one.subject not in QUIET | ELSEWHERE
        ]
        rows += [
            ("leaves", one.id, code, one.until or pack.upper_age, None, list(one.kinds), [])
            for one in pack.service
            if one.kinds
        ]
    return rows


def _deciding() -> list[tuple[Any, ...]]:
    """(country, unit kind or nothing, age): from when the young person says yes to a service."""
    rows: list[tuple[Any, ...]] = []
    for code in COUNTRIES:
        pack: Pack = load(code)
        grown = next((a.age for a in pack.age if a.on and a.kind == "majority"), 18)
        own = consents_from(pack, "health_treatment")
        rows.append((code, "", grown))
        rows += [(code, str(kind), own.age) for kind in OF_HEALTH if own and own.age < grown]
    return rows


AGAIN = """
SELECT 'again', (c.born_on + make_interval(years => d.age))::date, c.id, c.given_name, c.born_on,
    u.name, CASE WHEN y.to_unit_id = ANY (%s) OR y.writer_id = %s THEN 'you' ELSE '' END, NULL, '',
    '', y.id
  FROM yes y JOIN kids c ON c.id = y.root JOIN organisations_unit u ON u.id = y.to_unit_id
  JOIN LATERAL (SELECT o.age FROM own o WHERE o.country = c.country
    AND o.kind IN (u.kind, '') ORDER BY o.kind DESC LIMIT 1) d ON true
  WHERE y.given_by = 'guardian' AND (y.withdrawn_on IS NULL OR y.withdrawn_on > %s)
    AND (y.valid_to IS NULL OR y.valid_to > (c.born_on + make_interval(years => d.age))::date)
    AND y.given_on < (c.born_on + make_interval(years => d.age))::date
    AND (c.born_on + make_interval(years => d.age))::date <= %s
    AND NOT EXISTS (SELECT FROM again g WHERE g.consent_id = y.id)
"""
MINE_AGAIN = """
WITH kids AS MATERIALIZED ({kids}), yes AS ({consents}), again AS ({agains}),
own (country, kind, age) AS (SELECT * FROM unnest(%s::text[], %s::text[], %s::int[]))
{again}
ORDER BY 2, 4, 3, 6
"""
AHEAD = """
WITH kids AS MATERIALIZED ({kids}), part AS MATERIALIZED ({parts}), home AS MATERIALIZED ({homes}),
moved AS ({transfers}), asked AS ({handovers}), yes AS ({consents}), again AS ({agains}),
away AS ({absences}),
law AS (SELECT kind, key, country, age, month, string_to_array(f, ',') AS from_kinds,
    string_to_array(t, ',') AS to_kinds
  FROM unnest(%s::text[], %s::text[], %s::text[], %s::int[], %s::int[], %s::text[], %s::text[])
    AS l (kind, key, country, age, month, f, t)),
own (country, kind, age) AS (SELECT * FROM unnest(%s::text[], %s::text[], %s::int[])),
comes AS (
  SELECT l.kind, l.key, l.from_kinds, l.to_kinds, c.*, CASE WHEN l.month IS NULL
    THEN (c.born_on + make_interval(years => l.age))::date
    ELSE make_date(extract(year FROM c.born_on)::int + l.age, l.month, 1) END AS day
  FROM kids c JOIN law l ON l.country = c.country WHERE c.born_on IS NOT NULL)
SELECT c.kind, c.day, c.id, c.given_name, c.born_on, c.key,
    coalesce(s.name, ''), s.part, coalesce(r.name, o.name, ''), coalesce(r.state, ''), r.transfer
  FROM comes c
  LEFT JOIN LATERAL (SELECT u.name, p.id AS part FROM part p JOIN organisations_unit u
    ON u.id = p.unit_id WHERE p.root = c.id AND u.kind = ANY (c.from_kinds)
    ORDER BY p.from_on DESC, p.id LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT u.name, h.state, t.id AS transfer FROM moved t JOIN asked h
    ON h.id = t.handover_id JOIN organisations_unit u ON u.id = h.to_unit_id
    WHERE t.root = c.id AND h.stage = c.key AND h.state <> 'withdrawn'
    ORDER BY h.sent_at DESC, h.id LIMIT 1) r ON true
  LEFT JOIN LATERAL (SELECT min(u.name) AS name FROM home a
    JOIN organisations_area h ON h.id = a.area_id
    JOIN organisations_unitarea w ON w.area_id IN (h.id, h.parent_id)
    JOIN organisations_unit u ON u.id = w.unit_id AND u.is_registering AND u.to_on IS NULL
    WHERE a.root = c.id AND a.from_on <= %s AND (a.to_on IS NULL OR a.to_on > %s)
      AND u.kind = ANY (c.to_kinds) AND u.name IS DISTINCT FROM s.name
    HAVING count(DISTINCT u.id) = 1) o ON true
  WHERE c.day > %s AND c.day <= %s
    AND (c.kind <> 'leaves' OR s.name IS NOT NULL)
UNION ALL
SELECT 'moves', a.from_on, c.id, c.given_name, c.born_on, p.name, '', NULL, '', '', NULL
  FROM home a JOIN kids c ON c.id = a.root JOIN organisations_area p ON p.id = a.area_id
  WHERE a.kind = 'registered' AND a.from_on > %s AND a.from_on <= %s
UNION ALL
SELECT 'stay-ends', a.to_on, c.id, c.given_name, c.born_on, p.name, '', NULL, '', '', NULL
  FROM home a JOIN kids c ON c.id = a.root JOIN organisations_area p ON p.id = a.area_id
  WHERE a.kind = 'staying' AND a.to_on > %s AND a.to_on <= %s
UNION ALL{again}UNION ALL
SELECT 'absence', a.to_on, c.id, to_char(a.from_on, 'YYYY-MM-DD'), c.born_on, a.percent::text,
    u.name, NULL, '', '', NULL
  FROM away a JOIN kids c ON c.id = a.root JOIN organisations_unit u ON u.id = a.unit_id
ORDER BY 2, 4, 3, 1, 6
"""


def _sql(rows: QuerySet[Any], columns: tuple[str, ...]) -> tuple[str, tuple[Any, ...]] | None:
    """A room's own question, to stand inside this one; None where the hat has no rows at all."""
    if "root" in columns:  # the record that a child's records are joined into
        rows = rows.annotate(root=Coalesce("child__joined_into", "child"))
    try:
        sql, params = rows.order_by().values_list(*columns).query.sql_with_params()
    except EmptyResultSet:
        return None
    return str(sql), tuple(params)


def ahead(actor: Actor, *, months: int = MONTHS) -> list[Coming]:
    """What comes within these months for all whose record the actor may open, the nearest first;
    what should have been asked again stands first."""
    return _ask(
        actor, months,
        kids=OPEN.rows(actor).filter(joined_into=None),
        parts=SEE_PARTICIPATION.rows(actor).filter(
            taking_part(actor, openly=False), only_question=False
        ),
        homes=SEE_HOME.rows(actor), transfers=SEE.rows(actor), handovers=SEE_HANDOVER.rows(actor),
        consents=SEE_CONSENT.rows(actor), agains=SEE_AGAIN.rows(actor),
        absences=Absence._base_manager.none(),
    )  # fmt: skip


def ahead_of(s: Standing, *, months: int = MONTHS) -> list[Coming]:
    """The same for one child, by how the hat stands to it; and how much it has been away."""
    told = s.told
    rows = {name: (sql, tuple(told[key] for key in keys)) for name, (sql, keys) in OF_ONE.items()}
    return _answer(s.actor, months, rows)


def mine_by_guardian(actor: Actor) -> QuerySet[Consent]:
    """What guardians have said yes to, for this hat or its units."""
    mine = Q(to_unit__in=actor.units) | Q(writer=actor.role_id)
    return SEE_CONSENT.rows(actor).filter(mine, given_by="guardian")


def mine_again(actor: Actor) -> list[Coming]:
    """The guardians' yeses that this hat, or its units, are to ask a young person about by now."""
    rows = _asked(
        kids=OPEN.rows(actor).filter(joined_into=None),
        consents=mine_by_guardian(actor), agains=SEE_AGAIN.rows(actor),
    )  # fmt: skip
    params = [one for name in rows for one in rows[name][1]]
    params += [*_deciding_columns(), list(actor.units), actor.role_id, actor.on, actor.on]
    with keeps_plan() as cursor:
        cursor.execute(_text(MINE_AGAIN, rows), params)
        return [Coming(*row) for row in cursor.fetchall()]


Asked = dict[str, tuple[str, tuple[Any, ...]]]


def _text(question: str, rows: Asked) -> str:
    return question.format(again=AGAIN, **{name: sql for name, (sql, _) in rows.items()})


def _ask(actor: Actor, months: int, **rows: QuerySet[Any]) -> list[Coming]:
    asked = _asked(**rows)
    return _answer(actor, months, asked) if asked["kids"][1] else []


def _asked(**rows: QuerySet[Any]) -> Asked:
    asked: Asked = {}
    for name in rows:
        typed = COLUMNS[name]
        columns = tuple(one.split(":")[0] for one in typed)
        nothing = ", ".join("NULL::{1} AS {0}".format(*one.split(":")) for one in typed)
        asked[name] = _sql(rows[name], columns) or (f"SELECT {nothing} WHERE false", ())
    return asked


def _answer(actor: Actor, months: int, rows: Asked) -> list[Coming]:
    params = [one for name in COLUMNS for one in rows[name][1]]
    last = actor.on + timedelta(days=round(months * 30.44))
    law, deciding = _law_columns(), _deciding_columns()
    near = [actor.on, last]
    params += [*law, *deciding, actor.on, actor.on, *near, *near, *near]
    params += [list(actor.units), actor.role_id, *near]
    with keeps_plan() as cursor:
        cursor.execute(_text(AHEAD, rows), params)
        return [Coming(*row) for row in cursor.fetchall()]


@cache
def _law_columns() -> list[list[Any]]:
    columns = [list(column) for column in zip(*_law(), strict=True)]
    return [*columns[:5], *([",".join(map(str, kinds)) for kinds in columns[n]] for n in (5, 6))]


@cache
def _deciding_columns() -> list[list[Any]]:
    return [list(column) for column in zip(*_deciding(), strict=True)]


#: The questions that stand inside this one, in their order, with the columns it needs of each.
COLUMNS = {
    "kids": ("id:uuid", "given_name:text", "born_on:date", "country:text"),
    "parts": ("id:uuid", "root:uuid", "unit_id:uuid", "from_on:date"),
    "homes": ("root:uuid", "area_id:uuid", "kind:text", "from_on:date", "to_on:date"),
    "transfers": ("id:uuid", "root:uuid", "handover_id:uuid"),
    "handovers": ("id:uuid", "to_unit_id:uuid", "stage:text", "state:text", "sent_at:timestamptz"),
    "consents": (
        "id:uuid", "root:uuid", "to_unit_id:uuid", "given_by:text", "given_on:date",
        "valid_to:date", "withdrawn_on:date", "writer_id:uuid",
    ),
    "agains": ("consent_id:uuid",),
    "absences": (
        "id:uuid", "root:uuid", "unit_id:uuid", "from_on:date", "to_on:date",
        "percent:smallint",
    ),
}  # fmt: skip


def _of_one(table: str, name: str, where: str, join: str = "") -> tuple[str, list[str]]:
    """The rows of a table about one child, in the hat's circles (`children.standing.SEEN`), with
    the names of what it is to be told, in their order."""
    columns = ", ".join(
        "coalesce(c.joined_into_id, t.child_id) AS root" if one == "root" else f"t.{one}"
        for one in (typed.split(":")[0] for typed in COLUMNS[name])
    )
    sql = f"SELECT {columns} FROM {table} t JOIN children_child c ON c.id = t.child_id {join}"
    return _named(f"{sql} WHERE {where}")


def _named(sql: str) -> tuple[str, list[str]]:
    return re.sub(r"%\(\w+\)s", "%s", sql), re.findall(r"%\((\w+)\)s", sql)


def _seen(also: str = "") -> str:
    return SEEN.format(own="", also=f" OR {also}" if also else "")


MOVED = _seen("t.receiver_id = ANY (%(units)s)")
OF_ONE = {
    "kids": _named("SELECT id, given_name, born_on, country FROM children_child"
                   " WHERE id = %(child)s"),
    "parts": _of_one("teams_participation", "parts", f"{HOLDS_TODAY} AND {YES_LASTS}"
                     f" AND NOT t.only_question AND {_seen()}",
                     "LEFT JOIN consent_consent k ON k.id = t.consent_id"),
    "homes": _of_one("children_residence", "homes",
                     _seen(f"t.kind = 'registered' OR {OWN_LIST}")),
    "transfers": _of_one("transitions_transfer", "transfers", MOVED),
    "handovers": _named("SELECT id, to_unit_id, stage, state, sent_at FROM transitions_handover"
                        " WHERE id IN (SELECT t.handover_id FROM transitions_transfer t"
                        f" WHERE {MOVED})"),
    "consents": _of_one("consent_consent", "consents", _seen("t.to_unit_id = ANY (%(leads)s)")),
    "agains": _of_one("transitions_saidagain", "agains", _seen()),
    "absences": _of_one("transitions_absence", "absences", _seen(OWN_LIST)),
}  # fmt: skip
