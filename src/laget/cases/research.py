"""What is read of the research: studies with their parts, and what participants say they gain."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import Q, QuerySet

from laget.cases.permissions import SEE_GAIN
from laget.cases.reads import ROWS, Reader, rows
from laget.core.actor import Actor
from laget.programme import reads as programmes
from laget.programme.models import Programme

ASKED = ("inspired", "learnt", "changed")


@dataclass(frozen=True)
class Asked:
    """A survey: whether the reader has answered; and, where at least five have, the middle answer
    to each question. The secretariat sees it as it comes; everybody else who acts in the programme
    when the last day is over, so that nobody's answer can be told from a change."""

    survey: Any
    mine: bool
    is_over: bool
    answered: int
    middles: list[tuple[str, float]]


def studies(reader: Reader, of: Programme) -> list[tuple[Any, list[Any]]]:
    """Each study with its rounds, reports and findings; and what of them is in the library."""
    parts: dict[UUID, list[Any]] = {}
    listed_as: dict[UUID, list[Any]] = {}
    for found_in in import_module(settings.LAGET_WIRING).PUBLICATIONS(reader, of):
        listed_as.setdefault(found_in.part_id, []).append(found_in)
    found = rows(reader, "part", of).select_related("case__area", "learning", "source")
    for one in found.order_by("pk"):
        one.publications = listed_as.get(one.pk, [])
        parts.setdefault(one.study_id, []).append(one)
    listed = rows(reader, "study", of).select_related("case__area", "source")
    return [(one, parts.get(one.pk, [])) for one in listed]


def findings(reader: Reader, of: Programme) -> QuerySet[Any]:
    """What the studies have found, whatever it is about."""
    found = rows(reader, "part", of).filter(kind="finding").select_related("study", "case__area")
    return found.order_by("pk")


def about_case(reader: Reader, case: Any) -> QuerySet[Any]:
    """What was found about one case: where it is said of the finding, or of its study."""
    of_it = Q(case=case) | Q(case=None, study__case=case)
    return findings(reader, case.programme).filter(of_it)


def surveys(actor: Actor, of: Programme) -> list[Asked]:
    """Newest first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM gained(%s)", [of.pk])
        found = {survey: (answered, middles) for survey, answered, *middles in cursor.fetchall()}
    own = SEE_GAIN.rows(actor).filter(role=actor.role_id, is_out=False)
    mine = set(own.values_list("survey", flat=True))
    return [_asked(actor, one, one.pk in mine, found) for one in rows(actor, "survey", of)]


def _asked(actor: Actor, one: Any, mine: bool, found: dict[UUID, tuple[int, list[float]]]) -> Asked:
    answered, middles = found.get(one.pk, (0, []))
    is_over = one.due_on < actor.on
    return Asked(
        one, mine, is_over, answered, list(zip(ASKED, map(plainly, middles), strict=False))
    )


def plainly(middle: float) -> float:
    """`3`, not `3.0`; `3.5` between two whole numbers."""
    return int(middle) if middle == int(middle) else middle


def about(actor: Actor, one: Any) -> Asked | None:
    """One survey, as those who act in the programme read it."""
    return next((a for a in surveys(actor, one.programme) if a.survey.pk == one.pk), None)


def survey(actor: Actor, pk: UUID) -> Any:
    """One to answer, for those who act in the programme."""
    found = ROWS["survey"].row(actor, pk)
    programmes.programme(actor, found.programme_id)
    return found
