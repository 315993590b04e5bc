"""After a case has closed: on the day agreed somebody is reminded, and asks how it goes."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.people.models import Role
from laget.teams import events
from laget.teams.models import Case, FollowUp
from laget.teams.permissions import FOLLOW_UP


def ask_later(case: Case, holder: Role | None, *, by: Actor, on: date, op: Operation) -> FollowUp:
    """Inside the act that closes a case: who held the baton asks, where it was in the same service
    as the one who closes; else whoever closes it. The service's leader is reminded too."""
    role = holder if holder and holder.unit_id in by.units else Role.objects.get(pk=by.role_id)
    child = Child.objects.get(pk=case.child_id)
    name = f"{child.given_name} {child.family_name}".strip()
    return _ask(case.child_id, case.pk, role, name, on, by, op)


def _ask(
    child_id: UUID, case_id: UUID, role: Role, name: str, on: date, by: Actor, op: Operation
) -> FollowUp:
    event = op.record(events.TO_ASK, about=child_id, thing=role.pk, on=on)
    made = FollowUp(
        child_id=child_id, case_id=case_id, role=role, name=name, ask_on=on,
        **written(by, op, event, unit_id=role.unit_id, authority_id=by.authority_id),
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def note_asked(
    one: FollowUp, *, by: Actor, outcome: str, again_on: date | None = None,
    at: datetime | None = None,
) -> FollowUp:  # fmt: skip
    """The family was asked how it goes; or was not reached, and is asked again on another day."""
    with operation(FOLLOW_UP, one, by=by, at=at) as op:
        if one.outcome:
            raise Refused("asked-already", _("It is noted already how it goes."))
        missed = outcome == FollowUp.Outcome.NOT_REACHED
        if missed and (again_on is None or again_on <= op.on):
            raise Refused("ask-again", _("Choose a day ahead to try again."))
        event = op.record(events.FAMILY_ASKED, about=one.child_id, thing=one.pk, code=outcome)
        one.outcome, one.asked_on, one.event_id = outcome, op.on, event
        one.save(update_fields=["outcome", "asked_on", "event_id"])
        if missed and again_on is not None:
            role = Role.objects.get(pk=one.role_id)
            _ask(one.child_id, one.case_id, role, one.name, again_on, by, op)
    return one
