"""What a report says by itself, made of what is registered until a day.

Called in the language of the report. What is registered and what a frozen report keeps are plain
data, drawn alike by the page, `typst/report.typ` and `files`. What carries no day stands as it does
on the day the part is made.
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
from laget.programme import reads, report_money, words
from laget.programme.models import Programme
from laget.programme.parts import Part, part, table
from laget.programme.translating import Words

__all__ = ["Part", "parts"]


def parts(actor: Actor, programme: Programme, until: date) -> list[Part]:
    """Every part in order."""
    plan = reads.planned(actor, programme, until)
    about = reads.about(actor, programme)
    learnt = _learnt_until(about, until)
    own = programme.language
    return [
        _in_short(plan, learnt),
        _progress(plan, own),
        _deviations(plan, own),
        _goals(about, own, until),
        _countries(about, until),
        _learnt(learnt, own, Words(words.lang(), reads.rows(actor, "translation", programme))),
        _steering(about, own, until),
        *(made(actor, programme, until) for made in import_module(settings.LAGET_WIRING).REPORTED),
        *report_money.parts(actor, programme, until),
        _risks(actor, programme, until),
    ]


def by_then(on: date | None, until: date) -> bool:
    """Whether it was so on the day. What carries no day stands all along."""
    return on is None or on <= until


def _in_short(plan: reads.Plan, learnt: list[tuple[Any, list[Any]]]) -> Part:
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
    if learnt:
        said.append(
            _("Of %(all)s learning points, %(went)s have gone into policy.")
            % {"all": len(learnt), "went": sum(bool(uptakes) for _one, uptakes in learnt)}
        )
    return part("short", _("In short"), "\n\n".join(said))


def _progress(plan: reads.Plan, own: str) -> Part:
    rows = [
        [line.activity.name, words.when(line.activity), words.mark(line)[1]] for line in plan.lines
    ]
    head = [_("What"), _("When"), _("How it stands")]
    figures = table(head, rows, langs=[own] * len(rows), said=[0])
    return part("progress", _("Progress against the plan"), "", figures, [own] if rows else [])


def _deviations(plan: reads.Plan, own: str) -> Part:
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
    said = "\n\n".join(told) or _("There are none.")
    return part("deviations", _("Deviations"), said, None, [own] if told else [])


def _goals(about: reads.About, own: str, until: date) -> Part:
    rows = []
    for theme in about.goals:
        for matter in theme.matters:
            for one in matter.said:
                counted = "; ".join(
                    f"{m.what}: {m.value or _('not counted yet')}"
                    for m in one.measures.all() if not m.is_out and by_then(m.on, until)
                )  # fmt: skip
                rows.append([theme.label, one.text, counted or _("Not measured")])
    head = [_("Goal"), _("What"), _("Measured")]
    figures = table(head, rows, langs=[own] * len(rows), said=[1])
    return part("goals", _("Goals"), "", figures, [own] if rows else [])


def _countries(about: reads.About, until: date) -> Part:
    rows = []
    stood = [
        reads.Country(one.area, [step for step in one.steps if by_then(step.on, until)])
        for one in about.countries
    ]
    for country in stood:
        for one in country.now:
            source = str(one.source) if one.source and country.differ else ""
            rows.append([country.area.name, str(one.get_step_display()), source])
    text = ""
    if any(country.differ for country in stood):
        text = _("Where sources disagree, both are shown with their source.")
    head = [_("Country or territory"), _("How it takes part"), _("Source")]
    return part("countries", _("Countries and territories"), text, table(head, rows))


def _learnt_until(about: reads.About, until: date) -> list[tuple[Any, list[Any]]]:
    return [
        (one, [up for up in uptakes if by_then(up.on, until)])
        for one, uptakes in about.learnings if by_then(one.on, until)
    ]  # fmt: skip


def _learnt(learnt: list[tuple[Any, list[Any]]], own: str, told: Words) -> Part:
    said = [told.of(one) for one, _uptakes in learnt]
    rows = [
        [text.on_paper, "; ".join(
            ", ".join(filter(None, (
                up.document, str(up.get_level_display()), up.by_whom, up.on and whole_day(up.on),
            ))) for up in uptakes
        ) or _("Not yet")]
        for text, (_one, uptakes) in zip(said, learnt, strict=True)
    ]  # fmt: skip
    head = [_("Learning point"), _("Where it went into policy")]
    langs = [text.language for text in said]
    figures = table(head, rows, langs=langs, said=[0])
    if any(uptakes for _one, uptakes in learnt):
        langs.append(own)
    return part("learnt", _("What the programme has learnt"), "", figures, langs)


def _steering(about: reads.About, own: str, until: date) -> Part:
    rows = [
        [
            whole_day(one.given_on) if one.given_on else "", one.text,
            one.answer if one.answer and by_then(one.answered_on, until)
            else _("Not answered yet"),
        ]
        for one in about.directions if by_then(one.given_on, until)
    ]  # fmt: skip
    head = [_("Given"), _("Direction"), _("What was done with it")]
    figures = table(head, rows, langs=[own] * len(rows), said=[1])
    return part(
        "steering", _("The steering group's directions"), "", figures, [own] if rows else []
    )  # fmt: skip


def _risks(actor: Actor, programme: Programme, until: date) -> Part:
    """How many there are. What they say stays with those who act in the programme: everybody reads
    a report."""
    open_ = [
        one for one in reads.risks(actor, programme)
        if by_then(one.noted_on, until) and not (one.is_over and by_then(one.over_on, until))
    ]  # fmt: skip
    told = {"n": len(open_), "grave": sum(one.is_grave for one in open_)}
    said = _(
        "Risks that are followed: %(n)s. Grave: %(grave)s. What they say is for those who act in"
        " the programme."
    ) % told  # fmt: skip
    return part("risks", _("Risks"), said if open_ else "")
