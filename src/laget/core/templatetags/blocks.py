"""The parts that hold other HTML: list lines, answers, panels, the child's words, the story."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.template import Context
from django.utils.safestring import SafeString

from laget.core.templatetags.parts import draw, tag, urgency


def _mark(
    context: Context, severity: str, mark: str, due: date | None, since: date | None
) -> SafeString:
    if mark:
        return tag(severity or "neutral", mark)
    return urgency(context, severity, due, since) if severity else SafeString("")


def item(
    context: Context,
    content: str,
    title: str,
    severity: str = "",
    mark: str = "",
    due: date | None = None,
    since: date | None = None,
    **told: Any,
) -> SafeString:
    """A list line with one thing to do. Arguments: href why quiet action action_url post main whose
    tight level id focus."""
    mark = _mark(context, severity, mark, due, since)
    return draw(context, "item", content=content, title=title, mark=mark, **told)


def gap(
    context: Context,
    content: str,
    says: str,
    severity: str = "",
    mark: str = "",
    due: date | None = None,
    since: date | None = None,
    **told: Any,
) -> SafeString:
    """Something missing around a child, with its next step. Arguments: next_step who why_url action
    action_url post main whose level id focus."""
    mark = _mark(context, severity, mark, due, since)
    return draw(context, "gap", content=content, says=says, mark=mark, **told)


def alert(
    context: Context, content: str, colour: str, title: str = "", level: int = 2
) -> SafeString:
    """An answer from Laget: success, info, warning or danger."""
    return draw(context, "alert", content=content, colour=colour, title=title, level=level)


def refused(
    context: Context, content: str, message: str, title: str = "", level: int = 2
) -> SafeString:
    """How things stand does not let this be done now; inside stands the way out. Takes focus."""
    return draw(context, "refused", content=content, message=message, title=title, level=level)


def empty(context: Context, content: str, title: str) -> SafeString:
    """Nothing here, and that is fine; inside stands what comes next."""
    return draw(context, "empty", content=content, title=title)


def status(context: Context, content: str) -> SafeString:
    """In an htmx fragment: fills the page's #status, so that the answer is also heard."""
    return draw(context, "status", content=content)


def details(
    context: Context, content: str, summary: str, icon: str = "", open: bool = False, id: str = ""
) -> SafeString:
    """Folded away until asked for."""
    return draw(context, "details", content=content, summary=summary, icon=icon, open=open, id=id)


def table(context: Context, content: str, label: str, id: str = "") -> SafeString:
    """A table that scrolls by itself on a narrow screen."""
    return draw(context, "table", content=content, label=label, id=id)


def voice(
    context: Context,
    content: str,
    quote: str = "",
    by: str = "",
    heading: str = "",
    small: bool = False,
    id: str = "voice",
    level: int = 2,
) -> SafeString:
    """The child's own words, in the child's colour; `by` says who wrote it down and when."""
    return draw(
        context,
        "voice",
        content=content,
        quote=quote,
        by=by,
        heading=heading,
        small=small,
        id=id,
        level=level,
    )


def baton(
    context: Context, content: str, title: str, id: str = "baton", level: int = 2,
    sign: str = "baton",
) -> SafeString:  # fmt: skip
    """Who holds the baton, or that nobody does. `sign` is another where there is no baton."""
    return draw(context, "baton", content=content, title=title, id=id, level=level, sign=sign)


def entry(context: Context, content: str, icon: str, when: str, child: bool = False) -> SafeString:
    """One line of the story. The child's own lines have the child's colour."""
    return draw(context, "entry", content=content, icon=icon, when=when, child=child)


def stat(context: Context, content: str) -> SafeString:
    """A sentence with its number in it; never a tile."""
    return draw(context, "stat", content=content)
