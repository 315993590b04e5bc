"""Tables without an account: what the code on the wall opens, for how long, and nothing beside."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import uuid4

import psycopg
import pytest
import time_machine
from django.db import ProgrammingError, connection, connections, transaction
from django.test import Client
from django.urls import reverse

import upper
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as, seen_by_everybody
from laget.networks import actions, models, tables
from laget.networks.models import Gathering, Input, Question, TableCode
from laget.programme import second_look
from laget.programme.permissions import WORK
from visiting import Visitor, words

SAID = {"table": "7", "text": "Én plan for alle.", "language": "nb", "nobody": "yes"}


@pytest.fixture(autouse=True)
def nothing_tried() -> None:
    tables._wrong.clear()


@pytest.fixture
def rows(v, programme):
    return upper.network(v, programme)


@pytest.fixture
def code(v, rows) -> str:
    return tables.open_code(rows["question"], by=v.sigrid, hours=2, at=v.at).code


class Phone:
    """A browser that nobody has signed in with."""

    def __init__(self, at: Any) -> None:
        self.at, self.client = at, Client(headers={"accept-language": "en"})

    def open(self, url: str, status: int = 200) -> str:
        with time_machine.travel(self.at, tick=False):
            answer = self.client.get(url)
        assert answer.status_code == status, words(answer.content.decode())
        return words(answer.content.decode())

    def send(self, url: str, status: int = 302, **told: str) -> str:
        told.setdefault("once", str(uuid4()))
        with time_machine.travel(self.at, tick=False):
            answer = self.client.post(url, told)
        said = words(answer.content.decode())
        assert answer.status_code == status, said
        return answer.headers.get("Location") or answer.content.decode()


def at_table(code: str) -> str:
    return reverse("networks:at-table", kwargs={"code": code})


@pytest.mark.django_db
def test_a_table_enters_the_code_and_writes_and_sees_only_its_own(v, rows, code) -> None:
    phone, other = Phone(v.at), Phone(v.at)
    door = reverse("networks:at-code")
    assert "The code on the wall" in phone.open(door)
    typed = f" {code[:3].lower()} {code[3:].lower()}"
    assert phone.send(door, code=typed) == at_table(code)
    page = phone.open(at_table(code))
    assert "Hva kan staten gjøre?" in page
    for hidden in ("færre planer", "Knut", "Samling i Bodø", "Neste program", "Rampe"):
        assert hidden not in page, hidden
    phone.send(at_table(code), **SAID)
    other.send(at_table(code), **SAID | {"text": "Noe annet."})
    page = phone.open(at_table(code))
    assert "Én plan for alle." in page
    assert "Noe annet." not in page, "not even from the same number"
    with seen_as(v.aino):
        row = Input.objects.get(text="Én plan for alle.")
    assert (row.stage, row.table, row.written_by_id) == ("waits", 7, v.roles["sigrid"].pk)
    with seen_as(v.sigrid), connection.cursor() as cursor:
        cursor.execute(
            "SELECT role, unit FROM core_event WHERE kind = 'networks.table-wrote' AND thing = %s"
            " AND id IN (SELECT event_id FROM networks_input WHERE phone IS NOT NULL)",
            [rows["question"].pk],
        )
        assert set(cursor.fetchall()) == {(None, v.sigrid.unit_id)}, "in the journal, by no hat"
    with seen_by_everybody():
        assert not Input.objects.exists(), "nor is it open before a second person has read it"
    with pytest.raises(Refused, match="own-words"):
        second_look.look(row, WORK, by=v.sigrid, version=1, nobody=True, at=v.at)
    second_look.look(row, WORK, by=v.aino, version=1, nobody=True, at=v.at)
    with seen_by_everybody():
        assert Input.objects.get().text == "Én plan for alle."


@pytest.mark.django_db
def test_the_table_answers_first_whether_anybody_could_be_recognised(v, rows, code) -> None:
    phone = Phone(v.at)
    for told, says in (
        (SAID | {"nobody": "no"}, "Write it so that nobody can be recognised"),
        (SAID | {"nobody": ""}, "Answer the question."),
        (SAID | {"table": "x"}, "Write a whole number from 1 to 500."),
    ):
        page = phone.send(at_table(code), 422, **told)
        assert says in words(page)
        assert "Én plan for alle." in page, "what was typed is kept"
    with seen_as(v.sigrid):
        assert not Input.objects.exclude(phone=None).exists()


@pytest.mark.django_db
def test_a_code_is_good_until_its_hour_or_until_it_is_closed(v, rows, code) -> None:
    question = rows["question"]
    with pytest.raises(NotAllowed):
        tables.open_code(question, by=v.aino, hours=2, at=v.at)
    early, late = Phone(v.at), Phone(v.at + timedelta(hours=2))
    early.open(at_table(code))
    assert "No question is open with this code." in late.open(at_table(code), 404)
    new = tables.open_code(question, by=v.tove, hours=2, at=v.at + timedelta(minutes=5)).code
    phone = Phone(v.at + timedelta(minutes=6))
    phone.open(at_table(code), 404)
    phone.open(at_table(new))
    tables.close_code(question, by=v.sigrid, at=v.at + timedelta(minutes=7))
    phone.at += timedelta(minutes=5)
    page = phone.send(at_table(new), 409, **SAID)
    assert "The question is closed. What you wrote stands below" in words(page)
    assert "Én plan for alle." in page
    stranger = Phone(phone.at)
    page = words(stranger.send(at_table(new), 404, **SAID))
    assert "No question is open" in page
    assert "Én plan for alle." in page, "its words stand there too"
    with seen_as(v.sigrid):
        assert not Input.objects.exclude(phone=None).exists()
    with pytest.raises(Refused, match="closed"):
        tables.close_code(question, by=v.sigrid, at=v.at)


@pytest.mark.django_db
def test_what_was_received_before_the_code_closed_has_its_receipt_and_is_still_read(
    v, rows, code
) -> None:
    phone, key = Phone(v.at), str(uuid4())
    phone.open(at_table(code))
    phone.send(at_table(code), **SAID, once=key)
    tables.close_code(rows["question"], by=v.sigrid, at=v.at)
    assert phone.send(at_table(code), **SAID, once=key) == at_table(code)
    page = phone.open(at_table(code))
    for shown in ("It is received.", "The question is closed", "Én plan for alle."):
        assert shown in page, shown
    assert "Send it" not in page, "nothing to press that does not work"
    Phone(v.at).send(at_table(code), 404, **SAID, once=key)
    phone.at += timedelta(days=2)
    assert "Én plan for alle." not in phone.open(at_table(code), 404)
    with seen_as(v.sigrid):
        assert Input.objects.exclude(phone=None).count() == 1


@pytest.mark.django_db
def test_a_question_or_gathering_taken_out_answers_to_no_code(v, rows, code) -> None:
    actions.take_out(rows["gathering"], "gathering", by=v.sigrid, version=1, at=v.at)
    Phone(v.at).open(at_table(code), 404)


@pytest.mark.django_db
def test_a_phone_writes_six_times_a_minute_and_the_same_form_once(v, rows, code) -> None:
    phone, key = Phone(v.at), str(uuid4())
    for _twice in range(2):
        phone.send(at_table(code), **SAID, once=key)
    for n in range(5):
        phone.send(at_table(code), **SAID | {"text": f"Nummer {n}"})
    page = phone.send(at_table(code), 409, **SAID | {"text": "For mye"})
    assert "You have sent a lot in one minute." in words(page)
    assert "For mye" in page
    Phone(v.at).send(at_table(code), **SAID)
    phone.at += timedelta(seconds=61)
    phone.send(at_table(code), **SAID)
    with seen_as(v.sigrid):
        assert Input.objects.exclude(phone=None).count() == 8


@pytest.mark.django_db
def test_whoever_tries_codes_is_stopped_and_those_who_are_in_go_on(v, rows, code) -> None:
    inside, stranger = Phone(v.at), Phone(v.at)
    inside.open(at_table(code))
    for n in range(tables.WRONG_A_MINUTE):
        with time_machine.travel(v.at, tick=False):
            assert tables.question(f"WRONG{n}", knows=False) is None
    assert "Many wrong codes are being tried." in stranger.open(at_table(code), 404)
    assert "Many wrong codes" in words(stranger.send(at_table(code), 404, **SAID))
    inside.send(at_table(code), **SAID)
    stranger.at += timedelta(seconds=61)
    stranger.open(at_table(code))
    with seen_as(v.sigrid):
        assert Input.objects.exclude(phone=None).count() == 1


@pytest.mark.django_db
def test_the_database_gives_a_phone_three_functions_and_no_rows(v, rows, code) -> None:
    with seen_by_everybody():
        for model in (TableCode, Input, models.Registration):
            assert not model.objects.exists()
        assert Question.objects.exists()
        assert Gathering.objects.exists(), "the programme is published, and they are open"
    for sql, told in (
        ("SELECT table_code(%s, now())", [code]),
        ("INSERT INTO networks_input (id) VALUES (%s)", [uuid4()]),
    ):
        with (
            pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor,
        ):  # fmt: skip
            cursor.execute(sql, told)
    with seen_as(v.sigrid), pytest.raises(ProgrammingError), transaction.atomic():
        TableCode.objects.update(open_until=v.at + timedelta(days=9))


@pytest.mark.django_db
def test_the_wall_shows_the_code_to_those_who_act_and_its_leaders_open_and_close_it(
    v, rows
) -> None:
    sigrid, aino = Visitor(v, "sigrid"), Visitor(v, "aino")
    pk = {"pk": rows["question"].pk}
    wall, door, shut = (reverse(f"networks:{n}", kwargs=pk)
                        for n in ("code", "open-code", "close-code"))  # fmt: skip
    assert "not open to tables" in words(aino.open(wall))
    aino.open(door, 403)
    aino.open(shut, 403)
    Visitor(v, "per").open(wall, 404)
    assert "Choose for how long." in words(sigrid.send(door, 422))
    assert sigrid.send(door, hours="4") == wall
    with seen_as(v.sigrid):
        code = TableCode.objects.get().code
    shown = words(aino.open(wall))
    assert f"{code[:3]} {code[3:]}" in shown
    assert "/table/" in shown
    assert sigrid.send(shut) == wall
    assert "not open to tables" in words(sigrid.open(wall))


@pytest.fixture
def committed(database: Any, upper_people: Any, django_db_blocker: Any) -> Any:
    """For what forty do at once: each on a connection of its own."""
    with django_db_blocker.unblock():
        yield
        database.renew()
        with psycopg.connect(database.url("import")) as importer:
            upper.furnish(importer)


def test_forty_tables_without_an_account_write_at_once_and_none_is_lost(committed) -> None:
    from village import load

    v = load()
    upper.hats(v)
    rows = upper.network(v, upper.programme(v))
    code = tables.open_code(rows["question"], by=v.sigrid, hours=2, at=v.at).code
    forms = [str(uuid4()) for _n in range(40)]
    clients = [Client(headers={"accept-language": "nb"}) for _n in range(40)]

    def send(n: int) -> list[int]:
        told = SAID | {"table": str(n + 1), "text": f"Fra bord {n + 1}", "once": forms[n]}
        opened = clients[n].get(at_table(code)).status_code
        sent = [clients[n].post(at_table(code), told).status_code for _twice in range(2)]
        own = words(clients[n].get(at_table(code)).content.decode())
        assert own.count("Fra bord") == 1, "its own, and nobody else's"
        connections.close_all()
        return [opened, *sent]

    with time_machine.travel(v.at, tick=False), ThreadPoolExecutor(40) as crowd:
        answers = list(crowd.map(send, range(40)))
    assert answers == [[200, 302, 302]] * 40
    with seen_as(v.sigrid):
        said = Input.objects.exclude(phone=None)
        assert sorted(one.table for one in said) == list(range(1, 41))
        assert {str(one.pk) for one in said} == set(forms)
