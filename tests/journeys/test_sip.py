"""A Swedish SIP, from the question to the follow-up: told through the pages.

Nils, ten, no longer comes to school in Lillån. His mother says yes to a joint plan, and Elsa, his
teacher, starts it: in Sweden it is a SIP. The plan says what it must hold and does not yet. Elsa
notes that the right was considered, writes the question the plan is to answer, and would put in the
first help; but nobody has asked Nils, so she does, and what he says stands first in the plan. They
meet on the question; Farid of the social services takes one task, Hedda of the clinic has another.
Elsa leads the whole. In May they follow up: one thing works a little and goes on;
the other does not, and others are to be invited. Doris, whose service takes no part, sees nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
import time_machine

import abroad
from browser import window
from journeys.walking import Walker
from village import at

WANTS = "I want to sit with Ali, and go home when it is loud."


@pytest.fixture
def lillan(site: str, fresh_database: Any) -> abroad.Abroad:
    """Nils is on the school's list, and the family has said yes to three services."""
    with psycopg.connect(fresh_database.url("import")) as importer:
        abroad.build(importer, "SE")
    lillan = abroad.load("SE")
    nils = lillan.child("nils", expecting="Maria")
    lillan.team(nils, "elsa", "farid", "hedda")
    return lillan


@pytest.fixture(autouse=True)
def monday() -> Iterator[Any]:
    """The first Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-02", hour=10), tick=True) as clock:
        yield clock


def test_from_the_question_to_the_follow_up(
    browser: Any, page: Any, site: str, lillan: abroad.Abroad, axe: Any, pictures: Any, monday: Any
) -> None:
    walker = Walker(page)
    child = f"/children/{lillan.nils.pk}/"

    def look(name: str) -> None:
        assert axe(page) == [], name
        if pictures:
            page.screenshot(path=pictures / f"sip-{name}.png", full_page=True)

    walker.be("Elsa", "Lind").open(f"{child}plan/").reads("There is no plan yet.")
    walker.click("Start the plan").does_not_read("Relay log", "Individual plan")
    look("start")
    walker.click("Put in the plan").reads(
        "The plan has begun.", "Joint individual plan for Nils", "must hold, and does not yet",
        "What is done by others than the municipality and the region",
        "One person who keeps the whole together",
    )  # fmt: skip
    look("begun")
    walker.click("Consider it").choose("The child gets it").click("Keep this")
    walker.reads("Write how it was decided.")
    walker.write("How was it decided", "The mother asked, and both the municipality and BUP agree.")
    walker.click("Keep this").reads("The child gets it. Elsa Lind, Åskolan")
    the_question(walker)

    walker.click("Begin something").reads("Nobody has written what the child wants. Why not?")
    look("not-asked")
    walker.open(f"{child}plan/").click("Ask, and note the words")
    walker.write("What does the child say?", WANTS).choose("The whole team")
    walker.choose("The child wants this at the top").click("Keep the words")
    walker.open(f"{child}plan/").reads("What Nils wants and dreams of", WANTS)
    walker.click("Begin something").does_not_read("Nobody has written what the child wants.")
    walker.write("What do you do?", "Talks with Hedda every week")
    walker.pick("Who owns it?", "Hedda Öberg")
    walker.write("When do you look at whether it works?", "2026-05-04").click("Put in the plan")
    walker.reads("Talks with Hedda every week", "Not looked at yet")

    lillan.later(minutes=10)
    lillan.holds(lillan.nils, "elsa")
    they_meet(walker, child, monday)
    walker.be("Farid", "Rahimi").open(f"{child}plan/")
    walker.reads(
        "Farid meets Nils at home on Mondays", "Elsa Lind", "Talks with Hedda", "BUP Norra."
    )
    walker.page.locator("a[href*='part=others_measures']").click()
    walker.main.get_by_role("textbox").fill("Maria drives him on Tuesdays.")
    walker.click("Keep this").does_not_read("must hold, and does not yet")
    look("whole")

    monday.move_to(at("2026-05-04", hour=10))
    follow_up(walker, child)
    look("followed-up")
    with window(browser, site) as other:
        doris = Walker(other).be("Doris", "Holm")
        assert other.goto(f"{child}plan/").status == 404
        doris.does_not_read("Nils")


def the_question(walker: Walker) -> None:
    """What the plan is to answer: written, and written better, and both can be read."""
    said = ("How does Nils come to school?", "How does Nils come to school and stay until two?")
    for text in said:
        walker.page.locator("a[href*='part=question']").click()
        walker.main.get_by_role("textbox").fill(text)
        walker.click("Keep this").reads(text)
    walker.page.locator("a[href*='plan-parts']").first.click()
    walker.reads("Version 1", "Version 2", *said).click("Bring it back")
    walker.reads("Brought back.", said[0])
    walker.page.locator("a[href*='plan-parts']").first.click()
    walker.reads("Version 3").click("Bring it back, version 2").reads(said[1])


def they_meet(walker: Walker, child: str, clock: Any) -> None:
    """Called with the question, held, read aloud and signed off with a day to follow up."""
    walker.be("Elsa", "Lind").open(child).click("Call a meeting")
    walker.write("What must you decide together?", "How does Nils come to school?")
    walker.write("Which day?", "2026-03-17").write("At what time", "14.30").write("Where?", "BUP")
    walker.click("Call the meeting").reads("The meeting is called.")
    clock.move_to(at("2026-03-17", hour=14))
    walker.be("Elsa", "Lind").open(child).click("How does Nils come to school?")
    walker.click("Open it on the wall").click("Say who is here")
    walker.choose("Nils", "Elsa Lind", "Farid Rahimi", "Hedda Öberg").click("Keep this")
    walker.write("What have you decided?", "Farid meets Nils at home on Mondays")
    walker.pick("Who takes it?", "Farid Rahimi")
    walker.write("When do you look at whether it works?", "2026-05-04").click("Write it down")
    walker.click("Read aloud and sign off")
    walker.write("When do you look at it together again?", "2026-05-04")
    walker.choose("We have read it aloud").click("Sign off").reads("Held")


def follow_up(walker: Walker, child: str) -> None:
    """Did it work, and which way from here?"""
    walker.be("Hedda", "Öberg").open(f"{child}plan/")
    reviewed(walker, "Talks with Hedda every week", "Works a little", "It goes on")
    walker.write("When do you look again?", "2026-06-15").click("Keep this")
    walker.be("Farid", "Rahimi").open(f"{child}plan/")
    reviewed(walker, "Farid meets Nils", "Does not work", "We invite others to help")
    walker.click("Keep this").reads("Others are to be invited.", "Works a little", "Does not work")
    walker.click("Change the days").write("When do you look at the plan together?", "2026-06-15")
    walker.click("Keep this").reads("You look at it together 15 June.")


def reviewed(walker: Walker, what: str, effect: str, way: str) -> None:
    name = f"Does it work? {what}"
    walker.main.get_by_role("link", name=name).click()
    walker.choose(effect, way)
