"""A case that was opened by mistake is taken back, while nothing but the opening rests on it."""

import pytest
from django.urls import reverse

from laget.core.access import NotAllowed
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.gaps import reads as gaps
from laget.teams import actions as teams
from laget.teams import baton, lead, opened_by_mistake
from laget.teams.models import Case, Participation
from visiting import Visitor, words

pytestmark = pytest.mark.django_db
WHY = "The wrong child."


@pytest.fixture
def emma(village):
    """Per, a teacher, and Kari, the school nurse, help Emma; Per has opened a case."""
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    teams.open_case(emma, by=village.per, at=village.later(minutes=5))
    village.later(minutes=5)
    return emma


def case_of(village, child, by="per"):
    with seen_as(getattr(village, by)):
        return Case.objects.filter(child=child).order_by("pk").last()


def take_back(village, child, by="per", because=WHY):
    return opened_by_mistake.take_back_case(
        case_of(village, child), by=getattr(village, by), because=because,
        at=village.later(minutes=5),
    )  # fmt: skip


def at(name, child):
    return reverse(name, kwargs={"child": child.pk})


def missing(village):
    with seen_as(village.kari, read_only=True):
        return [gap for gap in gaps.open_gaps(village.kari) if gap.rule.key == "no-holder"]


def test_whoever_opened_it_takes_it_back_from_the_childs_page_and_says_why(village, emma):
    per = Visitor(village, "per")
    assert at("teams:case-back", emma) in per.open(at("desk:child", emma))
    assert "Those who help go on helping." in words(per.open(at("teams:case-back", emma)))
    assert "Write why" in words(per.send(at("teams:case-back", emma), 422, because=" "))
    page = words(per.open(per.send(at("teams:case-back", emma), because=WHY)))
    assert "The opening is taken back." in page
    assert f"You took back that the case was opened. It was a mistake: {WHY}" in page
    assert "You closed the case" not in page
    karis = Visitor(village, "kari").open(at("desk:child", emma))
    assert f"Per Vik took back that the case was opened. It was a mistake: {WHY}" in words(karis)
    assert at("teams:case-back", emma) not in per.open(at("desk:child", emma))
    per.open(at("teams:case-back", emma), status=404)


def test_those_who_help_go_on_and_what_was_missing_by_the_case_is_missing_no_more(village, emma):
    noah = village.child("noah")
    village.team(noah, "kari")
    teams.open_case(noah, by=village.kari, at=village.at)
    assert [gap.child_id for gap in missing(village)].count(noah.pk) == 1
    opened_by_mistake.take_back_case(
        case_of(village, noah, "kari"), by=village.kari, because=WHY, at=village.later(minutes=5)
    )
    assert noah.pk not in [gap.child_id for gap in missing(village)], "one service needs no lead"
    take_back(village, emma)
    with seen_as(village.kari):
        parts = Participation.objects.filter(child=emma, to_on=None)
        assert sorted(parts.values_list("unit__code", flat=True)) == ["nurse", "school"]
    again = teams.open_case(emma, by=village.kari, at=village.later(days=1))
    assert again.closed_on is None


def test_the_leader_takes_it_back_and_nobody_else(village, emma):
    for who in ("kari", "anne", "hanne", "marit"):
        with pytest.raises(NotAllowed):
            take_back(village, emma, by=who)
        Visitor(village, who).open(at("teams:case-back", emma), status=404)
    assert at("teams:case-back", emma) in Visitor(village, "rita").open(at("desk:child", emma))
    assert take_back(village, emma, by="rita").taken_back_by_id == village.rita.role_id


def asked_to_lead(village, emma):
    baton.offer(emma, village.roles["kari"], by=village.per, at=village.at)


def led(village, emma):
    village.holds(emma, "kari", offered_by="per")


def on_another_level(village, emma):
    teams.change_level(
        case_of(village, emma), by=village.per, level=3, because="More.", at=village.at
    )


def joined_by_another(village, emma):
    village.team(emma, "hanne")


def asked_about(village, emma):
    lead.wish(emma, by=village.per, words="Kari.", at=village.at)


@pytest.mark.parametrize(
    "since", [asked_to_lead, led, on_another_level, joined_by_another, asked_about]
)
def test_once_something_rests_on_it_the_page_says_to_close_it_with_a_reason(village, emma, since):
    since(village, emma)
    village.later(minutes=5)
    with pytest.raises(Refused, match="rested-on"):
        take_back(village, emma)
    per = Visitor(village, "per")
    close = at("paper:close", emma)
    per.open(at("teams:case-back", emma), status=302)
    assert "Close the case instead, and write why." in words(per.open(close))
    assert case_of(village, emma).closed_on is None


def test_a_question_that_was_taken_back_stands_in_nobodys_way(village, emma):
    asked = baton.offer(emma, village.roles["kari"], by=village.per, at=village.at)
    baton.take_back(asked, by=village.per, at=village.later(minutes=5))
    assert take_back(village, emma).closed_on == village.at.date()


def test_it_is_taken_back_once_and_not_after_it_has_closed(village, emma):
    first = take_back(village, emma)
    with pytest.raises(Refused, match="taken-back"):
        opened_by_mistake.take_back_case(
            first, by=village.per, because=WHY, at=village.later(days=1)
        )
    second = teams.open_case(emma, by=village.per, at=village.later(days=1))
    teams.close_case(
        second, by=village.per, reason="Well.", family_says="Yes.", follow_up_on=village.at.date()
        .replace(year=2027), at=village.later(minutes=5),
    )  # fmt: skip
    village.team(emma, "per")
    with pytest.raises(Refused, match="closed-already"):
        take_back(village, emma)
