"""A list is taken out of the house, and that is written down before it leaves."""

from __future__ import annotations

from datetime import datetime

from laget.children.permissions import LOOK_FOR
from laget.core.actor import Actor
from laget.core.operation import operation
from laget.desk import events
from laget.organisations.models import Unit


def take_list(which: str, *, by: Actor, at: datetime | None = None) -> None:
    """Somebody takes a list with names as a file. What may be in it is decided where it is read."""
    with operation(LOOK_FOR, Unit(pk=by.unit_id), by=by, at=at, changes=False) as op:
        op.record(events.LIST_TAKEN, code=which)
