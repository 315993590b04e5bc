"""That it was reported at once has a page of its own, for whoever reported and their leader: what
is kept, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from laget.concerns import actions as concerns
from laget.concerns.models import DutyReport
from laget.core.seeing import seen_as
from laget.teams import actions as teams
from laget.teams.models import Participation
from visiting import Visitor, words

LIST = reverse("concerns:reported")


@pytest.fixture
def noted(village: Any) -> DutyReport:
    emma = village.child("emma", family_name="Nordby")
    village.team(emma, "per", "kari")
    return concerns.note_duty_report(
        by=village.per, reported_at=village.at, to_whom="police", child=emma,
        at=village.later(minutes=10),
    )  # fmt: skip


def test_whoever_reported_lands_on_it_and_finds_it_again_in_the_list(village: Any) -> None:
    per, now = Visitor(village, "per"), reverse("concerns:report-now")
    assert "Nothing is noted" in words(per.open(LIST))
    page = per.send(now, at_step="reported", to_whom="police", on="2026-03-02", clock="08.30")
    assert "Noted that you have reported." in words(per.open(page))
    assert page in per.open(LIST)
    assert LIST in per.open(now)


def test_it_says_when_by_whom_to_whom_and_by_which_law_and_nothing_of_the_child(
    village: Any, noted: DutyReport
) -> None:
    page = reverse("concerns:duty", args=[noted.pk])
    said = words(Visitor(village, "per").open(page)).split("Reported at once")[-1]
    facts = said.split("This is all that is kept.")[0]
    assert facts.replace("&#x27;", "'").strip() == (
        "Reported 2 March 2026 at 09:00 By Per Vik, teacher, School To The police"
        " By law Straffeloven § 196"
    )
    for html in (Visitor(village, "rita").open(page), Visitor(village, "rita").open(LIST)):
        assert "Emma" not in html
        assert "Nordby" not in html
        assert str(noted.child_id) not in html


def test_only_they_and_their_leader_open_it_not_even_a_colleague_who_works_with_the_child(
    village: Any, noted: DutyReport
) -> None:
    page = reverse("concerns:duty", args=[noted.pk])
    with seen_as(village.rita):
        part = Participation.objects.get(child=village.emma, unit=village.units["school"])
    teams.assign(part, village.roles["lars"], by=village.rita, at=village.at)
    for name in ("per", "rita"):
        assert page in Visitor(village, name).open(LIST)
        Visitor(village, name).open(page)
    for name in ("lars", "kari", "gro"):
        assert page not in Visitor(village, name).open(LIST)
        Visitor(village, name).open(page, status=404)
        with seen_as(getattr(village, name)):
            assert not DutyReport.objects.exists(), f"the database shows it to {name}"
