"""The follow-up service: it sees who is out of school, whom to call, and notes that it did."""

from datetime import timedelta

import pytest
from django.db import connection

from laget.children import protecting
from laget.core.access import NotAllowed
from laget.core.seeing import seen_as
from laget.gaps.reads import open_gaps
from laget.plans import actions as plans
from laget.transitions import actions as transitions
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def jonas(village):
    """Jonas left school; the follow-up service has him on its list and has not called."""
    jonas = village.child("jonas", listed_by="ola", born="2008-04-01")
    transitions.note_school_exit(
        jonas, by=village.ola, left_unit=village.units["school"],
        from_on=village.at.date() - timedelta(days=1), at=village.at,
    )  # fmt: skip
    village.later(days=60)
    with seen_as(village.ola, at=village.at), connection.cursor() as cursor:
        cursor.execute("SELECT gaps_refresh(%s, %s)", [jonas.pk, village.at.date()])
    return jonas


def test_the_one_who_must_call_goes_from_my_day_to_the_note_and_the_gap_closes(village, jonas):
    ola = Visitor(village, "ola")
    contact = f"/children/{jonas.pk}/contact/"
    for page in ("/", "/gaps/"):
        assert f'href="{contact}"' in ola.open(page), page
    assert "Note a contact" in words(ola.open(contact))
    known = ola.open(f"/children/{jonas.pk}/")
    assert "Jonas is out of school" in words(known)
    assert "Your service should have been in touch by" in words(known)
    assert f'href="{contact}"' in known
    ola.send(contact, with_whom="child", on=str(village.at.date()), note="He wants to come back.")
    with seen_as(village.ola, read_only=True):
        assert open_gaps(village.ola) == []
    known = words(ola.open(f"/children/{jonas.pk}/"))
    assert "He wants to come back." in known
    assert "should have been in touch" not in known


def test_what_was_said_stays_with_the_follow_up_service(village, jonas):
    plans.note_contact(jonas, by=village.ola, with_whom="child", note="Secret", at=village.at)
    village.listed("jonas", "per", "2008-04-01", number=village.numbers[jonas.pk][2])
    said = words(Visitor(village, "per").open(f"/children/{jonas.pk}/"))
    assert "Secret" not in said
    assert "out of school" not in said


def test_another_service_with_the_child_on_its_list_notes_no_contact(village, jonas):
    village.listed("jonas", "per", "2008-04-01", number=village.numbers[jonas.pk][2])
    with pytest.raises(NotAllowed):
        plans.note_contact(jonas, by=village.per, with_whom="child", at=village.at)
    Visitor(village, "per").open(f"/children/{jonas.pk}/contact/", status=404)


def test_a_protected_young_person_is_called_by_those_named_alone(village, jonas):
    village.team(jonas, "per")
    protecting.protect(
        jonas, kind="confidential", named=[village.roles["per"]], by=village.per, at=village.at
    )
    with pytest.raises(NotAllowed):
        plans.note_contact(jonas, by=village.ola, with_whom="child", at=village.at)
