"""The receipt of a named person for what a service is asked: whether it worries too, and a talk
without a name. Each is to be opened within the days of a question to another service."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from laget.asking import events
from laget.asking.models import Asked, Talk
from laget.asking.permissions import ANSWER, ANSWER_TALK
from laget.asking.reads import waiting
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.organisations.models import Unit
from laget.referrals.actions import read_due as asked_due

RECEIPT = ("read_at", "read_by")


def read_due(unit: Unit, op: Operation, *, until: date | None = None) -> date | None:
    """The last day to open it; no later than the last day to answer."""
    due = asked_due(unit, op)
    return min(due, until) if due and until else due


def opened(pk: UUID, *, by: Actor, at: datetime | None = None) -> None:
    """Somebody who may answer has opened the question whether they worry. Written once, and kept
    before the page is shown. It tells those who asked that it has come, and nothing of an answer.
    """
    with seen_as(by):
        asked = waiting(by).filter(pk=pk, read_at=None).first()
    if asked is None:
        return
    try:
        with operation(ANSWER, asked, by=by, at=at) as op:
            is_read(asked, op)
    except Refused:
        return


def talk_opened(pk: UUID, *, by: Actor, at: datetime | None = None) -> None:
    """Somebody in the service that is asked has opened a talk without a name."""
    with seen_as(by):
        rows = ANSWER_TALK.rows(by).filter(pk=pk, read_at=None, closed_at=None)
        talk = rows.exclude(writer=by.role_id).first()
    if talk is None:
        return
    try:
        with operation(ANSWER_TALK, talk, by=by, at=at) as op:
            is_read(talk, op)
    except Refused:
        return


def is_read(asked: Asked | Talk, op: Operation) -> None:
    """Inside an act of the one who opens it, or answers."""
    if asked.read_at is not None:
        raise Refused("read-already", "")
    asked.read_at, asked.read_by_id = op.at, op.by.role_id
    asked.save(update_fields=RECEIPT)
    op.record(events.TALK_READ if isinstance(asked, Talk) else events.READ, thing=asked.pk)
