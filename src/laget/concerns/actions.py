"""A worry is raised, decided and shared. Reports to child welfare are in `reporting`."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden, written
from laget.children.kin import told_in
from laget.children.models import Child
from laget.children.permissions import KNOW, only_named
from laget.children.taking_back import refuse, stands, strike
from laget.concerns import events
from laget.concerns.models import Concern, DutyReport, Level
from laget.concerns.permissions import DECIDE, RAISE, SEE, TAKE_BACK
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import leaders
from laget.rulebook.loader import load
from laget.rulebook.stored import stored
from laget.teams import baton

DECIDED = ("decided_on", "decision", "reason", "decided_by", "event_id")
OPENED = ("read_at", "read_by")


def raise_concern(
    *, by: Actor, seen: str, child: Child | None = None, about_text: str = "", said: str = "",
    how_long: str = Concern.HowLong.UNKNOWN, talked: tuple[str, ...] = (),
    to_unit: Unit | None = None, at: datetime | None = None, **more: Any,
) -> Concern:  # fmt: skip
    """Somebody says what they have seen. The writer's own leader owns it from now on; where the
    country's pack has no step inside the own service, whoever takes tips in `to_unit` does.

    It can be about a child one cannot find: then the text says who, and the leader finds out.
    `more`, none of it needed: interplay, earlier, strengths, proposed, and talked_on, the day."""
    unit = Unit.objects.select_related("authority__area").get(pk=by.unit_id)
    with operation(RAISE, unit, by=by, at=at) as op:
        if child is not None and not KNOW.allows(by, child):
            raise Refused("not-found", _("We cannot find this child. Describe who it is instead."))
        goes_to = receiving(unit, to_unit)
        owner = _owner(goes_to, child, op) or _owner(unit, child, op)
        if owner is None:
            raise Refused(
                "no-leader", _("Your unit has no leader in Laget. Tell your leader directly.")
            )
        if child is not None and goes_to.pk != unit.pk and not about_text:
            about_text = called(child)  # they may not have the child on a list of their own
        about = child.pk if child else None
        event = op.record(events.RAISED, about=about, thing=owner.pk)
        concern = Concern(
            child=child, about_text=about_text, seen=seen, said=said, how_long=how_long,
            talked_child="child" in talked, talked_guardian="guardian" in talked,
            talked_colleague="colleague" in talked, owner=owner, raised_on=op.on,
            **stored("concern_decided", authority=unit.authority, on=op.on),
            **_waits_to_be_opened(unit, op), **more, **written(by, op, event),
        )  # fmt: skip
        if owner.pk == by.role_id:
            concern.read_at, concern.read_by_id = op.at, by.role_id
        concern.save(force_insert=True)
    return concern


def _waits_to_be_opened(unit: Unit, op: Operation) -> dict[str, Any]:
    """No receipt yet, and the last day for one."""
    due = stored("concern_read", authority=unit.authority, on=op.on)["due_on"]
    return {"read_at": None, "read_by": None, "read_due_on": due}


def opened(pk: UUID, *, by: Actor, at: datetime | None = None) -> None:
    """The receipt of a named person: one who may decide has opened the concern, and the writer
    sees who and when. Written once, and kept before the page is shown."""
    with seen_as(by):
        waiting = DECIDE.rows(by).filter(pk=pk, read_at=None, decided_on=None, taken_back_on=None)
        found = waiting.exclude(writer=by.role_id).first()
    if found is None:
        return
    try:
        with operation(DECIDE, found, by=by, at=at) as op:
            if found.read_at is not None or found.taken_back_on is not None:
                raise Refused("read-already", "")
            found.read_at, found.read_by_id = op.at, by.role_id
            found.event_id = op.record(events.READ, thing=found.pk)
            found.save(update_fields=[*OPENED, "event_id"])
    except Refused:
        return


def receiving(unit: Unit, chosen: Unit | None) -> Unit:
    """Where a worry raised in this unit goes: the own service, or the one that was chosen, where
    the country's pack says that tips go to those."""
    kinds = load(unit.authority.country).takes_tips()
    if not kinds or chosen is None or chosen.pk == unit.pk:
        return unit
    if chosen.kind not in kinds or chosen.authority.country != unit.authority.country:
        raise Refused("not-there", _("Choose the service that the child belongs to."))
    return chosen


def _owner(unit: Unit, child: Child | None, op: Operation) -> Role | None:
    """The one who leads the work as the country's tips go, where that is known; else the leader, or
    whoever else there may read what is told of the child: nothing is left with one who may not."""
    if child is None:
        return leaders(unit.pk, op.on).first()
    tip = load(unit.authority.country).tip
    if tip is not None:
        holding = baton.current(child.pk)
        leads_here = holding and holding.lead == tip.lead and holding.unit_id == unit.pk
        if holding and leads_here and _meets(holding.role, child.pk):
            return holding.role
    return told_in(op.by, unit.pk, child.pk)


def _meets(role: Role, child_id: UUID) -> bool:
    """Whether the child is not hidden from this hat."""
    return Role.objects.filter(only_named(child_id), pk=role.pk).exists()


def called(child: Child) -> str:
    """Who it is about, for one who may not find the child."""
    name = f"{child.given_name} {child.family_name}".strip()
    return f"{name}, {child.born_on:%d.%m.%Y}" if child.born_on else name


def decide(
    concern: Concern, *, by: Actor, decision: str, reason: str, at: datetime | None = None
) -> Concern:
    """The leader decides: no more, help here, or together with others; with a reason."""
    with operation(DECIDE, concern, by=by, at=at) as op:
        stands(concern)
        if concern.decided_on is not None:
            raise Refused("decided-already", _("This has been decided already."))
        if not reason.strip():
            raise Refused("no-reason", _("Write why. The one who raised it will read it."))
        _needs_child(concern, decision)
        event = op.record(
            events.DECIDED, about=concern.child_id, thing=concern.pk, code=decision,
            shared=concern.shared,
        )  # fmt: skip
        concern.decided_on, concern.decision, concern.reason = op.on, decision, reason
        concern.decided_by_id, concern.event_id = by.role_id, event
        if concern.read_at is None:
            concern.read_at, concern.read_by_id = op.at, by.role_id
        concern.save(update_fields=[*DECIDED, *OPENED])
    return concern


def move_level(
    concern: Concern, *, by: Actor, decision: str, reason: str, at: datetime | None = None
) -> Level:
    """It needs more, or less: what is done moves, with a reason, and stands in the story."""
    with operation(DECIDE, concern, by=by, at=at) as op:
        stands(concern)
        if concern.decided_on is None:
            raise Refused("undecided", _("Decide first what you do."))
        if decision == concern.decision:
            raise Refused("as-before", _("This is how it stands already."))
        if not reason.strip():
            raise Refused("no-reason", _("Write why. The one who raised it will read it."))
        _needs_child(concern, decision)
        event = op.record(
            events.MOVED, about=concern.child_id, thing=concern.pk, code=decision,
            shared=concern.shared,
        )  # fmt: skip
        level = Level(
            child_id=concern.child_id, concern=concern, was=concern.decision, now=decision,
            reason=reason, on=op.on, shared=concern.shared, **written(by, op, event),
        )  # fmt: skip
        level.save(force_insert=True)
        concern.decision, concern.event_id = decision, event
        concern.save(update_fields=["decision", "event_id"])
    return level


def take_back(concern: Concern, *, by: Actor, because: str, at: datetime | None = None) -> Concern:
    """It was raised by mistake, or about the wrong child, and waits for nobody any more. Once it is
    decided, only whoever may decide does this: what was decided stays to be read with it. It stays
    where it was raised, as taken back, and is nobody else's to read; a team that could read it is
    told that it is gone."""
    with operation(TAKE_BACK, concern, by=by, at=at) as op:
        stands(concern)
        if concern.decided_on is not None and not DECIDE.allows(by, concern):
            raise Refused(
                "decided-already",
                _("This has been decided. Ask {name} to take it back.").format(
                    name=concern.owner.person
                ),
            )
        refuse(concern, because)
        strike(concern, events.TAKEN_BACK, because, op, shared=False)
        _levels_as(concern)
    return concern


def _levels_as(concern: Concern) -> None:
    """How it has moved is read by those who read the worry."""
    for level in Level.objects.filter(concern=concern):
        level.shared = concern.shared
        level.save(update_fields=["shared"])


def _needs_child(concern: Concern, decision: str) -> None:
    together = decision in (Concern.Decision.TOGETHER, Concern.Decision.WIDE)
    if together and concern.child_id is None:
        raise Refused("which-child", _("Find out which child it is about first."))


def tell_which_child(
    concern: Concern, child: Child, *, by: Actor, at: datetime | None = None
) -> Concern:
    """The leader has found out who it is about."""
    with operation(DECIDE, concern, by=by, at=at) as op:
        stands(concern)
        if concern.child_id is not None:
            raise Refused("known-already", _("It is written already which child this is about."))
        KNOW.row(by, child.pk)
        event = op.record(events.PASSED, about=child.pk, thing=concern.pk)
        concern.child, concern.event_id = child, event
        if not _meets(concern.owner, child.pk):  # else nobody who decides could read it
            concern.owner_id = by.role_id
        concern.save(update_fields=["child", "owner", "event_id"])
        for level in Level.objects.filter(concern=concern):
            level.child = child
            level.save(update_fields=["child"])
    return concern


def give_to(concern: Concern, role: Role, *, by: Actor, at: datetime | None = None) -> Concern:
    """The leader gives it to somebody else in the unit to decide. Children must not wait."""
    with operation(DECIDE, concern, by=by, at=at) as op:
        stands(concern)
        if role.unit_id not in (concern.unit_id, concern.owner.unit_id):
            raise Refused("other-unit", _("Choose somebody in the unit."))
        if concern.child_id and not _meets(role, concern.child_id):  # as the database, of kin
            raise Refused(
                "kin_is_not_given",
                _("Somebody else should have this child. Choose another person."),
            )
        concern.owner = role
        if not Role.objects.filter(SEE.rule.roles(concern), pk=by.role_id).exists():
            # Nobody gives away what they could not read afterwards: the database would refuse it.
            raise Refused("not-leader", _("Only a leader gives it on. Decide it, or ask a leader."))
        concern.event_id = op.record(events.PASSED, about=concern.child_id, thing=role.pk)
        to_open = _waits_to_be_opened(role.unit, op)
        if role.pk == by.role_id:
            to_open |= {"read_at": op.at, "read_by": role}
        for name, value in to_open.items():
            setattr(concern, name, value)
        concern.save(update_fields=["owner", "event_id", *to_open])
    return concern


def share(concern: Concern, *, by: Actor, at: datetime | None = None) -> Concern:
    """The family has said yes: from now on the child's team may read it."""
    with operation(DECIDE, concern, by=by, at=at) as op:
        stands(concern)
        if concern.shared:
            raise Refused("shared-already", _("The team can read this already."))
        if concern.child_id is None:
            raise Refused("which-child", _("Find out which child it is about first."))
        stay_hidden(concern.child_id, by)
        event = op.record(events.SHARED, about=concern.child_id, thing=concern.pk, shared=True)
        concern.shared, concern.event_id = True, event
        concern.save(update_fields=["shared", "event_id"])
        _levels_as(concern)
    return concern


def unshare(concern: Concern, *, by: Actor, at: datetime | None = None) -> Concern:
    """The family no longer wants it, or it was a mistake: only the own service reads it from now
    on, and the team is told that it is gone."""
    with operation(DECIDE, concern, by=by, at=at) as op:
        stands(concern)
        if not concern.shared:
            raise Refused("not-shared", _("Only your own service reads this already."))
        event = op.record(events.UNSHARED, about=concern.child_id, thing=concern.pk, shared=True)
        concern.shared, concern.event_id = False, event
        concern.save(update_fields=["shared", "event_id"])
        _levels_as(concern)
    return concern


def note_duty_report(
    *, by: Actor, reported_at: datetime, to_whom: str, child: Child | None = None,
    at: datetime | None = None,
) -> DutyReport:  # fmt: skip
    """The child was in danger and it was reported at once: kept are only when, to whom, by whom."""
    unit = Unit.objects.get(pk=by.unit_id)
    with operation(RAISE, unit, by=by, at=at) as op:
        if reported_at > op.at:
            raise Refused("not-yet", _("Report first, then note when you did."))
        if child is not None and not KNOW.allows(by, child):
            raise Refused("not-found", _("We cannot find this child. Describe who it is instead."))
        about = child.pk if child else None
        event = op.record(events.REPORTED, about=about, code=to_whom)
        note = DutyReport(
            child=child, reported_at=reported_at, to_whom=to_whom, **written(by, op, event)
        )
        note.save(force_insert=True)
    return note
