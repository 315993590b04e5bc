"""The one way to change anything.

    with operation(ANSWER, offer, by=actor) as op:
        … refuse, change, record

`operation()` opens the transaction, tells the database who, when and about which child, asks the
permission, locks the child first and the row second, gives the clock, writes what is recorded, runs
what must hold in the same transaction, and rolls back if nothing was recorded.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib import import_module
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, connection, models
from django.utils.translation import gettext_lazy as _

from laget.core import clock, events
from laget.core.access import NotAllowed, Permission
from laget.core.actor import Actor
from laget.core.models import Once
from laget.core.seeing import ask_anew, seen_as

#: The form being answered, if any: its key is stored with the act, so that sending it again
#: changes nothing.
once_key: ContextVar[UUID | None] = ContextVar("laget_once", default=None)


class Refused(Exception):
    """How things stand does not let this be done. `code` for machines, `message` for people."""

    def __init__(self, code: str, message: Any) -> None:
        super().__init__(code)
        self.code, self.message = code, message


class Changed(Refused):
    """Somebody else saved since the form was opened. Carries the row as it stands now."""

    def __init__(self, now: Any) -> None:
        super().__init__("changed", _("Somebody has changed this while you wrote."))
        self.now = now


#: The version of what nobody has written yet.
NOTHING_YET = UUID(int=0)


def not_changed_since(row: Any, since: UUID | None) -> None:
    """Refuses, inside an act, to write over what the writer has not seen. `row` is what was
    written last, if anything was."""
    if since is not None and since != (row.event_id if row is not None else NOTHING_YET):
        raise Changed(row)


class AlreadyReceived(Exception):
    """This very form was received before; what it asked for is done."""


@dataclass
class Operation:
    """What the body of an action is given: who, when, and where to record."""

    by: Actor
    at: datetime
    recorded: list[events.Recorded] = field(default_factory=list)

    @property
    def on(self) -> date:
        return clock.day(self.at)

    def record(self, kind: events.Kind, **told: Any) -> UUID:
        """Notes an event; returns its id, for the rows it made."""
        event = events.Recorded(kind, **told)
        self.recorded.append(event)
        return event.id


@contextmanager
def operation(
    permission: Permission,
    thing: models.Model,
    *,
    by: Actor,
    at: datetime | None = None,
    op: Operation | None = None,
    changes: bool = True,
) -> Iterator[Operation]:
    """Does one act in one transaction. An act inside an act passes `op` on: one story, one time.

    `changes=False` is for an act that only leaves a trace, as opening a record does: nobody waits
    for it, and nothing needs to be looked for afterwards."""
    if op is not None:
        if not permission.allows(by, thing):
            raise NotAllowed(permission)
        yield op
        return
    at = at or clock.now()
    by = by.moved_to(at)
    child: UUID | None = getattr(thing, "lock_child_id", None)
    try:
        with seen_as(by, child=child):
            if not permission.allows(by, thing):
                raise NotAllowed(permission)
            if changes:
                _lock(thing, child)
            op = Operation(by, at)
            yield op
            if not op.recorded:
                raise RuntimeError(f"{permission.key} recorded nothing, so nothing is kept")
            if changes:  # a trace answers no form: what is typed in it may still be sent
                _receive_once(by, at)
            events.write(op.recorded, by=by, at=at)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for step in import_module(settings.LAGET_WIRING).SAME_TRANSACTION if changes else ():
                step(op)
    except IntegrityError as error:
        raise _as_refusal(error) from error
    finally:
        ask_anew()


def _lock(thing: models.Model, child: UUID | None) -> None:
    """The child first, then the row; `FOR NO KEY UPDATE`, so that readers are not held up."""
    if child is not None:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT 1 FROM {settings.LAGET_LOCKED_FIRST} WHERE id = %s FOR NO KEY UPDATE",
                [child],
            )
    if getattr(thing, "is_locked_by_acts", True) and thing.pk != child:
        rows = type(thing)._base_manager.select_for_update(no_key=True, of=("self",))
        thing.refresh_from_db(from_queryset=rows)


def _receive_once(by: Actor, at: datetime) -> None:
    key = once_key.get()
    if key is not None:
        once_key.set(None)
        Once(key=key, role=by.role_id, at=at).save(force_insert=True)


def _as_refusal(error: IntegrityError) -> Exception:
    diag = getattr(error.__cause__, "diag", None)
    name = getattr(diag, "constraint_name", None) or ""
    if name == "core_once_pkey":
        return AlreadyReceived()
    message = import_module(settings.LAGET_WIRING).REFUSALS.get(name)
    if message is None:
        return error
    return Refused(name, message)
