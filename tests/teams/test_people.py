"""A leader ends the role of somebody who leaves; no child is left without a holder."""

import pytest
from django.urls import reverse

from laget.core.seeing import seen_as
from laget.teams import actions as teams
from laget.teams.models import Holding
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
PEOPLE = reverse("teams:people")


@pytest.fixture
def emma(village):
    """Kari, the school nurse, holds the baton; Anne leads her."""
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    village.later(minutes=5)
    return emma


def end_of(village, name):
    return reverse("teams:end-role", kwargs={"pk": village.roles[name].pk})


def test_the_leader_sees_who_works_in_the_unit_and_holds_a_baton(village, emma):
    page = words(Visitor(village, "anne").open(PEOPLE))
    assert "Kari Vik" in page
    assert "holds one baton" in page
    assert "Per Vik" not in page


def test_the_baton_comes_to_the_leader_who_stands_in(village, emma):
    anne = Visitor(village, "anne")
    assert "One baton comes to the unit" in words(anne.open(end_of(village, "kari")))
    assert anne.send(end_of(village, "kari")) == PEOPLE
    assert "Kari Vik no longer works here." in words(anne.open(PEOPLE))
    with seen_as(village.anne):
        now = Holding.objects.get(child=emma, during__endswith=None)
    assert (now.role, now.standing_in) == (village.roles["anne"], True)


@pytest.mark.parametrize("who", ["per", "kari", "rita", "marit"])
def test_nobody_else_ends_it_or_reads_the_list(village, emma, who):
    visitor = Visitor(village, who)
    visitor.open(end_of(village, "kari"), status=404)
    visitor.send(end_of(village, "kari"), status=404)
    if who != "rita":
        visitor.open(PEOPLE, status=404)


def test_the_only_leader_cannot_leave_a_unit_without_one(village, emma):
    assert "Anne Vik" not in words(Visitor(village, "anne").open(PEOPLE))
    Visitor(village, "anne").open(end_of(village, "anne"), status=404)
