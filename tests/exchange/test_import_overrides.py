"""An authority's own deadlines come by file, with a source, and count from then on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from exchange.folders import rewritten, small
from exchange.test_import import asked, load, told
from laget.core.ids import id_for

HEAD = "ref,authority,rule,value,unit,source,as_of,from_on,to_on\n"


def own(folder: Path, *rows: str) -> Path:
    """The folder with these rows of numbers."""
    (folder / "overrides.csv").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    return folder


def test_an_own_number_counts_for_a_deadline_that_is_left_empty(tmp_path: Path, bare: Any) -> None:
    own(
        small(tmp_path),
        "a,gjovik,no.limit.concern_decided,3,days,Vedtak 12/26,2026-11-01,2026-01-01,",
    )
    undecided = {"raised_on": "2026-11-02", "due_on": "", "decided_on": "", "decision": "",
                 "decided_by": "", "reason": ""}  # fmt: skip
    rewritten(tmp_path, "concerns", undecided)
    load(tmp_path, bare)
    ref = (tmp_path / "concerns.csv").read_text(encoding="utf-8").splitlines()[1].split(",")[0]
    query = "SELECT due_on::text, due_rule FROM concerns_concern WHERE id = %s"
    [(due_on, rule)] = asked(bare, query, id_for("concerns", ref))
    assert due_on == "2026-11-05"
    assert rule.startswith("no.limit.concern_decided@")


REFUSED = [
    ("no.such,3,days,Vedtak,2026-11-01,2026-01-01,", "rule: 'no.such' is no rule of the rulebook"),
    ("xx.such,3,days,Vedtak,2026-11-01,2026-01-01,", "rule: 'xx.such' is no rule of the rulebook"),
    (
        "se.limit.concern_decided,3,days,Vedtak,2026-11-01,2026-01-01,",
        "rule: 'se.limit.concern_decided' is no rule of the authority's country",
    ),
    (
        "no.limit.concern_decided,3,days,,2026-11-01,2026-01-01,",
        "source: is empty, and must not be",
    ),
    ("no.limit.concern_decided,x,days,Vedtak,2026-11-01,2026-01-01,", "value: must be a whole"),
    ("no.limit.concern_decided,3,moons,Vedtak,2026-11-01,2026-01-01,", "unit: knows no code"),
    (
        "no.cw.review_1w,2,weeks,Vedtak,2026-11-01,2026-01-01,",
        "value: 2 weeks is not stricter than the law: 1 week (",
    ),
]


@pytest.mark.parametrize(("row", "says"), REFUSED)
def test_a_number_that_cannot_count_is_refused_in_words(
    row: str, says: str, tmp_path: Path, bare: Any
) -> None:
    [fault] = told(own(small(tmp_path, 1), f"a,gjovik,{row}"), bare)
    assert f"overrides.csv, row 2, {says}" in fault


def test_two_numbers_at_the_same_time_are_refused(tmp_path: Path, bare: Any) -> None:
    number = "gjovik,no.limit.concern_decided,3,days,Vedtak,2026-11-01,2026-01-01,"
    faults = told(own(small(tmp_path, 1), f"a,{number}", f"b,{number}"), bare)
    assert faults == [
        f"overrides.csv, row {row}, from_on: the authority has another number for the rule at the "
        "same time"
        for row in (2, 3)
    ]
