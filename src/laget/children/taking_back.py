"""What was a mistake is taken back, and says why: the row stays to be read and counts for nothing.
The parts that every such act in the rooms has."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from laget.children.models import CanBeTakenBack
from laget.core.events import Kind
from laget.core.operation import Operation, Refused
from laget.people.models import Role

FIELDS = ("taken_back_on", "taken_back_because", "taken_back_by", "event_id")


def stands(row: CanBeTakenBack) -> None:
    """Refuses what is taken back already."""
    if row.taken_back_on is not None:
        raise Refused("taken-back", _("This has been taken back."))


def refuse(row: CanBeTakenBack, because: str) -> None:
    """What is taken back already, and what no reason is given for."""
    stands(row)
    if not because.strip():
        raise Refused("no-reason", _("Write why, so that the others understand."))


def strike(row: CanBeTakenBack, kind: Kind, because: str, op: Operation, **told: Any) -> None:
    """Inside a larger act: the row stays, as taken back; `told` is what else becomes of it."""
    row.event_id = op.record(kind, about=row.child_id, thing=row.pk, shared=row.shared)
    row.taken_back_on, row.taken_back_because = op.on, because.strip()
    row.taken_back_by = Role(pk=op.by.role_id)
    for name, value in told.items():
        setattr(row, name, value)
    row.save(update_fields=[*FIELDS, *told])
