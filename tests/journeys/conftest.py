"""The world of the pages, built once for a file and served; pictures of it where one asks.

`pytest tests/journeys/test_pages.py --pictures DIR` saves every page in both languages and widths.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import time_machine

from browser import served


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", type=Path, help="a folder for pictures of every page")


@dataclass(frozen=True)
class Home:
    """Where the world is served, and its pages."""

    address: str
    places: list[Any]


@pytest.fixture(scope="module")
def home(database: Any, django_db_setup: None, django_db_blocker: Any) -> Iterator[Home]:
    """Committed, at a fixed morning in April; thrown away afterwards."""
    from journeys import world

    with django_db_blocker.unblock():
        places = world.build(database.url("import"), database.url("engine"))
        with time_machine.travel(world.NOW, tick=True), served() as address:
            yield Home(address, places)
        database.renew()


@pytest.fixture(scope="session")
def pictures(request: pytest.FixtureRequest) -> Path | None:
    """The folder where pictures are wanted, if they are."""
    folder: Path | None = request.config.getoption("--pictures", None)
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    return folder
