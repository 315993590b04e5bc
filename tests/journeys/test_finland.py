"""In Finland: who leads and the next date go across kunta and hyvinvointialue, and nothing else.

Nils goes to school in Suvila. Aino, his teacher, works for the municipality; Helmi, in pupil
welfare, for the wellbeing services county. The family has said yes to both. Eero, the head teacher,
appoints Aino as the responsible worker: nobody is asked, and the county's own people are not his to
appoint. Helmi begins talks with Nils, and says when she looks at it. Aino sees that Helmi takes
part, from when, and the next date; not a word of what they talk about. Helmi sees the same of Aino,
and Jukka, who leads Helmi, reads what Helmi has written. When Aino cannot go on, she says why to
Eero, who takes it himself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
import time_machine

import abroad
from journeys.walking import Walker
from laget.teams import actions as teams
from village import at

LEAD = "responsible worker"


@pytest.fixture
def suvila(site: str, fresh_database: Any) -> Any:
    """Nils and the two who help him; the work together has begun."""
    with psycopg.connect(fresh_database.url("import")) as importer:
        abroad.build(importer, "FI")
    v = abroad.load("FI")
    nils = v.child("nils")
    v.team(nils, "aino", "helmi")
    teams.open_case(nils, by=v.aino, at=v.at)
    return v


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with time_machine.travel(at("2026-03-09", hour=8), tick=True):
        yield


def test_who_leads_and_when_cross_and_no_word_of_the_plan(
    page: Any, suvila: Any, axe: Any, pictures: Any
) -> None:
    walker = Walker(page)
    child = f"/children/{suvila.children['nils'].pk}/"
    secret = "Talks about the nights"

    def look(name: str) -> None:
        assert axe(page) == []
        if pictures:
            for wide in (390, 1280):
                page.set_viewport_size({"width": wide, "height": 900})
                page.screenshot(path=pictures / f"finland-{name}-{wide}.png", full_page=True)

    walker.be("Aino", "Salo").open(child).reads(f"Nobody is the {LEAD}")
    walker.be("Eero", "Niemi").open(child).click(f"Appoint the {LEAD}")
    walker.reads("Aino Salo").does_not_read("Helmi")
    look("appoint")
    walker.choose("Aino Salo").click("Appoint").reads(f"Aino Salo is the {LEAD} now.")

    walker.be("Helmi", "Koski").open(child).reads(f"Aino Salo is the {LEAD}")
    walker.click("Begin something").write("What do you do?", secret)
    walker.write("When do you look at whether it works?", "2026-03-23").click("Begin")
    walker.open(child).reads(secret, "Who takes part, and when", "Opiskeluhuolto")
    look("own")

    walker.be("Aino", "Salo").open(child).does_not_read(secret, "began with")
    walker.reads(f"You are the {LEAD}", "Who takes part, and when", "Helmi Koski", "23 March")
    look("across")
    walker.open("/").does_not_read(secret).open("/gaps/").does_not_read(secret)
    walker.be("Jukka", "Mäki").open(child).reads(secret)

    walker.be("Aino", "Salo").open(child).click(f"Say that you cannot be the {LEAD}")
    walker.write("Why is it not possible?", "I change school in April.")
    look("cannot")
    walker.click("Send").reads("They have it now, and must answer you.", "I change school")
    walker.be("Helmi", "Koski").open(child).does_not_read("I change school")
    walker.be("Eero", "Niemi").reads("Aino cannot keep the whole together")
    look("day")
    walker.click("Answer").reads("I change school in April.", f"Aino Salo is still the {LEAD}")
    look("answer")
    walker.choose("Eero Niemi").write("Your answer", "I take it from today.").click("Answer")
    walker.be("Helmi", "Koski").open(child).reads(f"Eero Niemi is the {LEAD}")
    walker.be("Aino", "Salo").open(child).reads("I take it from today.")
