"""What has a day in a programme, or is asked of somebody: they are told, and it stands on the page
where they look for what waits."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import psycopg
import pytest
from django.urls import reverse

import upper
import village as the_village
from laget.core.seeing import seen_as
from laget.library import actions as library
from laget.networks import actions as networks
from laget.networks.models import Decision
from laget.notices import actions, reads
from laget.notices.models import Notice
from laget.notices.sending import tell_of_the_passed
from laget.organisations.models import Area
from laget.programme import actions as programmes
from laget.programme import anchoring, second_look
from laget.programme.models import Body
from laget.programme.permissions import WORK
from laget.programme.waits import waiting
from laget.transitions import telling
from laget.transitions.models import SchoolExit
from upper import put
from visiting import Visitor, words


@pytest.fixture
def v(fresh_database: Any) -> Any:
    """The village and the people of the upper rooms, as they stand for everybody who asks."""
    with psycopg.connect(fresh_database.url("import")) as importer:
        upper.furnish(importer)
    v = the_village.load()
    upper.hats(v)
    v.import_url = fresh_database.url("import")
    v.programme = upper.programme(v)
    return v


def told(v: Any, *names: str) -> dict[str, list[str]]:
    """The kinds of notices each of them has, in order; those that are told are put away."""
    found = {}
    for name in names:
        actor = getattr(v, name)
        with seen_as(actor):
            new = Notice.objects.filter(seen_at=None).order_by("at", "kind", "pk")
            found[name] = list(new.values_list("kind", flat=True))
            shown = list(new.values_list("pk", flat=True))
        actions.looked(shown, by=actor, at=v.at)
    return found


def lines(v: Any, name: str) -> list[str]:
    with seen_as(getattr(v, name), at=v.at, read_only=True):
        return [str(line.says) for line in reads.mine(getattr(v, name))]


def waits(v: Any, name: str) -> list[str]:
    with seen_as(getattr(v, name), at=v.at, read_only=True):
        return [one.says for one in waiting(getattr(v, name).moved_to(v.at))]


def night(v: Any, on: date) -> int:
    return tell_of_the_passed(v.import_url, at=v.at + timedelta(days=(on - v.at.date()).days))


def test_what_the_steering_group_wants_is_told_to_those_who_answer(v) -> None:
    one = programmes.direct(v.programme, by=v.aino, text="Færre møter.", at=v.at)
    assert told(v, "sigrid", "tove", "aino", "dora") == {
        "sigrid": ["directed"], "tove": ["directed"], "aino": [], "dora": [],
    }  # fmt: skip
    assert waits(v, "sigrid") == ["Answer what the steering group wants: Færre møter."]
    assert waits(v, "aino") == []
    programmes.change(one, "direction", by=v.sigrid, version=1, at=v.at,
                      told={"answer": "Ett i året.", "answered_on": v.at.date()})  # fmt: skip
    assert waits(v, "sigrid") == lines(v, "sigrid") == []


def test_a_country_that_is_invited_is_told_also_when_somebody_speaks_for_it_later(v) -> None:
    areas = {area.code: area.pk for area in Area.objects.filter(kind="country")}
    put(v, v.programme, "joining", area=areas["NO"], step="invited", on=v.at.date())
    put(v, v.programme, "joining", area=areas["AX"], step="invited", on=v.at.date())
    assert told(v, "dora", "sigrid", "knut")["dora"] == ["country_invited"]
    assert told(v, "knut") == {"knut": []}, "its body is not said to be of the country"
    page = Visitor(v, "dora").open(reverse("notices:notices"))
    assert "Your country is invited to a programme." in words(page)
    assert reverse("programme:answer", kwargs={"pk": v.programme.pk}) in page
    put(v, v.programme, "body", kind="contact", name="Åland", area=areas["AX"],
        unit=v.units["association"].pk)  # fmt: skip
    assert told(v, "knut", "dora") == {"knut": ["country_invited"], "dora": []}


def test_an_anchoring_that_lapses_is_told_to_the_body_and_what_is_noted_to_the_secretariat(
    v,
) -> None:
    last = v.at.date() + timedelta(days=40)
    with seen_as(v.dora):
        body = Body.objects.get(unit=v.units["directorate"])
    anchoring.anchor(v.programme, by=v.dora, body=body.pk, lapses_on=last, at=v.at)
    put(v, v.programme, "anchoring", level="ministry", on=v.at.date(), by_whom="Departementet",
        lapses_on=last)  # fmt: skip
    assert waits(v, "dora") == waits(v, "sigrid") == []
    assert night(v, last - timedelta(days=1)) == 0
    assert night(v, last) == 3
    assert told(v, "dora", "sigrid", "aino") == {
        "dora": ["anchor_lapsed"], "sigrid": ["anchor_lapsed"], "aino": [],
    }  # fmt: skip
    assert night(v, last + timedelta(days=1)) == 0
    v.at += timedelta(days=11)
    assert waits(v, "dora") == ["Support for the programme lapses: Kontaktperson i Norge"]
    assert waits(v, "sigrid") == ["Support for the programme lapses: Departementet"]
    anchoring.anchor(v.programme, by=v.dora, body=body.pk, lapses_on=last + timedelta(days=300),
                     at=v.at)  # fmt: skip
    assert waits(v, "dora") == lines(v, "dora") == []
    assert len(lines(v, "sigrid")) == 1


@pytest.mark.parametrize("letters", ["R", "RA"])
def test_what_the_plan_says_is_late_is_told_to_those_who_do_it_else_the_secretariat(
    v, letters
) -> None:
    with seen_as(v.dora):
        body = Body.objects.get(unit=v.units["directorate"])
    last = v.at.date() + timedelta(days=10)
    own = put(v, v.programme, "activity", name="Kartlegge", from_on=v.at.date(), to_on=last,
              duties={str(body.pk): letters})  # fmt: skip
    put(v, v.programme, "activity", name="Halvveis", kind="milestone", from_on=last, to_on=last)
    assert night(v, last) == 0
    assert night(v, last + timedelta(days=1)) == 3
    assert told(v, "dora", "sigrid", "knut") == {
        "dora": ["activity_late"], "sigrid": ["activity_late"], "knut": [],
    }  # fmt: skip
    v.at += timedelta(days=11)
    assert waits(v, "dora") == ["Not done by its day: Kartlegge"]
    assert waits(v, "sigrid") == ["Not done by its day: Halvveis"]
    programmes.change(own, "activity", by=v.sigrid, version=1, told={"state": "done"}, at=v.at)
    assert waits(v, "dora") == lines(v, "dora") == []


def test_a_decision_past_its_day_is_told_to_the_body_that_took_it_on(v) -> None:
    rows = upper.network(v, v.programme)
    told(v, "sigrid", "dora")
    due = v.at.date() + timedelta(days=20)
    for who in ("kontaktperson i norge", "Alle"):
        networks.add(rows["gathering"], "decision", by=v.sigrid, at=v.at, told={
            "text": f"Én plan, {who}", "by_whom": who, "due_on": due})  # fmt: skip
    with seen_as(v.sigrid):
        own = Decision.objects.get(by_whom="kontaktperson i norge")
    told(v, "sigrid", "dora", "tove")
    night(v, due + timedelta(days=1))
    assert "decision_late" in told(v, "dora")["dora"]
    assert told(v, "sigrid")["sigrid"].count("decision_late") == 1
    v.at += timedelta(days=21)
    said = "Say what came of what was decided: Samling i Bodø, Én plan, kontaktperson i norge"
    assert said in waits(v, "dora")
    assert said not in waits(v, "sigrid")
    networks.change(own, "decision", by=v.sigrid, version=own.version,
                    told={"came_of_it": "Gjort."}, at=v.at)  # fmt: skip
    assert said not in waits(v, "dora")


def test_the_report_of_the_years_faults_is_told_of_when_its_day_has_passed(v) -> None:
    upper.faults(v, v.programme)
    told(v, "sigrid", "dora")
    year = v.at.year
    late = lambda on: night(v, on) and told(v, "sigrid", "dora")  # noqa: E731
    late(date(year + 1, 3, 1))
    found = late(date(year + 1, 3, 2))
    assert found["sigrid"] == ["faults_due"]
    assert found["dora"] == []
    line = f"The report of the faults of {year}"
    assert line not in waits(v, "sigrid")
    v.at += timedelta(days=(date(year + 1, 2, 20) - v.at.date()).days)
    assert line in waits(v, "sigrid")
    assert line not in waits(v, "dora")


def test_what_goes_up_in_a_conversation_is_told_to_those_whom_it_concerns(v) -> None:
    practice = upper.practice(v, v.programme)
    rows = upper.network(v, v.programme)
    everybody = ("knut", "sigrid", "tove", "dora", "aino", "jon")
    for what, about, by, asked in (
        ("practice", practice, "dora", {"knut"}),
        ("network", rows["network"], "jon", {"knut", "dora"}),
        ("gathering", rows["gathering"], "dora", {"sigrid", "tove"}),
    ):
        post = library.ask(about, what, by=getattr(v, by), text="Hva koster det?", language="nb",
                           is_question=True, at=v.at)  # fmt: skip
        assert not any("asked" in kinds for kinds in told(v, *everybody).values())
        second_look.look(post, WORK, by=v.aino, version=1, nobody=True, at=v.at)
        assert {name for name, kinds in told(v, *everybody).items() if "asked" in kinds} == asked
    page = Visitor(v, "knut").open(reverse("notices:notices"))
    assert "Somebody asks or says something about what is yours." in words(page)
    assert reverse("library:talk-practice", kwargs={"pk": practice.pk}) in page
    post = library.ask(practice, "practice", by=v.dora, text="Takk.", language="nb",
                       is_question=False, at=v.at)  # fmt: skip
    second_look.look(post, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    assert told(v, "knut") == {"knut": ["asked"]}, "also when it is no question"


def test_a_day_to_call_somebody_out_of_school_that_has_passed_is_told_to_who_leads(v) -> None:
    una = v.child("una", born="2008-04-01")
    telling.tell(una, v.units["follow_up"], by=v.per, from_on=v.at.date(), given_by="self", at=v.at)
    assert told(v, "ola", "per") == {"ola": ["exit_told"], "per": []}
    with seen_as(v.ola):
        due = SchoolExit.objects.get().contact_due_on
    assert night(v, due) == 0
    night(v, due + timedelta(days=1))
    assert told(v, "ola", "per") == {"ola": ["exit_late"], "per": []}
