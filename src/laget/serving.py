"""Serving the pages with granian, and the two commands of a real installation."""

import multiprocessing
import os
import socket
import threading
import time
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter

from laget.server.binaries import CannotStart

VENDOR = Path(__file__).parent / "static" / "vendor" / "manifest.json"
PARENT = "LAGET_SERVED_BY"  # process id, so that a worker notices when its server was killed


def serve(
    *,
    port: Annotated[int, Parameter(help="Where to answer.")] = 8000,
    host: Annotated[str, Parameter(help="On which of this machine's addresses.")] = "127.0.0.1",
    workers: Annotated[int, Parameter(help="Processes; a demo needs one.")] = 1,
    threads: Annotated[int, Parameter(help="Requests at once in each process.")] = 8,
) -> None:
    """Serve until stopped. Raises CannotStart where the port is taken or nothing is configured."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    if not os.environ.get("LAGET_DATABASE_URL"):
        raise CannotStart(
            "LAGET_DATABASE_URL is not set: name a PostgreSQL database there, or run `laget demo`."
        )
    if not VENDOR.exists():
        raise CannotStart(
            "The pages' style sheets are missing; run `uv sync --reinstall-package laget`."
        )
    claim(host, port)
    os.environ[PARENT] = str(os.getpid())
    # Begun anew, not copied: a copy made while another thread imports or asks the database keeps
    # that thread's locks for ever, and answers nobody.
    multiprocessing.set_start_method("spawn", force=True)
    Granian(
        "laget.serving:application", address=host, port=port, interface=Interfaces.WSGI,
        workers=workers, blocking_threads=threads, websockets=False, log_level=LogLevels.error,
        workers_kill_timeout=5,
    ).serve()  # fmt: skip


def migrate() -> None:
    """Migrate the database as its owner, in a process of its own."""
    from laget.server.prepare import migrate as run

    owner = os.environ.get("LAGET_OWNER_DATABASE_URL")
    if not owner:
        raise CannotStart("LAGET_OWNER_DATABASE_URL is not set: migrations run as laget_owner.")
    run({"LAGET_DATABASE_URL": owner})


def claim(host: str, port: int) -> None:
    """Say at once, and in words, that a port is taken; a demo asks before it loads anything."""
    with socket.socket() as trying:
        if os.name != "nt":
            trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trying.bind((host, port))
        except (OSError, OverflowError) as e:
            why = getattr(e, "strerror", None) or str(e)
            raise CannotStart(
                f"Port {port} on {host} cannot be used ({why}); give another with --port."
            ) from None


def __getattr__(name: str) -> Any:
    """`application`, made only in a worker that serves."""
    if name != "application":
        raise AttributeError(name)
    threading.Thread(target=_leave_with, args=[int(os.environ[PARENT])], daemon=True).start()
    from laget.wsgi import application

    return application


def _leave_with(parent: int) -> None:
    """End this worker when the process that serves is gone, so that it does not keep the port."""
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(1)
