"""What changes the words of a learning point in another language."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from laget.core.actor import Actor
from laget.programme import events, translating
from laget.programme.models import Learning, Translation
from laget.programme.permissions import WORK
from laget.programme.rows import Room

ROOM = Room(events.ROW_ADDED, events.ROW_CHANGED, events.ROW_OUT)
WHAT = "translation"


def translate(
    row: Learning, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Translation:
    """Whoever acts in the programme says it in another language."""
    made: Translation = translating.translate(
        row, Translation, WHAT, room=ROOM, permission=WORK, of=row.programme, by=by, told=told,
        at=at,
    )  # fmt: skip
    return made


def translate_again(
    row: Translation, *, by: Actor, version: int, told: dict[str, Any], at: datetime | None = None
) -> Translation:
    """The translation in other words."""
    made: Translation = translating.change(
        row, WHAT, room=ROOM, permission=WORK, of=row.programme, by=by, version=version, told=told,
        at=at,
    )  # fmt: skip
    return made


def take_out(
    row: Translation, *, by: Actor, version: int, at: datetime | None = None
) -> Translation:
    """It does not stand any more. It is not deleted."""
    out: Translation = ROOM.take_out(row, WHAT, WORK, row.programme, by=by, version=version, at=at)
    return out
