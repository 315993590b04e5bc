"""From the case to the table: three stories of the upper rooms.

Knut leads the Norwegian case. He is asked five questions, answers them on his phone between two
meetings, and is told what is missing; Dordi, of the directorate, reads it as the second person.
Then it stands on the case's page for everybody.

At a gathering forty tables send what they say at the same moment. Every one of them is there; the
one that sent twice is there once. They are grouped, and somebody takes the group on.

A team tries something: what it will do and what it thinks will happen, and afterwards what it saw
and what it does with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

import psycopg
import pytest
import time_machine
from django.urls import reverse

import upper
from browser import window
from journeys.test_programme import Seen
from journeys.walking import Walker
from laget.core.seeing import seen_as
from laget.networks.models import Input
from village import Village, at, load
from visiting import Visitor

TABLES = 40


@pytest.fixture
def village(site: str, database: Any) -> Village:
    with psycopg.connect(database.url("import")) as importer:
        upper.furnish(importer)
    village = load()
    upper.hats(village)
    return village


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with time_machine.travel(at("2026-03-02", hour=10), tick=True):
        yield


def test_a_case_leader_answers_a_round_on_a_phone(
    browser: Any, page: Any, axe: Any, site: str, village: Village, pictures: Any
) -> None:
    page.set_default_timeout(8000)
    made = upper.programme(village)
    upper.cases(village, made)
    page.set_viewport_size({"width": 390, "height": 860})
    walker, seen = Walker(page), Seen(page, axe, pictures)

    walker.be("Sigrid").click("Neste program").click("The cases").click("Ask all the cases")
    walker.write("Title", "Andre kartlegging").click("Add it").reads("Choose a day.")
    seen("round-wrong")
    walker.write("Title", "Andre kartlegging").write("Answer by", "2026-06-01").click("Add it")
    walker.reads("Andre kartlegging", "Have not answered")
    seen("rounds")

    page.set_viewport_size({"width": 390, "height": 860})
    walker.be("Knut").click("Neste program").click("The cases")
    walker.reads("Norge: answer Andre kartlegging by").click("Answer the questions")
    seen("answer")
    walker.write("What has the case achieved?", "Sju kommuner har felles mål.")
    walker.click("Send the answers").reads("Write an answer, or keep the draft.")
    seen("answer-wrong")
    walker.write("What have you learnt?", "Lederne må være med.")
    users = "How is the user's perspective built in, for the individual?"
    walker.write(users, "Unge åpner hver samling.")
    walker.write("What is difficult, and what works, across sectors?", "Felles møter virker.")
    walker.write("What do you gain from the Nordic programme?", "Ideer fra naboene.")
    walker.click("Send the answers").reads("It is sent. A second person reads it.")
    seen("case")

    walker.be("Dora").click("Neste program").click("The cases").click("Norge: Nettverket")
    walker.click("Read it for the second time").reads("Felles mål er skrevet ned.")
    walker.choose("No, nobody can be recognised").click("Answer").reads("It is up.")
    walker.click("Read it for the second time")
    walker.reads("Lederne må være med.", "Could anyone recognise a child, a family")
    seen("second-look")
    walker.choose("No, nobody can be recognised").click("Answer").reads("It is up.")

    with window(browser, site, locale="nb-NO") as anybody:
        reader, look = (
            Walker(anybody).open("/programmes/neste/cases/no/"),
            Seen(anybody, axe, pictures),
        )
        reader.reads("Lederne må være med.", "Svart i Andre kartlegging", "Hva caset har lært")
        look("open-case")
        reader.open("/programmes/neste/cases/side-by-side/").reads("Norge", "Sverige")
        look("open-side")
        reader.open("/programmes/neste/cases/state-to-state/").reads("Kjernegruppen")
        look("open-state")


def test_forty_tables_send_at_once_and_none_is_lost(
    page: Any, axe: Any, site: str, village: Village, pictures: Any
) -> None:
    page.set_default_timeout(8000)
    rows = upper.network(village, upper.programme(village))
    address = site + reverse("networks:table", kwargs={"pk": rows["question"].pk})
    names = list(upper.CAST)
    phones = [Phone(village, names[n % len(names)], address) for n in range(TABLES)]
    with ThreadPoolExecutor(TABLES) as crowd:
        first = list(crowd.map(lambda n: phones[n].send(n + 1), range(TABLES)))
        again = phones[0].send(1)
    assert set(first) == {302}, first
    assert again == 302, "the same form again is answered, and kept once"
    with seen_as(village.sigrid):
        said = Input.objects.filter(question=rows["question"], text__startswith="Fra bord")
        assert sorted(one.table for one in said) == list(range(1, TABLES + 1))

    walker, seen = Walker(page), Seen(page, axe, pictures)
    walker.be("Aino").click("Neste program").click("Networks and gatherings")
    seen("networks")
    walker.click("Samling i Bodø").reads("Fra bord 40").click("Write from your table")
    seen("table")
    page.get_by_label("Table", exact=True).fill("41")
    walker.click("Send it").reads("Write what you say.")
    walker.write("What do you say?", "Én plan for hvert barn.").click("Send it")
    walker.reads("It is received. You can write more.", "Én plan for hvert barn.")
    walker.be("Sigrid").click("Neste program").click("Networks and gatherings")
    walker.click("Samling i Bodø").click("Put it in a group").choose("Færre planer")
    walker.click("Put it there").reads("It is put there.", "Direktoratet has taken it on.")
    seen("gathering")


def test_a_team_runs_a_test_of_change(page: Any, axe: Any, village: Village, pictures: Any) -> None:
    page.set_default_timeout(8000)
    upper.network(village, upper.programme(village))
    walker, seen = Walker(page), Seen(page, axe, pictures)
    walker.be("Dora").click("Neste program").click("Networks and gatherings")
    walker.click("Læringsnettverket")
    seen("network")
    walker.click("Solvik").click("Try something").click("Add it")
    walker.reads("Write what you try.", "Write what you will do.")
    seen("test-wrong")
    walker.write("What do you try?", "Besøk på ny skole").write("When?", "2026-03-02")
    walker.write("Plan: what will you do?", "To klasser besøker skolen.")
    walker.write("What do you think will happen?", "Færre gruer seg.").click("Add it")
    walker.reads("Besøk på ny skole", "Færre gruer seg.")
    walker.click("Go on with the test")
    walker.choose("We keep it").click("Keep this").reads("Write what you saw before you decide.")
    walker.write("Study: what did you see?", "Alle var med.").click("Keep this")
    walker.reads("We keep it", "Alle var med.")
    seen("team")


class Phone:
    """One table's phone: it has opened the form, and sends it when all the others do."""

    def __init__(self, village: Village, name: str, address: str) -> None:
        self.address = address
        session = Visitor(village, name).client.cookies["sessionid"].value
        self.opener = build_opener(Staying)
        self.cookies = f"sessionid={session}"
        with self.opener.open(Request(address, headers={"Cookie": self.cookies})) as answer:
            html = answer.read().decode()
            token = re.search(r"csrftoken=(\w+)", answer.headers["Set-Cookie"])
        assert token
        self.cookies += f"; csrftoken={token[1]}"
        self.once = found(r'name="once" value="([^"]+)"', html)
        self.middleware = found(r'name="csrfmiddlewaretoken" value="([^"]+)"', html)

    def send(self, table: int) -> int:
        told = {
            "csrfmiddlewaretoken": self.middleware, "once": self.once, "table": table,
            "text": f"Fra bord {table}: færre planer.", "language": "nb",
        }  # fmt: skip
        sent = Request(
            self.address, urlencode(told).encode(),
            {"Cookie": self.cookies, "Referer": self.address},
        )  # fmt: skip
        try:
            with self.opener.open(sent) as answer:
                return int(answer.status)
        except HTTPError as error:
            return error.code


class Staying(HTTPRedirectHandler):
    """Where it leads is not followed: that it was received is what counts."""

    def redirect_request(self, *told: Any) -> None:
        return None


def found(pattern: str, html: str) -> str:
    match = re.search(pattern, html)
    assert match, pattern
    return match[1]
