"""Starting and stopping the embedded server, and the way in for each role."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, TypedDict
from urllib.parse import quote

import psutil
import psycopg
from psycopg import sql

from laget.server import cluster
from laget.server.binaries import SUFFIX, Account, CannotStart, account, environment, programs
from laget.server.cluster import ROLES, SUPERUSER

WINDOWS = sys.platform == "win32"
SOCKET_PATH_LIMIT = 100  # bytes; the system's own limit is 104 on macOS, 108 on Linux
PATIENCE = 60  # seconds for an earlier app's server to go down


class Orders(TypedDict):
    """What the keeper is told. `{cluster}` in start and stop stands for the cluster's path."""

    start: list[str]
    stop: list[str]
    cluster: str
    by_handle: bool
    pid_file: str
    sockets: str
    user: int | None
    group: int | None
    env: dict[str, str]


class Server:
    """A running server: the way in for each role, copies of databases, and its end."""

    def __init__(self, host: str, port: int, keys: dict[str, str], keeper: "Keeper | None") -> None:
        self.host = host
        self.port = port
        self._keys = keys
        self._keeper = keeper

    def url(self, role: str = "app", database: str = "laget") -> str:
        """The address for a role: app, owner, engine, import (or postgres, for this room only)."""
        user = SUPERUSER if role == SUPERUSER else ROLES[role]
        who = f"postgresql://{user}:{quote(self._keys[role], safe='')}@"
        if self.host.startswith("/"):
            return f"{who}/{database}?host={quote(self.host, safe='')}&port={self.port}"
        return f"{who}{self.host}:{self.port}/{database}"

    def environment(self, database: str = "laget") -> dict[str, str]:
        """What `laget.settings` looks for in the environment, all four roles."""
        return {
            f"LAGET_{'' if role == 'app' else role.upper() + '_'}DATABASE_URL": self.url(
                role, database
            )
            for role in ROLES
        }

    def clone(self, template: str, name: str) -> None:
        """A copy of a database nobody is connected to; one of that name goes first."""
        words = "CREATE DATABASE {} TEMPLATE {} OWNER laget_owner STRATEGY file_copy"
        with psycopg.connect(self.url(SUPERUSER, "postgres"), autocommit=True) as db:
            db.execute(self._drop(name))
            db.execute(sql.SQL(words).format(sql.Identifier(name), sql.Identifier(template)))

    def drop(self, name: str) -> None:
        """Remove a database, with whoever is connected to it."""
        with psycopg.connect(self.url(SUPERUSER, "postgres"), autocommit=True) as db:
            db.execute(self._drop(name))

    def settle(self) -> None:
        """Write to disk what waits to be written: a bench begins with the server at rest."""
        with psycopg.connect(self.url(SUPERUSER), autocommit=True) as db:
            db.execute("CHECKPOINT")

    @staticmethod
    def _drop(name: str) -> sql.Composed:
        return sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))

    def state(self) -> str:
        """What another process of the same user needs to join in (`joined`). Holds passwords."""
        return json.dumps({"host": self.host, "port": self.port, "keys": self._keys})

    @classmethod
    def joined(cls, state: str) -> "Server":
        """The server another process started, and will stop."""
        return cls(**json.loads(state), keeper=None)

    def stop(self) -> None:
        """Stop the server and let the folder go. A joined one is left running."""
        if self._keeper is not None:
            self._keeper.end()
            self._keeper = None

    def __enter__(self) -> "Server":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, e: BaseException | None, t: TracebackType | None
    ) -> None:
        self.stop()


class Keeper:
    """Our end of the process that holds the lock (`keeper.py`)."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, or say who has it; waits for a server whose app is gone."""
        give_up_at = time.monotonic() + PATIENCE
        while not self._launched(folder / "lock"):
            holder = _holder(folder / "lock")
            if (holder and psutil.pid_exists(holder)) or time.monotonic() > give_up_at:
                raise CannotStart(
                    f"The data folder {folder} is in use by process {holder or 'unknown'}; "
                    "give another with --data."
                )
            time.sleep(0.1)

    def _launched(self, lock: Path) -> bool:
        alone: dict[str, Any] = {} if WINDOWS else {"start_new_session": True, "cwd": "/"}
        script = Path(__file__).with_name("keeper.py")
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", script, lock],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **alone,
        )  # fmt: skip
        if self._hear() == "locked":
            return True
        self.end()
        return False

    def _hear(self) -> str:
        assert self.process.stdout is not None
        line: bytes = self.process.stdout.readline()
        return line.decode().strip()

    def start(self, orders: Orders) -> bool:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(orders).encode() + b"\n")
        self.process.stdin.flush()
        return self._hear() == "started"

    def end(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def start(
    folder: Path | str, *, throwaway: bool = False, settings: dict[str, str] | None = None
) -> Server:
    """Start the server of a data folder, making what is missing. Raises CannotStart.

    `throwaway` is for tests: quicker, and lost with the machine. `settings` are PostgreSQL's own.
    """
    folder = Path(folder).expanduser().absolute()
    _claim(folder)
    keeper = Keeper(folder)
    scratch = _sockets()
    try:
        who = account(folder / "cluster")
        who.own(scratch)
        bin_ = programs(who)
        keys = cluster.keys(folder)
        data = folder / "cluster"
        if data.exists():
            cluster.check(data)
            _stop_leftover(data, bin_, who)
        else:
            cluster.make(folder, bin_, who, keys[SUPERUSER], scratch, throwaway)
        host, port = ("127.0.0.1", _free_port()) if WINDOWS else (str(scratch), 5432)
        chosen = cluster.SETTINGS | {"port": str(port)}
        chosen["listen_addresses" if WINDOWS else "unix_socket_directories"] = host
        chosen |= (cluster.THROWAWAY if throwaway else {}) | (settings or {})
        cluster.write_settings(data, who, chosen)
        if not keeper.start(_orders(data, bin_, who, scratch)):
            raise CannotStart(f"PostgreSQL did not start in {folder}: {_complaint(data)}")
        server = Server(host, port, keys, keeper)
        cluster.furnish(server.url(SUPERUSER, "postgres"), server.url(SUPERUSER), keys)
        return server
    except BaseException:
        keeper.end()
        shutil.rmtree(scratch, ignore_errors=True)
        raise


def _claim(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as e:
        raise CannotStart(
            f"The data folder {folder} is not writable ({e.strerror}); give another with --data."
        ) from None


def _sockets() -> Path:
    """A short-named folder only the server's account can enter."""
    short = Path("/tmp")
    base = short if os.access(short, os.W_OK) else Path(tempfile.gettempdir())
    made = Path(tempfile.mkdtemp(prefix="laget-", dir=None if WINDOWS else base))
    if len(os.fsencode(made / ".s.PGSQL.5432")) > SOCKET_PATH_LIMIT and not WINDOWS:
        made.rmdir()
        raise CannotStart(f"{base} is too long a path for a socket; set TMPDIR to a shorter one.")
    return made


def _orders(data: Path, bin_: Path, who: Account, scratch: Path) -> Orders:
    ctl = [str(bin_ / f"pg_ctl{SUFFIX}"), "-D", "{cluster}", "-w", "-t", "600"]
    return Orders(
        start=[*ctl, "-l", "{cluster}/server.log", "start"],
        stop=[*ctl, "-m", "fast", "stop"],
        cluster=str(data), by_handle=cluster.by_handle(who), pid_file=str(data / "postmaster.pid"),
        sockets=str(scratch), user=who.uid, group=who.gid, env=environment(),
    )  # fmt: skip


def _stop_leftover(data: Path, bin_: Path, who: Account) -> None:
    """Stop a server whose keeper was killed too; forget one that is only a number in a file."""
    file = data / "postmaster.pid"
    if not file.exists():
        return
    pid, *rest = file.read_text().splitlines()
    try:
        process = psutil.Process(int(pid))
        is_ours = process.name().startswith("postgres") and process.create_time() - 5 <= int(
            rest[1]
        )
    except (psutil.Error, ValueError, IndexError):
        is_ours = False
    if not is_ours:
        file.unlink()
        return
    with cluster.reached(who, data) as (path, handles):
        ctl = bin_ / f"pg_ctl{SUFFIX}"
        who.run([ctl, "-D", path, "-w", "-t", "120", "-m", "fast", "stop"], handles)
    if len(rest) > 3 and rest[3].startswith("/"):
        shutil.rmtree(rest[3], ignore_errors=True)


def _complaint(data: Path) -> str:
    log = data / "server.log"
    return cluster.last_line(log.read_text(errors="replace")[-4000:] if log.exists() else "")


def _holder(lock: Path) -> int | None:
    try:
        return int(lock.read_text())
    except (OSError, ValueError):
        return None


def _free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
        return port


def attach(folder: Path | str) -> Server:
    """The server of a data folder: the one that runs now, joined, or started for as long as needed.

    For commands beside a running demo. Raises CannotStart where the folder holds no database.
    """
    folder = Path(folder).expanduser().absolute()
    if not (folder / "cluster").exists():
        raise CannotStart(
            f"There is no database in {folder}. Run `laget demo` first, or name --data."
        )
    pid_file = folder / "cluster" / "postmaster.pid"
    try:
        lines = pid_file.read_text().splitlines()
        port, sockets, host = int(lines[3]), lines[4].strip(), lines[5].strip()
        return Server(host if WINDOWS else sockets, port, cluster.keys(folder), keeper=None)
    except (OSError, IndexError, ValueError):
        return start(folder)
