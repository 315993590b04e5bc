"""A school nurse falls ill, and her leader takes over: told through the pages.

Kari, the school nurse, holds the baton for Emma. One Monday she calls in ill. Anne, who leads her,
marks her as away until Easter, and writes nothing about why. From that moment Anne holds the baton
and is marked as standing in; Per, the teacher, sees whom to call, and not why. The day Kari should
be back, Anne's day asks her. She says so with one click, and Kari holds the baton again. Nothing
waited for anybody, and at no moment did nobody hold it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from browser import look_at, window
from journeys.walking import Walker
from laget.teams import actions as teams
from village import Village, at, load


@pytest.fixture
def village(site: str) -> Iterator[Village]:
    """Emma's team, with Kari as holder."""
    village = load()
    with time_machine.travel(village.at, tick=True):
        emma = village.child("emma")
        village.team(emma, "per", "kari")
        teams.open_case(emma, by=village.per, at=village.at)
        village.holds(emma, "kari", offered_by="per")
        yield village
