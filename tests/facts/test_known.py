"""Two times: what is known now, and what had been recorded by then."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import psycopg
from psycopg import sql

import village as the_village
from laget.asking import noes
from laget.children import actions as children
from laget.concerns import actions as concerns
from laget.consent import actions as consents
from laget.core.seeing import seen_as
from laget.facts.schema import TABLES
from laget.facts.views import SCHEMAS, VIEWS
from laget.organisations.models import Area, Authority
from laget.organisations.reads import authority_of, through_time
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import actions as teams

Snapshot = dict[str, list[tuple[Any, ...]]]


def facts(url: str, schema: str, known_at: datetime | None = None) -> Snapshot:
    """Every fact view as the engine reads it, in an order of its own."""
    found = {}
    with psycopg.connect(url) as engine:
        if known_at is not None:
            engine.execute("SELECT set_config('laget.known_at', %s, true)", [known_at.isoformat()])
        for name, columns in TABLES.items():
            picked = sql.SQL(", ").join(map(sql.Identifier, columns))
            query = sql.SQL("SELECT {} FROM {}").format(picked, sql.Identifier(schema, name))
            found[name] = sorted(engine.execute(query).fetchall(), key=str)
    return found


def test_the_views_have_the_columns_that_the_facts_describe(fresh_database: Any) -> None:
    assert sorted(VIEWS) == sorted(TABLES)
    with psycopg.connect(fresh_database.url("engine")) as engine:
        for schema in SCHEMAS:
            for name, columns in TABLES.items():
                there = engine.execute(
                    sql.SQL("SELECT * FROM {} LIMIT 0").format(sql.Identifier(schema, name))
                ).description
                assert there is not None
                assert set(columns) <= {column.name for column in there}, f"{schema}.{name}"


def test_a_child_registered_in_a_district_lives_in_the_municipality_above(
    fresh_database: Any,
) -> None:
    village = the_village.load()
    emma = village.child("emma")
    district = Area(
        kind="district", code="NO-solvik-west", name="Solvik West", country="NO",
        parent=village.areas["solvik"], from_on=the_village.LONG_AGO,
    )  # fmt: skip
    with psycopg.connect(fresh_database.url("import")) as importer:
        the_village._insert(importer, [district])
    for area in (district, village.areas["nesvik"]):
        on = village.later(days=1).date()
        children.move(emma, by=village.per, area=area, authority=None, on=on, at=village.at)
    solvik, nesvik = (village.authorities[name].pk for name in ("solvik", "nesvik"))
    with psycopg.connect(fresh_database.url("engine")) as engine:
        engine.execute("SELECT set_config('laget.known_at', %s, true)", [village.at.isoformat()])
        for schema in SCHEMAS:
            query = sql.SQL("SELECT authority FROM {} WHERE child = %s ORDER BY from_on")
            lived = engine.execute(query.format(sql.Identifier(schema, "residence")), [emma.pk])
            assert lived.fetchall() == [(solvik,), (nesvik,)], schema


def test_who_lived_in_a_municipality_that_was_merged_has_not_moved(fresh_database: Any) -> None:
    """Solvik becomes Storvik: who took part in Solvik is not asked for a hand-over. Nesvik is
    somewhere else."""
    village = the_village.load()
    emma, place = village.child("emma"), {"country": "NO", "from_on": the_village.LONG_AGO}
    storvik = Area(kind="municipality", code="NO-storvik", name="Storvik", **place)
    answers = Authority(code="storvik", kind="municipality", name="Storvik", area=storvik, **place)
    with psycopg.connect(fresh_database.url("import")) as importer:
        the_village._insert(importer, [storvik])
        the_village._insert(importer, [answers])
        importer.execute(
            "UPDATE organisations_area SET successor_id = %s WHERE id = %s",
            [storvik.pk, village.areas["solvik"].pk],
        )
    solvik, nesvik = (village.authorities[name].pk for name in ("solvik", "nesvik"))
    homes = [(village.areas["solvik"], {solvik, answers.pk}),
             (storvik, {solvik, answers.pk}), (village.areas["nesvik"], {nesvik})]  # fmt: skip
    for area, lives_in in homes:
        on = village.later(days=1).date()
        children.move(emma, by=village.per, area=area, authority=None, on=on, at=village.at)
        with psycopg.connect(fresh_database.url("engine")) as engine:
            for schema in ("now", "alone"):
                query = sql.SQL("SELECT authority FROM {} WHERE child = %s AND to_on IS NULL")
                now = engine.execute(query.format(sql.Identifier(schema, "residence")), [emma.pk])
                assert {row[0] for row in now} == lives_in, (schema, area.name)
    with seen_as(village.per):
        assert authority_of(storvik, village.at.date()) == answers
        assert not set(through_time(Area.objects.filter(pk=storvik.pk))) ^ {
            storvik,
            village.areas["solvik"],
        }


def test_what_had_been_recorded_by_then_is_what_stood_there_then(fresh_database: Any) -> None:
    village = the_village.load()
    engine = fresh_database.url("engine")
    nights: list[tuple[datetime, Snapshot]] = []

    def night() -> None:
        nights.append((village.at, facts(engine, "now")))
        assert facts(engine, "alone") == nights[-1][1]  # no record is joined with another here
        village.later(days=1)

    emma = village.child("emma")
    concern = concerns.raise_concern(by=village.per, child=emma, seen="Away.", at=village.at)
    night()
    village.team(emma, "per", "kari")
    case = teams.open_case(emma, by=village.per, at=village.at)
    village.later(minutes=1)
    village.holds(emma, "kari", offered_by="per")
    night()
    concerns.decide(concern, by=village.rita, decision="together", reason="Yes.", at=village.at)
    measure = plans.start_measure(
        emma, by=village.kari, what="A talk", evaluate_on=date(2026, 4, 1), at=village.at
    )
    night()
    no = noes.note(emma, by=village.kari, about="plan", said_by="self", at=village.at)
    night()
    noes.wanted(no, by=village.kari, at=village.at)
    sent = referrals.send(
        emma, village.units["clinic"], by=village.kari, need="talk", from_on=date(2026, 5, 1),
        story="…", at=village.at,
    )  # fmt: skip
    night()
    with seen_as(village.silje):
        offer = type(sent.offer).objects.get(pk=sent.offer_id)
    referrals.decline(offer, by=village.silje, reason="no_room", reasons="So.", at=village.at)
    plans.change_measure(measure, by=village.kari, evaluate_on=date(2026, 6, 1), at=village.at)
    night()
    with seen_as(village.per):
        from laget.consent.models import Consent

        consent = Consent.objects.filter(child=emma, to_unit=village.units["school"]).get()
    consents.withdraw(consent, by=village.kari, at=village.at)
    plans.end_measure(measure, by=village.kari, follows="none_needed", at=village.at)
    night()
    teams.close_case(
        case, by=village.kari, reason="She is well.", family_says="So do we.",
        follow_up_on=village.at.date() + timedelta(days=30), at=village.at,
    )  # fmt: skip
    night()
    for at, then in nights:
        known = facts(engine, "known", at + timedelta(seconds=1))
        for name in TABLES:
            assert known[name] == then[name], f"{name}, as known on {at:%d.%m.}"
