"""`import_folder`: each file in one transaction, whole or not at all.

The rows go by COPY into a temporary table, are checked there set-wise, and what is new goes on by
one INSERT … SELECT per table (COPY into a table with row-level security is refused). Ids are made
from file and ref, so a second run finds everything there and changes nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from django.apps import apps
from django.conf import settings
from django.db import models
from psycopg import errors, sql

from laget.exchange.formats import BY_NAME, FILES, NOT_IMPORTED, File, Part
from laget.exchange.importing import again, checks, due, journal
from laget.exchange.importing.ahead import Ahead
from laget.exchange.importing.bar import Bar
from laget.exchange.importing.faults import MOST, BadImport, Fault
from laget.exchange.importing.reading import Reading

Connection = psycopg.Connection[Any]

FROM_START = "from the start"
"""The source of a rule that nobody has chosen."""

_SQL_TYPES = {
    "ref": "uuid",
    "link": "uuid",
    "day": "date",
    "time": "timestamptz",
    "yes": "boolean",
    "whole": "integer",
}


@dataclass(frozen=True)
class Loaded:
    """One file that went in: rows read, new ones, filled in since, and known as they are."""

    file: str
    rows: int
    added: int
    changed: int
    known: int


@dataclass(frozen=True)
class Report:
    """What an import did."""

    files: tuple[Loaded, ...]
    seconds: float

    @property
    def added(self) -> int:
        """New rows in all files."""
        return sum(f.added for f in self.files)

    @property
    def changed(self) -> int:
        """Rows in all files that something came later to."""
        return sum(f.changed for f in self.files)


def import_folder(
    folder: Path,
    *,
    url: str,
    at: datetime,
    progress: bool = True,
    only: Collection[str] | None = None,
    told: Callable[[float], None] = lambda part: None,
) -> Report:
    """Loads every known CSV file of a folder, in the order that references need.

    `only` names the files to load, without `.csv`; `told` hears how much is done, from 0 to 1.
    `url` is the database as laget_import, `at` the time of recording. Raises BadImport at the first
    file with a fault; the files before it stay, nothing of it or after it is loaded.
    """
    began = time.monotonic()
    paths = _files(folder)
    if only is not None:
        paths = {file: path for file, path in paths.items() if file.name in only}
    done: list[Loaded] = []
    today = at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    bar = Bar(paths, shown=progress)
    readings = [Reading(file, path, today) for file, path in paths.items()]
    with psycopg.connect(url) as db, bar, Ahead(readings) as ahead:
        for reading in readings:
            bar.at(reading.file)
            try:
                done.append(_load(db, reading, ahead, bar, at))
            except BadImport as bad:
                raise BadImport(bad.errors, tuple(f.file for f in done)) from None
            bar.done(reading.file)
            told(len(done) / len(readings))
        _begin_with_six(db, at)
        _carry_births(db, at)
        db.commit()
    return Report(tuple(done), time.monotonic() - began)


def _begin_with_six(db: Connection, at: datetime) -> None:
    """An authority for which nothing was ever set begins with six rules on; `from_start`. One of
    the upper rooms alone has no children, and so no rules."""
    from laget.gaps.rules import RULES

    with db.transaction():
        db.execute(
            "INSERT INTO gaps_setting (id, authority_id, rule, source, from_on, sys_from)"
            f" SELECT uuidv7(), a.id, r.rule, '{FROM_START}', a.from_on, %s"
            " FROM organisations_authority a, unnest(%s::text[]) r (rule) WHERE NOT EXISTS"
            " (SELECT 1 FROM gaps_setting s WHERE s.authority_id = a.id) AND"
            " (SELECT bool_or(u.secrecy_area <> 'upper') FROM organisations_unit u"
            " WHERE u.authority_id = a.id) IS DISTINCT FROM false",
            [at, [rule.key for rule in RULES.values() if rule.on_from_start]],
        )


def _carry_births(db: Connection, at: datetime) -> None:
    """Whoever was expecting a child that a file says is born, is its parent, as on the page."""
    with db.transaction():
        db.execute("SELECT set_config('laget.at', %s, true)", [at.isoformat()])
        db.execute("SELECT expecting_is_parent()")


def _give_way(db: Connection) -> None:
    """A rule that is on from the start ends where somebody has chosen a row for it."""
    db.execute(
        "UPDATE gaps_setting s SET to_on = greatest(s.from_on, i.from_on) FROM incoming i"
        " WHERE s.source = %s AND s.to_on IS NULL AND i.to_on IS NULL"
        " AND s.authority_id = i.authority_id AND s.rule = i.rule",
        [FROM_START],
    )


def _files(folder: Path) -> dict[File, Path]:
    if not folder.is_dir():
        raise BadImport([Fault(str(folder), None, "", "there is no such folder")])
    found = (p for p in folder.iterdir() if p.suffix.lower() == ".csv" and p.is_file())
    there = {p.stem.lower(): p for p in found if p.name.lower() not in NOT_IMPORTED}
    strange = [
        Fault(name, None, "", "is no file that the import knows")
        for name in sorted(set(there) - set(BY_NAME))
    ]
    if strange or not there:
        raise BadImport(strange or [Fault(str(folder), None, "", "holds no CSV file")])
    return {file: there[file.name] for file in FILES if file.name in there}


def _load(db: Connection, reading: Reading, ahead: Ahead, bar: Bar, at: datetime) -> Loaded:
    file = reading.file
    try:
        with db.transaction():
            db.execute("SELECT set_config('timezone', %s, true)", [settings.TIME_ZONE])
            db.execute("SELECT set_config('laget.at', %s, true)", [at.isoformat()])
            db.execute("SELECT set_config('laget.on', %s, true)", [reading.today.isoformat()])
            db.execute("SET LOCAL work_mem = '64MB'")
            db.execute(_incoming(file, reading.columns))
            _copy(db, reading, ahead, bar)
            _refuse(reading.faults)
            _refuse(checks.faults(db, reading))
            known = _forget_known(db, file)
            changed = _fill_in(db, file, at)
            due.fill(db, file)
            if file.name == "settings":
                _give_way(db)
            for part in file.parts:
                if part.recorded:
                    db.execute(journal.insert(file, part, at, "imported"))
            _insert(db, file, at)
    except errors.IntegrityError as error:
        raise BadImport([_refused(file, error)]) from None
    added = reading.rows - known - changed
    return Loaded(file.name, reading.rows, added, changed, known)


def _incoming(file: File, columns: list[str]) -> str:
    types = {c.field: _SQL_TYPES.get(c.type, "text") for c in file.columns}
    types |= {"row": "bigint", "second_id": "uuid", "sort_key": "text"}
    spec = ", ".join(f'"{name}" {types[name]}' for name in columns)
    return (
        f"CREATE TEMP TABLE incoming ({spec}, event_id uuid DEFAULT uuidv7(),"
        " due_rule text DEFAULT '', changed boolean DEFAULT false) ON COMMIT DROP"
    )


def _copy(db: Connection, reading: Reading, ahead: Ahead, bar: Bar) -> None:
    names = ", ".join(f'"{name}"' for name in reading.columns)
    with db.cursor().copy(f"COPY incoming ({names}) FROM STDIN") as copy:
        for block in ahead.blocks():
            copy.write(block)
            bar.reads(reading.file, block)
    db.execute("ANALYZE incoming")


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise BadImport(faults[:MOST])


def _forget_known(db: Connection, file: File) -> int:
    """Takes out of the temporary table what is in the database as it is; says how many."""
    gone = 0
    for part in file.parts:
        if part.recorded:
            gone += db.execute(
                f"DELETE FROM incoming i USING {part.table} t"
                f" WHERE t.id = i.{part.id} AND {part.where} AND NOT i.changed"
            ).rowcount
    return gone


def _fill_in(db: Connection, file: File, at: datetime) -> int:
    """Gives the changed rows a new version and takes them out; says how many."""
    if not db.execute("SELECT 1 FROM incoming WHERE changed LIMIT 1").fetchone():
        return 0
    for part in file.parts:
        if part.recorded:
            db.execute(journal.insert(file, part, at, "filled-in"))
        again.fill_in(db, file, part)
    return db.execute("DELETE FROM incoming WHERE changed").rowcount


def _insert(db: Connection, file: File, at: datetime) -> None:
    """The rows into their tables; where the database refuses, it is said at which row."""
    statements = [_from_incoming(db, file, part) for part in file.parts]
    low, high = db.execute("SELECT min(row), max(row) FROM incoming").fetchone() or (None, None)
    if low is None:
        return

    def refused(first: int, last: int, checked: str) -> errors.IntegrityError | None:
        try:
            with db.transaction():
                for statement in statements:
                    db.execute(statement, {"at": at, "first": first, "last": last})
                if checked:
                    db.execute(f"SET CONSTRAINTS {checked} IMMEDIATE")
        except errors.IntegrityError as error:
            return error
        return None

    error = refused(low, high, "ALL")
    if error is not None:
        row = _first_refused(db, error, low, high, refused)
        raise BadImport([_refused(file, error, row, _columns(db, file, error))])


def _first_refused(
    db: Connection, error: errors.IntegrityError, low: int, high: int, refused: Any
) -> int | None:
    """The first row that cannot stand together with those before it, found by halving; by the
    constraint that was broken alone, since a row may point at one further down."""
    name = error.diag.constraint_name or ""
    query = "SELECT condeferrable FROM pg_constraint WHERE conname = %s AND contype <> 'f'"
    waits = db.execute(query, [name]).fetchone()
    if waits is None:
        return None
    checked = f'"{name}"' if waits[0] else ""
    while low < high:
        middle = (low + high) // 2
        if refused(low, middle, checked) is None:
            low = middle + 1
        else:
            high = middle
    return low


def _by_itself(table: str) -> dict[str, Any]:
    """What a row has in the columns that no file tells: what the model begins with."""
    model = next(one for one in apps.get_models() if one._meta.db_table == table)
    plain = (
        f
        for f in model._meta.concrete_fields
        if not (f.null or f.is_relation or f.has_db_default())
    )
    return {
        f.column: f.get_default()
        for f in plain
        if not f.primary_key and (f.has_default() or f.empty_strings_allowed)
        and not isinstance(f, models.UUIDField | models.DateTimeField)
    }  # fmt: skip


def _from_incoming(db: Connection, file: File, part: Part) -> str:
    """The INSERT … SELECT for one table, of some rows."""
    there = {
        name
        for (name,) in db.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
            " AND NOT attisdropped",
            [part.table],
        )
    }
    values = {"id": f"i.{part.id}"}
    if part.about_child:
        values |= {f: f"i.{f}" for f in ("child_id", "unit_id", "writer_id", "shared")}
        values["authority_id"] = "u.authority_id"
    if file.sort_key:
        values["sort_key"] = "i.sort_key"
    values |= {"event_id": "i.event_id"} if "event_id" in there else {}
    values |= {"sys_from": "%(at)s"} if "sys_from" in there else {}
    for c in file.columns:
        is_head = file.about_child and c.name in again.HEAD
        if c.type != "ref" and not is_head and (part.only is None or c.name in part.only):
            values[c.field] = f'i."{c.field}"'
    values |= part.extra
    for column, value in _by_itself(part.table).items():
        if column in there and column not in values:
            plain = str(value) if isinstance(value, str) else value  # a choice is its word
            values[column] = sql.Literal(plain).as_string(db)
    names = ", ".join(f'"{name}"' for name in values)
    join = " JOIN organisations_unit u ON u.id = i.unit_id" if part.about_child else ""
    return (
        f"INSERT INTO {part.table} ({names}) SELECT {', '.join(values.values())}"
        f" FROM incoming i{join} WHERE {part.where} AND i.row BETWEEN %(first)s AND %(last)s"
        " ON CONFLICT (id) DO NOTHING"
    )


_SENTENCES = {
    "never_two_holders": "two hold the baton for one child at the same time",
    "one_open_case": "a child has two open cases",
    "unit_takes_part_once": "a unit takes part twice at once for one child",
    "one_open_baton_offer": "a child's baton is offered twice at once",
    "rule_is_on_once": "an authority has a rule switched on twice",
    "member_once": "a person is a member twice at once",
}


def _columns(db: Connection, file: File, error: errors.IntegrityError) -> str:
    """The file's columns that the broken constraint is about, as they stand in the heading."""
    found = db.execute(
        "SELECT attname FROM pg_constraint c JOIN pg_attribute a ON attrelid = conrelid"
        " AND attnum = ANY (conkey) WHERE conname = %s AND conrelid = to_regclass(%s)",
        [error.diag.constraint_name, error.diag.table_name],
    )
    told = {name for (name,) in found} | {error.diag.column_name}
    return " and ".join(c.name for c in file.columns if c.field in told)


def _refused(
    file: File, error: errors.IntegrityError, row: int | None = None, column: str = ""
) -> Fault:
    """What the database refused, in words where we have them."""
    name = error.diag.constraint_name or ""
    reason = _SENTENCES.get(name, f"the database refuses it ({name or error.diag.message_primary})")
    return Fault(file.name, row, column, reason)
