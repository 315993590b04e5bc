"""What has happened around a child, and who has opened the record.

The journal keeps ids and codes, and of what was brought in by import only that it came. The story
is therefore told from the rows that events made, each guarded by its own circle, in one query.
Openings are no part of it: they are shown beside who can see the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import Max, Q

from laget.children.standing import Standing
from laget.core.models import Event
from laget.relay.acts import STORY

#: Which acts each filter of the story shows; the first shows everything.
FILTERS: dict[str, tuple[str, ...]] = {
    "all": (),
    "words": ("words",),
    "meetings": (
        "contact", "meeting.called", "meeting.sent", "meeting.declined", "meeting.held",
        "meeting.cancelled",
    ),
    "help": (
        "measure.started", "measure.ended", "review", "plan.started", "referral.sent",
        "referral.accepted", "referral.declined", "referral.withdrawn", "referral.read",
        "referral.done", "referral.returned",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Act:
    """One thing that was done. `role` did it, or `unit`; `other` is a role or unit it concerned."""

    kind: str
    on: date
    order: UUID
    role: UUID | None
    unit: UUID
    other: UUID | None
    code: str
    text: str
    what: str
    row: UUID
    shared: bool

    @property
    def lasts(self) -> bool:
        """Whether what began still lasts: a holding, a case, a plan."""
        return self.code == "now"


def story(s: Standing) -> list[Act]:
    """Everything the actor may read of what has happened, newest first."""
    actor = s.actor
    told: dict[str, Any] = {
        "records": s.records, "leads": list(actor.leads), "units": list(actor.units),
        "unit": actor.unit_id, "role": actor.role_id, "on": actor.on, "in_team": s.in_team,
        "in_unit": s.in_unit, "on_list": s.on_list, "whole": s.sees_whole,
        "pointers": s.keeps_to_pointers, "authority": s.actor.authority_id,
        "zone": settings.TIME_ZONE,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(STORY, told)
        return [Act(*row) for row in cursor.fetchall()]


def openings(standing: Standing) -> dict[UUID, datetime]:
    """When each role last opened the record, as far as the actor may read it."""
    seen = Q(role=standing.actor.role_id) | standing.circle(writes="")
    rows = (
        Event.objects.filter(seen, about=standing.child.pk, kind="record.opened")
        .values_list("role")
        .annotate(last=Max("at_us"))
    )
    return {role: datetime.fromtimestamp(at / 1_000_000, UTC) for role, at in rows if role}
