"""Each rule in a few words, for headings, filters and tables."""

from django.utils.translation import gettext_lazy

TITLES = {
    "report-not-assessed": gettext_lazy("A report not assessed in time"),
    "repeated-concerns": gettext_lazy("The same worry again and again"),
    "passed-on": gettext_lazy("Two or more have said no"),
    "moved-without-transfer": gettext_lazy("Moved, and nobody has taken over"),
    "out-of-school-no-contact": gettext_lazy("Out of school, and nobody has called"),
    "no-holder": gettext_lazy("Nobody holds the baton"),
    "concern-undecided": gettext_lazy("A concern not decided in time"),
    "referral-unanswered": gettext_lazy("A referral without an answer"),
    "baton-not-accepted": gettext_lazy("A baton offered and not taken"),
    "help-ends": gettext_lazy("Help that ends, and nothing after it"),
    "silence": gettext_lazy("Silence around the child"),
    "review-overdue": gettext_lazy("Help nobody has looked at in time"),
    "no-joint-plan": gettext_lazy("Several services, and no plan in common"),
    "measure-without-owner-or-date": gettext_lazy("Help without an owner or a date"),
}
