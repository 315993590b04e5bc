"""Builds the second wall: row-level security, from the list in `laget.walls`.

Runs as the owner after every migrate, in one transaction, and can be run again at any time. A table
about a child that is not on the list stays closed to the app: it gets no grant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

#: What the engine may read of a table without being named: never text.
PLAIN = (
    "uuid", "date", "timestamp with time zone", "boolean", "smallint", "integer", "bigint", "tstzrange",
)  # fmt: skip


@dataclass(frozen=True)
class Wall:
    """Who may read, add and change the rows of one table, as database conditions.

    `guard` names the column of the child, hidden by protection whatever else is true. `codes` are
    the text columns that hold codes, not words, and so may be read by the engine; `searched` are
    those that it searches in, of tables without a child. `history` keeps
    a twin of every earlier version, and `versions` lets whoever reads a row read its twins too; or
    those of them for whom a further condition, in its place, is true.
    `only` names the columns that may be changed, where the others never may.
    """

    table: str
    read: str
    add: str
    change: str = ""
    guard: str = ""
    codes: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()
    history: bool = False
    only: tuple[str, ...] = ()
    versions: bool | str = False


def build(walls: Iterable[Wall], functions: str, after: str) -> None:
    """Makes the functions, then each wall, then what stands on them."""
    with connection.cursor() as cursor:
        cursor.execute(functions)
        for wall in walls:
            for statement in _statements(wall):
                cursor.execute(statement)
        cursor.execute(after)


def _statements(wall: Wall) -> Iterable[str]:
    t = wall.table
    yield from _closed(t)
    yield f"CREATE POLICY app_reads ON {t} FOR SELECT TO laget_app USING ({wall.read})"
    yield f"CREATE POLICY app_adds ON {t} FOR INSERT TO laget_app WITH CHECK ({wall.add})"
    if wall.change:
        yield f"CREATE POLICY app_changes ON {t} FOR UPDATE TO laget_app USING ({wall.change}) WITH CHECK (true)"
    if wall.guard:
        yield (
            f"CREATE POLICY protection ON {t} AS RESTRICTIVE FOR SELECT TO laget_app USING"
            f" ({wall.guard} IS NULL OR {wall.guard} <> ALL (ARRAY(SELECT guarded_children())))"
        )
    columns = f" ({', '.join(wall.only)})" if wall.only else ""
    changes = f", UPDATE{columns}" if wall.change else ""
    yield f"GRANT SELECT, INSERT{changes} ON {t} TO laget_app"
    yield from _open_to_engine(t, wall.codes + wall.searched)
    if wall.history:
        twin = f"{t}_history"
        yield f"CREATE TABLE IF NOT EXISTS {twin} (LIKE {t}, sys_to timestamptz NOT NULL)"
        yield _columns_of_later(t, twin)
        yield f"CREATE INDEX IF NOT EXISTS {twin}_id ON {twin} (id)"
        yield from _closed(twin)
        yield f"CREATE POLICY kept ON {twin} FOR INSERT TO laget_owner WITH CHECK (true)"
        yield from _open_to_engine(twin, wall.codes)
        yield f"DROP TRIGGER IF EXISTS keep ON {t}"
        if wall.versions:
            row = f"EXISTS (SELECT 1 FROM {t} WHERE {t}.id = {twin}.id)"
            those = f"({wall.read})" + (
                f" AND {wall.versions}" if wall.versions is not True else ""
            )
            yield f"CREATE POLICY app_reads ON {twin} FOR SELECT TO laget_app USING ({those} AND {row})"
            yield f"GRANT SELECT ON {twin} TO laget_app"
        yield f"CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON {t} FOR EACH ROW EXECUTE FUNCTION keep_history()"


def _columns_of_later(table: str, twin: str) -> str:
    """The twin gets the columns that a later migration gave its table."""
    return (
        "DO $$ DECLARE c record; BEGIN FOR c IN"
        " SELECT attname, format_type(atttypid, atttypmod) AS kind FROM pg_attribute"
        f" WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped"
        f" LOOP EXECUTE format('ALTER TABLE {twin} ADD COLUMN IF NOT EXISTS %I %s',"
        " c.attname, c.kind); END LOOP; END $$"
    )


def _closed(table: str) -> Iterable[str]:
    """No policy, no grant, security forced: nobody reads anything until told otherwise."""
    yield f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"
    yield f"REVOKE ALL ON {table} FROM laget_app, laget_engine, laget_import"
    yield (
        "DO $$ DECLARE p text; BEGIN FOR p IN SELECT polname FROM pg_policy"
        f" WHERE polrelid = '{table}'::regclass LOOP"
        f" EXECUTE format('DROP POLICY %I ON {table}', p); END LOOP; END $$"
    )


def _open_to_engine(table: str, codes: tuple[str, ...]) -> Iterable[str]:
    """The engine reads every row, but only ids, days and codes; the importer reads and adds."""
    columns = ", ".join(_plain_columns(table, codes))
    yield f"CREATE POLICY engine_reads ON {table} FOR SELECT TO laget_engine USING (true)"
    yield f"GRANT SELECT ({columns}) ON {table} TO laget_engine"
    yield f"CREATE POLICY import_adds ON {table} TO laget_import USING (true) WITH CHECK (true)"
    yield f"GRANT SELECT, INSERT, UPDATE ON {table} TO laget_import"


def _plain_columns(table: str, codes: tuple[str, ...]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public'"
            " AND table_name = %s AND (data_type = ANY(%s) OR column_name = ANY(%s))"
            " ORDER BY ordinal_position",
            [table, list(PLAIN), list(codes)],
        )
        return [f'"{row[0]}"' for row in cursor.fetchall()]
