"""The child's wish about who leads is answered; the municipality decides where they disagree."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from laget.consent import actions as consents
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.teams import actions as teams
from laget.teams import baton, lead
from laget.teams.models import BatonOffer, Case, Holding, LeadQuestion
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def at(name, thing, key="child"):
    return reverse(name, kwargs={key: thing.pk})


@pytest.fixture
def emma(village):
    """Per and Kari help, and Hanne from the mental health team; Kari holds the baton."""
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    village.later(minutes=5)
    return emma


def holder(village, child):
    with seen_as(village.per):
        return Holding.objects.get(child=child, during__endswith=None).role


def test_what_the_child_wishes_stands_until_it_is_answered(village, emma):
    per, kari, hanne = (Visitor(village, name) for name in ("per", "kari", "hanne"))
    page = at("teams:lead-wish", emma)
    assert "Who does Emma wish should hold the baton?" in words(per.open(at("desk:child", emma)))
    assert "Write it in words." in words(per.send(page, 422, text="  "))
    per.send(page, text="I want Hanne. She came to my match.")
    for visitor in (per, kari, hanne):
        assert "She came to my match." in visitor.open(at("desk:child", emma))
    for visitor, is_asked in ((kari, True), (Visitor(village, "anne"), True), (hanne, False)):
        told = "wishes something about who keeps" in words(visitor.open(reverse("desk:day")))
        assert told is is_asked
    answer = re.findall(r'href="(/lead/[^"]+)"', kari.open(reverse("desk:day")))[0]
    assert "This is for somebody else to answer." in words(hanne.send(answer, 409, words="Me?"))
    assert "Write an answer in words." in words(kari.send(answer, 422, words=""))
    kari.send(answer, words="I have asked Hanne today.")
    read = words(hanne.open(at("desk:child", emma)))
    assert "I have asked Hanne today." in read, "the story keeps the answer"
    assert "It stands here until" not in read
    assert "wishes something" not in words(kari.open(reverse("desk:day")))
    assert holder(village, emma) == village.roles["kari"], "a wish moves no baton by itself"


def test_where_nobody_leads_a_leader_in_the_team_answers_the_child(village):
    noah = village.child("noah")
    village.team(noah, "per", "kari")
    with pytest.raises(Refused, match="no-case"):
        lead.wish(noah, by=village.per, words="Somebody else.", at=village.at)
    teams.open_case(noah, by=village.per, at=village.at)
    asked = lead.wish(noah, by=village.per, words="Somebody else.", at=village.at)
    with pytest.raises(Refused, match="not-yours"):
        lead.answer(asked, by=village.kari, words="Yes.", at=village.at)
    lead.answer(asked, by=village.anne, words="We look for one.", at=village.at)


def test_those_outside_the_team_neither_wish_nor_answer(village, emma):
    asked = lead.wish(emma, by=village.per, words="Hanne.", at=village.at)
    with pytest.raises(NotAllowed):
        lead.wish(emma, by=village.silje, words="Me.", at=village.at)
    with pytest.raises(NotAllowed):
        lead.answer(asked, by=village.silje, words="Me.", at=village.at)
    Visitor(village, "silje").open(at("teams:lead-answer", asked, "pk"), status=404)


def test_the_municipality_decides_where_the_team_disagrees(village, emma):
    hanne, rita = Visitor(village, "hanne"), Visitor(village, "rita")
    hanne.send(at("teams:lead-dispute", emma), text="Emma does not know Kari.")
    assert "the team does not agree" not in words(Visitor(village, "kari").open("/"))
    day = rita.open("/")
    assert "the team does not agree" in words(day)
    answer = re.findall(r'href="(/lead/[^"]+)"', day)[0]
    assert "Kari Vik still holds the baton" in words(rita.open(answer))
    rita.send(answer, words="Per sees her every day.", to=str(village.roles["per"].pk))
    assert holder(village, emma) == village.roles["per"]
    village.later(minutes=5)
    per = Visitor(village, "per")
    read = words(per.open(at("desk:child", emma)))
    assert "You hold the baton from now on. Rita Vik decided it." in read
    assert "Per sees her every day." in read
    per.send(at("teams:lead-cannot", emma), text="I leave in May.")
    assert "Per cannot keep the whole together" in words(rita.open("/"))


def test_another_authority_is_asked_and_never_ordered(village, emma):
    consents.give(
        emma, to_unit=village.units["clinic"], by=village.per, given_by="guardian", form="oral",
        at=village.at,
    )  # fmt: skip
    village.team(emma, "silje")
    asked = lead.dispute(emma, by=village.per, because="The clinic knows her.", at=village.at)
    with pytest.raises(Refused, match="not-yours"):
        lead.answer(asked, by=village.tor, words="Silje takes it.", at=village.at)
    lead.answer(
        asked, by=village.rita, words="We ask the clinic.", to=village.roles["silje"], at=village.at
    )
    assert holder(village, emma) == village.roles["kari"], "nothing changes before a yes"
    with seen_as(village.rita):
        offer = BatonOffer.objects.get(child=emma, state="offered")
    assert offer.to_role == village.roles["silje"]
    baton.decline(offer, by=village.silje, reason="No time.", at=village.later(minutes=5))
    assert holder(village, emma) == village.roles["kari"]


def test_a_question_that_nobody_could_answer_is_not_taken_in(village):
    noah = village.child("noah")
    village.team(noah, "silje")
    teams.open_case(noah, by=village.silje, at=village.at)
    with pytest.raises(Refused, match="nobody-decides"):
        lead.dispute(noah, by=village.silje, because="So.", at=village.at)


def test_a_question_does_not_outlive_the_case(village, emma):
    lead.wish(emma, by=village.per, words="Hanne.", at=village.at)
    with seen_as(village.kari):
        case = Case.objects.get(child=emma)
    village.later(minutes=5)
    teams.close_case(
        case, by=village.kari, reason="Well.", family_says="Good.", at=village.at,
        follow_up_on=village.at.date() + timedelta(days=30),
    )  # fmt: skip
    village.later(minutes=5)
    for name in ("kari", "anne", "rita"):
        assert "wishes something" not in words(Visitor(village, name).open("/"))


def test_the_same_hat_asks_once_at_a_time(village, emma):
    lead.dispute(emma, by=village.per, because="So.", at=village.at)
    with pytest.raises(Refused, match="lead_asked_once"):
        lead.dispute(emma, by=village.per, because="So again.", at=village.at)
    lead.dispute(emma, by=village.hanne, because="So, too.", at=village.at)
    with seen_as(village.rita):
        assert LeadQuestion.objects.filter(child=emma).count() == 2


def test_who_asked_takes_it_back_before_it_is_answered(village, emma):
    per, kari = Visitor(village, "per"), Visitor(village, "kari")
    per.send(at("teams:lead-wish", emma), text="I want Hanne.")
    with seen_as(village.per):
        asked = LeadQuestion.objects.get(child=emma)
    page, url = at("desk:child", emma), at("teams:lead-withdraw", asked, "pk")
    assert url in per.open(page)
    assert url not in kari.open(page)
    kari.send(url, 404, text="Not hers.")
    assert "Write it in words." in words(per.send(url, 422, text=" "))
    assert per.send(url, text="It was Noah who said so.") == page
    read = words(kari.open(page))
    assert "took back a question about who keeps the whole together" in read
    assert "It was Noah who said so." in read
    assert "answered what Emma wishes" not in read
    assert "It stands here until" not in read
    assert "wishes something" not in words(kari.open(reverse("desk:day")))
    per.open(url, status=404)
    per.send(at("teams:lead-wish", emma), text="I want Hanne after all.")


def test_a_dispute_and_an_i_cannot_are_taken_back_too_unless_somebody_has_answered(village, emma):
    dispute = lead.dispute(emma, by=village.hanne, because="Not Kari.", at=village.at)
    lead.withdraw(dispute, by=village.hanne, because="We agree now.", at=village.at)
    with pytest.raises(Refused, match="answered-already"):
        lead.answer(dispute, by=village.rita, words="Kari.", at=village.at)
    again = lead.dispute(emma, by=village.hanne, because="Not Kari.", at=village.at)
    per = village.roles["per"]
    lead.answer(again, by=village.rita, words="Per.", to=per, at=village.later(minutes=5))
    with pytest.raises(Refused, match="answered-already"):
        lead.withdraw(again, by=village.hanne, because="We agree.", at=village.at)
    cannot = lead.cannot(emma, by=village.per, because="Full.", at=village.later(minutes=5))
    with pytest.raises(NotAllowed):
        lead.withdraw(cannot, by=village.rita, because="Not hers.", at=village.at)
    lead.withdraw(cannot, by=village.per, because="It can be done.", at=village.at)
    assert "Per cannot keep" not in words(Visitor(village, "rita").open("/"))
