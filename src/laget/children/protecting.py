"""Protection: whatever tells where a child is, is seen only by those named. It is set, changed and
ended here, and never so that nobody is left who can see the child."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from laget.children import events
from laget.children.kin import first_free
from laget.children.models import Child, Protection, ProtectionNamed, called_as
from laget.children.reads import one_child
from laget.children.record_permissions import PROTECT, SEE_NAMED, SEE_PROTECTION
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.people.models import Role
from laget.people.reads import held_on


def protect(
    child: Child, *, by: Actor, kind: str, named: Iterable[Role], protects_from: str = "",
    at: datetime | None = None,
) -> Protection:  # fmt: skip
    """From now on whatever tells where the child is, is seen only by those named: none of whom is
    called as the one the child is protected from. That one is invited to nothing any more."""
    with operation(PROTECT, child, by=by, at=at) as op:
        first = {role.pk: role for role in named}
        if by.role_id not in first:
            raise Refused("name-yourself", _("Name yourself too, or nobody can lift it again."))
        if SEE_PROTECTION.rows(op.by).filter(one_child(child.pk), held_on(op.on)).exists():
            raise Refused("protected-already", _("This child is protected already."))
        _nobody_called(protects_from, first.values())
        protection = Protection(
            child=child, kind=kind, protects_from=protects_from, from_on=op.on,
            event_id=op.record(events.PROTECTED, about=child.pk),
        )  # fmt: skip
        protection.save(force_insert=True)
        for role in sorted(first.values(), key=lambda role: role.pk != by.role_id):
            _name(protection, role, op)
        take_back_invitations(protection)
    return protection


def take_back_invitations(protection: Protection) -> None:
    """Inside a larger act: those the child is protected from are invited to coming meetings no
    longer. By the database: whoever protects the child need not be able to read the meetings."""
    if protection.protects_from:
        with connection.cursor() as cursor:
            cursor.execute("SELECT take_back_invitations(%s)", [protection.pk])


def name(
    protection: Protection, *, by: Actor, named: Iterable[Role], at: datetime | None = None
) -> None:
    """These and nobody else are named from now on: who is new sees the child again, who is left out
    does not. Somebody who works here today, and is not kin, must be among them."""
    wanted = {role.pk: role for role in named}
    with operation(SEE_PROTECTION, protection, by=by, at=at) as op:
        _lasts(protection, op)
        works = Role.objects.filter(held_on(op.on), pk__in=wanted)
        if first_free(works, protection.child_id) is None:
            raise Refused("nobody-left", _("Somebody must be named, or nobody can help the child."))
        _nobody_called(protection.protects_from, wanted.values())
        rows = SEE_NAMED.rows(op.by).filter(protection=protection, to_on=None)
        there = {one.role_id: one for one in rows}
        if there.keys() == wanted.keys():
            raise Refused("as-before", _("These are the ones who are named already."))
        for pk in wanted.keys() - there.keys():
            _name(protection, wanted[pk], op)
        # Oneself last: from then on the others' names are closed to one.
        for pk in sorted(there.keys() - wanted.keys(), key=lambda pk: pk == by.role_id):
            there[pk].event_id = op.record(events.UNNAMED, about=protection.child_id, thing=pk)
            there[pk].to_on = op.on
            there[pk].save(update_fields=["to_on", "event_id"])


def unprotect(
    protection: Protection, *, by: Actor, because: str, at: datetime | None = None
) -> None:  # fmt: skip
    """The child is no longer protected: everyone who works with the child sees it as before."""
    with operation(SEE_PROTECTION, protection, by=by, at=at) as op:
        _lasts(protection, op)
        if not because:
            raise Refused("no-reason", _("Write why the protection ends."))
        protection.event_id = op.record(events.UNPROTECTED, about=protection.child_id)
        protection.to_on, protection.ended_because = op.on, because
        protection.save(update_fields=["to_on", "ended_because", "event_id"])


def left_alone(by: Actor, children: Iterable[UUID], op: Operation) -> list[UUID]:
    """Which of these children would have nobody named who can help them, without this person."""
    alone = []
    for protection in Protection.objects.filter(held_on(op.on), child__in=list(children)):
        named = _named(protection).values("role")
        others = Role.objects.filter(held_on(op.on), pk__in=named).exclude(person=by.person_id)
        if first_free(others, protection.child_id) is None:
            alone.append(protection.child_id)
    return alone


def name_instead(role: Role, child_id: UUID, op: Operation) -> None:
    """Inside a larger act: who takes something over for a protected child is named for it too."""
    for protection in Protection.objects.filter(held_on(op.on), one_child(child_id)):
        if not _named(protection).filter(role=role).exists():
            _nobody_called(protection.protects_from, [role])
            _name(protection, role, op)


def step_back(role_id: UUID, children: Iterable[UUID], op: Operation) -> None:
    """Inside a larger act: the hat is named for these children no longer. Last of all: from then on
    the child is closed to it."""
    rows = ProtectionNamed.objects.filter(role=role_id, to_on=None).select_related("protection")
    for one in rows.filter(protection__child__in=list(children)):
        one.event_id = op.record(events.UNNAMED, about=one.protection.child_id, thing=role_id)
        one.to_on = op.on
        one.save(update_fields=["to_on", "event_id"])


def _named(protection: Protection) -> QuerySet[ProtectionNamed]:
    return ProtectionNamed.objects.filter(protection=protection, to_on=None)


def _nobody_called(name: str, roles: Iterable[Role]) -> None:
    """Refuses to name somebody who is called as the one the child is protected from."""
    for role in roles:
        if called_as(name, role.person):
            raise Refused(
                "protected-from",
                _("{name} has the same name as the one the child is protected from. Choose somebody"
                  " else.").format(name=role.person),
            )  # fmt: skip


def _lasts(protection: Protection, op: Operation) -> None:
    if protection.to_on is not None and protection.to_on <= op.on:
        raise Refused("not-protected", _("This child is not protected any more."))


def _name(protection: Protection, role: Role, op: Operation) -> None:
    event = op.record(events.NAMED, about=protection.child_id, thing=role.pk)
    ProtectionNamed(protection=protection, role=role, event_id=event).save(force_insert=True)
