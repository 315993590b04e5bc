"""Told cases: which day a month is read as, what was assumed, and what is not known yet."""

import json
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import get_args

import pytest

from exchange.told import ever, missing, story
from laget.exchange.replay_ask import gaps_on, gaps_over_time
from laget.exchange.replay_dates import dated
from laget.exchange.timeline import Kind, Service, Timeline, parse, read

ROOT = Path(__file__).parents[2]


def days_of(told: Timeline) -> list[str]:
    by_index = sorted(dated(told)[0], key=lambda t: t.index)
    return [str(t.on) for t in by_index]


def test_a_month_is_its_first_day_for_a_clock_and_its_last_for_what_was_done():
    told = story("2024-02 concern school", "2024-04 review_held school")
    assert days_of(told) == ["2024-02-01", "2024-04-30"]
    assert missing(told, "2024-02-16") == [("concern-undecided", "2024-02-01")]


def test_the_events_beside_it_say_otherwise():
    assert days_of(story("2024-02-10 review_held", "2024-02 concern school")) == [
        "2024-02-10",
        "2024-02-10",
    ]
    assert days_of(story("2024-02 review_held", "2024-02-10 concern school")) == [
        "2024-02-10",
        "2024-02-10",
    ]


def test_an_answer_in_the_month_of_its_question_is_in_time():
    told = story("2024-02 concern school", "2024-02 concern_decided school")
    assert days_of(told) == ["2024-02-01", "2024-02-01"]
    assert ever(told) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("concern school", "concern_decided school"),
        ("concern child_welfare", "investigation_opened child_welfare"),
        ("referral_sent school", "referral_declined ppt"),
        ("school_dropout school", "contact_with_youth other"),
    ],
)
def test_a_told_day_for_the_answer_in_the_month_of_the_question_is_in_time(question, answer):
    told = story(f"2024-03 {question}", f"2024-03-28 {answer}")
    assert days_of(told) == ["2024-03-28", "2024-03-28"]
    assert missing(told, "2024-03-27") == missing(told, "2024-04-20") == []
    between = story(f"2024-03 {question}", "2024-03-05 other", f"2024-03-28 {answer}")
    assert days_of(between)[0] == "2024-03-05"


def test_on_one_day_the_order_of_the_file_counts():
    decided_first = story("2024-02 concern_decided school", "2024-02 concern school")
    assert [t.kind for t in dated(decided_first)[0]] == ["concern_decided", "concern"]
    assert missing(decided_first, "2024-03-01") == [("concern-undecided", "2024-02-01")]


def test_what_was_assumed_is_told_with_the_event_and_only_when_it_matters():
    told = parse(json.dumps({"jurisdiction": "NO", "events": [
        {"date": "2024-02", "kind": "concern", "service": "school"},
        {"date": "2024-02-20", "kind": "meeting_held", "exact": False},
        {"date": "2024-09", "kind": "review_held"},
    ]}))  # fmt: skip
    _, assumed = gaps_on(told, date(2024, 3, 1))
    assert [text[:8] for text in assumed] == ["Event 0 ", "Event 1 ", "Event 1 "]
    assert len(gaps_over_time(told)[1]) == 4


def random_story(random: Random) -> Timeline:
    day, events = date(2020, 1, 1), []
    for _ in range(random.randint(1, 25)):
        day += timedelta(random.choice([0, 1, 5, 14, 30, 90, 200]))
        event = {"date": str(day), "kind": random.choice(get_args(Kind))}
        if random.random() < 0.8:
            event["service"] = random.choice(get_args(Service))
        events.append(event)
    born = random.choice([None, "2003-02-28", "2012-05-05"])
    return Timeline.model_validate({"jurisdiction": "NO", "born_on": born, "events": events})


@pytest.mark.parametrize("seed", range(5))
def test_what_happens_later_does_not_exist_yet(seed):
    random = Random(seed)
    told = random_story(random)
    over_time = gaps_over_time(told)[0]
    for _ in range(2):
        cut = random.randint(1, len(told.events))
        kept = told.model_copy(update={"events": told.events[:cut]})
        as_of = date.fromisoformat(kept.events[-1].date)
        if cut < len(told.events):
            as_of = max(as_of, date.fromisoformat(told.events[cut].date) - timedelta(1))
        kept = kept.model_copy(
            update={"events": [e for e in told.events if date.fromisoformat(e.date) <= as_of]}
        )
        seen, all_seen = gaps_on(kept, as_of)[0], gaps_on(told, as_of)[0]
        assert [(g.rule, g.since, g.rests_on) for g in seen] == [
            (g.rule, g.since, g.rests_on) for g in all_seen
        ]
        for gap in all_seen:
            assert all(date.fromisoformat(told.events[i].date) <= as_of for i in gap.rests_on)
        then = [g for g in over_time if g.opened <= as_of and (not g.closed or g.closed > as_of)]
        assert sorted(g.rule for g in then) == sorted(g.rule for g in all_seen)


def test_a_register_of_many_events_is_asked_in_parts(monkeypatch):
    told = read(ROOT / "examples/sad-moved.json")
    whole = gaps_over_time(told)[0]
    monkeypatch.setattr("laget.exchange.replay_ask.ROWS_AT_ONCE", 10_000)
    assert gaps_over_time(told)[0] == whole
