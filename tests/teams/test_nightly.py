"""Roles that an import has ended: at night what they held comes to the unit's leader, once."""

from datetime import date
from typing import Any

import psycopg
import pytest
from django.urls import reverse

import village as the_village
from laget.core.seeing import seen_as
from laget.ledger import reconcile
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import Holding, Member
from laget.teams.nightly import pass_on
from village import Village
from visiting import Visitor, words


@pytest.fixture
def village(fresh_database: Any) -> Village:
    """Kari, the school nurse, leads the work around Emma; Anne leads her. Kari has asked Per."""
    village = the_village.load()
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    village.later(minutes=5)
    return village


def ended(url: str, village: Village, *names: str) -> None:
    """As an import ends them: the day passes, and nobody does anything."""
    on: date = village.later(days=1).date()
    with psycopg.connect(url) as importer:
        for name in names:
            importer.execute(
                "UPDATE people_role SET to_on = %s WHERE id = %s", [on, village.roles[name].pk]
            )


def now(village: Village) -> tuple[Any, bool]:
    with seen_as(village.per):
        held = Holding.objects.get(child=village.emma, during__endswith=None)
    return held.role, held.standing_in


def test_what_was_held_comes_to_the_leader_who_is_told_once(
    village: Village, fresh_database: Any
) -> None:
    url = fresh_database.url("import")
    assert pass_on(url, at=village.later(minutes=1)) == 0
    ended(url, village, "kari")
    assert pass_on(url, at=village.at) == 2  # the baton, and that she works with the child
    assert now(village) == (village.roles["anne"], True)
    with seen_as(village.per):
        kari = Member.objects.get(role=village.roles["kari"])
    assert kari.to_on == village.at.date()
    assert pass_on(url, at=village.later(days=1)) == 0
    anne = Visitor(village, "anne")
    page = words(anne.open(reverse("desk:child", kwargs={"child": village.emma.pk})))
    assert "You hold the baton for now" in page
    with psycopg.connect(url) as reader:
        told = reader.execute(
            "SELECT role_id FROM notices_notice WHERE kind = 'stands_in'"
        ).fetchall()
    assert told == [(village.roles["anne"].pk,)]
    assert not [one for one in reconcile(url).lines() if "baton" in one]


def test_an_open_question_is_withdrawn_and_the_asker_told(
    village: Village, fresh_database: Any
) -> None:
    url = fresh_database.url("import")
    asked = baton.offer(village.emma, village.roles["per"], by=village.kari, at=village.at)
    ended(url, village, "per")
    assert pass_on(url, at=village.at) == 2
    with seen_as(village.kari):
        asked.refresh_from_db()
    assert asked.state == "withdrawn"
    told = words(Visitor(village, "kari").open(reverse("notices:notices")))
    assert "The one you asked to lead does not work there any more." in told
    with seen_as(village.kari):
        held = Holding.objects.get(child=village.emma, during__endswith=None)
    assert held.role == village.roles["kari"]


def test_without_a_leader_it_stays_until_there_is_one(
    village: Village, fresh_database: Any
) -> None:
    url = fresh_database.url("import")
    ended(url, village, "kari", "anne")
    pass_on(url, at=village.at)
    assert now(village) == (village.roles["kari"], False)
    with psycopg.connect(url) as importer:
        importer.execute(
            "UPDATE people_role SET to_on = NULL WHERE id = %s", [village.roles["anne"].pk]
        )
    assert pass_on(url, at=village.later(days=1)) == 1
    assert now(village) == (village.roles["anne"], True)
