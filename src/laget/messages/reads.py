"""The thread, who has read it, and what somebody has not read yet."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from laget.children.models import Child
from laget.children.reads import one_child
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.messages.models import Message, Receipt
from laget.messages.permissions import SEE, SEE_RECEIPT, WITHDRAW, WRITE
from laget.people.models import Role
from laget.people.reads import held_on
from laget.teams.models import Member


@dataclass(frozen=True)
class Line:
    """One message: who has read it, who has not, and whether the reader may withdraw it."""

    message: Message
    read: list[Receipt]
    waiting: list[Receipt]
    may_withdraw: bool


def child(actor: Actor, pk: UUID) -> Child:
    """The child whose team the actor writes in; joined records answer as the one kept."""
    found: Child = WRITE.row(actor, pk)
    return WRITE.row(actor, found.joined_into_id) if found.joined_into_id else found


def thread(actor: Actor, child_id: UUID) -> list[Line]:
    """Everything that is written, the newest first."""
    receipts = SEE_RECEIPT.rows(actor).select_related("role__person", "role__unit")
    rows = (
        SEE.rows(actor)
        .filter(one_child(child_id))
        .select_related("writer__person", "writer__unit")
        .prefetch_related(Prefetch("receipts", receipts.order_by("role__person__sort_key", "pk")))
        .order_by("-sent_at", "-pk")
    )
    return [_line(actor, one) for one in rows]


def _line(actor: Actor, one: Message) -> Line:
    receipts = list(one.receipts.all())
    return Line(
        one,
        [r for r in receipts if r.read_at],
        [r for r in receipts if not r.read_at],
        one.writer_id == actor.role_id and one.withdrawn_at is None,
    )


def unread(actor: Actor, child_id: UUID | None = None) -> QuerySet[Receipt]:
    """What is to this hat and not read, around one child or all of them."""
    rows = SEE_RECEIPT.rows(actor).filter(role=actor.role_id, read_at=None)
    rows = rows.filter(message__withdrawn_at=None)
    return rows if child_id is None else rows.filter(one_child(child_id))


def waiting(actor: Actor) -> list[Receipt]:
    """The first unread message around each child, to be read."""
    rows = unread(actor).select_related("message__writer__person").order_by("pk")
    first: dict[UUID, Receipt] = {}
    for one in rows:
        first.setdefault(one.child_id, one)
    return list(first.values())


def unread_by_others(actor: Actor) -> QuerySet[Receipt]:
    """What this hat wrote, or what those it leads should have read, and has not been read by its
    day. Not of those who do not work there, or with the child, any more."""
    works = Member.objects.filter(
        held_on(actor.on), role=OuterRef("role"), child=OuterRef("child")
    )  # fmt: skip
    rows = SEE_RECEIPT.rows(actor).filter(
        Q(writer=actor.role_id) | Q(role__unit__in=actor.leads), held_on(actor.on, "role__"),
        Q(role__kind=Role.Kind.LEADER) | Exists(works), read_at=None,
        message__withdrawn_at=None, message__due_on__lt=actor.on,
    )  # fmt: skip
    late = rows.exclude(role=actor.role_id).select_related("message", "role__person")
    return late.order_by("message__sent_at", "role__person__sort_key", "pk")


def mine(actor: Actor, pk: UUID) -> Message:
    """A message the actor wrote and has not withdrawn."""
    found: Message = WITHDRAW.row(actor, pk)
    if found.withdrawn_at is not None:
        raise NotFound
    return found
