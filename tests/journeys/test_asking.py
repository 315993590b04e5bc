"""Two services worry, the family is asked, one plan: told through the pages.

Per, a teacher, worries about Emma. He says so to her mother, and asks whether he may ask others.
She says yes: the school nurse and the mental health team, until the end of March, and Per is to get
the answers. Anne, who leads the school nurses, gives the question to Kari, who knows the children.
Kari says yes, she worries too. The mental health team says nothing, and nothing is made of that.
Per reads that two services worry, and begins with the mother's yes. They meet, Kari takes the
baton, there is a plan, and all three stand as done.

Noah's mother says no. It is kept as she said it, and nobody is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from journeys.walking import Walker
from laget.concerns import actions as concerns
from village import Village, at, load

MOST = 12
"""Fields and clicks to ask."""


@pytest.fixture(autouse=True)
def monday() -> Iterator[Any]:
    """The first Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-02", hour=10), tick=True) as clock:
        yield clock


@pytest.fixture
def village(site: str) -> Village:
    """Emma and Noah are on the school's list. Per has written down that he worries."""
    village = load()
    for name in ("emma", "noah"):
        child = village.child(name, family_name="Berg", expecting="Anne")
        concerns.raise_concern(by=village.per, child=child, seen="Tired.", at=village.at)
    return village


@pytest.fixture
def looked_at(page: Any, axe: Any, pictures: Path | None) -> Callable[[str], None]:
    """Nothing is in anybody's way on this page; and a picture of it, where one is wanted."""

    def look(name: str) -> None:
        assert axe(page) == []
        if pictures:
            page.screenshot(path=pictures / f"asking-{name}.png", full_page=True)

    return look


def test_two_services_worry_the_family_is_asked_one_plan(
    page: Any, village: Village, monday: Any, looked_at: Any
) -> None:
    walker = Walker(page)
    child = f"/children/{village.emma.pk}/"
    walker.be("Per").open(child).click("Ask whether others worry too, with the family's yes")
    walker.reads("Your own worry counts as one.", "Ask the family, or the young person, first.")
    walker.does_not_read("Welfare")
    looked_at("ask")
    walker.click("Ask them").reads("Choose whom the family lets you ask.")
    assert 1 + ask(walker, "Nurse", "Mental") <= MOST
    walker.reads("They are asked.", "No answer").does_not_read("What comes now")

    walker.be("Anne").reads("Emma Berg: do you worry too?").click("Answer")
    walker.reads("17 May 2015", "goes to Per Vik").does_not_read("Tired.", "Mental")
    looked_at("answer")
    walker.click("Give it to somebody who knows the child").pick("Who answers?", "Kari Vik")
    walker.click("Give it").be("Kari").click("Answer").choose("Yes, we worry too").click("Answer")
    walker.reads("Per Vik has your answer.")

    walker.be("Lars").does_not_read("Emma").be("Rita").does_not_read("others worry too")
    walker.be("Per").reads("Emma, 10: others worry too").click("See what they say")
    walker.reads("2 services worry about Emma Berg", "0 of 3 are done", "No answer")
    looked_at("two")

    begin(walker, child)
    walker.be("Per").open("/").click("See what they say").click("Call a meeting")
    meet(walker, child, monday)
    walker.be("Per").click("See what they say").reads("2 of 3 are done", "Kari Vik")
    walker.click("Start the plan").write("What does the child want", "Sleep at night.")
    walker.click("Put in the plan")
    question = walker.be("Per").does_not_read("others worry too").open(child)
    question.click("See the question").reads("3 of 3 are done")
    looked_at("done")
    walker.click("End it here").choose("What was needed is done").click("End it")
    walker.reads("It has ended.")
    walker.be("Joakim").does_not_read("Emma Berg")


def ask(walker: Walker, *units: str) -> int:
    """Fills in the question, and says how many fields and clicks it took."""
    walker.choose("a guardian", *units).write("Until when?", "2026-03-30").click("Ask them")
    return 3 + len(units)


def begin(walker: Walker, child: str) -> None:
    """The school begins, invites the nurse, and they open a case; Kari takes the baton."""
    walker.click("Open the child's page").click("Begin to help, with the family")
    walker.choose("a guardian").pick("Who works with the child?", "Per Vik")
    if walker.main.get_by_role("button", name="Begin").count():
        walker.click("Begin")
    walker.open(child).click("Invite a service to the team").pick("Which service", "Nurse")
    walker.choose("a guardian").click("Invite")
    walker.be("Anne").click("Choose who").choose("Kari Vik").click("Say who")
    walker.be("Per").open(child).click("Open a case together")
    walker.choose("Some services help together").click("Open the case")
    walker.click("Offer the baton").choose("Kari Vik").click("Ask")
    walker.be("Kari").click("Answer Per").choose("Yes, I take the baton").click("Send the answer")


def meet(walker: Walker, child: str, monday: Any) -> None:
    """Called from the question's page, held a week later, and signed off."""
    walker.write("What must you decide together?", "What helps Emma to sleep?")
    walker.write("Which day?", "2026-03-10").write("At what time", "14.30")
    walker.write("Where?", "Room 4").click("Call the meeting")
    monday.move_to(at("2026-03-10", hour=15))
    walker.be("Per").open(child).click("What helps Emma to sleep?")
    walker.click("Note what the child wants to have said")
    walker.write("What does the child want to have said?", "Quiet at night.").click("Keep this")
    walker.click("Open it on the wall").click("Say who is here").choose("Emma", "Per Vik")
    walker.click("Keep this").write("What have you decided?", "Kari talks with Emma")
    walker.pick("Who takes it?", "Kari Vik")
    walker.write("When do you look at whether it works?", "2026-04-14").click("Write it down")
    walker.click("Read aloud and sign off")
    walker.write("When do you look at it together again?", "2026-04-14")
    walker.choose("We have read it aloud").click("Sign off").reads("Held")


def test_a_familys_no_is_kept_as_it_was_said_and_nobody_is_asked(
    page: Any, village: Village, looked_at: Any
) -> None:
    walker = Walker(page)
    child = f"/children/{village.noah.pk}/"
    walker.be("Per").open(f"{child}asking/").click("The family says no")
    walker.reads("A no counts against nobody.")
    looked_at("no")
    walker.choose("a guardian", "Yes, from a day").click("Note the no").reads("Choose the day.")
    walker.write("From which day?", "2026-06-01").click("Note the no")
    walker.reads("Noted. Nobody is asked.")
    walker.open(f"{child}asking/").reads("The family said no", "You may ask again from 1 June")
    walker.choose("a guardian", "Nurse").click("Ask them")
    walker.reads("Ask only when the family has come back to it.")
    walker.be("Anne").does_not_read("Noah")
