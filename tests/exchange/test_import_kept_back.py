"""What the family does not want talked about comes in with its yes, and stays in the unit that
wrote it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from exchange.folders import rewritten, small
from exchange.test_import import asked, load, told
from exchange.test_import_again import row_of
from laget.core.ids import id_for

KEPT = "The move, and grandfather."
QUERY = """SELECT k.text, k.shared, k.unit_id = c.unit_id, k.writer_id = c.writer_id,
    k.event_id = c.event_id FROM consent_keptback k JOIN consent_consent c ON c.id = k.consent_id
    WHERE c.id = %s"""


def test_it_is_kept_in_the_unit_that_wrote_it_though_the_yes_is_shared(
    tmp_path: Path, bare: Any
) -> None:
    number, row = row_of(small(tmp_path), "consents", shared="yes")
    load(rewritten(tmp_path, "consents", {"not_about": KEPT}, number), bare)
    consent = id_for("consents", row["ref"])
    assert asked(bare, QUERY, consent) == [(KEPT, False, True, True, True)]
    assert asked(bare, "SELECT shared FROM consent_consent WHERE id = %s", consent) == [(True,)]
    assert asked(bare, "SELECT count(*) FROM consent_keptback") == [(1,)], "the others said nothing"
    before = asked(bare, "SELECT count(*), max(id::text) FROM core_event")
    assert load(tmp_path, bare).added == 0
    assert asked(bare, "SELECT count(*), max(id::text) FROM core_event") == before


@pytest.mark.parametrize("other", ["", "School."])
def test_other_words_under_a_known_yes_are_refused_where_they_stand(
    other: str, tmp_path: Path, bare: Any
) -> None:
    load(rewritten(small(tmp_path), "consents", {"not_about": KEPT}), bare)
    [fault] = told(rewritten(tmp_path, "consents", {"not_about": other}), bare)
    assert fault.startswith("consents.csv, row 2, not_about: is not what came in under this ref")


def test_words_that_come_after_the_yes_are_refused_and_not_passed_over(
    tmp_path: Path, bare: Any
) -> None:
    load(small(tmp_path), bare)
    [fault] = told(rewritten(tmp_path, "consents", {"not_about": KEPT}), bare)
    assert fault.startswith("consents.csv, row 2, not_about: is not what came in under this ref")


def test_too_many_words_are_said_at_row_and_column(tmp_path: Path, bare: Any) -> None:
    [fault] = told(rewritten(small(tmp_path), "consents", {"not_about": "å" * 301}, 3), bare)
    assert fault == "consents.csv, row 3, not_about: has 301 characters; at most 300 fit"
    assert asked(bare, "SELECT count(*) FROM consent_consent") == [(0,)]
