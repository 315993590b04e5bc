"""Two people write the same part of a plan at the same time, each in a window of their own.

Per and Kari both open what Emma's plan says it is about. Kari saves first. When Per saves, he is
shown what Kari wrote beside his own words; nothing of his is gone. He keeps both. Then both change
the same help; Per leaves his own, and what Kari wrote stands. Every version can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from browser import window
from journeys.walking import Walker
from laget.plans import actions as plans
from village import Village, at, load


@pytest.fixture
def village(site: str) -> Village:
    village = load()
    village.child("emma")
    village.team(village.emma, "per", "kari")
    plans.start_plan(village.emma, by=village.kari, words="Get in the door", at=village.at)
    plans.start_measure(village.emma, by=village.per, what="Talks", at=village.later(minutes=5))
    return village


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """The first Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-02", hour=10), tick=True):
        yield


def test_the_second_to_save_is_shown_both_and_chooses(
    browser: Any, site: str, village: Village, axe: Any, pictures: Any
) -> None:
    plan = f"/children/{village.emma.pk}/plan/"
    with window(browser, site) as left, window(browser, site) as right:
        per, kari = Walker(left).be("Per"), Walker(right).be("Kari")
        for who in (per, kari):
            who.open(f"{plan}part/?part=about")
        kari.write("What it is about", "Emma is afraid of the gate.").click("Keep this")
        kari.reads("Kept. The earlier text can be read.")
        per.write("What it is about", "Emma sleeps badly.").click("Keep this")
        per.reads("Kari Vik changed this", "Nothing is lost.", "Emma is afraid of the gate.")
        assert per.main.get_by_label("What it is about").input_value() == "Emma sleeps badly."
        assert axe(left) == []
        if pictures:
            left.screenshot(path=pictures / "two-write.png", full_page=True)
        per.click("Keep both").reads("Emma is afraid of the gate.", "Emma sleeps badly.")
        per.page.locator("a[href*='plan-parts']").click()
        per.reads("Version 1", "Version 2", "Kari Vik", "Per Vik")
        assert axe(left) == []

        for who in (per, kari):
            who.open(plan).main.get_by_role("link", name=re.compile(r"Change\s*, Talks")).click()
            who.write("When do you look at whether it works?", "2026-04-01")
            who.pick("Who owns it?", "Per Vik")
        kari.write("What do you do?", "Talks at home").click("Keep this").reads("Talks at home")
        per.write("What do you do?", "Talks in the gym").click("Keep this")
        per.reads("Talks at home", "Talks in the gym", "Kari Vik changed this")
        per.click("Leave mine, and keep what Kari Vik wrote").reads("Talks at home")
        per.does_not_read("Talks in the gym")
