"""What is told from below, and the second look at it before it goes up.

No row of a child is in the upper rooms, but a sentence can still point at one. So what is told is
written by a leader in other words, and somebody else answers: could anyone recognise a child, a
family, a colleague? Only then does it go up. Whoever acts in the programme can take it down at
once. A change after that goes the same way again.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.core.access import Permission
from laget.core.actor import Actor
from laget.core.events import Kind
from laget.core.operation import Refused, operation
from laget.people.models import Role
from laget.programme.actions import keep
from laget.programme.ground import Kept

LOOKED_AT = Kind("told.looked-at", ("up", "back"))
REWRITTEN = Kind("told.rewritten")
TAKEN_DOWN = Kind("told.taken-down")


class Stage(models.TextChoices):
    """How far up something told has come."""

    WRITTEN = "written", _("Being written")
    WAITS = "waits", _("Waits for a second person to read it")
    UP = "up", _("Read by two")
    DOWN = "down", _("Taken down")


class Told(Kept):
    """A row with free text from below. `written_by` answers for the words, `looked_by` for the
    second look; `back_because` is why it came back."""

    stage = models.CharField(max_length=10, choices=Stage, default=Stage.WRITTEN)
    written_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    looked_by = models.ForeignKey(Role, models.PROTECT, null=True, related_name="+")
    back_because = models.TextField(blank=True)

    class Meta:
        abstract = True

    @property
    def looked_at_by(self) -> Any:
        """What the permission to look, or to say it otherwise, is asked of."""
        return self.programme


def read_by_two(name: str) -> models.CheckConstraint:
    """What the database holds of it: nothing is up that only one has read."""
    two = models.Q(written_by__isnull=False, looked_by__isnull=False) & ~models.Q(
        looked_by=models.F("written_by")
    )
    return models.CheckConstraint(condition=~models.Q(stage="up") | two, name=name)


def written_again(by: Actor, *, ready: bool) -> dict[str, Any]:
    """What a change of the words does: nobody has read these words yet."""
    return {
        "stage": Stage.WAITS if ready else Stage.WRITTEN, "written_by_id": by.role_id,
        "looked_by_id": None, "back_because": "",
    }  # fmt: skip


def rewrite(
    row: Told, permission: Permission, *, by: Actor, version: int, told: dict[str, str],
    at: datetime | None = None,
) -> Told:  # fmt: skip
    """A leader says it in other words, and answers for them. Somebody else must read it again."""
    with operation(permission, row.looked_at_by, by=by, at=at) as op:
        event = op.record(REWRITTEN, thing=row.pk)
        keep(row, version, op, event, told | written_again(by, ready=True))
    return row


def look(
    row: Told, permission: Permission, *, by: Actor, version: int, nobody: bool,
    because: str = "", at: datetime | None = None,
) -> Told:  # fmt: skip
    """The second person answers. Nobody can be recognised: it goes up. Else it goes back."""
    with operation(permission, row.looked_at_by, by=by, at=at) as op:
        if row.stage != Stage.WAITS:
            raise Refused("not-waiting", _("It does not wait for anybody to read it."))
        if row.written_by is None or row.written_by.person_id == by.person_id:
            raise Refused("own-words", _("You wrote it. Somebody else must read it."))
        if not nobody and not because.strip():
            raise Refused("no-reason", _("Write what could be recognised, without names."))
        event = op.record(LOOKED_AT, thing=row.pk, code="up" if nobody else "back")
        now: dict[str, Any] = {"stage": Stage.UP, "looked_by_id": by.role_id, "back_because": ""}
        if not nobody:
            now = {"stage": Stage.WRITTEN, "looked_by_id": None, "back_because": because}
        keep(row, version, op, event, now)
    return row


def take_down(row: Told, permission: Permission, *, by: Actor, at: datetime | None = None) -> Told:
    """Somebody could be recognised after all: from now on only those who act in it see it."""
    with operation(permission, row.looked_at_by, by=by, at=at) as op:
        row.refresh_from_db(fields=["version", "stage"])  # whatever was written meanwhile
        if row.stage == Stage.DOWN:
            raise Refused("down-already", _("It is taken down already."))
        event = op.record(TAKEN_DOWN, thing=row.pk)
        keep(row, row.version, op, event, {"stage": Stage.DOWN})
    return row
