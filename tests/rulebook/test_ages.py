"""Ages: birthdays on leap days, who decides from when, when a service lets go."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laget.rulebook.ages import age_on, consents_from, heard_from, last_age, turns, upper_age
from laget.rulebook.loader import load
from laget.rulebook.terms import COUNTRIES


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        ("2010-05-17", "2026-05-16", 15), ("2010-05-17", "2026-05-17", 16),
        ("2008-02-29", "2026-02-27", 17), ("2008-02-29", "2026-02-28", 18),
        ("2008-02-29", "2024-02-28", 15), ("2008-02-29", "2024-02-29", 16),
        ("2026-05-17", "2026-05-17", 0), ("2026-05-17", "2026-05-16", -1),
    ],
)  # fmt: skip
def test_age_in_full_years(born, day, age):
    assert age_on(date.fromisoformat(born), date.fromisoformat(day)) == age


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 40))
def test_one_reaches_an_age_on_its_birthday_and_not_the_day_before(born, age):
    day = turns(born, age)
    assert age_on(born, day) == age
    assert age_on(born, day - timedelta(1)) == age - 1


@pytest.mark.parametrize(
    ("country", "subject", "age"),
    [
        ("NO", "health_treatment", 16), ("NO", "child_welfare_party", 15),
        ("NO", "school_choices", 15), ("NO", "something_else", 18),
        ("SE", "social_services_without_guardian_consent", 15), ("DK", "health_treatment", 15),
        ("DK", "child_welfare_party", 10), ("FI", "child_welfare_heard_and_own_action", 12),
        ("IS", "health_treatment", 16), ("FO", "health_treatment", 15),
    ],
)  # fmt: skip
def test_who_decides_from_when(country, subject, age):
    assert consents_from(load(country), subject).age == age


def test_where_maturity_decides_there_is_no_age():
    assert consents_from(load("SE"), "health_treatment") is None
    assert consents_from(load("FI"), "health_treatment") is None


def test_an_age_nobody_has_read_decides_nothing():
    assert consents_from(load("GL"), "something_else") is None


def test_a_norwegian_child_is_heard_from_seven():
    assert heard_from(load("NO")).age == 7


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_service_without_its_own_age_lets_go_at_twenty_five(code):
    assert upper_age(load(code), "no_such_service") == 25


@pytest.mark.parametrize(
    ("country", "service", "age"),
    [
        ("NO", "child_welfare", 25), ("NO", "follow_up", 25), ("NO", "no.ot", 25),
        ("NO", "school", 25), ("SE", "follow_up", 20), ("DK", "child_welfare", 23),
        ("FI", "follow_up", 29), ("GL", "child_welfare", 24), ("IS", "child_welfare", 20),
    ],
)  # fmt: skip
def test_a_service_may_have_its_own(country, service, age):
    assert upper_age(load(country), service) == age


def test_no_rule_asks_any_more_once_no_service_in_the_country_helps():
    """Finnish outreach youth work helps until 29, so a gap there is a gap at 27."""
    assert {code: last_age(load(code)) for code in COUNTRIES if last_age(load(code)) != 25} == {
        "FI": 29
    }
