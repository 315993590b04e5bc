"""Forms about the plan: small, one thing each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Day, Pick, Words
from laget.plans.models import Contact, Measure, Review
from laget.teams.forms import people


class GoalForm(forms.Form):
    """A goal in the child's words."""

    words = Words(
        label=_("What does the child want to be different?"),
        limit=300,
        rows=2,
        help_text=_("As the child says it."),
        missing=_("Write the goal as the child says it."),
    )


class MeasureForm(forms.Form):
    """Somebody does something: what, who, from when, and when you look at it."""

    what = Words(label=_("What do you do?"), limit=300, rows=2, missing=_("Write what you do."))

    def __init__(
        self,
        *args: Any,
        goals: Iterable[Any],
        roles: Iterable[Any],
        today: date,
        me: Any,
        **told: Any,
    ) -> None:
        super().__init__(*args, **told)
        aims = [(goal.pk, goal.words) for goal in goals]
        if aims:
            self.fields["goal"] = Pick(
                aims, label=_("Which of the child's goals?"), many=True, required=False
            )
        self.fields["owner"] = Pick(
            people(roles),
            label=_("Who owns it?"),
            many=True,
            initial=str(me),
            missing=_("Choose one person who owns it."),
        )
        self.fields["start_on"] = Day(
            label=_("From"), initial=today, missing=_("Choose when it begins.")
        )
        self.fields["evaluate_on"] = Day(
            label=_("When do you look at whether it works?"),
            after=today,
            missing=_("Choose a day to look at whether it works."),
        )
        self.fields["end_on"] = Day(
            label=_("Last day, if you know it"), required=False, after=today
        )


class ChangeForm(forms.Form):
    """Who owns it, and when you look at it."""

    def __init__(
        self, *args: Any, measure: Measure, roles: Iterable[Any], today: date, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["owner"] = Pick(
            people(roles),
            label=_("Who owns it?"),
            many=True,
            initial=str(measure.owner_id or ""),
            missing=_("Choose one person who owns it."),
        )
        day = measure.evaluate_on
        self.fields["evaluate_on"] = Day(
            label=_("When do you look at whether it works?"),
            after=today,
            initial=day if day and day >= today else None,
            missing=_("Choose a day to look at whether it works."),
        )
        self.fields["end_on"] = Day(
            label=_("Last day, if you know it"), required=False, initial=measure.end_on
        )


class ReviewForm(forms.Form):
    """Did it work? And when do you look again."""

    effect = Pick(
        Review.Effect.choices,
        label=_("Does it work?"),
        row=True,
        missing=_("Choose whether it works."),
    )
    note = Words(
        label=_("What did you see, and what does the child say?"),
        limit=1000,
        rows=3,
        required=False,
    )

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["held_on"] = Day(
            label=_("When did you look at it?"),
            before=today,
            initial=today,
            missing=_("Choose the day."),
        )
        self.fields["next_on"] = Day(
            label=_("When do you look again?"), after=today, required=False
        )


class FollowsForm(forms.Form):
    """What comes after."""

    follows = Pick(
        Measure.Follows.choices,
        label=_("What comes after?"),
        outline=True,
        missing=_("Choose what comes after."),
    )


class ContactForm(forms.Form):
    """Somebody was in touch."""

    with_whom = Pick(
        Contact.WithWhom.choices, label=_("With whom?"), row=True, missing=_("Choose with whom.")
    )
    note = Words(
        label=_("What did you agree on?"),
        limit=300,
        rows=3,
        required=False,
        help_text=_("The family can read this."),
    )

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["on"] = Day(
            label=_("When"), before=today, initial=today, missing=_("Choose the day.")
        )
        self.order_fields(["with_whom", "on", "note"])
