"""A Finn finds a Norwegian practice by a Finnish word, and takes it home.

Somebody in Finland looks for *opiskeluhuolto* without signing in, and is shown what is called PPT
in Norway, and why. Aino, who sits in the steering group, opens the same practice, tells that they
try it, and later what they changed; Dora reads it as the second person. Then it is counted on the
page that everybody reads. In between Aino asks something, and gets an answer.
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


def test_a_finn_finds_a_norwegian_practice_and_takes_it_home(
    browser: Any, page: Any, axe: Any, site: str, village: Village, pictures: Any
) -> None:
    page.set_default_timeout(8000)
    made = upper.programme(village)
    rows = upper.library(village, made)
    for title, language, what in (
        ("PPR spørger først", "da", "Barnet fortæller selv."),
        ("Alle på banen", "nb", "Fotball etter skolen."),
    ):
        upper.practice(village, made, title=title, language=language, what=what)

    with window(browser, site, locale="nb-NO") as anybody:
        reader, look = Walker(anybody), Seen(anybody, axe, pictures)
        reader.open("/library/").write("Hva leter du etter?", "opiskeluhuolto").click("Søk")
        reader.reads("2 treff", "«opiskeluhuolto» heter PPT i Norge.",
                     "«opiskeluhuolto» heter PPR i Danmark.")  # fmt: skip
        reader.does_not_read("Alle på banen", "Ikke lest ennå")
        look("library-found")
        reader.write("Hva leter du etter?", "xyzzy").click("Søk").reads("Ingen treff")
        look("library-empty")
        reader.write("Hva leter du etter?", "opiskelhuolto").click("Søk")
        reader.reads("Vi leser «opiskelhuolto» som «opiskeluhuolto».")
        reader.click("PPT på skolen hver tirsdag")
        reader.reads("Møt opp.", "Ingen har fortalt at de prøver det, ennå.")
        look("library-practice")
        reader.open(reverse("library:open-publications")).click("Laget rundt barnet")
        reader.reads("@techreport{", "978-82-324-0520-6")
        look("library-publication")

    walker, seen = Walker(page), Seen(page, axe, pictures)
    walker.be("Aino").open(reverse("library:search")).write(
        "What are you looking for?", "opiskeluhuolto"
    )
    walker.click("Search").reads("is called PPT in Norway").click("PPT på skolen hver tirsdag")
    seen("library-work")
    walker.click("We try this").write("Where do you try it?", "").click("We try this")
    walker.reads("Write where you try it.", "Write what you try.")
    seen("library-take-home-wrong")
    walker.write("Where do you try it?", "Lahti").write(
        "What do you try?", "Kuraattori tiistaisin."
    )
    walker.click("We try this").reads("It is sent. A second person reads it.", "Lahti")
    walker.click("Tell what came of it")
    walker.write("What have you changed in your own guide or rules?", "Opiskeluhuollon ohje")
    walker.click("Keep this").reads("Write both what was changed and when, or neither.")
    walker.write("From when does the change hold?", "2026-04-01")
    walker.write("What happened?", "Ovi on auki.").click("Keep this").reads("Opiskeluhuollon ohje")

    walker.open(reverse("library:talk-practice", kwargs={"pk": rows["practice"].pk}))
    walker.click("Ask or say something").write("What do you ask or say?", "Millä rahalla?")
    walker.choose("It is a question").pick("In which language is it written?", "Suomi")
    walker.click("Send it").reads("Millä rahalla?", "Not answered yet")
    walker.be("Knut").open(reverse("library:list", kwargs={"pk": made.pk}))
    seen("library-shelf")
    walker.click("Answer : Millä rahalla?").write("What do you answer?", "Ingen ekstra.")
    walker.click("Send it").reads("Ingen ekstra.")
    seen("library-talk")
    walker.be("Aino").open(reverse("library:talk-practice", kwargs={"pk": rows["practice"].pk}))
    walker.click("This answers the question").click("It is the answer")
    walker.reads("The question is answered.", "The answer")

    walker.be("Dora").open(reverse("library:practice", kwargs={"pk": rows["practice"].pk}))
    walker.click("Read it for the second time : Lahti").reads("Kuraattori tiistaisin.")
    walker.choose("No, nobody can be recognised").click("Answer").reads("It is up.")
    with window(browser, site, locale="nb-NO") as anybody:
        reader = Walker(anybody)
        reader.open(reverse("library:open-practice", kwargs={"pk": rows["practice"].pk}))
        reader.reads("Den prøves 1 sted.", "1 sted har endret egen veileder", "Lahti")
        reader.does_not_read("Nesvik", "Millä rahalla?")
        Seen(anybody, axe, pictures)("library-spread")
