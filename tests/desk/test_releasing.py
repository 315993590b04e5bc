"""A leader who has said who works with a child can say that somebody no longer does."""

from datetime import timedelta

import pytest
from django.urls import reverse

from laget.asking import actions as asking
from laget.asking import reads as questions
from laget.asking import receipts
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk.releasing import release
from laget.notices.models import Notice
from laget.plans import actions as plans
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import BatonOffer, Member
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def emma(village):
    """Per, a teacher, works with Emma, and Kari, the school nurse; Rita leads the school."""
    emma = village.child("emma", family_name="Berg")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.later(minutes=5)
    return emma


def works(village, who):
    with seen_as(getattr(village, who)):
        return Member.objects.filter(role=village.roles[who], to_on=None).first()


def test_a_colleague_who_was_chosen_by_mistake_is_let_go_and_reads_no_more(village, emma):
    anne, kari, per = (Visitor(village, name) for name in ("anne", "kari", "per"))
    page = reverse("desk:child", kwargs={"child": emma.pk})
    hers = works(village, "kari")
    choose = reverse("teams:assign", kwargs={"pk": hers.participation_id})
    kari.open(page)
    url = reverse("desk:release", kwargs={"pk": hers.pk})
    assert url in anne.open(choose)
    assert "Kari Vik reads nothing of the team" in words(anne.open(url))
    village.later(minutes=5)
    assert anne.send(url) == choose
    assert url not in anne.open(choose)
    kari.open(page, status=404)
    assert "Kari Vik no longer works with Emma." in words(per.open(page))
    anne.open(url, status=404)
    village.later(minutes=5)
    anne.send(choose, role=str(village.roles["kari"].pk))
    kari.open(page)


def test_who_holds_the_baton_is_not_let_go_before_it_is_handed_over(village, emma):
    village.holds(emma, "per")
    with pytest.raises(Refused, match="holds-the-baton") as refused:
        release(works(village, "per"), by=village.rita, at=village.later(minutes=5))
    assert str(refused.value.message) == "Per Vik holds the baton. Hand it over first."
    village.holds(emma, "kari", offered_by="per")
    release(works(village, "per"), by=village.rita, at=village.later(minutes=5))
    assert works(village, "per") is None


def test_the_help_they_own_comes_to_the_leader_who_lets_them_go(village, emma):
    his = plans.start_measure(
        emma, by=village.per, what="Breakfast at school", owner=village.roles["per"],
        evaluate_on=village.at.date(), at=village.at,
    )  # fmt: skip
    url = reverse("desk:release", kwargs={"pk": works(village, "per").pk})
    rita = Visitor(village, "rita")
    assert "The help that Per Vik owns comes to you" in words(rita.open(url))
    village.later(minutes=5)
    rita.send(url)
    with seen_as(village.rita):
        his.refresh_from_db()
    assert his.owner == village.roles["rita"]


def test_who_is_asked_to_take_the_baton_and_is_let_go_is_asked_no_longer(village, emma):
    village.holds(emma, "kari")
    asked = baton.offer(emma, village.roles["per"], by=village.kari, at=village.later(minutes=5))
    release(works(village, "per"), by=village.rita, at=village.later(minutes=5))
    with seen_as(village.kari):
        asked.refresh_from_db()
        told = Notice.objects.filter(role=village.roles["kari"], thing=asked.pk)
        assert asked.state == BatonOffer.State.WITHDRAWN
        assert told.exists(), "whoever asked knows that somebody else must be asked"


def put_to_kari(village, child):
    """With the family's yes the nurses are asked whether they worry, and Anne gives it to Kari."""
    asking.ask(
        child, by=village.per, units=[village.units["nurse"]], adult=village.roles["per"],
        said_by="guardian", how="oral", lapses_on=village.at.date() + timedelta(14), at=village.at,
    )  # fmt: skip
    [one] = asked_of(village, "anne")
    asking.give_to(one, village.roles["kari"], by=village.anne, at=village.later(minutes=5))
    return one


def asked_of(village, who):
    actor = getattr(village, who)
    with seen_as(actor, read_only=True):
        return list(questions.waiting(actor))


def test_a_question_they_were_given_to_answer_is_the_leaders_again(village, emma):
    one = put_to_kari(village, emma)
    receipts.opened(one.pk, by=village.kari, at=village.later(minutes=5))
    anne, kari = Visitor(village, "anne"), Visitor(village, "kari")
    page = reverse("asking:answer", kwargs={"pk": one.pk})
    url = reverse("desk:release", kwargs={"pk": works(village, "kari").pk})
    kari.open(page)
    assert "which Kari Vik was given to answer, comes to you" in words(anne.open(url))
    village.later(minutes=5)
    anne.send(url)
    kari.open(page, status=404)
    assert asked_of(village, "kari") == []
    [back] = asked_of(village, "anne")
    assert (back.pk, back.given_to, back.read_at) == (one.pk, None, None)
    asking.answer(back, by=village.anne, worries=True, at=village.later(minutes=5))


def test_a_question_about_another_child_stays_with_them(village, emma):
    one = put_to_kari(village, village.child("noah", family_name="Lie"))
    release(works(village, "kari"), by=village.anne, at=village.later(minutes=5))
    assert [asked.pk for asked in asked_of(village, "kari")] == [one.pk]


@pytest.mark.parametrize("who", ["per", "kari", "anne", "hanne"])
def test_nobody_but_the_units_leader_lets_somebody_go(village, emma, who):
    pers = works(village, "per")
    Visitor(village, who).send(reverse("desk:release", kwargs={"pk": pers.pk}), 404)
    with pytest.raises(NotAllowed):
        release(pers, by=getattr(village, who), at=village.at)
