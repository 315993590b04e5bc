"""`laget demo`: loads once, says what it found, and takes up what was broken off."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil

START = "from laget.cli import main; main()"


def demo(data: Path) -> str:
    """A process of its own, as from the command line; its words."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LAGET_")}
    done = subprocess.run(
        [sys.executable, "-c", START, "demo", "--no-serve", "--children", "25", "--data", data],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_demo_loads_once_and_takes_up_what_was_broken_off(tmp_path: Path) -> None:
    first = demo(tmp_path)
    assert "175 children in 7 municipalities." in first
    assert "gaps found" in first
    stamp = tmp_path / "demo.json"
    told = json.loads(stamp.read_text())
    assert told["loaded"]
    stamp.write_text(json.dumps(told | {"loaded": False}))
    again = demo(tmp_path)
    assert again.splitlines()[1:-1] == first.splitlines()[1:-1]
    assert json.loads(stamp.read_text())["loaded"]


def test_a_demo_that_is_started_again_answers(tmp_path: Path) -> None:
    demo(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LAGET_")}
    command = [sys.executable, "-c", START, "demo", "--children", "25", "--data", tmp_path]
    with subprocess.Popen([*command, "--port", str(port)], env=environment) as running:
        try:
            assert answer(f"http://127.0.0.1:{port}/sign-in/") == 200
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(30)
    left = [p for p in psutil.process_iter(["cmdline"]) if str(tmp_path) in str(p.info["cmdline"])]
    assert left == []


def answer(address: str) -> int:
    """The status of the page, asked for until it comes: a server that never answers fails."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5) as page:
                return page.status
        except OSError:
            time.sleep(0.2)
    return 0
