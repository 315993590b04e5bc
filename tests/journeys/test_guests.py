"""A gathering gets guests who have no account.

Sigrid makes a code for young people. Nora signs up on her phone with her first name; when Øyvind
comes all places are taken, so he waits. Nora cannot come, and his own page says he has a place.
Per, a teacher, finds the gathering on his own day. When it is over Øyvind says what it was worth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
import time_machine
from django.urls import reverse

import upper
from browser import window
from journeys.test_programme import Seen
from journeys.walking import Walker
from laget.core.seeing import seen_as
from laget.networks import actions, guests
from laget.networks.models import Invitation
from village import Village, at, load


@pytest.fixture
def village(site: str, database: Any) -> Village:
    with psycopg.connect(database.url("import")) as importer:
        upper.furnish(importer)
    village = load()
    upper.hats(village)
    return village


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    guests.wrong.clear()
    with time_machine.travel(at("2026-03-02", hour=10), tick=True):
        yield


def test_a_young_person_signs_up_on_a_phone_and_the_one_who_waits_gets_the_place(
    browser: Any, page: Any, axe: Any, site: str, village: Village, pictures: Any
) -> None:
    page.set_default_timeout(8000)
    rows = upper.network(village, upper.programme(village))
    change(village, rows, "gathering", languages="Norsk og svensk", for_staff=True)
    change(village, rows, "team", authority=village.authorities["solvik"].pk)
    walker, seen = Walker(page), Seen(page, axe, pictures)
    walker.be("Sigrid").open(reverse("networks:guests", kwargs={"pk": rows["gathering"].pk}))
    walker.reads("Nobody yet.").click("Make a code").choose("Young person").click("Make the code")
    walker.reads("The code is open.")
    with seen_as(village.sigrid):
        code = Invitation.objects.get().code
    with window(browser, site, locale="nb-NO") as phone:
        phone.set_default_timeout(8000)
        phone.set_viewport_size({"width": 390, "height": 860})
        nora, look = Walker(phone), Seen(phone, axe, pictures)
        nora.open(reverse("networks:at-door")).write("Koden", "FEIL9999").click("Gå videre")
        nora.reads("Koden åpner ingenting nå.")
        look("door-wrong")
        nora.write("Koden", f"{code[:4]} {code[4:]}".lower()).click("Gå videre")
        nora.reads("Samling i Bodø", "De unge åpner", "Norsk og svensk", "1 av 2 plasser")
        look("come")
        nora.click("Jeg kommer").reads("Skriv fornavnet ditt.")
        fill(nora, "Nora")
        nora.write("Er det mat du ikke kan spise?", "Nøtter").click("Jeg kommer")
        nora.reads("Du er påmeldt.", "Du har fått plass", "Din egen kode", "Nøtter")
        look("own")
        own = phone.url
    with window(browser, site, locale="nb-NO") as phone:
        phone.set_default_timeout(8000)
        phone.set_viewport_size({"width": 390, "height": 860})
        other, look = Walker(phone), Seen(phone, axe, pictures)
        other.open(reverse("networks:come", kwargs={"code": code})).reads("Alle plassene er tatt.")
        look("full")
        fill(other, "Øyvind")
        other.click("Sett meg på venteliste").reads("Du er nummer 1 på ventelista")
        look("waits")
        mine = phone.url
        other.open(own).click("Endre").write("Er det mat du ikke kan spise?", "Melk")
        look("change")
        other.click("Lagre").reads("Melk").click("Jeg kan ikke komme")
        look("cancel")
        other.click("Meld av").reads("Du er tatt av lista")
        other.open(mine).reads("Du har fått plass")
        look("moved-up")
    walker.open(reverse("networks:guests", kwargs={"pk": rows["gathering"].pk}))
    walker.reads("Øyvind", "Solvik").does_not_read("Nora")
    seen("guests")
    walker.be("Per").click("Gatherings").reads("Samling i Bodø")
    seen("for-staff")
    walker.click("Samling i Bodø").click("Sign up")
    seen("sign-up")
    walker.click("Sign up").reads("All places are taken: you wait for one.")
    seen("at-gathering")
    with (
        time_machine.travel(at("2026-06-03", hour=15), tick=True),
        window(browser, site, locale="nb-NO") as phone,
    ):
        phone.set_default_timeout(8000)
        last, look = Walker(phone), Seen(phone, axe, pictures)
        last.open(mine).click("Si hva det var verdt").choose("Svært nyttig")
        last.write("Hva bør være annerledes neste gang?", "Mer tid.").click("Send")
        last.reads("Svar på spørsmålet.")
        look("worth")
        last.choose("Nei, ingen").click("Send").reads("Du har sagt hva det var verdt.")


def fill(walker: Walker, name: str) -> None:
    walker.write("Fornavnet ditt", name).write("Hvilken kommune kommer du fra?", "Solvik")


def change(v: Village, rows: dict[str, Any], what: str, **told: Any) -> None:
    actions.change(rows[what], what, by=v.sigrid, version=1, told=told, at=v.at)
