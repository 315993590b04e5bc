"""The worked example: what the documents of *Nordisk 0–24* say, loaded and read as everybody."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import psycopg
import pytest

from laget.core.operation import Refused
from laget.core.seeing import seen_by_everybody
from laget.programme import actions, reads
from laget.programme.loading import BadFile, example, load

pytestmark = pytest.mark.django_db
ISLANDS = {"DK": "Danmark", "FI": "Finland", "IS": "Island", "FO": "Færøyene", "GL": "Grønland"}


@pytest.fixture(scope="module", autouse=True)
def all_eight(database, upper_people, django_db_blocker) -> None:
    from laget.organisations.models import Area
    from village import LONG_AGO, _insert

    with django_db_blocker.unblock(), psycopg.connect(database.url("import")) as importer:
        _insert(importer, [
            Area(kind="country", code=code, name=name, country=code, from_on=LONG_AGO)
            for code, name in ISLANDS.items()
        ])  # fmt: skip


@pytest.fixture
def shipped(v):
    made = load(example(), by=v.sigrid, at=v.at)
    return actions.publish(made, by=v.sigrid, at=v.at)


def said(themes, topic: str) -> list[list[str]]:
    found = next(theme for theme in themes if theme.topic == topic)
    return [[one.text for one in matter.said] for matter in found.matters]


def test_it_says_what_the_documents_say(shipped) -> None:
    with seen_by_everybody():
        about = reads.about(None, shipped)
        plan = reads.planned(None, shipped, date(2019, 12, 1))
        money = reads.budget(None, shipped)
    assert said(about.themes, "duration") == [["01.01.17–31.12.19", "2016–2019", "2017–2019"]]
    assert said(about.themes, "commissioner") == [["Nordisk ministerråd/Kunnskapsdepartementet"]]
    assert said(about.themes, "contractor") == [["Utdanningsdirektoratet"]]
    goals = ("effect_goal", "result_goal", "success")
    assert [len(said(about.goals, topic)) for topic in goals] == [
        3, 3, 3,
    ]  # fmt: skip
    assert said(about.themes, "target_group") == [
        ["Nasjonale, regionale og kommunale myndigheter i de nordiske landene."]
    ]
    assert "Lunder" in str(said(about.themes, "participants"))
    bodies = {body.kind: body for body in about.bodies}
    assert "EK-U" in bodies["steering_group"].name
    assert len(bodies["steering_group"].tasks.splitlines()) == 3
    assert len(bodies["project_group"].tasks.splitlines()) == 7
    assert len(bodies["national_group"].tasks.splitlines()) == 4
    assert len(about.learnings) == 5
    efforts = {(one.name, one.years, one.source.short) for one in about.initiatives}
    assert ("0–24-samarbeidet", "2015–2020", "Presentasjonen") in efforts
    assert ("0–24-programmet", "fra høsten 2015", "Omtalen av delrapport 2") in efforts
    assert all(not uptakes for _one, uptakes in about.learnings), "no source says where they went"
    assert not any(line.activity.base_from for line in plan.lines)
    lines = {line.activity.name: line.activity for line in plan.lines}
    assert len(lines) == 14
    meeting = lines["Prosjektledermøte"]
    assert (meeting.from_on, meeting.to_on) == (date(2017, 5, 3), date(2017, 5, 4))
    invited = lines["Invitasjon sendes til de nordiske landene om å delta"]
    assert (invited.from_on, invited.to_on, invited.by_month) == (
        date(2016, 10, 1), date(2016, 10, 31), True,
    )  # fmt: skip
    assert lines["Sluttkonferanse i Oslo"].from_on is None, "no source gives the day"
    assert [one.planned for one in money.totals] == [Decimal(8_000_000)]
    assert {one.line.purpose: one.planned for one in money.years[0]} == {
        "Dokumentasjon": None, "Evaluering": None, "Spredning": None, "Felles samlinger": None,
        "Øvrige midler, fordeles i samråd med prosjektgruppen": None,
    }  # fmt: skip


def test_what_the_page_of_the_seeds_points_at_is_there(shipped) -> None:
    """Each *statement, purpose 4* and *learning point 3* of `docs/explanation/seeds.md`."""
    named = {
        "purpose": "purpose", "background": "background", "content": "content",
        "finding": "finding", "who takes part": "participants", "research": "evaluation",
        "effect goal": "effect_goal", "result goal": "result_goal",
        "when it has succeeded": "success", "does not cover": "not_covered",
    }  # fmt: skip
    text = Path("docs/explanation/seeds.md").read_text("utf-8")
    said_at = re.findall(r"({}|learning points?) (\d+)(?:–(\d+))?".format("|".join(named)), text)
    with seen_by_everybody():
        there = {(one.topic, one.number) for one in reads.rows(None, "statement", shipped)}
        points = reads.rows(None, "learning", shipped).count()
    for name, first, last in said_at:
        for number in range(int(first), int(last or first) + 1):
            if name.startswith("learning"):
                assert number <= points, name
            else:
                assert (named[name], number) in there, (name, number)
    for name, topic in named.items():
        last = max(number for found, number in there if found == topic)
        ends = {int(b or a) for found, a, b in said_at if found == name}
        assert not ends or max(ends) == last, f"{name} {last} is nowhere on the page"


def test_where_sources_disagree_both_stand(shipped) -> None:
    with seen_by_everybody():
        about = reads.about(None, shipped)
    countries = {country.area.code: country for country in about.countries}
    assert set(countries) == {"NO", "SE", "DK", "FI", "IS", "FO", "GL", "AX"}
    assert [code for code, country in countries.items() if country.differ] == ["AX"]
    assert {one.step for one in countries["AX"].now} == {"case", "follows", "no_case"}
    differ = {theme.topic for theme in about.themes for matter in theme.matters if matter.differ}
    assert differ == {"duration", "participants", "content"}


def test_everything_in_it_has_its_source(shipped) -> None:
    with seen_by_everybody():
        for what in (
            "statement",
            "joining",
            "body",
            "activity",
            "budget",
            "learning",
            "initiative",
        ):
            rows = list(reads.rows(None, what, shipped))
            assert rows, what
            assert [row for row in rows if row.source_id is None or not row.place] == [], what
        assert reads.rows(None, "source", shipped).count() == 6


def test_a_file_that_is_wrong_sets_up_nothing(v) -> None:
    told = example()
    told["statement"].append({"topic": "purpose", "text": "x", "source": "nowhere"})
    with pytest.raises(BadFile, match="nowhere"):
        load(told, by=v.sigrid, at=v.at)
    told = example()
    told["activity"][0]["from"] = "in spring"
    with pytest.raises(BadFile, match="2017-05-02"):
        load(told, by=v.sigrid, at=v.at)
    with seen_by_everybody():
        assert not reads.published().exists()
    load(example(), by=v.sigrid, at=v.at)
    with pytest.raises(BadFile, match="already"):
        load(example(), by=v.sigrid, at=v.at)


def test_two_programmes_never_have_one_address(v, shipped) -> None:
    with pytest.raises(Refused, match="programme_code_once"):
        actions.start(
            v.units["secretariat"], by=v.sigrid, code=shipped.code, name="x", lead="",
            from_on=date(2026, 1, 1), to_on=date(2027, 1, 1), at=v.at,
        )  # fmt: skip
