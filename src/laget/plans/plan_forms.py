"""Forms of the plan's own page: texts, goals, days, needs, rights, plans decided elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Day, Pick, Words
from laget.plans.models import Goal, Need, OtherPlan, Plan, RightConsidered
from laget.teams.forms import people


class PartForm(forms.Form):
    """The text under one heading."""

    def __init__(self, *args: Any, label: str, text: str, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["text"] = Words(
            label=label, limit=5000, rows=8, required=False, initial=text,
            help_text=_("The family and everyone in the team can read this."),
        )  # fmt: skip


class GoalChange(forms.Form):
    """The goal in other words, or no longer a goal."""

    def __init__(self, *args: Any, goal: Goal, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["words"] = Words(
            label=_("What does the child want to be different?"), limit=300, rows=2,
            initial=goal.words, help_text=_("As the child says it."),
            missing=_("Write the goal as the child says it."),
        )  # fmt: skip
        self.fields["is_dropped"] = forms.BooleanField(
            label=_("The child does not want this any more"), required=False,
            initial=goal.dropped_on is not None,
            help_text=_("It can be a goal again later."),
        )  # fmt: skip


class DaysForm(forms.Form):
    """When the plan is looked at together, and how long it is meant for."""

    def __init__(self, *args: Any, plan: Plan, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["next_on"] = Day(
            label=_("When do you look at the plan together?"), required=False, after=today,
            initial=plan.next_on if plan.next_on and plan.next_on >= today else None,
        )  # fmt: skip
        self.fields["until_on"] = Day(
            label=_("The last day the plan is meant for"), required=False, initial=plan.until_on
        )


class ConvertForm(forms.Form):
    """Which plan it becomes."""

    def __init__(self, *args: Any, kinds: Iterable[tuple[str, str]], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["kind"] = Pick(
            kinds, label=_("Which plan does it become?"), outline=True,
            missing=_("Choose one of the plans in the list."),
        )  # fmt: skip


class NeedForm(forms.Form):
    """What the child needs, and in which part of life."""

    area = Pick(
        Need.Area.choices, label=_("In which part of life?"), row=True,
        missing=_("Choose a part of life."),
    )  # fmt: skip
    what = Words(
        label=_("What does the child need?"), limit=300, rows=2,
        missing=_("Write what the child needs."),
    )  # fmt: skip


class NeedChange(NeedForm):
    """The need in other words, or over."""

    is_over = forms.BooleanField(label=_("The child does not need this any more"), required=False)


class RightForm(forms.Form):
    """A right that somebody has considered: what was decided, when and how."""

    outcome = Pick(
        RightConsidered.Outcome.choices, label=_("What was decided?"), outline=True,
        missing=_("Choose what was decided."),
    )  # fmt: skip
    how = Words(
        label=_("How was it decided, and what does the family say?"), limit=1000, rows=3,
        missing=_("Write how it was decided."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, rights: Iterable[tuple[str, str]], today: date, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["right"] = Pick(
            rights, label=_("Which right?"), many=True, missing=_("Choose which right it is.")
        )
        self.fields["on"] = Day(
            label=_("When"), before=today, initial=today, missing=_("Choose the day.")
        )
        self.order_fields(["right", "outcome", "how", "on"])


class OtherForm(forms.Form):
    """A plan that the own service decides: who owns it, its days, what the family lets be known."""

    def __init__(
        self, *args: Any, roles: Iterable[Any], kinds: Iterable[tuple[str, str]] = (),
        today: date, plan: OtherPlan | None = None, **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        if plan is None:
            self.fields["kind"] = Pick(
                kinds, label=_("Which plan?"), outline=True,
                missing=_("Choose one of the plans in the list."),
            )  # fmt: skip
            self.fields["from_on"] = Day(
                label=_("From"), initial=today, missing=_("Choose when it begins.")
            )
        self.fields["owner"] = Pick(
            people(roles), label=_("Who can be asked about it?"), many=True, required=False,
            initial=str(plan.owner_id or "") if plan else "",
        )  # fmt: skip
        self.fields["next_on"] = Day(
            label=_("When is it looked at next?"), required=False,
            initial=plan.next_on if plan else None,
        )  # fmt: skip
        self.fields["shares_text"] = Words(
            label=_("What does the family let the team know of it?"), limit=1000, rows=3,
            required=False, initial=plan.shares if plan else "",
            help_text=_("Ask the family first. The plan itself stays with your service."),
        )  # fmt: skip
        if plan is not None:
            self.fields["to_on"] = Day(
                label=_("The day it ended"), required=False, initial=plan.to_on
            )
