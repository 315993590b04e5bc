"""Forms about handing over, and about those out of school."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.children.forms import why_fields
from laget.consent.models import Consent
from laget.core.forms import Day, Pick, Words
from laget.plans.forms import WHY
from laget.teams.forms import people
from laget.transitions.models import (
    Attempt,
    Followed,
    Handover,
    SchoolExit,
    Stage,
    Toward,
    Transfer,
)
from laget.transitions.telling import AHEAD

ELSEWHERE = "elsewhere"


class HandOver(forms.Form):
    """To whom, into what, from when, and what the family says yes to."""

    def __init__(
        self,
        *args: Any,
        units: Iterable[Any],
        place: str,
        today: date,
        stage: str = "",
        **told: Any,
    ) -> None:
        super().__init__(*args, **told)
        listed = [(unit.pk, unit.name) for unit in units]
        elsewhere = _("{place}, which does not write in Laget").format(place=place)
        self.fields["to_unit"] = Pick(
            [*listed, (ELSEWHERE, elsewhere)],
            label=_("Who is to receive?"), many=True, missing=_("Choose who is to receive."),
        )  # fmt: skip
        self.fields["stage"] = Pick(
            Stage.choices, label=_("What is the change?"), many=True, initial=stage, sometimes=True
        )
        self.fields["last_day"] = Day(
            label=_("When is the last day with you?"), sometimes=True, required=False
        )
        self.fields["first_day"] = Day(
            label=_("When is the first day there?"), after=today, sometimes=True, required=False
        )
        self.fields["parts"] = forms.MultipleChoiceField(
            choices=Transfer.Part.choices, label=_("What is handed over?"), required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Only what the family has agreed to."),
        )  # fmt: skip
        self.fields["words"] = Words(
            label=_("What should they know from the first day?"), limit=5000, rows=4,
            required=False, help_text=_("They read this only after a yes."),
        )  # fmt: skip
        self.fields["given_by"] = Pick(
            [*Consent.GivenBy.choices, ("none", _("nobody yet"))], row=True, sometimes=True,
            label=_("Who in the family has said yes to this?"),
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("to_unit") in (None, ELSEWHERE):
            return told
        for name, said in (
            ("stage", _("Choose what the change is.")),
            ("last_day", _("Choose the last day with you.")),
            ("first_day", _("Choose the first day there.")),
            ("given_by", _("Choose who has said yes.")),
        ):
            if not told.get(name) and name not in self.errors:
                self.add_error(name, said)
        if told.get("given_by") == "none":
            ask = _("Ask the family first. You can come back here when they have said yes.")
            self.add_error("given_by", ask)
        if not told.get("parts") and not told.get("words"):
            self.add_error("parts", _("Choose what is handed over, or write it below."))
        return told


class Receive(forms.Form):
    """Yes and who and when, or no and why."""

    answer = Pick(
        [("yes", _("Yes, we take over")), ("no", _("No, we cannot"))],
        label=_("What do you answer?"), outline=True, missing=_("Choose yes or no."),
        helps={
            "yes": _("You see who it is and what was agreed, and are in the child's team."),
            "no": _("Say why, so that those who hand over know what the next step is."),
        },
    )  # fmt: skip

    def __init__(
        self, *args: Any, roles: Iterable[Any], me: Any, first_day: date, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["member"] = Pick(
            people(roles), label=_("Who of you takes it?"), many=True, initial=str(me),
            sometimes=True,
        )  # fmt: skip
        self.fields["first_day"] = Day(
            label=_("When is the first day with you?"), initial=first_day, sometimes=True,
            required=False,
        )  # fmt: skip
        self.fields["reason"] = Pick(
            Handover.DeclineReason.choices, label=_("Why not?"), sometimes=True
        )
        self.fields["instead"] = Words(
            label=_("What do you suggest instead?"), limit=1000, rows=3, required=False
        )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("answer") == "yes":
            if not told.get("member"):
                self.add_error("member", _("Choose who of you takes it."))
            if not told.get("first_day") and "first_day" not in self.errors:
                self.add_error("first_day", _("Choose the first day."))
        if told.get("answer") == "no" and not told.get("reason"):
            self.add_error("reason", _("Choose why, so that they know what the next step is."))
        return told


class FollowUp(forms.Form):
    """How the hand-over went."""

    how = Pick(Followed.How.choices, label=_("How did it go?"), missing=_("Choose how it went."))

    def __init__(self, *args: Any, receives: bool, first_day: date | None, **told: Any) -> None:
        super().__init__(*args, **told)
        if receives:
            self.fields["first_day"] = Day(
                label=_("When was the first day?"), initial=first_day,
                missing=_("Choose the first day."),
            )  # fmt: skip
        self.fields["note"] = Words(
            label=_("What should the others know?"), limit=1000, rows=3, required=False
        )


class Left(forms.Form):
    """Which school, and when."""

    def __init__(self, *args: Any, units: Iterable[Any], today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["left_unit"] = Pick(
            [(unit.pk, unit.name) for unit in units], label=_("Which school was left?"), many=True,
            missing=_("Choose the school."),
        )  # fmt: skip
        self.fields["from_on"] = Day(label=_("When?"), before=today, missing=_("Choose the day."))


class Tell(forms.Form):
    """When they leave, and to which follow-up service; who has said yes, where law asks for it."""

    def __init__(
        self, *args: Any, units: Iterable[Any], today: date, asks: bool, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.latest = today + AHEAD
        self.fields["from_on"] = Day(
            label=_("When do they leave, or when did they?"), missing=_("Choose the day."),
            initial=today,
        )  # fmt: skip
        self.fields["unit"] = Pick(
            [(unit.pk, unit.name) for unit in units], label=_("Who is told?"),
            missing=_("Choose the service."),
        )  # fmt: skip
        if asks:
            self.fields["given_by"] = Pick(
                Consent.GivenBy.choices, label=_("Who has said yes?"), row=True,
                missing=_("Choose who has said yes. Without a yes, ask the family first."),
            )  # fmt: skip
            self.fields["form"] = Pick(
                Consent.Form.choices, label=_("How?"), row=True, initial="oral",
                missing=_("Choose how they said yes."),
            )  # fmt: skip

    def clean_from_on(self) -> date:
        day: date = self.cleaned_data["from_on"]
        if day > self.latest:
            raise forms.ValidationError(_("Choose a day within a year."))
        return day


class Try(forms.Form):
    """How somebody tried, and whom they reached."""

    how = Pick(Attempt.How.choices, label=_("What did you do?"), missing=_("Choose what you did."))
    reached = Pick(
        Attempt.Reached.choices, label=_("Whom did you reach?"), row=True,
        missing=_("Choose whom you reached."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["on"] = Day(
            label=_("When?"), before=today, initial=today, missing=_("Choose the day.")
        )
        self.fields["note"] = Words(label=_("What came of it?"), limit=300, rows=2, required=False)


class Where(forms.Form):
    """A code of the country's list."""

    def __init__(self, *args: Any, codes: Iterable[tuple[str, str]], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["code"] = Pick(
            codes, label=_("Where does the young person stand?"), many=True,
            missing=_("Choose one of those in the list."),
        )  # fmt: skip


class Help(forms.Form):
    """Something that helps, and in what."""

    field = Pick(
        Toward.Field.choices, label=_("What is it about?"), missing=_("Choose what it is about.")
    )
    what = Words(label=_("What do you do?"), limit=300, missing=_("Write what you do."))

    def __init__(self, *args: Any, today: date, asks_why: bool = False, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["evaluate_on"] = Day(
            label=_("When do you look at whether it works?"), after=today, required=False
        )
        if asks_why:
            why_fields(self, WHY)


class Back(forms.Form):
    """Where to, and since when."""

    back_to = Pick(
        SchoolExit.BackTo.choices, label=_("Where are they now?"), missing=_("Choose where to.")
    )

    def __init__(
        self, *args: Any, codes: Iterable[tuple[str, str]], today: date, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        codes = list(codes)
        if codes:
            self.fields["code"] = Pick(
                codes, label=_("Which code is reported?"), many=True,
                missing=_("Choose one of those in the list."),
            )  # fmt: skip
        self.fields["on"] = Day(
            label=_("Since when?"), before=today, initial=today, missing=_("Choose the day.")
        )


class Still(forms.Form):
    """Whether it lasted."""

    still = Pick(
        SchoolExit.Still.choices, label=_("Are they still there?"), missing=_("Choose yes or no.")
    )


class Again(forms.Form):
    """The young person's own answer."""

    answer = Pick(
        [("yes", _("Yes, I want it to go on")), ("no", _("No, it is to end"))],
        label=_("What does the young person answer?"), missing=_("Choose yes or no."),
    )  # fmt: skip
