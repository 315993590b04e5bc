"""Small import folders to spoil: the demo's own files, a handful of children."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from laget.demo.population import generate
from laget.server import Server

TODAY = date(2026, 11, 21)
AT = datetime(2026, 11, 21, 8, tzinfo=UTC)


def small(folder: Path, children: int = 12) -> Path:
    """A whole folder that imports."""
    generate(children, seed=7, today=TODAY).write(folder)
    return folder


def rewritten(folder: Path, file: str, change: dict[str, str], row: int = 2) -> Path:
    """The folder with some fields of one row changed; `row` as a table program counts."""
    path = folder / f"{file}.csv"
    with path.open(newline="", encoding="utf-8") as f:
        rows = list(csv.reader(f))
    for name, value in change.items():
        rows[row - 1][rows[0].index(name)] = value
    with path.open("w", newline="", encoding="utf-8") as f:
        csv.writer(f).writerows(rows)
    return folder


@dataclass(frozen=True)
class Bare:
    """A migrated database with nothing in it."""

    server: Server
    name: str

    def url(self, role: str = "import") -> str:
        return self.server.url(role, self.name)


@pytest.fixture
def bare(database: Any) -> Iterator[Bare]:
    """A copy of the migrated database, without the village."""
    mine = Bare(database.server, f"{database.name}_bare")
    mine.server.clone("laget", mine.name)
    yield mine
    mine.server.drop(mine.name)
