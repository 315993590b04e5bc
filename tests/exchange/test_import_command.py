"""`laget import DIR --data FOLDER`: tried without a database of one's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from exchange.folders import small
from laget.server import start


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LAGET_")}
    environment["COLUMNS"] = "200"
    command = [sys.executable, "-c", "from laget.cli import main; main()", "import", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)


def test_without_a_database_it_says_what_to_do(tmp_path: Path) -> None:
    answer = run(tmp_path)
    assert answer.returncode == 1
    assert answer.stderr == (
        "laget: LAGET_IMPORT_DATABASE_URL is not set. Name a PostgreSQL database there, or try it "
        "in a folder of its own with --data FOLDER.\n"
    )


def test_a_folder_gets_a_database_for_as_long_as_the_import_runs(tmp_path: Path) -> None:
    files, data = small(tmp_path / "files", 1), tmp_path / "data"
    with start(data, throwaway=True):
        busy = run(files, "--data", data)
    assert busy.returncode == 1
    assert f"The data folder {data} is in use by process" in busy.stderr
    first = run(files, "--data", data)
    assert first.returncode == 0, first.stderr
    assert "new rows, 0 filled in" in first.stdout
    assert not (data / "cluster" / "postmaster.pid").exists()
    assert "0 new rows, 0 filled in" in run(files, "--data", data).stdout
