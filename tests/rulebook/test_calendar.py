"""Counting days: never on a day off, never backwards, month ends kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laget.rulebook.calendar import Days, TooFar, add_days, add_months, add_years
from laget.rulebook.deadlines import days_of
from laget.rulebook.loader import load
from laget.rulebook.terms import COUNTRIES

dates = st.dates(date(1990, 1, 1), date(2060, 12, 31))
small = st.integers(0, 80)
countries = st.sampled_from(COUNTRIES)


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("NO", "2026-05-17"), ("NO", "2026-04-02"), ("SE", "2026-06-06"), ("SE", "2026-06-19"),
        ("DK", "2026-05-25"), ("FI", "2026-12-06"), ("IS", "2026-04-23"), ("IS", "2026-06-17"),
        ("FO", "2026-07-29"), ("GL", "2026-01-01"), ("AX", "2026-06-09"),
    ],
)  # fmt: skip
def test_each_country_has_its_own_holidays(country, day):
    assert days_of(load(country)).is_holiday(date.fromisoformat(day))


def test_the_general_prayer_day_ended_in_denmark_and_stayed_in_the_faroes():
    assert days_of(load("DK")).is_holiday(date(2023, 5, 5))
    assert not days_of(load("DK")).is_holiday(date(2024, 4, 26))
    assert days_of(load("FO")).is_holiday(date(2024, 4, 26))


def test_ten_working_days_step_over_easter():
    days = days_of(load("NO"))
    assert days.add_worked(date(2026, 3, 31), 10) == date(2026, 4, 17)


def test_no_working_days_at_all_is_the_day_itself():
    assert days_of(load("NO")).add_worked(date(2026, 5, 17), 0) == date(2026, 5, 17)


def test_school_days_step_over_the_autumn_break():
    days = days_of(load("NO"), [(date(2026, 10, 5), date(2026, 10, 9))])
    assert days.add_school(date(2026, 10, 2), 1) == date(2026, 10, 12)
    assert days.add_worked(date(2026, 10, 2), 1) == date(2026, 10, 5)


def test_a_school_that_never_opens_is_refused_and_not_counted_for_ever():
    days = days_of(load("NO"), [(date(1900, 1, 1), date(2200, 1, 1))])
    with pytest.raises(TooFar):
        days.add_school(date(2026, 1, 1), 1)


def test_the_end_of_the_calendar_is_an_error_with_a_name():
    for step in (add_days, add_months, add_years):
        with pytest.raises(TooFar):
            step(date(9999, 12, 31), 1)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2026-02-28", 1, "2026-03-28"), ("2026-11-30", 3, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
    ],
)  # fmt: skip
def test_a_month_that_lacks_the_day_ends_on_its_last(start, months, end):
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


def test_a_leap_day_and_a_year_is_the_28th():
    assert add_years(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


@given(countries, dates, st.integers(1, 80))
def test_working_days_never_end_on_a_day_off(country, start, count):
    days = days_of(load(country))
    end = days.add_worked(start, count)
    assert days.is_worked(end)
    assert not days.is_holiday(end)
    assert end.weekday() < 5


@given(countries, dates, small)
def test_as_many_working_days_lie_between_as_were_counted(country, start, count):
    days = days_of(load(country))
    end = days.add_worked(start, count)
    between = (start + timedelta(n) for n in range(1, (end - start).days + 1))
    assert sum(map(days.is_worked, between)) == count


@given(countries, dates, small, small)
def test_working_days_add_up(country, start, a, b):
    days = days_of(load(country))
    assert days.add_worked(days.add_worked(start, a), b) == days.add_worked(start, a + b)


@given(countries, dates, dates, small)
def test_working_days_keep_the_order_of_starts(country, one, other, count):
    days = days_of(load(country))
    first, second = sorted((one, other))
    assert days.add_worked(first, count) <= days.add_worked(second, count)


@given(countries, dates, st.integers(1, 60))
def test_back_again_from_a_worked_day_is_where_one_was(country, start, count):
    days = days_of(load(country))
    start = days.next_worked(start)
    assert days.add_worked(days.add_worked(start, count), -count) == start


@given(dates, dates, st.integers(0, 40))
def test_months_keep_the_order_of_starts_and_never_run_backwards(one, other, months):
    first, second = sorted((one, other))
    assert add_months(first, months) <= add_months(second, months)
    assert add_months(first, months) >= first


@given(dates.filter(lambda d: d.day <= 28), st.integers(0, 40), st.integers(0, 40))
def test_months_add_up_while_every_month_has_the_day(start, a, b):
    assert add_months(add_months(start, a), b) == add_months(start, a + b)


@given(dates, small, small)
def test_days_add_up(start, a, b):
    assert add_days(add_days(start, a), b) == add_days(start, a + b)


def test_a_saturday_can_be_a_working_day_where_a_pack_says_so():
    six = Days("NO", weekend=frozenset({6}))
    assert six.add_worked(date(2026, 1, 9), 1) == date(2026, 1, 10)
