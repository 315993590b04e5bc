"""Fields with clear limits, and the way a sent form becomes one act.

Rooms' `forms.py` are made of these; `core.templatetags.fields` draws them. `sent` does the act and
puts a refusal into the form; `ask` shows a page whose one main thing is the form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from laget.core.operation import Refused
from laget.core.web import Request, show

SHORT, LONG = 200, 5000  # letters
EARLIEST, LATEST = 1900, 2200  # years that can be meant


class Words(forms.CharField):
    """Words somebody writes: `limit` letters at most, and `missing` says what to do when empty.

    For each kind of field, `sometimes` marks one that must be filled in when another answer asks
    for it: it is not called optional."""

    def __init__(
        self, *, limit: int = SHORT, missing: Any = "", rows: int = 0, sometimes: bool = False,
        **told: Any,
    ) -> None:  # fmt: skip
        self.sometimes = sometimes
        told.setdefault("required", bool(missing))
        if rows:
            told["widget"] = forms.Textarea(attrs={"rows": rows})
        super().__init__(max_length=limit, **told)
        self.widget.attrs.setdefault("autocomplete", "off")
        self.error_messages |= {
            "required": missing,
            "max_length": _(
                "This is %(show_value)d letters. There is room for %(limit_value)d; shorten it."
            ),
        }

    def clean(self, value: Any) -> Any:
        if "\x00" in str(value or ""):
            raise ValidationError(_("There is a sign here that cannot be kept. Write it again."))
        return super().clean(value)


class Day(forms.DateField):
    """A date. `after` and `before` are the first and last day that can be chosen."""

    def __init__(
        self,
        *,
        missing: Any = "",
        after: date | None = None,
        before: date | None = None,
        sometimes: bool = False,
        **told: Any,
    ) -> None:
        self.sometimes = sometimes
        told.setdefault("required", bool(missing))
        super().__init__(input_formats=["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"], **told)
        self.after, self.before = after, before
        self.error_messages |= {
            "required": missing,
            "invalid": _("We cannot read this as a date. Write it as 31.12.2026."),
        }

    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day is None:
            return day
        if not EARLIEST <= day.year <= LATEST:
            raise ValidationError(
                _("The year %(year)s cannot be meant. Write it with four digits, such as 2026."),
                params={"year": f"{day.year:04d}"},
            )
        if self.after and day < self.after:
            raise ValidationError(_("Choose a date from today onwards."))
        if self.before and day > self.before:
            raise ValidationError(_("Choose today or an earlier day."))
        return day


class Pick(forms.ChoiceField):
    """One of a few. `many` draws a drop-down list instead of radio buttons."""

    in_row = False

    def __init__(
        self, choices: Iterable[tuple[Any, Any]] = (), *, missing: Any = "", many: bool = False,
        row: bool = False, outline: bool = False, helps: dict[str, Any] | None = None,
        sometimes: bool = False, **told: Any,
    ) -> None:  # fmt: skip
        self.sometimes = sometimes
        told.setdefault("required", bool(missing))
        told.setdefault("widget", forms.Select if many else forms.RadioSelect)
        listed = [(str(value), text) for value, text in choices]
        if many:
            listed.insert(0, ("", _("Choose")))
        super().__init__(choices=listed, **told)
        self.in_row, self.in_outline, self.choice_help = row, outline, helps or {}
        self.error_messages |= {
            "required": missing,
            "invalid_choice": _("Choose one of those in the list."),
        }


def sent(request: Request, form: forms.Form, act: Callable[[dict[str, Any]], Any]) -> bool:
    """Whether the form was sent and could be read, and the act is done. A refusal lands in it."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act(form.cleaned_data)
    except Refused as refused:
        form.add_error(None, refused.message)
        return False
    return True


def status(form: forms.Form) -> int:
    """200; 422 when something must be put right; 409 when how things stand does not let it be."""
    if not form.is_bound or not form.errors:
        return 200
    return 422 if any(name != "__all__" for name in form.errors) else 409


def ask(
    request: Request, form: forms.Form, *, title: Any, send: Any, template: str = "form.html",
    fragment: str = "", **more: Any,
) -> HttpResponse:  # fmt: skip
    """A page whose one main thing is the form. `back_url`, `back` and `steps` say where it lies,
    `lead` and `quiet` what it is for and what happens afterwards."""
    told = {"form": form, "title": title, "send": send, **more}
    return show(request, template, told, fragment=fragment, status=status(form))
