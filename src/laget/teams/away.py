"""Somebody is away for a while, ill or on leave: the unit's leader stands in, and it returns when
the leader says that they are back. Why somebody is away is nobody's here to write."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.ids import new_id
from laget.core.operation import Refused, operation
from laget.people.models import Role
from laget.people.reads import leaders
from laget.teams import baton, events
from laget.teams.models import Away
from laget.teams.permissions import COME_BACK, MARK_AWAY


def mark_away(
    role: Role, *, by: Actor, until: date | None = None, at: datetime | None = None
) -> Away:
    """From today somebody is away. What they hold comes to the unit's leader, who stands in."""
    with operation(MARK_AWAY, role, by=by, at=at) as op:
        if role.to_on is not None and role.to_on <= op.on:
            raise Refused("ended-already", _("This role has ended."))
        if until is not None and until <= op.on:
            raise Refused("before-today", _("Choose a day after today, or leave it open."))
        if Away.objects.filter(role=role, back_on=None).exists():
            raise Refused("away-already", _("They are marked as away already."))
        stand_in = leaders(role.unit_id, op.on).exclude(pk=role.pk).first()
        held = list(baton.held_by(role))
        if held and stand_in is None:
            raise Refused(
                "no-leader", _("The unit has no other leader to stand in. Name one first.")
            )
        event = op.record(events.WENT_AWAY, thing=role.pk)
        away = Away(
            id=new_id(), role=role, from_on=op.on, until_on=until, writer_id=by.role_id,
            event_id=event,
        )  # fmt: skip
        away.save(force_insert=True)
        for holding in held:
            assert stand_in is not None
            baton.stand_in(holding, stand_in, by, op, stands_for=role)
    return away


def come_back(away: Away, *, by: Actor, at: datetime | None = None) -> int:
    """They are back. What the leader still stands in for returns to them, and is counted; what has
    been handed on meanwhile stays where it is."""
    with operation(COME_BACK, away, by=by, at=at) as op:
        if away.back_on is not None:
            raise Refused("back-already", _("They are back already."))
        away.back_on = op.on
        away.event_id = op.record(events.CAME_BACK, thing=away.role_id)
        away.save(update_fields=["back_on", "event_id"])
        if away.role.to_on is not None and away.role.to_on <= op.on:
            return 0
        return baton.give_back(away.role, by, op)
