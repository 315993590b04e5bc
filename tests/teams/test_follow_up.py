"""A case that closed: somebody is reminded to ask how it goes, on the day that was agreed."""

from datetime import date

import pytest
from django.urls import reverse

from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.desk import reads as desk
from laget.teams import actions as teams
from laget.teams import following, reads
from laget.teams.models import FollowUp
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

SOON = date(2026, 3, 12)


@pytest.fixture
def closed(village):
    """Kari held the baton for Emma, and closed the case today."""
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    case = teams.open_case(emma, by=village.per, at=village.at)
    village.holds(emma, "kari", offered_by="per")
    teams.close_case(
        case, by=village.kari, reason="All is well.", family_says="Yes.", follow_up_on=SOON,
        at=village.later(hours=1),
    )  # fmt: skip
    with seen_as(village.kari):
        return FollowUp.objects.get()


def waits(village, name):
    actor = getattr(village, name)
    with seen_as(actor, read_only=True):
        return [one for one in desk.day(actor).waits if one.kind == "to-ask"]


def test_the_last_holder_and_the_leader_are_reminded_on_the_day_and_nobody_else(village, closed):
    assert waits(village, "kari") == waits(village, "anne") == []
    village.later(days=10)
    assert [one.told["who"] for one in waits(village, "kari")] == [""]
    assert [one.told["who"] for one in waits(village, "anne")] == ["Kari"]
    for name in ("per", "rita", "hanne", "marit"):
        assert waits(village, name) == []
        with pytest.raises(NotAllowed):
            following.note_asked(closed, by=getattr(village, name), outcome="well", at=village.at)


def test_who_has_left_is_not_reminded_but_the_leader_is(village, closed):
    teams.end_role(village.roles["kari"], by=village.anne, at=village.later(days=1))
    village.later(days=10)
    assert len(waits(village, "anne")) == 1


def test_noted_once_and_over(village, closed):
    village.later(days=10)
    following.note_asked(closed, by=village.kari, outcome="well", at=village.at)
    with pytest.raises(Refused, match="asked-already"):
        following.note_asked(closed, by=village.anne, outcome="again", at=village.at)
    assert waits(village, "kari") == waits(village, "anne") == []


def test_not_reached_is_tried_again_on_another_day(village, closed):
    village.later(days=10)
    with pytest.raises(Refused, match="ask-again"):
        following.note_asked(closed, by=village.kari, outcome="not_reached", at=village.at)
    following.note_asked(
        closed, by=village.kari, outcome="not_reached", again_on=date(2026, 3, 20), at=village.at
    )
    assert waits(village, "kari") == []
    village.later(days=10)
    assert [one.told["name"] for one in waits(village, "kari")] == ["Emma"]


def test_the_page_says_what_is_missing_and_where_to_go_when_help_is_needed(village, closed):
    village.later(days=10)
    page = reverse("teams:follow-up", kwargs={"pk": closed.pk})
    kari = Visitor(village, "kari")
    assert "Emma: ask how it goes" in words(kari.open("/"))
    assert "Choose a day ahead" in words(kari.send(page, 422, outcome="not_reached"))
    assert "Choose how it goes." in words(kari.send(page, 422))
    assert "Speak up now" in words(kari.open(kari.send(page, outcome="again")))
    Visitor(village, "per").open(page, status=404)


def test_a_case_of_a_dropped_baton_is_asked_about_by_whoever_closed_it(village):
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    case = teams.open_case(emma, by=village.per, at=village.at)
    teams.close_case(
        case, by=village.per, reason="Moved.", not_asked="They moved.", follow_up_on=SOON,
        at=village.later(hours=1),
    )  # fmt: skip
    with seen_as(village.per, read_only=True):
        assert [one.role for one in reads.to_ask(village.per)] == [village.roles["per"]]
