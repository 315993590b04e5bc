"""What is read of the learning points: in the reader's language, what they rest on, and where they
went."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any
from uuid import UUID

from django.conf import settings

from laget.core.actor import Actor
from laget.programme import reads
from laget.programme.models import Learning, Programme
from laget.programme.permissions import ROWS, WORK
from laget.programme.translating import Text, Words


@dataclass
class Learnt:
    """A learning point in the reader's language, where it went, and the findings it rests on."""

    row: Learning
    said: Text
    uptakes: list[Any]
    translations: list[Any]
    findings: list[Any]


def learnt(reader: Actor | None, of: Programme, found: reads.About, language: str) -> list[Learnt]:
    """The learning points; for those who act in the programme, with their translations."""
    told = reads.rows(reader, "translation", of)
    words = Words(language, told)
    there: dict[UUID, list[Any]] = {}
    if reader is not None and WORK.allows(reader, of):
        for one in told.select_related("learning").order_by("language"):
            there.setdefault(one.learning_id, []).append(one)
    rests_on: dict[UUID | None, list[Any]] = {}
    for finding in import_module(settings.LAGET_WIRING).FINDINGS(reader, of):
        rests_on.setdefault(finding.learning_id, []).append(finding)
    return [
        Learnt(one, words.of(one), uptakes, there.get(one.pk, []), rests_on.get(one.pk, []))
        for one, uptakes in found.learnings
    ]  # fmt: skip


def to_translate(actor: Actor, pk: UUID) -> Learning:
    """A learning point, for whoever acts in the programme."""
    found: Learning = ROWS["learning"].row(actor, pk)
    reads.to_write(actor, found.programme_id, WORK)
    return found


def translation(actor: Actor, pk: UUID) -> Any:
    found = ROWS["translation"].row(actor, pk)
    reads.to_write(actor, found.programme_id, WORK)
    return found
