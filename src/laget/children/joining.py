"""Two records found to be one child: somebody proposes, another agrees or does not, and they can be
parted again. Nothing is moved, so parting loses nothing and leaves no access behind."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children import events
from laget.children.actions import written
from laget.children.models import Child, Join
from laget.children.permissions import KNOW, shows_itself
from laget.children.protecting import take_back_invitations
from laget.children.reads import one_child
from laget.children.record_permissions import CONFIRM_JOIN, SEE_PROTECTION
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.people.models import Role


def propose_join(
    child: Child, other: Child, *, by: Actor, reason: str, at: datetime | None = None
) -> Join:
    """Two records look like one child. A second person must agree."""
    if child.pk == other.pk:
        raise Refused("same-record", _("This is one and the same record."))
    if not reason.strip():
        raise Refused("no-reason", _("Write why you think they are the same child."))
    with operation(KNOW, child, by=by, at=at) as op:
        _other_record(other.pk, op)
        if _waits(child.pk, other.pk):
            raise Refused("proposed-already", _("This is proposed already, and waits for a yes."))
        event = op.record(events.JOIN_PROPOSED, about=child.pk, other=other.pk)
        join = Join(
            child=child, other=other, reason=reason, proposed_at=op.at, **written(by, op, event)
        )
        join.save(force_insert=True)
    return join


def confirm_join(join: Join, *, by: Actor, at: datetime | None = None) -> Join:
    """The second person agrees: from now on the two are read as one, and the team of the child may
    see that they are, and part them."""
    with operation(CONFIRM_JOIN, join, by=by, at=at) as op:
        if join.writer_id == by.role_id or _same_person(join.writer_id, by):
            raise Refused(
                "one-person", _("Another person than the one who proposed it must agree.")
            )
        if join.parted_at is not None:
            raise Refused("answered-already", _("Somebody has answered already: they are two."))
        if join.confirmed_at is not None:
            raise Refused("joined-already", _("These two are joined already."))
        KNOW.row(op.by, join.child_id)
        other = _other_record(join.other_id, op)
        event = _told(events.JOINED, join, op)
        join.confirmed_by_id, join.confirmed_at, join.event_id = by.role_id, op.at, event
        join.shared = shows_itself(by, join.child_id)
        join.save(update_fields=["confirmed_by", "confirmed_at", "shared", "event_id"])
        _join(other, join.child_id, op, event)
        for protection in SEE_PROTECTION.rows(op.by).filter(one_child(join.child_id), to_on=None):
            take_back_invitations(protection)
    return join


def part(join: Join, *, by: Actor, reason: str, at: datetime | None = None) -> Join:
    """They are two: what was proposed is turned down or taken back, or what was joined is parted.
    One person is enough, for here each sees less than before."""
    if not reason.strip():
        raise Refused("no-reason", _("Write why they are two children."))
    with operation(CONFIRM_JOIN, join, by=by, at=at) as op:
        if join.parted_at is not None:
            raise Refused("not-joined", _("These two are not joined."))
        was_joined = join.confirmed_at is not None
        event = _told(events.PARTED if was_joined else events.JOIN_REFUSED, join, op)
        if was_joined:
            _join(_other_record(join.other_id, op), None, op, event)
        join.parted_by_id, join.parted_at, join.parted_reason = by.role_id, op.at, reason
        join.shared, join.event_id = False, event
        join.save(update_fields=["parted_by", "parted_at", "parted_reason", "shared", "event_id"])
    return join


def _told(kind: events.Kind, join: Join, op: Operation) -> UUID:
    """It happened to both records, so it stands in the journal of both."""
    op.record(kind, about=join.other_id, other=join.child_id)
    return op.record(kind, about=join.child_id, other=join.other_id)


def _waits(one: UUID, two: UUID) -> bool:
    rows = Join.objects.filter(confirmed_at=None, parted_at=None)
    return rows.filter(child__in=(one, two), other__in=(one, two)).exists()


def _other_record(pk: UUID, op: Operation) -> Child:
    """The second of two records. An act looks at one child at a time, so it is asked for anew."""
    with seen_as(op.by, child=pk):
        found: Child = KNOW.row(op.by, pk)
    return found


def _join(other: Child, kept_id: UUID | None, op: Operation, event: UUID) -> None:
    """The database refuses a chain, also of records that the one who asks may not see."""
    other.joined_into_id, other.event_id = kept_id, event
    with seen_as(op.by):
        other.save(update_fields=["joined_into", "event_id"])


def _same_person(role_id: UUID | None, by: Actor) -> bool:
    roles = Role.objects.filter(person=by.person_id)
    return role_id is not None and roles.filter(pk=role_id).exists()
