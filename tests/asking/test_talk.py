"""A worry talked over with a help service, about nobody."""

import pytest
from django.db import connection
from django.urls import reverse

from laget.asking import talks
from laget.asking.models import Talk
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.ledger import CHECKS
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def begin(village, question="A child of six falls asleep every morning.", to="station"):
    return talks.begin(
        village.units["school"], by=village.per, to_unit=village.units[to], question=question,
        at=village.at,
    )  # fmt: skip


def test_asked_answered_and_closed_with_no_child_behind_it(village):
    per, ida = (Visitor(village, name) for name in ("per", "ida"))
    page = words(per.open(reverse("asking:talk-new")))
    assert "Write nothing that points at one child" in page
    at = per.send(
        reverse("asking:talk-new"), to=str(village.units["station"].pk), question="Six, and tired."
    )
    assert "wonders about something, without a name" in words(ida.open("/"))
    ida.send(at, text="Ask how the nights are.")
    assert "Station has answered what you wondered about" in words(per.open("/"))
    assert "Ask how the nights are." in words(per.open(at))
    per.send(at, do="close")
    assert "has answered" not in words(per.open("/"))
    assert not {f.name for f in Talk._meta.fields} & {"child", "about", "born_on", "named"}


@pytest.mark.parametrize(
    "number",
    ["17851550097", "178515 50097", "170515-1234", "170515-123A", "20150517-1234", "170515A123B"],
)
def test_what_can_be_a_childs_number_is_refused_and_what_was_typed_stays(village, number):
    with pytest.raises(Refused, match="points-at-one"):
        begin(village, f"She is {number}, and tired.")
    at = reverse("asking:talk-new")
    told = {"to": str(village.units["station"].pk), "question": f"She is {number}, tired."}
    said = Visitor(village, "per").send(at, 409, **told)
    assert "There is a number here that can be somebody" in words(said)
    assert number in said
    assert begin(village, "Six years old, 22 00 11 22 rings, since 2025, 3 of 4 days.")


def test_only_the_two_services_read_it_and_only_the_one_asked_answers(village):
    talk = begin(village, to="welfare")
    for name, sees in (("per", True), ("gro", True), ("stein", True), ("lars", False),
                       ("rita", False), ("kari", False), ("nina", False)):  # fmt: skip
        with seen_as(getattr(village, name)):
            assert Talk.objects.exists() is sees, name
    with pytest.raises(NotAllowed):
        talks.reply(talk, by=village.per, text="No.", at=village.at)
    with pytest.raises(Refused, match="no-advice"):
        begin(village, to="clinic")
    talks.close(talk, by=village.per, at=village.at)
    with pytest.raises(Refused, match="closed"):
        talks.reply(talk, by=village.gro, text="Late.", at=village.at)


def test_an_answer_written_while_the_talk_was_closed_is_not_lost(village):
    talk = begin(village)
    at = reverse("asking:talk", kwargs={"pk": talk.pk})
    talks.close(talk, by=village.per, at=village.at)
    said = words(Visitor(village, "ida").send(at, 409, text="Ask how the nights are."))
    assert "This talk is closed." in said
    assert "Ask how the nights are." in said


def test_only_who_asked_closes_the_talk_and_opens_it_again(village):
    talk = begin(village)
    at = reverse("asking:talk", kwargs={"pk": talk.pk})
    per, ida = Visitor(village, "per"), Visitor(village, "ida")
    waits = "wonders about something, without a name"
    assert "Close the talk" not in words(ida.open(at))
    ida.send(at, 403, do="close")
    assert waits in words(ida.open("/"))
    assert per.send(at, do="close") == at
    assert waits not in words(ida.open("/"))
    assert "Open it again" not in words(ida.open(at))
    ida.send(at, 403, do="reopen")
    assert "Open it again" in words(per.open(at))
    village.later(minutes=5)
    per.send(at, do="reopen")
    assert waits in words(ida.open("/")), "an unanswered question waits as it did before"
    per.send(at, 409, do="reopen")
    with seen_as(village.per, read_only=True):
        talk.refresh_from_db()
        assert talk.closed_at is None
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        for check in (one for one in CHECKS if one.name.startswith("talks")):
            cursor.execute(check.wrong)
            assert cursor.fetchall() == [], "nothing is missed because it was opened again"
        cursor.execute("SET ROLE laget_app")
