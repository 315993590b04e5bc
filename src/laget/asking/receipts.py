"""The receipt of a named person for what a service is asked: whether it worries too, and a talk
without a name. Each is to be opened within the days of a question to another service."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from laget.asking import events
from laget.asking.models import Asked, Talk
from laget.asking.permissions import ANSWER, ANSWER_TALK, SEE_ASKED, SEE_TALK
from laget.asking.reads import waiting
from laget.core.access import Permission
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
    if asked is not None:
        _receipt(ANSWER, asked, by, at)


def unopened(actor: Actor) -> QuerySet[Asked]:
    """What this hat has asked with the family's yes, and nobody over there has opened in time."""
    rows = SEE_ASKED.rows(actor).filter(
        writer=actor.role_id, read_at=None, read_due_on__lt=actor.on, lapses_on__gte=actor.on,
        question__ended_on=None,
    )  # fmt: skip
    return rows.select_related("to_unit").order_by("asked_on", "pk")


def talks_unopened(actor: Actor) -> QuerySet[Talk]:
    """The same of what this hat wonders about, without a name."""
    rows = SEE_TALK.rows(actor).filter(
        writer=actor.role_id, read_at=None, read_due_on__lt=actor.on, closed_at=None
    )
    return rows.select_related("to_unit").order_by("asked_at", "pk")


def talk_opened(pk: UUID, *, by: Actor, at: datetime | None = None) -> None:
    """Somebody in the service that is asked has opened a talk without a name."""
    with seen_as(by):
        rows = ANSWER_TALK.rows(by).filter(pk=pk, read_at=None, closed_at=None)
        talk = rows.exclude(writer=by.role_id).first()
    if talk is not None:
        _receipt(ANSWER_TALK, talk, by, at)


def _receipt(may: Permission, asked: Asked | Talk, by: Actor, at: datetime | None) -> None:
    """Of whoever comes first; the next who opens it at the same time leaves nothing."""
    try:
        with operation(may, asked, by=by, at=at) as op:
            is_read(asked, op)
    except Refused:
        return


def is_read(asked: Asked | Talk, op: Operation) -> None:
    """Inside an act of the one who opens it, or answers."""
    if asked.read_at is not None:
        raise Refused("read-already", "")
    asked.read_at, asked.read_by_id = op.at, op.by.role_id
    asked.save(update_fields=RECEIPT)
    op.record(events.TALK_READ if isinstance(asked, Talk) else events.READ, thing=asked.pk)
