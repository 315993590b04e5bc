"""What is read of those who come: by those who run the gathering, and by staff of themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.networks import reads
from laget.networks.actions import queue
from laget.networks.kept import KEPT
from laget.networks.models import Gathering
from laget.networks.permissions import COME, EVALUATE, ROWS
from laget.programme.permissions import WORK


@dataclass(frozen=True)
class Invited:
    """For those who run a gathering: the open codes, and who comes by them."""

    gathering: Gathering
    invitations: list[Any]
    coming: list[Any]
    waiting: list[Any]


def invited(actor: Actor, pk: UUID) -> Invited:
    """The codes of a gathering, and what guests have told; for the secretariat."""
    one = reads.to_ask(actor, pk)
    codes = reads.rows(actor, "invitation", one.programme).filter(gathering=one, closed_at=None)
    guests = ROWS["guest"].rows(actor).filter(registration__gathering=one, is_out=False)
    told = {guest.registration_id: guest for guest in guests.select_related("registration")}
    line = [pk for pk, _role in queue(one)]
    places = len(line) if one.capacity is None else one.capacity

    def of(keys: Iterable[UUID]) -> list[Any]:
        return [told[key] for key in keys if key in told]

    return Invited(one, list(codes), of(line[:places]), of(line[places:]))


def guest(actor: Actor, pk: UUID) -> Any:
    """A guest who has come by a code, to give a new one."""
    found = ROWS["guest"].row(actor, pk)
    reads.to_ask(actor, found.registration.gathering_id)
    if found.is_out or found.mark is None:
        raise NotFound
    return found


def invitation(actor: Actor, pk: UUID) -> Any:
    """An open invitation, to close."""
    found = ROWS["invitation"].row(actor, pk)
    reads.to_ask(actor, found.gathering_id)
    return found


@dataclass(frozen=True)
class Mine:
    """A gathering as somebody sees it who works in a municipality of the networks."""

    gathering: Gathering
    registration: Any
    waits: int
    taken: int
    items: list[Any]
    may_come: bool
    may_cancel: bool
    may_evaluate: bool

    @property
    def is_full(self) -> bool:
        return self.gathering.capacity is not None and self.taken >= self.gathering.capacity


def for_staff(actor: Actor) -> list[Mine]:
    """The gatherings that are open to the hat's municipality, and those it has signed up to."""
    return [_mine(actor, one) for one in _open_to(actor).order_by("from_on", "pk")]


def at_one(actor: Actor, pk: UUID) -> Mine:
    """One of them."""
    one = _open_to(actor).filter(pk=pk).first()
    if one is None:
        raise NotFound
    return _mine(actor, one)


def _open_to(actor: Actor) -> QuerySet[Gathering]:
    """What is taken out stays with those who have signed up, so that they see that it is."""
    own = ROWS["registration"].rows(actor).filter(changed_by=actor.role_id, is_out=False)
    mine = EVALUATE.rows(actor).filter(pk__in=own.values("gathering"))
    lately = Q(to_on=None) | Q(to_on__gte=actor.on - KEPT)
    return (COME.rows(actor) | mine).filter(lately)


def _mine(actor: Actor, one: Gathering) -> Mine:
    line = queue(one)
    places = len(line) if one.capacity is None else one.capacity
    ranks = {pk: n for n, (pk, role) in enumerate(line, 1) if role == actor.role_id}
    own = ROWS["registration"].rows(actor).filter(pk__in=ranks).first()
    told = ROWS["evaluation"].rows(actor).filter(gathering=one, role=actor.role_id)
    may_come = own is None and one.takes_names(actor.on) and COME.allows(actor, one)
    may_cancel = own is not None and not one.is_out and not one.is_over(actor.on)
    was_there = own is not None and one.to_on is not None
    return Mine(
        one, own, max(0, ranks[own.pk] - places) if own else 0, len(line),
        list(ROWS["item"].rows(actor).filter(gathering=one, is_out=False)), may_come,
        may_cancel, was_there and one.is_asked_about(actor.on) and not told.exists(),
    )  # fmt: skip


def comes_here(actor: Actor, pk: UUID) -> bool:
    """Whether the hat sees a gathering from its own page and not from the programme's."""
    one = EVALUATE.rows(actor) | COME.rows(actor)
    found = one.filter(pk=pk).select_related("programme").first()
    return found is not None and not WORK.allows(actor, found.programme)
