"""A meeting that was cancelled by mistake is called again; a log with something wrong is opened."""

from datetime import date

import pytest
from django.urls import reverse

from laget.children.standing import standing
from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.meetings import actions, holding, reads, undoing
from laget.meetings.models import Invitation
from laget.meetings.reads import Guest
from laget.notices.reads import mine
from laget.plans.models import Contact
from laget.relay.reads import story
from village import at
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

LATER = date(2026, 5, 4)


@pytest.fixture
def meeting(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    guests = [Guest("child"), *(Guest("", role=village.roles[n]) for n in ("per", "kari", "hanne"))]
    return actions.call(
        emma, by=village.per, question="How does Emma get in the door?", place="Room 4",
        begins_at=at("2026-03-10", hour=14), guests=guests, at=village.at,
    )  # fmt: skip


def of(actor, meeting):
    with seen_as(actor, read_only=True):
        return reads.meeting(actor, meeting.pk)


def told(actor):
    with seen_as(actor, read_only=True):
        return [str(line.says) for line in mine(actor)]


def kinds(actor, meeting):
    with seen_as(actor, child=meeting.child_id, read_only=True):
        return [act.kind for act in story(standing(actor, meeting.child_id))]


def held(village, meeting):
    village.later(days=8)
    with seen_as(village.per):
        everybody = list(Invitation.objects.filter(meeting=meeting))
    holding.note_who(meeting, by=village.per, came=everybody, at=village.at)
    holding.decide(meeting, by=village.per, what="No bus", because="Near.", at=village.at)
    sign(village, meeting)


def sign(village, meeting, by="per"):
    read = reads.as_read(of(village.per, meeting).decisions.all())
    holding.sign_off(meeting, by=getattr(village, by), follow_up_on=LATER, read=read, at=village.at)


def test_cancelled_by_mistake_it_is_called_again_and_everybody_is_told(village, meeting):
    before = meeting.sequence
    actions.cancel(meeting, by=village.kari, because="Snow.", at=village.at)
    assert told(village.hanne)[0] == "A meeting is cancelled."
    undoing.call_again(meeting, by=village.kari, at=village.at)
    assert told(village.hanne)[0] == "A meeting that was cancelled is held after all."
    assert "A meeting is cancelled." not in told(village.hanne)
    now = of(village.hanne, meeting)
    assert (now.state, now.because, now.sequence) == ("called", "", before + 2)
    assert "meeting.again" in kinds(village.hanne, meeting)
    with pytest.raises(Refused, match="not-cancelled"):
        undoing.call_again(meeting, by=village.kari, at=village.at)
    with pytest.raises(NotAllowed):
        undoing.call_again(meeting, by=village.stein, at=village.at)


def test_a_day_that_has_passed_is_not_called_again(village, meeting):
    actions.cancel(meeting, by=village.kari, because="Snow.", at=village.at)
    village.later(days=9)
    with pytest.raises(Refused, match="in-the-past"):
        undoing.call_again(meeting, by=village.kari, at=village.at)


def test_whoever_signed_off_opens_the_log_and_it_is_signed_off_anew(village, meeting):
    held(village, meeting)
    actions.note_recorded(meeting, by=village.hanne, at=village.at)
    with pytest.raises(NotAllowed):
        undoing.open_log(meeting, by=village.kari, because="x", at=village.at)
    with pytest.raises(Refused, match="no-reason"):
        undoing.open_log(meeting, by=village.per, because=" ", at=village.at)
    village.later(minutes=5)
    undoing.open_log(meeting, by=village.per, because="It was no decision.", at=village.at)
    assert told(village.hanne)[0] == "The log of a meeting is opened again, to be put right."
    for act in (actions.cancel, actions.move):
        more = {"because": "x"} if act is actions.cancel else {
            "begins_at": at("2026-03-20"), "place": "x"}  # fmt: skip
        with pytest.raises(Refused, match="was-held"):
            act(meeting, by=village.per, at=village.at, **more)
    [wrong] = of(village.per, meeting).decisions.all()
    holding.take_back(wrong, by=village.per, at=village.at)
    village.later(minutes=5)
    sign(village, meeting, by="kari")
    now = of(village.hanne, meeting)
    assert (now.state, now.ended_by, now.reopened_by) == (
        "held", village.roles["kari"], village.roles["per"],
    )  # fmt: skip
    assert not now.decisions.all()
    assert {"meeting.held", "meeting.reopened"} <= set(kinds(village.hanne, meeting))
    with seen_as(village.per):
        assert Contact.objects.count() == 1, "they have met once"
    page = words(Visitor(village, "hanne").open(reverse("meetings:record", args=[meeting.pk])))
    assert "The log has been put right since" in page
    actions.note_recorded(meeting, by=village.hanne, at=village.at)
    with pytest.raises(Refused, match="recorded-already"):
        actions.note_recorded(meeting, by=village.hanne, at=village.at)


def test_on_the_pages(village, meeting):
    page = reverse("meetings:meeting", args=[meeting.pk])
    kari, per = Visitor(village, "kari"), Visitor(village, "per")
    kari.send(page + "cancel/", because="Snow.")
    assert "Cancelled by mistake? Call it again" in words(kari.open(page))
    assert kari.send(page + "again/") == page
    assert "It was cancelled. Kari Vik called it again" in words(per.open(page))
    held(village, meeting)
    kari, per = Visitor(village, "kari"), Visitor(village, "per")
    assert "Open the log again" in words(per.open(page))
    assert "Open the log again" not in words(kari.open(page))
    kari.open(page + "open/", status=404)
    assert "Write why" in words(per.send(page + "open/", 422))
    assert per.send(page + "open/", because="A wrong day.").endswith("/wall/")
    assert "A wrong day." in words(kari.open(page))
