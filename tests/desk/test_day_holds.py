"""My day holds what a notice asks of somebody, so that a lost e-mail is no lost task."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from laget.asking import actions as asking
from laget.asking import talks
from laget.children import protecting
from laget.children.models import Relation
from laget.core.seeing import seen_as
from laget.desk.words import SAID
from laget.meetings import actions as meetings
from laget.meetings import reads as meeting_reads
from laget.messages import actions as messages
from laget.notices.kinds import ABOUT
from laget.notices.models import Notice
from laget.referrals import actions as referrals
from laget.referrals.models import Offer
from laget.teams import baton
from visiting import Visitor, shown, words

Kind = Notice.Kind

#: Where on the day the thing stands that a notice asks for.
STANDS = {
    Kind.BATON_OFFERED: "baton", Kind.BATON_LATE: "baton", Kind.BATON_UNREAD: "unopened-lead",
    Kind.BATON_DECLINED: "lead-no", Kind.APPOINTED: "named", Kind.LEAD_UNREAD: "unseen-lead",
    Kind.CONCERN: "decide", Kind.CONCERN_LATE: "decide", Kind.CONCERN_UNREAD: "unopened",
    Kind.QUESTION: "answer", Kind.QUESTION_LATE: "answer", Kind.QUESTION_UNREAD: "answer",
    Kind.UNREAD: "unread", Kind.ANSWERED: "turned-down", Kind.HANDED_BACK: "returned",
    Kind.INVITED: "invited", Kind.MOVED: "invited", Kind.INVITED_UNREAD: "unopened-invitation",
    Kind.ONE_FEWER: "one-fewer", Kind.HANDOVER: "coming", Kind.COMING_UNREAD: "coming",
    Kind.COMING_LATE: "coming", Kind.HANDOVER_ANSWERED: "refused",
    Kind.HANDOVER_UNREAD: "unopened-handover", Kind.HANDOVER_LATE: "late-handover",
    Kind.LEAD_CANNOT: "lead", Kind.LEAD_DISPUTED: "lead", Kind.LEAD_WISH: "lead",
    Kind.LEAD_NEEDED: "lead", Kind.TOGETHER: "lead", Kind.LEAD_LATE: "lead",
    Kind.TO_APPOINT: "gap", Kind.WORRY: "asked", Kind.WORRY_UNREAD: "asked",
    Kind.ASKING_UNREAD: "unopened-worry", Kind.WORRY_ANSWERED: "two", Kind.GETS_ANSWERS: "two",
    Kind.TALK_UNREAD: "unopened-talk", Kind.MESSAGE: "message",
    Kind.MESSAGE_LATE: "unread-message", Kind.REPORT_LATE: "assess",
    Kind.MEET_AGAIN: "meet-again", Kind.LOOK_PLAN: "look-plan", Kind.OTHER_PLAN: "other-plan",
    Kind.NOT_STORED: "lost", Kind.EXIT_TOLD: "call", Kind.EXIT_LATE: "call",
}  # fmt: skip
#: They tell how things stand, and ask for nothing.
TELLS = {
    Kind.STANDS_IN, Kind.CONCERN_BACK, Kind.CANCELLED, Kind.CALLED_AGAIN, Kind.LOG_OPEN,
    Kind.NOT_INVITED, Kind.CASE_AGAIN, Kind.NO_LONGER,
}  # fmt: skip


def test_each_kind_of_notice_that_asks_for_something_has_its_line_in_the_day():
    rooms = import_string(f"{settings.LAGET_WIRING}.TELLS")
    above = {kind for room in rooms for kind, _about in room.about}
    here = set(Kind.values) - (above - ABOUT.keys())
    assert STANDS.keys() | TELLS == here, "say where a new kind stands"
    assert not STANDS.keys() & TELLS
    assert set(STANDS.values()) <= SAID.keys()


pytestmark = pytest.mark.django_db


def day_of(village, name):
    return words(Visitor(village, name).open("/"))


@pytest.fixture
def emma(village):
    emma = village.child("emma", expecting="Anne")
    village.team(emma, "per", "kari")
    return emma


def ask(village, emma, unit="mental"):
    sent = referrals.send(
        emma, village.units[unit], by=village.per, need="talk", from_on=village.at.date(),
        story="She is sad.", given_by="guardian", at=village.at,
    )  # fmt: skip
    with seen_as(village.joakim if unit == "mental" else village.britt):
        return Offer.objects.get(pk=sent.offer_id)


def test_a_no_to_a_question_stands_until_somebody_else_is_asked(village, emma):
    offer = ask(village, emma)
    referrals.decline(offer, by=village.joakim, reason="no_room", at=village.later(hours=1))
    village.later(days=3)
    for name in ("per", "rita"):
        day = day_of(village, name)
        assert "Emma, 10: Mental has said no to helping" in day, name
        assert "Somebody else must be asked." in day
    for name in ("kari", "anne", "joakim"):
        assert "said no to helping" not in day_of(village, name), name
    ask(village, emma, "station")
    village.later(minutes=5)
    assert "said no to helping" not in day_of(village, "per")


def test_a_no_is_no_task_where_another_service_is_asked_the_same_already(village, emma):
    first, _second = ask(village, emma), ask(village, emma, "station")
    referrals.decline(first, by=village.joakim, reason="no_room", at=village.later(hours=1))
    village.later(days=1)
    assert "said no to helping" not in day_of(village, "per")


def test_a_no_to_the_baton_stands_until_somebody_else_is_asked(village, emma):
    village.team(emma, "hanne")
    asked = baton.offer(emma, village.roles["kari"], by=village.per, at=village.at)
    baton.decline(asked, by=village.kari, reason="I am leaving.", at=village.later(hours=1))
    village.later(days=3)
    assert "Emma, 10: Kari Vik has said no to the baton" in day_of(village, "per")
    for name in ("kari", "rita", "hanne"):
        assert "has said no to the baton" not in day_of(village, name), name
    baton.offer(emma, village.roles["hanne"], by=village.per, at=village.at)
    village.later(minutes=5)
    assert "has said no to the baton" not in day_of(village, "per")


def test_a_no_to_the_baton_is_put_away_by_the_one_it_is_for_once_they_have_seen_it(village, emma):
    asked = baton.offer(emma, village.roles["kari"], by=village.per, at=village.at)
    baton.decline(asked, by=village.kari, reason="I am leaving.", at=village.later(hours=1))
    village.later(minutes=5)
    per = Visitor(village, "per")
    told = shown(per.open("/"))
    Visitor(village, "kari").send("/notices/seen/", shown=told, day="1")
    assert "Kari Vik has said no to the baton" in day_of(village, "per"), "it is Per's alone"
    assert per.send("/notices/seen/", shown=told, day="1") == "/"
    page = words(per.open("/"))
    assert "Put away. It still stands among your notices." in page
    assert "has said no to the baton" not in page
    assert "The one you asked to lead said no." in words(per.open("/notices/"))


def test_a_message_somebody_has_not_read_by_its_day_stands_with_its_writer_and_their_leader(
    village, emma
):
    message = messages.write(emma, by=village.per, text="Good to know.", at=village.at)
    village.later(days=(message.due_on - village.at.date()).days)
    assert "read what you wrote" not in day_of(village, "per"), "the whole day is theirs"
    village.later(days=1)
    mine = day_of(village, "per")
    assert "Emma, 10: not everybody has read what you wrote" in mine
    assert "Kari Vik" in mine
    assert "Emma, 10: a message is not read by those you lead" in day_of(village, "anne")
    for name in ("kari", "joakim"):
        assert "by those you lead" not in day_of(village, name), name
    messages.opened(emma, by=village.kari, at=village.later(hours=1))
    assert "Kari Vik" not in day_of(village, "per").split("Since yesterday")[0]
    assert "by those you lead" not in day_of(village, "anne")


def test_a_question_whether_they_worry_and_a_talk_that_nobody_opens_stand_with_who_asked(
    village, emma
):
    asking.ask(
        emma, by=village.kari, units=[village.units["mental"]], adult=village.roles["kari"],
        said_by="guardian", how="oral", lapses_on=village.at.date() + timedelta(30), at=village.at,
    )  # fmt: skip
    talk = talks.begin(
        village.units["nurse"], by=village.kari, to_unit=village.units["station"],
        question="How long do we wait?", at=village.at,
    )  # fmt: skip
    worry = "Emma, 10: Mental has not opened the question whether they worry"
    wonder = "Station has not opened what you wonder about"
    village.later(days=3)
    assert not [one for one in (worry, wonder) if one in day_of(village, "kari")]
    village.later(days=2)
    assert [one for one in (worry, wonder) if one in day_of(village, "kari")] == [worry, wonder]
    assert "has not opened" not in day_of(village, "per")
    assert "wonders about something, without a name" in day_of(village, "britt")
    Visitor(village, "ida").open(f"/talks/{talk.pk}/")
    assert wonder not in day_of(village, "kari")


def test_one_question_that_several_services_have_not_opened_is_one_line(village, emma):
    asking.ask(
        emma, by=village.kari, units=[village.units["mental"], village.units["station"]],
        adult=village.roles["kari"], said_by="guardian", how="oral",
        lapses_on=village.at.date() + timedelta(30), at=village.at,
    )  # fmt: skip
    village.later(days=5)
    day = day_of(village, "kari")
    assert day.count("not all have opened the question whether they worry") == 1
    assert "Not opened yet by Mental, Station." in day


def call(village, emma):
    with seen_as(village.per):
        guests = list(meeting_reads.guests(village.per, emma.pk).values())
    return meetings.call(
        emma, by=village.per, question="What now?", place="Room 4", guests=guests, at=village.at,
        begins_at=village.at + timedelta(days=20),
    )  # fmt: skip


def test_an_invitation_nobody_opens_stands_with_the_caller_and_the_leader_of_the_invited(
    village, emma
):
    meeting = call(village, emma)
    village.later(days=7)
    title = "Emma, 10: not everybody has opened the invitation to a meeting"
    for name in ("per", "anne"):
        day = day_of(village, name)
        assert day.count(title) == 1, "one line for one meeting"
        assert "Kari Vik" in day, name
    assert title not in day_of(village, "kari")
    Visitor(village, "kari").open(f"/meetings/{meeting.pk}/")
    assert "Kari Vik" not in day_of(village, "per")
    assert title not in day_of(village, "anne")


def test_that_one_fewer_comes_to_a_meeting_stands_with_its_caller_until_they_have_seen_it(
    village, emma
):
    call(village, emma)
    with seen_as(village.per):
        mother = Relation.objects.get()
    protecting.protect(
        emma, by=village.per, kind="blocked", at=village.later(hours=1),
        named=[village.roles[name] for name in ("per", "kari")],
        protects_from=f"{mother.given_name} {mother.family_name}",
    )  # fmt: skip
    village.later(minutes=5)
    title = "an invitation to your meeting is taken back"
    per = Visitor(village, "per")
    assert title in day_of(village, "per")
    assert title not in day_of(village, "kari")
    per.send("/notices/seen/", shown=shown(per.open("/")), day="1")
    assert title not in day_of(village, "per")
