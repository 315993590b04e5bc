"""What changes around the child's own words: who reads them, what is written beside them, and why a
child was not heard. The words themselves nobody changes."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children import events
from laget.children.actions import stay_hidden, written
from laget.children.models import Beside, Child, NotHeard, Words, WordsReader
from laget.children.permissions import OPEN, shows_itself
from laget.children.reads import readers_of, readers_version
from laget.children.taking_back import refuse, strike
from laget.children.voice_permissions import KEEP_WORDS, TAKE_BACK_NOT_HEARD
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, not_changed_since, operation
from laget.people.models import Role


def note_words(
    child: Child, *, by: Actor, text: str, how: str, said_on: date | None = None,
    shared: bool = False, readers: Collection[Role] = (), at_top: bool = False, goal: Any = None,
    at: datetime | None = None, op: Operation | None = None,
) -> Words:  # fmt: skip
    """What the child said, in the child's words, noted by the adult whom the child chose. That one
    alone reads it, unless the child names more, or says the whole team (`shared`)."""
    with operation(OPEN, child, by=by, at=at, op=op) as op:
        _stay_hidden(child.pk, by, shared=shared, readers=readers)
        kind = events.SPOKE if shared else events.CONFIDED
        event = op.record(kind, about=child.pk, code=how, shared=shared)
        words = Words(
            child=child, text=text, how=how, said_on=said_on or op.on, shared=shared,
            at_top=at_top, goal=goal, **written(by, op, event),
        )  # fmt: skip
        words.save(force_insert=True)
        for role in readers:
            if role.pk != by.role_id:
                _let_read(words, role.pk, how, op)
    return words


def choose_readers(
    words: Words, *, by: Actor, readers: Collection[Role], how: str, shared: bool = False,
    at_top: bool = False, goal: Any = None, since: UUID | None = None,
    at: datetime | None = None,
) -> Words:  # fmt: skip
    """The child widens or takes back who reads, and says where the words stand. `how` is how the
    child said so; `since` the version that was ticked in. Whoever notes it may be taken off too;
    somebody must be left."""
    with operation(KEEP_WORDS, words, by=by, at=at) as op:
        not_changed_since(readers_version(words), since)
        wanted = {role.pk for role in readers}
        if not shared and not wanted:
            raise Refused("nobody", _("Choose at least one who may read it, or it is lost."))
        _stay_hidden(words.child_id, by, shared=shared, readers=readers)
        now = readers_of(words, op.on)
        wanted = now if shared else wanted
        changed = (words.shared, words.at_top, words.goal_id) != (
            shared, at_top, goal and goal.pk
        )  # fmt: skip
        if wanted == now and not changed:
            raise Refused("as-before", _("This is how it stands already."))
        me = by.role_id
        for role in wanted - now:
            _let_read(words, role, how, op)
        if changed:
            if not shared and me not in now | wanted:  # reads to the end of this act, and no longer
                _let_read(words, me, how, op)
                now = now | {me}
            _place(words, shared=shared, at_top=at_top, goal=goal, how=how, op=op)
        for role in sorted(now - wanted, key=lambda pk: pk == me):
            _let_no_longer(words, role, how, op)
    return words


def write_beside(
    words: Words, *, by: Actor, kind: str, text: str, on: date | None = None,
    at: datetime | None = None,
) -> Beside:  # fmt: skip
    """An adult tells what happened with what the child said, or adds a note. Read by those who read
    the words."""
    with operation(KEEP_WORDS, words, by=by, at=at) as op:
        if not text.strip():
            raise Refused("no-text", _("Write what happened with what the child said."))
        if words.shared or words.unit_id != by.unit_id:
            stay_hidden(words.child_id, by)
        told = events.BESIDE if words.shared else events.CONFIDED_BESIDE
        event = op.record(told, about=words.child_id, code=kind, shared=words.shared)
        one = Beside(
            words=words, child_id=words.child_id, kind=kind, text=text, on=on or op.on,
            shared=words.shared, **written(by, op, event),
        )  # fmt: skip
        one.save(force_insert=True)
    return one


def note_not_heard(
    child: Child, *, by: Actor, reason: str, text: str, on: date | None = None,
    at: datetime | None = None, op: Operation | None = None,
) -> NotHeard:  # fmt: skip
    """The child was not heard. It is never left unsaid why."""
    with operation(OPEN, child, by=by, at=at, op=op) as op:
        if not text.strip():
            raise Refused("no-reason", _("Write why the child was not heard."))
        shared = shows_itself(by, child.pk)
        event = op.record(events.NOT_HEARD, about=child.pk, code=reason, shared=shared)
        one = NotHeard(
            child=child, reason=reason, text=text, on=on or op.on, shared=shared,
            **written(by, op, event),
        )  # fmt: skip
        one.save(force_insert=True)
    return one


def take_back_not_heard(
    noted: NotHeard, *, by: Actor, because: str, at: datetime | None = None
) -> NotHeard:
    """It was about another child, or the child was heard after all."""
    with operation(TAKE_BACK_NOT_HEARD, noted, by=by, at=at) as op:
        if noted.shared:
            stay_hidden(noted.child_id, by)
        refuse(noted, because)
        strike(noted, events.NOT_HEARD_TAKEN_BACK, because, op)
    return noted


def _stay_hidden(child_id: UUID, by: Actor, *, shared: bool, readers: Collection[Role]) -> None:
    """A service that takes part in secret names nobody outside itself: they would know of it."""
    if shared or any(role.unit_id != by.unit_id for role in readers):
        stay_hidden(child_id, by)


def _let_read(words: Words, role_id: UUID, how: str, op: Operation) -> None:
    event = op.record(
        events.CONFIDED_NAMED, about=words.child_id, thing=words.pk, other=role_id, code=how
    )
    _reader(words, role_id, op, event).save(force_insert=True)


def _let_no_longer(words: Words, role_id: UUID, how: str, op: Operation) -> None:
    event = op.record(
        events.CONFIDED_TAKEN_BACK, about=words.child_id, thing=words.pk, other=role_id, code=how
    )
    open_ones = WordsReader.objects.filter(words=words, role=role_id, to_on=None)
    if not open_ones.update(to_on=op.on, event_id=event):
        ended = _reader(words, role_id, op, event)  # the one who wrote it down was never named
        ended.to_on = op.on
        ended.save(force_insert=True)


def _reader(words: Words, role_id: UUID, op: Operation, event: UUID) -> WordsReader:
    return WordsReader(
        words=words, child_id=words.child_id, role_id=role_id, from_on=op.on,
        **written(op.by, op, event),
    )  # fmt: skip


def _place(
    words: Words, *, shared: bool, at_top: bool, goal: Any, how: str, op: Operation
) -> None:  # fmt: skip
    if shared == words.shared:
        kind = events.PLACED if shared else events.CONFIDED_PLACED
    else:
        kind = events.OPENED_UP if shared else events.CONFIDED_TAKEN_BACK
    event = op.record(kind, about=words.child_id, thing=words.pk, code=how, shared=shared)
    words.shared, words.at_top, words.goal, words.event_id = shared, at_top, goal, event
    words.save(update_fields=["shared", "at_top", "goal", "event_id"])
