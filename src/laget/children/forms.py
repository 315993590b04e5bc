"""Forms about the child."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Day, Words


class NewChild(forms.Form):
    """A child comes onto the unit's own list."""

    given_name = Words(
        label=_("Given name"),
        limit=80,
        required=False,
        help_text=_("Leave it empty for a child not born yet."),
    )
    family_name = Words(label=_("Family name"), limit=80, required=False)
    born_on = Day(label=_("Born"), required=False)
    expected_on = Day(label=_("Expected, if not born yet"), required=False)
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
