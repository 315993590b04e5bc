"""A report to child welfare, by each country's clock: looked at, assessed, and told back."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from laget.children.standing import standing
from laget.concerns import reporting, reports
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import reads as desk
from laget.relay.reads import story
from laget.teams.models import Member, Participation
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

#: Who receives, the last day to assess, to see whether it is urgent, and to tell the reporter, of a
#: report that came on Monday 2 March 2026.
CLOCKS = {
    "DK": ("steen", date(2026, 3, 3), None, date(2026, 3, 10)),
    "SE": ("farid", date(2026, 3, 16), date(2026, 3, 2), None),
    "FI": ("kaisa", date(2026, 3, 11), date(2026, 3, 2), None),
    "IS": ("hallur", date(2026, 3, 9), None, None),
}


@pytest.mark.parametrize("country", CLOCKS)
def test_each_countrys_clocks_run(country: str, abroad: Any) -> None:
    who, assess, safe, receipt = CLOCKS[country]
    v = abroad(country)
    report = reporting.receive_report(
        v.child("nils", who), by=getattr(v, who), from_kind="public", at=v.at
    )
    assert v.at.date() == date(2026, 3, 2)
    assert report.due_on == assess
    assert report.protection_due_on == safe
    assert report.receipt_due_on == receipt
    assert bool(report.receipt_rule) == (country in ("DK", "IS"))
    assert (report.due_at is not None) == (country == "DK")


def test_norway_gives_a_week_and_three_weeks(village: Any) -> None:
    v = village
    report = reporting.receive_report(
        v.child("mia", "stein"), by=v.stein, from_kind="private", at=v.at
    )
    assert (report.due_on, report.due_at) == (date(2026, 3, 9), None)
    assert report.receipt_due_on == date(2026, 3, 23)
    assert report.protection_rule == ""


def test_who_does_not_say_who_is_told_nothing(abroad: Any) -> None:
    v = abroad("DK")
    report = reporting.receive_report(
        v.child("nils", "steen"), by=v.steen, from_kind="anonymous", at=v.at
    )
    assert (report.receipt_rule, report.receipt_due_on) == ("", None)
    with pytest.raises(Refused, match="nobody-to-tell"):
        reporting.note_receipt(report, by=v.steen, tells="came", at=v.at)


def test_denmark_counts_hours_from_the_moment_it_came(abroad: Any) -> None:
    v = abroad("DK")
    came = v.at - timedelta(hours=20)
    report = reporting.receive_report(
        v.child("nils", "steen"), by=v.steen, received_at=came, from_kind="public", at=v.at
    )
    assert report.due_at == came + timedelta(hours=24)
    with seen_as(v.ulla, read_only=True):
        kinds = {one.kind: one.severity for one in desk.day(v.ulla).waits}
    assert kinds == {"assess": "danger", "receipt": "warning"}


@pytest.fixture
def denmark(abroad: Any) -> Any:
    """Nils has been reported, and Steen has assessed it."""
    v = abroad("DK")
    first = reporting.receive_report(
        v.child("nils", "steen"), by=v.steen, from_kind="public", at=v.at
    )
    reporting.assess(first, by=v.steen, outcome="investigate", at=v.later(hours=2))
    v.first_report = first
    return v


def test_a_danish_investigation_rests_on_danish_law(denmark: Any) -> None:
    v = denmark
    with seen_as(v.steen):
        part = Participation.objects.get(child=v.nils)
        assert (part.statute, part.shared) == ("dk.report", False)
        assert Member.objects.get(child=v.nils).role == v.roles["steen"]


def test_the_one_who_assessed_the_first_is_not_alone_on_the_second(denmark: Any) -> None:
    v = denmark
    second = reporting.receive_report(v.nils, by=v.steen, from_kind="private", at=v.later(days=9))
    with pytest.raises(Refused, match="second-person") as alone:
        reporting.assess(second, by=v.steen, outcome="drop", at=v.at)
    assert "Barnets lov § 137" in str(alone.value.message)
    with pytest.raises(Refused, match="second-elsewhere"):
        reporting.assess(second, by=v.steen, outcome="drop", second=v.roles["mette"], at=v.at)
    done = reporting.assess(
        second, by=v.steen, outcome="investigate", second=v.roles["tove"], at=v.at
    )
    assert done.second == v.roles["tove"]
    third = reporting.receive_report(v.nils, by=v.steen, from_kind="private", at=v.later(days=9))
    with pytest.raises(Refused, match="second-person-new"):
        reporting.assess(third, by=v.steen, outcome="drop", second=v.roles["tove"], at=v.at)


def test_somebody_new_to_the_child_can_be_alone(denmark: Any) -> None:
    v = denmark
    second = reporting.receive_report(v.nils, by=v.steen, from_kind="private", at=v.later(days=9))
    reporting.assess(second, by=v.ulla, outcome="investigate", at=v.at)
    with seen_as(v.ulla):
        assert Participation.objects.filter(child=v.nils).count() == 1


def test_elsewhere_the_same_person_may_assess_again(village: Any) -> None:
    v = village
    mia = v.child("mia", "stein")
    for _n in range(2):
        one = reporting.receive_report(mia, by=v.stein, from_kind="public", at=v.later(days=1))
        reporting.assess(one, by=v.stein, outcome="investigate", at=v.at)


def test_a_professional_hears_what_was_decided_and_a_private_person_that_it_came(
    denmark: Any,
) -> None:
    v = denmark
    told = reporting.note_receipt(v.first_report, by=v.steen, tells="outcome", at=v.at)
    assert told.receipt == "outcome"
    with pytest.raises(Refused, match="told-already"):
        reporting.note_receipt(v.first_report, by=v.steen, tells="came", at=v.at)
    private = reporting.receive_report(v.nils, by=v.steen, from_kind="private", at=v.at)
    with pytest.raises(Refused, match="only-that-it-came"):
        reporting.note_receipt(private, by=v.steen, tells="outcome", at=v.at)
    with seen_as(v.steen, read_only=True):
        assert list(reports.receipts_owed(v.steen)) == [private]
    reporting.note_receipt(private, by=v.steen, tells="came", at=v.at)
    with seen_as(v.steen, read_only=True):
        assert not reports.receipts_owed(v.steen).exists()


def test_the_outcome_is_told_when_there_is_one(abroad: Any) -> None:
    v = abroad("DK")
    report = reporting.receive_report(
        v.child("nils", "steen"), by=v.steen, from_kind="public", at=v.at
    )
    with pytest.raises(Refused, match="assess-first"):
        reporting.note_receipt(report, by=v.steen, tells="outcome", at=v.at)
    reporting.note_receipt(report, by=v.steen, tells="came", at=v.at)
    reporting.assess(report, by=v.steen, outcome="drop", at=v.at)
    assert reporting.note_receipt(report, by=v.steen, tells="outcome", at=v.at).receipt == "outcome"


def test_finland_tells_only_that_it_came(abroad: Any) -> None:
    v = abroad("FI")
    report = reporting.receive_report(
        v.child("nils", "kaisa"), by=v.kaisa, from_kind="public", at=v.at
    )
    with pytest.raises(Refused, match="protection-first"):
        reporting.assess(report, by=v.kaisa, outcome="drop", at=v.at)
    reporting.weigh_protection(report, by=v.kaisa, protection="not_now", at=v.at)
    reporting.assess(report, by=v.kaisa, outcome="drop", at=v.at)
    with pytest.raises(Refused, match="only-that-it-came"):
        reporting.note_receipt(report, by=v.kaisa, tells="outcome", at=v.at)


def test_in_sweden_protection_is_asked_before_the_report_is_assessed(abroad: Any) -> None:
    v = abroad("SE")
    report = reporting.receive_report(
        v.child("nils", "farid"), by=v.farid, from_kind="public", at=v.at
    )
    page = reverse("concerns:report", kwargs={"pk": report.pk})
    farid = Visitor(v, "farid")
    asked = words(farid.open(page))
    assert "Does the child need protection now?" in asked
    assert "SoL 20:1" in asked
    farid.send(page, 422)
    farid.send(page, protection="not_now")
    assert "What do you do with the report?" in words(farid.open(page))
    with pytest.raises(Refused, match="weighed-already"):
        reporting.weigh_protection(_again(v, report), by=v.farid, protection="now", at=v.at)


def _again(v: Any, report: Any) -> Any:
    with seen_as(v.farid, read_only=True):
        return reports.report(v.farid, report.pk)


def test_the_danish_pages_say_the_hour_and_who_must_take_part(denmark: Any) -> None:
    v = denmark
    v.later(days=9)
    steen = Visitor(v, "steen")
    receive = reverse("concerns:receive", kwargs={"child": v.nils.pk})
    assert "The law counts hours from then." in words(steen.open(receive))
    late = steen.send(receive, 422, received_on=f"{v.at:%Y-%m-%d}", clock="23:59",
                      from_kind="public")  # fmt: skip
    assert "Write a time that has been." in words(late)
    steen.send(receive, received_on=f"{v.at:%Y-%m-%d}", clock="07:15", from_kind="public")
    with seen_as(v.steen, read_only=True):
        [report] = reports.reports(v.steen)
    assert report.received_at.astimezone(UTC).hour in (5, 6)
    page = reverse("concerns:report", kwargs={"pk": report.pk})
    said = words(steen.open(page))
    assert "at 07:15" in said
    assert "Somebody new to the child must take part" in said
    assert "Barnets lov § 137" in said
    assert "second-person" not in said
    alone = words(steen.send(page, 409, outcome="drop"))
    assert "Choose a colleague who has not, or let the colleague assess it." in alone
    steen.send(page, outcome="drop", second=str(v.roles["tove"].pk))
    assert "together with Tove Friis" in words(steen.open(page))
    receipt = reverse("concerns:receipt", kwargs={"pk": report.pk})
    assert "A professional is also told whether" in words(steen.open(receipt))
    steen.send(receipt, tells="outcome")
    assert "that it has come, and what was decided" in words(steen.open(page))
    Visitor(v, "mette").open(receipt, 404)


def test_an_assessment_is_corrected_and_the_first_can_still_be_read(denmark: Any) -> None:
    v = denmark
    report, tove = v.first_report, v.roles["tove"]
    reporting.note_receipt(report, by=v.steen, tells="outcome", at=v.at)
    first_day = report.assessed_on
    v.later(days=2)
    with pytest.raises(Refused, match="as-before"):
        reporting.correct(report, by=v.ulla, outcome="investigate", reason="x", at=v.at)
    with pytest.raises(Refused, match="no-reason"):
        reporting.correct(report, by=v.ulla, outcome="drop", reason=" ", at=v.at)
    with pytest.raises(Refused, match="second-person"):
        reporting.correct(report, by=v.steen, outcome="drop", reason="x", at=v.at)
    steen, page = Visitor(v, "steen"), reverse("concerns:report", args=[report.pk])
    assert "Was it assessed wrong? Correct it" in words(steen.open(page))
    told = {"outcome": "drop", "reason": "It was another Nils.", "second": str(tove.pk)}
    assert steen.send(page + "correct/", **told) == page
    said = words(steen.open(page))
    assert "First: investigate. Now: leave it there." in said
    assert "It was another Nils." in said
    assert "Tell the one who reported what was decided" in said, "they were told otherwise"
    with seen_as(v.ulla, read_only=True):
        now = reports.report(v.ulla, report.pk)
        [kept] = reports.corrections(v.ulla, now)
        acts = {act.kind: act for act in story(standing(v.ulla, v.nils.pk))}
    assert (now.outcome, now.assessed_on, kept.was) == ("drop", first_day, "investigate")
    assert acts["report.assessed"].code == "investigate"
    assert (acts["report.corrected"].code, acts["report.corrected"].other) == ("drop", tove.pk)
    Visitor(v, "mette").open(page + "correct/", status=404)


def test_a_report_that_was_left_there_by_mistake_is_investigated(village: Any) -> None:
    v = village
    report = reporting.receive_report(
        v.child("mia", "stein"), by=v.stein, from_kind="private", at=v.at
    )
    with pytest.raises(Refused, match="assess-first"):
        reporting.correct(report, by=v.stein, outcome="investigate", reason="x", at=v.at)
    reporting.assess(report, by=v.stein, outcome="drop", at=v.at)
    reporting.correct(report, by=v.stein, outcome="investigate", reason="More came.", at=v.at)
    with seen_as(v.stein):
        assert Participation.objects.filter(child=v.mia, shared=False).count() == 1


def test_a_report_on_the_wrong_child_makes_nobody_known_to_it(abroad: Any) -> None:
    """In Denmark somebody new to the child assesses the second report."""
    v = abroad("DK")
    nils = v.child("nils", "steen")
    first = reporting.receive_report(nils, by=v.steen, from_kind="public", at=v.at)
    reporting.assess(first, by=v.steen, outcome="drop", at=v.at)
    second = reporting.receive_report(nils, by=v.steen, from_kind="public", at=v.later(days=2))
    with pytest.raises(Refused, match="second-person"):
        reporting.assess(second, by=v.steen, outcome="drop", at=v.at)
    reporting.take_back(first, by=v.ulla, because="Another Nils.", at=v.at)
    assert reporting.assess(second, by=v.steen, outcome="drop", at=v.at).outcome == "drop"
