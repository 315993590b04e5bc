"""Where a child lives and stays, and which authority answers for what, through the pages."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from access.seeing import seen
from laget.children import actions as children
from laget.children import where
from laget.children.models import Residence, Responsibility
from laget.children.search import reference
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
MARCH = date(2026, 3, 1)


def at(name, thing, key="child"):
    return reverse(f"children:{name}", kwargs={key: thing.pk})


@pytest.fixture
def fostered(village):
    """Emma is Solvik's; its child welfare has placed her in Nesvik."""
    emma = village.child("emma")
    village.team(emma, "per", "stein")
    return emma


def test_a_foster_child_has_two_municipalities_and_both_stand_on_the_page(village, fostered):
    stein, places = Visitor(village, "stein"), village.areas
    stein.send(at("moved", fostered), kind="registered", area=str(places["solvik"].pk),
               on="2025-09-01")  # fmt: skip
    stein.send(at("moved", fostered), kind="staying", area=str(places["nesvik"].pk),
               on="2026-03-01")  # fmt: skip
    for matter, who in (("child_welfare", "solvik"), ("school", "nesvik")):
        stein.send(at("answers", fostered), matter=matter, on="2026-03-01",
                   authority=str(village.authorities[who].pk))  # fmt: skip
    read = words(Visitor(village, "per").open(at("record", fostered)))
    assert "Registered in Solvik" in read
    assert f"Reference {reference(fostered.pk)}" in read
    assert "Stays in Nesvik" in read
    assert "Child welfare Solvik" in read
    assert "School Nesvik" in read


def test_the_stay_ends_and_what_stood_is_kept(village, fostered):
    stay = children.move(
        fostered, by=village.stein, area=village.areas["nesvik"], authority=None, kind="staying",
        on=date(2026, 2, 1), at=village.at,
    )  # fmt: skip
    per = Visitor(village, "per")
    assert "The stay is over" in per.open(at("record", fostered))
    assert "Choose a day" in per.send(at("back", stay, "pk"), status=422)
    per.send(at("back", stay, "pk"), on="2026-03-01")
    assert "Stays in" not in words(per.open(at("record", fostered)))
    with seen_as(village.per):
        kept = Residence.objects.get(pk=stay.pk)
    assert (kept.from_on, kept.to_on) == (date(2026, 2, 1), MARCH)
    with pytest.raises(Refused, match="back-already"):
        where.come_back(kept, by=village.per, on=MARCH, at=village.at)


def test_who_answered_before_is_kept_and_the_same_is_not_said_twice(village, fostered):
    def answer(who, on):
        return where.answer_for(
            fostered, by=village.per, matter="school", authority=village.authorities[who], on=on,
            at=village.at,
        )  # fmt: skip

    first = answer("solvik", date(2025, 8, 15))
    with pytest.raises(Refused, match="answers-already"):
        answer("solvik", MARCH)
    with pytest.raises(Refused, match="answers-later"):
        answer("nesvik", date(2025, 8, 1))
    answer("nesvik", MARCH)
    with seen_as(village.per):
        assert Responsibility.objects.get(pk=first.pk).to_on == MARCH
        assert Responsibility.objects.filter(to_on=None).count() == 1


def test_those_outside_neither_see_nor_say_where(village, fostered):
    stay = children.move(
        fostered, by=village.stein, area=village.areas["nesvik"], authority=None, kind="staying",
        on=MARCH, at=village.at,
    )  # fmt: skip
    where.answer_for(
        fostered, by=village.stein, matter="school", authority=village.authorities["nesvik"],
        on=MARCH, at=village.at,
    )  # fmt: skip
    for name in ("hanne", "nina"):
        assert seen(getattr(village, name), fostered, Residence, Responsibility) == {}
        stranger = Visitor(village, name)
        for url in (at("moved", fostered), at("answers", fostered), at("back", stay, "pk")):
            stranger.open(url, status=404)


def test_a_service_that_takes_part_in_secret_does_not_say_where(village):
    emma = village.child("emma")
    village.team(emma, "per")
    village.team(emma, "stein", shared=False)
    with pytest.raises(Refused, match="not-open"):
        where.answer_for(
            emma, by=village.stein, matter="school", authority=village.authorities["solvik"],
            on=MARCH, at=village.at,
        )  # fmt: skip
