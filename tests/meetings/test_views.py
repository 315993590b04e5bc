"""A meeting through its pages: what is sent wrong, sent twice, and asked for by outsiders."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from laget.core.seeing import seen_as
from laget.meetings.models import Decision, Invitation, Meeting
from laget.plans import actions as plans
from laget.plans import needs
from laget.plans.models import Measure
from village import at
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


def to(name, thing, key="pk"):
    return reverse(name, kwargs={key: thing.pk})


@pytest.fixture
def emma(village):
    emma = village.child("emma", expecting="Anne")
    village.team(emma, "per", "kari")
    return emma


def call(village, emma, by="per", **more):
    told = {
        "question": "Who meets Emma?", "on": "2026-03-10", "clock": "14.30", "place": "Room 4",
        "guests": ["child", f"role:{village.roles['per'].pk}", f"role:{village.roles['kari'].pk}"],
    }  # fmt: skip
    return Visitor(village, by).send(to("meetings:call", emma, "child"), **(told | more))


def the(village, table=Meeting, **by):
    with seen_as(village.per):
        return table.objects.get(**by)


def test_sent_twice_is_one_meeting_and_one_decision(village, emma):
    once = str(uuid4())
    first, second = (call(village, emma, once=once) for _n in range(2))
    assert first == second
    meeting = the(village)
    village.later(days=8)
    wall, once = to("meetings:wall", meeting), str(uuid4())
    told = {"what": "Kari meets her", "task": "yes", "owner": str(village.roles["kari"].pk)}
    told |= {"start_on": "2026-03-10", "evaluate_on": "2026-04-14", "once": once}
    per = Visitor(village, "per")
    assert per.send(wall, **told) == per.send(wall, **told)
    assert the(village, Decision).measure_id == the(village, Measure).pk


def test_what_is_missing_is_said_beside_the_field_and_what_was_typed_stays(village, emma):
    per = Visitor(village, "per")
    said = per.send(
        to("meetings:call", emma, "child"), 422, question="Who?", clock="25", on="2026-03-01"
    )
    for text in ("Write the time, such as 14:30.", "Choose a date from today onwards.",
                 "Write where you meet.", "Choose whom you invite."):  # fmt: skip
        assert text in words(said)
    assert 'value="25"' in said
    call(village, emma)
    village.later(days=8)
    wall = to("meetings:wall", the(village))
    said = words(per.send(wall, 422, what="Ring home", task="yes"))
    assert "Choose one person who takes it." in said
    assert "Ring home" in said
    assert "Write why it is no task." in words(per.send(wall, 422, what="Bus", task="no"))
    per.send(wall, what="Bus", task="no", because="She wants to walk.")
    assert "She wants to walk." in words(per.open(wall))


def test_the_second_to_write_sees_what_came_from_the_first(village, emma):
    call(village, emma)
    village.later(days=8)
    wall = to("meetings:wall", the(village))
    before = str(int(village.at.timestamp() * 1000))
    told = {"task": "no", "because": "So it is.", "since": before}
    village.later(minutes=1)
    Visitor(village, "kari").send(wall, what="Kari's", **told)
    per = Visitor(village, "per")
    said = words(per.open(per.send(wall, what="Per's", **told)))
    assert "New, from Kari" in said
    assert "New, from Per" not in said
    for since in ("x", "9" * 40, "-1", ""):
        per.open(wall, since=since)


def test_what_is_decided_is_no_draft_any_more_so_going_back_decides_nothing_twice(village, emma):
    """After the first decision the page's address says when it was made. What is typed there is
    kept under it, and is let go of where the form is sent."""
    call(village, emma)
    village.later(days=8)
    per = Visitor(village, "per")
    told = {"task": "no", "because": "She walks."}
    wall = per.send(to("meetings:wall", the(village)), what="Bus", since="1000", **told)
    assert wall.endswith("?since=1000")
    typed = {**told, "what": "Ring the driver", "since": "2000"}
    per.send(wall, 204, draft="keep", **typed)
    page = per.open(wall)
    assert "have not sent" in words(page)
    assert "Ring the driver" in words(page)
    form = re.search(r'<form class="l-panel l-form" method="post"[^>]*>', page)
    sent_to = re.search(r'action="([^"]*)"', form[0])
    per.send(sent_to[1] if sent_to else wall, **typed)
    back = per.open(wall)
    assert "have not sent" not in words(back)
    assert "Ring the driver" not in words(back.split('id="next"')[1]), "the form is empty"
    with seen_as(village.per):
        assert Decision.objects.filter(what="Ring the driver").count() == 1


def test_the_story_tells_it_once_with_what_was_decided(village, emma):
    call(village, emma)
    village.later(days=8)
    meeting, per = the(village), Visitor(village, "per")
    invited = the(village, Invitation, role=village.roles["per"])
    child = the(village, Invitation, role=None)
    per.send(to("meetings:who", meeting), here=[str(invited.pk), str(child.pk)])
    for what in ("Bus", "Taxi"):
        per.send(to("meetings:wall", meeting), what=what, task="no", because="She walks.")
    sign = per.open(to("meetings:sign", meeting))
    read = re.search(r'name="read" value="([^"]*)"', sign)[1]
    unread = per.send(to("meetings:sign", meeting), 409, read="0", aloud="on",
                      follow_up_on="2026-05-04")  # fmt: skip
    assert "Read it aloud first." in words(unread)
    assert f'value="{read}"' in unread, "the page shows what is new, and can be signed"
    per.send(to("meetings:sign", meeting), read=read, aloud="on", follow_up_on="2026-05-04")
    said = words(Visitor(village, "kari").open(to("desk:child", emma, "child")))
    assert "was held, and Per Vik signed off what was decided. Bus Taxi" in said
    assert "wrote from a meeting" not in said


def test_the_calendar_file_says_when_and_nothing_of_whom(village, emma):
    call(village, emma)
    file = Visitor(village, "kari").open(to("meetings:calendar", the(village)))
    assert "SUMMARY:Meeting" in file
    assert "DTSTART:20260310T133000Z" in file
    assert reverse("people:sign-in") in file
    for secret in ("Emma", "Who meets", "Room 4", "Per", "Kari", "Nurse", "School", str(emma.pk)):
        assert secret not in file
    nb = Visitor(village, "kari", "nb").open(to("meetings:calendar", the(village)))
    assert "SUMMARY:Møte" in nb
    Visitor(village, "kari").send(to("meetings:cancel", the(village)), because="Snow.")
    file = Visitor(village, "kari").open(to("meetings:calendar", the(village)))
    assert "STATUS:CANCELLED" in file
    assert "Snow" not in file


def test_it_stands_on_the_day_of_those_invited_until_they_answer(village, emma):
    call(village, emma)
    kari = Visitor(village, "kari")
    assert "Emma, 10: Per calls a meeting" in words(kari.open("/"))
    assert "Per calls a meeting" not in words(Visitor(village, "per").open("/"))
    mine = the(village, Invitation, role=village.roles["kari"])
    kari.send(to("meetings:answer", mine), answer="comes")
    said = words(kari.open("/"))
    assert "Per calls a meeting" not in said
    assert "Meeting about Emma, 10" in said
    village.later(days=9)
    assert "was the meeting held?" in words(Visitor(village, "per").open("/"))


def test_the_wall_opens_on_its_day_and_closes_when_it_is_over(village, emma):
    call(village, emma)
    meeting = the(village)
    per = Visitor(village, "per")
    for page in ("meetings:wall", "meetings:who", "meetings:sign"):
        per.open(to(page, meeting), status=302)
    village.at = at("2026-03-10", hour=14)
    per = Visitor(village, "per")
    per.open(to("meetings:wall", meeting))
    per.send(to("meetings:cancel", meeting), because="Snow.")
    per.open(to("meetings:wall", meeting), status=302)
    assert "Snow." in words(per.open(to("meetings:meeting", meeting)))


def test_outsiders_find_no_page_and_a_hidden_service_cannot_call(village, emma):
    village.team(emma, "stein", shared=False)
    call(village, emma)
    meeting, mine = the(village), the(village, Invitation, role=village.roles["kari"])
    for name in ("nina", "lars", "stein", "marit"):
        who = Visitor(village, name)
        who.open(to("meetings:call", emma, "child"), status=404)
        for page in ("meeting", "hear", "cancel", "calendar", "record", "wall", "who", "sign"):
            who.open(to(f"meetings:{page}", meeting), status=404)
        for page in ("answer", "send"):
            who.open(to(f"meetings:{page}", mine), status=404)
    assert "Call a meeting" not in words(
        Visitor(village, "stein").open(to("desk:child", emma, "child"))
    )


def test_a_moved_meeting_moves_in_the_calendar_too(village, emma):
    call(village, emma)
    meeting, kari = the(village), Visitor(village, "kari")
    first = kari.open(to("meetings:calendar", meeting))
    move = to("meetings:move", meeting)
    assert 'value="2026-03-10"' in kari.open(move)
    assert "Choose a day" in words(kari.send(move, 422, on="", clock="14.30", place="Room 4"))
    kari.send(move, on="2026-03-12", clock="09.00", place="Room 5")
    assert "Kari Vik moved it" in words(kari.open(to("meetings:meeting", meeting)))
    second = kari.open(to("meetings:calendar", meeting))
    uid = re.compile(r"UID:(\S+)")
    assert uid.findall(first) == uid.findall(second) == [f"{meeting.pk}@laget"]
    assert "SEQUENCE:0" in first
    assert "SEQUENCE:1" in second
    assert "20260312T080000Z" in second
    kari.send(to("meetings:cancel", meeting), because="Snow.")
    assert "SEQUENCE:2" in kari.open(to("meetings:calendar", meeting))


def test_a_decision_on_the_wall_can_carry_all_that_a_plan_asks(village, emma):
    plan = plans.start_plan(emma, by=village.per, words="Get in the door", at=village.at)
    with seen_as(village.per):
        goal = plan.goals.get()
    need = needs.note_need(emma, by=village.per, area="friends", what="Friends", at=village.at)
    village.team(emma, "stein", shared=False)
    hidden = needs.note_need(
        emma, by=village.stein, area="health", what="Long sleep", at=village.at
    )
    call(village, emma)
    village.later(days=8)
    wall = to("meetings:wall", the(village))
    per = Visitor(village, "per")
    page = per.open(wall)
    for folded in ("More about it", "Get in the door", "Friends", "What kind of help?"):
        assert folded in page
    assert "Long sleep" not in page
    told = {"what": "Respite", "task": "yes", "owner": str(village.roles["kari"].pk)}
    told |= {"start_on": "2026-03-10", "evaluate_on": "2026-04-14", "kind": "respite", "level": "2"}
    said = per.send(wall, 422, **told, goal=str(goal.pk), need=str(need.pk))
    assert "A decision has an end. Write its last day." in said
    assert '<details class="ds-details" open>' in said, "what was chosen is not folded away again"
    per.send(wall, 422, **told, end_on="2026-06-01", need=str(hidden.pk))
    per.send(wall, **told, end_on="2026-06-01", goal=str(goal.pk), need=str(need.pk))
    made = the(village, Measure)
    assert (made.goal_id, made.need_id, made.kind, made.level) == (goal.pk, need.pk, "respite", 2)


def test_where_no_more_is_said_the_wall_asks_no_more(village, emma):
    call(village, emma)
    village.later(days=8)
    told = {"what": "Ring", "task": "yes", "owner": str(village.roles["kari"].pk)}
    told |= {"start_on": "2026-03-10", "evaluate_on": "2026-04-14"}
    Visitor(village, "per").send(to("meetings:wall", the(village)), **told)
    made = the(village, Measure)
    assert (made.goal, made.need, made.kind, made.level) == (None, None, "help", 1)
