"""The pages of networks and gatherings."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

import upper
from laget.core.seeing import seen_as
from laget.networks import actions
from laget.networks.events import WHAT
from laget.networks.models import Input
from laget.networks.permissions import OVER
from laget.programme import actions as programmes
from laget.programme.models import Body, Programme
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(v, programme):
    return upper.network(v, programme)


def at(name: str, one, **more) -> str:
    return reverse(f"networks:{name}", kwargs={"pk": one.pk, **more})


def opened(v, name: str, one=None) -> str:
    told = {"code": "neste", **({"pk": one.pk} if one else {})}
    with time_machine.travel(v.at, tick=False):
        answer = Client(headers={"accept-language": "en"}).get(
            reverse(f"networks:{name}", kwargs=told)
        )
    assert answer.status_code == 200, name
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    return words(answer.content.decode())


def test_everybody_reads_what_is_published_and_no_more(v, rows) -> None:
    pages = [
        opened(v, "open-list"), opened(v, "open-network", rows["network"]),
        opened(v, "open-gathering", rows["gathering"]),
    ]  # fmt: skip
    for said in pages:
        for hidden in ("færre planer.", "Knut Vik", "Rampe", "Trygg overgang", "Fem samtaler."):
            assert hidden not in said
    assert "No official definition exists." in pages[1]
    assert "De vil ikke fortelle det samme igjen." not in pages[2], "only one has read it"
    Visitor(v, "aino").send(at("look-decision", rows["decision"]), nobody="yes", version="1")
    now = opened(v, "open-gathering", rows["gathering"])
    assert "They said: De vil ikke fortelle det samme igjen." in now
    assert "Direktoratet has taken it on." not in pages[2], "nothing in the group is read yet"
    assert "BEGIN:VEVENT" in opened(v, "open-calendar", rows["gathering"])


def test_the_gatherings_are_a_feed_without_those_that_are_taken_out(v, rows) -> None:
    before = opened(v, "open-feed")
    assert "Samling i Bodø" in before
    assert "Learning session. 2–3 June 2026. Bodø" in before
    assert "De vil ikke fortelle det samme igjen." not in before
    v.later(days=1)
    told = {"kind": "visit", "name": "Studiebesøk", "when_said": "i høst"}
    actions.add(rows["network"].programme, "gathering", by=v.sigrid, told=told, at=v.at)
    after = opened(v, "open-feed")
    assert "Study visit. i høst" in after
    assert after.index("Studiebesøk") < after.index("Samling i Bodø"), "the newest first"
    row = rows["gathering"]
    actions.take_out(row, "gathering", by=v.sigrid, version=row.version, at=v.at)
    assert "Samling i Bodø" not in opened(v, "open-feed")


def test_every_form_of_the_room_opens_and_says_what_is_wrong(v, rows) -> None:
    sigrid, per = Visitor(v, "sigrid"), Visitor(v, "per")
    for what in WHAT:
        sigrid.open(at(f"row-{what}", rows[what]))
        sigrid.send(at(f"row-{what}", rows[what]), status=422)
        over = rows[OVER[what]] if what in OVER else rows["network"].programme
        sigrid.open(at(f"add-{what}", over))
        per.open(at(f"row-{what}", rows[what]), 404 if what in ("aim", "test", "score",
                 "storyboard", "decision", "cluster") else 403)  # fmt: skip
    for name, one in (("look-storyboard", "storyboard"), ("down-input", "input"), ("put", "input"),
                      ("register", "gathering"), ("evaluate", "gathering"), ("table", "question"),
                      ("team", "team"), ("network", "network"), ("gathering", "gathering"),
                      ("calendar", "gathering")):  # fmt: skip
        sigrid.open(at(name, rows[one]))
    sigrid.open(at("list", rows["network"].programme))


def test_who_runs_a_network_without_being_a_body_is_named_with_what_to_do(v, rows) -> None:
    sigrid, of = Visitor(v, "sigrid"), rows["network"].programme
    with seen_as(v.sigrid):
        bodies = {one.unit.code: one for one in Body.objects.filter(programme=of)}
    for page, unit in (("network", "association"), ("team", "directorate")):
        assert "cannot write here yet" not in words(sigrid.open(at(page, rows[page])))
        programmes.take_out(bodies[unit], "body", by=v.sigrid, version=1, at=v.at)
        said = words(sigrid.open(at(page, rows[page])))
        assert f"{v.units[unit].name} cannot write here yet" in said


def test_a_network_can_begin_with_the_six_areas_and_says_that_the_words_are_ours(v, rows) -> None:
    sigrid, of = Visitor(v, "sigrid"), rows["network"].programme
    tick = "Begin with the six areas of the Norwegian network"
    assert tick in words(sigrid.open(at("add-network", of)))
    assert tick not in words(sigrid.open(at("row-network", rows["network"])))
    page = sigrid.send(at("add-network", of), name="Kystnettet", areas="on")
    said = words(sigrid.open(page))
    assert said.count("No official definition exists.") == 6
    assert said.index("Samarbeidskultur") < said.index("Kvalitative vurderinger")
    page = sigrid.send(at("add-network", of), name="Innlandsnettet")
    assert "No official definition exists." not in sigrid.open(page)


@pytest.mark.parametrize(("language", "first"), [
    ("nb", "Samarbeidskultur"), ("nn", ""), ("sv", "Samarbetskultur"), ("da", "Samarbejdskultur"),
    ("fi", "Yhteistyön kulttuuri"), ("is", "Samstarfsmenning"), ("fo", ""),
    ("en", "A culture of working together"),
])  # fmt: skip
def test_the_six_areas_are_said_in_the_programmes_own_language_whoever_adds_them(
    v, rows, language, first
) -> None:
    with seen_as(v.sigrid):
        of = Programme.objects.get(pk=rows["network"].programme_id)
    programmes.describe(of, by=v.sigrid, version=of.version, name=of.name, lead=of.lead,
                        from_on=of.from_on, to_on=of.to_on, language=language,
                        at=v.at)  # fmt: skip
    sigrid = Visitor(v, "sigrid")
    tick = "Begin with the six areas of the Norwegian network"
    assert (tick in words(sigrid.open(at("add-network", of)))) is bool(first)
    page = sigrid.send(at("add-network", of), name="Kystnettet", areas="on")
    said = words(sigrid.open(page))
    assert said.count("No official definition exists.") == (6 if first else 0)
    assert first in said
    assert language in ("nb", "nn", "fo") or "Samarbeidskultur" not in said


def test_a_team_runs_a_test_and_two_who_write_at_once_lose_nothing(v, rows) -> None:
    dora, knut = Visitor(v, "dora"), Visitor(v, "knut")
    told = {"name": "Samtale i juni", "on": "2026-03-02", "plan": "Fem.", "think": "De kommer."}
    address = at("row-test", rows["test"])
    early = dora.send(address, status=422, version="1", **told, then="adopt")
    assert "Write what you saw before you decide." in words(early)
    dora.send(address, version="1", **told, done="Fem samtaler.", study="Fire kom.", then="adapt")
    late = knut.send(address, status=409, version="1", **told, done="Seks samtaler.")
    assert "Stands now: Fem samtaler. You wrote: Seks samtaler." in words(late)
    said = words(dora.open(at("team", rows["team"])))
    assert "We change it and try again" in said


def test_a_table_writes_is_read_grouped_and_answered(v, rows) -> None:
    jon, sigrid, aino = (Visitor(v, name) for name in ("jon", "sigrid", "aino"))
    address = at("table", rows["question"])
    wrong = jon.send(address, status=422, table="x", text="Én plan", language="nb")
    assert "Write a whole number from 1 to 500." in words(wrong)
    assert "Én plan" in wrong
    assert jon.send(address, table="7", text="Én plan", language="nb").endswith("?table=7")
    with seen_as(v.jon):
        row = Input.objects.get(table=7)
    sigrid.send(at("put", row), cluster=str(rows["cluster"].pk))
    assert "You wrote it." in words(jon.send(at("look-input", row), status=409, nobody="yes"))
    aino.send(at("look-input", row), nobody="yes", version="2")
    now = opened(v, "open-gathering", rows["gathering"])
    assert "Én plan" in now
    assert "Direktoratet has taken it on." in now
    jon.send(at("down-input", row))
    assert "Table 7" not in opened(v, "open-gathering", rows["gathering"])


def test_what_tables_write_comes_by_itself_and_the_form_is_left_alone(v, rows) -> None:
    url = at("table", rows["question"])
    sigrid = Visitor(v, "sigrid")
    page = sigrid.open(url)
    assert f'hx-get="{url}" hx-trigger="every 10s"' in page
    assert "comes here by itself" not in page, "nothing is promised where there is no script"
    Visitor(v, "dora").send(url, table="7", text="Vi ringer først.", language="nb")
    sigrid.client = Client(headers={"accept-language": "en", "hx-request": "true"})
    sigrid.client.cookies["sessionid"] = Visitor(v, "sigrid").client.cookies["sessionid"].value
    part = sigrid.open(url)
    assert "Vi ringer først." in part
    assert "<form" not in part
    assert "<html" not in part
    still = sigrid.open(url, live="no")
    assert "hx-trigger" not in still
    assert "Show what is new" in words(still)


def test_a_part_of_a_page_is_not_filled_with_the_sign_in_page(v, rows) -> None:
    url = at("table", rows["question"])
    assert Client(headers={"hx-request": "true"}).get(url).status_code == 401
    assert Client().get(url).status_code == 302


def test_what_participants_have_gained_is_asked_after_a_gathering_and_read_by_all(v, rows) -> None:
    from laget.cases import actions as cases
    from laget.networks.models import Gathering

    here, ask = at("gathering", rows["gathering"]), at("ask-gain", rows["gathering"])
    early = Visitor(v, "sigrid")
    assert "Ask what participants have gained" not in words(early.open(here))
    assert "Ask when the gathering is over." in words(early.send(ask, status=409))
    v.later(days=95)
    sigrid, aino = Visitor(v, "sigrid"), Visitor(v, "aino")
    assert "Ask what participants have gained" in words(sigrid.open(here))
    aino.open(ask, 403)
    assert sigrid.send(ask) == here
    assert "It is asked already." in words(sigrid.send(ask, status=409))
    assert "Answer the questions" in words(aino.open(here))
    with seen_as(v.sigrid):
        survey = Gathering.objects.get(pk=rows["gathering"].pk).survey
    for name in ("aino", "jon", "dora", "knut", "tove"):
        cases.gain(survey, by=getattr(v, name), inspired=4, learnt=2, changed=3, at=v.at)
    assert "5 have answered" not in words(aino.open(here))
    v.later(days=15)
    assert "5 have answered" in words(Visitor(v, "aino").open(here))


def test_what_is_written_is_marked_with_the_language_of_the_programme(v, rows) -> None:
    with time_machine.travel(v.at, tick=False):
        for name, one in (("network", rows["network"]), ("gathering", rows["gathering"])):
            address = reverse(f"networks:open-{name}", kwargs={"code": "neste", "pk": one.pk})
            page = Client(headers={"accept-language": "en"}).get(address).content.decode()
            assert f'data-size="lg" lang="nb">{one.name}</h2>' in page
