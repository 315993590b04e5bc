"""The age is told as coarsely as the sender's own list needs, and no more."""

import pytest

from laget.children import actions as children
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.referrals import actions as referrals
from laget.referrals.coarse import FEW, WIDER, YEARS, age_band, told_of
from laget.referrals.models import AgeBand

pytestmark = pytest.mark.django_db


def told(village, child, name="per"):
    actor = getattr(village, name)
    with seen_as(actor, read_only=True):
        return told_of(child, by=actor)


def fill(village, born, count, listed_by="per", town=None):
    for n in range(count):
        child = village.child(f"{listed_by}{born}{n}{town}", listed_by, f"{born}-0{n + 1}-03")
        if town:
            _move(village, child, listed_by, town)


def _move(village, child, by, town):
    children.move(
        child, by=getattr(village, by), area=village.areas[town],
        authority=village.authorities[town], on=village.at.date(), at=village.later(minutes=1),
    )  # fmt: skip


def test_enough_of_the_same_age_on_the_list_and_the_band_is_the_childs_own(village):
    emma = village.child("emma")
    fill(village, 2015, FEW - 2)
    assert told(village, emma).is_wider
    fill(village, 2014, 1)
    found = told(village, emma)
    assert (found.band, found.is_wider) == (AgeBand.MIDDLE, False)


def test_the_next_coarser_until_enough_would_fit(village):
    emma = village.child("emma")
    fill(village, 2018, 2)
    fill(village, 2022, 2)
    found = told(village, emma)
    assert (found.own, found.band) == (AgeBand.MIDDLE, AgeBand.TO_TWELVE)


def test_where_nobody_else_is_listed_the_age_is_hardly_told(village):
    assert told(village, village.child("emma")).band == AgeBand.ANY


def test_another_services_list_is_not_counted(village):
    emma = village.child("emma")
    fill(village, 2015, FEW, listed_by="ida")
    assert told(village, emma).band == AgeBand.ANY


def test_only_those_who_live_there_count_where_the_place_is_told(village):
    emma = village.child("emma")
    _move(village, emma, "per", "solvik")
    fill(village, 2015, FEW, town="nesvik")
    found = told(village, emma)
    assert (found.area, found.band) == (village.areas["solvik"], AgeBand.ANY)
    fill(village, 2014, FEW - 1, town="solvik")
    assert told(village, emma).band == AgeBand.MIDDLE


def test_what_is_told_is_what_is_sent(village):
    emma = village.child("emma")
    village.team(emma, "per")
    fill(village, 2018, FEW)
    expected = told(village, emma)
    sent = referrals.send(
        emma, village.units["mental"], by=village.per, need="talk", from_on=village.at.date(),
        story="", given_by="guardian", at=village.at,
    )  # fmt: skip
    assert sent.offer.age_band == expected.band == AgeBand.SIX_TO_TWELVE
    with pytest.raises(Refused, match="asked-already"):
        referrals.send(
            emma, village.units["mental"], by=village.per, need="talk",
            from_on=village.at.date(), story="", at=village.later(minutes=1),
        )  # fmt: skip


def test_each_wider_band_holds_the_narrower_and_every_way_ends_in_the_widest():
    for band, wider in WIDER.items():
        assert YEARS[wider][0] <= YEARS[band][0]
        assert YEARS[band][1] <= YEARS[wider][1]
    assert set(YEARS) == set(AgeBand)
    assert set(AgeBand) - set(WIDER) == {AgeBand.ANY}


def test_the_oldest_and_the_unborn_have_a_band(village):
    on = village.at.date()
    assert age_band(None, on) == AgeBand.UNBORN
    assert age_band(on.replace(year=on.year - 24), on) == AgeBand.YOUNG
    assert age_band(on, on) == AgeBand.BABY
