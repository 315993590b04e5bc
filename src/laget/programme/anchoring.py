"""Anchoring: a body says for itself that it stands behind the programme, until a day.

What the secretariat was told, it notes (`actions.add`), and the page says so. Both lapse. What a
body has said is changed by nobody: it says it again, or takes it back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.organisations.models import Area, Unit
from laget.programme import events, reads
from laget.programme.actions import keep, written
from laget.programme.levels import own_level
from laget.programme.models import Anchoring, Body, Level, Programme
from laget.programme.permissions import ANCHOR, ROWS, TAKE_BACK


def anchor(
    programme: Programme, *, by: Actor, body: UUID | str, lapses_on: date, text: str = "",
    at: datetime | None = None,
) -> Anchoring:  # fmt: skip
    """The hat's own body stands behind the programme from today, at the level of its unit."""
    with operation(ANCHOR, programme, by=by, at=at) as op:
        found = own_bodies(by, programme).filter(pk=body).select_related("unit__authority").first()
        if found is None or found.unit is None:
            raise Refused("not-here", _("Choose one of those in the list."))
        if lapses_on <= op.on:
            raise Refused("past", _("Choose a day after today."))
        event = op.record(events.ANCHORED, thing=programme.pk)
        made = Anchoring(
            programme=programme, body=found, role_id=by.role_id, by_whom=found.name, text=text,
            on=op.on, lapses_on=lapses_on, level=own_level(found.unit),
            area=found.area or _country(found.unit), **written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def _country(unit: Unit) -> Area | None:
    if own_level(unit) == Level.NORDIC:
        return None
    return Area.objects.filter(kind=Area.Kind.COUNTRY, code=unit.authority.country).first()


def take_back(row: Anchoring, *, by: Actor, version: int, at: datetime | None = None) -> Anchoring:
    """The body does not stand behind it any more."""
    with operation(TAKE_BACK, row, by=by, at=at) as op:
        keep(row, version, op, op.record(events.TAKEN_BACK, thing=row.pk), {"is_out": True})
    return row


def own_bodies(actor: Actor, of: Programme) -> Any:
    """The bodies that the hat can speak for."""
    return reads.rows(actor, "body", of).filter(unit=actor.unit_id)


def to_anchor(actor: Actor, pk: UUID) -> tuple[Programme, list[Body]]:
    """A programme to stand behind, and the bodies the hat can do it for."""
    found = reads.to_write(actor, pk, ANCHOR)
    return found, list(own_bodies(actor, found))


def to_take_back(actor: Actor, pk: UUID) -> Anchoring:
    found: Anchoring = ROWS["anchoring"].row(actor, pk)
    if not TAKE_BACK.allows(actor, found):
        raise NotAllowed(TAKE_BACK)
    return found


@dataclass(frozen=True)
class Stands:
    """Who stands behind it at one level."""

    label: str
    rows: list[Anchoring]

    def is_bare(self, today: date) -> bool:
        """Nobody does now: nobody has said so, or all that was said has lapsed."""
        return all(one.lapses_on <= today for one in self.rows)


def by_level(rows: list[Anchoring], today: date) -> list[tuple[Stands, bool]]:
    """Every level, also those where nobody stands behind it."""
    found = [
        Stands(str(level.label), [one for one in rows if one.level == level]) for level in Level
    ]
    return [(one, one.is_bare(today)) for one in found]
