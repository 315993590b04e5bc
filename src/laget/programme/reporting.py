"""A report's first draft, made of what is registered: words to edit, and figures as they stand.

Called in the language of the report. What is registered and what a frozen report keeps are plain
data, drawn alike by the page, `typst/report.typ` and `wordfile`.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.actor import Actor
from laget.core.templatetags.days import whole_day
from laget.programme import money, reads, words
from laget.programme.models import Programme

Part = dict[str, Any]


def parts(actor: Actor, programme: Programme, until: date) -> list[Part]:
    """Every section in order: heading, text, figures (or None)."""
    plan = reads.planned(actor, programme, until)
    about = reads.about(actor, programme)
    return [
        _in_short(plan, about),
        _progress(plan),
        _deviations(plan),
        _goals(about),
        _countries(about),
        _learnt(about),
        _steering(about),
        *(part(actor, programme, until) for part in import_module(settings.LAGET_WIRING).REPORTED),
        *_money(actor, programme),
        _risks(actor, programme),
    ]


def _part(heading: str, text: str, figures: Any = None) -> Part:
    said = text or ("" if figures else _("None are registered."))
    return {"heading": heading, "text": said, "figures": figures}


def _table(head: list[str], rows: list[list[str]], numbers: int = 0) -> dict[str, Any] | None:
    """`numbers` is how many of the last columns are amounts."""
    return {"head": head, "rows": rows, "numbers": numbers} if rows else None


def _in_short(plan: reads.Plan, about: reads.About) -> Part:
    done, under_way, waits = (plan.count(state) for state in ("done", "begun", "planned"))
    said = [
        _("Of what is in the plan, %(done)s is done, %(begun)s under way and %(planned)s planned.")
        % {"done": done, "begun": under_way, "planned": waits}
    ]
    if slips := len(plan.slipping):
        said.append(ngettext(
            "%(n)s activity begins before what it waits for is over.",
            "%(n)s activities begin before what they wait for is over.", slips,
        ) % {"n": slips})  # fmt: skip
    went = sum(bool(uptakes) for _learning, uptakes in about.learnings)
    if about.learnings:
        said.append(
            _("Of %(all)s learning points, %(went)s have gone into policy.")
            % {"all": len(about.learnings), "went": went}
        )
    return _part(_("In short"), "\n\n".join(said))


def _progress(plan: reads.Plan) -> Part:
    rows = [
        [line.activity.name, words.when(line.activity), words.mark(line)[1]] for line in plan.lines
    ]
    head = [_("What"), _("When"), _("How it stands")]
    return _part(_("Progress against the plan"), "", _table(head, rows))


def _deviations(plan: reads.Plan) -> Part:
    told = []
    for line in plan.lines:
        if not (line.moved or line.slips or line.is_late):
            continue
        said = f"{line.activity.name}: {words.mark(line)[1].lower()}."
        if line.moved and line.activity.base_to:
            agreed = words.span(line.activity.base_from, line.activity.base_to)
            said += " " + _("Agreed: %(days)s.") % {"days": agreed}
        if line.activity.moved_because:
            said += f" {line.activity.moved_because}"
        told.append(said)
    return _part(_("Deviations"), "\n\n".join(told) or _("There are none."))


def _goals(about: reads.About) -> Part:
    rows = []
    for theme in about.goals:
        for matter in theme.matters:
            for one in matter.said:
                counted = "; ".join(
                    f"{m.what}: {m.value or _('not counted yet')}"
                    for m in one.measures.all() if not m.is_out
                )  # fmt: skip
                rows.append([theme.label, one.text, counted or _("Not measured")])
    return _part(_("Goals"), "", _table([_("Goal"), _("What"), _("Measured")], rows))


def _countries(about: reads.About) -> Part:
    rows = []
    for country in about.countries:
        for one in country.now:
            source = str(one.source) if one.source and country.differ else ""
            rows.append([country.area.name, str(one.get_step_display()), source])
    text = ""
    if any(country.differ for country in about.countries):
        text = _("Where sources disagree, both are shown with their source.")
    head = [_("Country or territory"), _("How it takes part"), _("Source")]
    return _part(_("Countries and territories"), text, _table(head, rows))


def _learnt(about: reads.About) -> Part:
    rows = [
        [one.text, "; ".join(
            ", ".join(filter(None, (
                up.document, str(up.get_level_display()), up.by_whom, up.on and whole_day(up.on),
            ))) for up in uptakes
        ) or _("Not yet")]
        for one, uptakes in about.learnings
    ]  # fmt: skip
    head = [_("Learning point"), _("Where it went into policy")]
    return _part(_("What the programme has learnt"), "", _table(head, rows))


def _steering(about: reads.About) -> Part:
    rows = [
        [
            whole_day(one.given_on) if one.given_on else "", one.text,
            one.answer or _("Not answered yet"),
        ]
        for one in about.directions
    ]  # fmt: skip
    head = [_("Given"), _("Direction"), _("What was done with it")]
    return _part(_("The steering group's directions"), "", _table(head, rows))


def _money(actor: Actor, programme: Programme) -> list[Part]:
    found = reads.budget(actor, programme)
    if found.is_empty:
        return []
    head = [_("Purpose"), _("Planned"), _("Committed"), _("Used"), _("Left")]
    rows = []
    for one in found.totals:
        rows.append([one.line.purpose, words.kroner(one.planned), "", "", ""])
    for year, sums in found.years.items():
        for one in sums:
            name = f"{one.line.purpose} {year or ''}".strip()
            rows.append([name, *(words.kroner(value) for value in (
                one.planned, one.committed, one.used, one.left))])  # fmt: skip
        foot = money.together(sums)
        rows.append([_("Sum"), *(words.kroner(foot[key]) for key in (
            "planned", "committed", "used", "left"))])  # fmt: skip
    said = reads.themes(actor, programme, ("not_covered",))
    text = _("In Danish kroner. A dash: nobody has said how much.")
    for theme in said:
        text += "\n\n" + "\n\n".join(
            f"{theme.label}: {one.text}" for matter in theme.matters for one in matter.said
        )
    return [_part(_("Money"), text, _table(head, rows, numbers=4))]


def _risks(actor: Actor, programme: Programme) -> Part:
    told = [
        f"{one.text} {one.mended_by}".strip()
        for one in reads.risks(actor, programme) if not one.is_over
    ]  # fmt: skip
    return _part(_("Risks"), "\n\n".join(told) or _("None are registered."))
