"""Fields of this room's forms: the programme's own rows to choose among, numbers, a row's form."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from laget.core.forms import Day, Pick, Words


class Among(Pick):
    """One of the programme's own things: its sources, its bodies, its goals."""

    def __init__(self, among: str, *, none: Any = "", **told: Any) -> None:
        super().__init__(many=True, **told)
        self.among, self.none = among, none or _("Choose")


class Several(forms.MultipleChoiceField):
    """Some of the programme's own things, with boxes to tick."""

    in_row = in_outline = False

    def __init__(self, among: str, **told: Any) -> None:
        super().__init__(widget=forms.CheckboxSelectMultiple, required=False, **told)
        self.among = among
        self.error_messages |= {"invalid_choice": _("Choose one of those in the list.")}


class Whole(forms.IntegerField):
    """A whole number within limits."""

    in_row = in_outline = False

    def __init__(self, *, least: int, most: int, missing: Any = "", **told: Any) -> None:
        super().__init__(
            required=bool(missing), widget=forms.TextInput(attrs={"autocomplete": "off"}),
            min_value=least, max_value=most, **told,
        )  # fmt: skip
        wrong = format_lazy(
            _("Write a whole number from {least} to {most}."), least=least, most=most
        )
        self.error_messages |= {"required": missing, "invalid": wrong}
        for check in self.validators:
            if hasattr(check, "limit_value"):
                check.message = wrong


class Amount(forms.DecimalField):
    """An amount of money; a comma or a point before the decimals, spaces between thousands."""

    in_row = in_outline = False

    def __init__(self, *, missing: Any = "", decimals: int = 2, **told: Any) -> None:
        super().__init__(
            required=bool(missing), max_digits=14, decimal_places=decimals,
            widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "decimal"}), **told,
        )  # fmt: skip
        wrong = _("Write the amount in figures, such as 250000 or 1 250,50.")
        self.error_messages |= {
            "required": missing, "invalid": wrong, "max_digits": wrong,
            "max_decimal_places": wrong, "max_whole_digits": wrong,
        }  # fmt: skip

    def to_python(self, value: Any) -> Decimal | None:
        said = "".join(str(value or "").split()).replace(",", ".")
        return super().to_python(said)


class Sheet(forms.Form):
    """The form of one kind of row. `things` is what it lets one choose among; a row that is changed
    fills it in, and goes along with the version that was read."""

    def __init__(
        self, *args: Any, things: dict[str, list[tuple[str, str]]], row: Any = None, **told: Any
    ) -> None:
        initial = {name: _plain(row, name) for name in self.base_fields} if row else {}
        super().__init__(*args, initial=initial, **told)
        for shown in self.fields.values():
            if isinstance(shown, Among):
                shown.choices = [("", shown.none), *things[shown.among]]
            elif isinstance(shown, Several):
                shown.choices = [
                    (key, name) for key, name in things[shown.among]
                    if row is None or key != str(row.pk)
                ]  # fmt: skip


class SourcedSheet(Sheet):
    """A row that says where it is from."""

    source = Among("sources", label=_("Where is it from?"), none=_("No source"))
    place = Words(label=_("Where in the source?"), help_text=_("A page or a heading."), limit=120)

    field_order: list[str] = []

    def order_fields(self, field_order: Any) -> None:
        names = [name for name in self.fields if name not in ("source", "place")]
        super().order_fields([*names, "source", "place"])


def _plain(row: Any, name: str) -> Any:
    field = row._meta.get_field(name)
    value = getattr(row, field.attname)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}".replace(".", ",")
    if isinstance(value, list):
        return [str(one) for one in value]
    if isinstance(value, bool):
        return value
    if isinstance(value, date):
        return value
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return "" if value is None else str(value)


__all__ = ["Among", "Amount", "Day", "Pick", "Several", "Sheet", "SourcedSheet", "Whole", "Words"]
