"""The tables of a new database: what all migrations do to an empty one, written down as SQL.

Django draws the whole house anew at almost every step of a migration, minutes in all. A new
database is laid from `tables.sql` in two seconds and stands as if it had been migrated; one that
has been migrated before is migrated on. `python -m laget.tables` adds what a new migration does at
the end, and writes the whole file anew where an older one has changed. The file says which
migrations it was written from and what it came to, so that a test finds one that is older than
they are, or mended by hand, without migrating.
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("tables.sql")
MADE = re.compile(r" DEFAULT '[0-9a-f]{32}'::uuid")  # an id made for this run
HEAD = "-- What all migrations do to an empty database. Written by `python -m laget.tables`.\n"
STEP = re.compile(r"^-- (\w+\.\w+) ([0-9a-f]{16})$", re.MULTILINE)


def lay() -> None:
    """On a database without tables; nothing at all on another. Runs as the owner."""
    from django.db import connection, transaction
    from django.db.migrations.recorder import MigrationRecorder

    if MigrationRecorder(connection).has_table():
        return
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FILE.read_text(encoding="utf-8"))


def written() -> str:
    """The file's text, from a database of its own that is migrated step by step; what is written
    already and still true is laid and not asked for again."""
    from laget.server import start

    kept = _kept(FILE.read_text(encoding="utf-8"))
    with (
        tempfile.TemporaryDirectory(prefix="laget-tables-") as folder,
        start(Path(folder) / "data", throwaway=True) as server,
    ):
        os.environ |= server.environment() | {
            "LAGET_DATABASE_URL": server.url("owner"),
            "LAGET_SECRET_KEY": "tables",
            "DJANGO_SETTINGS_MODULE": "laget.settings",
        }
        return whole(kept + "".join(_recorded(kept)))


def _kept(text: str) -> str:
    """What stands, where no migration in it has changed since."""
    _head, seal, body = [*text.split("\n", 2), "", ""][:3]
    is_true = seal == f"-- {_seal(body)}"
    return body if is_true and dict(STEP.findall(body)).items() <= _migrations().items() else ""


def whole(body: str) -> str:
    return f"{HEAD}-- {_seal(body)}\n{body}"


def _seal(body: str) -> str:
    import django

    return f"Django {django.__version__}, {_digest(body.encode())}"


def faults(text: str) -> list[str]:
    """Why the text is not what the migrations make; nothing where it is."""
    head, seal, body = [*text.split("\n", 2), "", ""][:3]
    told, here = dict(STEP.findall(body)), _migrations()
    wrong = sorted(name for name in told.keys() | here.keys() if told.get(name) != here.get(name))
    if (f"{head}\n", seal) != (HEAD, f"-- {_seal(body)}"):
        wrong.append("it was changed after it was written, or Django is another")
    return wrong


def _migrations() -> dict[str, str]:
    """Every migration of ours, with a digest of it and of what it takes from the house."""
    files = Path(__file__).parent.glob("*/migrations/0*.py")
    return {f"{file.parent.parent.name}.{file.stem}": _source(file) for file in files}


def _source(file: Path) -> str:
    source = file.read_bytes()
    for step in ast.walk(ast.parse(source)):
        if isinstance(step, ast.Import):
            taken = [name.name for name in step.names if name.name.startswith("laget.")]
            for name in taken:
                source += (Path(__file__).parents[1] / f"{name.replace('.', '/')}.py").read_bytes()
    return _digest(source)


def _digest(what: bytes) -> str:
    return hashlib.sha256(what).hexdigest()[:16]


def _recorded(kept: str) -> list[str]:
    """Every further statement but the questions, and after each migration that it has been done."""
    import django
    import psycopg

    django.setup()
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    told: list[str] = []
    ours = _migrations()

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
            name = f"{migration.app_label}.{migration.name}"
            told.append(f"\n-- {name} {ours[name]}\n" if name in ours else f"\n-- {name}\n")
        elif action == "apply_success":
            told.append(
                'INSERT INTO "django_migrations" ("app", "name", "applied")'
                f" VALUES ('{migration.app_label}', '{migration.name}', now());\n"
            )

    if kept:
        with connection.cursor() as cursor:
            cursor.execute(kept)
    with connection.execute_wrapper(listen):
        executor = MigrationExecutor(connection, progress)
        executor.migrate(executor.loader.graph.leaf_nodes())
    return told


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
