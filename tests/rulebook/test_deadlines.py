"""When it is due: the law of the day, the authority's own value, hours, chains, what is off."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from laget.rulebook.deadlines import (
    NO_LAW_THAT_DAY,
    NO_SCHOOL_CALENDAR,
    NO_TIME_OF_DAY,
    chained,
    days_of,
    due,
    span,
)
from laget.rulebook.loader import load
from laget.rulebook.schema import Limit, Local, UnknownRule
from laget.rulebook.terms import COUNTED, COUNTRIES, DATED

if not settings.configured:
    settings.configure(USE_I18N=False)

NO, SE, DK, FI, IS = (load(c) for c in ("NO", "SE", "DK", "FI", "IS"))
FORWARD = [
    (pack, rule)
    for pack in map(load, COUNTRIES)
    for rule in pack.timed()
    if rule.on
    and rule.unit in COUNTED
    and (isinstance(rule, Limit) or rule.kind in DATED - {"lead_time"})
]


def _own(rule, value, unit="days", authority="NO-3407", **more):
    return Local(authority=authority, rule=rule, value=value, unit=unit, source="Own rule", **more)


@pytest.mark.parametrize(
    ("pack", "rule", "start", "end"),
    [
        (NO, "report_assessed", "2026-03-02", "2026-03-09"),
        (NO, "no.hc.referral_10wd", "2026-03-31", "2026-04-17"),
        (NO, "no.cw.placement_plan_4w", "2026-03-02", "2026-03-30"),
        (NO, "no.cw.emergency_petition_6w", "2026-03-02", "2026-04-13"),
        (NO, "no.adm.preliminary_reply_1m", "2026-01-31", "2026-02-28"),
        (NO, "no.cw.transition_meeting_3m", "2026-05-31", "2026-02-28"),
        (NO, "no.edu.expert_notify_1oct", "2026-03-02", "2026-10-01"),
        (NO, "no.edu.expert_notify_1oct", "2026-10-02", "2027-10-01"),
        (NO, "concern_decided", "2026-11-19", "2026-12-03"),
        (SE, "report_assessed", "2026-03-02", "2026-03-16"),
        (SE, "report_assessed", "2026-06-05", "2026-06-22"),  # midsummer eve moves on
        (SE, "se.edu.absence_same_day", "2026-06-19", "2026-06-19"),
        (DK, "dk.cw.ack_6wd", "2026-03-31", "2026-04-13"),
        (FI, "report_assessed", "2026-12-01", "2026-12-10"),
        (IS, "is.cw.before18_3m", "2026-08-31", "2026-05-31"),
    ],
)  # fmt: skip
def test_a_clock_runs_out(pack, rule, start, end):
    assert due(rule, date.fromisoformat(start), pack=pack).on == date.fromisoformat(end)


def test_hours_run_from_the_minute_over_the_night_the_clocks_change():
    at = datetime(2026, 3, 28, 12, tzinfo=UTC)
    answer = due("report_assessed", at, pack=DK)
    assert answer.at == at + timedelta(hours=24)
    assert answer.on == date(2026, 3, 29)
    assert answer.assumed == ()


def test_hours_from_a_day_without_a_time_say_so():
    answer = due("report_assessed", date(2026, 3, 2), pack=DK)
    assert (answer.on, answer.at, answer.assumed) == (date(2026, 3, 3), None, (NO_TIME_OF_DAY,))


def test_a_moment_counts_as_the_day_it_is_in_the_country():
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)  # the 2nd in Oslo
    assert due("report_assessed", late, pack=NO).on == date(2026, 3, 9)
    assert due("report_assessed", late, pack=IS).on == date(2026, 3, 8)


def test_duties_without_a_number_have_no_day():
    for rule in ("no.cw.report_duty", "no.co.coordinator", "no.edu.ppt_no_undue_delay",
                 "no.edu.absence_10pct", "no.cw.foster_visits_4y"):  # fmt: skip
        answer = due(rule, date(2026, 3, 2), pack=NO)
        assert (answer.on, answer.at, answer.off) == (None, None, False)


def test_an_unverified_rule_gives_no_day_and_says_it_is_off():
    answer = due("report_assessed", date(2026, 3, 2), pack=load("GL"))
    assert (answer.on, answer.off) == (None, True)
    assert "switched off" in answer.says


def test_before_the_law_there_is_no_day():
    answer = due("report_assessed", date(2020, 3, 2), pack=SE)
    assert (answer.on, answer.assumed) == (None, (NO_LAW_THAT_DAY,))


def test_an_unknown_rule_is_an_error_and_not_a_missing_deadline():
    with pytest.raises(UnknownRule, match=r"no\.cw\.gone"):
        due("no.cw.gone", date(2026, 3, 2), pack=NO)


def test_the_version_and_source_are_stored_with_the_answer():
    answer = due("report_assessed", date(2026, 3, 2), pack=NO)
    assert (answer.rule_id, answer.version, answer.basis) == ("no.cw.review_1w", 2, "law")
    assert answer.url.startswith("https://lovdata.no/")
    older = due("report_assessed", date(2012, 3, 2), pack=NO)
    assert (older.rule_id, older.version, older.on) == ("no.cw.review_1w", 1, date(2012, 3, 9))


def test_the_investigation_starts_where_the_week_ends():
    answer = chained("investigation_finished", date(2026, 3, 1), pack=NO)
    assert answer.on == date(2026, 6, 8)
    assert chained("investigation_finished", date(2026, 3, 1), pack=SE).on == date(2026, 7, 1)


def test_tromso_has_its_own_source_for_its_fourteen_days():
    start = date(2026, 3, 2)
    own = due("concern_decided", start, pack=NO, authority_code="NO-5501")
    assert (own.on, own.basis, own.source) == (date(2026, 3, 16), "local", "Tromsø kommune")
    other = due("concern_decided", start, pack=NO, authority_code="NO-3407")
    assert (other.on, other.basis) == (date(2026, 3, 16), "practice")
    loten = due("level_2_invited", start, pack=NO, authority_code="NO-3412")
    assert (loten.on, loten.basis, loten.source) == (date(2026, 3, 16), "local", "Løten kommune")


def test_an_authority_may_set_its_own_practice_shorter_or_longer():
    start, mine = date(2026, 3, 2), {"pack": NO, "authority_code": "NO-3407"}
    for value in (7, 21):
        own = _own("no.limit.concern_decided", value)
        answer = due("concern_decided", start, overrides=[own], **mine)
        assert (answer.on, answer.basis) == (start + timedelta(value), "local")


def test_an_authority_may_be_stricter_than_the_law_but_not_laxer():
    start, mine = date(2026, 3, 2), {"pack": NO, "authority_code": "NO-3407"}
    strict = due("report_assessed", start, overrides=[_own("no.cw.review_1w", 3)], **mine)
    assert (strict.on, strict.basis) == (date(2026, 3, 5), "local")
    lax = due("report_assessed", start, overrides=[_own("no.cw.review_1w", 30)], **mine)
    assert (lax.on, lax.basis) == (date(2026, 3, 9), "law")


def test_an_own_value_holds_for_its_authority_its_rule_and_its_days_only():
    start = date(2026, 3, 2)
    own = _own("no.limit.concern_decided", 5, from_on=date(2026, 3, 3))
    other = _own("no.limit.silence", 5)
    for authority, values in (("NO-3407", [own, other]), ("NO-3403", [own]), (None, [own])):
        answer = due("concern_decided", start, pack=NO, authority_code=authority, overrides=values)
        assert answer.basis == "practice"
    later = due("concern_decided", date(2026, 3, 3), pack=NO, authority_code="NO-3407",
                overrides=[own])  # fmt: skip
    assert later.on == date(2026, 3, 8)


def test_an_authority_with_its_own_source_can_use_a_rule_that_is_off():
    own = _own("gl.cw.assess_24h", 24, "hours", authority="GL-SM")
    answer = due("report_assessed", datetime(2026, 3, 2, 9, tzinfo=UTC), pack=load("GL"),
                 authority_code="GL-SM", overrides=[own])  # fmt: skip
    assert (answer.off, answer.basis, answer.on) == (False, "local", date(2026, 3, 3))


def test_school_days_without_a_school_calendar_say_what_was_assumed():
    own = _own("no.limit.concern_decided", 5, "school_days")
    told = {"pack": NO, "authority_code": "NO-3407", "overrides": [own]}
    blind = due("concern_decided", date(2026, 10, 2), **told)
    assert (blind.on, blind.assumed) == (date(2026, 10, 9), (NO_SCHOOL_CALENDAR,))
    break_ = [(date(2026, 10, 5), date(2026, 10, 9))]
    known = due("concern_decided", date(2026, 10, 2), school_free=break_, **told)
    assert (known.on, known.assumed) == (date(2026, 10, 16), ())


def test_practice_and_law_are_told_apart_in_words():
    law = due("report_assessed", date(2026, 3, 2), pack=NO)
    assert law.says == "1 week, by law: Barnevernsloven § 2-1"
    practice = due("concern_decided", date(2026, 3, 2), pack=NO)
    assert practice.says.startswith("14 days, practice and not law: Tromsø")
    assert span(0, "immediately") == "at once"


@given(st.sampled_from(FORWARD), st.dates(date(2026, 5, 1), date(2060, 12, 31)))
def test_nothing_is_due_before_its_clock_starts(case, start):
    pack, rule = case
    if rule.holds(start):
        answer = due(rule, start, pack=pack)
        assert answer.on >= start
        if rule.unit == "working_days":
            assert days_of(pack).is_worked(answer.on)


@given(
    st.sampled_from(FORWARD),
    st.dates(date(2026, 5, 1), date(2050, 12, 31)),
    st.integers(0, 400),
)
def test_a_later_start_is_never_due_earlier(case, start, wait):
    pack, rule = case
    later = start + timedelta(wait)
    assert due(rule, start, pack=pack).on <= due(rule, later, pack=pack).on


@given(
    st.datetimes(timezones=st.just(UTC)).map(
        lambda at: at.replace(year=2000 + at.year % 60, day=min(at.day, 28))
    )
)
def test_a_day_and_a_night_is_always_twenty_four_hours(at):
    answer = due("dk.cw.assess_24h", at, pack=DK, on=date(2026, 3, 2))
    assert answer.at - at == timedelta(hours=24)
