"""What a secretariat, a steering group and everybody else can do in a programme."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from django.db import ProgrammingError, transaction

import upper
from laget.core.access import NotAllowed, NotFound
from laget.core.models import Event
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.programme import actions, anchoring, plan, reads, report_actions, reporting
from laget.programme.models import Activity, Anchoring, Body, Programme, Report, Risk
from upper import programme as a_programme
from upper import put

pytestmark = pytest.mark.django_db


def test_only_a_secretariat_sets_up_a_programme(v) -> None:
    told = {
        "code": "x", "name": "X", "lead": "", "from_on": date(2026, 1, 1), "to_on": date(2027, 1, 1)
    }  # fmt: skip
    for name in ("aino", "dora", "per", "rita"):
        with pytest.raises(NotAllowed):
            actions.start(v.units_of(getattr(v, name)), by=getattr(v, name), at=v.at, **told)
    made = actions.start(v.units["secretariat"], by=v.tove, at=v.at, **told)
    with seen_as(v.tove, read_only=True):
        assert Event.objects.filter(kind="programme.started").count() == 1
        assert reads.mine(v.tove) == [made]


def test_what_is_not_published_is_read_by_those_who_act_in_it(v) -> None:
    made = a_programme(v, published=False)
    for name, sees in (("tove", 1), ("aino", 1), ("dora", 1), ("knut", 1), ("per", 0), ("gro", 0)):
        with seen_as(getattr(v, name)):
            assert Programme.objects.count() == sees, name
    with seen_by_everybody():
        assert Programme.objects.count() == Body.objects.count() == 0
        with pytest.raises(NotFound):
            reads.opened("neste")
    actions.publish(made, by=v.sigrid, at=v.at)
    with seen_by_everybody():
        assert reads.opened("neste").pk == made.pk
        assert len(reads.about(None, made).bodies) == 4


def test_risks_are_never_for_everybody(v, programme) -> None:
    put(v, programme, "risk", text="Nobody has the time", likely=3, bad=3)
    with seen_by_everybody():
        assert Risk.objects.count() == 0
        assert not reads.rows(None, "risk", programme).exists()
    with seen_as(v.per):
        assert Risk.objects.count() == 0
    with seen_as(v.aino, read_only=True):
        assert [one.weight for one in reads.risks(v.aino, programme)] == [9]
        risks = reporting.parts(v.aino, programme, v.at.date())[-1]
    assert risks["text"].startswith("Risks that are followed: 1. Grave: 1."), "a report is"


def test_only_the_secretariat_writes_and_the_database_says_so_too(v, programme) -> None:
    for name in ("aino", "dora", "per"):
        with pytest.raises(NotAllowed):
            put(v, programme, "risk", by=name, text="x", likely=1, bad=1)
        actor = getattr(v, name)
        with (
            pytest.raises(ProgrammingError, match="row-level"),
            transaction.atomic(),
            seen_as(actor),
        ):
            Risk(programme=programme, text="x").save(force_insert=True)
    with seen_as(v.per):
        assert Programme.objects.filter(pk=programme.pk).update(name="Mine") == 0


def test_a_body_anchors_it_for_itself_and_the_secretariat_notes_what_it_was_told(
    v, programme
) -> None:
    one = upper.anchored(v, programme)
    assert (one.level, one.by_whom, one.on) == (
        "directorate", "Kontaktperson i Norge", v.at.date(),
    )  # fmt: skip
    told = {"level": "ministry", "by_whom": "Departementet", "on": v.at.date(),
            "lapses_on": date(2027, 1, 1)}  # fmt: skip
    noted = put(v, programme, "anchoring", **told)
    with seen_as(v.knut, read_only=True):
        found = reads.about(v.knut, programme).anchorings
    assert {row.pk for row in found} == {one.pk, noted.pk}
    levels = anchoring.by_level(found, v.at.date())
    bare = {stands.label for stands, is_bare in levels if is_bare}
    assert bare == {"Nordic", "Region or county", "Municipality"}
    assert all(is_bare for _stands, is_bare in anchoring.by_level(found, date(2027, 1, 1)))


def test_nobody_anchors_it_for_others(v, programme) -> None:
    one = upper.anchored(v, programme)
    told = {"level": "directorate", "by_whom": "Agency", "on": v.at.date(),
            "lapses_on": date(2027, 1, 1)}  # fmt: skip
    for name in ("dora", "per"):
        with pytest.raises(NotAllowed):
            put(v, programme, "anchoring", by=name, **told)
    with pytest.raises(NotAllowed):
        anchoring.anchor(programme, by=v.per, body=one.body_id, lapses_on=one.lapses_on, at=v.at)
    with pytest.raises(Refused, match="not-here"):
        anchoring.anchor(programme, by=v.knut, body=one.body_id, lapses_on=one.lapses_on, at=v.at)
    with pytest.raises(Refused, match="past"):
        anchoring.anchor(programme, by=v.dora, body=one.body_id, lapses_on=v.at.date(), at=v.at)
    with pytest.raises(Refused, match="own-words"):
        actions.change(one, "anchoring", by=v.sigrid, version=1, told={"text": "x"}, at=v.at)
    for hat, body in ((v.sigrid, one.body_id), (v.knut, one.body_id)):
        with (
            pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(hat),
        ):  # fmt: skip
            Anchoring(
                programme=programme, body_id=body, role_id=hat.role_id, **told
            ).save(force_insert=True)  # fmt: skip
    for name in ("knut", "sigrid"):
        with pytest.raises(NotAllowed):
            anchoring.take_back(one, by=getattr(v, name), version=1, at=v.at)
    anchoring.take_back(one, by=v.dora, version=1, at=v.at)
    with seen_as(v.dora, read_only=True):
        assert reads.about(v.dora, programme).anchorings == []


def test_a_draft_is_discarded_by_who_began_it_and_by_nobody_else(v, programme) -> None:
    one = report_actions.begin(
        programme, by=v.sigrid, title="x", to="steering_group", language="nb",
        until_on=v.at.date(), at=v.at,
    )  # fmt: skip
    for name in ("tove", "aino", "per"):
        with pytest.raises(NotAllowed):
            report_actions.discard(one, by=getattr(v, name), at=v.at)
    report_actions.discard(one, by=v.sigrid, at=v.at)
    with seen_as(v.sigrid):
        assert not reads.reports(v.sigrid, programme).exists()
        with pytest.raises(NotFound):
            reads.report(v.sigrid, one.pk)
    for act in (report_actions.discard, partial(report_actions.approve, edition=1)):
        with pytest.raises(NotAllowed):
            act(one, by=v.sigrid, at=v.at)


def test_moving_one_moves_nothing_else_and_those_that_wait_are_named(v, programme) -> None:
    days = [(date(2026, 3, 1), date(2026, 4, 30)), (date(2026, 5, 1), date(2026, 6, 30)),
            (date(2026, 7, 1), date(2026, 8, 31))]  # fmt: skip
    first, second, third = (
        put(v, programme, "activity", name=name, from_on=a, to_on=b)
        for name, (a, b) in zip("abc", days, strict=True)
    )
    for one, needed in ((second, first), (third, second)):
        actions.change(
            one, "activity", by=v.tove, version=1, told={"needs": [str(needed.pk)]}, at=v.at
        )
    actions.agree_plan(programme, by=v.sigrid, at=v.at)
    with seen_as(v.tove, read_only=True):
        first = reads.row(v.tove, "activity", first.pk)
    late = actions.move(
        first, by=v.tove, version=first.version, from_on=date(2026, 3, 15), to_on=date(2026, 5, 31),
        because="The forms came late.", at=v.at,
    )  # fmt: skip
    assert {one.name for one in late} == {"b", "c"}
    with seen_as(v.tove, read_only=True):
        found = reads.planned(v.tove, programme, v.at.date())
        by_name = {line.activity.name: line for line in found.lines}
        assert by_name["b"].activity.from_on == days[1][0], "it stands where it stood"
        assert (by_name["a"].moved, by_name["b"].slips, by_name["c"].slips) == (31, 30, 29)
        assert by_name["a"].was
    with pytest.raises(Refused, match="waits-for-itself"):
        actions.change(
            first, "activity", by=v.tove, version=first.version, told={"needs": [str(third.pk)]},
            at=v.at,
        )  # fmt: skip
    with pytest.raises(Refused, match="no-reason"):
        actions.move(first, by=v.tove, version=first.version, from_on=days[0][0],
                     to_on=days[0][1], because=" ", at=v.at)  # fmt: skip


def test_what_is_done_or_dropped_holds_nobody_up() -> None:
    one = Activity(name="a", from_on=date(2026, 1, 1), to_on=date(2026, 6, 1), state="dropped")
    two = Activity(
        name="b", from_on=date(2026, 2, 1), to_on=date(2026, 3, 1), state="planned", needs=[one.pk]
    )
    assert plan.slipping([one, two]) == {}
    one.state = "planned"
    assert plan.slipping([one, two]) == {two.pk: 120}


def test_the_second_of_two_is_refused_and_the_first_stands(v, programme) -> None:
    one = put(v, programme, "risk", text="First", likely=1, bad=1)
    with seen_as(v.tove, read_only=True):
        mine, theirs = (reads.row(v.tove, "risk", one.pk) for _ in "ab")
    actions.change(mine, "risk", by=v.sigrid, version=1, told={"text": "Hers"}, at=v.at)
    with pytest.raises(Refused, match="changed-meanwhile"):
        actions.change(theirs, "risk", by=v.tove, version=1, told={"text": "Mine"}, at=v.at)
    with pytest.raises(Refused, match="changed-meanwhile"):
        actions.take_out(theirs, "risk", by=v.tove, version=1, at=v.at)
    with seen_as(v.tove, read_only=True):
        assert reads.row(v.tove, "risk", one.pk).text == "Hers"


def test_money_in_another_currency_is_counted_by_its_rate(v, programme) -> None:
    line = put(v, programme, "budget", purpose="Samlinger", planned=1000, year=2026)
    told = {"line": line.pk, "on": v.at.date(), "text": "Hotel"}
    put(v, programme, "money", kind="used", amount=500, currency="NOK", rate="0.65",
        rate_on=v.at.date(), **told)  # fmt: skip
    put(v, programme, "money", kind="committed", amount=100, currency="DKK", **told)
    with pytest.raises(Refused, match="no-rate"):
        put(v, programme, "money", kind="used", amount=1, currency="SEK", **told)
    with seen_by_everybody():
        (one,) = reads.budget(None, programme).years[2026]
    assert (one.used, one.committed, one.left) == (325, 100, 575)


def test_only_the_steering_group_gives_a_direction(v, programme) -> None:
    with pytest.raises(NotAllowed):
        actions.direct(programme, by=v.sigrid, text="x", at=v.at)
    given = actions.direct(programme, by=v.aino, text="Begin with the transitions.", at=v.at)
    assert given.body.name == "Styringsgruppa"
    actions.change(given, "direction", by=v.tove, version=1, at=v.at,
                   told={"answer": "Done.", "answered_on": v.at.date()})  # fmt: skip


def test_a_report_is_approved_by_two_and_then_frozen(v, programme) -> None:
    put(v, programme, "activity", name="Samling", from_on=date(2026, 5, 1), to_on=date(2026, 5, 2))
    report = report_actions.begin(
        programme, by=v.tove, title="Første rapport", to="steering_group", language="nb",
        until_on=v.at.date(), at=v.at,
    )  # fmt: skip
    with seen_as(v.tove, read_only=True):
        first = reads.sections(v.tove, report)[0]
    with seen_by_everybody():
        assert Report.objects.count() == 0
    with pytest.raises(NotAllowed):
        report_actions.approve(report, by=v.dora, edition=1, at=v.at)
    report_actions.approve(report, by=v.sigrid, edition=1, at=v.at)
    report_actions.write_section(
        first, by=v.tove, version=1, heading="Kort sagt", text="Alt går bra.", at=v.at
    )
    with pytest.raises(Refused, match="changed-meanwhile"):
        report_actions.approve(report, by=v.aino, edition=1, at=v.at)
    report_actions.approve(report, by=v.sigrid, edition=2, at=v.at)
    for name, code in (("sigrid", "approved-already"), ("tove", "both-inside")):
        with pytest.raises(Refused, match=code):
            report_actions.approve(report, by=getattr(v, name), edition=2, at=v.at)
    report_actions.approve(report, by=v.aino, edition=2, at=v.at)
    with seen_by_everybody():
        frozen = reads.frozen(programme, 1)
        assert frozen.frozen_on == v.at.date()
        assert bytes(frozen.pdf).startswith(b"%PDF")
        assert frozen.content["sections"][0]["text"] == ["Alt går bra."]
        assert len(frozen.content["approved"]) == 2
    with pytest.raises(NotAllowed):
        report_actions.write_section(first, by=v.tove, version=2, heading="x", text="y", at=v.at)


def test_a_hat_of_the_upper_rooms_begins_nothing_about_a_child(v) -> None:
    from laget.children import actions as children
    from laget.children.models import Child

    for name in ("sigrid", "aino", "knut"):
        actor = getattr(v, name)
        with pytest.raises(NotAllowed):
            children.register(
                v.units_of(actor), by=actor, given_name="Emma", born_on=date(2015, 1, 1),
                authority=v.authorities["solvik"], at=v.at,
            )  # fmt: skip
        with (
            pytest.raises(ProgrammingError, match="row-level"),
            transaction.atomic(),
            seen_as(actor),
        ):
            Child(country="NO", authority=v.authorities["solvik"]).save(force_insert=True)
