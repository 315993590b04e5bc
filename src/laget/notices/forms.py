"""Choosing how to be told."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Pick, Words

HOW = (
    ("at_once", _("At once")),
    ("daily", _("Once a day, in the morning")),
    ("none", _("Not by e-mail")),
)


class Email(Words, forms.EmailField):
    """An address, written as `Words` are."""

    widget = forms.EmailInput


class ChoiceForm(forms.Form):
    """How, where, and in which language."""

    how = Pick(
        HOW, label=_("When do you want an e-mail?"), missing=_("Choose one of the three."),
        help_text=_("It says only that something waits for you in Laget: not what, and not about"
                    " whom. Your front page shows everything, whatever you choose."),
    )  # fmt: skip
    email = Email(
        label=_("Your e-mail address at work"), sometimes=True,
        help_text=_("Not a private address."),
    )  # fmt: skip
    language = Pick(label=_("Language of the e-mail"), missing=_("Choose a language."), row=True)

    def __init__(self, *args: Any, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["language"].choices = settings.LANGUAGES  # type: ignore[attr-defined]
        self.fields["email"].error_messages["invalid"] = _(
            "This cannot be an e-mail address. Write it as name@example.org."
        )

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        wants = told.get("how") in ("at_once", "daily")
        if wants and "email" not in self.errors and not told.get("email"):
            self.add_error("email", ValidationError(_("Write the address we shall send to.")))
        return told


class Settled(forms.Form):
    """What was done about something that may not have arrived."""

    how = Words(
        label=_("What was done?"), limit=1000, rows=3, missing=_("Write what was done."),
        help_text=_("Write no names: those who lead on the other side read it too."),
    )  # fmt: skip
