"""A school nurse falls ill, and her leader takes over: told through the pages.

Kari, the school nurse, holds the baton for Emma. One Monday she calls in ill. Anne, who leads her,
marks her as away until the 20th, and writes nothing about why. From that moment Anne holds the
baton and is marked as standing in; Per, the teacher, sees whom to call now, and not why. On the
day Kari should be back, Anne's own day asks about it. She says so with one click, and Kari holds
the baton again. Nothing waited, and at no moment did nobody hold it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
import time_machine

from journeys.walking import Walker
from laget.core.seeing import seen_as
from laget.teams import actions as teams
from laget.teams.models import Holding
from village import Village, at, load


@pytest.fixture
def village(site: str) -> Village:
    """Emma's team; Kari holds the baton."""
    village = load()
    village.child("emma")
    village.team(village.emma, "per", "kari")
    teams.open_case(village.emma, by=village.per, at=village.at)
    village.holds(village.emma, "kari", offered_by="per")
    return village


@pytest.fixture(autouse=True)
def monday() -> Iterator[Any]:
    """The second Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-09", hour=8), tick=True) as clock:
        yield clock


def test_the_leader_takes_over_and_gives_back(
    page: Any, village: Village, axe: Any, monday: Any, pictures: Any
) -> None:
    walker = Walker(page)
    child = f"/children/{village.emma.pk}/"

    def look(name: str) -> None:
        assert axe(page) == []
        if pictures:
            for wide in (390, 1280):
                page.set_viewport_size({"width": wide, "height": 900})
                page.screenshot(path=pictures / f"away-{name}-{wide}.png", full_page=True)

    walker.be("Anne").open("/people/").reads("Kari Vik", "holds one baton")
    look("people")
    walker.click("Is away").reads("One baton comes to the unit's leader", "Do not write why.")
    look("form")
    walker.write("Until when?", "2026-03-20").click("Mark as away")
    walker.reads("Kari Vik is away. What comes to you returns when you say", "away until")
    look("marked")
    walker.open(child).reads("You hold the baton for now", "Before: Kari Vik")
    look("child")
    walker.be("Per").open(child).reads("Anne Vik holds the baton for now", "Anne Vik stepped in")
    walker.does_not_read("away", "ill")

    monday.move_to(at("2026-03-20", hour=8))
    walker.be("Anne").reads("Is Kari Vik back?")
    look("day")
    walker.click("Those who work here").click("Is back")
    walker.reads("Kari Vik is back, and holds one baton again.")
    walker.be("Kari").open(child).reads("You hold the baton", "Before: Anne Vik")
    walker.does_not_read("You hold the baton for now")

    with seen_as(village.per):
        spans = [held.during for held in Holding.objects.filter(child=village.emma)]
    spans.sort(key=lambda during: during.lower)
    assert len(spans) == 3
    assert all(one.upper == other.lower for one, other in pairwise(spans)), "nobody held it"
