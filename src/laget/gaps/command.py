"""`laget gaps`: what the operator may see of the gaps: references and counts, never a name.

With `--as`, in the demo only, what that person may read. Each run is an event in the journal.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

import psycopg
from cyclopts import Parameter

Format = Literal["table", "json", "csv"]


@dataclass(frozen=True)
class Line:
    """One gap as it may be told here. `child`, and `who` can close it, are told only `--as`
    somebody."""

    reference: str
    rule: str
    since: date
    due: date | None
    authority: str
    child: str = ""
    says: str = ""
    who: str = ""


def run(
    *,
    area: Annotated[
        str | None, Parameter(help="Only this municipality or county, e.g. NO-3407.")
    ] = None,
    person: Annotated[
        str | None,
        Parameter(name="--as", help="Demo only: what this person may read."),
    ] = None,
    as_of: Annotated[date | None, Parameter(help="As it would look on that day.")] = None,
    rule: Annotated[list[str] | None, Parameter(help="Only this rule; may be repeated.")] = None,
    format: Annotated[Format, Parameter(help="How to write it.")] = "table",
    data: Annotated[Path | None, Parameter(help="The demo's data folder.")] = None,
) -> None:
    """List the gaps: what is missing, since when, where."""
    from laget.gaps.rules import RULES

    for key in rule or ():
        if key not in RULES:
            raise SystemExit(f"laget: there is no rule {key}. The rules are {', '.join(RULES)}.")
    with database(data):
        import django

        django.setup()
        from laget.core import clock

        now = clock.now()
        if person is not None:
            lines = _as_person(person, area, now, as_of)
        else:
            lines = _as_operator(area, as_of or clock.day(now))
        kept = [line for line in lines if not rule or line.rule in rule]
        _note(now, person)
        write(kept, as_of or clock.day(now), format)


def write(lines: list[Line], as_of: date, format: Format) -> None:
    """On standard output, in the order of what hurts a child first, then the oldest."""
    from laget.gaps.rules import RULES

    order = list(RULES)
    lines = sorted(lines, key=lambda line: (order.index(line.rule), line.since, line.reference))
    counts = Counter(line.rule for line in lines)
    if format == "json":
        told = [{k: v for k, v in asdict(line).items() if v not in ("", None)} for line in lines]
        print(json.dumps({"as_of": as_of, "gaps": told, "counts": counts}, default=str))
    elif format == "csv":
        out = csv.writer(sys.stdout)
        out.writerow(Line.__dataclass_fields__)
        out.writerows([tuple(asdict(line).values()) for line in lines])
    else:
        _table(lines, counts, as_of)


def _table(lines: list[Line], counts: Counter[str], as_of: date) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    named = any(line.who or line.child for line in lines)
    table = Table("reference", *(["child"] if named else []), "what is missing", "since", "where",
                  *(["who can close it"] if named else []))  # fmt: skip
    for line in lines:
        child, who = ([line.child], [line.who]) if named else ([], [])
        table.add_row(line.reference, *child, line.says, str(line.since), line.authority, *who)
    console.print(table)
    total = Table("what is missing", "how many", title=f"{len(lines)} gaps on {as_of}")
    for key, number in counts.most_common():
        total.add_row(key.replace("-", " "), str(number))
    console.print(total)


def _as_operator(area: str | None, as_of: date) -> list[Line]:
    """Asks the rules about that day, authority by authority, and changes nothing."""
    from laget.gaps.reference import reference
    from laget.gaps.titles import TITLES

    return [
        Line(reference(key, child, subject, whole), key, since, due, where, says=str(TITLES[key]))
        for key, child, subject, whole, since, due, where in _found_on(as_of, area)
    ]


def _found_on(as_of: date, area: str | None) -> Iterator[tuple[Any, ...]]:
    """Rule, child, subject, whole, since, due, and the name of the authority."""
    import adbc_driver_postgresql.dbapi as adbc

    from laget.gaps import sweep
    from laget.gaps.compiled import in_memory
    from laget.gaps.compiled import sweep as ask
    from laget.settings import database_url

    url = database_url("engine")
    names = _authorities(url, area)
    for authority in sweep.authorities(url):
        if authority not in names:
            continue
        duck = in_memory()
        with adbc.connect(url) as engine:
            sweep.load(engine, duck, authority)
        ask(duck, as_of)
        rows = duck.execute("SELECT rule, child, subject, whole, since, due FROM found_gaps")
        yield from ((*row, names[authority]) for row in rows.fetchall())


#: The areas of a code: itself, those inside it, and what has come after codes that ended.
IN_AREA = """
WITH RECURSIVE asked AS (
  SELECT id, successor_id FROM organisations_area WHERE code = %(code)s
  UNION SELECT a.id, a.successor_id FROM organisations_area a
    JOIN asked ON a.parent_id = asked.id OR a.id = asked.successor_id)
SELECT a.id, a.name FROM organisations_authority a
WHERE %(code)s::text IS NULL OR a.area_id IN (SELECT id FROM asked)"""


def _authorities(url: str, area: str | None) -> dict[UUID, str]:
    with psycopg.connect(url) as engine:
        found: dict[UUID, str] = dict(engine.execute(IN_AREA, {"code": area}).fetchall())
    if not found:
        raise SystemExit(f"laget: no authority here has the area {area}.")
    return found


def _as_person(name: str, area: str | None, now: datetime, as_of: date | None) -> list[Line]:
    """The gaps this person sees on the pages, by the same read. Those of another day are found
    inside a transaction that is then undone, and read with what the person was that day."""
    from django.conf import settings
    from django.db import transaction

    from laget.core.seeing import seen_as
    from laget.gaps.reads import seen, told
    from laget.settings import database_url

    if not settings.IS_DEMO:
        raise SystemExit("laget: --as exists only in the demo, where nobody is real.")
    here = _authorities(database_url("engine"), area)
    actor = _hat(name, datetime.combine(as_of, time(12), now.tzinfo) if as_of else now)
    with transaction.atomic():
        if as_of:
            _go_to(as_of, area)
        with seen_as(actor, read_only=True):
            gaps = [gap for gap in seen(actor) if gap.authority_id in here]
            lines = [
                Line(one.reference, gap.rule, gap.since, gap.due, gap.authority.name,
                     str(one.child) if one.child else "", str(one.says),
                     ", ".join(closer.name for closer in one.closers))
                for gap, one in zip(gaps, told(actor, gaps), strict=True)
            ]  # fmt: skip
        transaction.set_rollback(True)
    return lines


def _go_to(as_of: date, area: str | None) -> None:
    """Finds that day's gaps in the open transaction: of the children who had one then, and of
    those who have one now."""
    from django.db import connection

    from laget.settings import database_url

    with psycopg.connect(database_url("engine")) as engine:
        now = engine.execute("SELECT DISTINCT child_id FROM gaps_gap WHERE closed_at IS NULL")
        children = {row[0] for row in now.fetchall()} | {row[1] for row in _found_on(as_of, area)}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT gaps_refresh(child, %s) FROM unnest(%s::uuid[]) child",
            [as_of, sorted(children)],
        )


def _hat(name: str, now: datetime) -> Any:
    """The one hat that is meant; where several could be, they are named."""
    from django.db.models import Q

    from laget.core import clock
    from laget.people.models import Role
    from laget.people.reads import actor_for, held_on

    who, _, unit = name.partition("/")
    called = Q(person__code=who) | Q(person__given_name__iexact=who)
    roles = Role.objects.filter(held_on(clock.day(now)), called)
    if unit:
        roles = roles.filter(unit__code=unit)
    found = list(roles.select_related("person", "unit").order_by("person__code", "unit__code"))
    if not found:
        raise SystemExit(f"laget: nobody here is called {name}.")
    if len(found) > 1:
        hats = "".join(f"\n  --as {r.person.code}/{r.unit.code}   {r}" for r in found)
        raise SystemExit(f"laget: {name} can be more than one. Say which:{hats}")
    actor = actor_for(found[0].pk, now)
    assert actor is not None
    return actor


def _note(now: datetime, person: str | None) -> None:
    """That somebody looked, and through whose eyes."""
    from laget.core.events import Kind
    from laget.core.journal import note
    from laget.settings import database_url

    kind = Kind("gaps.listed", ("operator", "as-person"))
    note(database_url("import"), kind, code="as-person" if person else "operator", at=now)


class database:
    """The database of the environment, or the demo's in its data folder."""

    def __init__(self, data: Path | None) -> None:
        self.data = data
        self.server: Any = None

    def __enter__(self) -> None:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "laget.settings")
        if os.environ.get("LAGET_ENGINE_DATABASE_URL") and self.data is None:
            return
        from platformdirs import user_data_path

        from laget.server import attach

        folder = self.data or user_data_path("laget") / "demo"
        self.server = attach(folder)
        os.environ |= self.server.environment() | {"LAGET_DEMO": "1", "LAGET_SECRET_KEY": "command"}

    def __exit__(self, *error: object) -> None:
        if self.server is not None:
            self.server.stop()
