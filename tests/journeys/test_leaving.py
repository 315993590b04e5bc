"""Two who could be lost between services, and are not: told through the pages.

Kim has left upper secondary school. Ola, of the follow-up service, puts it in the register and
calls, writes and sends a letter, and nobody answers: the three tries stand there for whoever goes
on. He goes to Kim's home, and Kim wants to work with cars. They say yes to help; a day at the
garage begins, and becomes an apprenticeship. After thirty days Ola asks whether it lasts, and it
does.

Vilde moves from Halden to Råde. Per's school says what is handed over, as her mother has agreed,
and when her last day is. The school in Råde learns that a child is coming, and when, and not who;
with its yes it sees Vilde, and what works for her. Eleven days lay between, and all can see it.
After thirty days both schools say how it went.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
import time_machine

from journeys.walking import Walker
from village import Village, at, load


@pytest.fixture(autouse=True)
def monday() -> Iterator[Any]:
    """The first Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-02", hour=10), tick=True) as clock:
        yield clock


@pytest.fixture
def village(site: str, database: Any) -> Village:
    with psycopg.connect(database.url("import")) as importer:
        for code, name in (("school", "Halden skole"), ("nes_school", "Råde skole")):
            importer.execute(
                "UPDATE organisations_unit SET name = %s WHERE code = %s", [name, code]
            )
    return load()


def picture(page: Any, pictures: Any, name: str) -> None:
    if pictures:
        page.screenshot(path=pictures / f"leaving-{name}.png", full_page=True)


def test_three_tries_and_an_apprenticeship(
    page: Any, village: Village, axe: Any, monday: Any, pictures: Any
) -> None:
    kim = village.child("kim", "ola", born="2008-04-01")
    walker = Walker(page).be("Ola").open(f"/children/{kim.pk}/").click("Has left school")
    walker.pick("Which school was left?", "Halden skole").write("When?", "2026-03-01")
    walker.click("Note it").reads("somebody in your service must get in touch", "Nobody has tried")
    assert axe(page) == []
    here = page.url
    for day, how in ((4, "Called"), (6, "Sent a message"), (9, "Wrote a letter")):
        monday.move_to(at(f"2026-03-{day:02}", hour=10))
        walker.open(here).click("Note a try").choose(how, "nobody").click("Note it")
    walker.reads("3 tries, and nobody reached.", "Not known what they do (OTUK)")
    picture(page, pictures, "tries")
    assert axe(page) == []

    monday.move_to(at("2026-03-11", hour=10))
    walker.click("Note a try").choose("Went home to them", "the young person")
    walker.write("What came of it?", "Wants to work with cars.").click("Note it")
    walker.reads("Reached the young person.", "Wants to work with cars.", "(OTOV)")

    walker.click("Begin to help, with the family").choose("the young person")
    walker.pick("Who works with the child?", "Ola Vik").click("Begin")
    walker.open(here).click("Begin something that helps").choose("Work")
    walker.write("What do you do?", "A day at the garage").click("Begin")
    walker.reads("A day at the garage")

    monday.move_to(at("2026-04-01", hour=10))
    walker.be("Ola").open(here).click("Has begun somewhere").choose("An apprenticeship")
    walker.pick("Which code is reported?", "In an apprenticeship (OTLL)").click("Note it")
    walker.reads("Kim has begun again", "An apprenticeship since")
    walker.be("Ola").does_not_read("does it last?")

    monday.move_to(at("2026-05-04", hour=10))
    walker.be("Ola").reads("Kim, 18: does it last?").click("Note it").choose("Yes, still there")
    walker.click("Note it").reads("It lasts.")
    picture(page, pictures, "lasts")
    assert axe(page) == []
    walker.be("Ola").does_not_read("does it last?")


def test_from_halden_to_raade(
    page: Any, village: Village, axe: Any, monday: Any, pictures: Any
) -> None:
    from laget.children import actions as children

    vilde = village.child("vilde")
    village.team(vilde, "per", "hanne")
    children.move(
        vilde, by=village.per, area=village.areas["nesvik"],
        authority=village.authorities["nesvik"], on=at("2026-04-01").date(), at=village.at,
    )  # fmt: skip
    child = f"/children/{vilde.pk}/"
    walker = Walker(page).be("Per").open(child).reads("Moves to Nesvik")
    walker.open("/ahead/").reads("Moves to Nesvik")
    assert axe(page) == []
    page.goto(child)
    page.get_by_text("More you can do").click()
    walker.click("Hand over to the next service")
    walker.pick("Who is to receive?", "Råde skole").pick("What is the change?", "Moves to another")
    walker.write("When is the last day with you?", "2026-03-20")
    walker.write("When is the first day there?", "2026-04-01")
    walker.choose("The plan, and what is done now", "What works, and what to avoid")
    walker.write("What should they know from the first day?", "She reads by the window.")
    walker.choose("a guardian")
    picture(page, pictures, "offer")
    assert axe(page) == []
    walker.click("Offer the hand-over").reads("Råde skole is offered the hand-over.")

    walker.be("Nina").reads("Halden skole hands a child over to you").click("Answer")
    walker.does_not_read("Vilde", "She reads by the window.")
    picture(page, pictures, "coming")
    assert axe(page) == []
    walker.choose("Yes, we take over").click("Send the answer")
    walker.reads("Now you see who it is.", "Vilde", "She reads by the window.")
    walker.click("See the hand-over").reads("11 days with neither of them")
    picture(page, pictures, "taken")
    assert axe(page) == []
    walker.be("Per").open(child).reads("Råde skole said yes to taking over.")

    monday.move_to(at("2026-05-05", hour=10))
    for name, how in (("Per", "It went well"), ("Nina", "Something was lost on the way")):
        walker.be(name).reads("how did the hand-over go?").click("Say how it went")
        walker.choose(how).click("Say how it went")
    walker.reads("Halden skole: It went well", "Råde skole: Something was lost on the way")
    walker.be("Hanne").does_not_read("how did the hand-over go?").open(child)
    walker.reads("said how the hand-over went: it went well.")
