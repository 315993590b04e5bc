"""Forms about kin and friends."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Day, Words


class Declare(forms.Form):
    """A child by name and birth date: the same fields, and the same answer, for every child."""

    given_name = Words(
        label=_("The child's given name"), limit=80, missing=_("Write the child's given name.")
    )
    family_name = Words(
        label=_("The child's family name"), limit=80, missing=_("Write the child's family name.")
    )

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["born_on"] = Day(
            label=_("Born"), before=today, missing=_("Write when the child was born.")
        )
