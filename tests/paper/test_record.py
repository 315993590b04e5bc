"""What concerns the own service of a meeting, on paper: the words of its page, and no more."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID

import page
import pytest
from django.urls import reverse
from pypdf import PdfReader

from laget.children import protecting
from laget.core.models import Event
from laget.core.seeing import seen_as
from laget.meetings import actions, holding, reads
from laget.meetings.models import Meeting
from paper.printing import Printer
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
NOBODY = UUID("00000000-0000-7000-8000-000000000000")


@pytest.fixture
def meeting(village: Any, emma: Any) -> Meeting:
    """Held by Per, Kari and Hanne: one task for each of two services, and a day to meet again."""
    v = village
    with seen_as(v.per, read_only=True):
        guests = list(reads.guests(v.per, emma.pk).values())
    called = actions.call(
        emma, by=v.per, question="How does she get in?", begins_at=v.later(days=2), place="Room 4",
        guests=guests, at=v.at,
    )  # fmt: skip
    v.later(days=2)
    with seen_as(v.per, read_only=True):
        invited = list(reads.meeting(v.per, called.pk).invitations.all())
    holding.note_who(called, by=v.per, came=invited, at=v.at)
    for owner, what in (("kari", "Meet her at the gate"), ("per", "Ring home")):
        holding.decide(
            called, by=v.per, what=what, owner=v.roles[owner], evaluate_on=date(2026, 4, 14),
            at=v.at,
        )  # fmt: skip
    with seen_as(v.per, read_only=True):
        read = reads.as_read(reads.meeting(v.per, called.pk).decisions.all())
    return holding.sign_off(called, by=v.per, follow_up_on=date(2026, 5, 4), read=read, at=v.at)


def at(name: str, meeting: Any) -> str:
    return reverse(f"paper:{name}", kwargs={"pk": getattr(meeting, "pk", meeting)})


def test_the_paper_says_what_the_own_service_does_and_nothing_of_the_others(
    village: Any, meeting: Meeting
) -> None:
    said = Printer(village, "kari").says(meeting, "record")
    order = [
        "From the meeting about Emma", "Question: How does she get in?", "What Nurse does",
        "Meet her at the gate. Kari Vik", "Looked at together again 4 May 2026",
        "Printed by Kari Vik",
    ]  # fmt: skip
    found = [said.find(part) for part in order]
    assert -1 not in found, dict(zip(order, found, strict=True))
    assert found == sorted(found)
    assert "Ring home" not in said
    assert "Nothing was decided for us." in Printer(village, "hanne").says(meeting, "record")


def test_the_own_records_paper_can_be_read_aloud(village: Any, meeting: Meeting) -> None:
    for language, size in (("nb", "normal"), ("en", "large")):
        made = Printer(village, "kari", language).pdf(meeting, "record", type=size)
        report = page.validate_pdf_bytes(made, profile=page.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, [f"{one.rule_id}: {one.message}" for one in report.failures]
        assert report.rules.total > 50, "the checker hardly looked"
        assert "Emma" not in str(PdfReader(BytesIO(made)).metadata)


def test_the_page_of_the_record_leads_to_its_paper_in_size_and_language(
    village: Any, meeting: Meeting
) -> None:
    kari = Visitor(village, "kari")
    assert at("record", meeting) in kari.open(reverse("meetings:record", args=[meeting.pk]))
    chosen = kari.open(at("record", meeting))
    assert at("record-pdf", meeting) in chosen
    assert "Large, easier to read" in words(chosen)
    said = Printer(village, "kari").says(meeting, "record", lang="nb", type="large")
    assert "Kari Vik" in said
    assert "Question:" not in said


def test_each_print_is_noted_and_neither_print_nor_note_for_one_who_may_not_read_the_meeting(
    village: Any, meeting: Meeting
) -> None:
    for name in ("record", "record-pdf"):
        for who in ("nina", "lars", "marit"):
            none = Visitor(village, who).open(at(name, NOBODY), status=404)
            other = Visitor(village, who).open(at(name, meeting), status=404)
            assert words(other) == words(none)
    assert noted(village, meeting) == []
    Printer(village, "hanne").pdf(meeting, "record")
    assert noted(village, meeting) == [(village.roles["hanne"].pk, "record")]


def test_protection_hides_the_paper_too(village: Any, emma: Any, meeting: Meeting) -> None:
    protecting.protect(
        emma, by=village.per, kind="strictly_confidential", named=[village.roles["per"]],
        at=village.later(days=1),
    )  # fmt: skip
    Printer(village, "kari").pdf(meeting, "record", status=404)
    assert "Ring home" in Printer(village, "per").says(meeting, "record")


def noted(village: Any, meeting: Meeting) -> list[tuple[UUID, str]]:
    with seen_as(village.kari):
        found = Event.objects.filter(kind="paper.printed", about=meeting.child_id)
        return [(one.role, json.loads(one.canonical)["code"]) for one in found]
