"""A report: begun from what is registered, edited, approved by two, and frozen.

An approval is about one edition. Whoever edits afterwards makes a new edition, which nobody has
approved yet.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from typing import Any

from django.conf import settings
from django.db.models import F, Max
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.templatetags.days import whole_day
from laget.people.models import Role
from laget.people.reads import held_on
from laget.programme import events
from laget.programme.actions import ChangedMeanwhile, keep
from laget.programme.files import pdf, word
from laget.programme.models import Approval, Programme, Report, Section
from laget.programme.parts import Part, note
from laget.programme.permissions import APPROVE, DISCARD_REPORT, WRITE, WRITE_REPORT

ENOUGH = 2  # who must stand behind a report
#: What a report is made of: kind, heading, text and figures of each part.
Parts = Callable[[Actor, Programme, date], list[Part]]


def made_of(report: Report, by: Actor, until: date) -> list[Part]:
    """Every part that a report can have of what is registered, in its language."""
    made: Parts = import_module(settings.LAGET_WIRING).MADE_OF[report.made_of]
    with translation.override(report.language):
        return made(by, report.programme, until)


def built(part: Part, until: date) -> dict[str, Any]:
    """The columns of a section that are made of what is registered."""
    return {
        "built": part["text"], "figures": part["figures"], "languages": part["languages"],
        "until_on": until,
    }  # fmt: skip


def begin(
    programme: Programme, *, by: Actor, title: str, to: str, language: str, until_on: date,
    of: str = "programme", at: datetime | None = None,
) -> Report:  # fmt: skip
    """A first draft of a report, made of what is registered now; `of` names the parts it has."""
    with operation(WRITE, programme, by=by, at=at) as op:
        event = op.record(events.REPORT_BEGUN, thing=programme.pk, code=to)
        written = {"changed_by_id": by.role_id, "sys_from": op.at, "event_id": event}
        report = Report(
            programme=programme, title=title, to=to, language=language, until_on=until_on,
            made_of=of, **written,
        )  # fmt: skip
        report.save(force_insert=True)
        for number, part in enumerate(made_of(report, op.by, until_on), 1):
            Section(
                programme=programme, report=report, number=number, kind=part["kind"],
                heading=part["heading"], **built(part, until_on), **written,
            ).save(force_insert=True)  # fmt: skip
    return report


def write_section(
    section: Section, *, by: Actor, version: int, heading: str, text: str, language: str = "",
    hides_built: bool = False, at: datetime | None = None,
) -> Section:  # fmt: skip
    """New words in one part. What is made of what is registered stands beside them, or is left out.
    The report becomes a new edition."""
    with operation(WRITE_REPORT, section.report, by=by, at=at) as op:
        event = op.record(events.SECTION_WRITTEN, thing=section.pk)
        if language == section.report.language:
            language = ""
        told = {"heading": heading, "text": text, "language": language,
                "hides_built": hides_built and bool(section.kind)}  # fmt: skip
        keep(section, version, op, event, told)
        new_edition(section.report)
    return section


def new_edition(report: Report) -> None:
    """Nobody has approved what stands now."""
    Report.objects.filter(pk=report.pk).update(edition=F("edition") + 1)


def discard(report: Report, *, by: Actor, at: datetime | None = None) -> Report:
    """Whoever began the draft throws it away; another can be begun in its place."""
    with operation(DISCARD_REPORT, report, by=by, at=at) as op:
        event = op.record(events.DISCARDED, thing=report.pk)
        keep(report, report.version, op, event, {"is_out": True})
    return report


def approve(report: Report, *, by: Actor, edition: int, at: datetime | None = None) -> Report:
    """Somebody stands behind what they have read. With the second, the report is frozen."""
    with operation(APPROVE, report, by=by, at=at) as op:
        if report.number is not None:
            raise Refused("frozen", gettext_lazy("The report is frozen already."))
        if edition != report.edition:
            raise ChangedMeanwhile
        given = list(
            Approval.objects.filter(report=report, edition=edition).select_related(
                "role__person", "role__unit"
            )
        )
        _may_be_next(given, report, by, op.on)
        event = op.record(events.APPROVED, thing=report.pk)
        mine = Approval(
            programme_id=report.programme_id, report=report, role_id=by.role_id, edition=edition,
            on=op.on, changed_by_id=by.role_id, sys_from=op.at, event_id=event,
        )  # fmt: skip
        mine.save(force_insert=True)
        if len(given) + 1 >= ENOUGH:
            _freeze(report, [*given, mine], op)
    return report


def _may_be_next(given: list[Approval], report: Report, by: Actor, on: date) -> None:
    if any(one.role.person_id == by.person_id for one in given):
        raise Refused("approved-already", gettext_lazy("You have approved it already."))
    people = [by.person_id, *(one.role.person_id for one in given)]
    inside = Role.objects.filter(held_on(on), unit=report.programme.unit_id, person__in=people)
    if given and len(set(inside.values_list("person", flat=True))) > 1:  # in whichever hat
        raise Refused(
            "both-inside",
            gettext_lazy("The other approval must come from the steering group."),
        )


def _freeze(report: Report, given: list[Approval], op: Operation) -> None:
    last = Report.objects.filter(programme=report.programme_id).aggregate(n=Max("number"))["n"]
    number = (last or 0) + 1
    with translation.override(report.language):
        content = frozen(report, number, op.on, given)
    event = op.record(events.FROZEN, thing=report.pk, on=op.on)
    keep(
        report, report.version, op, event,
        {
            "number": number, "frozen_on": op.on, "content": content, "pdf": pdf(content),
            "word": word(content),
        },
    )  # fmt: skip


def frozen(report: Report, number: int, on: date, given: list[Approval]) -> dict[str, Any]:
    """What stands from now on, as plain data."""
    roles = Role.objects.filter(pk__in=[one.role_id for one in given])
    return {
        "lang": report.language,
        "programme": report.programme.name,
        "title": report.title,
        "to": _("Report to %(whom)s") % {"whom": str(report.get_to_display()).lower()},
        "number": _("Report %(number)s") % {"number": number},
        "day": whole_day(on),
        "until": _("Tells until %(day)s.") % {"day": whole_day(report.until_on)},
        "approved": [
            _("Approved by %(name)s, %(title)s, %(unit)s, %(day)s.") % {
                "name": role.person, "title": role.get_title_display(), "unit": role.unit.name,
                "day": whole_day(on),
            } for role in roles.select_related("person", "unit").order_by("person__sort_key")
        ],
        "page": _("Page {n} of {all}"),
        "sections": [
            _section(one, report)
            for one in Section.objects.filter(report=report, is_out=False)
        ],
    }  # fmt: skip


def drawn(report: Report, rows: list[Section]) -> list[dict[str, Any]]:
    """The parts of a draft as they would be frozen now."""
    with translation.override(report.language):
        return [{**_section(one, report), "pk": one.pk, "row": one} for one in rows]


def _section(one: Section, report: Report) -> dict[str, Any]:
    """One part: somebody's words, then what is made of what was registered."""
    shown = bool(one.kind) and not one.hides_built
    return {
        "heading": one.heading,
        "lang": one.language,
        "text": _paragraphs(one.text),
        "built": _paragraphs(one.built) if shown else [],
        "figures": one.figures if shown else None,
        "notes": notes(one, report) if shown else [],
    }


def notes(one: Section, report: Report) -> list[str]:
    """What a reader must know of a part: another day, another language. In the report's own."""
    found = [note(one.languages)]
    if one.until_on and one.until_on != report.until_on:
        found.append(_("This part tells until %(day)s.") % {"day": whole_day(one.until_on)})
    return [said for said in found if said]


def _paragraphs(text: str) -> list[str]:
    parts = text.replace("\r\n", "\n").split("\n\n")
    return [one.strip() for one in parts if one.strip()]
