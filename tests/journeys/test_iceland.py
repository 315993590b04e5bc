"""An Icelandic family asks for integration of services: told through the pages.

Nils, ten, goes to school in Hlíð. At the health centre Dísa sees that he is tired and alone. She
does not decide anything there: the law says that the contact person where the child is must know,
so she tells the school. Baldur, the head teacher, may speak with the parents and with nobody else.
He talks with Nils's mother. Two days later she comes with the request on paper (beiðni um
samþættingu): she asks that those who help Nils work together. Anna, the adviser, receives it with
the day that stands on it, and is from now on the contact person, since Nils is at her school. Anna
gathers what the school can do. It is not enough, so she answers the family: help on the second
level is needed, and the town's prosperity team comes in. Guðrún, who leads it, is told to appoint
a case manager, says that it is Freyja, and appoints her. The support team writes the support plan:
what Nils wants, what he needs, one help on the first level and one on the third at the same time,
and how they will see whether it helps. In May they follow up. Inga of child protection has no part
in it and sees nothing.
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

REQUEST = "Request for integration (beiðni um samþættingu)"
WANTS = "I want to sleep, and to be with Siggi after school."


@pytest.fixture
def hlid(site: str, fresh_database: Any) -> Any:
    """Nils is on the school's list and the health centre's, and nothing has begun."""
    with psycopg.connect(fresh_database.url("import")) as importer:
        abroad.build(importer, "IS")
    v = abroad.load("IS")
    v.child("nils", family_name="Arason", expecting="")
    v.listed("nils", "disa", "2015-05-17", family_name="Arason")
    return v


@pytest.fixture(autouse=True)
def monday() -> Iterator[Any]:
    """The first Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-02", hour=10), tick=True) as clock:
        yield clock


def test_from_the_worry_to_the_follow_up(
    browser: Any, page: Any, site: str, hlid: Any, axe: Any, pictures: Any, monday: Any
) -> None:
    walker = Walker(page)
    child = f"/children/{hlid.nils.pk}/"

    def look(name: str) -> None:
        assert axe(page) == [], name
        if pictures:
            page.screenshot(path=pictures / f"iceland-{name}.png", full_page=True)

    the_tip(walker, look)
    monday.move_to(at("2026-03-04", hour=10))
    the_request(walker, child, look)
    monday.move_to(at("2026-03-05", hour=10))
    the_answer(walker, child, look)
    monday.move_to(at("2026-03-06", hour=10))
    the_case_manager(walker, child, look)
    monday.move_to(at("2026-03-09", hour=10))
    the_plan(walker, child, look)
    monday.move_to(at("2026-05-04", hour=10))
    follow_up(walker, child)
    look("followed-up")
    with window(browser, site) as other:
        inga = Walker(other).be("Inga", "Bjarnadóttir")
        assert other.goto(child).status == 404
        inga.does_not_read("Nils")


def the_tip(walker: Walker, look: Any) -> None:
    """From the health centre to the school, in the pack's words; and what may be done with it."""
    walker.be("Disa", "Karlsdóttir").open("/concerns/raise/")
    for question in walker.main.locator("fieldset").all():
        question.get_by_label("No", exact=True).check()
    walker.click("Go on").reads("contact person as soon as they can")
    walker.write("Who is it about?", "Nils Arason")
    walker.pick("Where does the child belong?", "Hlíðarskóli")
    walker.write("What have you seen or heard?", "He falls asleep, and says he is alone.")
    look("tip")
    walker.click("Send to the contact person")
    if walker.main.get_by_text("Is it one of these?").count():
        walker.choose("Nils Arason").click("Send to the contact person")
    walker.reads("Baldur Einarsson has it now")
    walker.be("Baldur", "Einarsson").reads("Nils Arason").click("Decide")
    walker.reads("get in touch with the parents and the child, and with nobody else")
    walker.choose("We help here").write("Why?", "I call his mother today.").click("Decide")
    walker.reads("I call his mother today.")


def the_request(walker: Walker, child: str, look: Any) -> None:
    """On paper, two days old."""
    walker.be("Anna", "Jónsdóttir").open(child).click(REQUEST)
    walker.reads("The law gives no number of days: as soon as you can.", "Lög 86/2021")
    walker.choose("a guardian", "in writing").write("When did they ask?", "2026-03-03")
    look("request")
    walker.click("Receive it").reads("Write what they ask for.")
    walker.write("What do they ask for?", "Help so that he sleeps, and has somebody to be with.")
    walker.click("Receive it").reads(
        "The request is received.", "You are the contact person",
        "The family asks that services work together (a guardian, in writing,",
    )  # fmt: skip
    look("received")


def the_answer(walker: Walker, child: str, look: Any) -> None:
    """More than the first level is needed."""
    walker.be("Anna", "Jónsdóttir").reads("the family asks that services work together")
    walker.click("Answer the family").reads("Help so that he sleeps")
    walker.choose("Level 2: for this child", "Farsældarteymi", "Heilsugæslan")
    walker.write("What do you answer the family?", "The town's team and the health centre come in.")
    look("answer")
    walker.click("Answer").reads("The family is answered.", "The municipality is to appoint")


def the_case_manager(walker: Walker, child: str, look: Any) -> None:
    """Somebody in the town's team works with Nils, and is appointed."""
    walker.be("Gudrun", "Pálsdóttir").reads("appoint one who keeps the whole together")
    walker.open(child).click("Say who does it in Farsældarteymi").choose("Freyja")
    walker.click("Say who")
    walker.open(child).click("Appoint the case manager").choose("Freyja")
    walker.click("Appoint").reads("Freyja Ólafsdóttir is the case manager")
    walker.does_not_read("The municipality is to appoint")
    look("appointed")


def the_plan(walker: Walker, child: str, look: Any) -> None:
    """The support plan: what it must hold, and help on two levels at once."""
    walker.be("Freyja", "Ólafsdóttir").open(child).reads("You are the case manager")
    walker.open(f"{child}plan/").click("Start the plan")
    walker.click("Put in the plan").reads(
        "Support plan", "must hold, and does not yet", "How the result"
    )
    walker.click("Ask, and note the words").write("What does the child say?", WANTS)
    walker.choose("The whole team", "The child wants this at the top").click("Keep the words")
    for what, who, level in (
        ("Homework group with Siggi", "Anna Jónsdóttir", "Level 1"),
        ("Sleep clinic", "Freyja Ólafsdóttir", "Level 3"),
    ):
        walker.open(f"{child}plan/").click("Begin something").write("What do you do?", what)
        walker.pick("Who owns it?", who).pick("Which level of service is it?", level)
        walker.write("When do you look at whether it works?", "2026-05-04")
        walker.click("Put in the plan")
    walker.open(f"{child}plan/").reads(
        "Level 1: what every child can have", "Level 3: for this child, specialised", WANTS
    )
    walker.page.locator("a[href*='part=evaluation']").click()
    walker.main.get_by_role("textbox").fill("Nils says how he slept, every Friday.")
    walker.click("Keep this").reads("Nils says how he slept")
    look("plan")


def follow_up(walker: Walker, child: str) -> None:
    """Does it help, and which way from here?"""
    walker.be("Freyja", "Ólafsdóttir").open(f"{child}plan/")
    walker.main.get_by_role("link", name="Does it work? Sleep clinic").click()
    walker.choose("Works a little", "It goes on")
    walker.write("When do you look again?", "2026-06-15").click("Keep this")
    walker.be("Anna", "Jónsdóttir").open(f"{child}plan/").reads("Works a little")
