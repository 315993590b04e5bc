"""`laget gaps`: which municipality, and through whose eyes; never past the reads of the pages."""

import json
from datetime import date

import psycopg
import pytest

import village as the_village
from laget.gaps import command
from laget.gaps.titles import TITLES
from laget.teams import actions as teams


@pytest.fixture
def told(fresh_database, settings, capsys):
    """Emma has nobody who holds the baton; what the command tells, as a list."""
    settings.IS_DEMO = True
    village = the_village.load()
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.at)
    with psycopg.connect(fresh_database.url("import")) as operator:
        operator.execute(
            "UPDATE organisations_area SET parent_id = (SELECT id FROM"
            " organisations_area WHERE code = 'NO-fylke') WHERE code = 'NO-solvik'"
        )
        operator.execute(
            "INSERT INTO organisations_area (id, kind, code, name, country, from_on,"
            " to_on, successor_id) SELECT uuidv7(), 'municipality', 'NO-old', 'Old',"
            " 'NO', DATE '1900-01-01', DATE '2000-01-01', id FROM organisations_area"
            " WHERE code = 'NO-solvik'"
        )

    def run(**asked):
        command.run(format="json", **asked)
        return json.loads(capsys.readouterr().out)["gaps"]

    return run


def test_the_operator_reads_references_and_no_name(told):
    (gap,) = [one for one in told(as_of=date(2026, 3, 2)) if one["rule"] == "no-holder"]
    assert gap["reference"].startswith("G-")
    assert gap["says"] == str(TITLES["no-holder"])
    assert "child" not in gap
    assert "who" not in gap


@pytest.mark.parametrize("area", ["NO-solvik", "NO-fylke", "NO-old"])
def test_a_county_and_a_code_that_has_aged_lead_to_the_municipality(told, area):
    assert told(area=area) == told()
    assert told(area=area, person="kari") == told(person="kari") != []


def test_through_somebodys_eyes_it_is_what_the_pages_show(told):
    assert [(one["rule"], one["child"]) for one in told(person="kari")] == [("no-holder", "Emma")]
    [gap] = told(person="kari")
    assert gap["who"] == "Rita Vik, Anne Vik", "their leaders, where nobody leads"
    assert gap["says"].startswith("Nobody")
    assert told(person="ida") == []
    assert told(area="NO-nesvik", person="kari") == []


def test_through_somebodys_eyes_on_another_day_and_nothing_is_changed(told, fresh_database):
    count = "SELECT array_agg((id, opened_on, closed_at) ORDER BY id)::text FROM gaps_gap"
    with psycopg.connect(fresh_database.url("engine")) as engine:
        before = engine.execute(count).fetchone()
        today = told(person="kari")
        assert told(person="kari", as_of=date(2026, 2, 1)) == []  # before anything had begun
        later = told(person="kari", as_of=date(2026, 6, 1))
        assert [one["rule"] for one in later] == ["no-holder", "no-joint-plan"]
        assert told(person="ida", as_of=date(2026, 6, 1)) == []
        assert engine.execute(count).fetchone() == before
    assert told(person="kari") == today
    with pytest.raises(SystemExit, match="nobody here is called kari"):
        told(person="kari", as_of=date(1999, 1, 1))


def test_where_more_than_one_can_be_meant_it_asks_which(told, fresh_database):
    with psycopg.connect(fresh_database.url("import")) as operator:
        operator.execute(
            "INSERT INTO people_role (id, person_id, unit_id, kind, title, from_on)"
            " SELECT uuidv7(), r.person_id, u.id, 'worker', 'teacher', r.from_on"
            " FROM people_role r JOIN people_person p ON p.id = r.person_id"
            " AND p.code = 'kari', organisations_unit u WHERE u.code = 'school'"
        )
    with pytest.raises(SystemExit, match=r"--as kari/nurse(.|\n)*--as kari/school"):
        told(person="Kari")
    assert len(told(person="kari/nurse")) == 1
    assert told(person="kari/school") == []
    with pytest.raises(SystemExit, match="nobody here is called Nobody"):
        told(person="Nobody")
