"""Writing a message, and withdrawing one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Words


class WriteForm(forms.Form):
    """A few words."""

    text = Words(
        limit=1000, rows=4, label=_("To the others in the team"),
        missing=_("Write what the others need to know."),
        help_text=_("Short, and only what they need. The family may read it too, if they ask."),
    )  # fmt: skip


class WithdrawForm(forms.Form):
    """Why."""

    because = Words(
        limit=300, rows=2, label=_("Why do you withdraw it?"),
        missing=_("Write why, so that the others understand."),
    )  # fmt: skip
