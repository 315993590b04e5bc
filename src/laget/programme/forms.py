"""Forms of a programme: one for each kind of row (`SHEETS`), and those of the single acts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import LONG
from laget.programme.fields import (
    Among,
    Day,
    Pick,
    Several,
    Sheet,
    SourcedSheet,
    Whole,
    Words,
)  # fmt: skip
from laget.programme.ground import LANGUAGES
from laget.programme.models import Activity, Body, Joining, Level, Topic
from laget.programme.money_forms import YEARS, AllotmentForm, BudgetForm, MoneyForm

NUMBER = Whole(
    least=1, most=999, label=_("Number"), initial=1, missing=_("Write a number."),
    help_text=_("Its place on the page."),
)  # fmt: skip


class StatementForm(SourcedSheet):
    topic = Pick(
        Topic.choices,
        many=True,
        label=_("What is it about?"),
        missing=_("Choose what it is about."),
    )
    number = Whole(
        least=1, most=999, label=_("Number"), initial=1, missing=_("Write a number."),
        help_text=_("Give the same number to what two sources say differently of the same thing."),
    )  # fmt: skip
    text = Words(label=_("What is said?"), limit=LONG, rows=6, missing=_("Write what is said."))


class SourceForm(Sheet):
    title = Words(label=_("Title"), limit=300, missing=_("Write the title."))
    short = Words(
        label=_("What is it called for short?"), limit=60,
        help_text=_("It stands beside everything that is from here."),
    )  # fmt: skip
    publisher = Words(label=_("Publisher"))
    authors = Words(label=_("Authors"), limit=300)
    year = Whole(**YEARS, label=_("Year"))
    isbn = Words(label=_("ISBN"), limit=100)
    address = forms.URLField(
        label=_("Address"), required=False, max_length=500, assume_scheme="https",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"invalid": _("Write the address as https://www.norden.org.")},
    )  # fmt: skip


class JoiningForm(SourcedSheet):
    area = Among(
        "countries",
        label=_("Which country or territory?"),
        missing=_("Choose a country or territory."),
    )
    step = Pick(Joining.Step.choices, label=_("What happened?"), missing=_("Choose what happened."))
    on = Day(label=_("When?"))
    by_month = forms.BooleanField(label=_("Only the month is known"), required=False)
    text = Words(
        label=_("What did they say?"), limit=LONG, rows=3,
        help_text=_("Where you were told it: the page says that the secretariat has noted it."),
    )  # fmt: skip


class BodyForm(SourcedSheet):
    kind = Pick(
        Body.Kind.choices, many=True, label=_("What is it?"), missing=_("Choose what it is.")
    )
    name = Words(label=_("Name"), missing=_("Write a name."))
    area = Among(
        "countries", label=_("In which country or territory?"), none=_("In the whole programme")
    )
    unit = Among(
        "units", label=_("Who acts for it?"), none=_("Those who are invited to it"),
        help_text=_("Those who work there can read what is not published yet, and act for it."),
    )  # fmt: skip
    mandate = Words(label=_("Mandate"), limit=LONG, rows=3)
    tasks = Words(label=_("Tasks, one on each line"), limit=LONG, rows=6)
    number = NUMBER


class DirectionForm(SourcedSheet):
    answer = Words(
        label=_("What have you done with it?"),
        limit=LONG,
        rows=5,
        missing=_("Write what you have done."),
    )
    answered_on = Day(label=_("When?"), missing=_("Choose a day."))


class InitiativeForm(SourcedSheet):
    name = Words(label=_("Name"), missing=_("Write a name."))
    level = Pick(Level.choices, label=_("At which level?"), missing=_("Choose a level."))
    area = Among("countries", label=_("In which country or territory?"), none=_("In all of them"))
    years = Words(label=_("Which years?"), limit=40)
    text = Words(label=_("How do they belong together?"), limit=LONG, rows=4)


class LearningForm(SourcedSheet):
    text = Words(
        label=_("What have you learnt?"),
        limit=LONG,
        rows=4,
        missing=_("Write what you have learnt."),
    )
    on = Day(label=_("When?"), help_text=_("Empty where nobody knows."))
    language = Pick(
        LANGUAGES, many=True, label=_("In which language is it written?"), initial="nb",
        missing=_("Choose a language."),
    )  # fmt: skip
    number = NUMBER


class UptakeForm(SourcedSheet):
    learning = Among(
        "learnings", label=_("Which learning point?"), missing=_("Choose a learning point.")
    )
    document = Words(
        label=_("In which document does it stand now?"),
        limit=300,
        missing=_("Write which document."),
    )
    level = Pick(Level.choices, label=_("At which level?"), missing=_("Choose a level."))
    by_whom = Words(label=_("By whom?"))
    on = Day(label=_("When?"))


class AnchoringForm(Sheet):
    level = Pick(Level.choices, label=_("At which level?"), missing=_("Choose a level."))
    area = Among("countries", label=_("In which country or territory?"), none=_("In all of them"))
    by_whom = Words(label=_("Who stands behind it?"), missing=_("Write who stands behind it."))
    text = Words(label=_("What do they stand behind?"), limit=LONG, rows=3)
    on = Day(label=_("From when?"), missing=_("Choose a day."))
    lapses_on = Day(
        label=_("Until when?"),
        help_text=_("Then it must be asked again."),
        missing=_("Choose a day."),
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("on") and told.get("lapses_on") and told["lapses_on"] <= told["on"]:
            self.add_error("lapses_on", _("Choose a later day than the first."))
        return told


class ActivityForm(SourcedSheet):
    """Where the activity stands in the plan already, its days are moved by an act of their own."""

    name = Words(label=_("What will be done?"), limit=300, missing=_("Write what will be done."))
    kind = Pick(
        Activity.Kind.choices,
        label=_("What is it?"),
        initial="activity",
        row=True,
        missing=_("Choose what it is."),
    )
    state = Pick(
        Activity.State.choices,
        label=_("How does it stand?"),
        initial="planned",
        row=True,
        missing=_("Choose how it stands."),
    )
    from_on = Day(label=_("First day"))
    to_on = Day(label=_("Last day"))
    by_month = forms.BooleanField(label=_("Only the months are known"), required=False)
    when_said = Words(
        label=_("When, in words"),
        help_text=_("Where no days are known, such as: in spring."),
        limit=120,
    )
    needs = Several("activities", label=_("What must be over first?"))

    def __init__(self, *args: Any, row: Any = None, **told: Any) -> None:
        super().__init__(*args, row=row, **told)
        if row is not None and row.from_on:
            for name in ("from_on", "to_on", "by_month"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if "from_on" in self.fields and "from_on" in told and "to_on" in told:
            first, last = told["from_on"], told["to_on"]
            if bool(first) != bool(last):
                missing = "to_on" if first else "from_on"
                self.add_error(missing, _("Write both the first and the last day, or neither."))
            elif first and last < first:
                self.add_error("to_on", _("The last day comes before the first."))
        return told


class RiskForm(Sheet):
    text = Words(
        label=_("What could go wrong?"), limit=LONG, rows=3, missing=_("Write what could go wrong.")
    )
    likely = Pick(
        [(1, _("Hardly")), (2, _("Perhaps")), (3, _("Probably"))],
        row=True,
        label=_("How likely is it?"),
        missing=_("Choose how likely it is."),
    )
    bad = Pick(
        [(1, _("A little")), (2, _("Rather")), (3, _("Very"))],
        row=True,
        label=_("How bad would it be?"),
        missing=_("Choose how bad it would be."),
    )
    mended_by = Words(label=_("What do you do about it?"), limit=LONG, rows=3)
    body = Among("bodies", label=_("Who sees to it?"), none=_("Nobody yet"))
    is_over = forms.BooleanField(label=_("It is not a risk any more"), required=False)


class MeasureForm(SourcedSheet):
    goal = Among("goals", label=_("Which goal?"), missing=_("Choose a goal."))
    what = Words(label=_("What is counted?"), limit=300, missing=_("Write what is counted."))
    value = Words(
        label=_("What was it?"), help_text=_("Empty while it is not counted yet."), limit=100
    )
    on = Day(label=_("When?"))


#: The form of each kind of row; what one adds, and what one changes.
SHEETS: dict[str, tuple[type[Sheet], Any, Any]] = {
    "statement": (StatementForm, _("Add what is said"), _("Change what is said")),
    "source": (SourceForm, _("Add a source"), _("Change the source")),
    "joining": (JoiningForm, _("Add a country or territory"), _("Change how it takes part")),
    "body": (BodyForm, _("Add somebody who acts in it"), _("Change who acts in it")),
    "direction": (DirectionForm, "", _("Answer the steering group")),
    "initiative": (InitiativeForm, _("Add a related initiative"), _("Change the initiative")),
    "learning": (LearningForm, _("Add a learning point"), _("Change the learning point")),
    "uptake": (UptakeForm, _("Tell where a learning point went"), _("Change where it went")),
    "anchoring": (AnchoringForm, _("Note who stands behind it"), _("Change the anchoring")),
    "activity": (ActivityForm, _("Add to the plan"), _("Change the activity")),
    "budget": (BudgetForm, _("Add to the budget"), _("Change the budget line")),
    "allotment": (AllotmentForm, _("Add a step"), _("Change the step")),
    "money": (MoneyForm, _("Enter an amount"), _("Change the amount")),
    "risk": (RiskForm, _("Add a risk"), _("Change the risk")),
    "measure": (MeasureForm, _("Add a measure"), _("Change the measure")),
}
