"""Forms that ask another service, and answer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from laget.consent.models import Consent
from laget.core.forms import Day, Pick, Words
from laget.referrals.models import Need, Offer
from laget.teams.forms import people

#: What a yes opens, as the family has agreed.
OPENS = {
    "question": _("Only this question, and what is written in it"),
    "together": _("The work together: plan, goals and meetings"),
}


class Ask(forms.Form):
    """What is needed, of whom, from when; and, from the team, what a yes opens."""

    def __init__(
        self, *args: Any, units: Iterable[Any], today: date, rules: str = "",
        from_team: bool = False, **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        self.fields["need"] = Pick(
            Need.choices, label=_("What is needed?"), many=True, missing=_("Choose what is needed.")
        )
        self.fields["to_unit"] = Pick(
            [(unit.pk, unit.name) for unit in units],
            label=_("Which service do you ask?"),
            many=True,
            missing=_("Choose a service."),
            help_text=rules,
        )
        self.fields["from_on"] = Day(
            label=_("From when?"), after=today, initial=today, missing=_("Choose from when.")
        )
        self.fields["months"] = forms.IntegerField(
            label=_("For about how many months?"),
            min_value=1,
            max_value=36,
            required=False,
            error_messages={
                "invalid": _("Write a whole number of months."),
                "min_value": _("Write a number from 1 to 36."),
                "max_value": _("Write a number from 1 to 36."),
            },
        )
        self.fields["wish"] = Words(
            label=_("What does the child or young person wish?"),
            limit=500,
            rows=2,
            required=False,
            help_text=_(
                "They read this before they know the name. Write nothing that tells who it is."
            ),
        )
        self.fields["story"] = Words(
            label=_("What should they know if they say yes?"),
            limit=5000,
            rows=4,
            required=False,
            help_text=_(
                "Only what the family has agreed. A service that is told who it is reads this at"
                " once; the others read it after a yes."
            ),
        )
        if from_team:
            self.fields["opens"] = Pick(
                OPENS.items(),
                label=_("What do they read if they say yes?"),
                outline=True,
                initial="question",
                sometimes=True,
                help_text=_("Agree on it with the family. They can let them read more later."),
                helps={
                    "question": _(
                        "They get the name, what you write here, and who leads. They do not read"
                        " the plan, or what the child and the others write."
                    ),
                    "together": _("They are in the team, and read what the team reads."),
                },
            )
        self.fields["given_by"] = Pick(
            [*Consent.GivenBy.choices, ("none", _("nobody yet"))],
            row=True,
            label=_("Who has said yes to asking this service?"),
            missing=_("Choose who has said yes."),
            help_text=_("Where the service is told who it is, this is a yes to that, too."),
        )
        self.order_fields(
            ["need", "to_unit", "from_on", "months", "wish", "story", "opens", "given_by"]
        )

    def clean_given_by(self) -> str:
        if self.cleaned_data["given_by"] == "none":
            raise forms.ValidationError(
                _("Ask the family first. You can come back here when they have said yes.")
            )
        return str(self.cleaned_data["given_by"])


class Answer(forms.Form):
    """Yes and who, or no, why, and what instead."""

    answer = Pick(
        [("yes", _("Yes, we can")), ("no", _("No, we cannot"))],
        label=_("What do you answer?"),
        outline=True,
        missing=_("Choose yes or no."),
    )

    def __init__(
        self, *args: Any, roles: Iterable[Any], me: Any, decides: bool = False,
        complain: str = "", named: bool = False, only_question: bool = False, **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        self.decides = decides
        self.fields["answer"].choice_help = {  # type: ignore[attr-defined]
            "yes": _("You get the name, and what those who asked have written to you.")
            if only_question
            else _("You get the name and the plan at once, and are in the child's team."),
            "no": _("Say why, so that those who asked know what the next step is."),
        }
        self.fields["member"] = Pick(
            people(roles),
            label=_("Who of you takes it?"),
            many=True,
            initial=str(me),
            sometimes=True,
        )
        self.fields["reason"] = Pick(
            Offer.DeclineReason.choices, label=_("Why not?"), sometimes=True
        )
        if decides:
            self.fields["reasons"] = Words(
                label=_("What does the no rest on?"),
                limit=2000,
                rows=4,
                required=False,
                sometimes=True,
                help_text=format_lazy(
                    "{} {} {}",
                    _("By law your no is a decision. Those who asked read this.")
                    if named
                    else _(
                        "By law your no is a decision. Those who asked read this; write nothing"
                        " that tells who it is."
                    ),
                    _("The family gets it from you, with the reasons and how to complain:"),
                    complain,
                ),
            )
        self.fields["instead"] = Words(
            label=_("What do you suggest instead?"),
            limit=1000,
            rows=3,
            required=False,
            help_text=_("For example when you have room, or who should be asked."),
        )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("answer") == "yes" and not told.get("member"):
            self.add_error("member", _("Choose who of you takes it."))
        if told.get("answer") == "no" and not told.get("reason"):
            self.add_error("reason", _("Choose why, so that they know what the next step is."))
        if told.get("answer") == "no" and self.decides and not told.get("reasons"):
            self.add_error(
                "reasons", _("Write what the no rests on. The family has a right to it.")
            )
        return told


class Intake(forms.Form):
    """Whether the service takes questions without a name."""

    how = Pick(
        [
            ("without", _("Without a name: we answer from need, age and place")),
            ("with", _("With the name: we want to know who it is before we answer")),
        ],
        label=_("How do others ask you?"),
        missing=_("Choose how others ask you."),
    )


class Finish(forms.Form):
    """How it went, for those who asked."""

    outcome = Pick(
        Offer.Outcome.choices, label=_("How did it go?"), missing=_("Choose how it went.")
    )
    words = Words(
        label=_("What would you tell those who asked?"),
        limit=1000,
        rows=3,
        required=False,
        help_text=_("Only what the child or the family has agreed that they may know."),
    )


class HandBack(forms.Form):
    """Why a yes no longer stands."""

    reason = Pick(
        Offer.BackReason.choices,
        label=_("Why do you hand it back?"),
        missing=_("Choose why, so that they know whom to ask next."),
    )
    words = Words(
        label=_("What should those who asked know?"),
        limit=1000,
        rows=3,
        required=False,
        help_text=_("For example what you have done, and who should be asked now."),
    )
