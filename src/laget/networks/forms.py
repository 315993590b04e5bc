"""Forms of networks and gatherings: one for each kind of row (`SHEETS`), and the single acts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.cases.forms import LANGUAGE, LookForm
from laget.core.forms import LONG
from laget.networks.gathering_models import ZONES
from laget.networks.models import Gathering, Registration, Score, Test
from laget.programme.fields import Among, Day, Pick, Several, Sheet, SourcedSheet, Whole, Words
from laget.programme.forms import NUMBER

CAREFUL = _("Write nothing by which a child, a family or a colleague can be recognised.")
IF_BODY = _("Those who work there write here, when the unit is one of the programme's bodies.")
ON = Day(label=_("When?"), missing=_("Choose a day."))
NAME = Words(label=_("Name"), missing=_("Write a name."))


class NetworkForm(SourcedSheet):
    name = NAME
    lead = Words(label=_("What is it, in two sentences?"), limit=600, rows=3)
    case = Among("cases", label=_("To which case does it belong?"), none=_("None of them"))
    unit = Among(
        "units", label=_("Who runs it?"), none=_("Nobody signs in for it"), help_text=IF_BODY
    )


class NewNetworkForm(NetworkForm):
    """A network of a programme whose own language the shipped areas are said in."""

    areas = forms.BooleanField(
        label=_("Begin with the six areas of the Norwegian network"), required=False,
        help_text=_(
            "No official definition exists: the words are ours. You can change them, take some out"
            " and add others."
        ),
    )  # fmt: skip


class WaveForm(Sheet):
    name = NAME
    from_on = Day(label=_("First day"))
    to_on = Day(label=_("Last day"))


class TeamForm(SourcedSheet):
    municipality = Words(label=_("Which municipality?"), missing=_("Write which municipality."))
    note = Words(label=_("Is there anything to say about the name?"), limit=300)
    wave = Among("waves", label=_("In which wave?"), none=_("None of them"))
    who = Words(
        label=_("Who takes part? One on each line"), limit=LONG, rows=6,
        help_text=_(
            "Leaders of school, health station and so on, young people, parents. No names."
        ),
    )  # fmt: skip
    unit = Among(
        "units", label=_("Who writes for it?"), none=_("Nobody signs in for it"), help_text=IF_BODY
    )
    authority = Among(
        "municipalities", label=_("Whose staff can sign up to gatherings from their own page?"),
        none=_("Nobody's"),
    )  # fmt: skip


class AimForm(Sheet):
    population = Words(
        label=_("For whom?"), limit=300, missing=_("Write for whom."),
        help_text=_("A group, such as: all who begin in first grade."),
    )  # fmt: skip
    measure = Words(
        label=_("What do you measure?"), limit=300, missing=_("Write what you measure.")
    )
    target = Words(label=_("What should it become?"), missing=_("Write what it should become."))
    by_on = Day(label=_("By when?"), missing=_("Choose a day."))


class IdeaForm(SourcedSheet):
    text = Words(
        label=_("What could be done otherwise?"), limit=LONG, rows=4,
        missing=_("Write what could be done otherwise."),
    )  # fmt: skip


class IndicatorForm(SourcedSheet):
    number = NUMBER
    name = NAME
    definition = Words(label=_("What do you look for?"), limit=LONG, rows=3)
    is_ours = forms.BooleanField(
        label=_("The words are ours: no official definition exists"), required=False
    )


class TestForm(Sheet):
    name = Words(label=_("What do you try?"), missing=_("Write what you try."))
    on = ON
    aim = Among("aims", label=_("For which aim?"), none=_("None of them"))
    idea = Among("ideas", label=_("Which idea is it from?"), none=_("None of them"))
    plan = Words(
        label=_("Plan: what will you do?"), limit=LONG, rows=3, help_text=CAREFUL,
        missing=_("Write what you will do."),
    )  # fmt: skip
    think = Words(
        label=_("What do you think will happen?"), limit=LONG, rows=2,
        missing=_("Write what you think will happen."),
    )  # fmt: skip
    done = Words(label=_("Do: what did you do?"), limit=LONG, rows=3)
    study = Words(label=_("Study: what did you see?"), limit=LONG, rows=3)
    act = Words(label=_("Act: what do you do with it?"), limit=LONG, rows=3)
    then = Pick(
        [("", _("Not decided yet")), *Test.Then.choices], label=_("What did you decide?"), row=True
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("then") and not told.get("study", "").strip():
            self.add_error("study", _("Write what you saw before you decide."))
        return told


class StoryboardForm(Sheet):
    title = Words(label=_("Title"), missing=_("Write the title."))
    why = Words(
        label=_("Why did you want something else?"), limit=LONG, rows=3, help_text=CAREFUL,
        missing=_("Write why."),
    )  # fmt: skip
    tried = Words(
        label=_("What have you tried?"), limit=LONG, rows=4, missing=_("Write what you tried.")
    )
    happened = Words(
        label=_("What happened?"), limit=LONG, rows=4, missing=_("Write what happened.")
    )


class ScoreForm(Sheet):
    score = Pick(Score.How.choices, label=_("How far have you come?"), missing=_("Choose how far."))
    reason = Words(
        label=_("Why do you say so?"), limit=LONG, rows=3, help_text=CAREFUL,
        missing=_("Write why you say so."),
    )  # fmt: skip
    on = ON


class Clock(forms.TimeField):
    """A time of the day, as 09:30."""

    in_row = in_outline = False

    def __init__(self, *, label: Any) -> None:
        super().__init__(
            label=label, required=False, help_text=_("Such as 09:30."),
            input_formats=["%H:%M", "%H.%M", "%H"],
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
            error_messages={"invalid": _("Write the time as 09:30.")},
        )  # fmt: skip


class GatheringForm(SourcedSheet):
    kind = Pick(
        Gathering.Kind.choices, many=True, label=_("What is it?"), missing=_("Choose what it is.")
    )
    name = Words(label=_("Name"), limit=300, missing=_("Write a name."))
    lead = Words(label=_("What is it for?"), limit=1000, rows=3)
    where = Words(label=_("Where?"))
    languages = Words(
        label=_("Which languages are spoken?"),
        help_text=_("Such as: Norwegian and Swedish, interpreted into Finnish."),
    )
    from_on = Day(label=_("First day"))
    to_on = Day(label=_("Last day"))
    when_said = Words(
        label=_("When, in words"), limit=120,
        help_text=_("Where no days are known, such as: in spring."),
    )  # fmt: skip
    starts_at = Clock(label=_("When does it begin on the first day?"))
    ends_at = Clock(label=_("When does it end on the last day?"))
    zone = Pick(ZONES, many=True, label=_("By the clock of"), required=False)
    activity = Among("activities", label=_("Which line of the plan is it?"), none=_("None of them"))
    capacity = Whole(
        least=1, most=5000, label=_("How many places?"), help_text=_("Empty: as many as come.")
    )
    register_by = Day(label=_("Last day to sign up"))
    for_staff = forms.BooleanField(
        label=_("Those who work in the networks' municipalities can sign up from their own page"),
        required=False,
    )
    material = Words(
        label=_("Material"), limit=LONG, rows=3, help_text=_("One address on each line.")
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        first, last = told.get("from_on"), told.get("to_on")
        if bool(first) != bool(last) and not {"from_on", "to_on"} & set(self.errors):
            missing = "to_on" if first else "from_on"
            self.add_error(missing, _("Write both the first and the last day, or neither."))
        elif first and last and last < first:
            self.add_error("to_on", _("The last day comes before the first."))
        self._check_clock(told)
        return told

    def _check_clock(self, told: dict[str, Any]) -> None:
        begins, ends = told.get("starts_at"), told.get("ends_at")
        if {"starts_at", "ends_at", "from_on", "to_on"} & set(self.errors) or not (begins or ends):
            return
        if not (begins and ends):
            missing = "ends_at" if begins else "starts_at"
            self.add_error(missing, _("Write both when it begins and when it ends, or neither."))
        elif not told.get("from_on"):
            self.add_error("from_on", _("Choose a day."))
        elif not told.get("zone"):
            self.add_error("zone", _("Choose whose clock it is."))
        elif told["from_on"] == told["to_on"] and ends <= begins:
            self.add_error("ends_at", _("It ends before it begins."))


class ItemForm(SourcedSheet):
    number = NUMBER
    name = Words(label=_("What happens?"), limit=300, missing=_("Write what happens."))
    when_said = Words(label=_("When?"), limit=60)
    minutes = Whole(least=1, most=1000, label=_("How many minutes?"))
    by_whom = Words(label=_("By whom?"))


class QuestionForm(SourcedSheet):
    number = NUMBER
    language = LANGUAGE
    text = Words(label=_("The question"), limit=1000, rows=3, missing=_("Write the question."))


class AskForm(QuestionForm):
    """The group work of a gathering: questions that are shipped, one of its own, or both."""

    shipped = Several(
        "shipped", label=_("Take one of these, from “0–24. Hva nå?”"), help_text=_(
            "They stand in the language they were asked in, and can be changed and translated."
        ),
    )  # fmt: skip
    text = Words(label=_("Or write your own"), limit=1000, rows=3, sometimes=True)

    def order_fields(self, field_order: Any) -> None:
        super().order_fields(field_order)
        first = {name: self.fields[name] for name in ("shipped", "text", "language")}
        self.fields = {**first, **self.fields}

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not told.get("shipped") and not told.get("text", "").strip() and not self.errors:
            self.add_error("text", _("Choose a question, or write one."))
        return told


class LookOverForm(forms.Form):
    """What many tables wrote, each with its yes, or no and why."""

    def __init__(self, *args: Any, rows: list[Any], **told: Any) -> None:
        super().__init__(*args, **told)
        self.rows = rows
        shown = LookForm.base_fields
        for row in rows:
            self.fields[f"nobody-{row.pk}"] = Pick(
                shown["nobody"].choices, label=_("Could anyone be recognised?"), row=True,  # type: ignore[attr-defined]
                sometimes=True,
            )  # fmt: skip
            self.fields[f"because-{row.pk}"] = Words(
                label=shown["because"].label, limit=1000, rows=2, sometimes=True,
                help_text=shown["because"].help_text,
            )  # fmt: skip

    def items(self) -> list[tuple[Any, Any, Any]]:
        """Each text with its two fields."""
        return [(r, self[f"nobody-{r.pk}"], self[f"because-{r.pk}"]) for r in self.rows]

    def answered(self) -> list[tuple[Any, bool, str]]:
        told = self.cleaned_data
        return [
            (row, told[f"nobody-{row.pk}"] == "yes", told[f"because-{row.pk}"])
            for row in self.rows if told.get(f"nobody-{row.pk}")
        ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        for row in self.rows:
            because = told.get(f"because-{row.pk}", "").strip()
            if told.get(f"nobody-{row.pk}") == "no" and not because:
                self.add_error(
                    f"because-{row.pk}", _("Write what could be recognised, without names.")
                )
            elif because and not told.get(f"nobody-{row.pk}"):
                self.add_error(f"nobody-{row.pk}", _("Answer the question."))
        if not self.errors and not any(told.get(f"nobody-{row.pk}") for row in self.rows):
            first = f"nobody-{self.rows[0].pk}" if self.rows else None
            self.add_error(first, _("Answer for one of them at least."))
        return told


class ClusterForm(Sheet):
    name = Words(label=_("What do they say, in short?"), missing=_("Write what they say."))
    taken_by = Words(label=_("Who has taken it on?"))
    answer = Words(label=_("What is the answer?"), limit=LONG, rows=4)


class DecisionForm(Sheet):
    text = Words(
        label=_("What is decided?"), limit=LONG, rows=3, missing=_("Write what is decided.")
    )
    by_whom = Words(label=_("Who follows it up?"), missing=_("Write who follows it up."))
    due_on = Day(label=_("By when?"))
    because = Words(
        label=_("What did young people say that made it so?"), limit=LONG, rows=3,
        help_text=_(
            "Empty where it was not because of them. Write nothing by which a child, a family or a"
            " colleague can be recognised."
        ),
    )  # fmt: skip
    came_of_it = Words(label=_("What came of it?"), limit=LONG, rows=3)


#: The form of each kind of row; what one adds, and what one changes.
SHEETS: dict[str, tuple[type[Sheet], Any, Any]] = {
    "network": (NetworkForm, _("Add a network"), _("Change the network")),
    "wave": (WaveForm, _("Add a wave"), _("Change the wave")),
    "team": (TeamForm, _("Add a municipality"), _("Change the team")),
    "aim": (AimForm, _("Add an aim"), _("Change the aim")),
    "idea": (IdeaForm, _("Add an idea"), _("Change the idea")),
    "indicator": (IndicatorForm, _("Add an area"), _("Change the area")),
    "test": (TestForm, _("Try something"), _("Go on with the test")),
    "storyboard": (StoryboardForm, _("Make a storyboard"), _("Change the storyboard")),
    "score": (ScoreForm, _("Say how far you have come"), _("Change how far you have come")),
    "gathering": (GatheringForm, _("Add a gathering"), _("Change the gathering")),
    "item": (ItemForm, _("Add to the programme of the day"), _("Change the point")),
    "question": (QuestionForm, _("Ask the tables"), _("Change the question")),
    "cluster": (ClusterForm, _("Make a group"), _("Answer the group")),
    "decision": (DecisionForm, _("Write down a decision"), _("Follow up the decision")),
}


class RegisterForm(forms.Form):
    name = Words(label=_("Who comes?"), missing=_("Write a name."))
    kind = Pick(Registration.Kind.choices, label=_("As what?"), missing=_("Choose as what."))
    need = Words(
        label=_("What is needed to come and take part?"), limit=1000, rows=2,
        help_text=_("Such as a ramp, an interpreter, food. Only the secretariat reads it."),
    )  # fmt: skip


class TableForm(forms.Form):
    """What one table writes."""

    table = Whole(least=1, most=500, label=_("Table"), missing=_("Write the number of the table."))
    text = Words(
        label=_("What do you say?"), limit=LONG, rows=6, help_text=CAREFUL,
        missing=_("Write what you say."),
    )  # fmt: skip
    language = LANGUAGE


class PutForm(forms.Form):
    """Which group an input is put in."""

    def __init__(self, *args: Any, clusters: list[Any], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["cluster"] = shown = Pick(label=_("In which group?"))
        shown.choices = [("", _("In none")), *((str(c.pk), c.name) for c in clusters)]


class EvaluateForm(forms.Form):
    useful = Pick(
        [(5, _("Very useful")), (4, _("Useful")), (3, _("So-so")), (2, _("Of little use")),
         (1, _("Of no use"))],
        label=_("How useful was it?"), missing=_("Choose how useful it was."),
    )  # fmt: skip
    text = Words(label=_("What should be otherwise next time?"), limit=2000, rows=3)
