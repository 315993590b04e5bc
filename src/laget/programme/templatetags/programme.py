"""What the pages of a programme draw with: days, amounts, marks, and where it is from."""

from __future__ import annotations

from typing import Any

from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from laget.core.templatetags.parts import tag
from laget.programme import words

register = Library()
register.filter("when", words.when)
register.filter("kroner", words.kroner)
register.filter("rate", words.rate)
register.filter("plain", lambda number: str(number))  # of a drawing: never with a comma


@register.filter
def cells(figures: dict[str, Any]) -> list[list[tuple[str, str]]]:
    """Each row of a table with the language of each cell, where that is not the report's own."""
    langs, said = figures.get("langs"), figures.get("said", ())
    return [
        [(text, langs[n] if langs and column in said else "") for column, text in enumerate(row)]
        for n, row in enumerate(figures["rows"])
    ]


@register.simple_tag
def stands(line: Any) -> SafeString:
    """How an activity stands: sign, word and colour."""
    colour, said, sign = words.mark(line)
    return tag(colour, said, sign)


@register.simple_tag
def span(from_on: Any, to_on: Any) -> str:
    return words.span(from_on, to_on)


@register.simple_tag
def joined(one: Any) -> str:
    """When a country took a step, as exactly as it is known."""
    return words.span(one.on, one.on, by_month=one.by_month)


@register.simple_tag
def source(row: Any) -> SafeString:
    """Where it is from, and where in it, in small letters; nothing where no source is named."""
    if row.source is None:
        return SafeString("")
    where = f", {row.place}" if row.place else ""
    return format_html(
        '<span class="l-quiet">{} {}{}</span>',
        _("Source:"),
        row.source.short or row.source.title,
        where,
    )
