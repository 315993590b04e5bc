"""Tells the database who asks, when, and about which child, for as long as one transaction lasts.

The settings are local to the transaction; the previous ones are put back on the way out, because a
setting made in a savepoint outlives its release. Policies read them (`walls`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from laget.core.actor import Actor

NOBODY = ("", "", "", "")
_now: ContextVar[tuple[str, str, str, str]] = ContextVar("laget_seeing", default=NOBODY)
_found: ContextVar[dict[object, Any] | None] = ContextVar("laget_found", default=None)


@contextmanager
def seen_as(
    actor: Actor, *, child: UUID | None = None, at: datetime | None = None, read_only: bool = False
) -> Iterator[None]:
    """Inside, the database sees this actor and only what the actor may see."""
    asking = actor.moved_to(at) if at else actor
    told = (str(asking.role_id), asking.at.isoformat(), asking.on.isoformat(), str(child or ""))
    with transaction.atomic():
        before = _now.get()
        _tell(told)
        token = _now.set(told)
        kept = _found.set({} if read_only else None)
        try:
            if read_only:
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION READ ONLY")
            yield
            _tell(before)  # after an error the rollback puts them back
        finally:
            _found.reset(kept)
            _now.reset(token)


@contextmanager
def seen_by_everybody() -> Iterator[None]:
    """Inside, the database sees nobody, shows what is open to all, and changes nothing."""
    with transaction.atomic():
        before = _now.get()
        _tell(NOBODY)
        token = _now.set(NOBODY)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY")
            yield
            _tell(before)
        finally:
            _now.reset(token)


def found_once(key: object, find: Callable[[], Any]) -> Any:
    """What `find` answers, asked once in each block that only reads. None elsewhere: where things
    change, every question is asked anew."""
    kept = _found.get()
    if kept is None:
        return None
    if key not in kept:
        kept[key] = find()
    return kept[key]


def _tell(told: tuple[str, str, str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('laget.actor', %s, true), set_config('laget.at', %s, true),"
            " set_config('laget.on', %s, true), set_config('laget.child', %s, true)",
            told,
        )
