"""Forms of the cases: one for each kind of row (`SHEETS`), the five questions, the second look."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.cases.actions import ANSWERS
from laget.cases.models import LANGUAGES, Factor, Heading, Part, PracticeKind, Step, Structure
from laget.core.forms import LONG
from laget.programme.fields import Among, Day, Pick, Several, Sheet, SourcedSheet, Words
from laget.programme.forms import NUMBER
from laget.programme.models import Level

LANGUAGE = Pick(
    LANGUAGES, many=True, label=_("In which language is it written?"), initial="nb",
    missing=_("Choose a language."),
)  # fmt: skip


class CaseForm(SourcedSheet):
    area = Among(
        "countries", label=_("Which country or territory?"),
        missing=_("Choose a country or territory."),
    )  # fmt: skip
    name = Words(label=_("What is the case called?"), missing=_("Write a name."))
    lead = Words(label=_("What is it, in two sentences?"), limit=600, rows=3)
    language = LANGUAGE
    unit = Among(
        "units", label=_("Who leads it?"), none=_("Nobody signs in for it"),
        help_text=_(
            "Those who work there write in the case and answer the rounds, when the unit is one of"
            " the programme's bodies."
        ),
    )  # fmt: skip


class SaidForm(SourcedSheet):
    heading = Pick(
        Heading.choices, many=True, label=_("Under which heading?"), missing=_("Choose a heading.")
    )
    factor = Pick(
        [("", _("None of them")), *Factor.choices], row=True,
        label=_("Is it about one of the three factors?"),
    )  # fmt: skip
    kind = Pick(
        [("", _("None of them")), *PracticeKind.choices], many=True,
        label=_("Which type of practice does it name?"),
        help_text=_("Then it leads to the practices of this type in the library, and they to it."),
    )  # fmt: skip
    number = NUMBER
    language = LANGUAGE
    text = Words(label=_("What is said?"), limit=LONG, rows=6, missing=_("Write what is said."))


class RoundForm(Sheet):
    title = Words(label=_("Title"), missing=_("Write the title."))
    lead = Words(label=_("What is it for?"), limit=1000, rows=3)
    due_on = Day(label=_("Answer by"), missing=_("Choose a day."))


class StructureForm(SourcedSheet):
    kind = Pick(
        Structure.Kind.choices, many=True, label=_("What is it?"), missing=_("Choose what it is.")
    )
    level = Pick(Level.choices, label=_("At which level?"), missing=_("Choose a level."))
    area = Among(
        "countries", label=_("In which country or territory?"),
        missing=_("Choose a country or territory."),
    )  # fmt: skip
    name = Words(label=_("Name"), missing=_("Write a name."))
    text = Words(
        label=_("How do you work together?"), limit=LONG, rows=5,
        missing=_("Write how you work together."),
    )  # fmt: skip
    who = Words(label=_("Who takes part?"), limit=1000, rows=2)
    years = Words(label=_("Which years?"), limit=40)
    happened = Words(label=_("What has happened?"), limit=LONG, rows=4)
    language = LANGUAGE


class StepForm(Sheet):
    who = Words(label=_("Who says so?"), missing=_("Write who says so."))
    stair = Pick(
        Step.Stair.choices, label=_("How far have you come?"), missing=_("Choose how far.")
    )
    evidence = Words(
        label=_("What shows it?"), limit=LONG, rows=4, missing=_("Write what shows it."),
        help_text=_("Write nothing by which a child, a family or a colleague can be recognised."),
    )  # fmt: skip
    on = Day(label=_("When?"), missing=_("Choose a day."))


class StudyForm(SourcedSheet):
    name = Words(label=_("Name"), missing=_("Write a name."))
    evaluator = Words(label=_("Who does it?"), missing=_("Write who does it."))
    case = Among("cases", label=_("Is it about one case?"), none=_("About the whole programme"))
    asks = Words(label=_("What does it ask? One question on each line"), limit=LONG, rows=4)


class PartForm(SourcedSheet):
    kind = Pick(
        Part.Kind.choices, label=_("What is it?"), row=True, missing=_("Choose what it is.")
    )
    text = Words(label=_("What is said?"), limit=LONG, rows=4, missing=_("Write what is said."))
    when_said = Words(label=_("When?"), limit=120)
    case = Among("cases", label=_("Is it about one case?"), none=_("About the whole programme"))
    learning = Among(
        "learnings", label=_("Does a learning point rest on it?"), none=_("None of them")
    )


class SurveyForm(Sheet):
    title = Words(label=_("Title"), missing=_("Write the title."))
    due_on = Day(label=_("Answer by"), missing=_("Choose a day."))


#: What each text of something translated is called, by what it is.
LABELS: dict[str, dict[str, Any]] = {
    "said": {"text": _("Translation")},
    "case": {"name": _("Name"), "lead": _("What is it, in two sentences?")},
    "structure": {
        "name": _("Name"), "text": _("How do you work together?"), "who": _("Who takes part?"),
        "happened": _("What has happened?"),
    },
}  # fmt: skip


#: The form of each kind of row; what one adds, and what one changes.
SHEETS: dict[str, tuple[type[Sheet], Any, Any]] = {
    "case": (CaseForm, _("Add a case"), _("Change the case")),
    "said": (SaidForm, _("Add what is said"), _("Change what is said")),
    "round": (RoundForm, _("Ask all the cases"), _("Change the round")),
    "structure": (
        StructureForm, _("Describe how the state works together"), _("Change the description"),
    ),
    "study": (StudyForm, _("Add a study"), _("Change the study")),
    "part": (PartForm, _("Add a report or a finding"), _("Change what is said")),
    "survey": (SurveyForm, _("Ask what participants gain"), _("Change the survey")),
    "step": (StepForm, _("Say how far you have come"), _("Change how far you have come")),
}  # fmt: skip


def _asked(label: Any) -> Words:
    return Words(label=label, limit=LONG, rows=4, sometimes=True)


class ReplyForm(Sheet):
    """The five questions of a round. A draft may leave some of them open."""

    achieved = _asked(_("What has the case achieved?"))
    learnt = _asked(_("What have you learnt?"))
    users = _asked(_("How is the user's perspective built in, for the individual?"))
    users_system = Words(
        label=_("And in the system?"), limit=LONG, rows=4, sometimes=True,
        help_text=_(
            "How young people and families as a group have a say in the services and the plans."
            " Empty: not told."
        ),
    )  # fmt: skip
    coordination = _asked(_("What is difficult, and what works, across sectors?"))
    gains = _asked(_("What do you gain from the Nordic programme?"))
    kinds = Several("practice_kinds", label=_("Which types of practice have you tried?"))
    language = LANGUAGE

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if "draft" not in self.data:
            for name, field in self.fields.items():
                if name == "users_system":
                    continue
                if getattr(field, "sometimes", False) and name in told and not told[name].strip():
                    self.add_error(name, _("Write an answer, or keep the draft."))
        return told


LABELS["reply"] = {
    name: field.label for name, field in ReplyForm.base_fields.items() if name in ANSWERS
}


class AgainForm(Sheet):
    """The same in other words."""

    text = Words(
        label=_("What should stand?"), limit=LONG, rows=5,
        help_text=_("Write nothing by which a child, a family or a colleague can be recognised."),
        missing=_("Write what should stand."),
    )  # fmt: skip


class LookForm(forms.Form):
    """The second look: the same question to everything that is told."""

    nobody = Pick(
        [("yes", _("No, nobody can be recognised")), ("no", _("Yes, perhaps"))],
        label=_("Could anyone recognise a child, a family or a colleague?"),
        missing=_("Answer the question."),
    )  # fmt: skip
    because = Words(
        label=_("What could be recognised?"), limit=1000, rows=3, sometimes=True,
        help_text=_("Without names. It goes back to those who wrote it."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("nobody") == "no" and not told.get("because", "").strip():
            self.add_error("because", _("Write what could be recognised, without names."))
        return told


HOW_MUCH = (
    (1, _("Not at all")), (2, _("A little")), (3, _("Somewhat")), (4, _("Much")),
    (5, _("Very much")),
)  # fmt: skip
ANSWER = _("Answer the question.")


class GainForm(forms.Form):
    """What one gains by taking part; the same questions each time."""

    inspired = Pick(
        HOW_MUCH, row=True, missing=ANSWER,
        label=_("Have you been inspired to develop your own services?"),
    )  # fmt: skip
    learnt = Pick(HOW_MUCH, row=True, missing=ANSWER, label=_("Have you learnt from each other?"))
    changed = Pick(
        HOW_MUCH, row=True, missing=ANSWER, label=_("Have you changed something at home?")
    )
