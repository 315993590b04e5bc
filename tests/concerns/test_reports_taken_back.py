"""A report of concern received on the wrong child is put right: taken back with a reason, its
clocks gone, and received anew about the right child as it came; the journal keeps both."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse

from laget.children.standing import standing
from laget.concerns import reporting, reports
from laget.concerns.models import Report
from laget.core.access import NotAllowed
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps.models import Gap
from laget.relay.reads import story
from visiting import Visitor, words

WHY = "It was her sister."


@pytest.fixture
def wrong(village: Any) -> Report:
    """Stein has received a report on Emma, which was about Eva."""
    emma = village.child("emma", "stein", family_name="Moe")
    village.child("eva", "stein", family_name="Moe")
    return reporting.receive_report(emma, by=village.stein, from_kind="private", at=village.at)


def kinds(actor: Any, child: Any) -> set[str]:
    with seen_as(actor, child=child.pk, read_only=True):
        return {act.kind for act in story(standing(actor, child.pk))}


def test_its_clocks_and_gaps_are_gone_with_it(village: Any, wrong: Report) -> None:
    v = village
    v.later(days=20)
    reporting.receive_report(v.emma, by=v.gro, from_kind="anonymous", at=v.at)  # another one
    with seen_as(v.gro):
        late = Gap.objects.filter(rule="report-not-assessed", subject=wrong.pk, closed_at=None)
        assert late.exists()
        assert wrong.pk in {one.pk for one in reports.waiting(v.gro)}
    reporting.take_back(wrong, by=v.gro, because=WHY, at=v.at)
    with seen_as(v.gro, read_only=True):
        assert not late.all().exists()
        assert wrong not in reports.reports(v.gro)
        assert wrong not in reports.reports(v.gro, v.emma.pk)
        assert wrong not in reports.receipts_owed(v.gro)
        assert wrong.pk not in {one.pk for one in reports.waiting(v.gro)}
        assert reports.reports(v.gro).count() == 1, "the other report still waits"


def test_it_is_received_anew_about_the_right_child_as_and_when_it_came(
    village: Any, wrong: Report
) -> None:
    v = village
    reporting.note_receipt(wrong, by=v.stein, tells="came", at=v.at)
    v.later(days=3)
    anew = reporting.take_back(wrong, by=v.stein, because=WHY, right=v.eva, at=v.at)
    assert anew is not None
    for name in ("received_on", "received_at", "from_kind", "due_on", "due_rule", "receipt_on"):
        assert getattr(anew, name) == getattr(wrong, name), name
    assert (anew.child_id, anew.receipt, anew.assessed_on) == (v.eva.pk, "came", None)
    with seen_as(v.gro, read_only=True):
        assert list(reports.reports(v.gro)) == [anew]
        kept = Report.objects.get(pk=wrong.pk)
        assert (kept.taken_back_because, kept.taken_back_on) == (WHY, v.at.date())


def test_the_journal_keeps_both(village: Any, wrong: Report) -> None:
    v = village
    reporting.take_back(wrong, by=v.stein, because=WHY, right=v.eva, at=v.later(hours=1))
    with seen_as(v.stein):
        told = Event.objects.filter(kind__startswith="report.").order_by("id")
        assert [(one.kind, one.about) for one in told] == [
            ("report.received", v.emma.pk), ("report.taken-back", v.emma.pk),
            ("report.received", v.eva.pk),
        ]  # fmt: skip


def test_whoever_received_it_or_leads_the_service_does_it_and_nobody_else(
    village: Any, wrong: Report
) -> None:
    v = village
    with pytest.raises(NotAllowed):
        reporting.take_back(wrong, by=v.per, because=WHY, at=v.at)
    page = reverse("concerns:report-take-back", args=[wrong.pk])
    Visitor(v, "per").open(page, status=404)
    Visitor(v, "gro").open(page)
    Visitor(v, "stein").open(page)


def test_it_says_why_is_about_another_child_and_is_not_assessed_afterwards(
    village: Any, wrong: Report
) -> None:
    v = village
    with pytest.raises(Refused, match="no-reason"):
        reporting.take_back(wrong, by=v.stein, because=" ", at=v.at)
    with pytest.raises(Refused, match="same-child"):
        reporting.take_back(wrong, by=v.stein, because=WHY, right=v.emma, at=v.at)
    mia = v.child("mia")
    with pytest.raises(NotAllowed):
        reporting.take_back(wrong, by=v.stein, because=WHY, right=mia, at=v.at)
    with seen_as(v.stein):
        assert Report.objects.get(pk=wrong.pk).taken_back_on is None, "nothing is half done"
    reporting.take_back(wrong, by=v.stein, because=WHY, at=v.at)
    for act in (
        lambda: reporting.assess(wrong, by=v.stein, outcome="drop", at=v.at),
        lambda: reporting.correct(wrong, by=v.stein, outcome="drop", reason="x", at=v.at),
        lambda: reporting.weigh_protection(wrong, by=v.stein, protection="now", at=v.at),
        lambda: reporting.note_receipt(wrong, by=v.stein, tells="came", at=v.at),
        lambda: reporting.take_back(wrong, by=v.stein, because=WHY, at=v.at),
    ):
        with pytest.raises(Refused, match="taken-back"):
            act()


def test_a_name_leads_to_the_right_child_on_a_page_of_its_own(village: Any, wrong: Report) -> None:
    v = village
    stein, page = Visitor(v, "stein"), reverse("concerns:report", args=[wrong.pk])
    assert "Was it received on the wrong child? Take it back" in words(stein.open(page))
    back = reverse("concerns:report-take-back", args=[wrong.pk])
    assert "Write why" in words(stein.send(back, 422))
    none = words(stein.send(back, 422, because=WHY, name="Xaoh"))
    assert "We do not find that child on your list." in none
    assert "Is it one of these?" in words(stein.send(back, 422, because=WHY, name="Eva"))
    led = stein.send(back, because=WHY, name="Eva", which=str(v.eva.pk))
    with seen_as(v.stein, read_only=True):
        [anew] = reports.reports(v.stein)
    assert led == reverse("concerns:report", args=[anew.pk])
    assert "received anew about Eva" in words(stein.open(led))
    shown = words(stein.open(page))
    assert WHY in shown
    assert "Assess by" not in shown
    assert "What do you do with the report?" not in shown
    assert stein.open(back, status=302) == ""


def test_what_is_assessed_or_taken_back_is_found_in_the_list(village: Any, wrong: Report) -> None:
    v = village
    reporting.assess(wrong, by=v.stein, outcome="drop", at=v.at)
    stein, url = Visitor(v, "stein"), reverse("concerns:reports")
    assert "Emma" not in words(stein.open(url)).split("Those who reported")[0]
    listed = stein.open(url, show="dealt-with")
    assert re.search(r"Assessed \w+ 2 March: leave it there\.", words(listed))
    assert reverse("concerns:report", args=[wrong.pk]) in listed
    reporting.take_back(wrong, by=v.stein, because=WHY, at=v.at)
    assert re.search(r"Taken back \w+ 2 March\.", words(stein.open(url, show="dealt-with")))
    assert "Emma" not in words(Visitor(v, "per").open(url, show="dealt-with"))


def test_the_part_that_an_investigation_began_is_ended_by_the_leader(
    village: Any, wrong: Report
) -> None:
    v = village
    reporting.assess(wrong, by=v.stein, outcome="investigate", at=v.at)
    reporting.take_back(wrong, by=v.stein, because=WHY, at=v.later(days=1))
    page = reverse("concerns:report", args=[wrong.pk])
    assert "Your leader does that." in words(Visitor(v, "stein").open(page))
    gro = Visitor(v, "gro")
    with seen_as(v.gro, read_only=True):
        part = reports.still_helps(v.gro, reports.report(v.gro, wrong.pk))
    assert part is not None
    ends = reverse("teams:leave", args=[part.pk])
    assert ends in gro.open(page)
    gro.send(ends)
    assert "still takes part" not in words(gro.open(page))
    assert {"report.received", "report.taken-back"} <= kinds(v.gro, v.emma)
