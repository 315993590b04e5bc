"""Child welfare's own forms: a report comes in, is looked at, and whoever reported is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from laget.concerns.forms import TakeBack, who
from laget.concerns.models import Report
from laget.core.forms import Day, Pick, Words
from laget.teams.forms import people


class Received(forms.Form):
    """A report that child welfare has received. Where law counts hours, one says at what time."""

    def __init__(self, *args: Any, now: datetime, hours: bool, **told: Any) -> None:
        super().__init__(*args, **told)
        self.now = timezone.localtime(now)
        today = self.now.date()
        self.fields["received_on"] = Day(
            label=_("When did it come?"), before=today, initial=today, missing=_("Choose the day.")
        )
        if hours:
            self.fields["clock"] = forms.TimeField(
                label=_("At what time"),
                initial=f"{self.now:%H:%M}",
                help_text=_("The law counts hours from then."),
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
                input_formats=["%H:%M", "%H.%M", "%H"],
                error_messages={
                    "required": _("Write the time, such as 14:30."),
                    "invalid": _("Write the time, such as 14:30."),
                },
            )
        self.fields["from_kind"] = Pick(
            [
                ("public", _("a public service")),
                ("private", _("a private person")),
                ("family", _("the child or the family")),
                ("anonymous", _("somebody who does not say who")),
            ],
            label=_("From"),
            row=True,
            missing=_("Choose whom it came from."),
        )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        time = told.pop("clock", None)
        if time and told.get("received_on"):
            at = datetime.combine(told["received_on"], time, tzinfo=self.now.tzinfo)
            if self.now < at < self.now + timedelta(minutes=2):
                at = self.now  # the minute hand, not the future
            if at > self.now:
                self.add_error("clock", _("Write a time that has been."))
            told["received_at"] = at
        return told


class Weigh(forms.Form):
    """Whether the child needs protection now."""

    protection = Pick(
        [
            (Report.Protection.NOW, _("Yes, the child needs protection now")),
            (Report.Protection.NOT_NOW, _("No, not now")),
        ],
        label=_("Does the child need protection now?"),
        outline=True,
        missing=_("Choose yes or no."),
        helps={
            "now": _("Do it now, and write it in your own record. Here stands only the answer.")
        },
    )


class Assess(forms.Form):
    """Investigate, or leave it there; with a colleague, where law asks for somebody new."""

    outcome = Pick(
        [
            (Report.Outcome.INVESTIGATE, _("Investigate")),
            (Report.Outcome.DROP, _("Leave it there")),
        ],
        label=_("What do you do with the report?"),
        outline=True,
        missing=_("Choose what you do with the report."),
        helps={
            "investigate": _("Your service takes part from now on. Nobody outside it sees that.")
        },
    )

    def __init__(self, *args: Any, colleagues: Iterable[Any] = (), **told: Any) -> None:
        super().__init__(*args, **told)
        choices = people(colleagues)
        if choices:
            self.fields["second"] = Pick(
                choices,
                label=_("Who assesses it together with you?"),
                help_text=_("Somebody who has not dealt with the child before."),
                many=True,
                sometimes=True,
            )


class Correct(Assess):
    """What is decided instead, and why."""

    reason = Words(
        label=_("Why is it decided otherwise?"), limit=2000, rows=3,
        help_text=_("What was decided first can still be read."),
        missing=_("Write why it is decided otherwise."),
    )  # fmt: skip

    def __init__(self, *args: Any, now: str, **told: Any) -> None:
        super().__init__(*args, **told)
        outcome = self.fields["outcome"]
        outcome.choices = [one for one in outcome.choices if one[0] != now]  # type: ignore[attr-defined]
        outcome.label = _("What do you do instead?")
        if len(outcome.choices) == 1:  # type: ignore[attr-defined]
            outcome.initial = outcome.choices[0][0]  # type: ignore[attr-defined]
        self.order_fields(["outcome", "reason", "second"])


class TakeBackReport(TakeBack):
    """Why; and the right child, where it is known."""

    name = Words(
        label=_("Which child is it about?"), required=False,
        help_text=_("Name or birth date, from your own list. Then it is received anew about that"
                    " child, from the day it came. Leave it empty if you do not know."),
    )  # fmt: skip

    def choose_among(self, found: Iterable[Any], today: date) -> None:
        """The children the words may mean; or none, which is said beside them."""
        choices = [(child.pk, who(child, today)) for child in found]
        if choices:
            self.fields["which"] = Pick(
                choices, label=_("Is it one of these?"), missing=_("Choose who it is.")
            )
        else:
            self.is_valid()
            self.add_error(
                "name", _("We do not find that child on your list. Write it another way.")
            )


class SendReceipt(forms.Form):
    """What whoever reported has been told."""

    def __init__(self, *args: Any, may_tell_outcome: bool, **told: Any) -> None:
        super().__init__(*args, **told)
        choices = [(Report.Receipt.CAME, _("That the report has come"))]
        if may_tell_outcome:
            outcome = _("That it has come, and whether we investigate")
            choices.append((Report.Receipt.OUTCOME, outcome))
        self.fields["tells"] = Pick(
            choices,
            label=_("What have you told the one who reported?"),
            outline=True,
            initial=None if may_tell_outcome else Report.Receipt.CAME,
            missing=_("Choose what you have told."),
        )
