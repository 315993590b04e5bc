"""Whoever ended a role by mistake takes it back, and nobody gets what has gone elsewhere since."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from laget.children import protecting
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.people.models import Role
from laget.teams import actions as teams
from laget.teams import away, baton, not_left
from laget.teams.models import BatonOffer, Holding, Member
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
PEOPLE = reverse("teams:people")


@pytest.fixture
def emma(village):
    """Kari, the school nurse, holds the baton, and Anne, who leads her, has ended her role."""
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(hours=1))
    return emma


def back_of(village, name):
    return reverse("teams:not-left", kwargs={"pk": village.roles[name].pk})


def take_back(village, by="anne"):
    return not_left.take_back_ending(
        village.roles["kari"], by=getattr(village, by), at=village.later(hours=1)
    )


def leads(village, child):
    with seen_as(village.anne):
        held = Holding.objects.get(child=child, during__endswith=None)
    return held.role.person.code, held.standing_in


def works(village, child):
    with seen_as(village.anne):
        return Member.objects.filter(child=child, role=village.roles["kari"], to_on=None).exists()


def test_by_a_click_they_work_with_the_same_children_and_hold_what_they_held(village, emma):
    anne = Visitor(village, "anne")
    page = anne.open(PEOPLE)
    assert "Whose role you ended lately Kari Vik" in words(page)
    assert back_of(village, "kari") in page
    assert "what a leader still stands in for returns to them" in words(
        anne.open(back_of(village, "kari"))
    )
    village.later(hours=1)
    assert anne.send(back_of(village, "kari")) == PEOPLE
    page = words(anne.open(PEOPLE))
    assert "Kari Vik works here again, with one child." in page
    assert "Whose role you ended lately" not in page
    assert leads(village, emma) == ("kari", False)
    story = words(Visitor(village, "kari").open(reverse("desk:child", kwargs={"child": emma.pk})))
    assert "Kari Vik no longer works with Emma." in story, (
        "that they did not for a while stays told"
    )
    anne.open(back_of(village, "kari"), status=404)


def test_the_page_that_ends_a_role_says_that_it_can_be_taken_back(village, emma):
    url = reverse("teams:end-role", kwargs={"pk": village.roles["lars"].pk})
    assert "Then you can take it back for 14 days" in words(Visitor(village, "rita").open(url))


def test_what_was_handed_on_meanwhile_stays_where_it_is(village, emma):
    village.holds(emma, "per", offered_by="anne")
    assert take_back(village) == 1
    assert leads(village, emma)[0] == "per"
    assert works(village, emma)


def test_what_they_were_asked_to_lead_they_are_asked_anew(village):
    noah = village.child("noah")
    village.team(noah, "per", "kari")
    asked = baton.offer(noah, village.roles["kari"], by=village.per, at=village.at)
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(hours=1))
    take_back(village)
    with seen_as(village.per):
        assert BatonOffer.objects.get(pk=asked.pk).state == BatonOffer.State.WITHDRAWN


def test_they_do_not_work_again_where_the_familys_yes_has_ended(village, emma):
    with seen_as(village.anne):
        yes = Consent.objects.get(child=emma, to_unit=village.units["nurse"])
    consents.withdraw(yes, by=village.per, at=village.later(hours=1))
    assert take_back(village) == 0
    assert not works(village, emma)


def test_they_do_not_meet_a_child_who_has_been_protected_from_them_since(village, emma):
    protecting.protect(
        emma, by=village.per, kind="strictly_confidential", named=[village.roles["per"]],
        at=village.later(hours=1),
    )  # fmt: skip
    assert take_back(village) == 0


def test_who_was_away_when_the_role_was_ended_is_away_still(village, emma):
    take_back(village)
    gone = away.mark_away(village.roles["kari"], by=village.anne, at=village.later(hours=1))
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(hours=1))
    take_back(village)
    assert leads(village, emma) == ("anne", True)
    assert away.come_back(gone, by=village.anne, at=village.later(hours=1)) == 1
    assert leads(village, emma) == ("kari", False)


def test_two_weeks_later_it_can_no_longer_be_taken_back(village, emma):
    village.later(days=13)
    assert back_of(village, "kari") in Visitor(village, "anne").open(PEOPLE)
    village.later(days=1)
    assert back_of(village, "kari") not in Visitor(village, "anne").open(PEOPLE)
    with pytest.raises(Refused, match="not-to-take-back"):
        take_back(village)


@pytest.mark.parametrize("who", ["per", "rita", "marit"])
def test_nobody_but_the_leader_who_ended_it_takes_it_back(village, emma, who):
    Visitor(village, who).open(back_of(village, "kari"), status=404)
    with pytest.raises(NotAllowed):
        take_back(village, by=who)


def test_a_role_that_whoever_runs_laget_has_ended_is_not_the_leaders_to_take_back(village, emma):
    take_back(village)
    with seen_as(village.anne):
        Role.objects.filter(pk=village.roles["kari"].pk).update(to_on=village.at.date())
    village.later(days=1)
    Visitor(village, "anne").open(back_of(village, "kari"), status=404)


def test_a_role_that_was_to_end_anyway_ends_on_that_day(village, emma):
    take_back(village)
    ahead = village.at.date() + timedelta(days=40)
    with seen_as(village.anne):
        Role.objects.filter(pk=village.roles["kari"].pk).update(to_on=ahead)
    village.roles["kari"].refresh_from_db()
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(hours=1))
    take_back(village)
    village.roles["kari"].refresh_from_db()
    assert village.roles["kari"].to_on == ahead == date(2026, 4, 11)
