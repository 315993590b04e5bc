"""Two people find that a child is here twice, make one of the two records, and part them again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from browser import window
from journeys.english import english_in
from journeys.walking import Walker
from village import Village, at, load


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with time_machine.travel(at("2026-03-02", hour=10), tick=True):
        yield


@pytest.fixture
def village(site: str) -> Village:
    """Olav is helped by his teacher; Olaf is helped by the health station."""
    village = load()
    for name, by in (("olav", "per"), ("olaf", "ida")):
        village.team(village.child(name), by)
    return village


def test_two_people_join_two_records_and_part_them_again(
    page: Any, axe: Any, village: Village
) -> None:
    def clear() -> None:
        assert axe(page) == []

    child = f"/children/{village.olav.pk}/"
    walker = Walker(page).be("Per").open(child)
    walker.main.get_by_text("More you can do").click()
    walker.click("About the record").reads("Is the child here twice?")
    walker.click("Two records of the same child?").write("Look for the other record", "Olaf")
    walker.click("Look").choose("Olaf,")
    walker.write("Why do you think they are the same child?", "Same day, same mother.")
    clear()
    walker.click("Propose it").reads("Nothing changes until another person", "waits for a second")
    clear()

    walker.be("Ida").open(f"/children/{village.olaf.pk}/").does_not_read("Per Vik")
    walker.be("Rita").click("See it, and answer").reads("Same day, same mother.", "Per Vik")
    clear()
    walker.choose("Yes, it is the same child").click("Answer")
    walker.reads("read as one from now on", "Read as one with the record of Olaf")

    walker.be("Ida").open(f"/children/{village.olaf.pk}/").reads("Per Vik")
    walker.be("Rita").open(f"{child}record/").click("They are two children: part them")
    clear()
    walker.write("Why are they two children?", "Two cousins.").click("Part them")
    walker.reads("They are two records again. Nothing is lost.")
    walker.be("Ida").open(f"/children/{village.olaf.pk}/").does_not_read("Per Vik")
    assert page.goto(child).status == 404, "no access is left over"


def test_the_pages_of_it_in_norwegian(browser: Any, site: str, axe: Any, village: Village) -> None:
    from laget.children import joining

    joining.propose_join(
        village.olav, village.olaf, by=village.per, reason="Samme dag.", at=village.at
    )
    with window(browser, site, locale="nb-NO") as page:
        walker = Walker(page).be("Rita").open("/joins/").reads("Er det samme barn?")
        assert (axe(page), english_in(page)) == ([], [])
        walker.click("Se på det, og svar").choose("Ja, det er samme barn")
        assert (axe(page), english_in(page)) == ([], [])
        walker.click("Svar").reads("Fra nå av leses de to som én.")
        assert (axe(page), english_in(page)) == ([], [])
        walker.click("Det er to barn: skill dem").write("Hvorfor er det to barn?", "To fettere.")
        assert (axe(page), english_in(page)) == ([], [])
        walker.click("Skill dem").reads("De er to oppføringer igjen.")
