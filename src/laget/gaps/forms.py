"""The question asked before a rule is switched on."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Words
from laget.gaps.rule import GapRule


class SwitchOn(forms.Form):
    """How many days, for rules that count days, and where another number comes from."""

    days = forms.IntegerField(
        label=_("Days before it is a gap"),
        min_value=0,
        max_value=3650,
        error_messages={
            "required": _("Write a number of days."),
            "invalid": _("Write the days as a number, such as 14."),
            "min_value": _("Choose a number of days between 0 and 3650."),
            "max_value": _("Choose a number of days between 0 and 3650."),
        },
    )
    source = Words(
        label=_("Where does your number come from?"),
        sometimes=True,
        help_text=_("Only when you choose another number: a decision, a plan, a local routine."),
    )

    def __init__(self, *told: Any, rule: GapRule, **more: Any) -> None:
        super().__init__(*told, **more)
        self.rule = rule
        if rule.days is None:
            del self.fields["days"], self.fields["source"]
        else:
            self.fields["days"].initial = rule.days

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        days = told.get("days")
        if days is not None and days != self.rule.days and not told.get("source", "").strip():
            self.add_error("source", _("Write where your own number of days comes from."))
        return told
