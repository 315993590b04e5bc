"""What three things cost the one who does them: fields and clicks counted, seconds reckoned.

Held against `docs/effort.md`; written there anew with `LAGET_EFFORT=1 pytest` on this file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import time_machine

from journeys.test_loop import danger
from journeys.walking import Walker
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton
from village import START, at, load

PAGE = Path(__file__).parents[2] / "docs" / "effort.md"
MOST, LONGEST = 12, 60  # fields and clicks; seconds
CLICK, LETTER, READ = 1.5, 0.25, 4.0  # seconds: to find and press, to type one, to take a page in


@dataclass
class Effort:
    """What somebody has done so far."""

    steps: int = 0
    letters: int = 0
    pages: int = 1

    @property
    def seconds(self) -> int:
        return round(self.steps * CLICK + self.letters * LETTER + self.pages * READ)


class Counting(Walker):
    """A walker that counts each field it fills in and each thing it presses."""

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self.effort = Effort()

    def click(self, text: str) -> Walker:
        self.effort.steps += 1
        self.effort.pages += 1
        return super().click(text)

    def choose(self, *texts: str) -> Walker:
        self.effort.steps += len(texts)
        return super().choose(*texts)

    def pick(self, label: str, text: str) -> Walker:
        self.effort.steps += 1
        return super().pick(label, text)

    def write(self, label: str, text: str) -> Walker:
        self.effort.steps += 1
        self.effort.letters += len(text)
        return super().write(label, text)


def test_three_things_take_no_more_than_a_minute_and_twelve_steps(page: Any, site: str) -> None:
    with time_machine.travel(at("2026-03-02", hour=10), tick=True):
        v = load()
        emma = v.child("emma")
        v.team(emma, "per", "kari")
        teams.open_case(emma, by=v.per, at=v.at)
        baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
        referrals.send(
            emma, v.units["mental"], by=v.per, need="talk", given_by="guardian",
            from_on=START.date(), wish="To meet at school.", story="Hers.", at=v.at,
        )  # fmt: skip
        found = {
            "Recording a concern": concern(Counting(page)),
            "Answering a referral": answer(Counting(page)),
            "Taking the baton": take(Counting(page)),
        }
    for what, effort in found.items():
        assert effort.steps <= MOST, what
        assert effort.seconds <= LONGEST, what
    rows = [f"| {what} | {e.steps} | {e.letters} | {e.seconds} |" for what, e in found.items()]
    if os.environ.get("LAGET_EFFORT"):
        head, _, _ = PAGE.read_text("utf-8").partition("| Recording")
        PAGE.write_text(head + "\n".join(rows) + "\n", "utf-8")
    stands = PAGE.read_text("utf-8").splitlines()
    assert [line for line in stands if line.startswith(("| Rec", "| Ans", "| Tak"))] == rows


def concern(walker: Counting) -> Effort:
    walker.be("Per").click("Are you worried about a child?")
    danger(walker, "No", "No", "No")
    walker.effort.steps += 3
    walker.write("Who is it about?", "Emma")
    walker.write("What have you seen", "She is away every Monday, and does not eat her lunch.")
    walker.click("Send to Rita").choose("Emma, 10").click("Send to Rita")
    walker.reads("Rita Vik has it now")
    return walker.effort


def answer(walker: Counting) -> Effort:
    walker.be("Hanne").click("Answer").choose("No, we cannot", "We do not have room then")
    walker.click("Send the answer").reads("You have said no.")
    return walker.effort


def take(walker: Counting) -> Effort:
    walker.be("Kari").click("Answer").choose("Yes, I take the baton")
    walker.click("Send the answer").reads("You hold the baton now.")
    return walker.effort
