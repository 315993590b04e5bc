"""The engine and a plain reading of each rule's sentence find the same gaps."""

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from gaps.twin import TWINS, Asked
from gaps.world import Engine
from gaps.worlds import AS_OF, facts_of, make, worlds
from laget.gaps.rule import FOUND
from laget.gaps.rules import RULES

FEW = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def said(world) -> Counter:
    return Counter((key, *gap) for key, twin in TWINS.items() for gap in twin(Asked(world, AS_OF)))


def test_every_rule_has_a_twin():
    assert set(TWINS) == set(RULES)


def test_random_worlds_hold_every_gap_many_times():
    world = make(Random(1), 1500)
    by_rule = Counter((gap[0], gap[4]) for gap in said(world))
    for key in RULES:
        assert by_rule[key, key == "silence"] >= 5, by_rule
    for key in ("no-holder", "repeated-concerns", "passed-on", "no-joint-plan"):
        assert by_rule[key, True] >= 2, by_rule


@FEW
@given(world=worlds())
def test_the_engine_finds_what_the_sentence_says(engine, world):
    found = Counter((g["rule"], *(g[c] for c in FOUND)) for g in engine.ask(world, AS_OF))
    expected = said(world)
    for gap in (found - expected) + (expected - found):
        pytest.fail(f"found {found[gap]}, said {expected[gap]}: {gap}\n{facts_of(world, gap[1])}")


@FEW
@given(world=worlds())
def test_every_gap_is_one_gap_and_rests_on_facts_its_circle_reads(engine, world):
    gaps = engine.ask(world, AS_OF)
    found = {(g["rule"], g["child"], g["subject"], g["whole"]): g for g in gaps}
    assert len(found) == len(gaps)
    evidence = engine.evidence(gaps, AS_OF)
    assert len({(*e.values(),) for e in evidence}) == len(evidence)
    every = [r for rows in world.tables.values() for r in rows if "subject" in r]
    read_by = {r["subject"]: r["circle"] for r in every}
    for e in evidence:
        gap = found[e["rule"], e["child"], e["subject"], e["whole"]]
        assert read_by[e["row"]] == e["circle"]
        assert e["shared"] == (e["circle"] == e["child"])
        assert gap["whole"] or e["kind"] == "residence" or e["circle"] == gap["circle"]
    assert found.keys() == {(e["rule"], e["child"], e["subject"], e["whole"]) for e in evidence}
