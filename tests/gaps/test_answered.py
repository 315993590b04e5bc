"""A gap closes by what it asks for, told with the cast: who reads the gap can see the answer."""

from datetime import date, timedelta

import pytest

from gaps.test_reads import gaps_of, refresh
from laget.children import actions as children
from laget.children import where
from laget.concerns import actions as concerns
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk.child import page
from laget.plans import actions as plans
from laget.teams import actions as teams
from laget.teams import baton
from laget.teams.models import Case
from laget.transitions import actions as transitions

pytestmark = pytest.mark.django_db


def rules_of(village, name, *children):
    refresh(village, *children)
    return {gap.rule.key for gap in gaps_of(getattr(village, name))}


def worried_three_times(village, child):
    for _ in range(3):
        village.later(days=1)
        concern = concerns.raise_concern(by=village.per, child=child, seen="Tired.", at=village.at)
        concerns.decide(concern, by=village.rita, decision="within", reason="So.", at=village.at)
    village.later(days=1)


@pytest.mark.parametrize("who", ["per", "kari"])
def test_help_begun_in_the_team_answers_the_worries_that_stayed_in_the_school(village, who):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    worried_three_times(village, emma)
    assert "repeated-concerns" in rules_of(village, "rita", emma)
    helper = getattr(village, who)
    plans.start_measure(emma, by=helper, what="Reading", owner=village.roles[who], at=village.at)
    village.later(days=1)
    assert "repeated-concerns" not in rules_of(village, "rita", emma)


def test_help_that_child_welfare_gives_hidden_does_not(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    village.team(emma, "stein", shared=False)
    worried_three_times(village, emma)
    plans.start_measure(
        emma, by=village.stein, what="At home", owner=village.roles["stein"], shared=False,
        at=village.at,
    )  # fmt: skip
    village.later(days=1)
    assert "repeated-concerns" in rules_of(village, "rita", emma)


def test_the_follow_up_services_own_call_is_a_call(village):
    bo = village.child("bo", listed_by="ola", born="2008-05-17")
    village.team(bo, "ola")
    transitions.note_school_exit(
        bo, by=village.ola, left_unit=village.units["school"], from_on=date(2026, 2, 1),
        at=village.at,
    )  # fmt: skip
    village.later(days=60)
    assert "out-of-school-no-contact" in rules_of(village, "ola", bo)
    on = village.at.date() - timedelta(days=1)
    plans.note_contact(bo, by=village.ola, on=on, with_whom="child", at=village.at)
    assert "out-of-school-no-contact" not in rules_of(village, "ola", bo)


def moved_to_nesvik(village, emma):
    """Helped by the school in Solvik, and registered in Nesvik for forty days."""
    for place, on in (("solvik", date(2025, 1, 1)), ("nesvik", village.at.date())):
        children.move(
            emma, by=village.per, area=village.areas[place], authority=village.authorities[place],
            on=on, at=village.at,
        )  # fmt: skip


def test_a_school_of_the_new_municipality_in_the_team_has_taken_over(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    village.later(days=10)
    moved_to_nesvik(village, emma)
    village.later(days=40)
    assert "moved-without-transfer" in rules_of(village, "per", emma)
    village.team(emma, "nina")
    assert "moved-without-transfer" not in rules_of(village, "per", emma)


def test_a_foster_child_registered_at_the_foster_home_is_not_lost(village):
    emma = village.child("emma")
    village.team(emma, "per", "stein")
    village.later(days=10)
    moved_to_nesvik(village, emma)
    where.answer_for(
        emma, by=village.stein, matter="child_welfare", authority=village.authorities["solvik"],
        on=village.at.date(), at=village.at,
    )  # fmt: skip
    village.later(days=40)
    assert "moved-without-transfer" not in rules_of(village, "per", emma)


def test_nobody_is_asked_about_from_the_day_one_turns_25(village):
    bo = village.child("bo", born="2001-03-22")
    village.team(bo, "per", "kari")
    teams.open_case(bo, by=village.per, at=village.at)
    assert "no-holder" in rules_of(village, "per", bo)
    village.later(days=(date(2026, 3, 22) - village.at.date()).days)
    assert rules_of(village, "per", bo) == set()


@pytest.fixture
def held(village):
    """Kari, the school nurse, holds the baton for Emma, and Per's school helps too."""
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    village.later(minutes=1)
    village.holds(emma, "kari", offered_by="per")
    village.later(days=1)
    assert "no-holder" not in rules_of(village, "per", emma)
    return emma


def take_back_the_yes(village, to):
    with seen_as(village.per, at=village.at):
        given = Consent.objects.get(to_unit=village.units[to])
    consents.withdraw(given, by=village.per, at=village.at)


def test_the_baton_is_not_lost_with_the_familys_yes_to_the_one_who_held_it(village, held):
    with pytest.raises(Refused):
        baton.offer(held, village.roles["per"], by=village.per, at=village.at)
    take_back_the_yes(village, "nurse")
    village.later(days=1)
    assert "no-holder" in rules_of(village, "per", held)
    asked = baton.offer(held, village.roles["per"], by=village.per, at=village.at)
    village.later(minutes=1)
    baton.accept(asked, by=village.per, at=village.at)
    assert "no-holder" not in rules_of(village, "per", held)


def test_a_case_whose_holder_was_lost_can_be_closed_by_the_team(village, held):
    with seen_as(village.per, at=village.at):
        case = Case.objects.get(child=held)
    told = {
        "reason": "She is well.", "family_says": "It helped.",
        "follow_up_on": village.at.date() + timedelta(days=60),
    }  # fmt: skip
    with pytest.raises(Refused):
        teams.close_case(case, by=village.per, **told, at=village.at)
    take_back_the_yes(village, "nurse")
    village.later(days=1)
    teams.close_case(case, by=village.per, **told, at=village.at)
    assert rules_of(village, "per", held) == set()


def test_who_has_left_the_job_holds_nothing(village, held):
    with seen_as(village.anne, at=village.at):
        village.roles["kari"].to_on = village.at.date()
        village.roles["kari"].save(update_fields=["to_on"])
    assert "no-holder" in rules_of(village, "per", held)
    baton.offer(held, village.roles["per"], by=village.per, at=village.at)


def test_a_question_to_a_service_without_a_yes_gives_way_and_cannot_be_said_yes_to(village, held):
    asked = baton.offer(held, village.roles["per"], by=village.kari, at=village.at)
    take_back_the_yes(village, "school")
    village.later(days=1)
    with pytest.raises(Refused, match="takes-no-part"):
        baton.accept(asked, by=village.per, at=village.at)
    again = baton.offer(held, village.roles["anne"], by=village.kari, at=village.at)
    assert again.state == "offered"
    with seen_as(village.kari, at=village.at):
        asked.refresh_from_db()
    assert asked.state == "withdrawn"


def test_the_page_names_nobody_as_holder_when_the_yes_to_the_holder_has_ended(village, held):
    take_back_the_yes(village, "nurse")
    village.later(days=1)
    with seen_as(village.per, child=held.pk, at=village.at, read_only=True):
        shown = page(village.per.moved_to(village.at), held.pk)
    assert shown.holder is None
    assert shown.may_offer
    assert [part.unit for part in shown.parts] == [village.units["school"]]
