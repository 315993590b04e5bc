"""Draws a plain Django form as Designsystemet's fields: label, description, error, and their ids.

`{% field form.seen %}` picks the markup by the field's widget; `{% form_errors form %}` draws the
summary that takes focus; `{% unsent form %}` what was written, where the form is there no more;
`{% once form %}` the hidden key that makes sending twice harmless.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4, uuid5

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import BaseForm, BoundField
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from laget.core.drafts import drawn_for
from laget.core.templatetags.parts import draw

KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.HiddenInput, "hidden"),
    (forms.Textarea, "textarea"),
    (forms.CheckboxSelectMultiple, "checks"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "check"),
    (forms.Select, "select"),
    (forms.DateInput, "date"),
    (forms.FileInput, "file"),
)
OWN = {"class", "id", "name", "type", "value", "required", "rows"}  # attributes we write ourselves


@dataclass(frozen=True)
class Option:
    """One radio, checkbox or select line."""

    id: str
    value: str
    label: Any
    chosen: bool
    help: Any = ""

    @property
    def mark(self) -> str:
        """The class that lets parts of a form depend on yes or no, without JavaScript."""
        return {"yes": "l-yes", "no": "l-no"}.get(self.value, "")


def field(
    context: Context,
    bound: BoundField,
    rows: int | None = None,
    row: bool = False,
    outline: bool = False,
    helps: Mapping[str, Any] | None = None,
    label: str | None = None,
    size: int | None = None,
) -> SafeString:
    """One field. `helps` (or `choice_help` on the form's field) gives each choice a sentence."""
    kind = _kind(bound)
    if kind == "hidden":
        return SafeString(bound.as_widget())
    help_id = f"{bound.auto_id}-help" if bound.help_text else ""
    error_id = f"{bound.auto_id}-error" if bound.errors else ""
    value, input_type = _value(bound, kind)
    helps = helps or getattr(bound.field, "choice_help", {})
    return draw(
        context,
        "field",
        bound=bound,
        kind=kind,
        id=bound.auto_id,
        label=label or bound.label,
        help_id=help_id,
        error_id=error_id,
        described=" ".join(i for i in (help_id, error_id) if i),
        is_optional=kind != "check" and not _is_asked_for(bound.field),
        is_required=bound.field.required,
        value=value,
        input_type=input_type,
        checked=kind == "check" and bool(bound.value()),
        options=_options(bound, helps) if kind in ("radios", "checks", "select") else [],
        rows=rows or bound.field.widget.attrs.get("rows") or 3,
        size=size,
        row=row,
        outline=outline,
        attrs=_attrs(bound, kind),
    )


def _is_asked_for(field: forms.Field) -> bool:
    """Whether it must be filled in: always, or when another answer asks for it."""
    return field.required or getattr(field, "sometimes", False)


def _kind(bound: BoundField) -> str:
    return next((k for widget, k in KINDS if isinstance(bound.field.widget, widget)), "text")


def _value(bound: BoundField, kind: str) -> tuple[str, str]:
    """What to show in the input, and the input's type. A date that cannot be read stays as typed,
    in a text input: a date input would throw it away."""
    value = bound.value()
    text = "" if value is None else str(value)
    if kind != "date":
        return text, getattr(bound.field.widget, "input_type", "text") or "text"
    if isinstance(value, date):
        return value.isoformat()[:10], "date"
    try:
        return date.fromisoformat(text).isoformat() if text else "", "date"
    except ValueError:
        return text, "text"


def _options(bound: BoundField, helps: Mapping[str, Any]) -> list[Option]:
    now = bound.value()
    several = now if isinstance(now, (list, tuple)) else ["" if now is None else now]
    chosen = {str(one) for one in several}
    choices: Any = bound.field.choices  # type: ignore[attr-defined]
    return [
        Option(f"{bound.auto_id}_{i}", value, label, value in chosen, helps.get(value, ""))
        for i, (value, label) in enumerate((str(value), label) for value, label in choices)
    ]


def _attrs(bound: BoundField, kind: str) -> list[tuple[str, Any]]:
    given = {**bound.field.widget_attrs(bound.field.widget), **bound.field.widget.attrs}
    cut = {"cols", "maxlength"} if kind == "textarea" else set()  # pasting must not lose text
    drop = OWN | cut
    return [(k, v) for k, v in given.items() if k not in drop and v not in (False, None)]


def form_errors(context: Context, form: BaseForm) -> SafeString:
    """What stops the form: a summary with a link to each field, or the refusal alone. Where two
    fields are wrong in the same way, each link names its field."""
    if not form.errors:
        return SafeString("")
    found = [
        (form[name], str(message))
        for name, messages in form.errors.items()
        if name != NON_FIELD_ERRORS
        for message in messages
    ]
    often = Counter(message for _bound, message in found)
    wrong = [
        (target(bound), _named(bound, message) if often[message] > 1 else message)
        for bound, message in found
    ]
    return draw(context, "form_errors", wrong=wrong, refusals=form.non_field_errors())


def unsent(context: Context, form: BaseForm) -> SafeString:
    """What somebody wrote to what can no longer be answered: why, and their words to copy."""
    if not form.errors:
        return SafeString("")
    told = {"words": typed(form), "refusals": form.non_field_errors()}
    return draw(context, "unsent", **told)


def typed(form: BaseForm) -> list[tuple[Any, Any]]:
    """What stands in a form as it was sent, each by the name of its field; the choices in words."""
    filled = [
        (field.label, dict(getattr(field.field, "choices", ())).get(field.data, field.data))
        for field in form
    ]
    return [(name, said) for name, said in filled if said]


def _named(bound: BoundField, message: str) -> str:
    """The message after the name of its field: *Last day, if you know it: Choose a day.*"""
    label = str(bound.label).rstrip()
    return f"{label}{' ' if label[-1:] in '?:.' else ': '}{message}"


def target(bound: BoundField) -> str:
    """The id an error links to: the input itself, or the first of a group."""
    return f"{bound.auto_id}_0" if _kind(bound) in ("radios", "checks") else str(bound.auto_id)


def once(context: Context, form: BaseForm | None = None, act: str = "") -> SafeString:
    """The hidden `once`. A form shown again keeps its key. Else the key is made from the page's and
    from what the form does, so that two forms on a page never share one."""
    kept = str(form.data.get("once", "")) if form is not None and form.is_bound else ""
    request, actor = context.get("request"), context.get("actor")
    hat = ""
    if form is not None and actor is not None and getattr(request, "keeps", False):
        hat = format_html('<input type="hidden" name="hat" value="{}">', drawn_for(actor.role_id))
    does = act or (f"{type(form).__name__} {form.prefix}" if form is not None else "")
    sign = kept or key(context, does)
    return format_html('<input type="hidden" name="once" value="{}">{}', sign, hat)


def key(context: Context, does: str) -> UUID:
    """A key for one form of this page."""
    page = context.get("once")
    return uuid5(page, does) if isinstance(page, UUID) else uuid4()
