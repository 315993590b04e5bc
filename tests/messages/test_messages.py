"""Messages in the team: who reads, named receipts, what is withdrawn, and what nobody has read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

import village as the_village
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.ledger import reconcile
from laget.messages import actions, reads
from laget.messages.models import Message, Receipt
from laget.notices.models import Notice
from laget.notices.sending import tell_of_the_passed
from visiting import Visitor, words


@pytest.fixture
def emma(village: Any) -> Any:
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    return emma


def test_the_team_reads_and_each_receipt_is_a_named_persons(village, emma) -> None:
    v, url = village, reverse("messages:thread", kwargs={"child": emma.pk})
    per, kari, hanne = (Visitor(v, name) for name in ("per", "kari", "hanne"))
    per.send(url, text="Home with a fever.")
    assert "Emma, 10: Per has written to the team" in words(kari.open(reverse("desk:day")))
    page = words(kari.open(url))
    assert "Home with a fever." in page
    assert "Read by Kari Vik" in page
    assert "Hanne Vik" in page.split("Not read yet by")[1]
    assert "has written to the team" not in words(kari.open(reverse("desk:day")))
    assert "Kari Vik" in words(hanne.open(url)).split("Read by")[1]


def test_who_is_not_in_the_team_finds_no_thread_and_cannot_write(village, emma) -> None:
    v, url = village, reverse("messages:thread", kwargs={"child": emma.pk})
    actions.write(emma, by=v.per, text="Hi.", at=v.at)
    for name in ("lars", "silje", "gro"):
        Visitor(v, name).open(url, status=404)
        with pytest.raises(NotAllowed):
            actions.write(emma, by=getattr(v, name), text="Hi.", at=v.at)
        with seen_as(getattr(v, name)):
            assert not Message.objects.exists()
            assert not Receipt.objects.exists()


def test_a_hidden_helper_neither_reads_nor_writes_and_is_not_among_the_receipts(village) -> None:
    v = village
    noah = v.child("noah", "per")
    v.team(noah, "per", "hanne")
    v.team(noah, "kari", shared=False)
    actions.write(noah, by=v.per, text="Hi.", at=v.at)
    with seen_as(v.per):
        names = {r.role.person.given_name for r in Receipt.objects.select_related("role__person")}
    assert names == {"Hanne", "Joakim", "Rita"}
    Visitor(v, "kari").open(reverse("messages:thread", kwargs={"child": noah.pk}), status=404)


def test_withdrawn_is_out_of_view_and_still_there_with_the_reason(village, emma) -> None:
    v = village
    said = actions.write(emma, by=v.per, text="Wrong child.", at=v.at)
    with seen_as(v.kari), pytest.raises(NotAllowed):
        actions.withdraw(said, by=v.kari, because="No.", at=v.at)
    with pytest.raises(Refused):
        actions.withdraw(said, by=v.per, because=" ", at=v.at)
    v.later(minutes=1)
    Visitor(v, "per").send(
        reverse("messages:withdraw", kwargs={"pk": said.pk}), because="Meant for another child."
    )
    page = words(Visitor(v, "kari").open(reverse("messages:thread", kwargs={"child": emma.pk})))
    assert "Wrong child." not in page
    assert "Meant for another child." in page
    with seen_as(v.kari), pytest.raises(ProgrammingError), transaction.atomic():
        Message.objects.update(text="Other")
    with seen_as(v.per):
        assert Message.objects.get().text == "Wrong child."


def test_unread_after_the_rules_time_is_told_and_stands_in_the_ledger(fresh_database) -> None:
    v = the_village.load()
    emma = v.child("emma")
    v.team(emma, "per", "kari")
    said = actions.write(emma, by=v.per, text="Hi.", at=v.at)
    url = fresh_database.url("import")
    late = v.at + (said.due_on - v.at.date()) + timedelta(days=1)
    tell_of_the_passed(url, at=late)
    with psycopg.connect(url) as db:
        rows = db.execute(
            "SELECT p.given_name FROM notices_notice n JOIN people_role r ON r.id = n.role_id"
            " JOIN people_person p ON p.id = r.person_id WHERE n.kind = 'message_late'"
        ).fetchall()
    assert {name for (name,) in rows} == {"Per", "Anne", "Rita"}
    found = reconcile(url)
    assert {name for name, _says, _pk in found.faults} == {"messages-read"}
    for name in ("kari", "anne", "rita"):
        actions.opened(emma, by=getattr(v, name), at=v.later(minutes=1))
    assert reconcile(url).faults == []
    with seen_as(v.kari, read_only=True):
        assert Notice.objects.filter(kind="message").exists()
        assert reads.waiting(v.kari) == []
