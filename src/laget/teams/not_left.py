"""Somebody's role was ended by mistake: whoever ended it takes that back, for a while.

From now on they work with the children they were let go of, where the service takes part as before,
and what a leader still stands in for returns to them. The days between stay told, and what has been
handed on or answered meanwhile stays where it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children.permissions import only_named
from laget.consent import actions as consents
from laget.core import clock
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.core.models import Event
from laget.core.operation import Operation, Refused, operation
from laget.people.models import Role
from laget.people.reads import held_on
from laget.teams import baton, events
from laget.teams.actions import put_to_work
from laget.teams.models import Holding, Member, Participation
from laget.teams.permissions import END_ROLE

TO_TAKE_BACK = timedelta(days=14)


def ended_by_me(actor: Actor) -> list[Role]:
    """Those whose role this hat has ended lately, and who can still be back."""
    rows = END_ROLE.rows(actor).filter(
        to_on__lte=actor.on, to_on__gt=actor.on - TO_TAKE_BACK, ended_event__isnull=False
    )
    roles = list(rows.select_related("person", "unit").order_by("person__sort_key", "pk"))
    acts = _acts(actor, [role.ended_event for role in roles if role.ended_event])
    return [role for role in roles if _is_how_it_stands(role, acts)]


def ended_role(actor: Actor, pk: UUID) -> Role:
    """One of them."""
    found = next((role for role in ended_by_me(actor) if role.pk == pk), None)
    if found is None:
        raise NotFound
    return found


def take_back_ending(role: Role, *, by: Actor, at: datetime | None = None) -> int:
    """They did not leave after all. How many children they work with again."""
    with operation(END_ROLE, role, by=by, at=at) as op:
        found = next((one for one in ended_by_me(op.by) if one.pk == role.pk), None)
        if found is None or found.ended_event is None:
            raise Refused(
                "not-to-take-back",
                _("This can no longer be taken back here. Ask whoever runs Laget for a new role."),
            )
        here = Role.objects.filter(held_on(op.on), person=role.person_id, unit=role.unit_id)
        if here.exists():
            raise Refused("works-here", _("They have a new role here already."))
        ended = _acts(op.by, [found.ended_event])[found.ended_event]
        op.record(events.ROLE_GOES_ON, thing=role.pk)
        role.to_on, role.ended_event = _was_to_end(ended), None
        role.save(update_fields=["to_on", "ended_event"])
        return _back_to_work(role, ended, op)


def _acts(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, Event]:
    """Of these acts, those of the hat."""
    return {one.pk: one for one in Event.objects.filter(pk__in=list(keys), role=actor.role_id)}


def _is_how_it_stands(role: Role, acts: dict[UUID, Event]) -> bool:
    """Whether nobody has given the role another end since."""
    ended = acts.get(role.ended_event) if role.ended_event else None
    if ended is None:
        return False
    return role.to_on == _day(ended)


def _day(act: Event) -> date:
    return clock.day(datetime.fromtimestamp(act.at_us / 1_000_000, UTC))


def _was_to_end(ended: Event) -> date | None:
    """The day ahead on which the role was to end anyway, where there was one."""
    on = json.loads(ended.canonical or "{}").get("on")
    return date.fromisoformat(on) if on else None


def _back_to_work(role: Role, ended: Event, op: Operation) -> int:
    gone = Member.objects.filter(role=role, to_on=_day(ended)).order_by("child_id")
    held = Holding.objects.filter(role=role, during__endswith__isnull=False)
    acts = _acts(op.by, [row.event_id for rows in (gone, held) for row in rows])
    same = {pk for pk, act in acts.items() if act.at_us == ended.at_us}
    back = {was.child_id for was in gone if was.event_id in same and _works_again(was, role, op)}
    stands_in = Holding.objects.filter(event_id__in=same, standing_in=True, during__endswith=None)
    baton.returns(stands_in.filter(child__in=back), role, op.by, op)
    return len(back)


def _works_again(was: Member, role: Role, op: Operation) -> bool:
    """Where the service takes part as before, and nothing hides the child from them since."""
    parts = Participation.objects.filter(held_on(op.on), pk=was.participation_id)
    part = parts.select_related("child", "unit").first()
    if part is None or not Role.objects.filter(only_named(was.child_id), pk=role.pk).exists():
        return False
    by_law = part.basis == Participation.Basis.STATUTE
    if not (by_law or consents.stands(part.consent_id, part.child, part.unit)):
        return False  # asked of the database: a yes that has ended is nobody's to read
    put_to_work(part, role, op.by, op)
    return True
