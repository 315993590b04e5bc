"""`laget import`: whole files or nothing, the same again changes nothing, errors say where."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest

from exchange.folders import AT, TODAY, rewritten, small
from laget.core import events
from laget.core.ids import id_for
from laget.exchange.formats import BY_NAME, FILES
from laget.exchange.importing import BadImport, import_folder
from laget.exchange.importing.fields import key
from laget.exchange.importing.reading import Reading


def load(folder: Path, database: Any) -> Any:
    return import_folder(folder, url=database.url("import"), at=AT, progress=False)


def asked(database: Any, query: str, *values: object) -> list[Any]:
    """As the importer, who reads every row."""
    with psycopg.connect(database.url("import")) as db:
        return db.execute(query, values).fetchall()  # type: ignore[arg-type]


def told(folder: Path, database: Any) -> list[str]:
    with pytest.raises(BadImport) as bad:
        load(folder, database)
    return [str(fault) for fault in bad.value.errors]


def test_every_row_comes_in_once_with_an_event_and_the_time_of_recording(
    tmp_path: Path, bare: Any
) -> None:
    report = load(small(tmp_path), bare)
    read = {f.file: f.rows for f in report.files}
    for file in FILES:
        tables = [p.table for p in file.parts if p.recorded]
        counted = sum(asked(bare, f"SELECT count(*) FROM {t}")[0][0] for t in tables)
        assert counted == read[file.name], file.name
    assert asked(bare, "SELECT count(*) FROM core_event")[0][0] == report.added
    assert asked(bare, "SELECT DISTINCT sys_from FROM teams_participation") == [(AT,)]
    assert not asked(
        bare,
        "SELECT 1 FROM plans_measure m LEFT JOIN core_event e ON e.id = m.event_id"
        " WHERE e.thing IS DISTINCT FROM m.id",
    )


def test_the_same_folder_again_changes_nothing(tmp_path: Path, bare: Any) -> None:
    small(tmp_path)
    first = load(tmp_path, bare)
    before = asked(bare, "SELECT count(*), max(id::text) FROM core_event")
    again = load(tmp_path, bare)
    assert again.added == 0
    assert sum(f.known for f in again.files) == first.added
    assert asked(bare, "SELECT count(*), max(id::text) FROM core_event") == before


def test_a_row_added_to_the_file_is_all_that_comes_in(tmp_path: Path, bare: Any) -> None:
    load(small(tmp_path), bare)
    with (tmp_path / "people.csv").open("a", encoding="utf-8") as f:
        f.write("new-one,new-one,Åse,Ødegård,no\n")
    assert load(tmp_path, bare).added == 1


def test_the_journal_says_what_the_house_would_have_said(tmp_path: Path, bare: Any) -> None:
    load(small(tmp_path), bare)
    query = "SELECT canonical, salt, digest FROM core_event WHERE kind = %s LIMIT 5"
    for canonical, salt, digest in asked(bare, query, "imported.concerns_concern"):
        said = json.loads(canonical)
        again = json.dumps(said, sort_keys=True, separators=(",", ":"))
        assert canonical == again
        assert said["at"] == int(AT.timestamp() * 1_000_000)
        assert bytes(digest) == events.digest(canonical, bytes(salt))
        assert {"about", "authority", "kind", "on", "role", "thing", "unit"} <= set(said)


def test_ids_are_the_houses_own_for_file_and_ref() -> None:
    assert UUID(key("children", "å-1")) == id_for("children", "å-1")


def test_a_deadline_left_empty_is_counted_by_the_rulebook(tmp_path: Path, bare: Any) -> None:
    rewritten(small(tmp_path), "reports", {"received_on": "2026-11-18", "due_on": "",
                                           "assessed_on": "", "outcome": ""})  # fmt: skip
    load(tmp_path, bare)
    ref = (tmp_path / "reports.csv").read_text().splitlines()[1].split(",")[0]
    query = "SELECT due_on::text, due_rule FROM concerns_report WHERE id = %s"
    [(due_on, rule)] = asked(bare, query, id_for("reports", ref))
    assert (due_on, rule) == ("2026-11-25", "no.cw.review_1w@2")


def test_nothing_of_a_bad_file_is_loaded_and_the_ones_before_it_stay(
    tmp_path: Path, bare: Any
) -> None:
    rewritten(small(tmp_path), "people", {"given_name": ""}, row=4)
    assert told(tmp_path, bare) == ["people.csv, row 4, given_name: is empty, and must not be"]
    assert asked(bare, "SELECT count(*) FROM people_person") == [(0,)]
    assert asked(bare, "SELECT count(*) FROM people_role") == [(0,)]
    assert asked(bare, "SELECT count(*) > 0 FROM organisations_unit") == [(True,)]


SPOILT = [
    ("children", {"authority": "nowhere"}, "authority: 'nowhere' is no ref in authorities"),
    ("children", {"ref": "skaun-expected"}, "ref: 'skaun-expected' stands in row"),
    ("children", {"born_on": ""}, "born_on: and expected_on are both empty"),
    ("residences", {"to_on": "1999-01-01"}, "to_on: 1999-01-01 is earlier than from_on"),
    ("participations", {"basis": "consent", "consent": ""}, "consent: is empty, and the basis"),
    ("concerns", {"decided_on": ""}, "decided_on: and decision belong together"),
    ("referrals", {"answered_at": "", "state": "accepted"}, "answered_at: an answered referral"),
    ("children", {"country": "XX"}, "country: knows no code 'XX'; there are NO, SE"),
    ("authorities", {"country": "XX"}, "country: knows no code 'XX'"),
    ("children", {"authority": "innlandet"}, "authority: 'innlandet' is no municipality"),
    (
        "participations",
        {"basis": "statute", "statute": "no.such", "consent": ""},
        "statute: 'no.such' is no rule of law for sharing",
    ),
    (
        "participations",
        {"basis": "statute", "statute": "se.consent", "consent": ""},
        "statute: 'se.consent' is no rule of law in the unit's country",
    ),
    ("reports", {"unit": "gjovik-school-1"}, "unit: 'gjovik-school-1' is not child welfare"),
    ("members", {"unit": "gjovik-school-1"}, "unit: 'gjovik-school-1' is not the unit that takes"),
    ("members", {"child": "gjovik-isak"}, "child: 'gjovik-isak' is not the child of the"),
    (
        "members",
        {"role": "gjovik-school-1-worker@gjovik-school-1"},
        "role: 'gjovik-school-1-worker@gjovik-school-1' works in another unit",
    ),
    ("national_ids", {"number": "abc"}, "number: An identity number has only the digits 0 to 9"),
    ("national_ids", {"number": "12345678901"}, "number: The last digits do not fit the rest"),
    ("national_ids", {"number": "01010750160"}, "number: This could be a real person's number"),
]


@pytest.mark.parametrize(("file", "change", "says"), SPOILT)
def test_what_only_the_whole_can_tell_is_told_with_its_row(
    file: str, change: dict[str, str], says: str, tmp_path: Path, bare: Any
) -> None:
    faults = told(rewritten(small(tmp_path), file, change), bare)
    assert any(says in fault and f"{file}.csv, row" in fault for fault in faults), faults


def test_two_holders_at_once_are_refused_in_words(tmp_path: Path, bare: Any) -> None:
    path = small(tmp_path) / "batons.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines.append(lines[1].replace("batons-1", "batons-again"))
    path.write_text("\n".join(lines), encoding="utf-8")
    says = "two hold the baton for one child at the same time"
    assert told(tmp_path, bare) == [f"batons.csv, row {len(lines)}, child: {says}"]


def test_who_has_stopped_working_here_holds_no_baton(tmp_path: Path, bare: Any) -> None:
    folder = small(tmp_path)
    with (folder / "batons.csv").open(encoding="utf-8") as file:
        holder = next(row["role"] for row in csv.DictReader(file) if not row["to_at"])
    with (folder / "roles.csv").open(encoding="utf-8") as file:
        row = [one["ref"] for one in csv.DictReader(file)].index(holder) + 2
    rewritten(folder, "roles", {"to_on": "2026-01-02"}, row)
    faults = told(tmp_path, bare)
    assert any("batons.csv, row" in one and "has ended" in one for one in faults), faults


def test_a_file_is_found_whatever_the_case_of_its_name(tmp_path: Path, bare: Any) -> None:
    path = small(tmp_path) / "batons.csv"
    path.rename(path.with_name("Batons.CSV"))
    assert "batons" in {file.file for file in load(tmp_path, bare).files}


def test_a_file_nobody_knows_is_named(tmp_path: Path, bare: Any) -> None:
    (small(tmp_path) / "childern.csv").write_text("ref\n")
    assert told(tmp_path, bare) == ["childern.csv: is no file that the import knows"]


def test_every_name_in_the_world_comes_in_as_it_is(tmp_path: Path, bare: Any) -> None:
    names = {"given_name": "نور 🌻", "family_name": 'O"Ødegård\\;\tÁ'}
    rewritten(small(tmp_path), "children", names)
    load(tmp_path, bare)
    query = "SELECT given_name, family_name FROM children_child WHERE given_name = %s"
    assert asked(bare, query, names["given_name"]) == [tuple(names.values())]


# What one file tells alone, without a database


def faults(tmp_path: Path, data: bytes, file: str = "people") -> list[str]:
    path = tmp_path / f"{file}.csv"
    path.write_bytes(data)
    reading = Reading(BY_NAME[file], path, TODAY)
    for _ in reading.lines():
        pass
    return [str(fault) for fault in reading.faults]


HEAD = b"ref,code,given_name,family_name\n"
ALONE = [
    (b"", "people.csv: is empty"),
    (b"ref,code,given_name\n1,a,b\n", "row 1, family_name: is missing"),
    (HEAD.replace(b"\n", b",shoe_size\n"), "row 1, shoe_size: is no column of this file"),
    (HEAD.replace(b"\n", b",ref\n"), "row 1, ref: stands twice in the heading"),
    (HEAD + b"1,a,b\n", "row 2: has 3 fields where the heading has 4"),
    (HEAD + b"1,a," + b"x" * 10_000_000 + b",c\n", "row 2: has a line longer than 1000 kB"),
    (HEAD + b'1,a,"' + b"x\n" * 100_000, "row 2: has a field longer than 100 kB"),
    (HEAD + b"1,a," + b"x" * 90 + b",c\n", "given_name: has 90 characters; at most 80 fit"),
    (HEAD + b"1,a,b\x00c,d\n", "given_name: holds a NUL byte"),
    (HEAD + b"1,a,\xe5se,d\n", "row 2: is not UTF-8"),
    ("ref,code".encode("utf-16"), "is not UTF-8"),
    (HEAD + b'1,"a"b,c,d\n', "row 2: is not CSV as RFC 4180 has it"),
]


@pytest.mark.parametrize(("data", "says"), ALONE)
def test_a_spoilt_file_is_told_where(data: bytes, says: str, tmp_path: Path) -> None:
    assert says in "\n".join(faults(tmp_path, data))


DAYS = [
    ("0202-03-01", "the year 0202 is not between 1900 and 2100"),
    ("2026-02-31", "2026-02-31 is not in the calendar"),
    ("31.02.2026", "'31.02.2026' is no date such as 2026-03-02"),
    ("20260302", "'20260302' is no date"),
    ("2026-11-22", "2026-11-22 lies ahead of 2026-11-21, and cannot"),
]


@pytest.mark.parametrize(("day", "says"), DAYS)
def test_a_day_that_cannot_be_is_told(day: str, says: str, tmp_path: Path) -> None:
    data = f"ref,country,born_on,authority\n1,NO,{day},a\n".encode()
    assert faults(tmp_path, data, "children") == [f"children.csv, row 2, born_on: {says}"] or (
        says in faults(tmp_path, data, "children")[0]
    )


def test_an_unknown_code_is_told_with_those_there_are(tmp_path: Path) -> None:
    data = b"ref,kind,code,name,country\n1,kingdom,NO,Norge,NO\n"
    assert faults(tmp_path, data, "areas") == [
        "areas.csv, row 2, kind: knows no code 'kingdom'; there are country, region, "
        "municipality, district"
    ]


def test_reading_stops_at_the_twentieth_fault(tmp_path: Path) -> None:
    assert len(faults(tmp_path, HEAD + b",a,b,c\n" * 500)) == 20


def test_semicolons_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path: Path) -> None:
    data = '\ufeffref;code;given_name;family_name\r\n1;a;Åse;"Ødegård; Lie"\r\n'.encode()
    assert faults(tmp_path, data) == []
