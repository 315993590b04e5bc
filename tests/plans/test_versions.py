"""Needs, the days of a plan, and plans decided elsewhere: as they were, beside each other, back."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from laget.core.access import NotFound
from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans import needs, writing
from laget.plans.models import Plan
from laget.plans.versions import compared, versions
from visiting import Visitor, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def emma(village: Any) -> Any:
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    return emma


def test_a_need_is_compared_and_brought_back(village: Any, emma: Any) -> None:
    need = needs.note_need(emma, by=village.per, area="friends", what="A friend", at=village.at)
    needs.change_need(
        need, by=village.kari, area="home", what="A calm home", is_over=True,
        at=village.later(minutes=1),
    )  # fmt: skip
    page, per = reverse("plans:need-versions", args=[need.pk]), Visitor(village, "per")
    read = words(per.open(page))
    for said in ("Friends and free time", "Home", "A calm home", "Not needed any more since"):
        assert said in read
    per.send(page, number="1")
    with seen_as(village.per, read_only=True):
        [third, _second, first] = versions(village.per, "need", need.pk)
    assert (third.row.what, third.row.area, third.row.ended_on) == ("A friend", "friends", None)
    assert not any(line.is_changed for line in compared(first.row, third.row))


def test_the_days_of_a_plan_are_compared_and_brought_back(village: Any, emma: Any) -> None:
    plan = plans.start_plan(emma, by=village.kari, at=village.at)
    for month in (5, 6):
        writing.set_days(
            plan, by=village.kari, next_on=date(2026, month, 4), until_on=None,
            at=village.later(minutes=1),
        )  # fmt: skip
    page, per = reverse("plans:day-versions", args=[plan.pk]), Visitor(village, "per")
    assert page in per.open(reverse("plans:plan", args=[emma.pk]))
    read = words(per.open(page))
    assert "4 May 2026" in read
    assert "4 June 2026" in read
    per.send(page, number="2")
    with seen_as(village.per, read_only=True):
        now = Plan.objects.get(pk=plan.pk)
        [*_later, first] = versions(village.per, "plan", plan.pk)
    assert now.next_on == date(2026, 5, 4)
    writing.convert(now, by=village.kari, kind="no.ip", at=village.later(minutes=1))
    with pytest.raises(Refused, match="plan-ended"):
        writing.bring_back(now, first.row, by=village.kari, at=village.later(minutes=1))


def test_a_named_plan_that_was_ended_by_mistake_is_found_and_runs_again(
    village: Any, emma: Any
) -> None:
    village.team(emma, "gro")
    named = needs.name_other(
        emma, by=village.gro, kind="no.cw_measure_plan", from_on=date(2026, 3, 1), at=village.at
    )
    needs.change_other(
        named, by=village.gro, owner=None, next_on=None, shares_text="", to_on=date(2026, 3, 2),
        at=village.later(minutes=1),
    )  # fmt: skip
    gro, plan = Visitor(village, "gro"), reverse("plans:plan", args=[emma.pk])
    page = reverse("plans:other-versions", args=[named.pk])
    ended = gro.open(plan)
    assert "Plan for help or care" in words(ended).split("Plans that have ended")[1]
    assert page in ended
    assert page not in Visitor(village, "per").open(plan)
    gro.send(page, number="1")
    assert "Plans that have ended" not in gro.open(plan)
    assert "Plan for help or care" in gro.open(plan)


def test_what_the_family_lets_be_known_no_longer_is_read_by_its_service_alone(
    village: Any, emma: Any
) -> None:
    village.team(emma, "gro")
    named = needs.name_other(
        emma, by=village.gro, kind="no.cw_measure_plan", from_on=date(2026, 3, 1),
        shares_text="Advice at home.", at=village.at,
    )  # fmt: skip
    needs.change_other(
        named, by=village.gro, owner=None, next_on=None, shares_text="", at=village.later(minutes=1)
    )
    page = reverse("plans:other-versions", args=[named.pk])
    assert "Advice at home." in words(Visitor(village, "gro").open(page))
    Visitor(village, "per").open(page, status=404)
    Visitor(village, "gro").send(page, number="1")
    needs.change_other(
        named, by=village.gro, owner=None, next_on=None, shares_text="", at=village.later(minutes=1)
    )
    with seen_as(village.per):
        with pytest.raises(NotFound):
            versions(village.per, "other", named.pk)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM plans_otherplan_history")
            assert cursor.fetchone() == (0,)
