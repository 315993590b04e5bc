"""The family's no: it closes what wanted a yes, and ends on the day they said."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from laget.asking import noes, reads
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps import reads as gaps
from laget.plans import actions, needs
from visiting import Visitor, words


def found(village: Any, who: str, child: Any) -> set[str]:
    """The rules whose gaps that hat sees open."""
    with seen_as(getattr(village, who), read_only=True):
        return {gap.rule.key for gap in gaps.open_gaps(getattr(village, who), child=child.pk)}


def stirred(village: Any, child: Any) -> None:
    """A change, so that the child's gaps are looked for anew today."""
    actions.note_contact(child, by=village.per, with_whom="child", at=village.at)


@pytest.fixture
def emma(village: Any) -> Any:
    """Two services and no plan, for so long that it is missing."""
    child = village.child("emma")
    village.team(child, "per", "kari")
    village.later(days=40)
    stirred(village, child)
    assert "no-joint-plan" in found(village, "per", child)
    return child


def test_a_no_to_a_plan_closes_the_gap_until_the_day_one_may_ask_again(village, emma):
    again = village.at.date() + timedelta(30)
    noes.note(emma, by=village.per, about="plan", said_by="self", again_on=again, at=village.at)
    assert "no-joint-plan" not in found(village, "per", emma)
    assert "no-joint-plan" not in found(village, "kari", emma)
    village.later(days=30)
    stirred(village, emma)
    assert "no-joint-plan" in found(village, "kari", emma)


def test_a_no_without_a_day_stands_until_they_want_it(village, emma):
    no = noes.note(emma, by=village.per, about="plan", said_by="guardian", at=village.at)
    village.later(days=400)
    stirred(village, emma)
    assert "no-joint-plan" not in found(village, "per", emma)
    with seen_as(village.kari, read_only=True):
        assert [one.pk for one in reads.unwanted(village.kari, emma.pk)] == [no.pk]
    noes.wanted(no, by=village.kari, at=village.at)
    assert "no-joint-plan" in found(village, "per", emma)
    with pytest.raises(Refused, match="ended"):
        noes.wanted(no, by=village.kari, at=village.at)


def test_a_right_the_family_does_not_want_is_a_no_until_it_is_considered_anew(village, emma):
    needs.consider(
        emma, by=village.per, right="no.ip", outcome="not_wanted", how="Asked.", at=village.at
    )
    assert "no-joint-plan" not in found(village, "per", emma)
    village.later(days=1)
    needs.consider(emma, by=village.per, right="no.ip", outcome="later", how="?", at=village.at)
    assert "no-joint-plan" in found(village, "per", emma)


def test_a_no_stays_in_its_circle(village, emma):
    no = noes.note(emma, by=village.kari, about="plan", said_by="self", at=village.at)
    assert no.shared
    village.team(emma, "gro", shared=False)
    own = noes.note(emma, by=village.gro, about="plan", said_by="self", at=village.at)
    assert not own.shared
    with seen_as(village.per, read_only=True):
        assert [one.pk for one in reads.unwanted(village.per, emma.pk)] == [no.pk]
    noes.wanted(no, by=village.per, at=village.later(days=1))
    assert "no-joint-plan" in found(village, "per", emma)


def test_a_new_no_takes_the_place_of_the_units_last_one(village, emma):
    noes.note(emma, by=village.per, about="plan", said_by="self", at=village.at)
    village.later(days=1)
    again = village.at.date() + timedelta(7)
    last = noes.note(
        emma, by=village.per, about="plan", said_by="both", again_on=again, at=village.at
    )
    with seen_as(village.per, read_only=True):
        assert [one.pk for one in reads.unwanted(village.per, emma.pk)] == [last.pk]
    for about, need in (("asking", ""), ("help", ""), ("plan", "talk"), ("help", "gold")):
        with pytest.raises(Refused, match="no-such-no"):
            noes.note(emma, by=village.per, about=about, need=need, said_by="self", at=village.at)


def test_the_pages_note_a_no_and_that_they_want_it_after_all(village, emma):
    per, kari = Visitor(village, "per"), Visitor(village, "kari")
    child = reverse("desk:child", kwargs={"child": emma.pk})
    page = reverse("asking:no", kwargs={"child": emma.pk})
    assert f"{page}?about=plan" in per.open(child)
    assert "Choose what they say no to." in words(per.send(page, 422))
    per.send(page, about="plan", said_by="self", again="never")
    assert "does not want a plan in common now" in words(kari.open(child))
    shown = kari.open(page)
    assert "Nobody asks again; they come to you if they want it." in words(shown)
    with seen_as(village.kari, read_only=True):
        [no] = reads.unwanted(village.kari, emma.pk)
    wanted = reverse("asking:wanted", kwargs={"pk": no.pk})
    assert wanted in shown
    Visitor(village, "gro").open(wanted, 404)
    kari.send(wanted)
    story = words(kari.open(child))
    assert "The family wants a plan in common after all." in story
    assert "no plan in common" in story


def test_a_no_to_a_hand_over_closes_nothing_else(village, emma):

    no = noes.note(emma, by=village.per, about="transfer", said_by="guardian", at=village.at)
    assert (no.unit_id, no.about) == (village.per.unit_id, "transfer")
    assert "no-joint-plan" in found(village, "per", emma)
