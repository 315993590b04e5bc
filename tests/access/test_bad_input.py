"""Every form in the house, with what nobody should send: each is answered in words, beside the
field, with the typed text kept; none breaks. And with what people do send, twice: one thing is
made, and both answers lead to it.

The forms are found by opening every address there is, so a new one is tried the day it is written.
"""

from __future__ import annotations

import csv
import logging
import re
from dataclasses import dataclass, field
from functools import cache
from html import escape
from html.parser import HTMLParser
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from access.doors import BEHIND, FIRST, addresses
from access.golden import FOLDER
from visiting import Visitor

HATS = ("per", "rita", "kari", "anne", "hanne", "gro", "ida", "britt", "marit", "ola", "silje",
        "stein", "joakim", "tor", "lars", "nina")  # fmt: skip
UPPER = ("sigrid", "dora")
ABOVE = {"programme", "cases", "networks"}  # rooms that only those above fill in
TOLD = "concerns:raise, told"
WRITES = re.compile("insert|update|delete", re.IGNORECASE)
TYPED = {"text", "textarea", "search", "email", "number", "tel"}
BAD = {
    "empty": "",
    "long": "å" * 20_000,
    "date": "31.02.0202",
    "signs": "👩‍👩‍👧‍👦 🦊 مرحبا \u202eabc </textarea><script>alert(1)</script> a%",
    "nul": "a\x00b",
}


@dataclass
class Form(HTMLParser):
    """The form of a page that is posted to the page itself: its fields by name, with their kind."""

    fields: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    select: str = ""
    at: str = ""
    inside: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        here = told.get("action", "") in ("", self.at)
        if tag == "form" and told.get("method") == "post" and here:
            self.inside = "l-form" in told.get("class", "")
        if self.inside and tag == "option" and told.get("value"):
            self.choices.setdefault(self.select, []).append(told["value"])
        if not self.inside or not told.get("name"):
            return
        kind = told.get("type", "text") if tag == "input" else tag
        if kind == "hidden":
            self.hidden[told["name"]] = told.get("value", "")
        elif tag in ("input", "textarea", "select"):
            self.fields[told["name"]] = kind
            self.select = told["name"]
            if kind in ("radio", "checkbox"):
                self.choices.setdefault(told["name"], []).append(told.get("value", "on"))

    def filled(self) -> dict[str, Any]:
        """As somebody in a hurry fills it in: the first of each choice, some words, a day soon."""
        plain = {"date": "2026-03-20", "time": "10:00", "number": "2", "email": "per@example.org"}
        return self.hidden | {
            name: self.choices[name][0] if self.choices.get(name) else plain.get(kind, "Some words")
            for name, kind in self.fields.items()
        }

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False


def forms(world: Any, importer: Any) -> dict[str, tuple[Visitor, str, Form]]:
    """Each form once, with the first hat that may fill it in."""
    children = {"emma": world.children["emma"].pk, "liv": world.children["liv"].pk}
    rows = {}
    for label in BEHIND.values():
        table, order = apps.get_model(label)._meta.db_table, FIRST.get(label, "id")
        every = [pk for (pk,) in importer.execute(f"SELECT id FROM {table} ORDER BY {order}")]
        rows[label] = list(dict.fromkeys([*every[:1], *every[-3:]]))
    visitors = {name: Visitor(world, name) for name in HATS + UPPER}
    for visitor in visitors.values():
        visitor.client.raise_request_exception = False
    pages: dict[str, list[str]] = {}
    for page, url in addresses(children, rows):
        pages.setdefault(page.split()[0], []).append(url)
    found = {}
    for page, urls in pages.items():
        with transaction.atomic(), visitors["per"]._then():
            takes_forms = visitors["per"].client.post(urls[0]).status_code != 405
            transaction.set_rollback(True)
        if takes_forms and (one := first(page, urls, visitors)):
            found[page] = one
    visitor, url, _danger = found["concerns:raise"]
    with transaction.atomic(), visitor._then():
        found[TOLD] = visitor, url, form_on(opened(TOLD, visitor, url), url)
        transaction.set_rollback(True)
    return found


def opened(page: str, visitor: Visitor, url: str) -> Any:
    """The page as somebody comes to it; to the second step past the questions about danger."""
    answer = visitor.client.get(url)
    if page != TOLD:
        return answer
    danger = form_on(answer, url)
    return visitor.client.post(url, danger.hidden | dict.fromkeys(danger.fields, "no"))


def form_on(answer: Any, url: str) -> Form:
    form = Form(at=url)
    form.feed(answer.content.decode())
    return form


def first(
    page: str, urls: list[str], visitors: dict[str, Visitor]
) -> tuple[Visitor, str, Form] | None:
    """The form of a page, and who may fill it in: of those who the golden table says open it; where
    it knows of nobody, of everybody, by the newest row."""
    opens = [name for name in visitors if name in may_open().get(page, ())]
    for name in opens or visitors:
        if page.partition(":")[0] in ABOVE and name not in UPPER:
            continue
        visitor = visitors[name]
        for url in urls if opens else urls[-1:]:
            with transaction.atomic(), visitor._then():
                answer = visitor.client.get(url)
                transaction.set_rollback(True)
            if answer.status_code == 200 and "html" in answer.headers["Content-Type"]:
                form = form_on(answer, url)
                if form.fields:
                    return visitor, url, form
    return None


@cache
def may_open() -> dict[str, set[str]]:
    """By page, the hats that open it."""
    told: dict[str, set[str]] = {}
    with (FOLDER / "urls.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            page = row.pop("page").split()[0]
            told.setdefault(page, set()).update(n for n, v in row.items() if v.startswith("200"))
    return told


@pytest.fixture(scope="module")
def found(world: Any, importer: Any, django_db_blocker: Any) -> dict[str, tuple[Any, str, Form]]:
    with django_db_blocker.unblock():
        return forms(world, importer)


def test_every_form_sent_twice_makes_one_thing(world, found) -> None:
    """Double clicks, a page sent again, a phone that lost the answer: the key of the form tells."""
    doubled, went = [], 0
    for page, (visitor, url, form) in found.items():
        assert "once" in form.hidden, f"{page} has no key"
        with transaction.atomic(), visitor._then():
            first = visitor.client.post(url, form.filled())
            with CaptureQueriesContext(connection) as asked:
                again = visitor.client.post(url, form.filled())
            transaction.set_rollback(True)
        if first.status_code == 302:
            went += 1
            wrote = [one["sql"][:80] for one in asked if WRITES.match(one["sql"])]
            if wrote or again.headers.get("Location") != first.headers["Location"]:
                doubled.append(f"{page}: {again.status_code} {wrote}")
    assert not doubled, "\n".join(doubled)
    assert went >= 60, f"only {went} of {len(found)} were taken as they were filled in"


def test_what_is_sent_when_the_session_has_run_out_is_there_after_signing_in(world, found) -> None:
    """Also where the connection was lost, or the page was left: it is the same draft."""
    lost, kept = [], 0
    for page, (visitor, url, form) in found.items():
        places = [name for name, kind in form.fields.items() if kind == "textarea"]
        if not places:
            continue
        sent = form.filled() | {name: f"Words in {name}" for name in places}
        with transaction.atomic(), visitor._then():
            Client().post(url, sent)
            there = opened(page, visitor, url).content.decode()
            transaction.set_rollback(True)
        kept += 1
        lost += [f"{page}: {name}" for name in places if f"Words in {name}" not in there]
    assert not lost, "\n".join(lost)
    assert kept >= 60, kept


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_what_nobody_should_send_is_answered_in_words(world, found, caplog) -> None:
    caplog.set_level(logging.ERROR)
    wrong: list[str] = []
    assert len(found) >= 250, sorted(found)
    for page, (visitor, url, form) in found.items():
        for kind, value in BAD.items():
            sent = {**form.hidden, **dict.fromkeys(form.fields, value)}
            with transaction.atomic(), visitor._then():
                answer = visitor.client.post(url, sent)
                transaction.set_rollback(True)
            wrong += [f"{page}, {kind}: {fault}" for fault in faults(answer, form, kind, value)]
    assert not wrong, "\n".join(wrong)
    assert not caplog.records, [record.getMessage() for record in caplog.records]


def faults(answer: Any, form: Form, kind: str, value: str) -> list[str]:
    """What is wrong with the answer to one form filled with one kind of nonsense."""
    if answer.status_code not in (200, 302, 409, 422):
        return [f"answered {answer.status_code}"]
    if answer.status_code != 422:
        return []
    text, wrong = answer.content.decode(), []
    if "ds-error-summary" not in text or "autofocus" not in text:
        wrong.append("no summary in focus")
    if "ds-validation-message" not in text:
        wrong.append("no message beside the field")
    if "<script>alert" in text:
        wrong.append("markup came through")
    if kind not in ("empty", "nul"):
        typed = [name for name, what in form.fields.items() if what in TYPED]
        kept = text.count(escape(value))
        if typed and kept < len(typed):
            wrong.append(f"{len(typed) - kept} of {typed} lost what was typed")
    return wrong
