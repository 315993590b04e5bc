"""A meeting that is over when it is over: told through the pages, and by keyboard.

Per calls Emma's team to a meeting with one question. Kari answers that she comes, and notes what
Emma wants to have said. On the day Per opens the meeting on the wall; they write who is here and
decide two things, one for Kari and one for Per, read them aloud and sign off. Both stand in the
plan and in the story at once, and Kari copies her service's part into its own record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from journeys.walking import Walker
from village import Village, at, load

MOST = 12
"""Fields and clicks to call a meeting."""


@pytest.fixture
def village(site: str) -> Village:
    village = load()
    village.child("emma", expecting="Anne")
    village.team(village.emma, "per", "kari", "hanne")
    return village


@pytest.fixture(autouse=True)
def monday() -> Iterator[Any]:
    """The first Monday of March, and the clock runs."""
    with time_machine.travel(at("2026-03-02", hour=10), tick=True) as clock:
        yield clock


def test_from_the_call_to_the_story_by_keyboard(
    page: Any, village: Village, axe: Any, monday: Any
) -> None:
    walker = Walker(page)
    child = f"/children/{village.emma.pk}/"
    walker.be("Per").open(child).enter("Call a meeting")
    assert axe(page) == []
    steps = 1 + call(walker)
    assert steps <= MOST
    walker.reads("The meeting is called.", "Per Vik", "Comes", "Kari Vik", "Has not answered")
    assert axe(page) == []

    walker.be("Kari").reads("Emma, 10: Per calls a meeting").enter("Answer the invitation")
    assert axe(page) == []
    walker.tab_to("Comes", "What is the answer?").press("Space").enter("Send the answer")
    walker.enter("Note what the child wants to have said")
    assert axe(page) == []
    walker.tab_to("What does the child want to have said?").types("I dare at the gate.")
    walker.enter("Keep this").reads("“I dare at the gate.”")
    walker.does_not_read("Open it on the wall")

    monday.move_to(at("2026-03-10", hour=14))
    walker.be("Per").open(child).reads("How does Emma get in the door?")
    walker.enter("How does Emma get in the door?").enter("Open it on the wall")
    assert axe(page) == []
    walker.enter("Say who is here")
    assert axe(page) == []
    for name in ("Emma", "Per Vik", "Kari Vik"):
        walker.tab_to(name).press("Space")
    walker.enter("Keep this").reads("Noted who is here.")
    decide(walker, "Kari meets Emma at the gate", "Kari Vik")
    walker.reads("It is written down.", "Kari meets Emma at the gate")
    decide(walker, "Per rings home on Fridays", "Per Vik")
    assert axe(page) == []
    walker.enter("Read aloud and sign off").reads("Kari meets Emma at the gate", "Per Vik")
    assert axe(page) == []
    walker.tab_to("When do you look at it together again?").types("05042026")
    walker.tab_to("We have read it aloud").press("Space").enter("Sign off")
    walker.reads("The meeting is held and signed off.", "Held", "Did not come")
    assert axe(page) == []

    walker.be("Kari").open(child).reads(
        "Per Vik began with “Per rings home on Fridays”", "was held, and Per Vik signed off",
        "Not looked at yet",
    )  # fmt: skip
    walker.enter("Open the meeting").enter("To our own record")
    assert axe(page) == []
    walker.reads("Kari meets Emma at the gate. Kari Vik").does_not_read("Per rings home")
    walker.enter("It stands in our record now").reads("Kari Vik put it in your service's record")


def call(walker: Walker) -> int:
    """Fills in the call, and says how many fields and clicks it took."""
    walker.tab_to("What must you decide together?").types("How does Emma get in the door?")
    walker.tab_to("Which day?").types("03102026")
    walker.tab_to("At what time").types("14.30")
    walker.tab_to("Where?").types("Room 4")
    walker.enter("Call the meeting")
    return 5


def decide(walker: Walker, what: str, owner: str) -> None:
    walker.tab_to("What have you decided?").types(what)
    walker.tab_to("Who takes it?").types(owner)
    walker.tab_to("When do you look at whether it works?").types("14042026")
    walker.enter("Write it down")
