"""A leader ends the role of somebody who leaves; no child is left without a holder."""

import re
from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps import reads as gaps
from laget.plans import actions as plans
from laget.teams import actions as teams
from laget.teams import away, baton
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
    before = words(anne.open(end_of(village, "kari")))
    assert "One baton comes to the unit" in before
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


def away_of(village, name):
    return reverse("teams:away", kwargs={"pk": village.roles[name].pk})


def now(village, child):
    with seen_as(village.per):
        held = Holding.objects.get(child=child, during__endswith=None)
    return (held.role, held.standing_in)


def test_what_somebody_who_is_away_holds_comes_to_the_leader_and_returns_by_a_click(village, emma):
    anne, kari = Visitor(village, "anne"), Visitor(village, "kari")
    assert "Choose a date from today onwards." in words(
        anne.send(away_of(village, "kari"), 422, until="2026-01-01")
    )
    anne.send(away_of(village, "kari"), until="2026-03-20")
    assert now(village, emma) == (village.roles["anne"], True)
    assert "away until" in words(anne.open(PEOPLE))
    assert "You hold the baton for now" in words(
        anne.open(reverse("desk:child", kwargs={"child": emma.pk}))
    )
    assert "away" not in words(Visitor(village, "per").open("/")), "why is not for the team"
    village.later(days=18)
    anne, kari = Visitor(village, "anne"), Visitor(village, "kari")
    assert "Is Kari Vik back?" in words(anne.open("/"))
    back = re.findall(r'action="(/away/[^"]+)"', anne.open(PEOPLE))[0]
    kari.send(back, 404)
    anne.send(back)
    assert "Kari Vik is back, and holds one baton again." in words(anne.open(PEOPLE))
    assert now(village, emma) == (village.roles["kari"], False)
    village.later(minutes=5)
    assert "Is Kari Vik back?" not in words(anne.open("/"))


def test_what_was_handed_on_while_somebody_was_away_stays_there(village, emma):
    gone = away.mark_away(village.roles["kari"], by=village.anne, at=village.at)
    with pytest.raises(Refused, match="away-already"):
        away.mark_away(village.roles["kari"], by=village.anne, at=village.at)
    village.later(days=1)
    village.holds(emma, "per", offered_by="anne")
    assert away.come_back(gone, by=village.anne, at=village.later(days=1)) == 0
    assert now(village, emma) == (village.roles["per"], False)


def test_nobody_else_says_who_is_away(village, emma):
    for who in ("per", "kari", "rita", "marit"):
        Visitor(village, who).send(away_of(village, "kari"), status=404)


def test_one_who_has_left_meanwhile_gets_nothing_back(village, emma):
    gone = away.mark_away(village.roles["kari"], by=village.anne, at=village.at)
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(days=1))
    assert away.come_back(gone, by=village.anne, at=village.later(days=1)) == 0
    assert now(village, emma) == (village.roles["anne"], True)


def refresh(village, child):
    with seen_as(village.anne), connection.cursor() as cursor:
        cursor.execute("SELECT gaps_refresh(%s, %s)", [child.pk, village.at.date()])


def gaps_of(actor, rule):
    with seen_as(actor, read_only=True):
        return [gap for gap in gaps.open_gaps(actor) if gap.rule.key == rule]


def test_what_somebody_who_has_left_owned_is_without_owner_and_for_the_leader(village, emma):
    plans.start_measure(
        emma, by=village.kari, what="A talk each week", owner=village.roles["kari"],
        evaluate_on=date(2026, 3, 20), at=village.at,
    )  # fmt: skip
    refresh(village, emma)
    assert gaps_of(village.per, "measure-without-owner-or-date") == []
    unit_day = reverse("desk:unit")
    assert "to somebody" not in words(Visitor(village, "anne").open(unit_day))
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(days=1))
    village.later(minutes=5)
    for reader in (village.per, village.anne):
        (gap,) = gaps_of(reader, "measure-without-owner-or-date")
        assert [one.name for one in gap.closers] == ["Anne Vik"]
    shown = words(Visitor(village, "anne").open(unit_day))
    assert "Emma, 10: give “A talk each week” to somebody" in shown
    assert "Kari Vik owned this help" in shown
    assert "A talk each week" not in words(Visitor(village, "rita").open(unit_day))
    page = words(Visitor(village, "per").open(reverse("desk:child", kwargs={"child": emma.pk})))
    assert "Anne Vik" in page
    village.later(days=30)
    refresh(village, emma)
    (late,) = gaps_of(village.per, "review-overdue")
    assert [one.name for one in late.closers] == ["Anne Vik"]


def test_what_somebody_who_leaves_was_asked_to_lead_is_withdrawn_and_the_asker_told(village, emma):
    asked = baton.offer(emma, village.roles["per"], by=village.kari, at=village.at)
    teams.end_role(village.roles["per"], by=village.rita, at=village.later(days=1))
    with seen_as(village.kari):
        asked.refresh_from_db()
    assert asked.state == "withdrawn"
    village.later(minutes=5)
    told = words(Visitor(village, "kari").open(reverse("notices:notices")))
    assert "The one you asked to lead does not work there any more." in told
    baton.offer(emma, village.roles["rita"], by=village.kari, at=village.later(minutes=5))


def test_one_who_takes_the_question_back_tells_nobody_that_somebody_left(village, emma):
    asked = baton.offer(emma, village.roles["per"], by=village.kari, at=village.at)
    baton.take_back(asked, by=village.anne, at=village.later(minutes=5))
    told = words(Visitor(village, "kari").open(reverse("notices:notices")))
    assert "any more" not in told
