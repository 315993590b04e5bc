"""Bringing a database up to the code: migrate, and only when something has changed."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import psycopg
from psycopg import sql

from laget.server.binaries import CannotStart
from laget.server.running import Server

PACKAGE = Path(__file__).parents[1]


def prepare(server: Server, database: str = "laget") -> bool:
    """Migrate the database as its owner; False if there was nothing to do.

    The stamp of the code it was last migrated by stands as the database's comment.
    """
    now = stamp()
    owner = server.url("owner", database)
    with psycopg.connect(owner, autocommit=True) as db:
        then = db.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database "
            "WHERE datname = current_database()"
        ).fetchone()
    if then is not None and then[0] == now:
        return False
    migrate(server.environment(database) | {"LAGET_DATABASE_URL": owner})
    with psycopg.connect(owner, autocommit=True) as db:
        words = sql.SQL("COMMENT ON DATABASE {} IS {}")
        db.execute(words.format(sql.Identifier(database), now))
    return True


def migrate(environment: dict[str, str]) -> None:
    """Run the migrations in a process of their own, so that this one never holds the owner."""
    done = subprocess.run(
        [sys.executable, "-m", "django", "migrate", "--no-input", "-v", "0"],
        env=os.environ | environment | {"DJANGO_SETTINGS_MODULE": "laget.settings"},
        capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode != 0:
        raise CannotStart(f"The database could not be migrated:\n{done.stderr}")


def stamp() -> str:
    """A digest of the code: what migrations do may rest on any of it."""
    digest = hashlib.sha256()
    for file in sorted(PACKAGE.rglob("*")):
        if file.suffix in {".py", ".sql", ".toml"} and file.is_file():
            digest.update(file.relative_to(PACKAGE).as_posix().encode())
            digest.update(file.read_bytes())
    return f"laget {digest.hexdigest()}"
