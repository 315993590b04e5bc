"""Tells the database who asks, when, and about which child, for as long as one transaction lasts.

The settings are local to the transaction. Inside another one the previous ones are put back on the
way out, because a setting made in a savepoint outlives its release. Policies read them (`walls`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.backends.postgresql.base import ServerBindingCursor

from laget.core.actor import Actor

NOBODY = ("", "", "", "")
_now: ContextVar[tuple[str, str, str, str]] = ContextVar("laget_seeing", default=NOBODY)
_found: ContextVar[dict[object, Any] | None] = ContextVar("laget_found", default=None)


@contextmanager
def seen_as(
    actor: Actor, *, child: UUID | None = None, at: datetime | None = None, read_only: bool = False,
    until_an_act: bool = False,
) -> Iterator[None]:  # fmt: skip
    """Inside, the database sees this actor and only what the actor may see. `until_an_act`: nothing
    changes here but by acts, so what is found once holds until one has been done."""
    asking = actor.moved_to(at) if at else actor
    told = (str(asking.role_id), asking.at.isoformat(), asking.on.isoformat(), str(child or ""))
    with _told(told, read_only=read_only):
        kept = _found.set({} if read_only or until_an_act else None)
        try:
            yield
        finally:
            _found.reset(kept)


@contextmanager
def seen_by_everybody() -> Iterator[None]:
    """Inside, the database sees nobody, shows what is open to all, and changes nothing."""
    with _told(NOBODY, read_only=True):
        yield


@contextmanager
def told_by_nobody() -> Iterator[None]:
    """Inside, the database sees nobody, as above, and may be told something: what a function of its
    own takes from somebody without a hat."""
    with _told(NOBODY, read_only=False):
        yield


@contextmanager
def _told(told: tuple[str, str, str, str], *, read_only: bool) -> Iterator[None]:
    is_inside = connection.in_atomic_block
    with transaction.atomic():
        before = _now.get()
        _tell(told, read_only=read_only)
        token = _now.set(told)
        try:
            yield
            if is_inside:  # else they end with the transaction
                _tell(before)  # after an error the rollback puts them back
        finally:
            _now.reset(token)


def only_reads() -> None:
    """From here on the transaction reads and changes nothing, as if it had been begun so."""
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")
    _found.set({})


def found_once(key: object, find: Callable[[], Any]) -> Any:
    """What `find` answers, asked once in each block that only reads, and before an act. None
    elsewhere: where things change, every question is asked anew."""
    kept = _found.get()
    if kept is None:
        return None
    if key not in kept:
        kept[key] = find()
    return kept[key]


@contextmanager
def one_question() -> Iterator[None]:
    """Inside, one thing is asked, and nothing changes while it is: what it rests on is found once,
    and kept no longer than that. In a block that only reads, for as long as the block."""
    if _found.get() is not None:
        yield
        return
    kept = _found.set({})
    try:
        yield
    finally:
        _found.reset(kept)


def ask_anew() -> None:
    """An act has been done, or refused: what was found before it holds no longer."""
    kept = _found.get()
    if kept is not None:
        kept.clear()


def _tell(told: tuple[str, str, str, str], *, read_only: bool = False) -> None:
    only = ", set_config('transaction_read_only', 'on', true)" if read_only else ""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('laget.actor', %s, true), set_config('laget.at', %s, true),"
            f" set_config('laget.on', %s, true), set_config('laget.child', %s, true){only}",
            told,
        )


class KeepsPlan(ServerBindingCursor):
    """A cursor whose question the database plans once for each connection, not each time."""

    def execute(self, query: Any, params: Any = None) -> Any:
        return super().execute(query, params, prepare=True)  # type: ignore[misc]


@contextmanager
def keeps_plan() -> Iterator[Any]:
    """For the few long questions that take longer to plan than to answer."""
    here: Any = connection
    here.ensure_connection()
    with here._prepare_cursor(KeepsPlan(here.connection)) as cursor:  # type: ignore[call-arg]
        yield cursor
