"""What tables have written, as it is read: question by question, in the reader's language where
two have read a translation, and all that waits for a second person in one list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.networks.models import Cluster, Gathering, Input, Translation
from laget.networks.permissions import ROWS, TRANSLATION
from laget.networks.reads import Reader, one, rows, told
from laget.programme import translating
from laget.programme.translating import Text, Words


@dataclass
class Wrote:
    """What one table wrote, in the reader's language."""

    row: Input
    said: Text
    translations: list[Any] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.said.text


@dataclass
class Asked:
    """A question for the tables, with what they have written."""

    question: Any
    said: Text
    clusters: list[tuple[Cluster, list[Wrote]]] = field(default_factory=list)
    loose: list[Wrote] = field(default_factory=list)
    translations: list[Any] = field(default_factory=list)


def words(reader: Reader, of: Any, language: str) -> Words:
    return Words(language, rows(reader, TRANSLATION, of))


def asked(reader: Reader, gathering: Gathering, language: str = "") -> list[Asked]:
    """Each question with its groups, and what is in none of them."""
    of = gathering.programme
    spoken = words(reader, of, language)
    there = _there(reader, gathering)
    found = {
        q.pk: Asked(q, spoken.of(q), translations=there.get(q.pk, []))
        for q in rows(reader, "question", of).filter(gathering=gathering)
    }
    groups: dict[UUID, list[Wrote]] = {}
    for row in rows(reader, "input", of).filter(question__in=found).select_related("written_by"):
        wrote = Wrote(row, spoken.of(row), there.get(row.pk, []))
        if row.cluster_id is None:
            found[row.question_id].loose.append(wrote)
        else:
            groups.setdefault(row.cluster_id, []).append(wrote)
    for cluster in rows(reader, "cluster", of).filter(question__in=found):
        found[cluster.question_id].clusters.append((cluster, groups.get(cluster.pk, [])))
    return list(found.values())


def _there(reader: Reader, gathering: Gathering) -> dict[UUID, list[Translation]]:
    """The translations by what they translate, also those that wait: for those who act in it."""
    found: dict[UUID, list[Translation]] = {}
    if reader is None:
        return found
    told_ = rows(reader, TRANSLATION, gathering.programme).select_related("question", "input")
    for row in told_.order_by("language", "pk"):
        found.setdefault(row.original.pk, []).append(row)
    return found


def at_table(actor: Actor, question: Any, language: str) -> tuple[Text, list[Wrote]]:
    """A question, and what tables have written to it, the latest first."""
    spoken = words(actor, question.programme, language)
    found = rows(actor, "input", question.programme).filter(question=question)
    listed = found.order_by("-sys_from", "-pk")
    return spoken.of(question), [Wrote(row, spoken.of(row)) for row in listed]


def to_translate(actor: Actor, what: str, pk: UUID) -> Any:
    """A question or what a table wrote, for whoever acts in the programme."""
    return one(actor, what, pk)


def translations(actor: Actor, original: Any) -> list[Any]:
    return translating.waits(rows(actor, TRANSLATION, original.programme), original)


def translation(actor: Actor, pk: UUID) -> Any:
    """A translation to write in, to read for the second time or to take down."""
    found = told(actor, TRANSLATION, pk)
    if found.is_out:
        raise NotFound
    return found


def to_look_over(actor: Actor, gathering: Gathering) -> list[Input]:
    """What was written at a gathering that the hat may be the second to read, question by
    question and table by table."""
    waits = rows(actor, "input", gathering.programme).filter(
        question__gathering=gathering, stage="waits"
    )
    others = waits.exclude(written_by__person=actor.person_id).select_related("question")
    return list(others.order_by("question__number", "question", "table", "pk"))


def named(actor: Actor, gathering: Gathering, keys: Iterable[UUID]) -> dict[UUID, Input]:
    """What was read in a list, as it stands now."""
    found = ROWS["input"].rows(actor).filter(question__gathering=gathering, pk__in=list(keys))
    return {row.pk: row for row in found.select_related("question")}
