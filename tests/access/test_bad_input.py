"""Every form in the house, with what nobody should send: each is answered in words, beside the
field, with the typed text kept; none breaks.

The forms are found by opening every address there is, so a new one is tried the day it is written.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction

from access.doors import BEHIND, FIRST, addresses
from visiting import Visitor

HATS = ("per", "rita", "kari", "anne", "hanne", "gro", "ida", "britt", "marit", "ola", "silje")
UPPER = ("sigrid", "dora")
ABOVE = {"programme", "cases", "networks"}  # rooms that only those above fill in
TYPED = {"text", "textarea", "search", "email", "number", "tel"}
BAD = {
    "empty": "",
    "long": "å" * 20_000,
    "date": "31.02.0202",
    "emoji": "👩‍👩‍👧‍👦 🦊",
    "right to left": "مرحبا \u202eabc",
    "nul": "a\x00b",
    "markup": "</textarea><script>alert(1)</script>",
    "half": "a%",
}


@dataclass
class Form(HTMLParser):
    """The form of a page that is posted to the page itself: its fields by name, with their kind."""

    fields: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, str] = field(default_factory=dict)
    inside: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form" and told.get("method") == "post" and not told.get("action"):
            self.inside = "l-form" in told.get("class", "")
        if not self.inside or not told.get("name"):
            return
        kind = told.get("type", "text") if tag == "input" else tag
        if kind == "hidden":
            self.hidden[told["name"]] = told.get("value", "")
        elif tag in ("input", "textarea", "select"):
            self.fields[told["name"]] = kind

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False


def forms(world: Any, importer: Any) -> dict[str, tuple[Visitor, str, Form]]:
    """Each form once, with the first hat that may fill it in."""
    children = {"emma": world.children["emma"].pk, "liv": world.children["liv"].pk}
    rows = {}
    for label in BEHIND.values():
        table, order = apps.get_model(label)._meta.db_table, FIRST.get(label, "id")
        rows[label] = [
            pk for (pk,) in importer.execute(f"SELECT id FROM {table} ORDER BY {order}")
        ][-3:]
    found: dict[str, tuple[Visitor, str, Form]] = {}
    for name in HATS + UPPER:
        visitor = Visitor(world, name)
        visitor.client.raise_request_exception = False
        for page, url in addresses(children, rows):
            if page.split()[0] in found or (page.partition(":")[0] in ABOVE and name not in UPPER):
                continue
            with transaction.atomic(), visitor._then():
                answer = visitor.client.get(url)
                transaction.set_rollback(True)
            if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
                continue
            form = Form()
            form.feed(answer.content.decode())
            if form.fields:
                found[page.split()[0]] = visitor, url, form
    return found


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_what_nobody_should_send_is_answered_in_words(world, importer, caplog) -> None:
    caplog.set_level(logging.ERROR)
    found, wrong = forms(world, importer), []
    assert len(found) >= 30, sorted(found)
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
