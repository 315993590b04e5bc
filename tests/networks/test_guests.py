"""Those who come to a gathering without signing in: what a code opens, who reads what, and when
nothing of it is left."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
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
from laget.networks import actions, guest_reads, guests, models, reads
from laget.networks.models import Evaluation, Guest, Need, Registration
from laget.notices.models import Notice
from laget.programme import second_look
from laget.programme.permissions import WRITE
from networks.test_at_table import Phone, committed  # noqa: F401
from village import at
from visiting import Visitor, words

SAID = {"name": "Nora", "home": "Solvik", "access": "Rampe", "food": "Nøtter", "along": "Mamma"}


@pytest.fixture(autouse=True)
def nothing_tried() -> None:
    guests.wrong.clear()


@pytest.fixture
def rows(v, programme):
    return upper.network(v, programme)


@pytest.fixture
def code(v, rows) -> str:
    return guests.invite(rows["gathering"], by=v.sigrid, kind="young", at=v.at).code


def at_door(code: str, name: str = "come") -> str:
    return reverse(f"networks:{name}", kwargs={"code": code})


def signs_up(phone: Phone, code: str, **told: str) -> str:
    """Somebody signs up; their own code."""
    url = phone.send(at_door(code), **SAID | told)
    return re.fullmatch(r"/coming/(\w{12})/", url)[1]


def change(v, rows, **told: Any) -> None:
    with seen_as(v.sigrid):
        rows["gathering"].refresh_from_db()
    actions.change(rows["gathering"], "gathering", by=v.sigrid, told=told, at=v.at,
                   version=rows["gathering"].version)  # fmt: skip


@pytest.mark.django_db
def test_whoever_has_the_code_sees_the_day_and_signs_up_with_a_first_name(v, rows, code) -> None:
    change(v, rows, languages="Norsk og svensk")
    phone = Phone(v.at)
    door = reverse("networks:at-door")
    assert phone.send(door, code=f"{code[:4].lower()} {code[4:]}") == at_door(code)
    page = phone.open(at_door(code))
    for shown in ("Samling i Bodø", "Bodø", "Norsk og svensk", "De unge åpner", "1 of 2 places",
                  "Your first name", "It is deleted on 4 July"):  # fmt: skip
        assert shown in page, shown
    for hidden in ("Knut", "Rampe", "Hva kan staten gjøre?", "Neste program"):
        assert hidden not in page, hidden
    assert "Write your first name." in words(phone.send(at_door(code), 422, **SAID | {"name": ""}))
    own = signs_up(phone, code)
    page = phone.open(at_door(own, "own"))
    for shown in ("You have signed up.", "You have a place", own[:4], "Nora", "Rampe", "Mamma"):
        assert shown in page, shown
    with seen_as(v.sigrid):
        row = Registration.objects.get(kind="young")
        guest = Guest.objects.get()
    assert (row.name, row.changed_by_id, guest.name, guest.food) == ("", None, "Nora", "Nøtter")
    with connection.cursor() as cursor, seen_as(v.sigrid):
        cursor.execute("SELECT mark FROM networks_guest")
        assert own not in cursor.fetchone()[0], "the code itself is kept nowhere"


@pytest.mark.django_db
def test_a_full_gathering_offers_the_line_and_more_places_move_it_up(v, rows, code) -> None:
    first, second, third = Phone(v.at), Phone(v.at), Phone(v.at)
    signs_up(first, code)
    page = second.open(at_door(code))
    assert "All places are taken." in page
    assert "Put me on the waiting list" in page
    own = [signs_up(second, code, name="Ole"), signs_up(third, code, name="Liv")]
    assert "number 1 in the line" in second.open(at_door(own[0], "own"))
    assert "number 2 in the line" in third.open(at_door(own[1], "own"))
    with pytest.raises(Refused, match="has-places"):
        change(v, rows, capacity=1)
    change(v, rows, capacity=3)
    assert "You have a place" in second.open(at_door(own[0], "own"))
    assert "number 1 in the line" in third.open(at_door(own[1], "own"))
    mine = actions.register(rows["gathering"], by=v.dora, kind="national", name="Dora", at=v.at)
    change(v, rows, capacity=5)
    with seen_as(v.dora):
        (notice,) = Notice.objects.filter(kind="place")
    assert (notice.thing, notice.role_id) == (mine.pk, v.dora.role_id)


@pytest.mark.django_db
def test_a_guest_changes_and_cancels_and_the_next_gets_the_place(v, rows, code) -> None:
    phone = Phone(v.at)
    own = signs_up(phone, code)
    mine = actions.register(rows["gathering"], by=v.dora, kind="national", name="Dora", at=v.at)
    form = phone.client.get  # the version that was read goes along
    with time_machine.travel(v.at, tick=False):
        version = re.search(r'name="version" value="(\d+)"',
                            form(at_door(own, "own-change")).content.decode())[1]  # fmt: skip
    phone.send(at_door(own, "own-change"), version=version, **SAID | {"food": "Melk"})
    assert "Melk" in phone.open(at_door(own, "own"))
    page = phone.send(at_door(own, "own-change"), 409, version=version, **SAID | {"food": "Egg"})
    assert "It was changed somewhere else meanwhile." in words(page)
    assert phone.send(at_door(own, "own-cancel")) == reverse("networks:at-door")
    phone.open(at_door(own, "own"), 404)
    with seen_as(v.dora):
        assert Notice.objects.get(kind="place").thing == mine.pk
    with seen_as(v.sigrid):
        guest = Guest.objects.get()
        assert (guest.is_out, guest.name, guest.food, guest.mark) == (True, "", "", None)
        assert [pk for pk, _role in actions.queue(rows["gathering"])][-1] == mine.pk


@pytest.mark.django_db
def test_names_and_needs_are_for_those_who_run_it_and_for_no_other_hat(v, rows, code) -> None:
    signs_up(Phone(v.at), code)
    for name, sees in (("sigrid", 1), ("tove", 1), ("knut", 0), ("aino", 0), ("per", 0)):
        with seen_as(getattr(v, name)):
            assert Guest.objects.count() == sees, name
    page = reverse("networks:guests", kwargs={"pk": rows["gathering"].pk})
    shown = words(Visitor(v, "sigrid").open(page))
    for said in ("Nora", "Solvik", "Nøtter", "Mamma", code[:4], "stands in no report"):
        assert said in shown, said
    with seen_as(v.sigrid):
        (one,) = Registration.objects.filter(kind="young")
    cancel = reverse("networks:cancel", kwargs={"pk": one.pk})
    assert "Nora" in Visitor(v, "sigrid").open(cancel)
    for name, status in (("aino", 403), ("knut", 403), ("per", 404)):
        Visitor(v, name).open(page, status)
    gathering = reverse("networks:gathering", kwargs={"pk": rows["gathering"].pk})
    assert "Nora" not in Visitor(v, "aino").open(gathering)
    assert "Young person or parent: 1" in words(Visitor(v, "aino").open(gathering))
    actions.register(rows["gathering"], by=v.dora, kind="young", name="Emil", at=v.at)
    assert "Emil" in Visitor(v, "sigrid").open(gathering)
    assert "Emil" in Visitor(v, "dora").open(gathering), "she signed him up"
    assert "Emil" not in Visitor(v, "aino").open(gathering)


@pytest.mark.django_db
def test_a_code_is_good_until_it_is_closed_and_never_without_days(v, rows, code) -> None:
    gathering = rows["gathering"]
    new = guests.invite(gathering, by=v.tove, kind="young", at=v.at)
    Phone(v.at).open(at_door(code), 404)
    with pytest.raises(NotAllowed):
        guests.invite(gathering, by=v.aino, kind="young", at=v.at)
    phone = Phone(v.at)
    phone.open(at_door(new.code))
    own = signs_up(phone, new.code)
    shut = reverse("networks:close-invitation", kwargs={"pk": new.pk})
    Visitor(v, "sigrid").send(shut)
    phone.open(at_door(new.code), 404)
    phone.open(at_door(own, "own"))
    with pytest.raises(Refused, match="closed"):
        guests.comes(new.code, uuid4(), name="x", home="y")
    with pytest.raises(Refused, match="has-guests"):
        change(v, rows, from_on=None, to_on=None)
    loose = actions.add(gathering.programme, "gathering", by=v.sigrid, at=v.at,
                        told={"kind": "joint", "name": "Møte", "when_said": "i vår"})  # fmt: skip
    with pytest.raises(Refused, match="no-day"):
        guests.invite(loose, by=v.sigrid, kind="local", at=v.at)


@pytest.mark.django_db
def test_after_the_last_day_nobody_signs_up(v, rows, code) -> None:
    change(v, rows, register_by=v.at.date() - timedelta(days=1))
    phone = Phone(v.at)
    assert "The last day to sign up is over." in phone.open(at_door(code))
    page = phone.send(at_door(code), 409, **SAID)
    assert "What you wrote stands below: show it to those who invited you." in words(page)
    for said in SAID.values():
        assert said in page, "nothing that was typed is lost"


@pytest.mark.django_db
def test_whoever_tries_codes_is_stopped_and_those_who_are_in_go_on(v, rows, code) -> None:
    inside, stranger = Phone(v.at), Phone(v.at)
    own = signs_up(inside, code)
    with time_machine.travel(v.at, tick=False):
        for n in range(60):
            assert (guests.own if n % 2 else guests.door)(f"WRONG{n}", knows=False) is None
    assert "Many wrong codes are being tried." in stranger.open(at_door(code), 404)
    assert "Many wrong codes are being tried." in stranger.open(at_door(own, "own"), 404)
    inside.open(at_door(own, "own"))
    stranger.at += timedelta(seconds=61)
    stranger.open(at_door(code))


@pytest.mark.django_db
def test_the_same_form_is_kept_once_and_sixty_sign_up_in_a_minute(v, rows, code) -> None:
    phone, key = Phone(v.at), str(uuid4())
    own = {signs_up(phone, code, once=key) for _twice in range(2)}
    assert len(own) == 1, "and the code is the same"
    with time_machine.travel(v.at, tick=False):
        for n in range(59):
            guests.comes(code, uuid4(), name=f"N{n}", home="Solvik")
        with pytest.raises(Refused, match="slowly"):
            guests.comes(code, uuid4(), name="En til", home="Solvik")
    with seen_as(v.sigrid):
        row = Registration.objects.filter(kind="young").order_by("number").first()
    phone = Phone(v.at + timedelta(seconds=61))
    assert signs_up(phone, code, once=str(row.pk)) not in own, "whoever knows the row has no code"


@pytest.mark.django_db
def test_a_guest_says_what_it_was_worth_and_nobody_sees_who(v, rows, code) -> None:
    change(v, rows, capacity=9)
    phones = [Phone(v.at) for _n in range(5)]
    own = [signs_up(phone, code) for phone in phones]
    worth = {"useful": "4", "text": "Mer tid til oss.", "nobody": "yes"}
    page = phones[0].send(at_door(own[0], "own-evaluate"), 409, **worth)
    assert "when the gathering is over" in words(page)
    v.at = at("2026-06-03", 15)
    for n, phone in enumerate(phones):
        phone.at = v.at
        assert "Say what it was worth" in phone.open(at_door(own[n], "own"))
        page = phone.send(at_door(own[n], "own-evaluate"), 422, **worth | {"nobody": "no"})
        assert "nobody can be recognised" in words(page)
        phone.send(at_door(own[n], "own-evaluate"), **worth | {"text": "" if n else worth["text"]})
    phones[0].send(at_door(own[0], "own-evaluate"), 409, **worth)
    assert "You have said what it was worth." in phones[0].open(at_door(own[0], "own"))
    with seen_as(v.sigrid, read_only=True):
        said = Evaluation.objects.exclude(text="").get(role=None)
        assert reads.met(v.sigrid, rows["gathering"]).worth.answered == 6
    with pytest.raises(Refused, match="own-words"):
        second_look.look(said, WRITE, by=v.sigrid, version=1, nobody=True, at=v.at)
    assert "What participants thought of Samling i Bodø" in words(
        Visitor(v, "tove").open(reverse("programme:mine"))
    )
    look = reverse("networks:look-evaluation", kwargs={"pk": said.pk})
    assert "Mer tid til oss." in Visitor(v, "tove").open(look)
    Visitor(v, "tove").send(look, nobody="yes", version="1")
    gathering = reverse("networks:gathering", kwargs={"pk": rows["gathering"].pk})
    assert "Mer tid til oss." not in Visitor(v, "aino").open(gathering)
    v.at = at("2026-06-18")
    page = words(Visitor(v, "aino").open(gathering))
    assert "6 have answered." in page
    assert "Mer tid til oss." in page
    with pytest.raises(Refused, match="over"), time_machine.travel(v.at, tick=False):
        guests.evaluates(own[1], uuid4(), useful=1, text="")


@pytest.mark.django_db
def test_the_database_gives_a_guest_six_functions_and_no_rows(v, rows, code) -> None:
    own = signs_up(Phone(v.at), code)
    with seen_by_everybody():
        for model in (models.Invitation, Guest, Registration, Need, Evaluation):
            assert not model.objects.exists()
    for sql, told in (
        ("SELECT guest_own(%s)", [guests.mark(own)]),
        ("SELECT guest_gathering(%s)", [rows["gathering"].pk]),
        ("SELECT queue_of(%s)", [rows["gathering"].pk]),
        ("INSERT INTO networks_guest (id) VALUES (%s)", [uuid4()]),
    ):
        with (
            pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor,
        ):  # fmt: skip
            cursor.execute(sql, told)
    with seen_as(v.per):
        assert actions.queue(rows["gathering"]) == []


@pytest.mark.django_db
def test_staff_of_a_municipality_sign_up_from_their_own_page(v, rows) -> None:
    per, home = Visitor(v, "per"), reverse("networks:for-staff")
    one = reverse("networks:at-gathering", kwargs={"pk": rows["gathering"].pk})
    assert "No gathering is open to your municipality now." in words(per.open(home))
    actions.change(rows["team"], "team", by=v.sigrid, version=1, at=v.at,
                   told={"authority": v.authorities["solvik"].pk})  # fmt: skip
    per.open(one, 404)
    change(v, rows, for_staff=True)
    assert home in per.open(reverse("desk:day"))
    assert "Samling i Bodø" in per.open(home)
    assert "Samling i Bodø" not in Visitor(v, "nina").open(home), "hers takes no part"
    Visitor(v, "nina").open(one, 404)
    assert "De unge åpner" in per.open(one)
    sign_up = reverse("networks:sign-up", kwargs={"pk": rows["gathering"].pk})
    assert per.send(sign_up, need="Tolk") == one
    per.send(sign_up, 409, need="")
    assert "You have a place." in words(per.open(one))
    kari = Visitor(v, "kari")
    kari.send(sign_up, need="")
    assert "You wait for a place." in words(kari.open(one))
    with seen_as(v.per):
        mine = Registration.objects.get()
        assert Need.objects.get().text == "Tolk"
    with seen_as(v.kari):
        assert Registration.objects.count() == 1, "her own"
        assert not Need.objects.exists()
    per.send(reverse("networks:cancel", kwargs={"pk": mine.pk}))
    with seen_as(v.kari):
        assert Notice.objects.get(kind="place")
    notices = kari.open(reverse("notices:notices"))
    assert "A place at a gathering has become free" in notices
    kari.open(reverse("networks:gathering", kwargs={"pk": rows["gathering"].pk}), 302)
    assert "You have a place." in words(kari.open(one))
    with pytest.raises(NotAllowed):
        actions.come(rows["gathering"], by=v.nina, at=v.at)
    with pytest.raises(NotAllowed):
        actions.evaluate(rows["gathering"], by=v.per, useful=1, at=v.at)
    v.at = at("2026-06-03", 15)
    kari = Visitor(v, "kari")
    kari.send(reverse("networks:evaluate", kwargs={"pk": rows["gathering"].pk}), useful="5")
    with seen_as(v.kari, read_only=True):
        assert not guest_reads.at_one(v.kari, rows["gathering"].pk).may_evaluate


@pytest.fixture
def stays(request: Any) -> Any:
    """What is committed, and taken away again."""
    request.getfixturevalue("committed")
    from village import load

    v = load()
    upper.hats(v)
    return v, upper.network(v, upper.programme(v))


def test_forty_sign_up_at_once_and_each_has_a_place_of_its_own(stays, database) -> None:
    v, rows = stays
    code = guests.invite(rows["gathering"], by=v.sigrid, kind="young", at=v.at).code

    def send(n: int) -> str:
        client = Client(headers={"accept-language": "nb"})
        told = SAID | {"name": f"Nr {n}", "once": str(uuid4())}
        sent = client.post(at_door(code), told)
        connections.close_all()
        return sent.headers["Location"]

    with time_machine.travel(v.at, tick=False), ThreadPoolExecutor(40) as crowd:
        codes = set(crowd.map(send, range(40)))
    assert len(codes) == 40
    with seen_as(v.sigrid):
        numbers = list(Registration.objects.values_list("number", flat=True))
        assert sorted(numbers) == list(range(1, 42))
        assert Guest.objects.exclude(name="").count() == 40
    _nothing_is_left(v, database.url("import"))


def test_whoever_sends_from_two_tabs_has_one_place(stays) -> None:
    v, rows = stays
    actions.change(rows["team"], "team", by=v.sigrid, version=1, at=v.at,
                   told={"authority": v.authorities["solvik"].pk})  # fmt: skip
    change(v, rows, for_staff=True)
    both = Barrier(2)

    def send(_n: int) -> str:
        both.wait()
        try:
            actions.come(rows["gathering"], by=v.per, at=v.at)
        except Refused as refused:
            return refused.code
        finally:
            connections.close_all()
        return "kept"

    with ThreadPoolExecutor(2) as tabs:
        assert sorted(tabs.map(send, range(2))) == ["kept", "signed-up"]
    with seen_as(v.per):
        assert Registration.objects.count() == 1


def _nothing_is_left(v: Any, url: str) -> None:
    """Thirty days after the end, in the tables and in what stood before."""
    with seen_as(v.knut):
        need = Need.objects.get()
        row = Registration.objects.get(changed_by=v.knut.role_id)
    assert need.text == "Rampe"
    assert guests.wipe(url, at=at("2026-07-03")) == 0
    actions.cancel(row, by=v.knut, at=v.at)
    assert guests.wipe(url, at=at("2026-07-04")) == 41
    assert guests.wipe(url, at=at("2026-07-05")) == 0
    with seen_as(v.sigrid):
        assert not Guest.objects.exclude(name="", home="", access="", food="", along="").exists()
        assert not Guest.objects.exclude(mark=None).exists()
        assert Registration.objects.filter(kind="young").count() == 40, "how many, by kind"
    with psycopg.connect(url) as db:
        (left,) = db.execute(
            "SELECT count(*) FROM networks_need_history WHERE text <> ''"
        ).fetchone()
    assert left == 0
