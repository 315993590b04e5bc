"""A gap closes by what it asks for, told with the cast: who reads the gap can see the answer."""

from datetime import date, timedelta

import pytest

from gaps.test_reads import gaps_of, refresh
from laget.concerns import actions as concerns
from laget.plans import actions as plans
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
