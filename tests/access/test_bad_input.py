"""Every form in the house, with what nobody should send: each is answered in words, beside the
field, with the typed text kept; none breaks. And with what people do send, twice: one thing is
made, and both answers lead to it.

The forms are found by opening every address there is, so a new one is tried the day it is written.
"""

from __future__ import annotations

import csv
import logging
import re
from functools import cache
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from access.doors import BEHIND, FIRST, addresses
from access.golden import FOLDER
from access.nonsense import Form, faults, form_on, nonsense
from visiting import Visitor

HATS = ("per", "rita", "kari", "anne", "hanne", "gro", "ida", "britt", "marit", "ola", "silje",
        "stein", "joakim", "tor", "lars", "nina")  # fmt: skip
UPPER = ("sigrid", "dora", "aino")
ABOVE = {"programme", "cases", "networks"}  # rooms that only those above fill in
TOLD = "concerns:raise, told"
WRITES = re.compile("insert|update|delete", re.IGNORECASE)
#: Columns that tell how far a row has come.
STATES = (
    "state", "stage", "step", "answer", "answered_on", "answered_at", "closed_on",
    "closed_at", "to_on", "ended_on", "done_on", "taken_back_on", "withdrawn_on",
)  # fmt: skip

#: Sent to by a button on another page: nobody writes anything in them.
BUTTONS = {
    "children:born", "children:named", "children:unprotect", "concerns:report",
    "desk:our-story-read", "gaps:off", "meetings:record", "notices:seen",
    "plans:day-versions", "plans:goal-versions",
    "plans:measure-versions", "plans:need-versions", "plans:other-versions", "plans:part-versions",
    "programme:report", "referrals:undo", "teams:back", "teams:baton-take-back", "teams:not-left",
    "transitions:answer", "networks:sign-up", "networks:own",
}  # fmt: skip
#: A name to look for; any words will do. `tests/desk` looks for some that nobody has.
SEARCHES = {
    "desk:search", "desk:children", "desk:children-file", "desk:ahead-file", "desk:gaps-file",
    "desk:reports-file", "paper:archives-file", "concerns:reports",
}  # fmt: skip
#: Not in this village, or too few have answered, or something rests on each open case: tried in
#: `tests/countries/test_bad_input.py`, by guests without a hat in `tests/networks/test_guests.py`.
ELSEWHERE = {
    "plans:appoint", "teams:lead-appoint", "teams:together", "teams:together-answer",
    "teams:case-back", "networks:come", "networks:at-table", "networks:own-change",
    "networks:own-cancel", "networks:own-evaluate", "networks:look-evaluation",
}  # fmt: skip


def forms(world: Any, importer: Any) -> dict[str, tuple[Visitor, str, Form]]:
    """Each form once, with the first hat that may fill it in."""
    children = {name: world.children[name].pk for name in ("emma", "liv", "odd")}
    rows = {}
    for label in BEHIND.values():
        table, order = apps.get_model(label)._meta.db_table, FIRST.get(label, "id")
        every = [pk for (pk,) in importer.execute(f"SELECT id FROM {table} ORDER BY {order}")]
        rows[label] = list(dict.fromkeys([*every[:1], *every[-3:], *each_state(importer, table)]))
    visitors = {name: Visitor(world, name) for name in HATS + UPPER}
    for visitor in visitors.values():
        visitor.client.raise_request_exception = False
    pages: dict[str, list[str]] = {}
    for page, url in addresses(children, rows):
        pages.setdefault(page.split()[0], []).append(url)
    found, left = {}, set()
    for page, urls in pages.items():
        with transaction.atomic(), visitors["per"]._then():
            takes_forms = visitors["per"].client.post(urls[0]).status_code != 405
            transaction.set_rollback(True)
        if not takes_forms:
            continue
        if one := first(page, urls, visitors):
            found[page] = one
        else:
            left.add(page)
    assert left == BUTTONS | SEARCHES | ELSEWHERE
    visitor, url, _danger = found["concerns:raise"]
    with transaction.atomic(), visitor._then():
        found[TOLD] = visitor, url, form_on(opened(TOLD, visitor, url), url)
        transaction.set_rollback(True)
    return found


def each_state(importer: Any, table: str) -> list[Any]:
    """The newest row in each state that there is: what can be done differs by it."""
    columns = importer.execute(
        "SELECT column_name, is_nullable FROM information_schema.columns WHERE table_schema ="
        " 'public' AND table_name = %s AND column_name = ANY(%s)", [table, list(STATES)],
    ).fetchall()  # fmt: skip
    asked = [f"({name} IS NULL)" if empty == "YES" else name for name, empty in columns]
    return [
        pk for one in asked
        for (pk,) in importer.execute(
            f"SELECT DISTINCT ON ({one}) id FROM {table} ORDER BY {one}, id DESC"
        )
    ]  # fmt: skip


def opened(page: str, visitor: Visitor, url: str) -> Any:
    """The page as somebody comes to it; to the second step past the questions about danger."""
    answer = visitor.client.get(url)
    if page != TOLD:
        return answer
    danger = form_on(answer, url)
    return visitor.client.post(url, danger.hidden | dict.fromkeys(danger.fields, "no"))


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
        for url in urls:
            with transaction.atomic(), visitor._then():
                answer = visitor.client.get(url)
                transaction.set_rollback(True)
            if answer.status_code == 200 and "html" in answer.headers["Content-Type"]:
                form = form_on(answer, url)
                if form.fields or "once" in form.hidden:
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
    for page, (visitor, url, form) in found.items():
        for kind, sent in nonsense(form).items():
            with transaction.atomic(), visitor._then():
                answer = visitor.client.post(url, sent)
                transaction.set_rollback(True)
            wrong += [f"{page}, {kind}: {fault}" for fault in faults(answer, form, kind)]
    assert not wrong, "\n".join(wrong)
    assert not caplog.records, [record.getMessage() for record in caplog.records]
