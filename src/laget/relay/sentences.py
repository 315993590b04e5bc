"""What was done, as a sentence with its sign. Names are arguments, and *you* has a sentence of its
own: in some languages the verb bends. Called by the child's page with the acts of `relay.reads`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from laget.core.templatetags.days import isolated, quoted, whole_day
from laget.plans.kinds import kind_of, named
from laget.relay.reads import Act
from laget.relay.said import LEAD, MEETINGS, SAID, UNNAMED
from laget.relay.said_of_family import FAMILY
from laget.relay.said_with_family import ASKED
from laget.teams.lead_words import has_baton, said


@dataclass(frozen=True)
class Told:
    """One line of the story. `quote` is the child's or the family's own words, `note` what somebody
    wrote beside; `shared` says whether the team reads it, and `family` that the family said yes or
    no to it, the young person alone where it is "self". `mine`: the reader's own, which can be
    taken back on that page."""

    on: date
    icon: str
    text: SafeString
    quote: str = ""
    note: str = ""
    by_child: bool = False
    concern: Any = None
    shared: bool = True
    meeting: Any = None
    asking: Any = None
    put: Any = None
    family: str = ""
    mine: str = ""
    row: Any = None


#: What whoever wrote it takes back where they read it: the page for it.
MINE = {"review": "plans:review-take-back", "contact": "plans:contact-take-back"}


def _of_lead(act: Act, country: str) -> tuple[str, str, str]:
    icon, yours, theirs = LEAD["lead.cannot" if act.kind == "lead.asked" else act.kind]
    sign = icon if icon != "baton" or has_baton(country) else "people"
    kind = act.what or "holder"
    return sign, said(country, yours, kind), said(country, theirs, kind)


def tell(
    act: Act, *, child: str, country: str, me: Any, names: dict[Any, str], places: dict[Any, str]
) -> Told:
    """The sentence. `me` is the reader's role, `names` those of roles, `places` those of units;
    `country` is the child's."""
    icon, yours, theirs = (
        _of_lead(act, country) if act.kind in LEAD or (act.kind == "lead.asked" and act.what)
        else SAID.get(f"{act.kind}:{act.code}") or SAID.get(act.kind, UNNAMED)
    )  # fmt: skip
    is_mine = bool(yours) and act.role == me
    who = names.get(act.role) or places.get(act.unit) or _("Somebody")
    other = names.get(act.other) or places.get(act.other) or _("another service")
    if act.other == me and act.kind == "baton.offered":
        theirs = said(country, "offered-me")
    what = act.what if act.kind.startswith(("child", "transfer", "school")) else _told(act.what)
    if act.kind.startswith("other-plan"):
        what = _told(named(kind_of(country, act.what)))
    if act.kind in FAMILY:
        what = isolated(act.what)
    text = format_html(
        str(yours if is_mine else theirs).replace("{who}", "<strong>{who}</strong>")
        .replace("{you}", "<strong>{you}</strong>")
        .replace("{child}", "<strong>{child}</strong>" if act.kind == "words" else "{child}"),
        you=_("You"), who=isolated(who), other=isolated(other), child=isolated(child), what=what,
    )  # fmt: skip
    is_words = act.kind in ("words", "from-paper.wrote")
    return Told(
        on=act.on, icon=icon, text=text, quote=act.text if is_words else "",
        by_child=act.kind == "words" or (is_words and act.code == "child"),
        note="" if is_words else act.text or _days(act),
        concern=act.row if act.kind == "concern.raised" else None, shared=act.shared,
        meeting=act.row if act.kind in MEETINGS else None,
        asking=act.row if act.kind == "asking.asked" else None,
        put=act.row if act.kind == "asking.put" else None,
        family=act.code if act.kind in ASKED else "",
        mine=MINE.get(act.kind, "") if is_mine and act.rest else "", row=act.row,
    )  # fmt: skip


def _days(act: Act) -> str:
    """From when a plan that is written elsewhere applies, and when it is looked at next."""
    if act.kind != "other-plan.named":
        return ""
    told = json.loads(act.rest or "{}")
    said = {"from_on": _("It applies from {day}."), "next_on": _("It is looked at next {day}.")}
    return " ".join(
        text.format(day=whole_day(date.fromisoformat(told[key])))
        for key, text in said.items()
        if told.get(key)
    )


def _told(what: str) -> str:
    return quoted(isolated(what)) if what else ""
