"""Forms of those who come without signing in, in plain words, and of those who invite them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.cases.forms import LookForm
from laget.networks.forms import EvaluateForm
from laget.networks.models import Registration
from laget.programme.fields import Pick, Words

NEEDS = 1000  # letters


class InviteForm(forms.Form):
    """For whom the code is."""

    kind = Pick(
        Registration.Kind.choices, label=_("For whom is the code?"),
        missing=_("Choose for whom the code is."),
    )  # fmt: skip


class DoorForm(forms.Form):
    """The code of an invitation, or one's own."""

    code = Words(label=_("The code"), limit=30, missing=_("Write the code you have got."))


class GuestForm(forms.Form):
    """What a guest tells. Whoever is young is asked in other words than whoever is at work."""

    name = Words(label=_("Your name"), limit=120, missing=_("Write your name."))
    home = Words(
        label=_("Which municipality do you come from?"), missing=_("Write which municipality.")
    )
    access = Words(
        label=_("What do you need to take part?"), limit=NEEDS, rows=2,
        help_text=_("Such as a ramp, an interpreter, breaks, a quiet room."),
    )  # fmt: skip
    food = Words(label=_("Is there food you cannot eat?"), limit=NEEDS, rows=2)
    along = Words(
        label=_("Does somebody come along with you?"), limit=NEEDS, rows=2,
        help_text=_("Such as a parent, a friend, an assistant. Write who, and how many."),
    )  # fmt: skip

    def __init__(self, *args: Any, kind: str, **told: Any) -> None:
        super().__init__(*args, **told)
        if kind == Registration.Kind.YOUNG:
            self.fields["name"].label = _("Your first name")
            self.fields["name"].help_text = _(
                "The first name is enough. You can also write: I come with Kari."
            )
            self.fields["name"].error_messages["required"] = _("Write your first name.")
        elif kind == Registration.Kind.NATIONAL:
            self.fields["home"].label = _("Where do you work, and in which country?")
            self.fields["home"].error_messages["required"] = _("Write where you work.")


class GuestEvaluateForm(EvaluateForm):
    """What a guest thought of it, and the first look at the words: their own."""

    nobody = Pick(
        LookForm.base_fields["nobody"].choices, label=LookForm.base_fields["nobody"].label,
        sometimes=True,
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Words by which somebody could be recognised are said otherwise before they are sent."""
        told: dict[str, Any] = super().clean() or {}
        if told.get("text", "").strip() and told.get("nobody") != "yes":
            said = _("Answer the question.") if not told.get("nobody") else _(
                "Write it so that nobody can be recognised, and answer again. Nothing is sent yet."
            )  # fmt: skip
            self.add_error("nobody", said)
        return told


class NeedForm(forms.Form):
    """What somebody who signs up from their own page needs."""

    need = Words(
        label=_("What is needed to come and take part?"), limit=NEEDS, rows=3,
        help_text=_("Such as a ramp, an interpreter, food. Only the secretariat reads it."),
    )  # fmt: skip
