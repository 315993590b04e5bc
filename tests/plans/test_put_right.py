"""What kind of help it is and when it began, written wrong, is put right by whoever wrote it or the
leader of that service; how it stood can be read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from laget.core.access import NotAllowed
from laget.core.operation import Changed, Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans import writing
from laget.plans.models import Measure
from laget.plans.versions import compared, versions
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
SOONER, ENDS = date(2026, 2, 2), date(2026, 6, 1)


@pytest.fixture
def emma(village: Any) -> Any:
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


@pytest.fixture
def talks(village: Any, emma: Any) -> Measure:
    """Per has written that talks began today; they are respite, and began a month ago."""
    return plans.start_measure(emma, by=village.per, what="Weekends", at=village.at)


def now(actor: Any) -> Measure:
    with seen_as(actor, read_only=True):
        return Measure.objects.get()


def test_whoever_wrote_it_puts_right_kind_and_start_and_how_it_stood_can_be_read(
    village: Any, talks: Measure
) -> None:
    v = village
    was = talks.start_on
    plans.correct_measure(
        talks, by=v.per, kind="respite", start_on=SOONER, end_on=ENDS, at=v.later(days=1)
    )
    found = now(v.kari)
    assert (found.kind, found.start_on, found.end_on) == ("respite", SOONER, ENDS)
    with seen_as(v.kari, read_only=True):
        [new, old] = versions(v.kari, "measure", talks.pk)
    assert (old.row.kind, old.row.start_on) == ("help", was)
    changed = {str(line.label) for line in compared(old.row, new.row) if line.is_changed}
    assert changed == {"What kind of help", "Began", "Last day"}


def test_the_leader_of_that_service_does_it_and_the_team_does_not(
    village: Any, talks: Measure
) -> None:
    v = village
    with pytest.raises(NotAllowed):
        plans.correct_measure(talks, by=v.kari, kind="help", start_on=SOONER, at=v.at)
    Visitor(v, "kari").open(reverse("plans:correct", args=[talks.pk]), status=404)
    plans.correct_measure(talks, by=v.rita, kind="help", start_on=SOONER, at=v.at)
    assert now(v.kari).start_on == SOONER


def test_an_earlier_version_does_not_put_it_wrong_again_in_another_services_name(
    village: Any, talks: Measure
) -> None:
    v = village
    plans.correct_measure(talks, by=v.per, kind="help", start_on=SOONER, at=v.later(hours=1))
    with seen_as(v.kari, read_only=True):
        first = versions(v.kari, "measure", talks.pk)[-1].row
    with pytest.raises(NotAllowed):
        writing.bring_back(talks, first, by=v.kari, at=v.later(hours=1))
    assert now(v.kari).start_on == SOONER
    writing.bring_back(talks, first, by=v.per, at=v.later(hours=1))
    assert now(v.kari).start_on == first.start_on


def test_a_decision_has_an_end_and_nothing_begins_after_it_was_looked_at(
    village: Any, talks: Measure
) -> None:
    v = village
    with pytest.raises(Refused, match="as-before"):
        plans.correct_measure(talks, by=v.per, kind="help", start_on=talks.start_on, at=v.at)
    with pytest.raises(Refused, match="no-end"):
        plans.correct_measure(talks, by=v.per, kind="aids", start_on=SOONER, at=v.at)
    plans.review(talks, by=v.kari, effect="worked", held_on=v.at.date(), at=v.at)
    with pytest.raises(Refused, match="begun-by"):
        plans.correct_measure(
            talks, by=v.per, kind="help", start_on=date(2026, 3, 20), at=v.later(days=1)
        )


def test_what_was_changed_meanwhile_is_not_written_over_unseen(
    village: Any, talks: Measure
) -> None:
    v, seen = village, talks.event_id
    plans.correct_measure(talks, by=v.rita, kind="help", start_on=SOONER, at=v.later(hours=1))
    with pytest.raises(Changed):
        plans.correct_measure(
            talks, by=v.per, kind="help", start_on=date(2026, 1, 5), since=seen, at=v.later(hours=1)
        )


def test_it_is_done_on_a_page_of_its_own_which_says_what_is_wrong_beside_the_field(
    village: Any, emma: Any, talks: Measure
) -> None:
    v = village
    per, url = Visitor(v, "per"), reverse("plans:correct", args=[talks.pk])
    plan = reverse("plans:plan", args=[emma.pk])
    plans.start_plan(emma, by=v.per, words="A calm weekend", at=v.at)
    assert "Put right kind or start" in words(per.open(plan))
    assert "Put right kind or start" not in words(Visitor(v, "kari").open(plan))
    plans.review(talks, by=v.kari, effect="worked", held_on=v.at.date(), at=v.at)
    told = {"kind": "help", "start_on": "2026-03-20"}
    assert "Choose that day or an earlier one." in words(per.send(url, 422, **told))
    wrong = words(per.send(url, 422, kind="respite", start_on="2026-02-02"))
    assert "A decision has an end." in wrong
    page = per.open(url)
    since = page.split('name="since" value="')[1].split('"')[0]
    led = per.send(f"{url}?from=plan", kind="respite", start_on="2026-02-02", end_on="2026-06-01",
                   since=since)  # fmt: skip
    assert led == plan
    assert (now(v.per).kind, now(v.per).start_on) == ("respite", SOONER)
