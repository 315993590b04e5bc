"""What others write comes to a table's page by itself, and what is being typed stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
import time_machine
from django.urls import reverse

import upper
from journeys.walking import Walker
from village import Village, at, load
from visiting import Visitor


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


def test_a_table_sees_what_the_others_write_while_it_types(page: Any, village: Village) -> None:
    rows = upper.network(village, upper.programme(village))
    url = reverse("networks:table", kwargs={"pk": rows["question"].pk})
    walker = Walker(page).be("Sigrid").open(url)
    walker.write("What do you say?", "Half a sen")
    Visitor(village, "dora").send(url, table="7", text="Vi ringer først.", language="nb")
    page.get_by_text("Vi ringer først.", exact=True).wait_for(timeout=15000)
    assert page.get_by_label("What do you say?").input_value() == "Half a sen"
    assert page.evaluate("document.activeElement.name") == "text"
    walker.click("Let it stand still")
    page.get_by_role("link", name="Show what is new").wait_for()
    assert page.get_by_label("What do you say?").input_value() == "Half a sen"
