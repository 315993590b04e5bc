"""The parts of a draft: brought up to a day, added, moved, taken out and put back.

None of this touches a word that somebody has written. Each makes a new edition, which nobody has
approved yet.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.programme import events
from laget.programme.actions import written
from laget.programme.models import Report, Section
from laget.programme.permissions import WRITE_REPORT
from laget.programme.report_actions import built, made_of, new_edition


def bring_up(
    report: Report, *, by: Actor, until_on: date, sections: Iterable[UUID | str],
    at: datetime | None = None,
) -> Report:  # fmt: skip
    """These parts are made anew of what is registered until a day; the report tells until then, and
    so does every other part that would say the same."""
    with operation(WRITE_REPORT, report, by=by, at=at) as op:
        if until_on > op.on:
            raise Refused("future", _("Choose today or an earlier day."))
        if report.made_of != "programme" and until_on.year != report.until_on.year:
            raise Refused("other-year", _("The report is of one year. Choose a day in it."))
        wanted = {str(key) for key in sections}
        rows = [one for one in _standing(report) if one.kind]
        if not any(str(one.pk) in wanted for one in rows):
            raise Refused("none", _("Choose at least one part."))
        event = op.record(events.BROUGHT_UP, thing=report.pk)
        parts = {part["kind"]: part for part in made_of(report, op.by, until_on)}
        for one in rows:
            told = built(parts[one.kind], until_on) if one.kind in parts else _nothing(until_on)
            if str(one.pk) in wanted or says(one, told):
                _save(one, op, event, told)
        Report.objects.filter(pk=report.pk).update(until_on=until_on)
        new_edition(report)
        report.refresh_from_db(fields=["until_on", "edition"])
    return report


def says(one: Section, told: dict[str, Any]) -> bool:
    """Whether a part says this already; its day apart."""
    return all(
        getattr(one, name) == value for name, value in told.items() if name != "until_on"
    )  # fmt: skip


def _nothing(until: date) -> dict[str, Any]:
    """Of a part that nothing is registered for any more."""
    return {"built": "", "figures": None, "languages": [], "until_on": until}


def add(
    report: Report, *, by: Actor, kind: str = "", heading: str = "", after: UUID | str = "",
    at: datetime | None = None,
) -> Section:  # fmt: skip
    """One more part: of what is registered, where it has none of that kind; or words only."""
    with operation(WRITE_REPORT, report, by=by, at=at) as op:
        rows = _standing(report)
        told: dict[str, Any] = {"heading": heading}
        if kind:
            if any(one.kind == kind for one in rows):
                raise Refused("there", _("The report has this part already."))
            parts = {part["kind"]: part for part in made_of(report, op.by, report.until_on)}
            if kind not in parts:
                raise Refused("not-here", _("Choose one of those in the list."))
            told = {"heading": heading or parts[kind]["heading"],
                    **built(parts[kind], report.until_on)}  # fmt: skip
        elif not heading.strip():
            raise Refused("no-heading", _("Write a heading."))
        event = op.record(events.SECTION_ADDED, thing=report.pk)
        made = Section(
            programme_id=report.programme_id, report=report, kind=kind, number=len(rows) + 1,
            **told, **written(op, event),
        )  # fmt: skip
        keys = [str(one.pk) for one in rows]
        rows.insert(keys.index(str(after)) + 1 if str(after) in keys else len(rows), made)
        made.number = rows.index(made) + 1
        made.save(force_insert=True)
        _number(rows, op, event)
        new_edition(report)
    return made


def place(section: Section, *, by: Actor, to: str, at: datetime | None = None) -> Section:
    """One step up or down, out of the report, or back to where it stood."""
    report = section.report
    with operation(WRITE_REPORT, report, by=by, at=at) as op:
        section.refresh_from_db(fields=["is_out", "number"])
        if section.is_out != (to == "back"):
            raise Refused("moved", _("Somebody else has just done that. Look at the report again."))
        rows = _standing(report)
        here = next((n for n, one in enumerate(rows) if one.pk == section.pk), 0)
        other = here + {"up": -1, "down": 1}.get(to, 0)
        if not 0 <= other < max(len(rows), 1):
            raise Refused("ends", _("It stands at the end already."))
        if to == "back" and section.kind and any(one.kind == section.kind for one in rows):
            raise Refused("there", _("The report has this part already."))
        event = op.record(events.SECTION_MOVED, thing=report.pk, code=to)
        if to in ("out", "back"):
            _save(section, op, event, {"is_out": to == "out"})
        else:
            rows[here], rows[other] = rows[other], rows[here]
            _number(rows, op, event)
        new_edition(report)
    return section


def _standing(report: Report) -> list[Section]:
    return list(Section.objects.filter(report=report, is_out=False))


def _number(rows: list[Section], op: Operation, event: UUID) -> None:
    for number, one in enumerate(rows, 1):
        if one.number != number:
            _save(one, op, event, {"number": number})


def _save(one: Section, op: Operation, event: UUID, told: dict[str, Any]) -> None:
    """Beside the words: whoever is writing in the part goes on undisturbed."""
    now = told | written(op, event)
    Section.objects.filter(pk=one.pk).update(**now)
    for name, value in now.items():
        setattr(one, name, value)
