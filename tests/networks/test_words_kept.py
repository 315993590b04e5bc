"""What guests write is never lost: sent twice, too late, with a code that is lost; and it waits for
nobody for ever."""

from __future__ import annotations

import re
from uuid import uuid4

import psycopg
import pytest
from django.urls import reverse

import upper
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.networks import actions, guests, models
from laget.networks.models import Evaluation, Guest, Registration
from networks.test_at_table import Phone, committed  # noqa: F401
from networks.test_guests import SAID, at_door, change, signs_up
from village import at
from visiting import Visitor, words


@pytest.fixture(autouse=True)
def nothing_tried() -> None:
    guests.wrong.clear()


@pytest.fixture
def rows(v, programme):
    return upper.network(v, programme)


@pytest.fixture
def code(v, rows) -> str:
    return guests.invite(rows["gathering"], by=v.sigrid, kind="young", at=v.at).code


@pytest.mark.django_db
def test_a_code_that_is_closed_meanwhile_loses_no_words_and_forgets_no_receipt(
    v, rows, code
) -> None:
    phone, other, key = Phone(v.at), Phone(v.at), str(uuid4())
    phone.open(at_door(code))
    own = signs_up(phone, code, once=key)
    other.open(at_door(code))
    with seen_as(v.sigrid):
        (invitation,) = models.Invitation.objects.filter(closed_at=None)
    guests.close(invitation, by=v.sigrid, at=v.at)
    assert signs_up(phone, code, once=key) == own, "received before it was closed"
    for one, status in ((other, 409), (Phone(v.at), 404)):
        page = one.send(at_door(code), status, **SAID)
        for said in SAID.values():
            assert said in page, said
    assert "It is closed. What you wrote stands below" in words(
        other.send(at_door(code), 409, **SAID)
    )
    with seen_as(v.sigrid):
        assert Registration.objects.filter(kind="young").count() == 1


@pytest.mark.django_db
def test_what_a_guest_sends_twice_is_received_once_and_late_words_stand_on_the_page(
    v, rows, code
) -> None:
    phone = Phone(v.at)
    own = signs_up(phone, code)
    for _twice in range(2):
        phone.send(at_door(own, "own-change"), version="1", **SAID | {"food": "Melk"})
    phone.at = v.at = at("2026-06-03", 15)
    told = {"useful": "4", "text": "Mer tid til oss.", "nobody": "yes", "once": str(uuid4())}
    for _twice in range(2):
        phone.send(at_door(own, "own-evaluate"), **told)
    with seen_as(v.sigrid):
        said = Evaluation.objects.get(role=None, gathering=rows["gathering"])
        assert str(said.pk) != told["once"], "nothing joins it to the form, or to the guest"
    phone.at = at("2026-06-20")
    page = words(phone.send(at_door(own, "own-evaluate"), 409, **told | {"once": str(uuid4())}))
    assert "Mer tid til oss." in page
    assert "show this page to those who invited you" in page


@pytest.mark.django_db
def test_a_lost_code_is_made_anew_by_those_who_run_it_and_the_old_one_is_shut(
    v, rows, code
) -> None:
    phone = Phone(v.at)
    old = signs_up(phone, code)
    with seen_as(v.sigrid):
        guest = Guest.objects.get()
    renew = reverse("networks:renew", kwargs={"pk": guest.pk})
    for name, status in (("aino", 404), ("per", 404)):
        Visitor(v, name).open(renew, status)
    sigrid = Visitor(v, "sigrid")
    assert renew in sigrid.open(reverse("networks:guests", kwargs={"pk": rows["gathering"].pk}))
    back = sigrid.send(renew)
    new = "".join(
        re.search(r"The new code for Nora: ([A-Z0-9 ]{14})\.", words(sigrid.open(back)))[1].split()
    )
    assert "The new code" not in words(sigrid.open(back)), "shown once"
    assert "Rampe" in Phone(v.at).open(at_door(new, "own"))
    phone.open(at_door(old, "own"), 404)
    page = phone.send(at_door(old, "own-change"), 409, version="1", **SAID | {"food": "Melk"})
    assert "Your code opens nothing any more." in words(page)
    assert "Melk" in page
    guests_own = [
        actions.register(rows["gathering"], by=v.dora, kind="young", name="Emil", at=v.at)
    ]
    with seen_as(v.sigrid):
        named = Guest.objects.get(registration=guests_own[0].pk)
    with pytest.raises(Refused, match="no-code"):
        guests.renew(named, by=v.sigrid, at=v.at)


def test_where_the_secretariat_is_one_person_somebody_else_in_the_programme_reads_it(
    committed,  # noqa: F811
    database,
) -> None:
    from village import load

    v = load()
    upper.hats(v)
    rows = upper.network(v, upper.programme(v))
    code = guests.invite(rows["gathering"], by=v.sigrid, kind="young", at=v.at).code
    change(v, rows, capacity=9)
    phones = [Phone(v.at) for _n in range(5)]
    own = [signs_up(phone, code) for phone in phones]
    v.at = at("2026-06-03", 15)
    for n, phone in enumerate(phones):
        phone.at = v.at
        phone.send(at_door(own[n], "own-evaluate"), useful="4", nobody="yes",
                   text="" if n else "Mer tid til oss.")  # fmt: skip
    with seen_as(v.sigrid):
        said = Evaluation.objects.exclude(text="").get(role=None)
    look = reverse("networks:look-evaluation", kwargs={"pk": said.pk})
    v.at = at("2026-06-18")
    Visitor(v, "aino").open(look, 404)
    with psycopg.connect(database.url("import")) as importer:
        importer.execute("UPDATE people_role SET to_on = %s WHERE id = %s",
                         ["2026-06-10", v.roles["tove"].pk])  # fmt: skip
    page = Visitor(v, "aino").open(
        reverse("networks:gathering", kwargs={"pk": rows["gathering"].pk})
    )
    assert look in page
    assert "What participants thought of Samling i Bodø" in words(
        Visitor(v, "aino").open(reverse("programme:mine"))
    )
    Visitor(v, "aino").send(look, nobody="yes", version="1")
    with seen_as(v.sigrid):
        said.refresh_from_db()
        assert (said.stage, said.looked_by_id) == ("up", v.aino.role_id)
