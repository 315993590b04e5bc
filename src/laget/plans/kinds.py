"""Which plans a country knows, as its rule pack says: those written here, those only named here,
and the rights that somebody must have considered."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext

from laget.children.models import Child
from laget.rulebook.ages import age_on
from laget.rulebook.loader import load
from laget.rulebook.plan_types import PlanType
from laget.rulebook.schema import Role, spoken

#: Where the pack has no plan for the child to be written here: a joint plan of the services' own.
JOINT = "joint"


def here(child: Child, on: date) -> list[PlanType]:
    """The kinds of plan that are written, or pointed to, in Laget for this child."""
    age = age_on(child.born_on, on) if child.born_on else 0
    return [
        plan
        for plan in load(child.country).plan
        if plan.on
        and plan.written != "elsewhere"
        and (plan.from_age is None or age >= plan.from_age)
        and (plan.to_age is None or age < plan.to_age)
    ]


def elsewhere(country: str, unit_kind: str) -> list[PlanType]:
    """The kinds that a unit of this kind decides, and only names here."""
    return [plan for plan in load(country).plan if plan.on and unit_kind in plan.decided_by]


def kind_of(country: str, kind: str) -> PlanType | None:
    """What the pack says of a plan's kind; also of one kept without its country."""
    wanted = {kind, f"{country.lower()}.{kind}"}
    return next((plan for plan in load(country).plan if plan.id in wanted), None)


def rights(country: str) -> list[PlanType | Role]:
    """The plans and roles whose right somebody must have considered."""
    pack = load(country)
    return [one for one in (*pack.plan, *pack.role) if one.on and one.considered]


def named(entry: PlanType | Role | None) -> str:
    """A plan or role by its name in the country, or in English for one who reads English."""
    if entry is None:
        return gettext("Joint plan")
    language = (get_language() or "en").split("-")[0]
    if language == "en":
        return entry.title
    return spoken({language: entry.title_local, **(entry.title_in or {})}, language)


def heading(texts: Any) -> str:
    """A heading in the reader's language, or the nearest."""
    return spoken(texts, (get_language() or "en").split("-")[0])
