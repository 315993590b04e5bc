"""Which page closes a found gap, and what the button that leads there says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.gaps.reads import FoundGap
from laget.teams.lead_words import SAID, said


@dataclass(frozen=True)
class Step:
    """A button: its words and where it leads; no url where the reader cannot go there."""

    text: str
    url: str


def address(name: str, **kwargs: UUID) -> str:
    """The page of that name, or nothing where this installation does not have it."""
    try:
        return reverse(name, kwargs=kwargs)
    except NoReverseMatch:
        return ""


def mend(gap: FoundGap) -> Step:
    """The act that closes it, where the reader may do it."""
    text, name, about = MENDS[gap.rule.key]
    if gap.rule.key == "baton-not-accepted" and gap.asked_first:
        text, name, about = gettext_lazy("Answer"), "teams:baton-answer", "pk"
    if gap.rule.key == "no-holder":
        text = said(gap.country, "offer")
    key = gap.child_id if about == "child" else gap.subject
    return Step(str(text), address(name, **{about: key})) if gap.may_mend else Step("", "")


def step(gap: FoundGap) -> Step:
    """In a list: the act that closes it, else the child's page."""
    found = mend(gap)
    if found.url or gap.child is None:
        return found
    return Step(_("Open the page"), address("desk:child", child=gap.child_id))


MENDS: dict[str, tuple[Any, str, str]] = {
    "report-not-assessed": (gettext_lazy("Assess the report"), "concerns:report", "pk"),
    "repeated-concerns": (gettext_lazy("Begin something that helps"), "plans:measure", "child"),
    "passed-on": (gettext_lazy("Ask another service"), "referrals:send", "child"),
    "moved-without-transfer": (gettext_lazy("Offer the hand-over"), "transitions:offer", "pk"),
    "out-of-school-no-contact": (gettext_lazy("Note a contact"), "plans:contact", "child"),
    "no-holder": (SAID["offer"][0], "teams:baton-offer", "child"),
    "concern-undecided": (gettext_lazy("Decide"), "concerns:concern", "pk"),
    "referral-unanswered": (gettext_lazy("Take back the question"), "referrals:withdraw", "pk"),
    "baton-not-accepted": (gettext_lazy("Ask somebody else"), "teams:baton-offer", "child"),
    "help-ends": (gettext_lazy("Say what follows"), "plans:follows", "pk"),
    "silence": (gettext_lazy("Note a contact"), "plans:contact", "child"),
    "review-overdue": (gettext_lazy("Look at it now"), "plans:review", "pk"),
    "no-joint-plan": (gettext_lazy("Start the plan"), "plans:start", "child"),
    "measure-without-owner-or-date": (gettext_lazy("Choose who and when"), "plans:change", "pk"),
}
"""What mends a gap of each rule: the button's words, its page, and whose key the page takes."""
