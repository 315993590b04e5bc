"""The coordinator, where the family has said yes to the coordinating unit: sees who takes part."""

import pytest
from django.urls import reverse

from laget.consent import actions as consents
from laget.teams import actions as teams
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def test_the_coordinator_reads_who_holds_and_who_takes_part_but_not_the_story(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    consents.give(
        emma, to_unit=village.units["coordination"], by=village.per, given_by="guardian",
        form="oral", at=village.later(minutes=5),
    )  # fmt: skip
    village.later(minutes=5)
    read = words(Visitor(village, "marit").open(reverse("desk:child", kwargs={"child": emma.pk})))
    assert "Kari Vik holds the baton" in read
    assert "School, since Monday 2 March" in read
    assert "Nurse, since Monday 2 March" in read
    assert "What has happened" not in read
