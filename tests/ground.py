"""The run's server with a migrated database, made once for each set of migrations.

Migrating takes most of a short run, so the first run keeps the server's folder, stopped, in the
user's cache, and the next begins with a copy of it. What migrations do not hold (walls, history,
fact views) is laid again by `prepare` whenever the code has changed.
"""

import hashlib
import os
import shutil
from pathlib import Path

import platformdirs

import laget
from laget.server import Server, prepare, start

KEPT = 3  # sets of migrations, so that going between branches is quick


def laid(folder: Path) -> Server:
    """The server, running in `folder`. Raises CannotStart."""
    kept = Path(platformdirs.user_cache_dir("laget")) / "tests" / _migrations()
    if kept.exists():
        _copy(kept, folder)
        kept.touch()
    server = start(folder, throwaway=True)
    if prepare(server) and not kept.exists():
        server.stop()
        _keep(folder, kept)
        server = start(folder, throwaway=True)
    return server


def _migrations() -> str:
    digest = hashlib.sha256()
    package = Path(laget.__file__).parent
    for file in sorted((*package.rglob("migrations/*.py"), *package.glob("server/*.py"))):
        digest.update(file.relative_to(package).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:20]


def _keep(folder: Path, kept: Path) -> None:
    half = kept.with_suffix(f".{os.getpid()}")
    try:
        half.mkdir(parents=True)
        _copy(folder, half)
        half.rename(kept)
        newest = sorted(kept.parent.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)
        for old in newest[KEPT:]:
            shutil.rmtree(old, ignore_errors=True)
    except OSError:  # no room, or another run was first: the next run migrates again
        shutil.rmtree(half, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    """Everything with its owner: PostgreSQL does not run as root, and its files are its own."""

    def copy(one: str, other: str) -> None:
        shutil.copy2(one, other)
        _own(one, other)

    shutil.copytree(source, target, copy_function=copy, dirs_exist_ok=True, symlinks=True)
    for path in (source, *source.rglob("*")):
        if path.is_dir():
            _own(path, target / path.relative_to(source))


def _own(one: str | Path, other: str | Path) -> None:
    if hasattr(os, "chown"):
        whose = os.stat(one)
        os.chown(other, whose.st_uid, whose.st_gid)
