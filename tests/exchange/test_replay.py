"""Told cases: what a sensible reader sees missing, what is only the source's silence, bad files."""

from datetime import date, timedelta
from typing import get_args

import pytest

from exchange.told import ever, missing, story
from laget.exchange.replay_ask import gaps_on
from laget.exchange.timeline import Jurisdiction, Timeline


def test_a_concern_that_nobody_decides_is_a_gap_when_its_days_are_over():
    told = story("2024-03-01 concern school", "2024-04-10 concern_decided school")
    assert ever(told) == [("concern-undecided", "2024-03-16", "2024-04-10")]


def test_a_report_to_child_welfare_has_the_days_of_the_law():
    told = story(
        "2024-03-04 concern child_welfare", "2024-03-20 investigation_opened child_welfare"
    )
    assert missing(told, "2024-03-11") == []
    assert missing(told, "2024-03-12") == [("report-not-assessed", "2024-03-04")]
    assert missing(told, "2024-03-20") == []


@pytest.mark.parametrize("country", get_args(Jurisdiction))
def test_every_jurisdiction_has_a_last_day_for_a_report(country):
    told = story("2024-03-04 concern child_welfare", country=country)
    assert missing(told, "2024-05-04") == [("report-not-assessed", "2024-03-04")]


def test_the_same_worry_in_three_services_with_no_help():
    told = story(
        "2024-01-10 concern kindergarten",
        "2024-01-20 concern_decided kindergarten",
        "2024-03-10 concern health",
        "2024-03-20 concern_decided health",
        "2024-05-10 concern police",
        "2024-05-20 concern_decided police",
        "2024-09-01 measure_started child_welfare",
    )
    assert missing(told, "2024-05-09") == []
    assert missing(told, "2024-05-10") == [("repeated-concerns", "2024-05-10")]
    assert missing(told, "2024-09-01") == []


def test_an_investigation_answers_for_as_long_as_it_is_open_and_a_month_more():
    told = story(
        "2024-01-10 concern school",
        "2024-01-12 concern health",
        "2024-01-15 concern child_welfare",
        "2024-01-20 investigation_opened child_welfare",
        "2024-04-01 investigation_closed child_welfare",
    )
    assert "repeated-concerns" not in dict(missing(told, "2024-04-30"))
    assert dict(missing(told, "2024-05-02"))["repeated-concerns"] == "2024-05-01"
    helped = story(*_words(told), "2024-04-20 measure_started child_welfare")
    assert missing(helped, "2024-05-02") == []


def _words(told: Timeline) -> list[str]:
    return [f"{e.date} {e.kind} {e.service or ''}" for e in told.events]


def test_a_referral_that_nobody_answers():
    told = story("2024-03-01 referral_sent school", "2024-06-01 referral_accepted ppt")
    assert ever(told) == [("referral-unanswered", "2024-03-23", "2024-06-01")]


def test_two_noes_make_a_child_who_is_passed_on_until_somebody_says_yes():
    told = story(
        "2024-03-01 referral_sent school",
        "2024-03-10 referral_declined mental_health",
        "2024-03-12 referral_sent school",
        "2024-03-25 referral_declined mental_health",
        "2024-05-01 referral_sent school",
        "2024-05-10 referral_accepted ppt",
    )
    assert ever(told) == [("passed-on", "2024-03-25", "2024-05-10")]
    gap = gaps_on(told, date(2024, 4, 1))[0][0]
    assert gap.rests_on == (1, 3)


def test_a_coordinator_left_and_nobody_came():
    told = story(
        "2024-01-10 coordinator_appointed municipality",
        "2024-01-20 measure_started health",
        "2024-03-01 coordinator_left municipality",
        "2024-05-01 coordinator_appointed municipality",
    )
    assert ever(told)[0] == ("no-holder", "2024-03-01", "2024-05-01")
    assert 2 in gaps_on(told, date(2024, 4, 1))[0][0].rests_on


def test_a_successor_who_came_first_is_the_hand_over():
    told = story(
        "2023-01-10 coordinator_appointed municipality",
        "2024-01-20 measure_started health",
        "2024-02-20 coordinator_appointed municipality",
        "2024-03-01 coordinator_left municipality",
    )
    assert missing(told, "2024-06-01") == []


def test_a_story_that_names_no_coordinator_is_silent_about_routine():
    told = story("2024-01-20 measure_started health", "2024-06-01 review_held health")
    assert ever(told) == []


def test_a_move_with_something_going_on_and_no_hand_over():
    told = story(
        "2024-01-20 measure_started child_welfare",
        "2024-03-01 moved_municipality",
        "2024-05-01 transfer_accepted child_welfare",
    )
    assert ever(told) == [("moved-without-transfer", "2024-03-16", "2024-05-01")]


def test_a_move_with_nothing_going_on_leaves_nothing_behind():
    told = story(
        "2022-01-20 concern school", "2022-01-25 concern_decided school",
        "2024-03-01 moved_municipality",
    )  # fmt: skip
    assert ever(told) == []


def test_a_second_move_before_anyone_took_over_is_the_same_gap():
    told = story(
        "2024-01-20 measure_started child_welfare",
        "2024-03-01 moved_municipality",
        "2024-09-01 moved_municipality",
    )
    assert ("moved-without-transfer", "2024-03-01") in missing(told, "2024-10-01")


def test_a_young_person_out_of_school_whom_nobody_calls():
    told = story("2024-10-28 school_dropout school", "2025-01-10 contact_with_youth other")
    assert ever(told) == [("out-of-school-no-contact", "2024-11-12", "2025-01-10")]


def test_help_that_ended_with_a_worry_left_is_a_gap_and_then_a_silence():
    told = story(
        "2024-01-10 measure_started health",
        "2024-03-01 concern school",
        "2024-03-05 concern_decided school",
        "2024-05-01 measure_ended health",
    )
    assert missing(told, "2024-05-01") == [("help-ends", "2024-05-01")]
    assert missing(told, "2024-06-30") == [("help-ends", "2024-05-01")]
    assert missing(told, "2024-08-30") == [("silence", "2024-05-01")]


@pytest.mark.parametrize(
    "left", ["concern school", "referral_declined ppt", "school_dropout school", "birthday_18"]
)
def test_help_that_ended_with_a_question_open_is_a_gap(left):
    told = story(
        "2024-01-10 measure_started health", f"2024-04-25 {left}", "2024-05-01 measure_ended health"
    )  # fmt: skip
    assert ("help-ends", "2024-05-01") in missing(told, "2024-05-02")


def test_help_that_ended_with_nothing_left_had_done_its_work():
    told = story("2024-01-10 measure_started health", "2024-05-01 measure_ended health")
    assert ever(told) == []
    assert missing(told, "2025-05-01") == []


@pytest.mark.parametrize("word", ["review_held health", "meeting_held school"])
def test_help_that_ended_after_a_word_about_it_is_no_gap(word):
    told = story(
        "2024-01-10 measure_started health", f"2024-04-20 {word}", "2024-05-01 measure_ended health"
    )  # fmt: skip
    assert ever(told) == []


@pytest.mark.parametrize("reason", ["coordinator_left municipality", "concern school"])
def test_help_that_nobody_looks_at_for_a_year_although_there_was_a_reason(reason):
    told = story(
        "2022-01-10 measure_started health", f"2022-06-01 {reason}", "2023-06-01 review_held health"
    )  # fmt: skip
    assert ("review-overdue", "2023-01-11", "2023-06-01") in ever(told)


def test_a_late_reason_to_look_leaves_a_month_for_it():
    told = story("2022-01-10 measure_started health", "2023-06-01 concern school")
    assert "review-overdue" not in dict(missing(told, "2023-07-01"))
    assert dict(missing(told, "2023-07-02"))["review-overdue"] == "2023-07-01"


def test_a_story_that_tells_of_reviews_and_then_of_none():
    told = story(
        "2020-01-10 measure_started health",
        "2020-06-10 review_held health",
        "2020-12-10 review_held health",
    )
    assert missing(told, "2021-12-10") == []
    assert missing(told, "2021-12-11") == [("review-overdue", "2021-12-10")]


def test_reviews_are_routine_where_nothing_asks_for_one():
    told = story("2019-05-02 measure_started child_welfare", "2022-06-01 measure_ended")
    assert ever(told) == []
    assert missing(story("2019-05-02 measure_started child_welfare"), "2024-01-01") == []


def test_a_new_coordinator_in_time_or_new_help_of_the_same_service_has_looked():
    told = story(
        "2022-01-10 measure_started health",
        "2022-12-20 coordinator_left municipality",
        "2023-01-05 coordinator_appointed municipality",
    )
    assert "review-overdue" not in {rule for rule, *_ in ever(told)}
    told = story(
        "2022-01-10 measure_started child_welfare",
        "2022-06-01 concern child_welfare",
        "2022-06-02 investigation_opened child_welfare",
        "2022-08-01 measure_started child_welfare",
    )
    assert missing(told, "2023-06-01") == []


def test_a_review_decides_about_the_concern_that_it_follows():
    told = story(
        "2024-01-10 measure_started health",
        "2024-05-01 concern school",
        "2024-05-10 review_held health",
    )
    assert ever(told) == []


@pytest.mark.parametrize("act", ["meeting_held", "child_heard", "review_held"])
def test_what_child_welfare_does_after_a_report_it_does_not_do_unassessed(act):
    told = story("2024-05-01 concern child_welfare", f"2024-05-03 {act} child_welfare")
    assert ever(told) == []
    told = story("2024-05-01 concern child_welfare", f"2024-05-03 {act} school")
    assert ever(told) != []


def test_what_comes_in_while_an_investigation_is_open_goes_into_it():
    told = story(
        "2024-01-10 investigation_opened child_welfare",
        "2024-02-01 concern police",
        "2024-02-10 concern child_welfare",
        "2024-03-20 investigation_closed child_welfare",
    )
    assert ever(told) == []


def test_three_concerns_stand_again_when_the_investigation_that_took_long_gave_nothing():
    told = story(
        "2024-01-10 concern school", "2024-03-12 concern health", "2024-09-15 concern school",
        "2024-09-20 investigation_opened child_welfare",
        "2025-03-01 investigation_closed child_welfare",
    )  # fmt: skip
    assert missing(told, "2025-03-31") == [("repeated-concerns", "2025-03-31")]


def test_help_from_before_a_move_that_nobody_took_over_helps_nobody():
    told = story(
        "2024-01-20 measure_started child_welfare",
        "2024-03-01 moved_municipality",
        "2024-04-01 concern school",
        "2024-05-01 concern health",
        "2024-06-01 concern kindergarten",
        "2024-09-01 transfer_accepted child_welfare",
    )
    assert dict(missing(told, "2024-06-01"))["repeated-concerns"] == "2024-06-01"
    assert "repeated-concerns" not in dict(missing(told, "2024-09-01"))
    taken = story(
        "2024-01-20 measure_started child_welfare", "2024-02-20 transfer_accepted child_welfare",
        "2024-03-01 moved_municipality", "2024-04-01 concern school", "2024-05-01 concern health",
        "2024-06-01 concern kindergarten",
    )  # fmt: skip
    assert "repeated-concerns" not in dict(missing(taken, "2024-06-01"))


@pytest.mark.parametrize("hold", ["investigation_opened", "review_held", "coordinator_appointed"])
def test_who_takes_hold_after_a_move_has_taken_over(hold):
    told = story(
        "2024-01-20 measure_started child_welfare",
        "2024-03-01 moved_municipality",
        f"2024-05-01 {hold} child_welfare",
    )
    assert ("moved-without-transfer", "2024-03-16", "2024-05-01") in ever(told)


def test_a_reminder_is_answered_with_what_it_reminds_of():
    told = story(
        "2024-03-01 referral_sent school",
        "2024-06-01 referral_sent school",
        "2024-07-01 referral_accepted ppt",
    )
    assert missing(told, "2024-08-01") == []
    both = story(
        "2024-03-01 referral_sent school",
        "2024-03-05 referral_sent health",
        "2024-03-20 referral_accepted ppt",
    )
    assert missing(both, "2024-08-01") != []


@pytest.mark.parametrize(
    "end",
    [
        ["2024-05-01 measure_ended health", "2024-09-01 coordinator_left"],
        ["2024-05-01 coordinator_left", "2024-05-01 measure_ended health"],
        ["2024-05 coordinator_left", "2024-05 measure_ended health"],
        ["2024-05-01 consent_withdrawn", "2024-05-10 coordinator_left"],
    ],
)
def test_a_coordinator_of_what_is_over_may_leave(end):
    told = story(
        "2024-01-10 coordinator_appointed school", "2024-01-20 measure_started health", *end
    )
    assert ever(told) == []


@pytest.mark.parametrize(("country", "silent"), [("NO", "2024-05-10"), ("SE", "2024-06-08")])
def test_an_investigation_is_not_silent_within_the_time_the_law_gives_it(country, silent):
    told = story("2024-01-10 investigation_opened child_welfare", country=country)
    before = str(date.fromisoformat(silent) - timedelta(1))
    assert missing(told, before) == []
    assert "silence" in dict(missing(told, silent))


def test_child_welfare_that_ended_just_before_a_told_birthday_ended_because_of_it():
    told = story(
        "2022-10-10 measure_started child_welfare",
        "2023-05-20 measure_ended child_welfare",
        "2023-06-01 birthday_18",
    )
    assert missing(told, "2023-05-25") == []
    assert missing(told, "2023-06-01") == [("help-ends", "2023-05-20")]


def test_child_welfare_ends_at_eighteen_and_nobody_said_what_then():
    told = story("2022-01-10 measure_started child_welfare", "2022-10-10 review_held child_welfare",
                 born="2005-06-01")  # fmt: skip
    talked = story(*_words(told), "2023-04-20 meeting_held child_welfare", born="2005-06-01")
    assert missing(told, "2023-04-01") == []
    assert ("help-ends", "2023-04-02") in missing(
        story("2022-01-10 measure_started child_welfare", "2022-02-10 review_held child_welfare",
              born="2005-06-01"), "2023-04-02")  # fmt: skip
    assert missing(talked, "2023-05-01") == []


def test_a_told_birthday_ends_it_from_that_day():
    told = story("2022-10-10 measure_started child_welfare", "2023-06-01 birthday_18")
    assert missing(told, "2023-05-31") == []
    assert missing(told, "2023-06-01") == [("help-ends", "2023-06-01")]


def test_silence_needs_something_that_was_left_waiting():
    waiting = story("2024-01-10 investigation_opened child_welfare")
    assert missing(waiting, "2024-05-09") == []
    assert missing(waiting, "2024-05-10") == [("silence", "2024-01-10")]
    running = story("2024-01-10 measure_started health")
    assert missing(running, "2024-09-01") == []


def test_consent_withdrawn_takes_the_referral_back():
    told = story("2024-03-01 referral_sent school", "2024-03-10 consent_withdrawn")
    assert ever(told) == []


def test_nobody_is_asked_about_after_the_upper_age():
    told = story("2023-01-10 concern school", born="1999-01-01")
    assert missing(told, "2023-12-31") != []
    assert missing(told, "2024-01-01") == []
