"""Each country's own plan: its headings, what it must hold, and Finland's pointers."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans import needs, page, writing
from laget.plans.models import Goal
from visiting import Visitor, words

pytestmark = pytest.mark.django_db

OWN = {"SE": "se.sip", "IS": "is.studningsaaetlun", "FI": "fi.klientplan"}


def a_team(v: Any, born: str = "2015-05-17") -> tuple[Any, str, str]:
    """A child with two services; the first two who work there."""
    child = v.child("nils", born=born)
    first, second = [name for name, role in v.roles.items() if role.kind == "worker"][:2]
    v.team(child, first, second)
    return child, first, second


@pytest.mark.parametrize("country", OWN)
def test_the_countrys_own_plan_begins(country: str, abroad: Any) -> None:
    v = abroad(country)
    child, first, _second = a_team(v)
    plan = plans.start_plan(child, by=getattr(v, first), at=v.at)
    assert plan.kind == OWN[country]


def test_a_danish_youth_has_an_education_plan_and_a_child_a_joint_one(abroad: Any) -> None:
    v = abroad("DK")
    child, first, _second = a_team(v, born="2009-05-17")
    assert plans.start_plan(child, by=getattr(v, first), at=v.at).kind == "dk.uddannelsesplan"
    younger = v.child("freja")
    v.team(younger, first)
    assert plans.start_plan(younger, by=getattr(v, first), at=v.at).kind == "joint"


def test_finland_keeps_who_leads_who_takes_part_and_the_days(abroad: Any) -> None:
    """No goal, no text, no help stands in the plan; who has the lead and when do."""
    v = abroad("FI")
    child, first, second = a_team(v)
    v.holds(child, second, offered_by=first)
    actor = getattr(v, first)
    plan = plans.start_plan(child, by=actor, at=v.at)
    with pytest.raises(Refused, match="pointers-only"):
        plans.set_goal(plan, by=actor, words="Sleep", at=v.at)
    writing.set_days(plan, by=actor, next_on=date(2026, 5, 4), until_on=date(2026, 12, 31), at=v.at)
    plans.start_measure(child, by=actor, what="Talks", at=v.at)
    said = words(Visitor(v, second).open(reverse("plans:plan", kwargs={"child": child.pk})))
    holder = v.roles[second].person
    for text in ("You look at it together 4 May.", "until 31 December", str(holder)):
        assert text in said
    for text in ("Talks", "Goals", "wants and dreams of"):
        assert text not in said
    with seen_as(actor):
        assert not Goal.objects.exists()


def test_the_icelandic_plan_says_how_the_result_is_assessed(abroad: Any) -> None:
    v = abroad("IS")
    child, first, _second = a_team(v)
    plan = plans.start_plan(child, by=getattr(v, first), at=v.at)
    with seen_as(getattr(v, first)):
        assert "How the result is assessed" in page.page(getattr(v, first), child.pk).lacks
    writing.write_part(plan, by=getattr(v, first), heading="evaluation", text="By asking.", at=v.at)
    with seen_as(getattr(v, first)):
        assert "How the result is assessed" not in page.page(getattr(v, first), child.pk).lacks


def test_the_danish_childs_plan_is_named_by_the_family_department(abroad: Any) -> None:
    v = abroad("DK")
    child, first, _second = a_team(v)
    v.team(child, "steen")
    told = {"kind": "dk.barnets_plan", "from_on": date(2026, 3, 2), "at": v.at}
    with pytest.raises(Refused, match="not-yours"):
        needs.name_other(child, by=getattr(v, first), **told)
    needs.name_other(child, by=v.steen, shares_text="Support at home.", **told)
    said = words(Visitor(v, first).open(reverse("plans:plan", kwargs={"child": child.pk})))
    assert "The child's plan" in said.replace("&#x27;", "'")
    assert "Support at home." in said
