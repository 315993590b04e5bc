"""What is read of the research: studies with their parts, and what participants say they gain."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import Any
from uuid import UUID

from laget.cases.permissions import SEE_GAIN
from laget.cases.reads import ROWS, Reader, rows
from laget.core.actor import Actor
from laget.core.templatetags.days import FEW
from laget.programme import reads as programmes
from laget.programme.models import Programme
from laget.programme.permissions import WRITE

ASKED = ("inspired", "learnt", "changed")


@dataclass(frozen=True)
class Asked:
    """A survey: whether the reader has answered; and, for the secretariat where at least five
    have, the middle answer to each question."""

    survey: Any
    mine: bool
    answered: int
    middles: list[tuple[str, float]]


def studies(reader: Reader, of: Programme) -> list[tuple[Any, list[Any]]]:
    """Each study with its rounds, reports and findings."""
    parts: dict[UUID, list[Any]] = {}
    found = rows(reader, "part", of).select_related("case__area", "learning", "source")
    for one in found.order_by("pk"):
        parts.setdefault(one.study_id, []).append(one)
    listed = rows(reader, "study", of).select_related("case__area", "source")
    return [(one, parts.get(one.pk, [])) for one in listed]


def surveys(actor: Actor, of: Programme) -> list[Asked]:
    """Newest first."""
    told = []
    writes = WRITE.allows(actor, of)
    for one in rows(actor, "survey", of):
        given = list(SEE_GAIN.rows(actor).filter(survey=one, is_out=False))
        mine = any(gain.role_id == actor.role_id for gain in given)
        shown = writes and len(given) >= FEW
        middles = [(n, median(getattr(g, n) for g in given)) for n in ASKED] if shown else []
        told.append(Asked(one, mine, len(given) if shown else 0, middles))
    return told


def survey(actor: Actor, pk: UUID) -> Any:
    """One to answer, for those who act in the programme."""
    found = ROWS["survey"].row(actor, pk)
    programmes.programme(actor, found.programme_id)
    return found
