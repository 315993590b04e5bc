"""Who sits in a body: the hats of its unit, and the invitations the reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.people.models import Role
from laget.programme import reads
from laget.programme.models import Body, Seat
from laget.programme.permissions import INVITE, KEEP_SEAT, ROWS


@dataclass(frozen=True)
class Sits:
    """One hat in a body. `seat` is its invitation, where the reader keeps it."""

    role: Role
    seat: Seat | None
    on: date
    mine: bool

    @property
    def begins(self) -> bool:
        """It is invited, and its first day has not come."""
        return self.role.from_on > self.on


def body(actor: Actor, pk: UUID) -> Any:
    """One body, for those who act in the programme."""
    found = ROWS["body"].row(actor, pk)
    reads.programme(actor, found.programme_id)
    return found


def may_invite(actor: Actor, of: Body) -> bool:
    return INVITE.allows(actor, of)


def to_invite(actor: Actor, pk: UUID) -> Any:
    """One to invite to; else the sentence that says who may."""
    found = body(actor, pk)
    if not may_invite(actor, found):
        raise NotAllowed(INVITE)
    return found


def people(actor: Actor, of: Body) -> list[Sits]:
    """Those who wear a hat of the body's unit today or later, by name."""
    if of.unit_id is None:
        return []
    roles = Role.objects.filter(unit=of.unit_id).select_related("person")
    kept = {one.role_id: one for one in KEEP_SEAT.rows(actor).filter(body=of)}
    return [
        Sits(role, kept.get(role.pk), actor.on, role.pk == actor.role_id)
        for role in roles.order_by("person__sort_key", "pk")
        if role.to_on is None or role.to_on > max(actor.on, role.from_on)
    ]


def seat(actor: Actor, pk: UUID) -> Any:
    """One to end or take back."""
    return KEEP_SEAT.row(actor, pk)
