"""What the pages of the library draw with: the parts of a practice."""

from __future__ import annotations

from typing import Any

from django.template import Library

register = Library()


@register.inclusion_tag("library/part.html")
def part(label: str, said: Any) -> dict[str, Any]:
    """One part of a practice; it says so where nobody has said anything."""
    return {"label": label, "text": said.text, "lang": said.language}


@register.inclusion_tag("library/part.html")
def lines(label: str, text: str, lang: str) -> dict[str, Any]:
    """One part with a point on each line."""
    said = [line.strip() for line in text.splitlines() if line.strip()]
    return {"label": label, "lines": said, "lang": lang}


@register.simple_tag
def said(practice: Any, name: str) -> str:
    """What the codes of a practice are called."""
    return ", ".join(practice.said(name))
