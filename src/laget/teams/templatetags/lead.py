"""`{% lead "nobody" %}`: a sentence about the lead, as it is said in the child's country."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context

from laget.teams.lead_words import has_baton, holds, levels, said

register = template.Library()


def _country(context: Context) -> str:
    """The child's, where the page is about one; else that of the hat."""
    child = context.get("child")
    if child is not None and hasattr(child, "country"):
        return str(child.country)
    actor = context.get("actor")
    return str(actor.country) if actor else "NO"


@register.simple_tag(takes_context=True)
def lead(context: Context, key: str, kind: str = "holder", **told: Any) -> str:
    """The sentence of that key; `kind` is which of the country's leads it is about."""
    return said(_country(context), key, kind).format(**told)


@register.simple_tag(takes_context=True)
def lead_sign(context: Context) -> str:
    """The baton's sign where the country has the baton."""
    return "baton" if has_baton(_country(context)) else "people"


@register.simple_tag(takes_context=True)
def lead_held(context: Context, n: int) -> str:
    """For how many children somebody leads the work."""
    return holds(_country(context), n)


@register.simple_tag(takes_context=True)
def service_level(context: Context, level: int) -> str:
    """Of which level a service is, where the country has them; elsewhere nothing."""
    return dict(levels(_country(context))).get(level, "")
