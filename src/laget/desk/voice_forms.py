"""Forms about the child's voice and the family's page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.children.models import Beside, NotHeard, StoryPart
from laget.children.models import Words as Said
from laget.core.forms import Day, Pick, Words
from laget.desk.voice import TEAM, Choices
from laget.teams.forms import people


class Ticks(forms.MultipleChoiceField):
    """Any number of a few; also none, unless `missing` says what to do then."""

    def __init__(
        self, choices: Iterable[tuple[Any, Any]], *, row: bool = False, missing: Any = "",
        **told: Any,
    ) -> None:  # fmt: skip
        listed = [(str(value), text) for value, text in choices]
        super().__init__(
            choices=listed, widget=forms.CheckboxSelectMultiple, required=bool(missing), **told
        )
        self.in_row, self.in_outline = row, False
        self.error_messages |= {
            "required": missing,
            "invalid_choice": _("Choose one of those in the list."),
        }


def _readers(choices: Choices) -> list[tuple[str, Any]]:
    team = [(TEAM, _("The whole team"))] if choices.team else []
    return [*team, *people(choices.roles.values())]


def _stands(form: forms.Form, choices: Choices, words: Said | None = None) -> None:
    """Where the words stand: at the top of the page, and beside which goal."""
    form.fields["at_top"] = forms.BooleanField(
        label=_("The child wants this at the top of the page, for those who may read it"),
        required=False,
        initial=bool(words and words.at_top),
    )
    if choices.goals:
        form.fields["goal"] = Pick(
            [(goal.pk, goal.words) for goal in choices.goals.values()],
            label=_("Does it belong to one of the child's goals?"), many=True, required=False,
            initial=str(words.goal_id) if words and words.goal_id else "",
        )  # fmt: skip


class ChildsWords(forms.Form):
    """What the child said, noted by an adult."""

    text = Words(
        label=_("What does the child say?"), limit=2000, rows=4,
        help_text=_("In the child's own words. Nobody can change them afterwards."),
        missing=_("Write what the child says."),
    )  # fmt: skip
    how = Pick(
        Said.How.choices, label=_("How did the child tell it?"), row=True, initial="said",
        missing=_("Choose how the child told it."),
    )  # fmt: skip

    def __init__(self, *args: Any, choices: Choices, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["readers"] = Ticks(
            _readers(choices), label=_("Who else may read it? Ask the child."),
            help_text=_(
                "Tick nobody, and only you can read it. Not your leader, not your colleagues,"
                " not the parents."
            ),
        )  # fmt: skip
        _stands(self, choices)
        self.fields["said_on"] = Day(
            label=_("When"), before=today, initial=today, missing=_("Choose the day.")
        )


class WhoReads(forms.Form):
    """The child widens or takes back who reads."""

    def __init__(
        self, *args: Any, words: Said, now: Iterable[Any], choices: Choices, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["readers"] = Ticks(
            _readers(choices), label=_("Who may read it? Ask the child."),
            help_text=_("Take away the tick of those who may no longer read it."),
            missing=_("Choose at least one who may read it, or it is lost."),
            initial=[TEAM] if words.shared else [str(pk) for pk in now],
        )  # fmt: skip
        _stands(self, choices, words)
        self.fields["how"] = Pick(
            Said.How.choices, label=_("How did the child say so?"), row=True, initial="said",
            missing=_("Choose how the child said so."),
        )  # fmt: skip


class BesideWords(forms.Form):
    """What an adult writes beside the words."""

    kind = Pick(
        [
            (Beside.Kind.ANSWER, _("What happened with what the child said")),
            (Beside.Kind.NOTE, _("A note beside the words")),
        ],
        label=_("What do you write?"), initial=Beside.Kind.ANSWER,
        missing=_("Choose what you write."),
    )  # fmt: skip
    text = Words(
        label=_("Write it so that the child can read it"), limit=1000, rows=3,
        help_text=_("Those who may read the words can read this."),
        missing=_("Write what happened with what the child said."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["on"] = Day(
            label=_("When"), before=today, initial=today, missing=_("Choose the day.")
        )


class WasNotHeard(forms.Form):
    """Why a child was not heard."""

    reason = Pick(
        NotHeard.Reason.choices, label=_("Why was the child not heard?"),
        outline=True, missing=_("Choose why the child was not heard."),
    )  # fmt: skip
    text = Words(
        label=_("Tell more: what did you try?"), limit=1000, rows=3,
        missing=_("Write what you tried, and why the child was not heard."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["on"] = Day(
            label=_("When"), before=today, initial=today, missing=_("Choose the day.")
        )


HELP = {
    StoryPart.Part.WORKS: _("What helps, and what makes a day good."),
    StoryPart.Part.AVOID: _("What makes it hard, and what never to do."),
    StoryPart.Part.WHO: _("Who belongs to the child, and who to ring."),
    StoryPart.Part.DAY: _("From morning to night, as it is at home."),
}


def _by_family(form: forms.Form, said: Any, missing: Any) -> None:
    form.fields["by"] = Pick(StoryPart.By.choices, label=said, missing=missing)
    form.fields["how"] = Pick(
        StoryPart.How.choices, label=_("How?"), row=True, initial="spoken", missing=_("Choose how.")
    )


class Tells(forms.Form):
    """The four parts, as the family tells them."""

    def __init__(self, *args: Any, now: Mapping[str, str], **told: Any) -> None:
        super().__init__(*args, **told)
        for part, label in StoryPart.Part.choices:
            self.fields[part] = Words(
                label=label, limit=3000, rows=4, required=False,
                help_text=HELP[StoryPart.Part(part)], initial=now.get(part, ""),
            )  # fmt: skip
        _by_family(self, _("Who tells it?"), _("Choose who tells it."))

    def parts(self) -> dict[str, str]:
        return {part: self.cleaned_data[part] for part in StoryPart.Part.values}


class Shares(forms.Form):
    """Which services may read which parts: one row for each service."""

    def __init__(
        self, *args: Any, units: Iterable[Any], now: Mapping[Any, set[str]], **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.units = {f"unit-{unit.pk}": unit for unit in units}
        for name, unit in self.units.items():
            self.fields[name] = Ticks(
                StoryPart.Part.choices, label=unit.name, row=True,
                initial=sorted(now.get(unit.pk, ())),
            )  # fmt: skip
        _by_family(self, _("Who says yes?"), _("Choose who says yes."))

    def wanted(self) -> dict[Any, set[str]]:
        return {unit: set(self.cleaned_data[name]) for name, unit in self.units.items()}
