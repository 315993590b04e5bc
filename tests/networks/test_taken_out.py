"""A gathering that moves or is taken out, and places that come and go: whoever has signed up is
told, and led to a page that says how it is now."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse

import upper
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.networks import actions, guests, kept, reads
from laget.networks.models import Gathering, Guest
from laget.notices import reads as notices
from laget.notices.models import Notice
from networks.test_at_table import Phone
from networks.test_guests import SAID, at_door, change, signs_up
from village import at
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

MOVED = "A gathering you have signed up to has another day or place."
OUT = "A gathering you have signed up to has been taken out of the programme."


@pytest.fixture
def rows(v, programme):
    guests.wrong.clear()
    rows = upper.network(v, programme)
    actions.change(rows["team"], "team", by=v.sigrid, version=1, at=v.at,
                   told={"authority": v.authorities["solvik"].pk})  # fmt: skip
    change(v, rows, for_staff=True)
    return rows


def page(rows: Any, name: str) -> str:
    return reverse(f"networks:{name}", kwargs={"pk": rows["gathering"].pk})


def lines(v: Any, name: str) -> list[str]:
    with seen_as(getattr(v, name), at=v.at, read_only=True):
        found = [str(line.says) for line in notices.mine(getattr(v, name))]
    return [says for says in found if "second person" not in says]


def take_out(v: Any, rows: Any) -> None:
    with seen_as(v.sigrid):
        one = Gathering.objects.get(pk=rows["gathering"].pk)
    actions.take_out(one, "gathering", by=v.sigrid, version=one.version, at=v.at)


def test_another_day_or_place_is_told_to_those_who_have_signed_up_and_to_nobody_else(
    v, rows
) -> None:
    mine = actions.come(rows["gathering"], by=v.per, at=v.at)
    change(v, rows, material="Lysark", capacity=3)
    assert lines(v, "per") == []
    change(v, rows, where="Tromsø")
    for name, told in (("per", [MOVED]), ("knut", [MOVED]), ("kari", []), ("jon", [])):
        assert lines(v, name) == told, name
    per = Visitor(v, "per")
    assert MOVED in words(per.open(reverse("notices:notices")))
    per.open(page(rows, "gathering"), 302)
    assert "Tromsø" in per.open(page(rows, "at-gathering"))
    actions.cancel(mine, by=v.per, at=v.at)
    assert lines(v, "per") == [], "it is his no more"


def test_what_is_taken_out_says_so_to_those_who_have_signed_up(v, rows) -> None:
    actions.come(rows["gathering"], by=v.per, at=v.at)
    take_out(v, rows)
    assert lines(v, "per") == lines(v, "knut") == [OUT]
    per, knut = Visitor(v, "per"), Visitor(v, "knut")
    per.open(page(rows, "gathering"), 302)
    said = "The gathering has been taken out of the programme."
    for url in (page(rows, "at-gathering"), reverse("networks:for-staff")):
        assert said in words(per.open(url))
    assert "Cancel" not in words(per.open(page(rows, "at-gathering")))
    shown = words(knut.open(page(rows, "gathering")))
    assert said in shown
    assert "Sign up" not in shown
    Visitor(v, "kari").open(page(rows, "at-gathering"), 404)
    knut.send(page(rows, "register"), 409, name="Jon", kind="local")
    v.at = at("2026-06-03", 15)
    with seen_as(v.dora):
        rows["gathering"].refresh_from_db()
    with pytest.raises(Refused, match="out"):
        actions.evaluate(rows["gathering"], by=v.dora, useful=3, at=v.at)


def test_a_guest_is_told_on_the_page_of_their_own_code(v, rows) -> None:
    code = guests.invite(rows["gathering"], by=v.sigrid, kind="young", at=v.at).code
    phone = Phone(v.at)
    own = signs_up(phone, code)
    moved = "The day or the place has been changed after you signed up."
    assert moved not in phone.open(at_door(own, "own"))
    v.later(minutes=5)
    change(v, rows, from_on=date(2026, 6, 9), to_on=date(2026, 6, 10))
    assert moved in phone.open(at_door(own, "own"))
    late = Phone(v.later(minutes=5))
    assert moved not in late.open(at_door(signs_up(late, code), "own"))
    take_out(v, rows)
    assert "The gathering has been taken out" in phone.open(at_door(own, "own"))
    assert "has been taken out of the programme" in Phone(v.at).open(at_door(code))
    otherwise = {"version": "1", "home": "Et annet sted"}
    for url, told in (
        (at_door(code), SAID), (at_door(own, "own-change"), SAID | otherwise),
        (at_door(own, "own-evaluate"), {"useful": "4"}),
    ):  # fmt: skip
        assert "has been taken out of the programme" in words(phone.send(url, 409, **told)), url
    assert phone.send(at_door(own, "own-cancel")) == reverse("networks:at-door")
    with seen_as(v.sigrid):
        assert Guest.objects.filter(name="").count() == 1, "what was written can still be deleted"


def test_a_place_is_yours_no_longer_than_you_come(v, rows) -> None:
    gathering = rows["gathering"]
    mine = [actions.come(gathering, by=hat, at=v.at) for hat in (v.per, v.kari)]
    actions.cancel(mine[0], by=v.per, at=v.at)
    assert lines(v, "kari") == ["A place at a gathering has become free, and it is yours."]
    actions.cancel(mine[1], by=v.kari, at=v.at)
    assert lines(v, "kari") == []
    mine = [actions.come(gathering, by=hat, at=v.at) for hat in (v.per, v.kari)]
    take_out(v, rows)
    with seen_as(v.per):
        mine[0].refresh_from_db()
    actions.cancel(mine[0], by=v.per, at=v.at)
    with seen_as(v.kari):
        assert Notice.objects.filter(kind="place").count() == 1, "there is nothing to come to"


def test_whoever_is_taken_off_the_list_is_told_also_where_it_is_closed_to_them_since(
    v, rows
) -> None:
    mine = actions.come(rows["gathering"], by=v.per, at=v.at)
    actions.cancel(mine, by=v.sigrid, at=v.at)
    change(v, rows, for_staff=False)
    said = "The secretariat has taken a name you signed up off the list of a gathering."
    assert lines(v, "per") == [said]
    per, home = Visitor(v, "per"), reverse("networks:for-staff")
    shown = per.open(reverse("notices:notices"))
    assert f'href="{home}"' in shown
    assert "Samling i Bodø" in shown
    per.open(home)


def test_who_signs_up_or_answers_too_early_or_too_late_is_told_so_and_not_offered_it(
    v, rows
) -> None:
    gathering, kari, aino = rows["gathering"], Visitor(v, "kari"), Visitor(v, "aino")
    actions.come(gathering, by=v.per, at=v.at)
    assert "Say what it was worth" not in words(aino.open(page(rows, "gathering")))
    told = {"useful": "4"}
    early = "You can say it when the gathering is over."
    for name in ("per", "aino"):
        assert early in words(Visitor(v, name).send(page(rows, "evaluate"), 409, **told))
    v.at = at("2026-06-03", 15)
    for url in (page(rows, "gathering"), page(rows, "at-gathering")):
        visitor = Visitor(v, "aino" if url == page(rows, "gathering") else "per")
        shown = words(visitor.open(url))
        assert "Say what it was worth" in shown
    assert "Sign up" in words(kari.open(page(rows, "at-gathering")))
    v.at = at("2026-06-04")
    assert "Sign up" not in words(kari.open(page(rows, "at-gathering")))
    assert "Sign up" not in words(aino.open(page(rows, "gathering")))
    assert "The gathering is over." in words(kari.send(page(rows, "sign-up"), 409, need=""))
    sent = aino.send(page(rows, "register"), 409, name="Jon", kind="local")
    assert "The gathering is over." in words(sent)
    v.at = at("2026-06-18")
    assert "Say what it was worth" not in words(aino.open(page(rows, "gathering")))
    assert "Say what it was worth" not in words(Visitor(v, "per").open(page(rows, "at-gathering")))


def test_all_that_a_guest_writes_is_among_what_is_wiped(v, rows) -> None:
    fields = {
        f.name for f in Guest._meta.concrete_fields
        if f.get_internal_type() in ("CharField", "TextField")
    }  # fmt: skip
    assert fields == {"mark", *kept.TEXTS} == set(kept.GONE)
    code = guests.invite(rows["gathering"], by=v.sigrid, kind="young", at=v.at).code
    with time_machine.travel(v.at, tick=False):
        own = guests.comes(code, uuid4(), **SAID)
        guests.cancels(own)
    with seen_as(v.sigrid, read_only=True):
        left = Guest.objects.get()
        assert {name: getattr(left, name) for name in kept.GONE} == kept.GONE
        assert reads.met(v.sigrid, rows["gathering"]).here == 1
