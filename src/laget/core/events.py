"""The journal: what was done, by whom, when, about whom. Ids, dates and codes; never free text.

Called by `operation()`; rooms declare their kinds in their own `events.py`. Reading back: `relay`.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from django.db import connection

from laget.core.actor import Actor
from laget.core.ids import new_id

Plain = UUID | date | int | bool | None


@dataclass(frozen=True)
class Kind:
    """One kind of event, e.g. `concern.raised`; `codes` are the enum values it may carry."""

    name: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recorded:
    """One event about to be written. `shared` decides who may read it, as for every row."""

    kind: Kind
    about: UUID | None = None
    thing: UUID | None = None
    shared: bool = False
    code: str = ""
    other: UUID | None = None
    on: date | None = None
    id: UUID = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if self.code and self.code not in self.kind.codes:
            raise ValueError(f"{self.kind.name} does not know the code {self.code!r}")


def write(recorded: list[Recorded], *, by: Actor, at: datetime) -> None:
    """Adds the events, in order. Without RETURNING: one may write here what one may not read."""
    rows = []
    for event in recorded:
        text = canonical(event, by=by, at=at)
        salt = os.urandom(16)
        rows.append((event.id, text, salt, digest(text, salt)))
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO core_event (id, canonical, salt, digest) VALUES (%s, %s, %s, %s)", rows
        )


def canonical(event: Recorded, *, by: Actor | None, at: datetime) -> str:
    """The text that is digested: keys sorted, nothing empty, times in microseconds."""
    said = {
        "kind": event.kind.name,
        "at": int(at.timestamp() * 1_000_000),
        "role": by and by.role_id,
        "unit": by and by.unit_id,
        "authority": by and by.authority_id,
        "about": event.about,
        "thing": event.thing,
        "shared": event.shared or None,
        "code": event.code or None,
        "other": event.other,
        "on": event.on,
    }
    kept = {key: value for key, value in said.items() if value is not None}
    return json.dumps(kept, sort_keys=True, separators=(",", ":"), default=str)


def digest(text: str, salt: bytes) -> bytes:
    return hashlib.sha256(salt + text.encode()).digest()
