"""Forms about asking whether others worry too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.asking.models import Afterwards, Question
from laget.consent.models import Consent
from laget.core.forms import Day, Pick, Words
from laget.meetings.forms import Several
from laget.teams.forms import people

USUALLY = timedelta(days=14)


def _who_said(label: Any) -> Pick:
    return Pick(
        Consent.GivenBy.choices, label=label, row=True,
        missing=_("Choose who has said it. If nobody has, ask the family first."),
    )  # fmt: skip


class AskForm(forms.Form):
    """The family's yes: whom, until when, and who gets the answers."""

    def __init__(
        self, *args: Any, units: Iterable[Any], adults: Iterable[Any], today: date,
        said_no: bool, **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        choices = people(adults)
        if said_no:
            self.fields["they_came"] = forms.BooleanField(
                label=_("The family has come back to it by itself"),
                error_messages={"required": _("Ask only when the family has come back to it.")},
            )
        self.fields["said_by"] = _who_said(_("Who says yes?"))
        self.fields["how"] = Pick(
            Consent.Form.choices, label=_("How?"), row=True, initial="oral",
            missing=_("Choose how."),
        )  # fmt: skip
        self.fields["units"] = Several(
            label=_("Whom may you ask?"),
            choices=[(str(unit.pk), unit.name) for unit in units],
            help_text=_(
                "Only those the family names. Child welfare, police, crisis centre and clinic are"
                " never asked here."
            ),
            missing=_("Choose whom the family lets you ask."),
        )  # fmt: skip
        self.fields["adult"] = Pick(
            choices, label=_("Who gets the answers?"), many=True,
            initial=str(choices[0][0]) if choices else "",
            help_text=_("The adult the family chooses. Nobody else reads them."),
            missing=_("Choose who gets the answers."),
        )  # fmt: skip
        self.fields["lapses_on"] = Day(
            label=_("Until when?"), after=today, initial=today + USUALLY,
            help_text=_("After this day nobody sees the question any more."),
            missing=_("Choose the last day."),
        )  # fmt: skip


class NoForm(forms.Form):
    """The family's no, and whether one may ask again."""

    said_by = _who_said(_("Who says no?"))
    again = Pick(
        [
            ("never", _("No. They come to us if they want it")),
            ("day", _("Yes, from a day")),
        ],
        label=_("May you ask again?"),
        missing=_("Choose whether you may ask again."),
    )

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["again_on"] = Day(
            label=_("From which day?"), after=today + timedelta(days=1), required=False,
            sometimes=True,
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if (
            told.get("again") == "day"
            and not told.get("again_on")
            and "again_on" not in self.errors
        ):
            self.add_error("again_on", _("Choose the day."))
        if told.get("again") == "never":
            told["again_on"] = None
        return told


class UnwantedForm(NoForm):
    """What they say no to, too."""

    def __init__(self, *args: Any, choices: Iterable[tuple[str, str]], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["about"] = Pick(
            list(choices), label=_("What do they say no to?"), many=True,
            missing=_("Choose what they say no to."),
        )  # fmt: skip
        self.order_fields(["about", "said_by", "again", "again_on"])


class AnswerForm(forms.Form):
    """Yes or no; and no says one thing only."""

    worries = Pick(
        [
            ("yes", _("Yes, we worry too")),
            ("no", _("No, or we do not know this child")),
        ],
        label=_("Do you worry about this child too?"),
        outline=True,
        missing=_("Answer yes or no."),
    )


class OneOf(forms.Form):
    """One person out of some."""

    def __init__(self, *args: Any, roles: Iterable[Any], label: Any, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["role"] = Pick(
            people(roles), label=label, many=True, missing=_("Choose somebody.")
        )


class EndForm(forms.Form):
    """Why it ends."""

    ending = Pick(
        Question.Ending.choices, label=_("Why does it end?"), missing=_("Choose why it ends.")
    )


class TalkForm(forms.Form):
    """Whom one asks, and what; nothing that points at one child."""

    def __init__(self, *args: Any, units: Iterable[Any], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["to"] = Pick(
            [(unit.pk, unit.name) for unit in units], label=_("Whom do you ask?"),
            missing=_("Choose whom you ask."),
        )  # fmt: skip
        self.fields["question"] = Words(
            label=_("What do you wonder about?"), limit=2000, rows=5,
            help_text=_("What one sees, how old roughly, how long. Not who."),
            missing=_("Write what you wonder about."),
        )  # fmt: skip


class ReplyForm(forms.Form):
    """The answer."""

    text = Words(
        label=_("Your answer"), limit=4000, rows=5, missing=_("Write your answer."),
    )  # fmt: skip


def _says(label: Any) -> Pick:
    return Pick(
        Afterwards.Says.choices, label=label, row=True, initial="skip",
        missing=_("Choose yes, no, or to skip it."),
    )  # fmt: skip


class AfterwardsForm(forms.Form):
    """The three questions, each of which can be skipped."""

    occasion = Pick(
        Afterwards.Occasion.choices, label=_("When do you ask?"), row=True,
        missing=_("Choose when you ask."),
    )  # fmt: skip
    told_by = Pick(
        Afterwards.By.choices, label=_("Who answers?"), row=True, missing=_("Choose who answers.")
    )
    how = Pick(
        Afterwards.How.choices, label=_("How?"), row=True, initial="spoken",
        missing=_("Choose how."),
    )  # fmt: skip
    told_again = _says(_("Did you have to tell it all again?"))
    knows_who = _says(_("Do you know who to ring?"))
    helped = _says(_("Did it help?"))
