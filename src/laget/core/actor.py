"""Who is asking: a person wearing one hat, at one moment.

Access attaches to a role in a unit, never to a person alone. Two hats never add up: an Actor has
exactly one, and the database is told exactly that one.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID

from laget.core.clock import day


@dataclass(frozen=True)
class Actor:
    """One hat. `leads` holds the units this hat leads, inside its own secrecy area only. `is_upper`
    says that it belongs to the upper rooms, where no child is."""

    role_id: UUID
    person_id: UUID
    unit_id: UUID
    authority_id: UUID
    kind: str
    title: str
    name: str
    unit_name: str
    country: str
    at: datetime
    is_upper: bool = False
    unit_kind: str = ""
    leads: frozenset[UUID] = field(default_factory=frozenset)

    @property
    def on(self) -> date:
        return day(self.at)

    @property
    def units(self) -> frozenset[UUID]:
        """The unit the hat stands in, and those it leads."""
        return self.leads | {self.unit_id}

    def moved_to(self, at: datetime) -> Actor:
        """The same hat at another moment."""
        return replace(self, at=at)
