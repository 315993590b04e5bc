"""The receipt of a named person for what a service is asked about a worry, for a talk without a
name, and for an invitation; unread after the rule's days it is told to both sides."""

from datetime import timedelta

import pytest
from django.urls import reverse

import village as the_village
from laget.asking import actions as asking
from laget.asking import receipts as asking_receipts
from laget.asking import talks
from laget.asking.models import Asked, Talk
from laget.core.seeing import seen_as
from laget.meetings import actions as meetings
from laget.meetings import reads as meeting_reads
from laget.meetings.models import Invitation
from laget.notices import reads as notices
from laget.notices.sending import tell_of_the_passed
from visiting import Visitor, words


def told(village, name):
    actor = getattr(village, name)
    with seen_as(actor):
        return [str(one.says) for one in notices.mine(actor)]


@pytest.fixture
def emma(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


@pytest.fixture
def asked(village, emma):
    return asked_of(village, emma)


def asked_of(village, emma):
    question = asking.ask(
        emma, by=village.kari, units=[village.units["mental"]], adult=village.roles["kari"],
        said_by="guardian", how="oral", at=village.at,
        lapses_on=village.at.date() + timedelta(days=30),
    )  # fmt: skip
    with seen_as(village.joakim):
        return Asked.objects.get(question=question)


@pytest.fixture
def invited(village, emma):
    return invited_to(village, emma)


def invited_to(village, emma):
    with seen_as(village.per):
        guests = meeting_reads.guests(village.per, emma.pk).values()
    meeting = meetings.call(
        emma, by=village.per, question="What now?", place="Room 4", at=village.at,
        begins_at=village.at + timedelta(days=20),
        guests=[one for one in guests if one.relation is None],
    )  # fmt: skip
    return invitation(village, meeting)


def invitation(village, meeting):
    with seen_as(village.per):
        return Invitation.objects.get(meeting=meeting, role=village.roles["kari"])


def again(village, name, row):
    with seen_as(getattr(village, name)):
        row.refresh_from_db()
    return row


@pytest.mark.django_db
def test_who_opens_the_question_whether_they_worry_leaves_a_receipt_and_no_answer(village, asked):
    page = words(
        Visitor(village, "kari").open(reverse("asking:question", args=[asked.question_id]))
    )
    assert "Nobody there has opened it yet." in page
    village.later(hours=1)
    Visitor(village, "joakim").open(reverse("asking:answer", args=[asked.pk]))
    assert again(village, "joakim", asked).read_by_id == village.joakim.role_id
    page = words(
        Visitor(village, "kari").open(reverse("asking:question", args=[asked.question_id]))
    )
    assert "Joakim Vik has opened it" in page
    assert "No answer" in page


@pytest.mark.django_db
def test_given_to_somebody_else_it_is_unread_again_until_they_open_or_answer_it(village, asked):
    asking_receipts.opened(asked.pk, by=village.joakim, at=village.later(hours=1))
    asking.give_to(asked, village.roles["hanne"], by=village.joakim, at=village.later(hours=1))
    assert again(village, "joakim", asked).read_at is None
    asking.answer(asked, by=village.hanne, worries=True, at=village.later(hours=1))
    assert again(village, "joakim", asked).read_by_id == village.hanne.role_id


@pytest.mark.django_db
def test_what_is_answered_keeps_its_receipt_though_it_is_given_to_somebody_else(village, asked):
    asking.answer(asked, by=village.joakim, worries=True, at=village.later(hours=1))
    asking.give_to(asked, village.roles["hanne"], by=village.joakim, at=village.later(hours=1))
    assert again(village, "joakim", asked).read_by_id == village.joakim.role_id


@pytest.mark.django_db
def test_nobody_outside_leaves_a_receipt(village, asked, invited):
    for name in ("kari", "per", "silje", "anne"):
        asking_receipts.opened(asked.pk, by=getattr(village, name), at=village.later(hours=1))
    assert again(village, "joakim", asked).read_at is None
    for name in ("per", "anne"):  # the caller, and who leads the one who is invited
        Visitor(village, name).open(reverse("meetings:meeting", args=[invited.meeting_id]))
    assert again(village, "per", invited).read_at is None


@pytest.mark.django_db
def test_a_talk_is_opened_by_somebody_in_the_service(village):
    talk = talks.begin(
        village.units["school"], by=village.per, to_unit=village.units["station"],
        question="How long do we wait?", at=village.at,
    )  # fmt: skip
    url = reverse("asking:talk", args=[talk.pk])
    assert "Nobody there has opened it yet." in words(Visitor(village, "per").open(url))
    Visitor(village, "ida").open(url)
    assert "Ida Vik has opened it" in words(Visitor(village, "per").open(url))
    with seen_as(village.per):
        assert Talk.objects.get().read_by_id == village.ida.role_id


@pytest.mark.django_db
def test_who_is_invited_opens_the_meeting_and_is_asked_anew_when_it_moves(village, invited):
    url = reverse("meetings:meeting", args=[invited.meeting_id])
    assert "Has not opened it yet." in words(Visitor(village, "per").open(url))
    Visitor(village, "kari").open(url)
    assert again(village, "per", invited).read_by_id == village.kari.role_id
    assert "Has opened it" in words(Visitor(village, "per").open(url))
    meetings.answer(invited, by=village.kari, answer="comes", at=village.later(hours=1))
    with seen_as(village.per):
        meeting = meeting_reads.meeting(village.per, invited.meeting_id)
    meetings.move(
        meeting, by=village.per, begins_at=village.at + timedelta(days=30), place="Room 5",
        at=village.later(hours=1),
    )  # fmt: skip
    assert again(village, "per", invited).read_at is None


@pytest.mark.django_db
def test_an_invitation_is_to_be_opened_before_the_day(village, emma):
    with seen_as(village.per):
        guests = meeting_reads.guests(village.per, emma.pk).values()
    soon = meetings.call(
        emma, by=village.per, question="Now?", place="Room 4", at=village.at,
        begins_at=village.at + timedelta(days=1), guests=list(guests),
    )  # fmt: skip
    assert invitation(village, soon).read_due_on == village.at.date()


def test_unread_after_the_rules_days_it_is_told_to_both_sides(fresh_database):
    village = the_village.load()
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    asked_of(village, emma)
    invited_to(village, emma)
    talks.begin(
        village.units["school"], by=village.per, to_unit=village.units["station"],
        question="How long do we wait?", at=village.at,
    )  # fmt: skip
    village.later(days=10)
    tell_of_the_passed(fresh_database.url("import"), at=village.at)
    assert "A service you asked whether it worries too has not opened it." in told(village, "kari")
    ours = "Nobody with you has opened a question whether you worry too."
    assert ours in told(village, "joakim")
    assert ours not in told(village, "anne")
    late = "A talk without a name has not been opened by those who are asked."
    assert late in told(village, "per")
    assert late in told(village, "britt")
    invite = "One who is invited to a meeting has not opened the invitation."
    assert invite in told(village, "per")
    assert invite in told(village, "anne")
    assert invite not in told(village, "kari")
