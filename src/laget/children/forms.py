"""Forms about the child."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.children.models import Words as Said
from laget.core.forms import Day, Pick, Words


class NewChild(forms.Form):
    """A child comes onto the unit's own list."""

    given_name = Words(
        label=_("Given name"),
        limit=80,
        sometimes=True,
        help_text=_("Leave it empty for a child not born yet."),
    )
    family_name = Words(label=_("Family name"), limit=80, required=False)
    born_on = Day(label=_("Born"), sometimes=True)
    expected_on = Day(label=_("Expected, if not born yet"), sometimes=True)
    expecting = Words(
        label=_("Who is expecting the child"),
        limit=80,
        required=False,
        help_text=_("Only for a child not born yet."),
    )
    number = Words(label=_("National identity number"), limit=20, required=False)
    group_name = Words(label=_("Class or group"), limit=60, required=False)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if not told.get("born_on") and not told.get("expected_on") and not self.errors:
            self.add_error("born_on", _("Write when the child was born, or is expected."))
        if told.get("born_on") and not told.get("given_name"):
            self.add_error("given_name", _("Write the child's given name."))
        return told


class ChildsWords(forms.Form):
    """What the child said, noted by an adult."""

    text = Words(
        label=_("What did the child say?"),
        limit=2000,
        rows=4,
        help_text=_("In the child's own words. You cannot change it afterwards."),
        missing=_("Write what the child said."),
    )
    how = Pick(
        Said.How.choices,
        label=_("How?"),
        row=True,
        initial="said",
        missing=_("Choose how the child told it."),
    )
    shared = Pick(
        [("yes", _("The whole team")), ("no", _("Only my own service"))],
        label=_("Who may read it? Ask the child."),
        row=True,
        initial="yes",
        missing=_("Choose who may read it."),
    )

    def __init__(self, *args: Any, today: date, **told: Any) -> None:
        super().__init__(*args, **told)
        self.fields["said_on"] = Day(
            label=_("When"), before=today, initial=today, missing=_("Choose the day.")
        )
