"""After the question: read by somebody named, told back when it is done, or handed back."""

from datetime import timedelta

import pytest

from laget.core.access import NotAllowed
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import reads as desk
from laget.gaps.models import Gap
from laget.referrals import actions as referrals
from laget.referrals import after
from laget.referrals.models import Offer, Referral
from laget.teams.models import Participation

pytestmark = pytest.mark.django_db


def waits(village, name):
    actor = getattr(village, name)
    with seen_as(actor, read_only=True):
        return desk.day(actor).waits


def kinds(village, name):
    return [one.kind for one in waits(village, name)]


def gaps(village, child):
    with seen_as(village.kari):
        return set(Gap.objects.filter(child=child, closed_at=None).values_list("rule", flat=True))


def accepted(village, referral):
    referrals.accept(referral.offer, by=village.hanne, at=village.later(hours=1))
    with seen_as(village.hanne):
        return Referral.objects.select_related("offer").get(pk=referral.pk)


def test_the_first_who_opens_it_is_the_receipt_and_those_who_asked_are_told(village, ask, seen):
    referral = ask("mental")
    referrals.opened(referral.offer_id, by=village.hanne, at=village.later(hours=1))
    referrals.opened(referral.offer_id, by=village.joakim, at=village.later(hours=1))
    offer = seen("kari", referral.offer)
    assert offer.read_by_id == village.hanne.role_id
    assert offer.state == Offer.State.SENT, "opened is not answered"
    with seen_as(village.hanne):
        assert Event.objects.filter(kind="referral.read", thing=offer.pk).count() == 1


def test_nobody_else_leaves_a_receipt(village, ask, seen):
    referral = ask("mental")
    for name in ("kari", "per", "silje", "marit"):
        referrals.opened(referral.offer_id, by=getattr(village, name), at=village.later(hours=1))
    assert seen("kari", referral.offer).read_at is None


def test_an_answer_is_a_receipt_too(village, ask, seen):
    referral = ask("mental")
    referrals.decline(
        referral.offer, by=village.hanne, reason="no_room", reasons="So.", at=village.later(hours=1)
    )
    assert seen("kari", referral.offer).read_by_id == village.hanne.role_id


def test_unread_after_the_rules_days_alarms_the_sender_and_the_receivers_leader(village, ask):
    referral = ask("mental")
    due = referral.offer.read_due_on
    assert due == village.at.date() + timedelta(days=3), "three working days, from a Monday"
    village.later(days=3)
    assert "unread" not in kinds(village, "kari")
    [before] = [one for one in waits(village, "joakim") if one.kind == "answer"]
    assert not before.told["is_unread"]
    village.later(days=1)
    [alarm] = [one for one in waits(village, "kari") if one.kind == "unread"]
    assert (alarm.thing, alarm.severity) == (referral.pk, "danger")
    [leader] = [one for one in waits(village, "joakim") if one.kind == "answer"]
    assert leader.told["is_unread"]
    assert leader.severity == "danger"
    assert "unread" not in kinds(village, "per"), "Per did not send it"
    referrals.opened(referral.offer_id, by=village.hanne, at=village.later(hours=1))
    assert "unread" not in kinds(village, "kari")


def test_how_it_went_is_told_back_and_the_yes_stands(village, emma, ask, seen):
    referral = accepted(village, ask("mental"))
    after.finish(
        referral, by=village.hanne, outcome="helped", words="She sleeps.",
        at=village.later(days=30),
    )  # fmt: skip
    told = seen("kari", referral)
    assert (told.told_back, told.offer.outcome) == ("She sleeps.", "helped")
    assert told.receiver_id == village.units["mental"].pk
    assert kinds(village, "kari").count("returned") == 0
    with pytest.raises(Refused):
        after.hand_back(seen("hanne", referral), by=village.hanne, reason="no_room", at=village.at)


def test_only_those_who_said_yes_and_work_with_the_child_end_it(village, ask, seen):
    referral = accepted(village, ask("mental"))
    for name in ("kari", "per", "silje"):
        with pytest.raises(NotAllowed):
            after.finish(
                referral, by=getattr(village, name), outcome="helped", at=village.later(days=1)
            )
    with pytest.raises(Refused, match="no-reason"):
        after.hand_back(referral, by=village.hanne, reason="", at=village.later(days=1))


def test_a_yes_handed_back_is_told_to_the_sender_and_both_leaders(village, emma, ask, seen):
    referral = accepted(village, ask("mental"))
    village.later(days=40)
    after.hand_back(
        referral, by=village.hanne, reason="no_room", words="Hanne is ill.", at=village.at
    )
    [mine] = [one for one in waits(village, "kari") if one.kind == "returned"]
    assert mine.thing == referral.pk
    assert "returned" in kinds(village, "anne"), "who leads the nurse's unit"
    [leader] = [one for one in waits(village, "joakim") if one.kind == "given-up"]
    assert (leader.thing, leader.child_id) == (referral.offer_id, None)
    assert not {"returned", "given-up"} & set(kinds(village, "hanne"))
    assert seen("kari", referral).told_back == "Hanne is ill."
    ask("station")
    assert "returned" not in kinds(village, "kari"), "somebody else has been asked"


def test_who_hands_back_no_longer_sees_the_child(village, emma, ask):
    referral = accepted(village, ask("mental"))
    with seen_as(village.hanne):
        assert Participation.objects.filter(child=emma).exists()
    after.hand_back(referral, by=village.hanne, reason="family", at=village.later(days=2))
    for name in ("hanne", "joakim"):
        with seen_as(getattr(village, name)):
            assert not Referral.objects.filter(pk=referral.pk).exists()
            assert not Participation.objects.filter(child=emma, to_on=None).exists()
            offer = Offer.objects.get(pk=referral.offer_id)
            assert (offer.state, offer.back_reason) == ("returned", "family")


def test_who_took_part_before_the_yes_still_does_after_handing_back(village, emma, ask):
    village.team(emma, "hanne")
    village.later(days=1)
    referral = accepted(village, ask("mental"))
    after.hand_back(referral, by=village.hanne, reason="outside", at=village.later(days=2))
    with seen_as(village.hanne):
        assert Participation.objects.filter(child=emma, to_on=None, unit=village.units["mental"])


def test_handing_back_counts_as_a_no(village, emma, ask):
    clinic = ask("clinic")
    referrals.decline(
        clinic.offer, by=village.silje, reason="outside", reasons="So.", at=village.later(days=1)
    )
    referral = accepted(village, ask("mental"))
    assert "passed-on" not in gaps(village, emma)
    after.hand_back(referral, by=village.hanne, reason="no_room", at=village.later(days=2))
    assert "passed-on" in gaps(village, emma)
    assert "referral-unanswered" not in gaps(village, emma)


def test_who_holds_the_baton_hands_it_on_first(village, emma, ask):
    referral = accepted(village, ask("mental"))
    village.later(minutes=1)
    village.holds(emma, "hanne", offered_by="kari")
    with pytest.raises(Refused, match="holds-the-baton"):
        after.hand_back(referral, by=village.hanne, reason="no_room", at=village.later(days=1))
    with seen_as(village.hanne):
        assert Offer.objects.get(pk=referral.offer_id).state == "accepted", "and nothing is changed"
