"""A programme in words: its tabs, its days, its amounts, and what two people wrote at once."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils import dateformat
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _


def lang() -> str:
    """The language of the reader, without its country."""
    return (get_language() or "nb").partition("-")[0]


class Empty(forms.Form):
    """A form that is one button."""


def tabs(one: Any, here: str, *, is_open: bool, lang: str = "") -> list[tuple[str, str, bool]]:
    """Address, words and whether one is there, for each page of a programme."""
    named = [
        ("about", _("About the programme"), "work", "open"),
        ("plan", _("The plan"), "plan", "open-plan"),
        ("money", _("The money"), "money", "open-money"),
        ("cases", _("The cases"), "cases:list", "cases:open-list"),
        ("networks", _("Networks and gatherings"), "networks:list", "networks:open-list"),
        ("library", _("Library"), "library:list", "library:open-list"),
        ("faults", _("What stopped us"), "faults:list", "faults:open-list"),
    ]  # fmt: skip
    if is_open:
        return [
            (reverse(_full(address), kwargs={"code": one.code}) + lang, said, key == here)
            for key, said, _work, address in named
        ]
    named += [("risks", _("Risks"), "risks", ""), ("reports", _("Reports"), "reports", "")]
    return [
        (reverse(_full(address), kwargs={"pk": one.pk}), said, key == here)
        for key, said, address, _open in named
    ]


def _full(address: str) -> str:
    return address if ":" in address else f"programme:{address}"


def span(from_on: date | None, to_on: date | None, *, by_month: bool = False) -> str:
    """`oktober 2016`, `februar–mai 2017`, `2.–3. mai 2017`: a day or month is said once."""
    if from_on is None or to_on is None:
        return ""
    if by_month:
        month, both = pgettext("date format", "F Y"), pgettext("date format", "F")
    else:
        month, both = pgettext("date format", "j F Y"), pgettext("date format", "j F")
    last = dateformat.format(to_on, month)
    if from_on == to_on or (
        by_month and (from_on.year, from_on.month) == (to_on.year, to_on.month)
    ):
        return last
    if not by_month and (from_on.year, from_on.month) == (to_on.year, to_on.month):
        first = dateformat.format(from_on, pgettext("date format, the first of two days", "j"))
        return f"{first}–{last}"
    if from_on.year == to_on.year:
        return f"{dateformat.format(from_on, both)}–{last}"
    return f"{dateformat.format(from_on, month)} – {last}"


def when(activity: Any) -> str:
    """When an activity is, as exactly as it is known."""
    return span(activity.from_on, activity.to_on, by_month=activity.by_month) or activity.when_said


def moved(days: int) -> str:
    """`Flyttet 30 dager`."""
    if days > 0:
        return ngettext("Moved %(n)s day later", "Moved %(n)s days later", days) % {"n": days}
    return ngettext("Moved %(n)s day earlier", "Moved %(n)s days earlier", -days) % {"n": -days}


def mark(line: Any) -> tuple[str, str, str]:
    """Colour, words and sign for how an activity stands."""
    state = line.activity.state
    if state == "done":
        return "success", _("Done"), ""
    if state == "dropped":
        return "neutral", _("Will not be done"), "no"
    if line.slips:
        said = ngettext(
            "Begins %(n)s day too early", "Begins %(n)s days too early", line.slips
        ) % {"n": line.slips}  # fmt: skip
        return "warning", said, ""
    if line.is_late:
        return "warning", _("Should have been done"), ""
    if line.moved:
        return "warning", moved(line.moved), ""
    if state == "begun":
        return "info", _("Under way"), ""
    return "neutral", _("Planned"), "todo"


def kroner(value: Decimal | None) -> str:
    """`1 250 000`, with øre only where there are some; a dash where nobody has said."""
    if value is None:
        return "–"
    whole = value == value.to_integral_value()
    said = f"{value:,.0f}" if whole else f"{value:,.2f}"
    comma, space = pgettext("decimal sign", "."), "\u00a0"
    return said.replace(",", space).replace(".", comma)


def rate(value: Decimal) -> str:
    """`0,65`: as many decimals as there are."""
    return f"{value.normalize():f}".replace(".", pgettext("decimal sign", "."))


def version(request: HttpRequest, row: Any) -> int:
    """Which version the one who writes has read."""
    said = request.POST.get("version", "")
    return int(said) if said.isdigit() else int(row.version)


def clash(request: HttpRequest, filled: Any, row: Any) -> list[tuple[str, str, str]]:
    """Field by field, what stands now and what was typed, where somebody has written since."""
    if request.method != "POST" or version(request, row) == row.version:
        return []
    found = []
    for name in filled.fields:
        bound = filled[name]
        if bound.is_hidden:
            continue
        now, typed = _said(bound, _stands(row, name)), _said(bound, bound.value())
        if now != typed:
            found.append((str(bound.label), now, typed))
    return found


def _stands(row: Any, name: str) -> Any:
    if not any(name == field.name for field in row._meta.concrete_fields):
        return getattr(row, "duties", {}).get(name, "")
    value = getattr(row, row._meta.get_field(name).attname)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value


def _said(bound: Any, value: Any) -> str:
    """The words of a value: of the choice, where it is one."""
    if isinstance(value, (list, tuple)):
        return ", ".join(sorted(_said(bound, one) for one in value))
    choices = {str(key): str(text) for key, text in getattr(bound.field, "choices", [])}
    text = "" if value is None or value is False else str(value)
    return (choices.get(text, text) if text else "").replace("\r\n", "\n").strip()


def listed(rows: list[Any], space: str, kind: str, told: str = "") -> list[dict[str, Any]]:
    """Each translation with where it is changed; and, where it is told from below, read for the
    second time and taken down."""
    pages: dict[str, str] = {"row_url": f"{space}:row-{kind}"}
    if told:
        pages |= {"look_url": f"{space}:look-{told}", "down_url": f"{space}:down-{told}"}
    return [
        {"one": one, **{k: reverse(page, kwargs={"pk": one.pk}) for k, page in pages.items()}}
        for one in rows
    ]  # fmt: skip
