"""Roles that an import has ended: at night what they held comes to the unit's leader, once."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from django.db import transaction
from django.urls import reverse

import village as the_village
from laget.core.seeing import seen_as
from laget.desk import kin
from laget.ledger import reconcile
from laget.notices.models import Notice
from laget.people.models import Person, Role
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import BatonOffer, Case, Holding, Member
from laget.teams.nightly import pass_on
from village import LONG_AGO, Village, _insert
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


def test_what_a_leader_may_not_see_comes_to_the_next_leader(
    village: Village, fresh_database: Any
) -> None:
    url = fresh_database.url("import")
    bodil = Person(
        code="bodil", given_name="Bodil", family_name="Vik", sort_key="bodil", is_demo=True
    )
    second = Role(
        person=bodil, unit=village.units["nurse"], kind="leader", title="unit_leader",
        from_on=LONG_AGO + timedelta(days=1),
    )  # fmt: skip
    with psycopg.connect(url) as importer:
        _insert(importer, [bodil, second])
    kin.declare_met(village.emma, by=village.anne, at=village.at)
    ended(url, village, "kari")
    assert pass_on(url, at=village.at) == 2
    assert now(village) == (second, True)


def while_under_way(url: str, at: Any, act: Callable[[], Any]) -> int:
    """Night falls while somebody's act is done and not yet kept. How much the night passed on."""
    with ThreadPoolExecutor(1) as night, psycopg.connect(url, autocommit=True) as looks:
        with transaction.atomic():
            act()
            passed = night.submit(pass_on, url, at=at)
            for _moment in range(100):
                time.sleep(0.05)
                if looks.execute(
                    "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                ).fetchone():
                    break
            else:
                pytest.fail("the night does not wait for what is under way")
        return passed.result()


def test_a_case_that_closes_as_night_falls_gets_no_new_leader(
    village: Village, fresh_database: Any
) -> None:
    url = fresh_database.url("import")
    ended(url, village, "kari")
    with seen_as(village.per):
        case = Case.objects.get(child=village.emma)

    def closes() -> None:
        teams.close_case(
            case, by=village.per, reason="Det går bra.", family_says="Vi klarer oss.",
            follow_up_on=village.at.date() + timedelta(days=30), at=village.at,
        )  # fmt: skip

    assert while_under_way(url, village.at + timedelta(minutes=1), closes) == 0
    with psycopg.connect(url) as reader:
        open_ = "SELECT count(*) FROM teams_holding WHERE upper_inf(during)"
        assert reader.execute(open_).fetchone() == (0,)
        stood_in = "SELECT count(*) FROM core_event WHERE kind = 'baton.stood-in'"
        assert reader.execute(stood_in).fetchone() == (0,), "nor does the journal say so"
    assert not [one for one in reconcile(url).lines() if "baton" in one]


def test_a_question_taken_back_as_night_falls_is_not_taken_back_twice(
    village: Village, fresh_database: Any
) -> None:
    url = fresh_database.url("import")
    asked = baton.offer(village.emma, village.roles["per"], by=village.kari, at=village.at)
    ended(url, village, "per")
    passed = while_under_way(
        url, village.at + timedelta(minutes=1),
        lambda: baton.take_back(asked, by=village.kari, at=village.at),
    )  # fmt: skip
    assert passed == 1, "only that he works with the child no longer"
    with seen_as(village.kari):
        assert BatonOffer.objects.get(pk=asked.pk).answered_at == village.at
        assert not Notice.objects.filter(kind="baton_declined").exists()
