"""Forms for a worry: danger first, then what was seen; the decision. Those for reports to child
welfare are in `report_forms`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from laget.concerns.models import Concern
from laget.core.forms import Day, Pick, Words
from laget.core.templatetags.days import age_words
from laget.rulebook.danger import Danger
from laget.rulebook.schema import spoken
from laget.teams.forms import people

DESCRIBE = "describe"  # the choice: none of the children we found


class DangerForm(forms.Form):
    """The country's own questions. One yes stops the form; the answers are kept nowhere."""

    def __init__(self, *args: Any, danger: Danger, **told: Any) -> None:
        super().__init__(*args, **told)
        language = get_language() or "en"
        for question in danger.question:
            self.fields[question.id] = Pick(
                [("yes", _("Yes")), ("no", _("No"))],
                label=spoken(question.text, language),
                row=True,
                help_text=spoken(question.help, language) if question.help else "",
                missing=_("Answer yes or no to every question."),
            )

    @property
    def is_yes(self) -> bool:
        return "yes" in self.cleaned_data.values()


class ReportedForm(forms.Form):
    """Reported: when, and to whom. Nothing else is kept."""

    def __init__(self, *args: Any, danger: Danger, now: datetime, **told: Any) -> None:
        super().__init__(*args, **told)
        self.now = timezone.localtime(now)
        language = get_language() or "en"
        self.fields["to_whom"] = Pick(
            [(one.id, spoken(one.name, language)) for one in danger.report_to],
            label=_("To whom did you report?"),
            missing=_("Choose to whom you reported."),
        )
        self.fields["on"] = Day(
            label=_("When"),
            before=self.now.date(),
            initial=self.now.date(),
            missing=_("Choose the day."),
        )
        self.fields["clock"] = forms.TimeField(
            label=_("At what time"),
            initial=f"{self.now:%H:%M}",
            widget=forms.TextInput(),
            input_formats=["%H:%M", "%H.%M", "%H"],
            error_messages={
                "required": _("Write the time, such as 14:30."),
                "invalid": _("Write the time, such as 14:30."),
            },
        )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("on") and told.get("clock"):
            at = datetime.combine(told["on"], told["clock"], tzinfo=self.now.tzinfo)
            if self.now < at < self.now + timedelta(minutes=2):
                at = self.now  # the minute hand, not the future
            if at > self.now:
                self.add_error("clock", _("Report first, then note when you did."))
            told["reported_at"] = at
        return told


class Tell(forms.Form):
    """What somebody has seen. Five fields, under a minute."""

    about = Words(
        label=_("Who is it about?"),
        limit=200,
        help_text=_("Name or birth date. If we do not find the child, describe who it is."),
        missing=_("Write who it is about, by name or description."),
    )
    seen = Words(
        label=_("What have you seen or heard?"),
        limit=5000,
        rows=5,
        help_text=_("What you saw, not what you think it means. The family can read this."),
        missing=_("Write what you have seen or heard."),
    )
    said = Words(
        label=_("What did the child say?"),
        limit=2000,
        rows=2,
        required=False,
        help_text=_("Use the child's own words."),
    )
    how_long = Pick(
        Concern.HowLong.choices,
        label=_("How long has it lasted?"),
        row=True,
        initial="unknown",
        missing=_("Choose how long it has lasted."),
    )
    talked = forms.MultipleChoiceField(
        label=_("Whom have you talked with?"),
        required=False,
        choices=[
            ("child", _("The child")),
            ("guardian", _("The parents")),
            ("colleague", _("A colleague")),
        ],
        widget=forms.CheckboxSelectMultiple,
    )

    MORE = ("talked_on", "interplay", "earlier", "strengths", "proposed")
    interplay = Words(
        label=_("How is it together with others?"), limit=2000, rows=2, required=False,
        help_text=_("With other children, with the adults, at home as you see it."),
    )  # fmt: skip
    earlier = Words(
        label=_("Have there been worries before?"), limit=2000, rows=2, required=False,
        help_text=_("What was done, and how it went."),
    )  # fmt: skip
    strengths = Words(
        label=_("What is the child good at, and what goes well?"), limit=2000, rows=2,
        required=False,
    )  # fmt: skip
    proposed = Words(
        label=_("What do you think could help?"), limit=2000, rows=2, required=False,
    )  # fmt: skip

    def __init__(
        self, *args: Any, known: Any = None, today: date, tips: Iterable[Any] = (), own: Any = None,
        **told: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **told)
        self.today = today
        places = [(unit.pk, unit.name) for unit in tips]
        self.fields["talked_on"] = Day(
            label=_("When did you talk with them?"), before=today, required=False
        )
        if places:
            self.fields["to"] = Pick(
                places, label=_("Where does the child belong?"), many=True,
                initial=str(own) if own in {pk for pk, _name in places} else "",
                help_text=_("The school, the kindergarten or, before that, the health centre."),
                missing=_("Choose the service that the child belongs to."),
            )  # fmt: skip
        self.order_fields(["about", "to", "seen", "said", "how_long", "talked", *self.MORE])
        self.fields["talked"].in_row = True  # type: ignore[attr-defined]
        if known is not None:
            del self.fields["about"]

    def choose_among(self, found: Iterable[Any]) -> None:
        """Children of the own list the words may mean. The writer says which, or none of them."""
        choices = [(child.pk, who(child, self.today)) for child in found]
        if choices:
            self.fields["which"] = Pick(
                [*choices, (DESCRIBE, _("None of these; use my description"))],
                label=_("Is it one of these?"),
                missing=_("Choose who it is, or none of these."),
            )
            self.order_fields(["about", "which", "to"])

    def first(self) -> list[Any]:
        """The few fields that are shown at once."""
        return [one for one in self if one.name not in self.MORE]

    def more(self) -> list[Any]:
        """Those that are folded away, for the one who wishes."""
        return [one for one in self if one.name in self.MORE]

    @property
    def is_more_used(self) -> bool:
        """Whether something is written there, or must be put right."""
        return any(one.errors or (self.is_bound and one.data) for one in self.more())


def who(child: Any, today: date) -> str:
    """A child in a list of the own service: name and age."""
    name = f"{child.given_name} {child.family_name}".strip()
    age = age_words(child.born_on, today)
    return f"{name}, {age}" if age else name


class Decide(forms.Form):
    """What the service does, and why."""

    decision = Pick(
        Concern.Decision.choices,
        label=_("What do you do?"),
        outline=True,
        missing=_("Choose what you do."),
    )
    reason = Words(
        label=_("Why?"),
        limit=2000,
        rows=3,
        help_text=_("The one who spoke up reads this. So can the family."),
        missing=_("Write why. The one who raised it will read it."),
    )


class MoveLevel(forms.Form):
    """What the service does instead, and why."""

    reason = Decide.base_fields["reason"]

    def __init__(self, *args: Any, now: str, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["decision"] = Pick(
            [(code, says) for code, says in Concern.Decision.choices if code != now],
            label=_("What do you do from now on?"), outline=True, missing=_("Choose what you do."),
        )  # fmt: skip
        self.order_fields(["decision", "reason"])


class GiveTo(forms.Form):
    """Somebody else in the unit decides."""

    def __init__(self, *args: Any, roles: Iterable[Any], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["to"] = Pick(
            people(roles), label=_("Who decides instead?"), many=True, missing=_("Choose somebody.")
        )


class TakeBack(forms.Form):
    """Why."""

    because = Words(
        limit=300, rows=2, label=_("Why do you take it back?"),
        help_text=_("Such as: it is about another child. Do not name the child."),
        missing=_("Write why, so that the others understand."),
    )  # fmt: skip


class WhichChild(forms.Form):
    """The leader has found out whom it is about."""

    name = Words(
        label=_("Which child is it?"),
        help_text=_("Name or birth date."),
        limit=200,
        missing=_("Write the child's name or birth date."),
    )

    def choose_among(self, found: Iterable[Any], today: date) -> None:
        choices = [(child.pk, who(child, today)) for child in found]
        if choices:
            self.fields["which"] = Pick(
                choices, label=_("Is it one of these?"), missing=_("Choose who it is.")
            )
