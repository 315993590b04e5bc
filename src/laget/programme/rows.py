"""Rows of the rooms that stand on a programme: added, changed, taken out, the way its own are.

A room gives the permission, what it is asked of, and the events; two who write at once are kept
apart by the version that each has read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from laget.core.access import Permission
from laget.core.actor import Actor
from laget.core.events import Kind
from laget.core.operation import operation
from laget.programme.actions import check, column, fill, keep, written
from laget.programme.ground import Kept, Programme


@dataclass(frozen=True)
class Room:
    """The events of one room: something is added, changed, taken out."""

    added: Kind
    changed: Kind
    out: Kind

    def add(
        self, what: str, model: Any, permission: Permission, parent: Any, *, by: Actor,
        told: dict[str, Any], at: datetime | None = None, **given: Any,
    ) -> Any:  # fmt: skip
        """Something more, under `parent`: a programme, or a row of one."""
        with operation(permission, parent, by=by, at=at) as op:
            event = op.record(self.added, thing=parent.pk, code=what)
            programme = parent if isinstance(parent, Programme) else parent.programme
            made = model(programme=programme, **given, **written(op, event))
            fill(made, told)
            check(made)
            made.save(force_insert=True)
        return made

    def change(
        self, row: Kept, what: str, permission: Permission, parent: Any, *, by: Actor,
        version: int, told: dict[str, Any], at: datetime | None = None, **given: Any,
    ) -> Any:  # fmt: skip
        """Said otherwise; what stood is kept beside."""
        with operation(permission, parent, by=by, at=at) as op:
            event = op.record(self.changed, thing=row.pk, code=what)
            fill(row, told)
            check(row)
            columns = {name: getattr(row, name) for name in (column(row, n) for n in told)}
            keep(row, version, op, event, columns | given)
        return row

    def take_out(
        self, row: Kept, what: str, permission: Permission, parent: Any, *, by: Actor,
        version: int, at: datetime | None = None,
    ) -> Any:  # fmt: skip
        """It does not stand any more. It is not deleted."""
        with operation(permission, parent, by=by, at=at) as op:
            event = op.record(self.out, thing=row.pk, code=what)
            keep(row, version, op, event, {"is_out": True})
        return row
