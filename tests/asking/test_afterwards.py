"""Three questions to the child and the parents, and what a no opens again."""

from datetime import timedelta

import pytest
from django.urls import reverse

from laget.asking import afterwards
from laget.asking.models import Afterwards
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps.models import Gap
from laget.plans import actions as plans
from laget.teams import actions as teams
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
OVERDUE = "review-overdue"


@pytest.fixture
def emma(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    return emma


def note(village, child, by="kari", at=None, **more):
    told = {"occasion": "meeting", "told_by": "parent", "how": "spoken"}
    told |= {"told_again": "skip", "knows_who": "skip", "helped": "skip"}
    return afterwards.note(child, by=getattr(village, by), at=at or village.at, **(told | more))


def overdue(village, name="kari"):
    """On this day, when something has been noted about the child."""
    with seen_as(getattr(village, name)):
        return Gap.objects.filter(rule=OVERDUE, closed_at=None).exists()


def talk(village, emma, **more):
    return plans.start_measure(
        emma, by=village.kari, what="Talks", owner=village.roles["kari"], at=village.at,
        evaluate_on=village.at.date() + timedelta(5), **more,
    )  # fmt: skip


def touch(village, emma):
    plans.note_contact(emma, by=village.kari, with_whom="child", at=village.later(minutes=1))


def test_a_no_to_whether_it_helped_opens_again_what_staff_had_looked_at(village, emma):
    measure = talk(village, emma)
    village.later(days=6)
    touch(village, emma)
    assert overdue(village)
    next_on = village.at.date() + timedelta(60)
    plans.review(measure, by=village.kari, effect="worked", next_on=next_on, at=village.at)
    assert not overdue(village)
    note(village, emma, helped="no", at=village.later(minutes=5))
    village.later(days=1)
    touch(village, emma)
    assert overdue(village), "staff said it worked; the family says it did not"
    plans.review(measure, by=village.kari, effect="no", next_on=next_on, at=village.at)
    assert not overdue(village)


def test_yes_and_skip_open_nothing_and_a_no_told_to_one_service_alone_is_its_own(village, emma):
    measure = talk(village, emma)
    next_on = village.at.date() + timedelta(60)
    plans.review(
        measure, by=village.kari, effect="worked", next_on=next_on, at=village.later(days=1)
    )
    note(village, emma, helped="yes", told_again="yes", at=village.later(minutes=5))
    village.later(days=7)
    touch(village, emma)
    assert not overdue(village)
    village.team(emma, "hanne", shared=False)
    secret = note(village, emma, by="hanne", helped="no", at=village.later(minutes=5))
    assert not secret.shared
    village.later(days=1)
    touch(village, emma)
    assert not overdue(village)
    with seen_as(village.kari):
        assert not Afterwards.objects.filter(pk=secret.pk).exists()


def test_whoever_leads_is_told_that_they_do_not_know_who_to_ring_until_they_do(village, emma):
    note(village, emma, knows_who="no", at=village.later(minutes=1))
    page = words(Visitor(village, "kari").open("/"))
    assert "Emma, 10: a parent or guardian does not know who to ring" in page
    assert "who to ring" not in words(Visitor(village, "per").open("/"))
    note(village, emma, knows_who="yes", at=village.later(minutes=1))
    assert "who to ring" not in words(Visitor(village, "kari").open("/"))


def test_the_page_takes_the_answers_and_shows_those_from_before(village, emma):
    at = reverse("asking:afterwards", kwargs={"child": emma.pk})
    kari = Visitor(village, "kari")
    said = {"occasion": "closing", "told_by": "child", "how": "phone", "knows_who": "yes"}
    skip = {"told_again": "skip", "helped": "skip"}
    kari.send(at, **said, **skip)
    assert "Knows who to ring: Yes" in words(kari.open(at))
    with pytest.raises(Refused, match="all-skipped"):
        note(village, emma)
    Visitor(village, "nina").open(at, 404)
