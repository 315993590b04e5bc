"""The money in a report: tables that add up, other currencies, and what the rest goes to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from laget.core.actor import Actor
from laget.core.templatetags.days import whole_day
from laget.programme import money, reads, words
from laget.programme.models import Programme
from laget.programme.parts import Part, part, table

COLUMNS = ("planned", "committed", "used", "left")


def parts(actor: Actor, programme: Programme, until: date) -> list[Part]:
    """Only where there is a budget."""
    found = reads.budget(actor, programme, until)
    if found.is_empty:
        return []
    own = programme.language
    return [
        _sums(actor, programme, found, own),
        *([_currencies(found)] if any(c.code != "DKK" for c in found.currencies) else []),
        *([_rest(found, own)] if any(one.line.kind == "rest" for one in found.lines) else []),
    ]


def _sums(actor: Actor, programme: Programme, found: money.Budget, own: str) -> Part:
    """Year by year and purpose by purpose; then the purposes in all years, and the whole grant."""
    rows: list[list[str]] = []
    langs: list[str] = []
    sums: list[int] = []

    def put(name: str, foot: Any, language: str = "", is_sum: bool = False) -> None:
        if is_sum:
            sums.append(len(rows))
        rows.append([name, *(words.kroner(foot[key]) for key in COLUMNS)])
        langs.append(language or str(own if not is_sum else "und"))

    for year, lines in found.years.items():
        for one in lines:
            name = f"{one.line.purpose} {year or ''}".strip()
            put(name, {key: getattr(one, key) for key in COLUMNS})
        if len(found.years) > 1:
            named = _("Sum of %(year)s") % {"year": year} if year else _("Sum of the whole period")
            put(named, money.together(lines), is_sum=True)
    if found.lines:
        put(_("Sum"), found.all_lines, is_sum=True)
    if found.grant is not None:
        rest = found.unplaced
        nothing = Decimal(0)
        put(_("Not shared out yet"),
            {"planned": rest, "committed": nothing, "used": nothing, "left": rest},
            is_sum=True)  # fmt: skip
        put(_("The whole grant"), found.whole, is_sum=True)
    text = _("In Danish kroner. A dash: nobody has said how much.")
    for name, foot in found.kinds:
        if foot["planned"] is not None:
            text += "\n\n" + _("%(part)s: %(amount)s planned.") % {
                "part": name, "amount": words.kroner(foot["planned"]),
            }  # fmt: skip
    said = reads.themes(actor, programme, ("not_covered",))
    for theme in said:
        text += "\n\n" + "\n\n".join(
            f"{theme.label}: {one.text}" for matter in theme.matters for one in matter.said
        )
    head = [_("Purpose"), _("Planned"), _("Committed"), _("Used"), _("Left")]
    figures = table(head, rows, numbers=4, sums=sums, langs=langs, said=[0])
    return part("money", _("Money"), text, figures, [own])


def _currencies(found: money.Budget) -> Part:
    rows = [
        [one.code, words.kroner(one.committed), words.kroner(one.used), words.kroner(one.in_dkk)]
        for one in found.currencies
    ]
    total = sum((one.in_dkk for one in found.currencies), money.NOTHING)
    rows.append([_("Sum"), "", "", words.kroner(total)])
    told = [
        _("%(what)s: %(amount)s %(currency)s at %(rate)s of %(day)s. %(source)s") % {
            "what": entry.text, "amount": words.kroner(entry.amount), "currency": entry.currency,
            "rate": words.rate(entry.rate), "day": whole_day(entry.rate_on),
            "source": entry.rate_from and _("Rate from: %(source)s.") % {
                "source": entry.rate_from,
            },
        }
        for one in found.lines for entry in one.entries if entry.currency != "DKK"
    ]  # fmt: skip
    head = [_("Currency"), _("Committed"), _("Used"), _("In Danish kroner")]
    return part(
        "currencies", _("Money in other currencies"), "\n\n".join(one.strip() for one in told),
        table(head, rows, numbers=3, sums=[len(rows) - 1]),
    )  # fmt: skip


def _rest(found: money.Budget, own: str) -> Part:
    """What the rest goes to: who proposed it, who was heard and what they said, who decided."""
    rows, langs = [], []
    for one in found.lines:
        if one.line.kind != "rest":
            continue
        for step in one.steps:
            rows.append([
                str(one.line), str(step.get_kind_display()), str(step.body), step.text,
                whole_day(step.on),
            ])  # fmt: skip
            langs.append(own)
        if not one.steps:
            stage = _("%(stage)s, without a day") % {"stage": one.stands}
            rows.append([str(one.line), stage, "", "", ""])
            langs.append(own)
    head = [_("Purpose"), _("How far"), _("By whom"), _("What was said"), _("When")]
    figures = table(head, rows, langs=langs, said=[0, 2, 3])
    return part("rest", _("What the rest goes to"), "", figures, [own])
