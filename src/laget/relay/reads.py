"""What has happened around a child, and who has opened the record.

The journal keeps ids and codes, and of what was brought in by import only that it came. The story
is therefore told from the rows that events made, each guarded by its own circle, in one query.
Openings are no part of it: they are shown beside who can see the page.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Model

from laget.children.standing import Standing
from laget.core.seeing import keeps_plan
from laget.relay.acts import BESIDE, STORY

#: Which acts each filter of the story shows; the first shows everything.
FILTERS: dict[str, tuple[str, ...]] = {
    "all": (),
    "words": ("words",),
    "meetings": (
        "contact", "contact.taken-back", "meeting.called", "meeting.sent", "meeting.declined",
        "meeting.held", "meeting.cancelled", "meeting.again", "meeting.reopened",
    ),
    "help": (
        "measure.started", "measure.ended", "measure.taken-back", "review", "review.taken-back",
        "plan.started", "other-plan.named", "other-plan.ended",
        "referral.sent", "referral.accepted", "referral.declined", "referral.withdrawn",
        "referral.read", "referral.done", "referral.returned",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Act:
    """One thing that was done. `role` did it, or `unit`; `other` is a role or unit it concerned.
    `rest` is the row that tells of it, while that still stands: what is asked and not answered, a
    meeting that is called, the goals of a plan."""

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
    rest: str | None = None

    @property
    def lasts(self) -> bool:
        """Whether what began still lasts: a holding, a case, a plan."""
        return self.code == "now"


@dataclass(frozen=True)
class Around:
    """The story, newest first; what stands beside it, by kind; and when each role last opened the
    record."""

    acts: list[Act]
    beside: dict[str, list[dict[str, Any]]]
    opened: dict[UUID, datetime]


def story(s: Standing) -> list[Act]:
    """Everything the actor may read of what has happened, newest first."""
    return around(s).acts


def around(s: Standing) -> Around:
    """The story and all that is read with it, in one question."""
    told = s.told | {"zone": settings.TIME_ZONE}
    with keeps_plan() as cursor:
        cursor.execute(STORY, told)
        found = [Act(*row) for row in cursor.fetchall()]
    beside: dict[str, list[Any]] = {kind: [] for kind in BESIDE}
    for one in found:
        if one.kind in beside:
            beside[one.kind].append(json.loads(one.rest or "null"))
    opened = {one.row: _moment(one.rest) for one in found if one.kind == "record.opened"}
    return Around([one for one in found if one.kind not in beside], beside, opened)


def _moment(at_us: str | None) -> datetime:
    return datetime.fromtimestamp(int(at_us or 0) / 1_000_000, UTC)


def row_of(model: type[Model], told: dict[str, Any]) -> Any:
    """The row of a table that an act carries as its `rest`."""
    fields = model._meta.concrete_fields
    values = [one.to_python(told[str(one.column)]) for one in fields]
    return model.from_db(None, [one.attname for one in fields], values)
