"""Dates, ages and small numbers in words, in the reader's language.

Every function is told what day it is: in a template `{{ due|away:today }}`, with `today` from the
page's context. The clock is never read here.
"""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from django.utils import dateformat, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext, pgettext

WEEK_NEAR = 14  # days within which the weekday helps more than it clutters
FEW = 5  # below this, a number could point at someone

RIGHT_TO_LEFT = ("R", "AL")


def _on(value: date) -> date:
    return timezone.localtime(value).date() if isinstance(value, datetime) else value


def long_day(value: date | None, today: date) -> str:
    """`torsdag 26. november`; with the year when it is another year than today's."""
    if value is None:
        return ""
    on = _on(value)
    if on.year == today.year:
        return dateformat.format(on, pgettext("date format", "l j F"))
    return dateformat.format(on, pgettext("date format", "l j F Y"))


def day(value: date | None, today: date) -> str:
    """`26. november`; with weekday within two weeks either way, with year when another year."""
    if value is None:
        return ""
    on = _on(value)
    if abs((on - today).days) <= WEEK_NEAR:
        return long_day(on, today)
    if on.year == today.year:
        return dateformat.format(on, pgettext("date format", "j F"))
    return dateformat.format(on, pgettext("date format", "j F Y"))


def whole_day(value: date) -> str:
    """`17. mai 2015`, whatever day it is: for a birth date."""
    return dateformat.format(_on(value), pgettext("date format", "j F Y"))


def short_day(value: date | None, today: date) -> str:
    """`tors. 26. nov.`, for narrow columns."""
    if value is None:
        return ""
    on = _on(value)
    weekday = (
        pgettext("short weekday", "Mon"),
        pgettext("short weekday", "Tue"),
        pgettext("short weekday", "Wed"),
        pgettext("short weekday", "Thu"),
        pgettext("short weekday", "Fri"),
        pgettext("short weekday", "Sat"),
        pgettext("short weekday", "Sun"),
    )[on.weekday()]
    if on.year == today.year:
        return f"{weekday} {dateformat.format(on, pgettext('date format', 'j M'))}"
    return f"{weekday} {dateformat.format(on, pgettext('date format', 'j M Y'))}"


def away(value: date | None, today: date) -> str:
    """`i dag`, `i morgen`, `om 7 dager`, `for 3 dager siden`; months and years when far away."""
    if value is None:
        return ""
    n = (_on(value) - today).days
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}.get(n)
    if near:
        return near
    days = abs(n)
    if days < 90:
        return _ahead(n, days) if n > 0 else _ago(days)
    months = round(days / 30.44)
    if months < 24:
        if n > 0:
            return ngettext("in %(n)s month", "in %(n)s months", months) % {"n": months}
        return ngettext("%(n)s month ago", "%(n)s months ago", months) % {"n": months}
    years = days // 365
    if n > 0:
        return ngettext("in %(n)s year", "in %(n)s years", years) % {"n": years}
    return ngettext("%(n)s year ago", "%(n)s years ago", years) % {"n": years}


def _ahead(n: int, days: int) -> str:
    return ngettext("in %(n)s day", "in %(n)s days", days) % {"n": days}


def _ago(days: int) -> str:
    return ngettext("%(n)s day ago", "%(n)s days ago", days) % {"n": days}


def moment(value: datetime | None, today: date) -> str:
    """`i dag kl. 07.52`, `i går kl. 15.40`, and the day alone for what is older."""
    if value is None:
        return ""
    at = timezone.localtime(value) if timezone.is_aware(value) else value
    clock = dateformat.format(at, pgettext("time format", "H:i"))
    if at.date() == today:
        return _("today at %(clock)s") % {"clock": clock}
    if (today - at.date()).days == 1:
        return _("yesterday at %(clock)s") % {"clock": clock}
    return day(at.date(), today)


def to_the_minute(value: datetime | None, today: date) -> str:
    """`i morgen kl. 14.30`, `tirsdag 10. mars kl. 14.30`: for what is counted in hours."""
    if value is None:
        return ""
    on = _local(value).date()
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}.get((on - today).days)
    return f"{near or day(on, today)} {_at_clock(value)}"


def whole_moment(value: datetime) -> str:
    """`2. mars 2026 kl. 08.30`, whatever day it is: for what is printed."""
    return f"{whole_day(_local(value).date())} {_at_clock(value)}"


def _local(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value


def _at_clock(value: datetime) -> str:
    at = _local(value)
    return _("at %(clock)s") % {"clock": dateformat.format(at, pgettext("time format", "H:i"))}


def due_words(value: date | None, today: date) -> str:
    """How a deadline stands: `frist i morgen`, `7 dager igjen`, `8 dager over fristen`."""
    if value is None:
        return ""
    n = (_on(value) - today).days
    if n == 0:
        return _("due today")
    if n == 1:
        return _("due tomorrow")
    if n > 0:
        return ngettext("%(n)s day left", "%(n)s days left", n) % {"n": n}
    text = ngettext("%(n)s day past the deadline", "%(n)s days past the deadline", -n)
    return text % {"n": -n}


def days(n: int) -> str:
    """`1 dag`, `7 dager`."""
    return ngettext("%(n)s day", "%(n)s days", n) % {"n": n}


def age(born: date | None, today: date) -> int | None:
    """Completed years; None before the birth or when it is not known."""
    if born is None or born > today:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def age_words(born: date | None, today: date) -> str:
    """`16 år`; under two years in months, under three months in weeks."""
    years = age(born, today)
    if born is None or years is None:
        return ""
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    if years >= 2:
        return npgettext("age", "%(n)s year", "%(n)s years", years) % {"n": years}
    if months >= 3:
        return npgettext("age", "%(n)s month", "%(n)s months", months) % {"n": months}
    weeks = (today - born).days // 7
    return npgettext("age", "%(n)s week", "%(n)s weeks", weeks) % {"n": weeks}


def hide_small(n: int | None, limit: int = FEW) -> str:
    """The number, or `færre enn 5`: for figures that leave the page. None counts as small, so
    nobody can tell a hidden zero from a hidden four."""
    if n is None or n < limit:
        return _("fewer than %(n)s") % {"n": limit}
    return str(n)


def quoted(words: str) -> str:
    """Somebody's words between the language's quotation marks."""
    return pgettext("quotation marks", "“%(words)s”") % {"words": words}


def isolated(name: str) -> str:
    """A name that reads from right to left, fenced so that it does not turn the sentence around."""
    text = str(name)
    if any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text):
        return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"
    return text
