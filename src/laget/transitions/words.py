"""What comes, in sentences: a change of stage, an age with its meaning in law, a move."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from laget.core.actor import Actor
from laget.core.templatetags.days import age, day
from laget.rulebook.loader import load
from laget.rulebook.schema import Age
from laget.rulebook.terms import COUNTRIES
from laget.transitions.ahead import Coming, ahead
from laget.transitions.models import Handover, Stage

#: What an age means, by the pack's subject.
MEANS: dict[str, Any] = {
    "all_personal_matters": gettext_lazy("is always heard before something is decided"),
    "child_welfare_aftercare_upper": gettext_lazy("has had a right to aftercare until now"),
    "child_welfare_consent": gettext_lazy("says yes or no to help from child welfare"),
    "child_welfare_heard": gettext_lazy("is always heard by child welfare"),
    "child_welfare_heard_and_own_action": gettext_lazy(
        "is heard by child welfare, and speaks for themself"
    ),
    "child_welfare_measures": gettext_lazy("must say yes to help from child welfare, too"),
    "child_welfare_party": gettext_lazy("is a party in a child welfare case"),
    "compulsory_care_upper": gettext_lazy("can no longer be taken into care against their will"),
    "counselling_without_guardian": gettext_lazy("can have counselling without a guardian"),
    "education_or_activity_duty": gettext_lazy("must be in education, work or something else"),
    "free_upper_secondary_upper": gettext_lazy("has free upper secondary school until now"),
    "health_treatment": gettext_lazy("decides about health"),
    "majority": gettext_lazy("is of age, and decides"),
    "outreach_youth_work_upper": gettext_lazy("can be reached by outreach youth work until now"),
    "placement_ends": gettext_lazy(
        "is no longer placed outside the home, unless that has been decided"
    ),
    "placement_consent": gettext_lazy("must say yes to living somewhere else, too"),
    "receives_confidential_case_info": gettext_lazy("can be told what is confidential in the case"),
    "school_choices": gettext_lazy("chooses school and courses"),
    "social_services_party": gettext_lazy("speaks for themself with the social services"),
    "social_services_without_guardian_consent": gettext_lazy(
        "can have help from the social services without a guardian"
    ),
    "upper_secondary_right_upper": gettext_lazy("has a right to upper secondary school until now"),
    "youth_plan": gettext_lazy("is to have a youth plan considered, when there is support"),
    "youth_followup_upper": gettext_lazy("is followed up by the follow-up service until now"),
}
WEIGHS = gettext_lazy("is to be listened to with great weight about health")


@dataclass(frozen=True)
class Away:
    """How much of a period the child was away from school, as its register says."""

    from_on: date
    to_on: date
    school: str
    percent: str


def away(comes: Iterable[Coming]) -> list[Away]:
    """The absence that came with what was asked, the newest first."""
    found = [
        Away(date.fromisoformat(one.name), one.on, one.sender, one.told)
        for one in comes
        if one.kind == "absence"
    ]
    return sorted(found, key=lambda one: one.from_on, reverse=True)


@dataclass(frozen=True)
class Line:
    """One thing that comes, in words. `who` sends and who receives, `step` is what to do."""

    on: date
    when: str
    child_id: UUID
    who: str
    what: str
    sender: str
    receiver: str
    state: str
    tone: str
    sources: tuple[tuple[str, str], ...]
    step: str = ""
    url: str = ""
    is_passage: bool = False


def foreseen(actor: Actor, show: str = "") -> list[Line]:
    """What comes within a year for all those whose record the actor may open; `passages`: only
    what goes to another service."""
    comes = lines(ahead(actor), actor.on)
    return [one for one in comes if one.is_passage] if show == "passages" else comes


def lines(comes: Iterable[Coming], today: date) -> list[Line]:
    """One line for each thing; the meanings of one birthday stand together."""
    ages = _ages()
    made: list[Line] = []
    birthdays: dict[tuple[UUID, date], list[Age]] = {}
    for one in comes:
        if one.kind == "age":
            birthdays.setdefault((one.child_id, one.on), []).append(ages[one.told])
    done: set[tuple[UUID, date]] = set()
    for one in comes:
        key = (one.child_id, one.on)
        if one.kind == "absence":
            continue
        if one.kind != "age":
            made.append(_line(one, today))
        elif key not in done:
            done.add(key)
            made.append(_birthday(one, birthdays[key], today))
    return made


def _ages() -> dict[str, Age]:
    return {one.id: one for code in COUNTRIES for one in load(code).age}


def _birthday(one: Coming, law: list[Age], today: date) -> Line:
    meanings = [str(WEIGHS if a.kind == "great_weight" else MEANS[a.subject]) for a in law]
    what = _("Turns {age}: {meanings}.").format(
        age=age(one.born_on, one.on), meanings="; ".join(dict.fromkeys(meanings))
    )
    sources = tuple(dict.fromkeys((a.statute, str(a.url)) for a in law))
    return Line(one.on, _when(one, today), one.child_id, one.name, what, "", "", "", "", sources)


def _line(one: Coming, today: date) -> Line:
    what = {
        "stage": lambda: str(Stage(one.told).label),
        "leaves": lambda: _("Turns {age}: help from {unit} ends by its age limit").format(
            age=age(one.born_on, one.on), unit=one.sender
        ),
        "moves": lambda: _("Moves to {place}").format(place=one.told),
        "stay-ends": lambda: _("The stay in {place} ends").format(place=one.told),
        "again": lambda: _(
            "Decides about {unit}: ask for a yes again, a guardian has given it"
        ).format(unit=one.told),
    }[one.kind]()
    state, tone = _state(one)
    step, url = _step(one, today)
    passage = one.kind in ("stage", "leaves")
    return Line(
        one.on, _when(one, today), one.child_id, one.name, what, one.sender if passage else "",
        one.receiver, state, tone, (), step, url, is_passage=passage,
    )  # fmt: skip


def _when(one: Coming, today: date) -> str:
    """A change of stage comes in a month; the rest has its day."""
    if one.kind == "stage":
        return str(dateformat.format(one.on, pgettext("date format", "F Y")))
    return day(one.on, today)


def _state(one: Coming) -> tuple[str, str]:
    """How far the hand-over has come, with its colour."""
    if one.kind not in ("stage", "leaves"):
        return "", ""
    if one.state == Handover.State.ACCEPTED:
        return _("Taken over"), "success"
    if one.state == Handover.State.SENT:
        return _("Asked, no answer yet"), "info"
    if one.state == Handover.State.DECLINED:
        return _("They have said no"), "warning"
    return _("Nobody is asked yet"), "neutral"


def _step(one: Coming, today: date) -> tuple[str, str]:
    if one.kind == "again" and one.thing and one.on <= today:
        return _("Ask again"), reverse("transitions:again", kwargs={"pk": one.thing})
    if one.kind not in ("stage", "leaves"):
        return "", ""
    if one.thing and one.state != Handover.State.DECLINED:
        return _("See the hand-over"), reverse("transitions:transfer", kwargs={"pk": one.thing})
    if one.sender_part:
        url = reverse("transitions:offer", kwargs={"pk": one.sender_part})
        stage = f"?stage={one.told}" if one.kind == "stage" else "?stage=service"
        return _("Prepare the hand-over"), url + stage
    return "", ""
