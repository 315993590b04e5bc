"""A service that by law must assess the person is told who it is; one that chooses freely is not,
but where it says that it wants to know."""

from __future__ import annotations

import pytest
from django.urls import reverse

from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.referrals import actions as referrals
from laget.referrals import reads
from laget.referrals.models import Offer, Referral
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def page(name, row, key="pk"):
    return reverse(f"referrals:{name}", kwargs={key: row.pk})


def told(village, name, referral):
    """What that hat is told of the question before it answers."""
    actor = getattr(village, name)
    with seen_as(actor, read_only=True):
        found = Offer.objects.filter(pk=referral.offer_id).first()
        return found and reads.told(actor, found)


def test_where_law_makes_it_assess_the_person_it_reads_the_name_and_that_story_alone(
    village, emma, ask
):
    referral = ask("clinic")
    one = told(village, "tor", referral)
    assert (one.named, one.born_on, one.story) == ("Emma", emma.born_on, "Hers.")
    assert told(village, "hanne", referral) is None
    tor = Visitor(village, "tor")
    shown = words(tor.open(page("answer", referral.offer)))
    assert "Emma" in shown
    assert "Hers." in shown
    assert "You do not see the name yet" not in shown
    for url in (page("referral", referral), reverse("desk:child", kwargs={"child": emma.pk})):
        tor.open(url, 404)
    story = words(Visitor(village, "kari").open(reverse("desk:child", kwargs={"child": emma.pk})))
    assert "They were told who it is." in story


def test_its_no_has_reasons_and_tells_how_to_complain(village, ask):
    referral = ask("clinic")
    tor = Visitor(village, "tor")
    again = tor.send(page("answer", referral.offer), 422, answer="no", reason="outside")
    assert "Write what the no rests on." in words(again)
    with pytest.raises(Refused, match="no-reasons"):
        referrals.decline(referral.offer, by=village.tor, reason="outside", at=village.at)
    tor.send(page("answer", referral.offer), answer="no", reason="outside", reasons="Not ill.")
    shown = words(tor.open(page("answer", referral.offer)))
    assert "This no is a decision" in shown
    assert "county governor" in shown


def test_a_service_that_chooses_freely_learns_no_name_until_it_says_yes(village, ask):
    referral = ask("mental")
    assert told(village, "hanne", referral) is None
    assert "Emma" not in Visitor(village, "hanne").open(page("answer", referral.offer))


def test_it_says_itself_that_it_wants_to_know_who_it_is(village, emma, ask):
    mental = village.units["mental"]
    with pytest.raises(NotAllowed):
        referrals.say_how_asked(mental, by=village.hanne, without_name=False, at=village.at)
    referrals.say_how_asked(mental, by=village.joakim, without_name=False, at=village.at)
    form = words(Visitor(village, "kari").open(page("send", emma, "child")))
    assert "Mental wants to know who it is before it answers." in form
    assert told(village, "hanne", ask("mental")).named == "Emma"
    referrals.say_how_asked(mental, by=village.joakim, without_name=True, at=village.at)
    assert told(village, "hanne", ask("mental", need="health")) is None


def test_no_unit_says_that_the_law_does_not_hold_for_it(village):
    clinic = village.units["clinic"]
    with pytest.raises(Refused, match="by-law"):
        referrals.say_how_asked(clinic, by=village.tor, without_name=True, at=village.at)
    shown = words(Visitor(village, "tor").open(reverse("referrals:intake")))
    assert "By law Clinic must assess the person" in shown
    joakim = Visitor(village, "joakim")
    assert "Choose how others ask you." in words(joakim.send(reverse("referrals:intake"), 422))
    joakim.send(reverse("referrals:intake"), how="with")
    Visitor(village, "hanne").open(reverse("referrals:intake"), 404)


def test_the_name_is_gone_when_the_question_or_the_yes_is_taken_back(village, emma, ask):
    first, second = ask("clinic"), ask("clinic", need="health")
    referrals.withdraw(first, by=village.kari, at=village.at)
    assert told(village, "tor", first) is None
    assert told(village, "tor", second) is not None
    with seen_as(village.kari):
        yes = Consent.objects.get(pk=second.consent_id)
    consents.withdraw(yes, by=village.kari, at=village.later(hours=1))
    assert told(village, "tor", second) is None
    assert "Emma" not in Visitor(village, "tor").open(page("answer", second.offer))


def test_without_the_familys_yes_no_name_is_told(village, ask):
    assert told(village, "tor", ask("clinic", given_by="")) is None


def test_the_yes_opens_the_record_as_for_all(village, emma, ask):
    referral = ask("clinic")
    referrals.accept(referral.offer, by=village.silje, member=village.roles["tor"], at=village.at)
    assert told(village, "tor", referral) is None
    with seen_as(village.tor):
        assert Referral.objects.get(pk=referral.pk).receiver_id == village.units["clinic"].pk
    assert "Emma" in words(Visitor(village, "tor").open(page("answer", referral.offer)))
