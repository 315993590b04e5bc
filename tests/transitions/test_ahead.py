"""What comes is computed from dates, by the pack, and only for those one may read."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laget.children import actions as children
from laget.children.models import Child
from laget.children.standing import standing
from laget.consent.models import Consent
from laget.core.access import NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.teams.models import Participation
from laget.transitions import actions, handing
from laget.transitions.ahead import ahead, ahead_of
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def comes(village, name, **more):
    actor = village.__getattr__(name)
    with seen_as(actor, read_only=True):
        return ahead(actor, **more)


def kinds(found, kind):
    return [(one.on, one.told) for one in found if one.kind == kind]


def test_a_change_of_stage_is_foreseen_in_its_year_and_month(village):
    """Born in 2010, the village stands in March 2026: upper secondary in August."""
    village.team(village.child("una", born="2010-11-30"), "per")
    [(on, stage)] = kinds(comes(village, "per"), "stage")
    assert (on, stage) == (date(2026, 8, 1), "upper_secondary")
    assert kinds(comes(village, "per", months=3), "stage") == []
    [one] = [c for c in comes(village, "per") if c.kind == "stage"]
    assert (one.sender, one.receiver, one.state) == ("School", "", "")


def test_the_end_of_upper_secondary_is_foreseen_with_the_follow_up_service_to_receive(village):
    """Norway: three years after sixteen, and only the follow-up service of the area is likely."""
    una = village.child("una", born="2007-11-30")
    village.team(una, "per")
    solvik = {"area": village.areas["solvik"], "authority": village.authorities["solvik"]}
    children.move(una, by=village.per, on=village.at.date(), at=village.at, **solvik)
    [one] = [c for c in comes(village, "per") if c.kind == "stage"]
    assert (one.on, one.told, one.receiver) == (date(2026, 8, 1), "work", "Follow_Up")
    page = words(Visitor(village, "per").open("/ahead/?show=passages"))
    assert "Leaves school for work or something else" in page
    assert "Follow_Up is likely to receive" in page


def test_birthdays_say_what_they_mean_by_law(village):
    village.team(village.child("una", born="2010-04-02"), "per")
    page = words(Visitor(village, "per").open("/ahead/"))
    assert "Turns 16: decides about health." in page
    assert "PBRL § 4-3" in page


def test_sender_and_receiver_are_named_when_the_hand_over_is_offered(village):
    una = village.child("una", born="2010-11-30")
    village.team(una, "per", "hanne")
    with seen_as(village.per):
        part = Participation.objects.get(child=una, unit=village.units["school"])
    page = Visitor(village, "per").open("/ahead/?show=passages")
    assert f"/parts/{part.pk}/hand-over/?stage=upper_secondary" in page
    assert "From School. Nobody is named to receive yet." in words(page)
    transfer = handing.hand_over(
        part, village.units["follow_up"], by=village.per, stage="upper_secondary", parts=["plan"],
        first_day=date(2026, 8, 17), last_day=date(2026, 6, 19), given_by="both", at=village.at,
    )  # fmt: skip
    page = words(Visitor(village, "per").open("/ahead/"))
    assert "Asked, no answer yet" in page
    assert "From School to Follow_Up." in page
    handing.take_over(
        transfer.handover, by=village.ola, first_day=date(2026, 8, 17), at=village.later(days=1)
    )
    assert "Taken over" in words(Visitor(village, "per").open("/ahead/"))
    assert "Taken over" in words(Visitor(village, "per").open(f"/children/{una.pk}/"))


def test_a_move_that_is_known_stands_there(village):
    una = village.child("una")
    village.team(una, "per")
    children.move(
        una, by=village.per, area=village.areas["nesvik"], authority=village.authorities["nesvik"],
        on=date(2026, 6, 1), at=village.at,
    )  # fmt: skip
    assert kinds(comes(village, "per"), "moves") == [(date(2026, 6, 1), "Nesvik")]


def test_what_a_guardian_said_yes_to_is_asked_again_of_the_young_person(village):
    una = village.child("una", born="2008-05-02")
    village.team(una, "per", "hanne")
    assert (date(2026, 5, 2), "School") in kinds(comes(village, "per"), "again")
    assert "ask for the yes to School again" not in words(Visitor(village, "per").open("/"))
    village.later(days=70)
    page = words(Visitor(village, "per").open("/"))
    assert "Una, 18 decides now: ask for the yes to School again" in page
    with seen_as(village.per):
        yes = Consent.objects.get(child=una, to_unit=village.units["school"])
        other = Consent.objects.get(child=una, to_unit=village.units["mental"])
    Visitor(village, "per").send(f"/consents/{yes.pk}/again/", answer="yes")
    assert "ask for the yes to School again" not in words(Visitor(village, "per").open("/"))
    with pytest.raises(Refused, match="said-again"):
        actions.say_again(yes, by=village.per, at=village.at)
    Visitor(village, "per").send(f"/consents/{other.pk}/again/", answer="no")
    Visitor(village, "hanne").open(f"/children/{una.pk}/", status=404)


def test_nobody_is_told_of_a_part_or_a_child_that_is_not_theirs(village):
    una = village.child("una", born="2010-11-30")
    village.team(una, "per")
    village.team(una, "stein", shared=False)
    for name in ("lars", "nina", "hanne", "silje", "ola"):
        assert comes(village, name) == [], name
    senders = {one.sender for one in comes(village, "per")}
    assert "Welfare" not in senders
    assert "Welfare" in {one.sender for one in comes(village, "stein", months=120)}
    assert "Welfare" not in {one.sender for one in comes(village, "per", months=120)}


def test_one_childs_page_says_the_same_as_the_list_for_every_hat(village):
    una = village.child("una", born="2010-11-30")
    village.team(una, "per", "hanne")
    village.team(una, "stein", shared=False)
    bo = village.child("bo", born="2008-05-02")
    village.team(bo, "kari", "per")
    for name in village.roles:
        actor = village.__getattr__(name)
        for child in (una, bo):
            with seen_as(actor, read_only=True):
                listed = [one for one in ahead(actor, months=60) if one.child_id == child.pk]
            with seen_as(actor, child=child.pk, read_only=True):
                try:
                    s = standing(actor, child.pk)
                except NotFound:
                    assert listed == [], name
                    continue
                if s.opens:
                    assert ahead_of(s, months=60) == listed, name
                else:
                    assert listed == [], name


def test_it_is_one_question_however_many_children(village):
    def asked():
        with seen_as(village.per), CaptureQueriesContext(connection) as queries:
            ahead(village.per)
        return len(queries)

    for n in range(3):
        village.team(village.child(f"a{n}", born="2010-11-30"), "per")
    few = asked()
    for n in range(5):
        village.team(village.child(f"b{n}", born="2010-11-30"), "per")
    assert asked() == few
    assert Child.objects.count() == 0, "nothing without a hat"
