"""One thing that waits for a hat, and how much it hurries. Found by `desk.reads` and its kin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, QuerySet

from laget.children.models import Child
from laget.core.actor import Actor
from laget.gaps.reads import FoundGap
from laget.people.models import Role

SOON = 7  # days within which a deadline is no longer far away


@dataclass(frozen=True)
class Waits:
    """One thing that waits. `kind`: decide, baton, lead, answer, unread, unopened, lost,
    unopened-handover, late-handover, unopened-lead, unseen-lead, unopened-worry, unopened-talk,
    unopened-invitation, unread-message, turned-down, lead-no, one-fewer, returned, given-up, back,
    invited, passed, assign, assess, receipt, to-ask, review, join, asked, two, talk, mend,
    call, meet-again, look-plan, other-plan, invite, new-lead, named, no-owner, story or gap.

    `thing` is the row's key; `told` is what its sentence needs."""

    kind: str
    thing: UUID
    severity: str
    since: date
    due: date | None
    child_id: UUID | None = None
    child: Child | None = None
    told: dict[str, Any] | None = None
    gap: FoundGap | None = None


def which_are_there(actor: Actor, *rows: QuerySet[Any]) -> list[bool]:
    """Of each of these, whether there is anything at all: on most days there is not, and one
    question to the database says so for them all."""
    asked = Role.objects.filter(pk=actor.role_id).values_list(*map(Exists, rows))
    return list(asked.get())


def urgency(due: date | None, today: date) -> str:
    """How much a deadline hurries: past, today or tomorrow; within a week; or later."""
    if due is None:
        return "warning"
    left = (due - today).days
    return "danger" if left <= 1 else "warning" if left <= SOON else "neutral"
