"""What a second import does: nothing for what is known, later answers in, other changes refused."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from exchange.folders import AT, rewritten, small
from exchange.test_import import asked, load, told
from laget.core.ids import id_for
from laget.exchange.importing import import_folder

LATER = AT + timedelta(days=1)


def again(folder: Path, database: Any) -> Any:
    return import_folder(folder, url=database.url("import"), at=LATER, progress=False)


def row_of(folder: Path, file: str, **having: str) -> tuple[int, dict[str, str]]:
    """The number and fields of the first row that has these values."""
    with (folder / f"{file}.csv").open(newline="", encoding="utf-8") as f:
        for number, row in enumerate(csv.DictReader(f), 2):
            if all(row[name] == value for name, value in having.items()):
                return number, row
    raise LookupError(having)


def on_the_page(database: Any, query: str, *values: object) -> None:
    """As if somebody had changed it on a page meanwhile."""
    with psycopg.connect(database.url("import")) as db:
        db.execute("SELECT set_config('laget.at', %s, true)", [AT.isoformat()])
        db.execute(query, values)  # type: ignore[arg-type]


def test_a_decision_that_comes_later_is_a_new_version_with_an_event(
    tmp_path: Path, bare: Any
) -> None:
    number, row = row_of(small(tmp_path), "concerns", decision="")
    load(tmp_path, bare)
    decided = {"decided_on": "2026-11-20", "decision": "within", "decided_by": row["owner"]}
    report = again(rewritten(tmp_path, "concerns", decided, number), bare)
    assert (report.added, report.changed) == (0, 1)
    concern = id_for("concerns", row["ref"])
    query = "SELECT decision, decided_on::text, due_on IS NOT NULL, sys_from FROM {} WHERE id = %s"
    now = asked(bare, query.format("concerns_concern"), concern)
    assert now == [("within", "2026-11-20", True, LATER)]
    before = asked(bare, query.format("concerns_concern_history"), concern)
    assert before == [("", None, True, AT)]
    kinds = "SELECT kind FROM core_event WHERE thing = %s ORDER BY id"
    assert asked(bare, kinds, concern) == [
        ("imported.concerns_concern",),
        ("filled-in.concerns_concern",),
    ]
    once_more = again(tmp_path, bare)
    assert (once_more.added, once_more.changed) == (0, 0)


def test_an_answer_to_a_referral_opens_it_for_the_receiver(tmp_path: Path, bare: Any) -> None:
    number, row = row_of(small(tmp_path), "referrals", state="sent")
    load(tmp_path, bare)
    yes = {"state": "accepted", "answered_at": "2026-11-20T10:00"}
    assert again(rewritten(tmp_path, "referrals", yes, number), bare).changed == 1
    query = """SELECT o.state, r.receiver_id = o.to_unit_id FROM referrals_referral r
               JOIN referrals_offer o ON o.id = r.offer_id WHERE r.id = %s"""
    assert asked(bare, query, id_for("referrals", row["ref"])) == [("accepted", True)]
    assert again(tmp_path, bare).changed == 0


def test_a_baton_is_put_down_and_a_child_is_born(tmp_path: Path, bare: Any) -> None:
    number, baton = row_of(small(tmp_path), "batons", what="held", to_at="")
    born, child = row_of(tmp_path, "children", born_on="")
    load(tmp_path, bare)
    rewritten(tmp_path, "batons", {"to_at": "2026-11-20T10:00"}, number)
    names = {"born_on": "2026-11-19", "given_name": "Åse", "family_name": "Berg"}
    rewritten(tmp_path, "children", names, born)
    assert again(tmp_path, bare).changed == 2
    query = "SELECT upper(during) IS NOT NULL FROM teams_holding WHERE id = %s"
    assert asked(bare, query, id_for("batons", baton["ref"])) == [(True,)]
    query = "SELECT given_name, born_on::text, sort_key <> '' FROM children_child WHERE id = %s"
    assert asked(bare, query, id_for("children", child["ref"])) == [("Åse", "2026-11-19", True)]


def test_whoever_expected_a_child_is_its_parent_when_the_file_says_it_is_born(
    tmp_path: Path, bare: Any
) -> None:
    born, child = row_of(small(tmp_path), "children", born_on="")
    _number, expecting = row_of(tmp_path, "relations", child=child["ref"], kind="expecting")
    load(tmp_path, bare)
    rewritten(tmp_path, "children", {"born_on": "2026-11-19", "given_name": "Åse"}, born)
    assert again(tmp_path, bare).changed == 1
    query = """SELECT kind, given_name, from_on::text, to_on::text, writer_id IS NOT NULL
               FROM children_relation WHERE child_id = %s ORDER BY from_on"""
    name = expecting["given_name"]
    assert asked(bare, query, id_for("children", child["ref"])) == [
        ("expecting", name, expecting["from_on"], "2026-11-19", True),
        ("parent", name, "2026-11-19", None, True),
    ]
    once_more = again(tmp_path, bare)
    assert (once_more.added, once_more.changed) == (0, 0)
    assert len(asked(bare, query, id_for("children", child["ref"]))) == 2


CHANGED = [
    ("children", {"given_name": "Anna"}, "given_name: has another value in Laget already"),
    ("children", {"authority": "halden"}, "authority: is not what came in under this ref before"),
    ("concerns", {"seen": "Noe annet"}, "seen: is not what came in under this ref before"),
    ("concerns", {"decision": "wide"}, "decision: has another value in Laget already"),
    ("concerns", {"shared": "no"}, "shared: is not what came in"),
    ("units", {"name": "Nytt navn"}, "name: is not what came in"),
    ("batons", {"from_at": "2026-06-23T10:00"}, "from_at: is not what came in"),
    ("referrals", {"wish": "Noe annet"}, "wish: is not what came in"),
    ("goals", {"words": "Noe annet"}, "words: is not what came in"),
]


@pytest.mark.parametrize(("file", "change", "says"), CHANGED)
def test_another_content_under_a_known_ref_is_refused_where_it_stands(
    file: str, change: dict[str, str], says: str, tmp_path: Path, bare: Any
) -> None:
    load(small(tmp_path), bare)
    faults = told(rewritten(tmp_path, file, change), bare)
    assert any(fault.startswith(f"{file}.csv, row 2, {says}") for fault in faults), faults


def test_what_a_page_has_changed_is_not_put_back_by_the_same_files(
    tmp_path: Path, bare: Any
) -> None:
    number, row = row_of(small(tmp_path), "concerns", decision="")
    _, role = row_of(tmp_path, "roles", to_on="")
    load(tmp_path, bare)
    concern = id_for("concerns", row["ref"])
    on_the_page(
        bare,
        "UPDATE concerns_concern SET seen = 'Annet', decision = 'close', decided_on = '2026-11-20'"
        " WHERE id = %s",
        concern,
    )
    ended = "UPDATE people_role SET to_on = '2026-11-20' WHERE id = %s"
    on_the_page(bare, ended, id_for("roles", role["ref"]))
    report = again(tmp_path, bare)
    assert (report.added, report.changed) == (0, 0)
    assert asked(bare, "SELECT seen, decision FROM concerns_concern WHERE id = %s", concern) == [
        ("Annet", "close")
    ]
    decided = {"decided_on": "2026-11-20", "decision": "wide"}
    [fault] = told(rewritten(tmp_path, "concerns", decided, number), bare)
    assert f"row {number}, decision: has another value in Laget already" in fault


def test_a_rule_that_was_switched_off_stays_off(tmp_path: Path, bare: Any) -> None:
    (small(tmp_path) / "settings.csv").unlink()
    load(tmp_path, bare)
    on_from_start = "SELECT DISTINCT rule FROM gaps_setting WHERE source = 'from the start'"
    assert len(asked(bare, on_from_start)) == 6
    on_the_page(bare, "UPDATE gaps_setting SET to_on = '2026-11-21' WHERE rule = 'passed-on'")
    again(tmp_path, bare)
    query = "SELECT count(*) FROM gaps_setting WHERE rule = 'passed-on' AND to_on IS NULL"
    assert asked(bare, query) == [(0,)]


def test_a_chosen_row_takes_the_place_of_the_one_from_the_start(tmp_path: Path, bare: Any) -> None:
    settings = small(tmp_path) / "settings.csv"
    settings.unlink()
    load(tmp_path, bare)
    settings.write_text(
        "ref,authority,rule,source,from_on\na,gjovik,no-holder,Decided,2026-11-01\n"
    )
    again(tmp_path, bare)
    query = """SELECT source FROM gaps_setting
               WHERE authority_id = %s AND rule = 'no-holder' AND to_on IS NULL"""
    assert asked(bare, query, id_for("authorities", "gjovik")) == [("Decided",)]
