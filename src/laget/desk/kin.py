"""Somebody says that a child is their kin, or a friend's. What they do for the child under any of
their hats goes to those who lead them, in the same act; then the child does not exist for them.

On the desk because it reaches into many rooms. Whether Laget knows such a child is not answered:
only what the person has at hand in their own work is passed on.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.asking import events as asking_events
from laget.asking.models import Asked, Question
from laget.children import events, kin, protecting
from laget.children.models import Child, Kin
from laget.children.permissions import KNOW, LOOK_FOR
from laget.children.record_permissions import SEE_KIN
from laget.concerns import events as concern_events
from laget.concerns.models import Concern
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.notices.models import Notice
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import actor_for, hats, held_on
from laget.plans import events as plan_events
from laget.plans.models import Measure
from laget.teams import baton
from laget.teams.actions import let_go
from laget.teams.models import Holding, Member


def declare(
    *, by: Actor, given_name: str, family_name: str, born_on: date, at: datetime | None = None
) -> Kin:
    """By name and birth date. The answer is the same whether there is such a child or not."""
    with operation(LOOK_FOR, Unit(pk=by.unit_id), by=by, at=at) as op:
        if born_on > op.on:
            raise Refused("born-later", _("The birth date lies ahead. Is the child expected?"))
        if kin.said_already(op.by, given_name, family_name, born_on):
            raise Refused("said-already", _("You have said so already."))
        for me in _hats(op):
            with seen_as(me):
                met = kin.met(me, given_name, family_name, born_on, also=_given(me, op))
                _hand_on(me, met, op)
        return _say(op, given_name=given_name, family_name=family_name, born_on=born_on)


def declare_met(child: Child, *, by: Actor, at: datetime | None = None) -> Kin:
    """At a child whom the person meets in their work."""
    with operation(KNOW, child, by=by, at=at) as op:
        child = KNOW.row(op.by, child.pk)
        kept = child.joined_into_id or child.pk
        same = [kept, *Child.objects.filter(joined_into=kept).values_list("pk", flat=True)]
        for me in _hats(op):
            with seen_as(me):
                _hand_on(me, same, op)
        return _say(
            op, child=child, given_name=child.given_name, family_name=child.family_name,
            born_on=child.born_on,
        )  # fmt: skip


def end(said: Kin, *, by: Actor, at: datetime | None = None) -> None:
    """It is so no longer, or was a mistake. What was passed on stays where it is."""
    with operation(SEE_KIN, said, by=by, at=at) as op:
        if said.to_on is not None:
            raise Refused("ended-already", _("You have ended this already."))
        said.to_on, said.event_id = op.on, op.record(events.CONFIDED_KIN_ENDED, thing=said.pk)
        said.save(update_fields=["to_on", "event_id"])


def _hats(op: Operation) -> list[Actor]:
    """The person in each of their hats: what one hat does, the other cannot see."""
    worn = (actor_for(role.pk, op.at) for role in hats(op.by.person_id, op.on))
    return [me for me in worn if me is not None and not me.is_upper]


def _given(me: Actor, op: Operation) -> list[UUID]:
    """The children of what the hat is given to decide or answer, whom it may not know of."""
    owned = Concern.objects.filter(
        owner=me.role_id, decided_on=None, taken_back_on=None, child__isnull=False
    )
    given = Asked.objects.filter(given_to=me.role_id, lapses_on__gte=op.on)
    gets = Question.objects.filter(adult=me.role_id, ended_on=None)
    return [pk for rows in (owned, given, gets) for pk in rows.values_list("child", flat=True)]


def _say(op: Operation, **told: object) -> Kin:
    said = Kin(person_id=op.by.person_id, writer_id=op.by.role_id, from_on=op.on, **told)
    said.event_id = op.record(events.CONFIDED_KIN, thing=said.pk)
    said.save(force_insert=True)
    return said


def _hand_on(me: Actor, children: Iterable[UUID], op: Operation) -> None:
    """What the hat holds for these children goes to whoever leads it, who is told, and it works
    with them no longer. The membership last: with it the hat loses sight of the rest."""
    ids = list(children)
    for child_id in protecting.left_alone(me, ids, op):
        _instead(me, me.unit_id, child_id, op)
    for holding in Holding.objects.filter(
        role=me.role_id, during__endswith=None, child__in=ids
    ).order_by("child_id"):
        to = _instead(me, holding.unit_id, holding.child_id, op)
        new = baton.stand_in(holding, to, me, op)
        _tell(to, Notice.Kind.STANDS_IN, new.pk, op)
    for offer in baton.fall_away(me.role_id, ids, op):
        if offer.from_role is not None:
            _tell(offer.from_role, Notice.Kind.BATON_DECLINED, offer.pk, op)
    waits = Concern.objects.filter(owner=me.role_id, decided_on=None, taken_back_on=None)
    for concern in waits.filter(child__in=ids):
        if concern.child_id is None:
            continue
        to = _instead(me, concern.owner.unit_id, concern.child_id, op)
        event = op.record(concern_events.PASSED, about=concern.child_id, thing=to.pk)
        with _seen_as(to, op):  # the one who gives it away may not see it any more
            concern.owner, concern.event_id = to, event
            concern.save(update_fields=["owner", "event_id"])
        _tell(to, Notice.Kind.CONCERN, concern.pk, op)
    for measure in Measure.objects.filter(owner=me.role_id, ended_on=None, child__in=ids):
        measure.owner = _instead(me, me.unit_id, measure.child_id, op)
        measure.event_id = op.record(
            plan_events.MEASURE_CHANGED, about=measure.child_id, thing=measure.pk,
            shared=measure.shared,
        )  # fmt: skip
        measure.save(update_fields=["owner", "event_id"])
    _hand_on_questions(me, ids, op)
    for member in Member.objects.filter(held_on(op.on), role=me.role_id, child__in=ids):
        let_go(member, op)
    protecting.step_back(me.role_id, ids, op)


def _hand_on_questions(me: Actor, ids: list[UUID], op: Operation) -> None:
    """What the hat was given to answer goes to its leader. The answers the family wanted it to have
    come to whoever leads it, as when a role ends (`laget.asking_walls`): there must be somebody."""
    given = Asked.objects.filter(given_to=me.role_id, lapses_on__gte=op.on, child__in=ids)
    for asked in given:
        to = _instead(me, asked.to_unit_id, asked.child_id, op)
        event = op.record(asking_events.GIVEN, about=asked.child_id, thing=to.pk)
        with _seen_as(to, op):
            asked.given_to, asked.event_id = to, event
            asked.save(update_fields=["given_to", "event_id"])
        _tell(to, Notice.Kind.WORRY, asked.pk, op)
    for child_id in Question.objects.filter(
        adult=me.role_id, ended_on=None, child__in=ids
    ).values_list("child", flat=True):
        _instead(me, me.unit_id, child_id, op)


def _seen_as(role: Role, op: Operation) -> AbstractContextManager[None]:
    actor = actor_for(role.pk, op.at)
    assert actor is not None, "who leads today wears the hat"
    return seen_as(actor)


def _tell(role: Role, kind: str, thing: UUID, op: Operation) -> None:
    """Told here: when the act is done, the one who acts sees nothing of it any more."""
    Notice.objects.bulk_create([Notice(role=role, kind=kind, thing=thing, at=op.at)])


def _instead(me: Actor, unit_id: UUID, child_id: UUID, op: Operation) -> Role:
    """Who takes over; where the child is protected, named for it from now on."""
    role = kin.free_leader(unit_id, op.on, child_id, but=me.person_id)
    if role is None:
        raise Refused(
            "no-leader",
            _("You have something to do for this child, and no leader can take it over. Give it to"
              " a colleague first."),
        )  # fmt: skip
    protecting.name_instead(role, child_id, op)
    return role
