"""Forms about the team and the baton."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.children.forms import why_fields, words_or_why
from laget.children.kin import called_as
from laget.consent.actions import AS_OLD_AS, TOO_OLD
from laget.consent.models import Consent
from laget.core.forms import Day, Pick, Words
from laget.rulebook.loader import keeps_to_pointers
from laget.teams.lead_words import said


def people(roles: Iterable[Any]) -> list[tuple[Any, str]]:
    """Roles as choices: name, title and unit."""
    return [
        (role.pk, f"{role.person}, {role.get_title_display()}, {role.unit.name}") for role in roles
    ]


class SaidYes(forms.Form):
    """How the family said yes."""

    given_by = Pick(
        Consent.GivenBy.choices, label=_("Who has said yes?"), row=True,
        missing=_("Choose who has said yes. Without a yes, ask the family first."),
    )  # fmt: skip
    form = Pick(
        Consent.Form.choices, label=_("How?"), row=True, initial="oral",
        missing=_("Choose how they said yes."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, country: str, **told: Any) -> None:
        super().__init__(*args, **told)
        self.today = today
        self.fields["given_on"] = Day(
            label=_("When did they say yes?"), before=today, initial=today, required=False,
            help_text=_("Is it on paper, then the day they signed."),
        )  # fmt: skip
        if not keeps_to_pointers(country):
            self.fields["topic"] = Words(
                label=_("What may you talk about together?"), limit=300, rows=2, required=False,
                help_text=_("The team reads it, and the service too."),
            )  # fmt: skip
        self.fields["not_about"] = Words(
            label=_("What may you not talk about?"), limit=300, rows=2, required=False,
            help_text=_("Only your own service reads it."),
        )  # fmt: skip

    def clean_given_on(self) -> date | None:
        day: date | None = self.cleaned_data["given_on"]
        if day and day < self.today - AS_OLD_AS:
            raise forms.ValidationError(TOO_OLD)
        return day


class Chosen(forms.Form):
    """Somebody is given the child. Where they are called as a parent is (`family`), it asks whether
    that is the same person, who should not meet the child at work."""

    def ask_if_kin(self, name: str, roles: Iterable[Any], family: Iterable[Any]) -> None:
        chosen = next((one for one in roles if str(one.pk) == self.data.get(name)), None)
        relation = called_as(chosen.person, family) if chosen else None
        if relation is None:
            return
        self.fields["is_another"] = forms.BooleanField(
            label=_("It is another person with the same name"),
            error_messages={
                "required": _(
                    "The child's {kind} is called {name} too. Is it the same person? Then choose"
                    " somebody else. If not, say so here."
                ).format(
                    kind=relation.get_kind_display(),
                    name=f"{relation.given_name} {relation.family_name}",
                )
            },
        )


class Begin(Chosen, SaidYes):
    """The unit begins to help: the family's yes, and who does it."""

    def __init__(
        self, *args: Any, roles: Iterable[Any], me: Any, family: Iterable[Any], **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["member"] = Pick(
            people(roles), label=_("Who works with the child?"), many=True, initial=str(me),
            missing=_("Choose who works with the child."),
        )  # fmt: skip
        self.ask_if_kin("member", roles, family)


class Invite(SaidYes):
    """Another service into the team."""

    def __init__(self, *args: Any, units: Iterable[Any], **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["unit"] = Pick(
            [(unit.pk, unit.name) for unit in units], label=_("Which service?"), many=True,
            missing=_("Choose a service."),
        )  # fmt: skip
        self.fields["valid_to"] = Day(label=_("Until when"), required=False)
        self.order_fields(["unit", "given_by", "form", "given_on", "valid_to"])


class Assign(Chosen):
    """Who in the unit works with the child."""

    def __init__(
        self, *args: Any, roles: Iterable[Any], family: Iterable[Any], **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["role"] = Pick(
            people(roles), label=_("Who works with the child?"),
            missing=_("Choose who works with the child."),
        )  # fmt: skip
        self.ask_if_kin("role", roles, family)


class OfferBaton(Chosen):
    """Who is asked to take the baton, or appointed."""

    def __init__(
        self, *args: Any, roles: Iterable[Any], family: Iterable[Any], label: Any = "", **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["to"] = Pick(
            people(roles), label=label or _("Who do you ask?"), outline=True,
            missing=_("Choose whom you ask."),
        )  # fmt: skip
        self.ask_if_kin("to", roles, family)


class AnswerBaton(forms.Form):
    """Yes, or no and why."""

    def __init__(self, *args: Any, country: str, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["answer"] = Pick(
            [("yes", said(country, "yes")), ("no", _("No, I cannot"))],
            label=_("What is your answer?"), outline=True, missing=_("Choose yes or no."),
            helps={
                "yes": _("From now on you keep the whole together, until somebody else says yes."),
                "no": _("The one who holds it still does. Say why, so that they know whom to ask."),
            },
        )  # fmt: skip
        self.fields["reason"] = Words(label=_("Why not?"), limit=1000, rows=3, sometimes=True)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("answer") == "no" and not told.get("reason"):
            self.add_error("reason", _("Write why, so that they know whom to ask next."))
        return told


class MarkAway(forms.Form):
    """Until when somebody is away, as far as one knows."""

    def __init__(self, *args: Any, tomorrow: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["until"] = Day(
            label=_("Until when?"), after=tomorrow, required=False,
            help_text=_(
                "That day you are asked whether they are back. Leave it empty if nobody knows."
            ),
        )  # fmt: skip


class OpenCase(forms.Form):
    """How many help."""

    level = Pick(
        [(2, _("Some services help together")), (3, _("Many services, over a long time"))],
        label=_("How much is needed?"), outline=True, initial="2",
        missing=_("Choose how much is needed."),
    )  # fmt: skip


class ChangeLevel(forms.Form):
    """More is needed, or less; and why."""

    def __init__(
        self, *args: Any, levels: Iterable[tuple[int, Any]], now: int, **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["level"] = Pick(
            levels, label=_("How much is needed?"), outline=True, initial=str(now),
            missing=_("Choose how much is needed."),
        )  # fmt: skip
        self.fields["because"] = Words(
            label=_("Why is more or less needed?"), limit=1000, rows=3,
            help_text=_("The team reads it, and so can the family."),
            missing=_("Write why more or less is needed."),
        )  # fmt: skip


class CloseCase(forms.Form):
    """Why it is over, what the child and the family say, and when somebody asks how it goes."""

    reason = Words(
        label=_("Why does the case close?"), limit=2000, rows=4,
        missing=_("Write why the case closes."),
    )  # fmt: skip
    child_says = Words(
        label=_("What does the child say?"), limit=2000, rows=3, required=False, sometimes=True,
        help_text=_("In the child's own words. The team reads it, among what the child has said."),
    )  # fmt: skip
    family_says = Words(
        label=_("What does the family say?"), limit=2000, rows=3,
        help_text=_("In their words. What helped, what did not, and whether they agree."),
        missing=_("Write what the family says, or why it was not asked."),
    )  # fmt: skip
    not_asked = Words(
        label=_("If nobody has asked the family: why not?"), limit=1000, rows=2, required=False
    )

    def __init__(self, *args: Any, tomorrow: date, **told: Any) -> None:
        super().__init__(*args, **told)
        why_fields(self, _("If nothing stands above: why was the child not heard?"), sometimes=True)
        self.fields["follow_up_on"] = Day(
            label=_("When do you ask them how it goes?"), after=tomorrow,
            missing=_("Choose a day to ask how it goes."),
            help_text=_("The case is closed, but nobody should be forgotten."),
        )  # fmt: skip
        self.order_fields(["reason", "child_says", "why", "why_text"])

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("not_asked") and not self.data.get("family_says", "").strip():
            self.errors.pop("family_says", None)  # one of the two is enough
            told["family_says"] = ""
        return words_or_why(self, told, "child_says")


class OpenAgain(forms.Form):
    """Why a case that was closed goes on."""

    because = Words(
        label=_("Why is the case opened again?"), limit=1000, rows=3,
        help_text=_("The team reads it, and so can the family."),
        missing=_("Write why, so that the others understand."),
    )  # fmt: skip


class Said(forms.Form):
    """Something in words, which somebody must answer."""

    def __init__(self, *args: Any, label: Any, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["text"] = Words(
            label=label, limit=1000, rows=4, missing=_("Write it in words.")
        )


class AnswerLead(forms.Form):
    """An answer in words; and who is to lead, where that is asked."""

    def __init__(self, *args: Any, roles: Iterable[Any], keep: str, mine: Any, **told: Any) -> None:
        super().__init__(*args, **told)
        some = [
            (pk, text if authority == mine else _("Ask {who}").format(who=text))
            for (pk, text), authority in (
                (choice, role.unit.authority_id) for role in roles for choice in people([role])
            )
        ]
        if some:
            self.fields["to"] = Pick(
                [("", keep), *some] if keep else some, label=_("Who is it to be?"),
                required=not keep, outline=True, missing=_("Choose who it is to be."),
            )  # fmt: skip
        self.fields["words"] = Words(
            label=_("Your answer"), limit=1000, rows=3, missing=_("Write an answer in words.")
        )


class AskedThem(forms.Form):
    """How it goes with the family, some time after."""

    def __init__(self, *args: Any, tomorrow: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["outcome"] = Pick(
            [
                ("well", _("It goes well")),
                ("again", _("They need help again")),
                ("not_reached", _("We did not reach them")),
            ],
            label=_("How does it go?"), outline=True, missing=_("Choose how it goes."),
            helps={"again": _("Speak up about it, or begin again from the child's page.")},
        )  # fmt: skip
        self.fields["again_on"] = Day(
            label=_("If you did not reach them: when do you try again?"), after=tomorrow,
            sometimes=True,
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("outcome") == "not_reached" and not told.get("again_on"):
            self.add_error("again_on", _("Choose a day ahead to try again."))
        return told


class Request(forms.Form):
    """The family asks that services work together: who, how, on which day, and for what."""

    said_by = Pick(
        Consent.GivenBy.choices, label=_("Who asks?"), row=True, missing=_("Choose who asks.")
    )
    how = Pick(
        Consent.Form.choices, label=_("How?"), row=True, initial="oral",
        missing=_("Choose how they asked."),
    )  # fmt: skip
    wants = Words(
        label=_("What do they ask for?"), limit=1000, rows=4,
        help_text=_("In their own words: what is difficult, and what they hope for."),
        missing=_("Write what they ask for."),
    )  # fmt: skip

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["asked_on"] = Day(
            label=_("When did they ask?"), before=today, initial=today,
            missing=_("Choose the day they asked."),
        )  # fmt: skip
        self.order_fields(["said_by", "how", "asked_on", "wants"])


class AnswerRequest(forms.Form):
    """What the family is answered: the level, which services come in, and the words."""

    words = Words(
        label=_("What do you answer the family?"), limit=1000, rows=4,
        help_text=_("Who helps, with what, and what happens next. The team reads it too."),
        missing=_("Write an answer in words."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, levels: Iterable[tuple[int, str]], units: Iterable[Any], **told: Any
    ) -> None:
        super().__init__(*args, **told)
        self.fields["level"] = Pick(
            levels, label=_("What does the child need?"), outline=True, initial="1",
            missing=_("Choose what the child needs."),
        )  # fmt: skip
        self.fields["units"] = forms.MultipleChoiceField(
            label=_("Which services come in?"), required=False,
            choices=[(str(unit.pk), unit.name) for unit in units],
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Only those the family wants. The request is their yes."),
        )  # fmt: skip
        self.order_fields(["level", "units", "words"])
