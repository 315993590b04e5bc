"""Each rule as its spec tells it."""

import pytest

from gaps.world import Engine
from laget.gaps.rules import RULES
from spec.read import HERE, Scenario, scenarios

ALL = [s for path in sorted(HERE.glob("*.txt")) for s in scenarios(path)]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def test_every_rule_has_a_spec():
    assert {s.rule for s in ALL} == set(RULES)


@pytest.mark.parametrize("scenario", ALL, ids=[f"{s.rule}: {s.title}" for s in ALL])
def test_the_rule_finds_what_the_spec_tells(engine: Engine, scenario: Scenario):
    scenario.complete()
    assert scenario.expected
    for day, rows in scenario.expected.items():
        gaps = engine.ask(scenario.world, day, scenario.rule)
        evidence = engine.evidence(gaps, day, scenario.rule)
        columns = list(rows[0]) if rows else ["since", "circle"]
        told = []
        for gap in gaps:
            same = ("child", "subject", "whole")
            about = [e for e in evidence if all(e[c] == gap[c] for c in same)]
            told.append(scenario.told(gap, about, columns))
        assert sorted(told, key=str) == sorted(rows, key=str), f"on {day}"
