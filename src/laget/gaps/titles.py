"""Each rule in a few words, for headings, filters and tables."""

from django.utils.translation import gettext_lazy

from laget.gaps.rule import GapRule
from laget.teams.lead_words import SAID, said

TITLES = {
    "report-not-assessed": gettext_lazy("A report not assessed in time"),
    "repeated-concerns": gettext_lazy("The same worry again and again"),
    "passed-on": gettext_lazy("Two or more have said no"),
    "moved-without-transfer": gettext_lazy("Moved, and nobody has taken over"),
    "out-of-school-no-contact": gettext_lazy("Out of school, and nobody has called"),
    "no-holder": SAID["nobody"][0],
    "concern-undecided": gettext_lazy("A concern not decided in time"),
    "referral-unanswered": gettext_lazy("A referral without an answer"),
    "baton-not-accepted": SAID["not-taken"][0],
    "help-ends": gettext_lazy("Help that ends, and nothing after it"),
    "silence": gettext_lazy("Silence around the child"),
    "review-overdue": gettext_lazy("Help nobody has looked at in time"),
    "no-joint-plan": gettext_lazy("Several services, and no plan in common"),
    "measure-without-owner-or-date": gettext_lazy("Help without an owner or a date"),
}

#: What is said of the lead is said in the country's words: title, what is missing, next step.
LEAD = {
    "no-holder": ("nobody", "nobody-in-team", "ask-one"),
    "baton-not-accepted": ("not-taken", "not-answered", "ask-another"),
}


def title(rule: str, country: str) -> str:
    """The rule in a few words, as the country says it."""
    return said(country, LEAD[rule][0]) if rule in LEAD else str(TITLES[rule])


def says(rule: GapRule, country: str) -> str:
    """What is missing, as the country says it; its days are still open."""
    return said(country, LEAD[rule.key][1]) if rule.key in LEAD else str(rule.says)


def next_step(rule: GapRule, country: str) -> str:
    """What to do, as the country says it."""
    return said(country, LEAD[rule.key][2]) if rule.key in LEAD else str(rule.next_step)
