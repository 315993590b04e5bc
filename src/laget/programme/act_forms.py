"""Forms of the single acts in a programme: setting up, moving, who does what, steering, reports."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from laget.core.forms import LONG
from laget.programme.fields import Among, Day, Pick, Sheet, Words
from laget.programme.models import Report
from laget.programme.parts import LANGUAGES, NAMES


class ProgrammeForm(forms.Form):
    """What the secretariat says first of a programme."""

    name = Words(label=_("What is it called?"), missing=_("Write a name."))
    lead = Words(
        label=_("What is it, in two sentences?"), limit=600, rows=3,
        help_text=_("It stands first on the page that everybody can read."),
        missing=_("Write what it is."),
    )  # fmt: skip
    language = Pick(
        tuple(NAMES.items()), many=True, label=_("In which language is it written?"),
        initial="nb", missing=_("Choose a language."),
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
    """For each body: does it, answers for it, both, is asked, is told."""

    LETTERS = (
        ("", _("Nothing")), ("R", _("Does it")), ("A", _("Answers for it")),
        ("RA", _("Does it and answers for it")), ("C", _("Is asked")), ("I", _("Is told")),
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


class AnswerForm(Sheet):
    """A country or territory answers the invitation for itself, from a day."""

    body = Among(
        "own_bodies", label=_("For whom do you say it?"), missing=_("Choose for whom you say it.")
    )
    step = Pick(
        [
            ("case", _("We take part with a case")), ("follows", _("We only follow")),
            ("declined", _("We say no")), ("left", _("We leave")),
        ],
        label=_("What do you answer?"), missing=_("Choose an answer."),
    )  # fmt: skip
    text = Words(label=_("What do you want to say with it?"), limit=LONG, rows=3)

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["on"] = Day(
            label=_("From which day?"), initial=today, missing=_("Choose a day.")
        )


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
        LANGUAGES, many=True, label=_("In which language?"), initial="nb",
        help_text=_(
            "Headings and sentences of ours stand in it. What is registered stands as it was "
            "written, and the report says so."
        ),
        missing=_("Choose a language."),
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
    """The words of one part of a report. Where a part has words only, nothing can be left out."""

    heading = Words(label=_("Heading"), missing=_("Write a heading."))
    text = Words(
        label=_("Text"), limit=20_000, rows=14,
        help_text=_("Your own words. They are never changed when the figures are."),
    )  # fmt: skip
    language = Pick(many=True, label=_("In which language have you written?"), required=False)
    hides_built = forms.BooleanField(
        label=_("Show only my words, and not what is made of what is registered"), required=False
    )

    def __init__(self, *args: Any, row: Any, **told: Any) -> None:
        super().__init__(*args, row=row, **told)
        listed: Any = self.fields["language"]
        listed.choices = [("", _("The same as the report")), *NAMES.items()]
        if not row.kind:
            del self.fields["hides_built"]


class BringUpForm(forms.Form):
    """Until which day the report tells, and which parts are made anew. `rows` are a part's key, its
    heading, and whether it would say something else."""

    def __init__(
        self, *args: Any, rows: list[tuple[str, str, bool]], today: date, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["until_on"] = Day(
            label=_("How far does it tell?"), initial=today, before=today,
            missing=_("Choose a day."),
        )  # fmt: skip
        self.fields["sections"] = Ticks(
            label=_("Which parts?"), initial=[key for key, _heading, differs in rows if differs],
            choices=[
                (key, format_lazy(_("{heading} (something is new)"), heading=heading))
                if differs else (key, heading)
                for key, heading, differs in rows
            ],
            error_messages={"required": _("Choose at least one part.")},
        )  # fmt: skip


class Ticks(forms.MultipleChoiceField):
    """Some of a few, of which there must be one."""

    in_row = in_outline = False
    widget = forms.CheckboxSelectMultiple


class AddSectionForm(forms.Form):
    """One more part of a report: of what is registered, or of one's own words."""

    def __init__(
        self, *args: Any, kinds: list[tuple[str, str]], rows: list[tuple[str, str]], **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["kind"] = Pick(
            [("", _("My own words")), *kinds], required=False, label=_("What is it made of?"),
        )  # fmt: skip
        self.fields["heading"] = Words(
            label=_("Heading"), help_text=_("Empty where the part has one of its own.")
        )
        self.fields["after"] = Pick(
            rows, many=True, required=False, label=_("After which part?"),
            initial=rows[-1][0] if rows else "",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not told.get("kind") and not told.get("heading"):
            self.add_error("heading", _("Write a heading."))
        return told
