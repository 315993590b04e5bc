"""`laget demo`: loads once, says what it found, and takes up what was broken off."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

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
