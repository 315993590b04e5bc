"""Forms about the plan: small, one thing each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.children.forms import why_fields, words_or_why
from laget.core.forms import Day, Pick, Words
from laget.core.templatetags.days import whole_day
from laget.plans.models import Contact, Measure, Review
from laget.teams.forms import people

WHY = _("Nobody has written what the child wants. Why not?")


class StartForm(forms.Form):
    """Which plan it is, where there are several, and its first goal; or with help under way
    (`asks_why`), why nobody knows what the child wants."""

    words = Words(
        label=_("What does the child want to be different?"),
        limit=300,
        rows=2,
        required=False,
        help_text=_(
            "As the child says it. If nobody has asked the child yet, leave it empty; you are asked"
            " why before help begins."
        ),
    )

    def __init__(
        self, *args: Any, kinds: list[tuple[str, str]], asks_why: bool = False, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        if asks_why:
            self.fields["words"].help_text = _("As the child says it.")
            self.fields["words"].sometimes = True  # type: ignore[attr-defined]
            why = _("If nothing stands above: why was the child not heard?")
            why_fields(self, why, sometimes=True)
        if len(kinds) > 1:
            self.fields["kind"] = Pick(
                kinds,
                label=_("Which plan?"),
                outline=True,
                initial=kinds[0][0],
                required=False,
            )
            self.order_fields(["kind", "words"])

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        return words_or_why(self, told, "words")


class GoalForm(forms.Form):
    """A goal in the child's words."""

    words = Words(
        label=_("What does the child want to be different?"),
        limit=300,
        rows=2,
        help_text=_("As the child says it."),
        missing=_("Write the goal as the child says it."),
    )


def places(form: forms.Form, goals: Iterable[Any], needs: Iterable[Any], one: Any = None) -> None:
    """Which goal and which need it is for."""
    aims = [(goal.pk, goal.words) for goal in goals]
    if aims:
        form.fields["goal"] = Pick(
            aims, label=_("Which of the child's goals?"), many=True, required=False,
            initial=str(one.goal_id) if one and one.goal_id else "",
        )  # fmt: skip
    wants = [(need.pk, f"{need.get_area_display()}: {need.what}") for need in needs]
    if wants:
        form.fields["need"] = Pick(
            wants, label=_("Which need does it meet?"), many=True, required=False,
            initial=str(one.need_id) if one and one.need_id else "",
        )  # fmt: skip


LEVELS = [
    (1, _("One service")),
    (2, _("Two or more services")),
    (3, _("Many services, over a long time")),
]


def level_of(levels: list[tuple[int, str]] | None, now: int = 1) -> Pick:
    """Which of the country's levels; else how many it takes."""
    return Pick(
        levels or LEVELS,
        label=_("Which level of service is it?") if levels else _("How many does it take?"),
        many=True, initial=str(now), required=False,
    )  # fmt: skip


class MeasureForm(forms.Form):
    """Somebody does something: what, who, from when, and when you look at it."""

    what = Words(label=_("What do you do?"), limit=300, rows=2, missing=_("Write what you do."))

    def __init__(
        self, *args: Any, goals: Iterable[Any], needs: Iterable[Any], roles: Iterable[Any],
        today: date, me: Any, asks_why: bool, levels: list[tuple[int, str]] | None = None,
        **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        places(self, goals, needs)
        self.fields["owner"] = Pick(
            people(roles),
            label=_("Who owns it?"),
            many=True,
            initial=str(me),
            missing=_("Choose one person who owns it."),
        )
        self.fields["kind"] = Pick(
            Measure.Kind.choices, label=_("What kind of help?"), many=True, initial="help",
            required=False,
        )  # fmt: skip
        self.fields["level"] = level_of(levels)
        self.fields["start_on"] = Day(
            label=_("From"), initial=today, missing=_("Choose when it begins.")
        )
        self.fields["evaluate_on"] = Day(
            label=_("When do you look at whether it works?"),
            after=today,
            missing=_("Choose a day to look at whether it works."),
        )
        self.fields["end_on"] = Day(
            label=_("Last day, if you know it"),
            required=False,
            after=today,
            help_text=_("A decision on respite, aids or assistance always has one."),
        )
        if asks_why:
            why_fields(self, WHY)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        days_beside(self, told.get("kind") or "help", told.get("start_on"))
        return told


def days_beside(form: forms.Form, kind: str, start_on: date | None) -> None:
    """Beside each day, why it cannot be: it lies before the help begins, or a decision lacks its
    end."""
    for name in ("evaluate_on", "end_on"):
        day = form.cleaned_data.get(name)
        if day and start_on and day < start_on:
            form.add_error(name, _("Choose a day after the help begins."))
    if kind != "help" and not form.cleaned_data.get("end_on") and "end_on" not in form.errors:
        form.add_error("end_on", _("A decision has an end. Write its last day."))


class ChangeForm(forms.Form):
    """What is done, who owns it, and when you look at it."""

    def __init__(
        self, *args: Any, measure: Measure, goals: Iterable[Any], needs: Iterable[Any],
        roles: Iterable[Any], today: date, levels: list[tuple[int, str]] | None = None,
        **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        self.measure = measure
        self.fields["what"] = Words(
            label=_("What do you do?"), limit=300, rows=2, initial=measure.what,
            missing=_("Write what you do."),
        )  # fmt: skip
        places(self, goals, needs, measure)
        self.fields["owner"] = Pick(
            people(roles),
            label=_("Who owns it?"),
            many=True,
            initial=str(measure.owner_id or ""),
            missing=_("Choose one person who owns it."),
        )
        self.fields["level"] = level_of(levels, measure.level)
        day = measure.evaluate_on
        self.fields["evaluate_on"] = Day(
            label=_("When do you look at whether it works?"),
            after=today,
            initial=day if day and day >= today else None,
            missing=_("Choose a day to look at whether it works."),
        )
        decided = measure.kind != Measure.Kind.HELP
        self.fields["end_on"] = Day(
            label=_("Last day") if decided else _("Last day, if you know it"), required=False,
            sometimes=decided, initial=measure.end_on,
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        days_beside(self, self.measure.kind, self.measure.start_on)
        return told


class CorrectForm(forms.Form):
    """What kind of help it is, and when it began; `begun_by` is the last day it can have been."""

    def __init__(self, *args: Any, measure: Measure, begun_by: date | None, **told: Any) -> None:
        super().__init__(*args, **told)
        self.begun_by = begun_by
        self.fields["kind"] = Pick(
            Measure.Kind.choices, label=_("What kind of help?"), many=True, initial=measure.kind,
            missing=_("Choose what kind of help it is."),
        )  # fmt: skip
        self.fields["start_on"] = Day(
            label=_("From"), initial=measure.start_on, missing=_("Choose when it began."),
        )  # fmt: skip
        self.fields["end_on"] = Day(
            label=_("Last day, if you know it"), required=False, initial=measure.end_on,
            help_text=_("A decision on respite, aids or assistance always has one."),
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        start_on = told.get("start_on")
        if told.get("kind"):
            days_beside(self, told["kind"], start_on)
        if start_on and self.begun_by and start_on > self.begun_by:
            late = _("Somebody looks at it, or it ended, {day}. Choose that day or an earlier one.")
            self.add_error("start_on", late.format(day=whole_day(self.begun_by)))
        return told


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
        self.fields["way"] = Pick(
            Review.Way.choices, label=_("Which way from here?"), outline=True, required=False
        )
        self.fields["follows"] = Pick(
            Measure.Follows.choices, label=_("If it ends: what comes after?"), many=True,
            required=False,
        )  # fmt: skip
        self.fields["next_on"] = Day(
            label=_("When do you look again?"), after=today, required=False
        )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("way") == "close" and not told.get("follows"):
            self.add_error("follows", _("Choose what comes after."))
        if told.get("way") == "continue" and told.get("effect") == "harmful":
            self.add_error("way", _("It makes it worse. Change it, end it, or invite others."))
        return told


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
