"""Writing to the team, reading, withdrawing."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.core.seeing import seen_as
from laget.messages import events
from laget.messages.models import Message, Receipt
from laget.messages.permissions import WITHDRAW, WRITE
from laget.messages.reads import unread
from laget.rulebook.loader import keeps_to_pointers
from laget.rulebook.stored import stored
from laget.teams.reads import could_hold


def write(child: Child, *, by: Actor, text: str, at: datetime | None = None) -> Message:
    """A message to everybody who takes part openly today, each of whom is to read it."""
    with operation(WRITE, child, by=by, at=at) as op:
        stay_hidden(child.pk, by)
        if not text.strip():
            raise Refused("no-text", _("Write what the others need to know."))
        to = [role for role in could_hold(op.by, child.pk) if role.pk != by.role_id]
        if keeps_to_pointers(by.country):  # what is written stays in the authority that wrote it
            to = [role for role in to if role.unit.authority_id == by.authority_id]
        if not to:
            raise Refused("nobody", _("Nobody else who may read it works with the child yet."))
        due = stored("message_read", authority=child.authority, on=op.on)
        event = op.record(events.SENT, about=child.pk, shared=True)
        message = Message(
            child=child, text=text, sent_at=op.at, shared=True, **due, **written(by, op, event)
        )
        message.save(force_insert=True)
        for role in to:
            Receipt(
                message=message, child=child, role=role, shared=True, **written(by, op, event)
            ).save(force_insert=True)
    return message


def opened(child: Child, *, by: Actor, at: datetime | None = None) -> None:
    """The receipt of a named person: what is new to them is before them now. Written once, and
    kept before the page is shown."""
    with seen_as(by, child=child.pk, read_only=True):
        if not WRITE.allows(by, child):
            raise NotFound
        if not unread(by, child.pk).exists():
            return
    with operation(WRITE, child, by=by, at=at) as op:
        event = op.record(events.READ, about=child.pk, shared=True)
        unread(op.by, child.pk).update(read_at=op.at, event_id=event)


def withdraw(message: Message, *, by: Actor, because: str, at: datetime | None = None) -> Message:
    """The text is out of view; that there was one, by whom and why it is gone is not."""
    with operation(WITHDRAW, message, by=by, at=at) as op:
        stay_hidden(message.child_id, by)
        if message.withdrawn_at is not None:
            raise Refused("withdrawn-already", _("This is withdrawn already."))
        if not because.strip():
            raise Refused("no-reason", _("Write why, so that the others understand."))
        event = op.record(events.WITHDRAWN, about=message.child_id, thing=message.pk, shared=True)
        message.withdrawn_at, message.withdrawn_because = op.at, because
        message.event_id = event
        message.save(update_fields=["withdrawn_at", "withdrawn_because", "event_id"])
    return message
