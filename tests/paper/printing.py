"""Printing as somebody, and a child about whom there is something to print."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

from django.urls import reverse
from pypdf import PdfReader

from laget.children import voice
from laget.plans import actions as plans
from laget.teams import actions as teams
from visiting import Visitor


class Printer:
    """Somebody who prints: the bytes of a paper, and what it says."""

    def __init__(self, village: Any, name: str, language: str = "en") -> None:
        self.visitor = Visitor(village, name, language)

    def pdf(self, child: Any, what: str, status: int = 200, **told: Any) -> bytes:
        """The paper about a child; the own record's is about a meeting."""
        key = "pk" if what == "record" else "child"
        url = reverse(f"paper:{what}-pdf", kwargs={key: child.pk})
        with self.visitor._then():
            answer = self.visitor.client.get(url, told)
        assert answer.status_code == status, f"{url}: {answer.status_code}"
        self.answer = answer
        return bytes(answer.content)

    def says(self, child: Any, what: str, **told: Any) -> str:
        return text_of(self.pdf(child, what, **told))


def text_of(pdf: bytes) -> str:
    """What a PDF says, in one line."""
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def helped(village: Any) -> Any:
    """Emma with a team, a baton, a plan with help, and her own words."""
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    voice.note_words(
        emma, by=village.kari, text="Mondays are worst.", how="said", shared=True, at_top=True,
        at=village.later(days=1),
    )  # fmt: skip
    plan = plans.start_plan(emma, by=village.kari, at=village.at)
    goal = plans.set_goal(plan, by=village.kari, words="Get in the door", at=village.at)
    measure = plans.start_measure(
        emma, by=village.kari, what="Walk from the bus", goal=goal, owner=village.roles["kari"],
        evaluate_on=date(2026, 4, 1), at=village.at,
    )  # fmt: skip
    plans.review(measure, by=village.kari, effect="partly", note="Three of five.", at=village.at)
    plans.start_measure(emma, by=village.per, what="Start in the library", at=village.at)
    plans.note_contact(emma, by=village.per, with_whom="guardian", at=village.later(hours=1))
    return emma
