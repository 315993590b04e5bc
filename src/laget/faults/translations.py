"""What changes the words of a fault in another language."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from laget.core.actor import Actor
from laget.faults import events
from laget.faults.models import Fault, Translation
from laget.faults.permissions import TRANSLATE
from laget.programme import translating
from laget.programme.rows import Room

ROOM = Room(events.TRANSLATED, events.TRANSLATED_AGAIN, events.UNTRANSLATED)
WHAT = "translation"


def translate(
    fault: Fault, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Translation:
    """Whoever acts in the programme says it in another language, as long as it is up."""
    made: Translation = translating.translate(
        fault, Translation, WHAT, room=ROOM, permission=TRANSLATE, of=fault, by=by, told=told,
        at=at,
    )  # fmt: skip
    return made


def translate_again(
    row: Translation, *, by: Actor, version: int, told: dict[str, Any], at: datetime | None = None
) -> Translation:
    """The translation in other words."""
    made: Translation = translating.change(
        row, WHAT, room=ROOM, permission=TRANSLATE, of=row.fault, by=by, version=version,
        told=told, at=at,
    )  # fmt: skip
    return made


def take_out(
    row: Translation, *, by: Actor, version: int, at: datetime | None = None
) -> Translation:
    """It does not stand any more. It is not deleted."""
    out: Translation = ROOM.take_out(
        row, WHAT, TRANSLATE, row.fault, by=by, version=version, at=at
    )  # fmt: skip
    return out
