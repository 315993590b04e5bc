"""What a programme's report says of the networks, of what those who take part have gained, and of
research; and that few are never shown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import upper
from laget.cases import actions as cases
from laget.core.seeing import seen_as
from laget.networks import actions
from laget.networks.permissions import WRITE_TEAM
from laget.programme import reporting, second_look
from village import at

pytestmark = pytest.mark.django_db


def part(v: Any, made: Any, kind: str, until: date, by: str = "sigrid") -> Any:
    hat = getattr(v, by)
    with seen_as(hat):
        return next(p for p in reporting.parts(hat, made, until) if p["kind"] == kind)


def rows(part: Any) -> list[list[str]]:
    return part["figures"]["rows"] if part["figures"] else []


def test_what_is_gained_is_told_together_when_five_have_answered(v, programme) -> None:
    survey = cases.add(programme, "survey", by=v.sigrid, at=v.at,
                       told={"title": "Våren", "due_on": date(2026, 6, 1)})  # fmt: skip
    hats = (v.knut, v.aino, v.dora, v.sigrid)
    for hat in hats:
        cases.gain(survey, by=hat, inspired=4, learnt=5, changed=2, at=v.at)
    assert rows(part(v, programme, "gained", date(2026, 6, 1))) == [], "it can still be answered"
    v.at = at("2026-06-02")
    assert rows(part(v, programme, "gained", date(2026, 5, 31))) == []
    (few,) = rows(part(v, programme, "gained", date(2026, 6, 2)))
    assert few == ["Våren", "Fewer than five have answered: not shown.", "", ""]
    v.at = at("2026-06-01", 9)
    cases.gain(survey, by=v.tove, inspired=2, learnt=5, changed=3, at=v.at)
    v.at = at("2026-06-02")
    told = rows(part(v, programme, "gained", date(2026, 6, 2)))
    assert [row[2:] for row in told] == [["4", "5"], ["5", "5"], ["2", "5"]]
    assert told == rows(part(v, programme, "gained", date(2026, 6, 2), by="knut"))


def test_what_research_has_found_stands_with_who_asks(v, programme) -> None:
    told = upper.cases(v, programme)
    found = rows(part(v, programme, "found", v.at.date()))
    area = told["case"].area.name
    assert found == [["Følgeevaluering, Forskerne", "Finding", f"Lederne er med. ({area})"]]


def test_a_network_s_work_is_counted_once_two_have_read_it_and_no_team_is_named(
    v, programme
) -> None:
    there, until = upper.network(v, programme), date(2027, 1, 1)
    (before,) = rows(part(v, programme, "networks", until))
    assert before == ["Læringsnettverket", "1", "0", "0", "0"]
    test = there["test"]
    told = {"done": "Fem samtaler.", "study": "Alle kom.", "act": "Vi fortsetter.", "then": "adopt"}
    actions.change(test, "test", by=v.dora, version=test.version, told=told, at=v.at)
    second_look.look(test, WRITE_TEAM, by=v.knut, version=test.version, nobody=True, at=v.at)
    (after,) = rows(part(v, programme, "networks", until, by="tove"))
    assert after == ["Læringsnettverket", "1", "1", "1", "0"]


def test_what_a_gathering_was_worth_is_told_when_nobody_can_answer_any_more(v, programme) -> None:
    there = upper.network(v, programme)
    until = date(2027, 1, 1)
    v.at = at("2026-06-17")
    assert rows(part(v, programme, "worth", until)) == []
    v.at = at("2026-06-18")
    (line,) = rows(part(v, programme, "worth", until))
    assert there["gathering"].name in line[0]
    assert line[1:] == ["not shown", "fewer than five"]
