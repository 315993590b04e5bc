"""A country that is invited answers itself, or the secretariat notes what it was told; the plan
knows its gatherings, and is a calendar file."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

import upper
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.networks import actions as networks
from laget.networks import calendar as gathering_file
from laget.organisations.models import Area
from laget.programme import actions, answering, linked, reads, waits
from laget.programme.models import Joining
from upper import put
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def norway(v: Any, programme: Any) -> Any:
    """Norway's own contact; and Norway is invited."""
    area = Area.objects.get(code="NO")
    body = put(v, programme, "body", kind="contact", name="Kontakten", area=area.pk,
               unit=v.units["directorate"].pk)  # fmt: skip
    put(v, programme, "joining", area=area.pk, step="invited", on=v.at.date())
    return body


def country(v: Any, made: Any, code: str = "NO") -> Any:
    with seen_as(v.sigrid, read_only=True):
        return next(one for one in reads.countries(v.sigrid, made) if one.area.code == code)


def test_a_country_answers_for_itself_by_date(v, programme, norway) -> None:
    day = v.at.date()
    with seen_as(v.dora, read_only=True):
        ((of, area),) = answering.unanswered(v.dora)
        assert (of.pk, area.code) == (programme.pk, "NO")
        assert len(waits.invitations(v.dora)) == 1
    answering.answer(programme, by=v.dora, body=norway.pk, step="follows", on=day, at=v.at)
    answering.answer(
        programme, by=v.dora, body=norway.pk, step="case", on=day, text="Med nettverket.", at=v.at
    )
    now = country(v, programme).now
    assert [(one.step, one.body.name, one.text) for one in now] == [
        ("case", "Kontakten", "Med nettverket.")
    ], "said again of the same day, it takes its place"
    with seen_as(v.dora, read_only=True):
        assert answering.unanswered(v.dora) == []
    last = day + timedelta(days=90)
    answering.answer(programme, by=v.dora, body=norway.pk, step="left", on=last, at=v.at)
    assert [one.step for one in country(v, programme).now] == ["left"]
    for name in ("knut", "aino", "sigrid", "per"):
        with pytest.raises(NotAllowed):
            answering.answer(programme, by=getattr(v, name), body=norway.pk, step="case", on=day,
                             at=v.at)  # fmt: skip


def test_what_is_not_so_is_not_answered(v, programme, norway) -> None:
    day = v.at.date()
    sweden = Area.objects.get(code="SE")
    other = put(v, programme, "body", kind="national_group", name="Gruppen", area=sweden.pk,
                unit=v.units["directorate"].pk)  # fmt: skip
    for body, step, code in (
        (other, "case", "not-invited"), (norway, "left", "not-in"), (norway, "no_case", "not-here")
    ):  # fmt: skip
        with pytest.raises(Refused, match=code):
            answering.answer(programme, by=v.dora, body=body.pk, step=step, on=day, at=v.at)


def test_nobody_answers_for_another_and_the_database_says_so_too(v, programme, norway) -> None:
    day = v.at.date()
    one = answering.answer(programme, by=v.dora, body=norway.pk, step="declined", on=day, at=v.at)
    with pytest.raises(Refused, match="own-words"):
        actions.change(one, "joining", by=v.sigrid, version=1, told={"step": "case"}, at=v.at)
    sweden = Area.objects.get(code="SE")
    for hat, told in (
        (v.sigrid, {"body_id": norway.pk, "role_id": v.sigrid.role_id, "area_id": norway.area_id}),
        (v.knut, {"body_id": norway.pk, "role_id": v.knut.role_id, "area_id": norway.area_id}),
        (v.dora, {"body_id": norway.pk, "role_id": v.dora.role_id, "area_id": sweden.pk}),
        (v.dora, {"area_id": norway.area_id}),
    ):
        with pytest.raises(ProgrammingError, match="row-level"), transaction.atomic(), seen_as(hat):
            Joining(programme=programme, step="case", **told).save(force_insert=True)


def test_the_page_says_who_said_it(v, programme, norway) -> None:
    address = reverse("programme:answer", kwargs={"pk": programme.pk})
    visitor = Visitor(v, "dora")
    assert "Answer the invitation" in visitor.open(
        reverse("programme:work", kwargs={"pk": programme.pk})
    )
    said = visitor.send(address, status=422, body=str(norway.pk))
    assert "Choose an answer." in said
    visitor.send(address, body=str(norway.pk), step="case", on=v.at.date().isoformat(), text="Ja.")
    sweden = Area.objects.get(code="SE")
    put(v, programme, "joining", area=sweden.pk, step="declined", on=v.at.date(), text="Ikke nå.")
    page = words(visitor.open(reverse("programme:work", kwargs={"pk": programme.pk})))
    assert "Said by Kontakten. Ja." in page
    assert "Noted by the secretariat, as it was told. Ikke nå." in page
    assert "Waits for" not in Visitor(v, "aino").open(address, status=403)


def gathering(v: Any, made: Any, **told: Any) -> Any:
    days = {"from_on": v.at.date(), "to_on": v.at.date() + timedelta(days=1)}
    return networks.add(made, "gathering", by=v.sigrid, at=v.at, told={
        "kind": "joint", "name": "Samling, Bodø", "where": "Bodø", **days, **told,
    })  # fmt: skip


def test_the_plan_knows_its_gatherings_and_is_a_calendar_file(v, programme) -> None:
    day = v.at.date()
    line = put(v, programme, "activity", name="Første samling", kind="gathering", from_on=day,
               to_on=day + timedelta(days=30))  # fmt: skip
    put(v, programme, "activity", name="Rapport", from_on=day, to_on=day)
    put(v, programme, "activity", name="Droppet", state="dropped", from_on=day, to_on=day)
    put(v, programme, "activity", name="Til våren", when_said="til våren")
    held = gathering(
        v, programme, activity=line.pk, starts_at=time(9, 30), ends_at=time(15), zone="Europe/Oslo"
    )
    with seen_by_everybody():
        plan = linked.planned(None, programme, day)
        said = linked.as_calendar(None, programme, "laget.example")
    assert {one.activity.name: [g.pk for g in one.met] for one in plan.lines if one.met} == {
        "Første samling": [held.pk]
    }
    assert said.count("BEGIN:VEVENT") == 2
    assert "SUMMARY:Samling\\, Bodø" in said
    assert "DTSTART:" in said
    assert "DTSTART;VALUE=DATE:" in said, "what has no clock has whole days"
    for name in ("plan", "calendar"):
        Visitor(v, "aino").open(reverse(f"programme:{name}", kwargs={"pk": programme.pk}))
    page = Visitor(v, "aino").open(reverse("programme:plan", kwargs={"pk": programme.pk}))
    assert "The gathering: Samling, Bodø" in page


def test_a_gathering_begins_by_the_clock_of_the_place(v, programme) -> None:
    told = {"starts_at": time(9, 30), "ends_at": time(15)}
    day = v.at.date().replace(month=1, day=20)
    days = {"from_on": day, "to_on": day}
    for zone, begins in (("Europe/Oslo", "0830"), ("Europe/Helsinki", "0730"),
                         ("Atlantic/Reykjavik", "0930")):  # fmt: skip
        one = gathering(v, programme, zone=zone, **told, **days)
        assert f"DTSTART:{day:%Y%m%d}T{begins}00Z" in gathering_file.text(one, "x")


def test_half_a_clock_is_asked_for(v, programme) -> None:
    address = reverse("networks:add-gathering", kwargs={"pk": programme.pk})
    told = {"kind": "joint", "name": "Samling", "from_on": "2026-05-01", "to_on": "2026-05-01"}
    visitor = Visitor(v, "sigrid")
    for more, said in (
        ({"starts_at": "9.30"}, "Write both when it begins and when it ends, or neither."),
        ({"starts_at": "9:30", "ends_at": "10"}, "Choose whose clock it is."),
        ({"starts_at": "halv ti"}, "Write the time as 09:30."),
        ({"starts_at": "9:30", "ends_at": "9", "zone": "Europe/Oslo"}, "It ends before it begins."),
    ):
        assert said in visitor.send(address, status=422, **told, **more)


def test_a_decision_past_its_day_is_marked(v, programme) -> None:
    met = upper.network(v, programme)["gathering"]
    told = {"text": "Én plan", "by_whom": "Direktoratet"}
    for day, name in ((-1, "Sent"), (1, "I tide")):
        networks.add(met, "decision", by=v.sigrid, at=v.at, told={
            **told, "text": name, "due_on": v.at.date() + timedelta(days=day),
        })  # fmt: skip
    page = words(Visitor(v, "sigrid").open(reverse("networks:gathering", kwargs={"pk": met.pk})))
    assert page.count("Past its day") == 1
    assert "Past its day Sent" in page


def test_a_report_of_a_study_is_found_in_the_library(v, programme) -> None:
    from laget.cases import actions as cases
    from laget.library import actions as library

    study = cases.add(programme, "study", by=v.sigrid, at=v.at,
                      told={"name": "Følgeevaluering", "evaluator": "Forskerne"})  # fmt: skip
    part = cases.add(study, "part", by=v.sigrid, at=v.at,
                     told={"kind": "interim", "text": "Delrapport 1"})  # fmt: skip
    library.list_publication(programme, by=v.sigrid, at=v.at, told={
        "kind": "research", "title": "Laget rundt barnet", "language": "nb", "part": part.pk,
    })  # fmt: skip
    page = Visitor(v, "sigrid").open(reverse("cases:research", kwargs={"pk": programme.pk}))
    assert "More is written about it: Laget rundt barnet" in words(page)
