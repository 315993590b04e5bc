"""The tables of a new database: what all migrations do to an empty one, written down as SQL.

Django draws the whole house anew at almost every step of a migration, half a minute in all. A new
database is laid from `tables.sql` in two seconds and stands as if it had been migrated; one that
has been migrated before is migrated on. After a new migration the file is written anew with
`python -m laget.tables`; a test migrates an empty database and compares.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("tables.sql")
MADE = re.compile(r" DEFAULT '[0-9a-f]{32}'::uuid")  # an id made for this run
HEAD = "-- What all migrations do to an empty database. Written by `python -m laget.tables`.\n"


def lay() -> None:
    """On a database without tables; nothing at all on another. Runs as the owner."""
    from django.db import connection, transaction
    from django.db.migrations.recorder import MigrationRecorder

    if MigrationRecorder(connection).has_table():
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FILE.read_text(encoding="utf-8"))


def written() -> str:
    """The file's text, from a database of its own that is migrated step by step."""
    from laget.server import start

    with (
        tempfile.TemporaryDirectory(prefix="laget-tables-") as folder,
        start(Path(folder) / "data", throwaway=True) as server,
    ):
        os.environ |= server.environment() | {
            "LAGET_DATABASE_URL": server.url("owner"),
            "LAGET_SECRET_KEY": "tables",
            "DJANGO_SETTINGS_MODULE": "laget.settings",
        }
        return HEAD + "".join(_recorded())


def _recorded() -> list[str]:
    """Every statement but the questions, and after each migration that it has been done."""
    import django
    import psycopg

    django.setup()
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    told: list[str] = []

    def listen(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        done = execute(sql, params, many, context)
        text = str(sql).strip().rstrip(";")
        if not text.upper().startswith("SELECT") and 'INTO "django_migrations"' not in text:
            if params:
                text = psycopg.ClientCursor(connection.connection).mogrify(text, params)
            told.append(f"{MADE.sub(' DEFAULT uuidv7()', text)};\n")
        return done

    def progress(action: str, migration: Any = None, *_: Any) -> None:
        if action == "apply_start":
            told.append(f"\n-- {migration}\n")
        elif action == "apply_success":
            told.append(
                'INSERT INTO "django_migrations" ("app", "name", "applied")'
                f" VALUES ('{migration.app_label}', '{migration.name}', now());\n"
            )

    with connection.execute_wrapper(listen):
        executor = MigrationExecutor(connection, progress)
        executor.migrate(executor.loader.graph.leaf_nodes())
    return told


if __name__ == "__main__":
    text = written()
    if sys.argv[1:] != ["check"]:
        FILE.write_text(text, encoding="utf-8")
    elif text != FILE.read_text(encoding="utf-8"):
        raise SystemExit("tables.sql is not what the migrations make: python -m laget.tables")
