"""Draws the parts pages are made of. Each takes plain arguments and has one template in `ds/`.

Block tags get their inner HTML as `content`. What each part is for: `/ui`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page
from django.template import Context, Template
from django.template.loader import get_template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from laget.core.templatetags import days

PASSED_ON = ("csrf_token", "once", "today", "request")
ICONS = {
    "danger": "urgent",
    "warning": "soon",
    "neutral": "note",
    "success": "done",
    "info": "part",
}


def draw(context: Context, part: str, /, **told: Any) -> SafeString:
    """Renders `ds/<part>.html` with what it is told, and nothing else of the page."""
    for name in PASSED_ON:
        told.setdefault(name, context.get(name))
    template: Template = get_template(f"ds/{part}.html").template  # type: ignore[attr-defined]
    return template.render(context.new(told))


def icon(name: str) -> SafeString:
    """A sign from the page's sprite. Always beside words, so screen readers skip it."""
    return format_html('<svg class="l-icon" aria-hidden="true"><use href="#i-{}"/></svg>', name)


_sign = icon


def tag(colour: str, text: str, icon: str = "") -> SafeString:
    """Sign, word and colour together; the words are enough alone."""
    sign = _sign(icon or ICONS[colour])
    return format_html('<span class="ds-tag" data-color="{}">{} {}</span>', colour, sign, text)


def urgency(
    context: Context, severity: str, due: date | None = None, since: date | None = None
) -> SafeString:
    """How much it hurries, and why: `Haster: frist i morgen`, `Snart: 29 dager igjen`."""
    return tag(severity, urgency_words(severity, context["today"], due, since))


def urgency_words(severity: str, today: date, due: date | None, since: date | None) -> str:
    """The words of `urgency`, for lists that are sorted or tested."""
    late = due is not None and due < today
    if due is not None and late and severity == "warning":
        return _("Should have been done %(day)s") % {"day": days.day(due, today)}
    if severity == "neutral" and (late or due is None):
        first = due or since
        if first is None:
            return _("When you have time")
        return _("Since %(day)s") % {"day": days.day(first, today)}
    words = days.due_words(due, today) if due else ""
    if due is None and since is not None and since < today:
        words = days.days((today - since).days)
    plain = {"danger": _("Urgent"), "warning": _("Soon"), "neutral": _("Plenty of time")}[severity]
    pattern = {
        "danger": _("Urgent: %(words)s"),
        "warning": _("Soon: %(words)s"),
        "neutral": _("Plenty of time: %(words)s"),
    }[severity]
    return pattern % {"words": words} if words else plain


def button(context: Context, text: str, **told: Any) -> SafeString:
    """One thing to do: `href` makes it a link, else it sends the form it stands in."""
    return draw(context, "button", text=text, **told)


ACT = ("variant", "whose", "icon", "color", "hx", "name", "value")


def act(context: Context, url: str, text: str, **told: Any) -> SafeString:
    """A form that is one button. What is not about the button goes along hidden."""
    look = {k: told.pop(k) for k in ACT if k in told}
    look.setdefault("variant", "secondary")
    does = f"{url} {look.get('value', '')} {sorted((k, str(v)) for k, v in told.items())}"
    return draw(context, "act", url=url, text=text, hidden=told.items(), does=does, **look)


def undo(context: Context, url: str, text: str = "") -> SafeString:
    """Takes back what was just done."""
    return act(context, url, text or _("Undo"), variant="tertiary", icon="undo")


def crumbs(context: Context, *steps: Any) -> SafeString:
    """Where the page lies: `url, text, url, text, here`."""
    pairs = list(zip(steps[:-1:2], steps[1:-1:2], strict=True))
    return draw(context, "crumbs", pairs=pairs, here=steps[-1])


@dataclass(frozen=True)
class Leaf:
    """One place in a pagination; without number it is the ellipsis."""

    number: int | None
    url: str = ""


def pages(
    context: Context, page: Page[Any], anchor: str = "", param: str = "page", label: str = ""
) -> SafeString:
    """Leafs through a Django paginator's pages; keeps the rest of the query. Two on a page need a
    `label` each."""
    if page.paginator.num_pages < 2:
        return SafeString("")

    def url(number: int) -> str:
        request = context.get("request")
        query = request.GET.copy() if request else None
        if query is None:
            return f"?{param}={number}"
        query[param] = str(number)
        return f"?{query.urlencode()}" + (f"#{anchor}" if anchor else "")

    def leaves() -> Iterator[Leaf]:
        for n in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1):
            yield Leaf(n, url(n)) if isinstance(n, int) else Leaf(None)

    return draw(
        context,
        "pages",
        label=label or _("More pages"),
        leaves=list(leaves()),
        number=page.number,
        before=url(page.number - 1) if page.has_previous() else "",
        after=url(page.number + 1) if page.has_next() else "",
    )


def person(
    context: Context, name: str, note: str = "", child: bool = False, initial: str = ""
) -> SafeString:
    """One of the team. The child comes first and has its own colour."""
    return draw(
        context, "person", name=name, note=note, child=child, initial=initial or str(name)[:1]
    )


def progress(context: Context, value: int, max: int, label: str) -> SafeString:
    """Work that takes more than ten seconds, with numbers."""
    return draw(context, "progress", value=value, max=max, label=label)


def skeleton(context: Context) -> SafeString:
    """A list line that is still being fetched."""
    return draw(context, "skeleton")


def not_allowed(context: Context, open_url: str = "", level: int = 2) -> SafeString:
    """Who you are does not let you: the same words whether or not the child is here."""
    return draw(context, "not_allowed", open_url=open_url, level=level)
