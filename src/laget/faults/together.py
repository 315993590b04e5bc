"""What is read of faults that are heard together: in two municipalities, or two countries."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from laget.core.access import NotAllowed, Permission
from laget.core.actor import Actor
from laget.faults.models import Answer, Fault, Sending, Together
from laget.faults.permissions import (
    JOIN,
    PART,
    SEE_ANSWER,
    SEE_FAULT,
    SEE_SENDING,
    SEE_TOGETHER,
)
from laget.faults.ways import Sent, Shown

Reader = Actor | None


def rows_of(reader: Reader, permission: Permission, model: Any) -> QuerySet[Any]:
    """The rows of a table, as the reader may see them."""
    return permission.rows(reader) if reader is not None else model.objects.all()


def fill(reader: Reader, found: dict[UUID, Shown]) -> None:
    """What is heard together, and what was answered to it there, until they were parted."""
    ties = rows_of(reader, SEE_TOGETHER, Together).filter(Q(fault__in=found) | Q(into__in=found))
    others: dict[UUID, dict[UUID, list[Together]]] = {}
    for tie in ties.select_related("joined_by__person", "parted_by__person"):
        one, with_ = found.get(tie.fault_id), found.get(tie.into_id)
        if with_ is not None:
            (with_.joined if tie.parted_at is None else with_.parted).append(tie)
        if one is not None:
            if tie.parted_at is None:
                one.lead = tie
            else:
                one.parted.append(tie)
            others.setdefault(tie.into_id, {}).setdefault(tie.fault_id, []).append(tie)
    sent: dict[tuple[UUID, UUID], Sent] = {}
    ways = rows_of(reader, SEE_SENDING, Sending).filter(fault__in=others)
    for row in ways.select_related("to_unit", "from_unit"):
        for key, tied in others[row.fault_id].items():
            if any(tie.parted_on is None or tie.parted_on >= row.sent_on for tie in tied):
                sent[row.pk, key] = Sent(row)
                found[key].shared.append(sent[row.pk, key])
    for row in rows_of(reader, SEE_ANSWER, Answer).filter(fault__in=others):
        for key, tied in others[row.fault_id].items():
            place = sent.get((row.sending_id, key))
            if place and any(t.parted_at is None or t.parted_at >= row.sys_from for t in tied):
                place.answers.append(row)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT fault, municipalities, countries FROM heard_from() WHERE fault = ANY (%s)",
            [list(found)],
        )
        for key, municipalities, countries in cursor.fetchall():
            found[key].heard = (municipalities, countries)


def in_its_place(actor: Actor, pk: UUID) -> UUID | None:
    """The fault one sees that is, or was, heard together with one that one does not see."""
    ties = SEE_TOGETHER.rows(actor).filter(into=pk, fault__in=SEE_FAULT.rows(actor))
    found: UUID | None = ties.values_list("fault", flat=True).first()
    return found


def to_join(actor: Actor, pk: UUID) -> tuple[Fault, list[Fault]]:
    """A fault, and those of its programme that it can be heard together with."""
    found: Fault = SEE_FAULT.row(actor, pk)
    if not JOIN.allows(actor, found):
        raise NotAllowed(JOIN)
    tied = SEE_TOGETHER.rows(actor).filter(parted_at=None).values("fault")
    others = SEE_FAULT.rows(actor).filter(programme=found.programme_id, stage="up", is_out=False)
    others = others.exclude(pk=found.pk).exclude(pk__in=tied).select_related("authority")
    return found, list(others.order_by("title", "pk"))


def to_part(actor: Actor, pk: UUID) -> Together:
    found: Together = SEE_TOGETHER.row(actor, pk)
    if not PART.allows(actor, found):
        raise NotAllowed(PART)
    return found


def seen_of(actor: Actor, tie: Together) -> Fault:
    """The one of the two that the hat sees: its own first."""
    seen = SEE_FAULT.rows(actor)
    return seen.filter(pk=tie.fault_id).first() or seen.get(pk=tie.into_id)


def ties(actor: Actor, one: Shown) -> list[tuple[Together, bool]]:
    """What a fault is joined with, each with whether the hat may part them; for those who may, or
    who keep its box."""
    listed = [*([one.lead] if one.lead else []), *one.joined]
    may_part = [(tie, PART.allows(actor, tie)) for tie in listed]
    return [*may_part, *((tie, False) for tie in one.parted)]
