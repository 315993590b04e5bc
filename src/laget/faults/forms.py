"""Forms of this room: what stopped us, what we do of it, and what a level answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import LONG
from laget.faults.models import SERVICES, Fault, Kind
from laget.programme.fields import Day, Pick, Several, Sheet, Whole, Words
from laget.programme.parts import LANGUAGES

NOBODY = _("Write nothing by which a child, a family or a colleague can be recognised.")
KIND = Pick(Kind.choices, label=_("What was it about?"), missing=_("Choose what it was about."))


class Services(forms.MultipleChoiceField):
    """Kinds of service, never one of them by name."""

    in_row = in_outline = False

    def __init__(self) -> None:
        super().__init__(
            choices=sorted(SERVICES, key=lambda pair: str(pair[1])), required=False,
            widget=forms.CheckboxSelectMultiple, label=_("Which services does it concern?"),
        )  # fmt: skip
        self.error_messages |= {"invalid_choice": _("Choose one of those in the list.")}


class TellForm(forms.Form):
    """A barrier. `gaps` are the kinds of gap it can be met at."""

    gap = Pick(many=True, label=_("At what kind of gap did you meet it?"))
    kind = KIND
    services = Services()
    would_help = Words(
        label=_("What would help?"), limit=1000, rows=4, help_text=NOBODY,
        missing=_("Write what would help."),
    )  # fmt: skip
    is_named = forms.BooleanField(
        label=_("Those who lead the municipality may know that it was me"), required=False,
        help_text=_("If you leave it open, nobody is told who told it."),
    )  # fmt: skip

    def __init__(self, *args: Any, gaps: list[tuple[str, str]], **told: Any) -> None:
        super().__init__(*args, **told)
        if gaps:
            self.fields["gap"].choices = [("", _("None of these")), *gaps]  # type: ignore[attr-defined]
        else:
            del self.fields["gap"]


class GatherForm(Sheet):
    """A fault, in the leaders' own words."""

    title = Words(
        label=_("What is the fault, in a few words?"), missing=_("Write what the fault is.")
    )
    kind = KIND
    services = Services()
    text = Words(
        label=_("What stops us?"), limit=LONG, rows=6, help_text=NOBODY,
        missing=_("Write what stops you."),
    )  # fmt: skip
    would_help = Words(
        label=_("What would help?"), limit=LONG, rows=4, help_text=NOBODY,
        missing=_("Write what would help."),
    )  # fmt: skip
    barriers = Several("barriers", label=_("Which of what is told belongs to it?"))

    def __init__(self, *args: Any, row: Any = None, **told: Any) -> None:
        super().__init__(*args, row=None, **told)
        for name in self.fields if row is not None else ():
            self.initial[name] = (
                [str(pk) for pk in row.barriers.values_list("pk", flat=True)]
                if name == "barriers" else getattr(row, name)
            )  # fmt: skip
        if not self.fields["barriers"].choices:  # type: ignore[attr-defined]
            del self.fields["barriers"]


class TryForm(Sheet):
    """What the municipality tried itself."""

    on = Day(label=_("When?"), missing=_("Choose a day."))
    what = Words(
        label=_("What did you try, and what happened?"), limit=LONG, rows=5, help_text=NOBODY,
        missing=_("Write what you tried."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, things={}, **told)
        self.fields["on"].before = today  # type: ignore[attr-defined]


class SendForm(forms.Form):
    """Up, to somebody by name."""

    to_unit = Pick(many=True, label=_("Who should answer?"), missing=_("Choose who should answer."))

    def __init__(self, *args: Any, units: list[tuple[str, Any]], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["to_unit"].choices = [("", _("Choose")), *units]  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """What a level answers. It goes back to everybody who told."""

    kind = Pick(
        [
            ("takes", _("We take it on")), ("done", _("It is done")),
            ("on", _("We send it on")), ("no", _("No")),
        ],
        label=_("What do you answer?"), missing=_("Choose what you answer."),
    )  # fmt: skip
    to_unit = Pick(many=True, label=_("Who does it go on to?"), sometimes=True)
    text = Words(
        label=_("What should those who told it know?"), limit=LONG, rows=5, sometimes=True,
        help_text=_("What you do or have done; or why it is a no. Write to them, and plainly."),
    )  # fmt: skip

    due_on = Day(
        label=_("If you take it on: by when is it done?"),
        help_text=_("Empty: as many days from today as you had to answer."),
    )

    def __init__(
        self, *args: Any, units: list[tuple[str, Any]], is_taken: bool, **told: Any
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        self.fields["to_unit"].choices = [("", _("Choose")), *units]  # type: ignore[attr-defined]
        kind: Any = self.fields["kind"]
        if is_taken:
            kind.choices = [pair for pair in kind.choices if pair[0] != "takes"]
            del self.fields["due_on"]
        if not units:
            kind.choices = [pair for pair in kind.choices if pair[0] != "on"]
            del self.fields["to_unit"]

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        kind = told.get("kind")
        if kind in ("no", "done") and "text" in told and not told["text"].strip():
            said = _("Write why it is a no.") if kind == "no" else _("Write what is done.")
            self.add_error("text", said)
        if kind == "on" and "to_unit" in told and not told["to_unit"]:
            self.add_error("to_unit", _("Choose who it goes on to."))
        return told


class MarkForm(Sheet):
    """Whether it is common, or one country's or one way's own."""

    nature = Pick(Fault.Nature.choices, label=_("What kind of fault is it?"), missing=_("Choose."))


def _within(label: Any) -> Whole:
    return Whole(least=1, most=730, label=label)


class DaysForm(Sheet):
    """Within how many days each level answers."""

    region = _within(_("Region or county"))
    directorate = _within(_("Directorate"))
    ministry = _within(_("Ministry"))
    nordic = _within(_("Nordic level"))


class YearForm(forms.Form):
    """In which language a year's report is written."""

    language = Pick(
        LANGUAGES, many=True, label=_("In which language?"), initial="nb",
        missing=_("Choose a language."),
    )  # fmt: skip


class JoinForm(forms.Form):
    """Which other fault says the same, and why."""

    into = Pick(many=True, label=_("Which fault does it go up with?"))
    because = Words(
        label=_("Why are they the same?"), limit=1000, rows=3, help_text=NOBODY,
        missing=_("Write why they are the same."),
    )  # fmt: skip

    def __init__(self, *args: Any, faults: list[tuple[str, str]], **told: Any) -> None:
        super().__init__(*args, **told)
        shown = self.fields["into"]
        shown.choices = [("", _("Choose")), *faults]  # type: ignore[attr-defined]
        shown.required = True
        shown.error_messages["required"] = _("Choose a fault.")


class PartForm(forms.Form):
    """Why they are not the same."""

    because = Words(
        label=_("Why are they not the same?"), limit=1000, rows=3, help_text=NOBODY,
        missing=_("Write why they are not the same."),
    )  # fmt: skip
