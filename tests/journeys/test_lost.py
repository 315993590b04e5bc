"""Nothing lost, nothing doubled: twice clicked, gone back, signed out, without connection."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

import village as the_village
from journeys.test_loop import danger
from journeys.walking import Walker
from laget.concerns.models import Concern
from laget.core.seeing import seen_as
from laget.plans.models import Contact


@pytest.fixture
def contact(site: str) -> tuple[Any, str]:
    v = the_village.load()
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    return v, reverse("plans:contact", kwargs={"child": emma.pk})


def notes(v: Any) -> list[str]:
    with seen_as(v.per):
        return list(Contact.objects.order_by("pk").values_list("note", flat=True))


def test_nothing_is_lost_and_nothing_is_doubled(page, contact) -> None:
    v, url = contact
    per = Walker(page).be("Per")
    said, draft = page.get_by_label("What did you agree on?"), page.locator("#draft-said")
    send = page.get_by_role("button", name="Keep this")

    per.open(url).choose("a guardian")
    said.fill("Clicked twice.")
    send.dblclick()
    expect(page).not_to_have_url(re.compile("contact"))  # the second click ends the first journey
    assert notes(v) == ["Clicked twice."]

    per.open(url)
    said.fill("Left and come back.")
    draft.get_by_text("Kept as a draft").wait_for()
    page.goto("/")
    page.go_back()
    assert said.input_value() == "Left and come back."

    page.context.set_offline(True)
    said.fill("Without connection.")
    send.click()
    assert page.url.endswith(url)
    assert "No connection" in draft.inner_text()
    page.context.set_offline(False)
    draft.get_by_text("Kept as a draft").wait_for()
    page.reload()
    assert said.input_value() == "Without connection."

    page.context.clear_cookies(name="sessionid")
    per.choose("a guardian")
    said.fill("Signed out.")
    draft.get_by_text("You have been signed out").wait_for()
    send.click()
    assert "What you wrote is kept" in page.locator("#status").inner_text()
    page.get_by_label("Name, title, unit or place").fill("Per Vik")
    per.main.get_by_role("button", name="Search").click()
    per.main.get_by_role("button", name=re.compile("^Per Vik, ")).first.click()
    assert page.url.endswith(url)
    assert said.input_value() == "Signed out."
    send.click()
    expect(page).not_to_have_url(re.compile("contact"))
    assert notes(v) == ["Clicked twice.", "Signed out."]


def test_a_worry_half_told_is_there_when_danger_has_been_asked_again(page, contact) -> None:
    """The draft holds what was seen, and never an answer about danger."""
    v, _url = contact
    per = Walker(page).be("Per").open(f"/concerns/raise/?child={v.emma.pk}")
    danger(per, "No", "No", "No")
    seen = page.get_by_label("What have you seen")
    seen.fill("She hides her arms.")
    page.locator("#draft-said").get_by_text("Kept as a draft").wait_for()

    page.context.clear_cookies(name="sessionid")
    per.click("Send to Rita")
    assert "What you wrote is kept" in page.locator("#status").inner_text()
    page.get_by_label("Name, title, unit or place").fill("Per Vik")
    per.main.get_by_role("button", name="Search").click()
    per.main.get_by_role("button", name=re.compile("^Per Vik, ")).first.click()
    per.does_not_read("What have you seen")
    danger(per, "No", "No", "No")
    assert seen.input_value() == "She hides her arms."
    page.get_by_role("button", name="Send to Rita").dblclick()
    per.reads("Rita Vik has it now")
    with seen_as(v.per):
        assert [one.seen for one in Concern.objects.all()] == ["She hides her arms."]
