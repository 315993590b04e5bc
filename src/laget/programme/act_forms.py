"""Forms of the single acts in a programme: setting up, moving, who does what, steering, reports."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import LONG
from laget.programme.fields import Among, Day, Pick, Sheet, Words
from laget.programme.models import Report


class ProgrammeForm(forms.Form):
    """What the secretariat says first of a programme."""

    name = Words(label=_("What is it called?"), missing=_("Write a name."))
    lead = Words(
        label=_("What is it, in two sentences?"), limit=600, rows=3,
        help_text=_("It stands first on the page that everybody can read."),
        missing=_("Write what it is."),
    )  # fmt: skip
    from_on = Day(label=_("First day"), missing=_("Choose a day."))
    to_on = Day(label=_("Last day"), missing=_("Choose a day."))

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("from_on") and told.get("to_on") and told["to_on"] < told["from_on"]:
            self.add_error("to_on", _("The last day comes before the first."))
        return told


class StartForm(ProgrammeForm):
    """And the short name in its address."""

    code = forms.SlugField(
        label=_("Short name in the address"), max_length=60,
        help_text=_("Small letters, figures and hyphens, such as nordisk-0-24."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": _("Write a short name."),
            "invalid": _("Only letters, figures and hyphens, without spaces."),
        },
    )  # fmt: skip


class MoveForm(forms.Form):
    """New days, and why."""

    from_on = Day(label=_("New first day"), missing=_("Choose a day."))
    to_on = Day(label=_("New last day"), missing=_("Choose a day."))
    because = Words(
        label=_("Why is it moved?"), limit=1000, rows=3, missing=_("Write why it is moved.")
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("from_on") and told.get("to_on") and told["to_on"] < told["from_on"]:
            self.add_error("to_on", _("The last day comes before the first."))
        return told


class DutiesForm(forms.Form):
    """For each body: does it, answers for it, is asked, is told."""

    LETTERS = (
        ("", _("Nothing")), ("R", _("Does it")), ("A", _("Answers for it")), ("C", _("Is asked")),
        ("I", _("Is told")),
    )  # fmt: skip

    def __init__(self, *args: Any, bodies: list[Any], now: dict[str, str], **told: Any) -> None:
        super().__init__(*args, **told)
        for body in bodies:
            self.fields[str(body.pk)] = shown = Pick(
                label=body.name, many=True, initial=now.get(str(body.pk), "")
            )
            shown.choices = list(self.LETTERS)


class AnchorForm(Sheet):
    """A body stands behind the programme, until a day."""

    body = Among(
        "own_bodies", label=_("For whom do you say it?"), missing=_("Choose for whom you say it.")
    )
    text = Words(label=_("What do you stand behind?"), limit=LONG, rows=3)

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["lapses_on"] = Day(
            label=_("Until when?"), after=today, help_text=_("Then it must be asked again."),
            missing=_("Choose a day."),
        )  # fmt: skip


class DirectForm(forms.Form):
    """What the steering group wants."""

    text = Words(
        label=_("What does the steering group want?"), limit=LONG, rows=5,
        missing=_("Write what the steering group wants."),
    )  # fmt: skip


class ReportForm(forms.Form):
    """For whom the report is, and what it is about."""

    title = Words(label=_("Title"), missing=_("Write the title."))
    to = Pick(
        Report.For.choices, label=_("Who is it for?"), row=True, missing=_("Choose who it is for.")
    )
    language = Pick(
        [("nb", "Norsk bokmål"), ("en", "English")], row=True, label=_("In which language?"),
        initial="nb", missing=_("Choose a language."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["until_on"] = Day(
            label=_("How far does it tell?"),
            initial=today,
            before=today,
            missing=_("Choose a day."),
        )


class SectionForm(Sheet):
    """The words of one part of a report."""

    heading = Words(label=_("Heading"), missing=_("Write a heading."))
    text = Words(label=_("Text"), limit=20_000, rows=14)
