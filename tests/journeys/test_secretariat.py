"""The next programme gets its people, and a gathering its guests, without the operator.

Sigrid adds a working group and invites Stina by name; Stina signs in, and Sigrid sees that she has.
At the gathering a table of young people has no account. They write the code on the wall, are asked
whether anybody could be recognised, and send. While they write more the question is closed: their
words are still there.
"""

from __future__ import annotations

import re
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
from laget.networks.models import TableCode
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
    with time_machine.travel(at("2026-03-02", hour=10), tick=True):
        yield


def test_the_secretary_invites_somebody_who_then_signs_in(
    page: Any, axe: Any, village: Village, pictures: Any
) -> None:
    page.set_default_timeout(8000)
    upper.programme(village)
    walker, seen = Walker(page), Seen(page, axe, pictures)
    walker.be("Sigrid").click("Neste program").click("Add somebody who acts in it")
    walker.pick("What is it?", "National working group").write("Name", "Gruppa i Norge")
    walker.click("Add it").reads("It is added.")
    page.get_by_role("link", name=re.compile("Who sits in it.*Gruppa i Norge")).click()
    walker.reads("Nobody sits in it yet.")
    walker.click("Invite somebody").write("Given name", "Stina").write("Family name", "Berg")
    walker.pick("What are they called in their work?", "adviser").click("Invite")
    walker.reads("Write the e-mail or the code.")
    seen("invite-wrong")
    walker.write("Work e-mail", "stina@eksempel.no").click("Invite")
    walker.reads("Stina is invited. Tell them yourself", "Invited, has not signed in yet")
    seen("invited")
    there = page.url
    walker.be("Stina", "Berg").reads("Neste program")
    walker.click("Neste program").reads("Gruppa i Norge")
    walker.be("Sigrid").open(there).reads("Has signed in", "Stina Berg")


def test_a_table_without_an_account_writes_and_loses_nothing_when_the_question_closes(
    browser: Any, page: Any, axe: Any, site: str, village: Village, pictures: Any
) -> None:
    page.set_default_timeout(8000)
    rows = upper.network(village, upper.programme(village))
    wall = reverse("networks:code", kwargs={"pk": rows["question"].pk})
    walker, seen = Walker(page), Seen(page, axe, pictures)
    walker.be("Sigrid").open(wall).click("Open the question").click("Open the question")
    walker.reads("It can be used until today at")
    seen("wall")
    with seen_as(village.sigrid):
        code = TableCode.objects.get().code
    with window(browser, site, locale="nb-NO") as phone:
        phone.set_default_timeout(8000)
        phone.set_viewport_size({"width": 390, "height": 860})
        table, look = Walker(phone), Seen(phone, axe, pictures)
        table.open(reverse("networks:at-code")).write("Koden på veggen", "FEIL99")
        table.click("Gå videre").reads("Ingen spørsmål er åpne med denne koden.")
        look("wrong-code")
        table.write("Koden på veggen", f"{code[:3]} {code[3:]}".lower()).click("Gå videre")
        table.write("Bord", "12").write("Hva sier dere?", "En gutt på Nes må vente.")
        table.choose("Ja, kanskje").click("Send").reads("Ingenting er sendt ennå.")
        look("could-be-recognised")
        table.write("Hva sier dere?", "Mange må vente.").choose("Nei, ingen").click("Send")
        table.reads("Det er mottatt.", "Det dere har skrevet her", "Mange må vente.")
        look("sent")
        table.write("Hva sier dere?", "Og ingen sier hvorfor.").choose("Nei, ingen")
        walker.click("Close the question").click("Close it now").reads("The question is closed.")
        table.click("Send").reads("Spørsmålet er stengt. Det dere skrev, står nedenfor")
        table.reads("Og ingen sier hvorfor.")
        look("closed")
    walker.open(reverse("networks:gathering", kwargs={"pk": rows["gathering"].pk}))
    walker.reads("Mange må vente.", "Table 12", "Waits for a second person to read it")
