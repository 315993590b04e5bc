"""What was agreed, and what a new lead or a new service owes the family, waits on My day."""

from datetime import timedelta

import pytest

from laget.asking import afterwards
from laget.children import our_story
from laget.core.seeing import seen_as
from laget.desk import reads, words
from laget.meetings import actions as meetings
from laget.meetings import holding
from laget.meetings.models import Invitation
from laget.meetings.reads import Guest, as_read
from laget.plans import actions as plans
from laget.plans import writing
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import away, baton
from visiting import Visitor
from visiting import words as plain

pytestmark = pytest.mark.django_db


@pytest.fixture
def emma(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    return emma


def day_of(village, name):
    actor = getattr(village, name)
    with seen_as(actor, read_only=True):
        return reads.day(actor)


def waits(village, name):
    return [one.kind for one in day_of(village, name).waits]


def comes(village, name):
    return [one.kind for one in day_of(village, name).comes]


def ahead(village, days):
    return village.at.date() + timedelta(days=days)


def meeting(village, emma, follow_up):
    """Per and Kari meet today, and agree on a day to look at it again."""
    called = meetings.call(
        emma, by=village.per, question="How are the mornings?", begins_at=village.later(hours=1),
        place="At school", at=village.at,
        guests=[Guest("child"), *(Guest("", role=village.roles[n]) for n in ("per", "kari"))],
    )  # fmt: skip
    with seen_as(village.per):
        came = list(Invitation.objects.filter(meeting=called))
    holding.note_who(called, by=village.per, came=came, at=village.later(hours=1))
    holding.sign_off(
        called, by=village.per, follow_up_on=ahead(village, follow_up), read=as_read([]),
        at=village.later(minutes=5),
    )  # fmt: skip
    return called


def test_the_day_to_look_at_it_again_comes_and_waits_until_the_team_meets(village, emma):
    meeting(village, emma, follow_up=20)
    assert comes(village, "per") == []
    village.later(days=10)
    for name in ("per", "kari"):
        assert (comes(village, name), waits(village, name)) == (["meet-again"], [])
    assert comes(village, "hanne") == comes(village, "lars") == [], "were not invited"
    village.later(days=10)
    (one,) = day_of(village, "kari").waits
    line = words.line(one, village.at.date())
    assert (one.kind, line.action) == ("meet-again", "Call a meeting")
    assert line.url.endswith(f"/children/{emma.pk}/meeting/")
    assert "How are the mornings?" in line.why
    meetings.call(
        emma, by=village.per, question="And now?", begins_at=village.at + timedelta(days=3),
        place="Here", guests=[Guest("", role=village.roles["per"])], at=village.at,
    )  # fmt: skip
    assert waits(village, "kari") == []


def test_being_in_touch_on_the_day_is_enough_but_not_what_the_reader_cannot_see(village, emma):
    meeting(village, emma, follow_up=20)
    village.later(days=20)
    village.team(emma, "stein", shared=False)
    plans.note_contact(emma, by=village.stein, with_whom="child", at=village.at)
    assert waits(village, "kari") == ["meet-again"]
    plans.note_contact(emma, by=village.per, with_whom="child", at=village.at)
    assert waits(village, "kari") == []


def test_the_day_of_the_plan_comes_and_waits_for_those_who_work_with_the_child(village, emma):
    plan = plans.start_plan(emma, by=village.kari, words="In.", at=village.at)
    writing.set_days(
        plan, by=village.kari, next_on=ahead(village, 10), until_on=None, at=village.at
    )
    for name in ("per", "hanne"):
        assert (comes(village, name), waits(village, name)) == (["look-plan"], [])
    assert comes(village, "rita") == comes(village, "lars") == []
    assert "Look at the plan together" in plain(Visitor(village, "per").open("/"))
    village.later(days=12)
    assert waits(village, "per") == ["look-plan"]
    assert "time to look at the plan together" in plain(Visitor(village, "per").open("/"))
    writing.set_days(
        plan, by=village.kari, next_on=ahead(village, 90), until_on=None, at=village.at
    )
    assert waits(village, "per") == comes(village, "per") == []


def invites(village, emma):
    one = plans.start_measure(
        emma, by=village.kari, what="Talks", owner=village.roles["kari"],
        evaluate_on=ahead(village, 200), at=village.at,
    )  # fmt: skip
    village.later(days=3)
    plans.review(one, by=village.kari, effect="no", way="invite", at=village.at)
    return one


def test_others_are_to_be_invited_until_a_service_has_been(village, emma):
    invites(village, emma)
    (one,) = day_of(village, "kari").waits
    assert one.kind == "invite"
    assert one.due is not None
    assert "invite" in comes(village, "kari")
    assert "invite" not in waits(village, "per")
    teams.invite(
        emma, village.units["station"], by=village.per, given_by="guardian", form="oral",
        at=village.at,
    )  # fmt: skip
    assert waits(village, "kari") == []


def test_to_ask_a_service_is_to_invite_and_so_is_another_look_or_an_end(village, emma):
    invites(village, emma)
    referrals.send(
        emma, village.units["station"], by=village.per, need="talk", from_on=ahead(village, 9),
        story="Long.", given_by="guardian", at=village.at,
    )  # fmt: skip
    assert "invite" not in waits(village, "kari")
    again = invites(village, emma)
    assert waits(village, "kari").count("invite") == 1
    plans.review(again, by=village.kari, effect="partly", way="continue", at=village.later(days=1))
    assert "invite" not in waits(village, "kari")


def test_whoever_leads_after_somebody_else_asks_the_family_three_things(village, emma):
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "per")
    assert "new-lead" not in waits(village, "per"), "nobody led before"
    village.holds(emma, "kari", offered_by="per")
    (one,) = (w for w in day_of(village, "kari").waits if w.kind == "new-lead")
    url = words.line(one, village.at.date()).url
    assert url.endswith("?when=lead")
    assert "new-lead" not in waits(village, "per")
    page = Visitor(village, "kari").open(url)
    assert 'value="lead"' in page
    skip = dict.fromkeys(("told_again", "knows_who", "helped"), "skip")
    Visitor(village, "kari").send(url, occasion="lead", told_by="parent", how="spoken", **skip)
    assert "new-lead" not in waits(village, "kari")


def test_whoever_stands_in_asks_too_and_to_skip_takes_no_earlier_no_away(village, emma):
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "per")
    village.holds(emma, "kari", offered_by="per")
    said = {"told_by": "parent", "how": "spoken", "told_again": "skip", "helped": "skip"}
    afterwards.note(
        emma, by=village.kari, occasion="lead", knows_who="no", at=village.later(minutes=1), **said
    )
    away.mark_away(village.roles["kari"], by=village.anne, at=village.later(days=1))
    assert {"new-lead", "mend"} <= set(waits(village, "anne"))
    afterwards.note(
        emma, by=village.anne, occasion="lead", knows_who="skip", at=village.later(days=1), **said
    )
    assert "new-lead" not in waits(village, "anne")
    assert "mend" in waits(village, "anne")


def test_a_service_reads_the_familys_story_before_it_meets_them(village, emma):
    our_story.tell(
        emma, by=village.kari, parts={"works": "Music."}, told_by="parent", how="spoken",
        at=village.at,
    )  # fmt: skip
    assert "story" not in waits(village, "per")
    our_story.share(
        emma, by=village.kari, wanted={village.units["school"]: {"works"}}, said_by="parent",
        how="spoken", at=village.at,
    )  # fmt: skip
    (one,) = day_of(village, "per").waits
    assert (one.kind, one.due) == ("story", None)
    assert "Music" not in plain(Visitor(village, "per").open("/"))
    for other in ("kari", "hanne", "lars", "stein"):
        assert "story" not in waits(village, other)
    meetings.call(
        emma, by=village.per, question="How?", begins_at=village.at + timedelta(days=5),
        place="Here", guests=[Guest("", role=village.roles["per"])], at=village.at,
    )  # fmt: skip
    (one,) = day_of(village, "per").waits
    assert one.due == ahead(village, 5)
    assert "first meeting is on" in words.line(one, village.at.date()).why
    our_story.have_read(emma, by=village.per, at=village.later(hours=1))
    assert waits(village, "per") == []


def test_nothing_is_to_be_read_where_the_family_took_back_what_it_told(village, emma):
    for text in ("Music.", ""):
        our_story.tell(
            emma, by=village.kari, parts={"works": text}, told_by="parent", how="spoken",
            at=village.later(hours=1),
        )  # fmt: skip
    our_story.share(
        emma, by=village.kari, wanted={village.units["school"]: {"works"}}, said_by="parent",
        how="spoken", at=village.at,
    )  # fmt: skip
    assert waits(village, "per") == []


def test_none_of_it_asks_the_database_anything_when_there_is_none(village, emma):
    assert baton.current(emma.pk) is None
    assert waits(village, "per") == comes(village, "per") == []
