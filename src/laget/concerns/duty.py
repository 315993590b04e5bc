"""What is kept of a report that was made at once, as whoever made it and their leader read it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from laget.concerns.models import DutyReport
from laget.concerns.permissions import SEE_DUTY_REPORT
from laget.core.actor import Actor
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken


def notes(actor: Actor) -> QuerySet[DutyReport]:
    """What the actor has reported, and those in the units they lead; the newest first."""
    rows = SEE_DUTY_REPORT.rows(actor).select_related("writer__person", "unit__authority")
    return rows.order_by("-reported_at", "-pk")


def note(actor: Actor, pk: UUID) -> DutyReport:
    return notes(actor).filter(pk=pk).first() or SEE_DUTY_REPORT.row(actor, pk)


@dataclass(frozen=True)
class Told:
    """One note in words: to whom, and the law it was made by, as the country's pack has them."""

    note: DutyReport
    to: str
    statute: str
    url: str
    is_verified: bool


def told(note: DutyReport, language: str) -> Told:
    pack = load(note.unit.authority.country)
    duty = pack.versions(pack.danger.rule)[-1]
    to = next((one for one in pack.danger.report_to if one.id == note.to_whom), None)
    if to is None or to.statute is None:
        statute, url = duty.cites, duty.url
    else:
        statute, url = to.statute, to.url
    name = spoken(to.name, language) if to else note.to_whom
    return Told(note, name, statute, str(url or ""), pack.danger.verified)
