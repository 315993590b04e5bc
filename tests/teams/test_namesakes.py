"""Somebody chosen is called as a parent of the child is: it is asked whether that is the same
person, and stops nobody who only has the name."""

import pytest
from django.urls import reverse

from laget.children import family
from laget.core.seeing import seen_as
from laget.teams import actions as teams
from laget.teams.models import BatonOffer, Member
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
ASKS = "The child's mother is called Kari Vik too. Is it the same person?"


@pytest.fixture
def emma(village):
    """Emma's mother is called Kari Vik, and so is the school nurse."""
    emma = village.child("emma")
    village.team(emma, "per", "anne")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "per")
    family.add(
        emma, by=village.per, kind="mother", given_name="Kari", family_name="Vik", at=village.at
    )
    village.later(minutes=5)
    return emma


def test_a_leader_who_gives_the_child_to_its_own_mother_is_asked_and_a_namesake_goes_through(
    village, emma
):
    anne, kari = Visitor(village, "anne"), village.roles["kari"]
    with seen_as(village.anne):
        part = Member.objects.get(role=village.roles["anne"]).participation_id
    url = reverse("teams:assign", kwargs={"pk": part})
    assert "another person with the same name" not in words(anne.open(url))
    asked = anne.send(url, 422, role=str(kari.pk))
    assert ASKS in words(asked).replace("&#x27;", "'")
    with seen_as(village.anne):
        assert not Member.objects.filter(role=kari).exists()
    anne.send(url, role=str(kari.pk), is_another="on")
    with seen_as(village.anne):
        assert Member.objects.filter(role=kari).exists()


def test_the_one_who_offers_the_baton_is_asked_too(village, emma):
    with seen_as(village.anne):
        part = Member.objects.get(role=village.roles["anne"]).participation
    teams.assign(part, village.roles["kari"], by=village.anne, at=village.at)
    per, url = Visitor(village, "per"), reverse("teams:baton-offer", kwargs={"child": emma.pk})
    asked = per.send(url, 422, to=str(village.roles["kari"].pk))
    assert ASKS in words(asked).replace("&#x27;", "'")
    per.send(url, to=str(village.roles["anne"].pk))
    with seen_as(village.per):
        assert BatonOffer.objects.get(state="offered").to_role == village.roles["anne"]
