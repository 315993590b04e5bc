"""The Danish SSD: some services meet about a child without the family's yes once, and as an
exception once more. And the duty to come, in the country that has one."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.meetings import actions, reads
from village import at
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

TUESDAY = at("2026-03-10", hour=14)


@pytest.fixture
def denmark(abroad: Any) -> Any:
    v = abroad("DK")
    v.team(v.child("nils"), "mette", "oline", "viggo")
    return v


def call(
    v: Any, by: str = "mette", names: tuple[str, ...] = ("mette", "oline"), **more: Any
) -> Any:
    actor = getattr(v, by)
    with seen_as(actor, read_only=True):
        guests = reads.guests(actor, v.nils.pk).values()
    wanted = [g for g in guests if g.role is None or g.role.person.code in names]
    told = {"question": "What helps Nils?", "begins_at": TUESDAY, "place": "Room 4"}
    told |= {"ground": "dk.ssd", "at": v.at} | more
    return actions.call(v.nils, by=actor, guests=wanted, **told)


def test_one_meeting_and_as_an_exception_one_more(denmark: Any) -> None:
    v = denmark
    first = call(v)
    assert first.ground == "dk.ssd"
    with pytest.raises(Refused, match="exception-why") as why:
        call(v)
    assert "Retssikkerhedsloven § 11 e" in str(why.value.message)
    call(v, by="oline", exception="The doctor came back with an answer.")
    with pytest.raises(Refused, match="no-more-meetings") as none:
        call(v, exception="And one more.")
    assert "Ask the family for its yes" in str(none.value.message)
    call(v, ground="")


def test_a_cancelled_meeting_was_not_held_and_does_not_count(denmark: Any) -> None:
    v = denmark
    actions.cancel(call(v), by=v.mette, because="Snow.", at=v.at)
    assert call(v).exception == ""


def test_it_is_for_school_health_day_care_and_social_services(denmark: Any) -> None:
    v = denmark
    with pytest.raises(Refused, match="not-for-them") as who:
        call(v, names=("mette", "viggo"))
    assert "Viggo Dam" in str(who.value.message)
    with pytest.raises(Refused, match="not-for-yours"):
        call(v, by="viggo", names=("mette",))
    call(v, names=("mette", "viggo"), ground="")


def test_norway_has_no_such_law(village: Any) -> None:
    v = village
    v.team(v.child("nils"), "per", "kari")
    with pytest.raises(Refused, match="no-such-ground"):
        call(v, by="per", names=("kari",))
    page = reverse("meetings:call", kwargs={"child": v.nils.pk})
    assert "By what do you share?" not in words(Visitor(v, "per").open(page))


def test_the_pages_say_how_many_are_left_and_by_which_law(denmark: Any) -> None:
    v = denmark
    page = reverse("meetings:call", kwargs={"child": v.nils.pk})
    mette = Visitor(v, "mette")
    assert "2 meetings left" in words(mette.open(page))
    told = {
        "question": "What helps?", "on": "2026-03-10", "clock": "14.30", "place": "Room 4",
        "guests": ["child", f"role:{v.roles['oline'].pk}"], "ground": "dk.ssd",
    }  # fmt: skip
    said = words(mette.open(mette.send(page, **told)))
    assert "You share by law here" in said
    assert "Meeting 1 of at most 2." in said
    again = words(mette.send(page, 409, **told))
    assert "write why it is needed" in again
    assert "1 meeting left" in again


def test_an_icelandic_invitation_says_by_which_law_one_comes(abroad: Any) -> None:
    v = abroad("IS")
    v.team(v.child("nils"), "anna", "disa")
    meeting = call(v, by="anna", names=("anna", "disa"), ground="")
    disa = Visitor(v, "disa")
    with seen_as(v.disa, read_only=True):
        [mine] = reads.mine(v.disa)
    for name, pk in (("meetings:answer", mine.pk), ("meetings:meeting", meeting.pk)):
        assert "Lög 86/2021" in words(disa.open(reverse(name, kwargs={"pk": pk})))
