"""The made-up population: one seed one result, nobody real, complete but for its plants."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest

from exchange.folders import AT, TODAY
from laget.core.ids import id_for
from laget.demo.population import RULES as SWITCHED_ON
from laget.demo.population import Population, generate
from laget.exchange.importing import import_folder
from laget.gaps.rules import RULES
from laget.gaps.sweep import sweep
from laget.rulebook.identity import check


@pytest.fixture(scope="module")
def people() -> Population:
    return generate(220, today=TODAY)


def column(people: Population, file: str, name: str) -> list[str]:
    from laget.exchange.formats import BY_NAME

    place = [c.name for c in BY_NAME[file].columns].index(name)
    return [row[place] for row in people.book.rows[file]]


def test_the_same_seed_gives_the_same_rows(people: Population) -> None:
    again = generate(220, today=TODAY)
    assert again.book.rows == people.book.rows
    assert again.plants == people.plants
    assert generate(220, seed=25, today=TODAY).book.rows != people.book.rows


def test_the_seven_municipalities_have_so_many_children_each(people: Population) -> None:
    counted = Counter(column(people, "children", "authority"))
    assert len(counted) == 7
    assert set(counted.values()) == {220}


def test_every_number_is_from_the_test_series_and_used_once(people: Population) -> None:
    numbers = column(people, "national_ids", "number")
    assert len(set(numbers)) == len(numbers) > 1400
    for number in numbers:
        assert check(number, "NO", demo=True).is_synthetic


def test_most_children_stand_on_lists_only(people: Population) -> None:
    helped = {
        child
        for file in ("participations", "concerns", "reports", "school_exits")
        for child in column(people, file, "child")
    }
    assert 0.08 < len(helped) / (7 * 220) < 0.45


def test_all_rules_are_switched_on_and_each_has_a_plant(people: Population) -> None:
    assert set(SWITCHED_ON) == set(RULES)
    assert {plant.rule for plant in people.plants} == set(RULES)


def test_two_people_bear_the_same_name(people: Population) -> None:
    names = zip(
        column(people, "people", "given_name"), column(people, "people", "family_name"), strict=True
    )
    assert Counter(names).most_common(1)[0][1] == 2


def test_the_rules_find_what_was_planted_and_nothing_else(
    people: Population, tmp_path: Path, bare: Any
) -> None:
    people.write(tmp_path)
    import_folder(tmp_path, url=bare.url("import"), at=AT, progress=False)
    sweep(bare.url("engine"), as_of=TODAY, at=AT)
    with psycopg.connect(bare.url("engine")) as db:
        rows = db.execute("SELECT rule, child_id, since, whole FROM gaps_gap").fetchall()
    planted = Counter(
        (p.rule, id_for("children", p.child), p.since, p.whole) for p in people.plants
    )
    found = Counter(rows)
    assert planted - found == Counter()
    assert found - planted == Counter()


@pytest.mark.parametrize("today", [date(2026, 1, 3), date(2026, 8, 31), date(2028, 2, 29)])
def test_any_day_will_do(today: date) -> None:
    assert generate(60, today=today).plants
