"""The same work can begin in every country's village, by that country's clocks."""

from typing import Any

import pytest

from laget.concerns import actions as concerns
from laget.core.seeing import seen_as
from laget.rulebook.loader import load as pack
from laget.teams import actions as teams
from laget.teams.models import Holding

COUNTRIES = ["DK", "FI", "IS", "SE"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_concern_gets_the_countrys_own_deadline(country: str, abroad: Any) -> None:
    v = abroad(country)
    child = v.child("nils")
    concern = concerns.raise_concern(
        by=getattr(v, v.first), child=child, seen="Often alone.", at=v.at
    )
    rule = concern.due_rule.partition("@")[0]
    assert rule == pack(country).clocks["concern_decided"]


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_team_gets_somebody_who_holds(country: str, abroad: Any) -> None:
    v = abroad(country)
    child = v.child("nils")
    first, second = [name for name, role in v.roles.items() if role.kind == "worker"][:2]
    v.team(child, first, second)
    teams.open_case(child, by=getattr(v, first), at=v.at)
    v.holds(child, second, offered_by=first)
    with seen_as(getattr(v, first)):
        assert Holding.objects.get(child=child, during__endswith=None).role == v.roles[second]
