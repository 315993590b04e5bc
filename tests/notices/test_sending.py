"""E-mail through a real mail server: what it says, when, how often, and when it is given up."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from typing import Any

import psycopg
import pytest
from aiosmtpd.controller import Controller

import village as the_village
from laget.children import protecting
from laget.concerns import actions as concerns
from laget.core.seeing import seen_as
from laget.ledger import reconcile
from laget.meetings import actions as meetings
from laget.meetings import holding
from laget.meetings.models import Invitation
from laget.meetings.reads import Guest, as_read
from laget.notices import actions
from laget.notices import reads as notices
from laget.notices.sending import WAITS, send, tell_of_the_passed
from laget.plans import actions as plans
from laget.plans import writing
from laget.teams import baton, receipts
from laget.teams.models import BatonOffer


class Box:
    """What the server has been given. `answer` is what it says to each."""

    def __init__(self) -> None:
        self.letters: list[Any] = []
        self.answer = "250 kept"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.answer.startswith("250"):
            letter = message_from_bytes(envelope.content, policy=default)
            self.letters.append((envelope.rcpt_tos, letter))
        return self.answer


@pytest.fixture
def post(settings: Any) -> Iterator[Box]:
    """A mail server on this machine, and Laget told of it."""
    box = Box()
    with socket.create_server(("127.0.0.1", 0)) as trying:
        port = trying.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = port
    settings.EMAIL_USE_TLS = False
    settings.LAGET_SENDS_MAIL = True
    yield box
    server.stop()


@pytest.fixture
def offered(fresh_database: Any) -> Iterator[tuple[Any, str]]:
    """Kari is asked to take the baton, and wants to be told at once, in Norwegian."""
    v = the_village.load()
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    actions.choose(by=v.kari, how="at_once", language="nb", email="kari@example.org", at=v.at)
    baton.offer(emma, v.roles["kari"], by=v.per, at=v.at)
    return v, fresh_database.url("import")


def mails(url: str) -> list[str]:
    with psycopg.connect(url) as db:
        return [row[0] for row in db.execute("SELECT mail FROM notices_notice ORDER BY id")]


def test_the_e_mail_says_that_something_waits_and_nothing_more(offered, post) -> None:
    v, url = offered
    assert send(url, at=v.at).sent == 1
    ((to, letter),) = post.letters
    text = letter.get_content()
    assert to == ["kari@example.org"]
    assert letter["subject"] == "Noe venter på deg i Laget"
    whole = f"{letter['subject']} {text}".lower()
    for never in ("emma", "per ", "stafett", "solvik", "http", "/"):
        assert never not in whole
    assert mails(url) == ["sent"]
    assert send(url, at=v.later(days=1)).sent == 0


def test_what_cannot_be_sent_is_tried_again_and_at_last_given_up_in_sight(offered, post) -> None:
    v, url = offered
    post.answer = "451 not now"
    for minutes in WAITS:
        assert send(url, at=v.at).failed == 1
        assert send(url, at=v.at).failed == 0
        v.later(minutes=minutes)
    assert mails(url) == ["waiting"]
    assert send(url, at=v.at).dead == 1
    assert mails(url) == ["dead"]
    assert [name for name, _says, _pk in reconcile(url).faults] == ["e-mails"]
    post.answer = "250 kept"
    assert send(url, at=v.later(days=9)).sent == 0


def test_a_server_that_comes_back_gets_what_waited(offered, post, settings) -> None:
    v, url = offered
    port, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    assert send(url, at=v.at).failed == 1
    settings.EMAIL_PORT = port
    assert send(url, at=v.later(minutes=1)).sent == 1
    assert reconcile(url).faults == []


def test_once_a_day_is_one_e_mail_in_the_morning(offered, post) -> None:
    v, url = offered
    actions.choose(by=v.kari, how="daily", language="en", email="kari@example.org", at=v.at)
    v.at = v.later(days=1).replace(hour=3)
    assert send(url, at=v.at).sent == 0
    v.at = v.at.replace(hour=8)
    assert send(url, at=v.at).sent == 1
    with seen_as(v.per):
        asked = BatonOffer.objects.get()
    baton.take_back(asked, by=v.per, at=v.later(minutes=1))
    baton.offer(v.children["emma"], v.roles["kari"], by=v.per, at=v.later(minutes=1))
    assert send(url, at=v.later(hours=1)).sent == 0
    assert send(url, at=v.later(hours=23)).sent == 1
    assert post.letters[0][1]["subject"] == "Something waits for you in Laget"


def test_who_has_looked_or_wants_none_gets_none(offered, post) -> None:
    v, url = offered
    with seen_as(v.kari, read_only=True):
        shown = [line.pk for line in notices.mine(v.kari)]
    actions.looked(shown, by=v.kari, at=v.later(minutes=1))
    concerns.raise_concern(by=v.lars, about_text="A boy", seen="Alone.", at=v.at)
    assert send(url, at=v.later(minutes=1)).sent == 0
    assert mails(url) == ["not_wanted", "not_wanted"]


def test_without_a_mail_server_nothing_is_lost(offered) -> None:
    v, url = offered
    assert send(url, at=v.at).sent == 0
    assert mails(url) == ["waiting"]


def test_a_passed_deadline_is_told_once(offered) -> None:
    v, url = offered
    tell_of_the_passed(url, at=v.at)
    assert mails(url) == ["waiting"]
    with psycopg.connect(url) as db:
        due, asked = db.execute("SELECT due_on, id FROM teams_batonoffer").fetchone()
    late = v.at + (due - v.at.date()) + timedelta(days=1)
    receipts.opened(asked, by=v.kari, at=v.later(hours=1))
    assert tell_of_the_passed(url, at=late) == 1
    assert tell_of_the_passed(url, at=late + timedelta(days=1)) == 0


def test_nobody_is_told_of_a_child_that_is_hidden_from_them(offered) -> None:
    v, url = offered
    with psycopg.connect(url) as db:
        (due,) = db.execute("SELECT due_on FROM teams_batonoffer").fetchone()
    protecting.protect(
        v.children["emma"], by=v.per, kind="blocked", named=[v.roles["per"]], at=v.at
    )
    late = v.at + (due - v.at.date()) + timedelta(days=1)
    assert tell_of_the_passed(url, at=late) == 1
    with psycopg.connect(url) as db:
        rows = db.execute("SELECT role_id FROM notices_notice WHERE kind LIKE 'baton%' ORDER BY id")
        told = [row[0] for row in rows]
    assert told == [v.roles["kari"].pk, v.roles["per"].pk], "the one who is named, and asked"


def test_agreed_days_that_have_passed_are_told_to_those_who_work_with_the_child(offered) -> None:
    v, url = offered
    emma = v.children["emma"]
    v.team(emma, "hanne")
    v.team(emma, "stein", shared=False)
    on = (v.at + timedelta(days=3)).date()
    meeting = meetings.call(
        emma, by=v.per, question="How?", begins_at=v.later(hours=1), place="Here", at=v.at,
        guests=[Guest("child"), Guest("", role=v.roles["per"]), Guest("", role=v.roles["kari"])],
    )  # fmt: skip
    with seen_as(v.per):
        came = list(Invitation.objects.filter(meeting=meeting))
    holding.note_who(meeting, by=v.per, came=came, at=v.later(minutes=1))
    holding.sign_off(meeting, by=v.per, follow_up_on=on, read=as_read([]), at=v.later(minutes=1))
    plan = plans.start_plan(emma, by=v.per, at=v.at)
    writing.set_days(plan, by=v.per, next_on=on, until_on=None, at=v.later(minutes=1))

    def told() -> list[tuple[str, str]]:
        with psycopg.connect(url) as db:
            return db.execute(
                "SELECT n.kind, p.code FROM notices_notice n JOIN people_role r ON r.id = n.role_id"
                " JOIN people_person p ON p.id = r.person_id"
                " WHERE n.kind IN ('meet_again', 'look_plan') ORDER BY 1, 2"
            ).fetchall()

    tell_of_the_passed(url, at=v.at + timedelta(days=3))
    assert told() == []
    tell_of_the_passed(url, at=v.at + timedelta(days=4))
    assert told() == [
        ("look_plan", "hanne"), ("look_plan", "kari"), ("look_plan", "per"),
        ("meet_again", "kari"), ("meet_again", "per"),
    ]  # fmt: skip
    v.later(days=4)
    with seen_as(v.kari, read_only=True):
        said = [str(line.says) for line in notices.mine(v.kari)]
    assert "The day to look at a plan together has passed." in said
    assert "The day you agreed on to look at it together again has passed." in said
