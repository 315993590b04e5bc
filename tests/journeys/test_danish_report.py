"""A Danish report is weighed within a day and a night, and whoever reported hears that it came.

Steen, in the family department in Vigby, receives a report from the school about Nils at a quarter
past nine. The page says by which hour it must be weighed. He weighs it that afternoon and
investigates, and within six working days he tells the school that it has come and that they look
into it. Ten days later a neighbour reports too. Steen has dealt with Nils before, so he cannot
weigh it alone: the page says by which law, and what to do. Tove weighs it with him; the neighbour
is told only that the report has come. At the school nobody sees that anything has come.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
import time_machine

import abroad
from journeys.walking import Walker
from village import at


@pytest.fixture
def denmark(site: str, database: Any) -> abroad.Abroad:
    """Vigby, where Nils is on the family department's list and on the school's."""
    with psycopg.connect(database.url("import")) as importer:
        abroad.build(importer, "DK")
    v = abroad.load("DK")
    v.child("nils", "steen")
    v.listed("nils", "mette", "2015-05-17")
    return v


@pytest.fixture(autouse=True)
def monday() -> Iterator[Any]:
    """The first Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-02", hour=10), tick=True) as clock:
        yield clock


def test_weighed_within_a_day_and_answered_within_six_working_days(
    page: Any, denmark: abroad.Abroad, axe: Any, monday: Any, pictures: Path | None
) -> None:
    walker, v = Walker(page), denmark

    def looked_at(name: str) -> None:
        assert axe(page) == [], name
        if pictures:
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 860})
                page.screenshot(path=pictures / f"danish-{name}-{width}.png", full_page=True)
            page.set_viewport_size({"width": 1280, "height": 860})

    walker.be("Steen", "Vang").open(f"/children/{v.nils.pk}/report/")
    walker.reads("The law counts hours from then.")
    looked_at("receive")
    walker.write("At what time", "09.15").choose("a public service").click("Receive")
    walker.reads("Received today at 09:15. Assess it by tomorrow at 09:15.")
    walker.reads("Those who reported wait to hear that it has come")
    looked_at("reports")
    walker.open("/").reads(
        "It must be assessed by tomorrow at 09:15.", "Tell them by Tuesday 10 March"
    )

    monday.move_to(at("2026-03-02", hour=15))
    walker.open("/reports/").click("Assess").reads("Barnets lov § 136")
    walker.does_not_read("Somebody new to the child")
    looked_at("assess")
    walker.choose("Investigate").click("Decide").reads("The report is assessed.", "Steen Vang")
    walker.click("Tell the one who reported")
    walker.reads("A professional is also told whether", "Barnets lov § 138", "Tuesday 10 March")
    looked_at("receipt")
    walker.choose("That it has come, and whether we investigate").click("It is sent")
    walker.reads("Noted what the reporter has been told.", "No report waits.")
    walker.does_not_read("Those who reported wait")

    monday.move_to(at("2026-03-12", hour=10))
    walker.be("Steen", "Vang").open(f"/children/{v.nils.pk}/report/")
    walker.choose("a private person").click("Receive").click("Assess")
    walker.reads("Somebody new to the child must take part", "Barnets lov § 137")
    looked_at("again")
    walker.choose("Leave it there").click("Decide")
    walker.reads("you cannot assess this one alone (Barnets lov § 137)")
    walker.pick("Who assesses it together with you?", "Tove Friis").click("Decide")
    walker.reads("The report is assessed.", "Steen Vang together with Tove Friis")
    walker.click("Tell the one who reported").does_not_read("whether we investigate")
    walker.click("It is sent").reads("Noted what the reporter has been told.")

    walker.be("Mette", "Holst").open(f"/children/?list={v.units['dk_school'].pk}")
    walker.reads("Nils").does_not_read("report", "Familieafdelingen")
    assert page.goto("/reports/").status == 200
    walker.reads("Only child welfare receives reports of concern.").does_not_read("Nils")
