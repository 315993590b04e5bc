"""What is read of a draft: the parts it could have, those that are taken out, and what is new."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.programme import reads
from laget.programme.models import Report
from laget.programme.parts import Part
from laget.programme.permissions import SEE_SECTION, WRITE_REPORT
from laget.programme.report_actions import built, made_of
from laget.programme.section_actions import says

Pairs = list[tuple[str, str]]


def to_write(actor: Actor, pk: UUID) -> Report:
    """A draft to change; else the sentence that says who may."""
    found = reads.report(actor, pk)
    if not WRITE_REPORT.allows(actor, found):
        raise NotAllowed(WRITE_REPORT)
    return found


def taken_out(actor: Actor, one: Report) -> list[Any]:
    """The parts that can be put back."""
    found = SEE_SECTION.rows(actor).filter(report=one, is_out=True)
    return list(found.select_related("report__programme"))


def to_bring_up(actor: Actor, one: Report, until: date) -> list[tuple[str, str, bool]]:
    """Each part that is made of what is registered: its key, its heading, and whether it would say
    something else if it told until this day."""
    parts = {part["kind"]: part for part in made_of(one, actor, until)}
    return [
        (str(row.pk), row.heading, _differs(row, parts.get(row.kind)))
        for row in reads.sections(actor, one)
        if row.kind
    ]


def _differs(row: Any, part: Part | None) -> bool:
    if part is None:
        return bool(row.built or row.figures)
    return not says(row, built(part, row.until_on))


def to_add(actor: Actor, one: Report) -> tuple[Pairs, Pairs]:
    """The kinds of part that the report has not got, and the parts to stand after."""
    rows = reads.sections(actor, one)
    there = {row.kind for row in rows}
    kinds = [
        (part["kind"], part["heading"]) for part in made_of(one, actor, one.until_on)
        if part["kind"] and part["kind"] not in there
    ]  # fmt: skip
    return kinds, [(str(row.pk), row.heading) for row in rows]
