"""The child's page: what each hat sees on it, and what it costs to read."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laget.asking import actions as asking
from laget.children import voice
from laget.consent import actions as consents
from laget.core.models import Event
from laget.core.seeing import seen_as
from laget.desk import child as desk
from laget.meetings import actions as calling
from laget.meetings import reads as meetings
from laget.messages import actions as messages
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import actions as teams
from laget.teams import baton, lead
from laget.teams.models import Participation
from laget.transitions import handing
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def emma(village):
    """Emma with everything a page can show: team, baton, plan, a question, her own words."""
    emma = village.child("emma")
    village.team(emma, "per", "kari", "hanne")
    teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    voice.note_words(
        emma, by=village.kari, text="Mondays are worst.", how="said", shared=True, at_top=True,
        at=village.later(days=1),
    )  # fmt: skip
    plan = plans.start_plan(emma, by=village.kari, at=village.at)
    goal = plans.set_goal(plan, by=village.kari, words="Get in the door", at=village.at)
    measure = plans.start_measure(
        emma, by=village.kari, what="Walk from the bus", goal=goal, owner=village.roles["kari"],
        evaluate_on=date(2026, 4, 1), at=village.at,
    )  # fmt: skip
    plans.review(measure, by=village.kari, effect="partly", note="Three of five.", at=village.at)
    plans.start_measure(emma, by=village.per, what="Start in the library", at=village.at)
    referrals.send(
        emma, village.units["clinic"], by=village.kari, need="talk", from_on=date(2026, 4, 1),
        story="Told it many times.", at=village.later(days=1),
    )  # fmt: skip
    return emma


def page_of(child):
    return reverse("desk:child", kwargs={"child": child.pk})


def test_the_childs_own_words_come_first_and_the_rest_follows(village, emma):
    said = words(Visitor(village, "kari").open(page_of(emma)))
    order = [
        "You see this page because you hold the baton", "Mondays are worst", "You hold the baton",
        "is missing", "The plan", "Get in the door", "Works a little", "What has happened",
        "Who can see the page",
    ]  # fmt: skip
    at = [said.find(part) for part in order]
    assert -1 not in at, dict(zip(order, at, strict=True))
    assert at == sorted(at)


def test_every_gap_has_one_button_that_mends_it(village, emma):
    said = Visitor(village, "per").open(page_of(emma))
    assert "Choose who and when" in said
    assert f"/help/{emma.pk}" not in said


def test_opening_is_written_down_before_the_page_is_read(village, emma):
    Visitor(village, "hanne").open(page_of(emma))
    with seen_as(village.kari):
        opened = Event.objects.filter(kind="record.opened", about=emma.pk)
        assert opened.filter(role=village.roles["hanne"].pk).count() == 1
    assert "Hanne Vik" in words(Visitor(village, "kari").open(page_of(emma)))


def test_a_child_known_from_the_own_list_is_a_name_and_nothing_has_begun(village, emma):
    said = words(Visitor(village, "lars").open(page_of(emma)))
    assert "Nothing has begun for Emma here" in said
    assert "Mondays" not in said
    assert "Kari" not in said
    with seen_as(village.kari):
        assert not Event.objects.filter(
            kind="record.opened", about=emma.pk, role=village.roles["lars"].pk
        ).exists()


def test_a_child_one_does_not_know_is_the_same_as_none(village, emma):
    there = Visitor(village, "nina").open(page_of(emma), status=404)
    none = Visitor(village, "nina").open(
        reverse("desk:child", kwargs={"child": "00000000-0000-7000-8000-000000000000"}), status=404
    )
    assert words(there) == words(none)


def test_a_hidden_part_leaves_no_trace_for_the_team(village, emma):
    before = words(Visitor(village, "per").open(page_of(emma)))
    village.team(emma, "stein", shared=False)
    plans.start_measure(emma, by=village.stein, what="Home visits", at=village.at)
    assert words(Visitor(village, "per").open(page_of(emma))) == before
    own = words(Visitor(village, "stein").open(page_of(emma)))
    assert "Home visits" in own
    assert "Mondays" not in own


@pytest.fixture
def busy(village, emma):
    """Emma with all of it at once: also a baton on its way, a wish, a meeting, a hand-over, help
    to look at, messages, words to all and in confidence, a child asked about elsewhere, and more
    services that are asked."""
    baton.offer(emma, village.roles["per"], by=village.kari, at=village.later(days=1))
    lead.wish(emma, by=village.per, words="I want Hanne.", at=village.at)
    with seen_as(village.kari, read_only=True):
        guests = [one for one in meetings.guests(village.kari, emma.pk).values() if one.role]
        part = Participation.objects.get(child=emma, unit=village.units["nurse"])
    calling.call(
        emma, by=village.kari, question="How does it go?", place="Room 4", guests=guests,
        begins_at=village.at + timedelta(days=7), at=village.at,
    )  # fmt: skip
    handing.hand_over(
        part, village.units["station"], by=village.kari, stage="moved", given_by="guardian",
        first_day=date(2026, 8, 1), last_day=date(2026, 6, 20), parts=["plan"], at=village.at,
    )  # fmt: skip
    asking.ask(
        emma, by=village.per, units=[village.units["station"]], adult=village.roles["per"],
        said_by="guardian", how="oral", lapses_on=village.at.date() + timedelta(60), at=village.at,
    )  # fmt: skip
    for who in ("per", "kari", "hanne"):
        actor = getattr(village, who)
        messages.write(emma, by=actor, text="Good to know.", at=village.later(minutes=5))
        voice.note_words(emma, by=actor, text="Only you.", how="said", at=village.at)
    for unit in ("mental", "station"):
        referrals.send(
            emma, village.units[unit], by=village.per, need="talk", from_on=date(2026, 6, 1),
            story="Once more.", given_by="guardian", at=village.later(days=1),
        )  # fmt: skip
    return emma


@pytest.mark.parametrize("who", ["kari", "per", "hanne", "rita"])
def test_a_busy_childs_page_asks_at_most_fifteen_questions(village, busy, who):
    """All of the request, from who is asking to the end of the transaction."""
    visitor = Visitor(village, who)
    visitor.open(page_of(busy))
    with CaptureQueriesContext(connection) as asked:
        said = words(visitor.open(page_of(busy)))
    for part in ("Get in the door", "How does it go?", "I want Hanne", "was asked", "hand-over"):
        assert part in said
    assert len(asked) <= 15, "\n\n".join(q["sql"][:300] for q in asked)


def test_the_coordinating_units_page_of_a_busy_child_asks_no_more_and_the_opening_is_told(
    village, busy
):
    """The coordinating unit has the family's yes to see what is missing, and opens that alone."""
    consents.give(
        busy, to_unit=village.units["coordination"], by=village.per, given_by="guardian",
        form="oral", at=village.later(minutes=5),
    )  # fmt: skip
    visitor = Visitor(village, "marit")
    visitor.open(page_of(busy))
    with CaptureQueriesContext(connection) as asked:
        said = words(visitor.open(page_of(busy)))
    assert "Nurse" in said
    assert "Get in the door" not in said
    assert len(asked) <= 15, "\n\n".join(q["sql"][:300] for q in asked)
    with seen_as(village.kari):
        role = village.roles["marit"].pk
        opened = Event.objects.filter(kind="record.opened", about=busy.pk, role=role)
        assert opened.count() == 2, "the team knows that they have looked"


def test_more_rows_ask_no_more_questions(village, emma):
    kari = village.kari

    def count():
        with (
            seen_as(kari, child=emma.pk, read_only=True),
            CaptureQueriesContext(connection) as asked,
        ):
            desk.page(kari, emma.pk)
        return len(asked)

    before = count()
    for n in range(5):
        plans.start_measure(emma, by=village.per, what=f"Help {n}", at=village.at)
        plans.note_contact(emma, by=village.kari, with_whom="child", at=village.at)
    assert count() <= before


def test_the_story_can_be_filtered(village, emma):
    kari = Visitor(village, "kari")
    assert "asked Clinic for help" in words(kari.open(page_of(emma)))
    only = words(kari.open(page_of(emma), story="words"))
    assert "asked Clinic for help" not in only
    assert "Mondays" in only


def test_where_nobody_holds_the_baton_and_two_help_the_page_does_not_say_that_nobody_needs_to(
    village,
):
    nora = village.child("nora")
    village.team(nora, "per")
    alone = words(Visitor(village, "per").open(page_of(nora)))
    assert "No case is open, so nobody needs to." in alone
    village.team(nora, "kari")
    both = words(Visitor(village, "per").open(page_of(nora)))
    assert "Nobody in the team around the child holds the baton." in both
    assert "nobody needs to" not in both
    assert "Offer the baton" in both
    assert "Open a case together" in both


def test_sources_of_practice_are_told_in_norwegian_on_norwegian_pages(village, emma):
    village.later(days=70)
    with seen_as(village.per, at=village.at), connection.cursor() as cursor:
        cursor.execute("SELECT gaps_refresh(%s, %s)", [emma.pk, village.at.date()])
    assert "veileder om samarbeid" in Visitor(village, "kari", "nb").open(page_of(emma))
    assert "guide on cooperation" in Visitor(village, "kari", "en").open(page_of(emma))
    assert "guide on cooperation" not in Visitor(village, "kari", "nb").open("/rules/")


def test_a_field_that_another_answer_asks_for_is_not_called_optional(village):
    form = Visitor(village, "per").open("/children/new/")
    born = form[form.index("Born") : form.index("Born") + 200]
    assert "Optional" not in born
    assert "Optional" in form
