"""What is typed and not sent: kept for the hat that typed it, there again, and gone when sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.urls import reverse

import village as the_village
from laget.core.drafts import LASTS, drawn_for, sweep_old, was_for
from laget.core.models import Draft
from laget.core.seeing import seen_as
from laget.plans.models import Contact
from visiting import Visitor, words

SAYS = "Here is what you wrote"


@pytest.fixture
def contact(village: Any) -> str:
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return reverse("plans:contact", kwargs={"child": emma.pk})


def hat(page: str) -> str:
    return page.split('name="hat" value="')[1].split('"')[0]


def test_a_draft_is_there_again_for_its_hat_alone_until_it_is_sent(village, contact) -> None:
    v = village
    per, kari = Visitor(v, "per"), Visitor(v, "kari")
    assert SAYS not in words(per.open(contact))
    typed = {"with_whom": "guardian", "note": "Mother said\x00 yes."}
    per.send(contact, status=204, draft="keep", **typed)
    page = per.open(contact)
    assert SAYS in words(page)
    assert "Mother said yes." in page
    assert page.count("checked") == 1
    other = kari.open(contact)
    assert SAYS not in words(other)
    assert "Mother said" not in other
    per.send(contact, **typed | {"note": "Yes.", "on": "2026-03-01"})
    assert SAYS not in words(per.open(contact))
    with seen_as(v.per):
        assert [draft.told for draft in Draft.objects.all()] == [{}]
        assert Contact.objects.count() == 1


def test_a_draft_is_thrown_away(village, contact) -> None:
    per = Visitor(village, "per")
    per.send(contact, status=204, draft="keep", note="Mother.")
    assert per.send(contact, draft="drop") == contact
    assert "Mother." not in per.open(contact)


def test_what_is_sent_when_the_session_has_run_out_is_there_after_sign_in(village, contact) -> None:
    v = village
    per = Visitor(v, "per")
    token = hat(per.open(contact))
    assert was_for(token) == v.roles["per"].pk
    del per.client.cookies["sessionid"]
    to = per.send(contact, hat=token, with_whom="guardian", note="Mother said yes.")
    assert to == reverse("people:sign-in")
    assert "What you wrote is kept" in words(per.open(to))
    assert per.send(to, role=str(v.roles["per"].pk)) == contact
    assert "Mother said yes." in per.open(contact)
    with seen_as(v.per):
        assert not Contact.objects.exists()


def test_somebody_else_who_signs_in_there_sees_nothing_of_it(village, contact) -> None:
    v = village
    per = Visitor(v, "per")
    token = hat(per.open(contact))
    del per.client.cookies["sessionid"]
    to = per.send(contact, hat=token, note="Mother said yes.")
    assert per.send(to, role=str(v.roles["kari"].pk)) == reverse("desk:day")
    assert "Mother said" not in per.open(contact)


def test_a_form_that_was_drawn_for_nobody_keeps_nothing(village, contact) -> None:
    v = village
    per = Visitor(v, "per")
    del per.client.cookies["sessionid"]
    for token in ("", "x", str(v.roles["per"].pk), drawn_for(v.roles["per"].pk)[:-1] + "!"):
        per.send(contact, hat=token, note="Mother.")
    with seen_as(v.per):
        assert not Draft.objects.exists()


def test_the_answers_about_danger_are_in_no_draft(village) -> None:
    v = village
    per, url = Visitor(v, "per"), reverse("concerns:raise")
    answers = {"now": "no", "harm": "no", "other_duty": "no"}
    per.send(url, status=200, draft="keep", at_step="danger", **answers)
    with seen_as(v.per):
        assert not Draft.objects.exists()
    per.send(url, status=204, draft="keep", at_step="tell", seen="He is cold.", **answers)
    with seen_as(v.per):
        assert Draft.objects.get().told == {"seen": ["He is cold."]}
    assert SAYS not in words(per.open(url))
    assert "He is cold." in per.send(url, status=200, at_step="danger", **answers)


def test_old_and_sent_drafts_are_gone(fresh_database) -> None:
    v = the_village.load()
    emma = v.child("emma")
    v.team(emma, "per")
    url = reverse("plans:contact", kwargs={"child": emma.pk})
    per = Visitor(v, "per")
    per.send(url, status=204, draft="keep", note="Mother.")
    importer = fresh_database.url("import")
    assert sweep_old(importer, at=v.at + timedelta(days=2)) == 0
    v.at = v.at + LASTS + timedelta(minutes=1)
    assert SAYS not in words(per.open(url))
    assert sweep_old(importer, at=v.at) == 1
    with psycopg.connect(importer) as db:
        assert db.execute("SELECT count(*) FROM core_draft").fetchone() == (0,)
