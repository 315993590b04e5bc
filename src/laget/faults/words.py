"""A fault in words: how it stands, and who can answer."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.templatetags.days import day
from laget.faults.models import SERVICES


def gaps(country: str) -> list[tuple[str, str]]:
    """The kinds of gap in the words of a country, for a list."""
    wired = import_module(settings.LAGET_WIRING)
    named = [(key, wired.GAP_TITLE(key, country)) for key in wired.GAPS]
    return sorted(named, key=lambda pair: pair[1])


def gap(key: str, country: str) -> str:
    """One kind of gap in a few words; nothing where it is none of ours."""
    wired = import_module(settings.LAGET_WIRING)
    return str(wired.GAP_TITLE(key, country)) if key in wired.GAPS else ""


def services(row: Any) -> str:
    """The kinds of service, in one line."""
    named = dict(SERVICES)
    return ", ".join(str(named.get(key, key)) for key in row.services)


def mark(one: Any, today: date) -> tuple[str, str, str]:
    """Colour, words and sign for how a fault stands."""
    here = one.here
    if here is None:
        return "neutral", _("With the municipality"), "home"
    state, told = here.sending.state, {"who": here.sending.to_unit.name}
    if state == "takes" and here.is_late(today):
        return "warning", _("%(who)s has taken it on, and is over the time") % told, ""
    if state == "takes":
        return "info", _("%(who)s has taken it on") % told, ""
    if state == "done":
        return "success", _("Done by %(who)s") % told, ""
    if state == "no":
        return "neutral", _("%(who)s has said no") % told, "no"
    if here.is_late(today):
        return "warning", _("%(who)s has not answered") % told, ""
    return "info", _("Sent to %(who)s") % told, "send"


def waits(one: Any, today: date) -> str:
    """Since when it waits, and by when it is answered or done, or should have been."""
    here = one.here
    if here is None or not (here.waits or here.is_taken):
        return ""
    told = {
        "since": day(here.sending.sent_on, today), "due": day(here.sending.due_on, today),
    }  # fmt: skip
    if here.is_taken and not here.is_late(today):
        return _("To be done by %(due)s.") % told
    if here.is_taken:
        n = (today - here.sending.due_on).days
        return ngettext(
            "To be done by %(due)s. %(n)s day over the time.",
            "To be done by %(due)s. %(n)s days over the time.", n,
        ) % {**told, "n": n}  # fmt: skip
    if here.is_late(today):
        n = (today - here.sending.due_on).days
        return ngettext(
            "Waiting since %(since)s. %(n)s day over the time for an answer.",
            "Waiting since %(since)s. %(n)s days over the time for an answer.", n,
        ) % {**told, "n": n}  # fmt: skip
    return _("Waiting since %(since)s. To be answered by %(due)s.") % told


def heard(one: Any) -> str:
    """How many tell the same. Which ones, nobody is told."""
    municipalities, countries = one.heard
    if municipalities < 2:
        return ""
    told = {"n": municipalities, "c": countries}
    if countries < 2:
        return _("We hear the same from %(n)s municipalities.") % told
    return _("We hear the same from %(n)s municipalities in %(c)s countries.") % told


def who(one: Any) -> str:
    """Who can close it, by name."""
    named = [
        _("%(name)s (%(title)s)") % {"name": role.person, "title": role.get_title_display()}
        for role in (one.here.who if one.here else ())
    ]
    if not named:
        return ""
    return _("Can answer: %(names)s.") % {"names": ", ".join(named)}


def answered(answer: Any) -> str:
    """What a level answered, in a few words."""
    said = {
        "takes": _("We take it on."), "on": _("We send it on."), "no": _("No."),
        "done": _("It is done."),
    }  # fmt: skip
    return said[answer.kind]


def within(unit: Any, days: int) -> str:
    """A unit to send to, and its days."""
    return ngettext(
        "%(unit)s: answers within %(n)s day", "%(unit)s: answers within %(n)s days", days
    ) % {"unit": unit.name, "n": days}  # fmt: skip
