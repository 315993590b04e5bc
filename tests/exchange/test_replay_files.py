"""Told cases as files: the examples, the schema, the command, and what is no timeline."""

import json
from datetime import date
from pathlib import Path

import pytest

from laget.exchange.replay import replay
from laget.exchange.replay_ask import gaps_over_time
from laget.exchange.timeline import MOST_BYTES, BadTimeline, Event, read, schema
from laget.gaps.rules import RULES

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
SCHEMA = ROOT / "src/laget/exchange/schemas/timeline.schema.json"


def test_the_examples_are_two_sad_stories_and_two_that_went_well():
    assert [p.stem.split("-")[0] for p in EXAMPLES] == ["sad", "sad", "well", "well"]


@pytest.mark.parametrize("path", EXAMPLES, ids=[p.stem for p in EXAMPLES])
def test_a_story_that_went_well_has_no_gap_on_any_day(path):
    rules = {gap.rule for gap in gaps_over_time(read(path))[0]}
    sad = {
        "sad-left-alone": {
            "concern-undecided", "repeated-concerns", "referral-unanswered", "passed-on",
            "out-of-school-no-contact", "silence",
        },
        "sad-moved": {
            "no-holder", "moved-without-transfer", "silence", "concern-undecided", "review-overdue",
        },
    }  # fmt: skip
    assert rules == sad.get(path.stem, set())


def test_the_published_schema_is_the_one_of_the_models():
    assert json.loads(SCHEMA.read_text()) == schema()


def test_replay_prints_json_with_the_events_it_rests_on(capsys):
    path = ROOT / "examples/sad-left-alone.json"
    assert replay(path, date(2022, 7, 1), "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told.keys() == {"as_of", "gaps", "assumed"}
    assert told["as_of"] == "2022-07-01"
    assert {"rule": "passed-on", "since": "2022-06-20", "rests_on": [5, 7],
            "says": str(RULES["passed-on"].says)} in told["gaps"]  # fmt: skip
    assert replay(path, None, "json") == 0
    assert all("closed" in gap for gap in json.loads(capsys.readouterr().out)["gaps"])


def test_replay_prints_tables(capsys):
    assert replay(ROOT / "examples/sad-moved.json", date(2023, 5, 1)) == 0
    assert "no-holder" in capsys.readouterr().out
    assert replay(ROOT / "examples/well-heard-early.json") == 0
    assert "No gaps" in capsys.readouterr().out


GOOD = {"date": "2024-03-01", "kind": "concern", "service": "school"}
BAD = {
    "unknown kind": ([{**GOOD, "kind": "shouted"}], "event 0, kind"),
    "unknown service": ([GOOD, {**GOOD, "service": "bakery"}], "event 1, service"),
    "a date in year 0202": ([{**GOOD, "date": "0202-03-01"}], "event 0, date"),
    "no such day": ([{**GOOD, "date": "2024-02-30"}], "event 0, date"),
    "no such month": ([{**GOOD, "date": "2024-13"}], "event 0, date"),
    "a year alone": ([{**GOOD, "date": "2024"}], "event 0, date"),
    "a number for a date": ([{**GOOD, "date": 20240301}], "event 0, date"),
    "no date": ([{"kind": "concern"}], "event 0, date"),
    "a text too long": ([{**GOOD, "text": "x" * 30_000}], "event 0, text"),
    "a word for a yes or no": ([{**GOOD, "exact": "no"}], "event 0, exact: must be true"),
    "an event that is none": ([GOOD, "concern"], "event 1"),
    "no events": ([], "events"),
}


@pytest.mark.parametrize(("events", "where"), BAD.values(), ids=BAD.keys())
def test_a_bad_event_is_refused_in_one_sentence_with_its_place(tmp_path, capsys, events, where):
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"jurisdiction": "NO", "events": events}))
    assert replay(path) == 2
    sentence = capsys.readouterr().err
    assert f"bad.json: {where}" in sentence
    assert sentence.count("\n") == 1


@pytest.mark.parametrize(
    "content",
    [b"not json", b"\xff\xfe\x00", b"[1]", b"null", b'{"events": []}', b"[" * 100_000, b"",
     b'{"jurisdiction": "XX", "events": [{"date": "2024-03-01", "kind": "other"}]}',
     b'{"jurisdiction": "NO", "born_on": "0202-01-01", "events": [{"date": "2024-03"}]}',
     b'{"jurisdiction": "NO", "born_on": 0, "events": [{"date": "2024-03", "kind": "other"}]}',
     b" " * (MOST_BYTES + 1)],
)  # fmt: skip
def test_a_file_that_is_no_timeline_is_refused_in_one_sentence(tmp_path, content):
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    with pytest.raises(BadTimeline, match=r"bad\.json.*\.$"):
        read(path)
    with pytest.raises(BadTimeline, match="cannot be read"):
        read(tmp_path / "nowhere.json")


def test_emoji_right_to_left_and_unknown_keys_are_no_trouble(tmp_path):
    path = tmp_path / "told.json"
    event = {**GOOD, "text": "🧒 שלום مرحبا", "mood": "blue"}
    path.write_text(json.dumps({"jurisdiction": "NO", "title": "Émile", "events": [event]}))
    assert read(path).events == [Event.model_validate(event)]
