"""Forms of a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from laget.children.models import NotHeard
from laget.children.models import Words as Said
from laget.core.forms import Day, Pick, Words
from laget.plans.forms import level_of, places
from laget.plans.models import Measure
from laget.teams.forms import people


class Several(forms.MultipleChoiceField):
    """Some of those on a list, with boxes to tick."""

    in_row = in_outline = False

    def __init__(self, *, missing: Any = "", **told: Any) -> None:
        told.setdefault("required", bool(missing))
        super().__init__(widget=forms.CheckboxSelectMultiple, **told)
        self.error_messages |= {
            "required": missing,
            "invalid_choice": _("Choose one of those in the list."),
        }


class CallForm(forms.Form):
    """What must be decided, when, where, and who is invited."""

    question = Words(
        label=_("What must you decide together?"),
        help_text=_("One question, so that everybody knows when you are done."),
        limit=300,
        rows=2,
        missing=_("Write what you must decide together."),
    )

    def __init__(
        self, *args: Any, guests: Iterable[tuple[str, str]], chosen: list[str], today: date,
        grounds: Iterable[tuple[str, str]] = (), **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        _when_and_where(self, today)
        self.fields["guests"] = Several(
            label=_("Who is invited?"),
            choices=list(guests),
            initial=chosen,
            missing=_("Choose whom you invite."),
        )
        if by_law := list(grounds):
            self.fields["ground"] = Pick(
                [("yes", _("By the family's yes")), *by_law],
                label=_("By what do you share?"),
                initial="yes",
                outline=True,
                missing=_("Choose by what you share."),
            )
            self.fields["exception"] = Words(
                label=_("If it is one more: why is it needed?"), limit=300, rows=2, sometimes=True
            )

    def clean(self) -> dict[str, Any]:
        told = _begins(super().clean() or {})
        told["ground"] = "" if told.get("ground") in (None, "yes") else told["ground"]
        return told


class MoveForm(forms.Form):
    """Another day, time or place."""

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        _when_and_where(self, today)

    def clean(self) -> dict[str, Any]:
        return _begins(super().clean() or {})


def _when_and_where(form: forms.Form, today: date) -> None:
    form.fields["on"] = Day(label=_("Which day?"), after=today, missing=_("Choose a day."))
    form.fields["clock"] = forms.TimeField(
        label=_("At what time"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        input_formats=["%H:%M", "%H.%M", "%H"],
        error_messages={
            "required": _("Write the time, such as 14:30."),
            "invalid": _("Write the time, such as 14:30."),
        },
    )
    form.fields["place"] = Words(
        label=_("Where?"),
        help_text=_("A room, or a link."),
        limit=300,
        missing=_("Write where you meet."),
    )


def _begins(told: dict[str, Any]) -> dict[str, Any]:
    if told.get("on") and told.get("clock"):
        told["begins_at"] = datetime.combine(
            told["on"], told["clock"], tzinfo=timezone.get_current_timezone()
        )
    return told


class AnswerForm(forms.Form):
    """Comes, sends a contribution, or cannot and says why."""

    answer = Pick(
        [
            ("comes", _("Comes")),
            ("sent", _("Does not come, but sends what should be said")),
            ("declined", _("Cannot come")),
        ],
        label=_("What is the answer?"),
        outline=True,
        missing=_("Choose an answer."),
    )
    contribution = Words(
        label=_("What should be said in the meeting?"),
        help_text=_("Everybody in the meeting reads it, the family too."),
        limit=2000,
        rows=4,
    )
    reason = Words(label=_("Why not?"), limit=300, rows=2)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("answer") == "sent" and not told.get("contribution"):
            self.add_error("contribution", _("Write what you want the others to know."))
        if told.get("answer") == "declined" and not told.get("reason"):
            self.add_error("reason", _("Write why you cannot come."))
        return told


class SendForm(forms.Form):
    """Who goes instead."""

    def __init__(self, *args: Any, roles: Iterable[Any], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["role"] = Pick(
            people(roles), label=_("Who goes instead?"), missing=_("Choose who goes instead.")
        )


class HearForm(forms.Form):
    """What the child wants to have said, or why the child was not asked."""

    asked = Pick(
        [("yes", _("Yes")), ("no", _("No, and here is why"))],
        label=_("Have you asked the child?"),
        row=True,
        initial="yes",
        missing=_("Choose yes or no."),
    )
    text = Words(
        label=_("What does the child want to have said?"),
        help_text=_("In the child's own words. Everybody in the meeting reads it."),
        limit=2000,
        rows=4,
        missing=_("Write what the child wants to have said."),
    )
    how = Pick(
        Said.How.choices,
        label=_("How?"),
        row=True,
        initial="said",
        missing=_("Choose how the child told it."),
    )
    reason = Pick(
        NotHeard.Reason.choices,
        label=_("Why was the child not heard?"),
        outline=True,
        missing=_("Choose why the child was not heard."),
    )
    because = Words(
        label=_("Tell more: what did you try?"),
        limit=1000,
        rows=2,
        missing=_("Write what you tried, and why the child was not heard."),
    )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        return _only(self, told, told.get("asked"), yes=("text", "how"), no=("reason", "because"))


class CancelForm(forms.Form):
    """Why the meeting will not be held."""

    because = Words(
        label=_("Why will the meeting not be held?"),
        limit=300,
        rows=2,
        missing=_("Write why the meeting will not be held."),
    )


class OpenLogForm(forms.Form):
    """Why what was signed off is opened again."""

    because = Words(
        label=_("What was written wrong?"), limit=300, rows=2,
        missing=_("Write why, so that the others understand."),
    )  # fmt: skip


class WhoForm(forms.Form):
    """Who is here. `was` is what the page showed, so that only what one changes is changed."""

    was = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, guests: Iterable[tuple[str, str]], here: list[str], **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["here"] = Several(
            label=_("Who is here?"), choices=list(guests), initial=here, required=False
        )
        self.fields["was"].initial = " ".join(here)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        was, here = set(told.get("was", "").split()), set(told.get("here") or ())
        told["came"], told["gone"] = here - was, was - here
        return told


MORE = ("goal", "need", "kind", "level")


class DecideForm(forms.Form):
    """What is decided: who does it and when one looks at it, or why it is no task."""

    what = Words(
        label=_("What have you decided?"), limit=300, rows=2, missing=_("Write what you decided.")
    )
    task = Pick(
        [("yes", _("Yes")), ("no", _("No"))],
        label=_("Does somebody have to do something?"),
        row=True,
        initial="yes",
        missing=_("Choose yes or no."),
    )

    def __init__(
        self, *args: Any, roles: Iterable[Any], today: date, goals: Iterable[Any] = (),
        needs: Iterable[Any] = (), levels: list[tuple[int, str]] | None = None, **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        self.fields["owner"] = Pick(
            people(roles), label=_("Who takes it?"), many=True,
            missing=_("Choose one person who takes it."),
        )  # fmt: skip
        self.fields["start_on"] = Day(
            label=_("From"), initial=today, missing=_("Choose when it begins.")
        )
        self.fields["evaluate_on"] = Day(
            label=_("When do you look at whether it works?"), after=today,
            missing=_("Choose a day to look at whether it works."),
        )  # fmt: skip
        self.fields["end_on"] = Day(label=_("Last day, if you know it"), after=today)
        self.fields["because"] = Words(
            label=_("Why is it no task?"), limit=300, rows=2, missing=_("Write why it is no task.")
        )
        places(self, goals, needs)
        self.fields["kind"] = Pick(
            Measure.Kind.choices, label=_("What kind of help?"), many=True, initial="help",
            required=False,
        )  # fmt: skip
        self.fields["level"] = level_of(levels)

    @property
    def more(self) -> list[forms.BoundField]:
        """What is folded away until somebody wants to say it."""
        return [self[name] for name in MORE if name in self.fields]

    @property
    def says_more(self) -> bool:
        """Whether something else than what stands there at first was chosen in it."""
        told = {name: self.data.get(name, "") for name in MORE} if self.is_bound else {}
        usual = {"kind": "help", "level": "1"}
        return any(value not in ("", usual.get(name)) for name, value in told.items())

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        task = ("owner", "start_on", "evaluate_on", "end_on")
        told = _only(self, told, told.get("task"), yes=task, no=("because",))
        decides = told.get("task") == "yes" and told.get("kind") not in (None, "", "help")
        if decides and not told.get("end_on") and "end_on" not in self.errors:
            self.add_error("end_on", _("A decision has an end. Write its last day."))
        return told


def _only(
    form: forms.Form, told: dict[str, Any], answer: Any, *, yes: tuple[str, ...],
    no: tuple[str, ...],
) -> dict[str, Any]:  # fmt: skip
    """What belongs to the other answer does not count, whatever stands in it."""
    for name in {"yes": no, "no": yes}.get(answer, (*yes, *no)):
        form.errors.pop(name, None)
        told[name] = None if isinstance(form.fields[name], Day) else ""
    return told


class SignForm(forms.Form):
    """Read aloud, and when one looks at it together again."""

    aloud = forms.BooleanField(
        label=_("We have read it aloud, and this is what we agreed on."),
        error_messages={"required": _("Read it aloud before you sign.")},
    )

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["follow_up_on"] = Day(
            label=_("When do you look at it together again?"),
            after=today,
            missing=_("Choose a day to look at it together again."),
        )
        self.order_fields(["follow_up_on", "aloud"])
