"""What comes back on paper: entered as the family wrote it, and what became of it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.plans import events
from laget.plans.actions import shares
from laget.plans.models import FromPaper, Plan
from laget.plans.permissions import (
    CHANGE_FROM_PAPER,
    SEE_PLAN,
    TAKE_BACK_FROM_PAPER,
    WORK,
)
from laget.plans.versions import not_changed_since


def enter(
    child: Child, *, by: Actor, paper: str, paper_on: date, came_on: date, wrote_by: str,
    words: str, done: str = "", shared: bool | None = None, at: datetime | None = None,
) -> FromPaper:  # fmt: skip
    """What the family wrote on the plan or the story that was printed on `paper_on`, word for word.
    Those who read the plan read it, unless the family wants it to stay in the service."""
    with operation(WORK, child, by=by, at=at) as op:
        if not words.strip():
            raise Refused("no-words", _("Write what stands on the paper."))
        if not paper_on <= came_on <= op.on:
            raise Refused("before-print", _("It cannot have come back before it was printed."))
        plan = _shown(child, paper_on, op)
        share = shares(child, by, op, shared) and (plan is None or plan.shared)
        event = op.record(events.PAPER_CAME, about=child.pk, code=wrote_by, shared=share)
        row = FromPaper(
            child=child, paper=paper, plan=plan, paper_on=paper_on, came_on=came_on,
            wrote_by=wrote_by, words=words, shared=share, **written(by, op, event),
        )  # fmt: skip
        if done.strip():
            row.done, row.done_on, row.done_by_id = done.strip(), op.on, by.role_id
        row.save(force_insert=True)
    return row


def _shown(child: Child, on: date, op: Operation) -> Plan | None:
    """The plan that was there on the day the paper was printed, as far as the one who asks sees."""
    lasts = Q(to_on=None) | Q(to_on__gt=on)
    rows = SEE_PLAN.rows(op.by).filter(lasts, one_child(child.pk), from_on__lte=on)
    found: Plan | None = rows.order_by("-shared", "-from_on", "-pk").first()
    return found


def say_done(
    row: FromPaper, *, by: Actor, done: str, since: UUID | None = None,
    at: datetime | None = None,
) -> FromPaper:  # fmt: skip
    """What became of what the family wrote; said anew when more is done."""
    with operation(CHANGE_FROM_PAPER, row, by=by, at=at) as op:
        if row.shared:
            stay_hidden(row.child_id, by)
        _still_there(row)
        not_changed_since(row, since)
        if not done.strip():
            raise Refused("no-text", _("Write what was done with it."))
        row.event_id = op.record(
            events.PAPER_DONE, about=row.child_id, thing=row.pk, shared=row.shared
        )
        row.done, row.done_on, row.done_by_id = done.strip(), op.on, by.role_id
        row.save(update_fields=["done", "done_on", "done_by", "event_id"])
    return row


def take_back(row: FromPaper, *, by: Actor, because: str, at: datetime | None = None) -> FromPaper:
    """It was entered by mistake: the words go out of view, and it is told why."""
    with operation(TAKE_BACK_FROM_PAPER, row, by=by, at=at) as op:
        if row.shared:
            stay_hidden(row.child_id, by)
        _still_there(row)
        if not because.strip():
            raise Refused("no-reason", _("Write why, so that the others understand."))
        row.event_id = op.record(
            events.PAPER_TAKEN_BACK, about=row.child_id, thing=row.pk, shared=row.shared
        )
        row.taken_back_on, row.taken_back_because = op.on, because.strip()
        row.save(update_fields=["taken_back_on", "taken_back_because", "event_id"])
    return row


def _still_there(row: FromPaper) -> None:
    if row.taken_back_on is not None:
        raise Refused("taken-back", _("This has been taken back."))
