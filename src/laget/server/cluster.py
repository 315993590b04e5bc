"""What lies in a data folder: keys, the cluster, its settings, roles and the database `laget`.

folder/keys.json   a password for each role, readable by the app's user only
folder/lock        held by the keeper; holds the process id of the app
folder/cluster/    PostgreSQL's own
"""

import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from laget.server.binaries import Account, CannotStart

MAJOR = "18"
SUPERUSER = "postgres"  # made by initdb; nothing of Laget ever runs as it
ROLES = {
    "app": "laget_app",
    "owner": "laget_owner",
    "engine": "laget_engine",
    "import": "laget_import",
}
EXTENSIONS = ("btree_gist", "pg_trgm")
SETTINGS = {
    "listen_addresses": "",
    "log_timezone": "UTC",
    "timezone": "UTC",
    "lc_messages": "C",
    "password_encryption": "scram-sha-256",
    "shared_buffers": "256MB",
    "max_wal_size": "2GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "random_page_cost": "1.1",
    "jit": "off",
    "log_checkpoints": "off",
    "log_min_messages": "warning",
}
THROWAWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def by_handle(who: Account) -> bool:
    """Whether the account is shown the cluster as an open folder instead of by its path.

    So it need not be able to walk there: the data may lie under a closed home folder.
    """
    return who.uid is not None and Path("/proc/self/fd").is_dir()


@contextmanager
def reached(who: Account, folder: Path) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A path to the folder that the account can use, and what to hand down for it to hold."""
    if not by_handle(who):
        yield str(folder), ()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield f"/proc/self/fd/{handle}", (handle,)
    finally:
        os.close(handle)


def keys(folder: Path) -> dict[str, str]:
    """The roles' passwords, made the first time."""
    file = folder / "keys.json"
    if file.exists():
        found: dict[str, str] = json.loads(file.read_text())
        return found
    if (folder / "cluster").exists():
        raise CannotStart(f"{file} is missing, and without it the database cannot be opened.")
    made = {role: secrets.token_urlsafe(18) for role in (SUPERUSER, *ROLES)}
    making = folder / "keys.json.new"
    with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        json.dump(made, out)
    making.replace(file)
    return made


def make(folder: Path, bin_: Path, who: Account, password: str, scratch: Path, fast: bool) -> None:
    """Lay the cluster, whole or not at all: names sort by code point, case folds as in Unicode."""
    making = folder / "cluster.new"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(mode=0o700)
    who.own(making)
    word = scratch / "word"
    word.write_text(password)
    who.own(word)
    try:
        with reached(who, making) as (path, handles):
            done = who.run(
                [
                    bin_ / "initdb", "-D", path, "-U", SUPERUSER, "--pwfile", word,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                    *(["--no-sync"] if fast else []),
                ],
                handles,
            )  # fmt: skip
    finally:
        word.unlink()
    if done.returncode != 0:
        shutil.rmtree(making, ignore_errors=True)
        raise CannotStart(f"The database could not be made in {folder}: {last_line(done.stdout)}")
    with (making / "postgresql.conf").open("a") as conf:
        conf.write("include 'laget.conf'\n")
    making.rename(folder / "cluster")


def check(cluster: Path) -> None:
    """Refuse a cluster of another PostgreSQL."""
    made_by = (cluster / "PG_VERSION").read_text().strip()
    if made_by != MAJOR:
        raise CannotStart(
            f"{cluster.parent} was made by PostgreSQL {made_by}, this is {MAJOR}; "
            "give another folder with --data."
        )


def write_settings(cluster: Path, who: Account, settings: Mapping[str, str]) -> None:
    """What the server is to run with this time."""
    file = cluster / "laget.conf"
    lines = (f"{name} = '{value}'\n" for name, value in settings.items())
    file.write_text("".join(lines))
    who.own(file)


def furnish(admin_url: str, database_url: str, passwords: Mapping[str, str]) -> None:
    """Roles, the database and its extensions, where they are missing."""
    with psycopg.connect(admin_url, autocommit=True) as db:
        there = {row[0] for row in db.execute("SELECT rolname FROM pg_roles")}
        for role, name in ROLES.items():
            if name not in there:
                words = "CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB PASSWORD {}"
                db.execute(sql.SQL(words).format(sql.Identifier(name), passwords[role]))
        # So that the owner can give functions to the engine, without having the engine's rights.
        db.execute("GRANT laget_engine TO laget_owner WITH INHERIT FALSE, SET TRUE")
        if not db.execute("SELECT 1 FROM pg_database WHERE datname = 'laget'").fetchone():
            db.execute("CREATE DATABASE laget OWNER laget_owner")
    with psycopg.connect(database_url, autocommit=True) as db:
        for extension in EXTENSIONS:
            if db.execute(
                "SELECT 1 FROM pg_available_extensions WHERE name = %s", [extension]
            ).fetchone():
                words = "CREATE EXTENSION IF NOT EXISTS {}"
                db.execute(sql.SQL(words).format(sql.Identifier(extension)))
        db.execute("GRANT USAGE ON SCHEMA public TO laget_app, laget_engine, laget_import")
        db.execute("GRANT CREATE ON SCHEMA public TO laget_engine")


def last_line(text: str) -> str:
    """The last thing a program said that has words in it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"
