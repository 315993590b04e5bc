"""The child's page: what each hat sees on it, and what it costs to read."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from laget.children import voice
from laget.core.models import Event
from laget.core.seeing import seen_as
from laget.desk import child as desk
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import actions as teams
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


def test_the_page_is_read_in_at_most_fifteen_questions(village, emma):
    kari = village.kari
    with (
        seen_as(kari, child=emma.pk, read_only=True),
        CaptureQueriesContext(connection) as asked,
    ):
        desk.page(kari, emma.pk)
    assert len(asked) <= 15, "\n\n".join(q["sql"][:300] for q in asked)


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
