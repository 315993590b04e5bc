"""Each country's own plan: its headings, what it must hold, and Finland's pointers."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from laget.core.operation import Refused
from laget.core.seeing import seen_as
from laget.plans import actions as plans
from laget.plans import needs, page, writing
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


def test_in_finland_the_plan_stays_and_who_leads_and_when_goes_across(abroad: Any) -> None:
    """Helmi's county reads its own plan, in all its parts; Aino's municipality that there is one,
    the pointers, and what the family lets be known of the plan that child welfare decides."""
    v = abroad("FI")
    child = v.child("nils")
    v.team(child, "aino", "helmi", "kaisa")
    plan = plans.start_plan(child, by=v.helmi, words="Sleep all night", at=v.at)
    plans.start_measure(child, by=v.helmi, what="Talks", evaluate_on=date(2026, 3, 23), at=v.at)
    needs.note_need(child, by=v.helmi, area="home", what="Calm evenings", at=v.at)
    needs.consider(
        child, by=v.helmi, right="fi.omatyontekija", outcome="yes", how="By letter.", at=v.at
    )
    writing.set_days(plan, by=v.helmi, next_on=date(2026, 5, 4), until_on=None, at=v.at)
    needs.name_other(
        child, by=v.kaisa, kind="fi.cw_klientplan", from_on=date(2026, 3, 2),
        shares_text="Support at home.", at=v.at,
    )  # fmt: skip
    v.later(minutes=5)
    page = reverse("plans:plan", kwargs={"child": child.pk})
    aino, helmi = (words(Visitor(v, name).open(page)) for name in ("aino", "helmi"))
    own = ("Sleep all night", "Talks", "Calm evenings", "By letter.")
    for text in own:
        assert text in helmi
        assert text not in aino
    assert "must hold" not in aino
    for text in ("Opiskeluhuolto", "Helmi Koski", "23 March", "4 May", "Support at home."):
        assert text in aino
        assert text in helmi


def test_the_icelandic_plan_says_how_the_result_is_assessed(abroad: Any) -> None:
    v = abroad("IS")
    child, first, _second = a_team(v)
    plan = plans.start_plan(child, by=getattr(v, first), at=v.at)
    with seen_as(getattr(v, first), read_only=True):
        assert "How the result is assessed" in page.page(getattr(v, first), child.pk).lacks
    writing.write_part(plan, by=getattr(v, first), heading="evaluation", text="By asking.", at=v.at)
    with seen_as(getattr(v, first), read_only=True):
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
