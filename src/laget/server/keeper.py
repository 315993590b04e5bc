"""The small process beside an embedded server: it holds the folder's lock and stops the server.

Run as a script by `running.start`, with nothing of Laget imported. It lives exactly as long as the
server may: when the app closes its pipe, or is gone in any other way (SIGKILL included), the
server is stopped, and only then is the lock let go.

In: argument 1, the lock file; then one line of JSON with the orders (`running.Orders`).
Out: "locked" or "busy", then "started" or "failed".
"""

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from typing import Any

WINDOWS = sys.platform == "win32"


def main() -> int:
    lock = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT, 0o600)
    if not locked(lock):
        say("busy")
        return 1
    parent = os.getppid()
    os.ftruncate(lock, 0)
    os.write(lock, str(parent).encode())
    say("locked")
    line = sys.stdin.buffer.readline()
    if not line:
        return 0
    orders: dict[str, Any] = json.loads(line)
    gone = threading.Event()
    for name in ("SIGTERM", "SIGHUP", "SIGINT"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda _number, _frame: gone.set())
    is_up = carry_out(orders, "start") == 0
    say("started" if is_up else "failed")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)  # the app need not keep listening; number 1 must not become a folder's
    if is_up:
        wait(parent, gone)
    while carry_out(orders, "stop") != 0 and os.path.exists(orders["pid_file"]):
        time.sleep(1)  # a long checkpoint: PostgreSQL is still on its way down
    take_away(orders["sockets"])
    return 0


def wait(parent: int, gone: threading.Event) -> None:
    """Until the app has closed its end of the pipe, has died, or we are told to go."""
    if WINDOWS:
        sys.stdin.buffer.read()
        return
    while not gone.is_set() and os.getppid() == parent:
        ready, _, _ = select.select([0], [], [], 0.5)
        if ready and not os.read(0, 1024):
            return


def carry_out(orders: dict[str, Any], name: str) -> int:
    """Run one of the orders; `{cluster}` in it becomes a path that the account can reach."""
    options: dict[str, Any] = {"env": orders["env"], "stdin": subprocess.DEVNULL}
    if orders["user"] is not None:
        options |= {"user": orders["user"], "group": orders["group"], "extra_groups": []}
    path, handle = orders["cluster"], None
    if orders["by_handle"]:
        handle = os.open(path, os.O_RDONLY)
        path = f"/proc/self/fd/{handle}"
    if not WINDOWS:
        options |= {"cwd": "/", "pass_fds": [] if handle is None else [handle]}
    args = [arg.replace("{cluster}", path) for arg in orders[name]]
    try:
        with open(os.devnull, "w") as nowhere:
            return subprocess.run(args, stdout=nowhere, stderr=nowhere, **options).returncode
    finally:
        if handle is not None:
            os.close(handle)


def take_away(folder: str) -> None:
    """Remove the folder of sockets, if one was made; anything else in it stays."""
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(".s.PGSQL."):
                os.unlink(os.path.join(folder, name))
        os.rmdir(folder)


def locked(lock: int) -> bool:
    try:
        if WINDOWS:
            import msvcrt

            os.lseek(lock, 1 << 20, os.SEEK_SET)  # past the text, so that others can read it
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
            os.lseek(lock, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def say(word: str) -> None:
    with contextlib.suppress(OSError):
        print(word, flush=True)


if __name__ == "__main__":
    sys.exit(main())
