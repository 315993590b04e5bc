"""A report: begun from what is registered, edited, approved by two, and frozen.

An approval is about one edition. Whoever edits afterwards makes a new edition, which nobody has
approved yet.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.db.models import F, Max
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.templatetags.days import whole_day
from laget.people.models import Role
from laget.people.reads import held_on
from laget.programme import events, reporting
from laget.programme.actions import ChangedMeanwhile, keep
from laget.programme.files import pdf, word
from laget.programme.models import Approval, Programme, Report, Section
from laget.programme.permissions import APPROVE, DISCARD_REPORT, WRITE, WRITE_REPORT

ENOUGH = 2  # who must stand behind a report
#: What a first draft is made of: heading, text and figures of each part.
Parts = Callable[[Actor, Programme, date], list[reporting.Part]]


def begin(
    programme: Programme, *, by: Actor, title: str, to: str, language: str, until_on: date,
    made_of: Parts = reporting.parts, at: datetime | None = None,
) -> Report:  # fmt: skip
    """A first draft of a report, made of what is registered now."""
    with operation(WRITE, programme, by=by, at=at) as op:
        event = op.record(events.REPORT_BEGUN, thing=programme.pk, code=to)
        written = {"changed_by_id": by.role_id, "sys_from": op.at, "event_id": event}
        report = Report(
            programme=programme, title=title, to=to, language=language, until_on=until_on,
            **written,
        )  # fmt: skip
        report.save(force_insert=True)
        with translation.override(language):
            parts = made_of(op.by, programme, until_on)
        for number, part in enumerate(parts, 1):
            Section(
                programme=programme, report=report, number=number, **part, **written
            ).save(force_insert=True)  # fmt: skip
    return report


def write_section(
    section: Section, *, by: Actor, version: int, heading: str, text: str,
    at: datetime | None = None,
) -> Section:  # fmt: skip
    """New words in one part. The report becomes a new edition."""
    with operation(WRITE_REPORT, section.report, by=by, at=at) as op:
        event = op.record(events.SECTION_WRITTEN, thing=section.pk)
        keep(section, version, op, event, {"heading": heading, "text": text})
        Report.objects.filter(pk=section.report_id).update(edition=F("edition") + 1)
    return section


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
            {
                "heading": one.heading, "figures": one.figures,
                "text": [
                    p.strip() for p in one.text.replace("\r\n", "\n").split("\n\n") if p.strip()
                ],
            }
            for one in Section.objects.filter(report=report, is_out=False)
        ],
    }  # fmt: skip
