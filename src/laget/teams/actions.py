"""Everything that changes who takes part. The baton has a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.children.permissions import ASKED, KNOW, WITH_TEAM, own_parts
from laget.children.reads import one_and_the_same
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import held_on, leaders
from laget.rulebook.loader import load
from laget.teams import baton, events
from laget.teams.following import ask_later
from laget.teams.lead_words import said
from laget.teams.models import Case, Holding, Member, Participation
from laget.teams.permissions import (
    ASK_AGAIN,
    ASSIGN,
    CHANGE_LEVEL,
    CLOSE_CASE,
    END_ROLE,
    INVITE,
    LEAVE,
    OPEN_CASE,
    TAKE_PART,
)


def take_part(
    child: Child, unit: Unit, *, by: Actor, basis: str = "consent", consent: Consent | None = None,
    statute: str = "", shared: bool = True, member: Role | None = None, only_question: bool = False,
    at: datetime | None = None, op: Operation | None = None,
) -> Participation:  # fmt: skip
    """A unit begins to help the child, by the family's yes or by a statute that is named; with
    `only_question`, with what it was asked and no more."""
    is_whole_act = op is None
    with operation(TAKE_PART, unit, by=by, at=at, op=op) as op:
        if is_whole_act and basis == "statute" and not KNOW.allows(by, child):
            raise NotAllowed(KNOW)
        part = _begin(child, unit, by, op, basis, consent, statute, shared, only_question)
        if member is not None:
            _assign(part, member, by, op)
    return part


def invite(
    child: Child, unit: Unit, *, by: Actor, given_by: str, form: str, topic: str = "",
    not_about: str = "", given_on: date | None = None, valid_to: date | None = None,
    at: datetime | None = None,
) -> Participation:  # fmt: skip
    """The team invites another service, and notes that the family has said yes to it. The unit's
    leader then says who it will be. One that helps with one question now reads what the team reads.
    """
    with operation(INVITE, child, by=by, at=at) as op:
        consent = consents.give(
            child, to_unit=unit, by=by, given_by=given_by, form=form, topic=topic,
            not_about=not_about, given_on=given_on, valid_to=valid_to, op=op,
        )  # fmt: skip
        return _begin(child, unit, by, op, "consent", consent, "", True)


def begin_part(
    child: Child, unit: Unit, by: Actor, op: Operation, consent: Consent
) -> Participation:
    """Inside a larger act: the unit takes part openly from now on, by this yes."""
    return _begin(child, unit, by, op, "consent", consent, "", True)


def _begin(
    child: Child, unit: Unit, by: Actor, op: Operation, basis: str, consent: Consent | None,
    statute: str, shared: bool, only_question: bool = False,
) -> Participation:  # fmt: skip
    here = Participation.objects.filter(child=child, unit=unit, to_on=None, shared=shared)
    stands = [
        one for one in here
        if one.basis == "statute" or consents.stands(one.consent_id, child, unit)
    ]  # fmt: skip
    if any(not one.only_question or only_question or consent is None for one in stands):
        raise Refused("takes-part-already", _("This service takes part already."))
    if basis == "consent" and not consents.stands(consent.pk if consent else None, child, unit):
        raise Refused("no-yes", _("The family must have said yes to this service first."))
    if basis == "statute" and not load(by.country).has_ground(statute):
        raise Refused("no-statute", _("Choose the rule of law this rests on."))
    if stands and consent is not None:
        return open_part(stands[0], consent, op)
    event = op.record(events.JOINED, about=child.pk, thing=unit.pk, shared=shared)
    part = Participation(
        child=child, basis=basis, consent=consent, statute=statute, from_on=op.on, shared=shared,
        only_question=only_question,
        **written(by, op, event, unit_id=unit.pk, authority_id=unit.authority_id),
    )  # fmt: skip
    part.save(force_insert=True)
    if not Participation.objects.filter(pk=part.pk).exists():  # protected, and not named
        raise Refused("call-first", _("Call those who work with the child before you begin."))
    return part


def open_part(part: Participation, consent: Consent, op: Operation) -> Participation:
    """Inside a larger act: a unit that helped with one question takes part in the work together,
    by a new yes from the family."""
    part.event_id = op.record(
        events.JOINED, about=part.child_id, thing=part.unit_id, shared=part.shared
    )
    part.only_question, part.consent = False, consent
    part.basis, part.statute = Participation.Basis.CONSENT, ""
    part.save(update_fields=["only_question", "consent", "basis", "statute", "event_id"])
    return part


def renew(
    part: Participation, *, by: Actor, given_by: str, form: str, topic: str = "",
    not_about: str = "", given_on: date | None = None, at: datetime | None = None,
) -> Participation:  # fmt: skip
    """The family is asked anew, and says yes again: the unit takes part by the new yes."""
    with operation(ASK_AGAIN, part, by=by, at=at) as op:
        if part.to_on is not None or part.basis != Participation.Basis.CONSENT:
            raise Refused("no-yes-needed", _("This service does not take part by a yes."))
        child, unit = Child(pk=part.child_id), Unit.objects.get(pk=part.unit_id)
        part.consent = consents.give(
            child, to_unit=unit, by=by, given_by=given_by, form=form, topic=topic,
            not_about=not_about, given_on=given_on, shared=part.shared, op=op,
        )  # fmt: skip
        part.event_id = part.consent.event_id
        part.save(update_fields=["consent", "event_id"])
    return part


def assign(part: Participation, role: Role, *, by: Actor, at: datetime | None = None) -> Member:
    """The leader says who works with the child, or somebody in the unit takes it."""
    with operation(ASSIGN, part, by=by, at=at) as op:
        if part.unit_id not in by.units:
            raise Refused("other-unit", _("Each service says itself who takes part for it."))
        return _assign(part, role, by, op)


def put_to_work(part: Participation, role: Role, by: Actor, op: Operation) -> None:
    """Inside a larger act: this person works with the child from now on, if not already."""
    if not Member.objects.filter(held_on(op.on), participation=part, role=role).exists():
        _assign(part, role, by, op)


def _assign(part: Participation, role: Role, by: Actor, op: Operation) -> Member:
    if role.unit_id not in (by.units | {part.unit_id}):
        raise Refused("other-unit", _("Choose somebody in the unit."))
    event = op.record(events.ASSIGNED, about=part.child_id, thing=role.pk, shared=part.shared)
    member = Member(
        child_id=part.child_id, participation=part, role=role, from_on=op.on, shared=part.shared,
        **written(by, op, event, unit_id=part.unit_id, authority_id=part.authority_id),
    )  # fmt: skip
    member.save(force_insert=True)
    return member


def let_go(member: Member, op: Operation) -> None:
    """Inside a larger act: this person works with the child no longer."""
    member.to_on = op.on
    member.event_id = op.record(
        events.RELEASED, about=member.child_id, thing=member.role_id, shared=member.shared
    )
    member.save(update_fields=["to_on", "event_id"])


def leave(part: Participation, *, by: Actor, at: datetime | None = None) -> None:
    """The unit's part ends. Whoever holds the baton must have handed it on first."""
    with operation(LEAVE, part, by=by, at=at) as op:
        end_part(part, op)


def end_part(part: Participation, op: Operation) -> None:
    """Inside a larger act: the unit's part ends, unless the unit holds the baton."""
    holding = baton.held_by_unit(part)
    if holding is not None:
        raise Refused("holds-the-baton", said(op.by.country, "leaves-first", holding.lead))
    _end_parts([part], op)


#: One statement: whoever ends the own part loses sight of the rest with the first row. Those that
#: go on with a question read that, and nothing of the team's.
END_PARTS = """
WITH ended AS (SELECT * FROM unnest(%(parts)s::uuid[], %(events)s::uuid[]) AS e (part, event)),
narrowed AS (UPDATE teams_participation p SET only_question = true, event_id = e.event
  FROM unnest(%(going_on)s::uuid[], %(their_events)s::uuid[]) AS e (part, event)
  WHERE p.id = e.part),
released AS (UPDATE teams_member m SET to_on = %(on)s, event_id = e.event FROM ended e
  WHERE m.participation_id = e.part AND m.to_on IS NULL)
UPDATE teams_participation p SET to_on = %(on)s, event_id = e.event FROM ended e WHERE p.id = e.part
"""


def _end_parts(
    parts: list[Participation], op: Operation, going_on: Sequence[Participation] = ()
) -> None:  # fmt: skip
    made, theirs = (
        [op.record(kind, about=p.child_id, thing=p.unit_id, shared=p.shared) for p in some]
        for kind, some in ((events.LEFT, parts), (events.GOES_ON, going_on))
    )
    told: dict[str, Any] = {
        "parts": [part.pk for part in parts], "events": made, "on": op.on,
        "going_on": [part.pk for part in going_on], "their_events": theirs,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(END_PARTS, told)
        if cursor.rowcount != len(parts):
            raise RuntimeError("a part that was to end could not be changed")


def open_case(
    child: Child, *, by: Actor, level: int = 2, at: datetime | None = None,
    op: Operation | None = None,
) -> Case:  # fmt: skip
    """Several services help together from now on, until somebody closes the case with a reason."""
    with operation(OPEN_CASE, child, by=by, at=at, op=op) as op:
        stay_hidden(child.pk, by)
        if Case.objects.filter(one_and_the_same(child.pk), closed_on=None).exists():
            raise Refused("open-already", _("There is an open case already."))
        event = op.record(events.CASE_OPENED, about=child.pk, shared=True)
        case = Case(
            child=child, level=level, opened_on=op.on, shared=True, **written(by, op, event)
        )
        case.save(force_insert=True)
        baton.follow(child, by, op)
    return case


def change_level(
    case: Case, *, by: Actor, level: int, because: str, at: datetime | None = None
) -> Case:
    """More is needed than before, or less: on which level the help is from now on, and why."""
    with operation(CHANGE_LEVEL, case, by=by, at=at) as op:
        stay_hidden(case.child_id, by)
        if case.closed_on is not None:
            raise Refused("closed-already", _("This case is closed."))
        if level == case.level:
            raise Refused("as-before", _("This is how it stands already."))
        if not because.strip():
            raise Refused("no-reason", _("Write why more or less is needed."))
        holding = baton.current(case.child_id)
        if _others_lead(holding, by):
            raise Refused("not-holder", CHANGE_LEVEL.says)
        case.event_id = op.record(
            events.CASE_LEVEL, about=case.child_id, thing=case.pk, code=str(level), shared=True
        )
        case.level, case.level_on, case.level_because = level, op.on, because.strip()
        case.save(update_fields=["level", "level_on", "level_because", "event_id"])
    return case


def _others_lead(holding: Holding | None, by: Actor) -> bool:
    """Whether somebody leads the work, and neither the actor nor whom the actor leads."""
    return (
        holding is not None
        and not baton.is_dropped(holding, by)
        and holding.role_id != by.role_id
        and holding.unit_id not in by.leads
    )


def close_case(
    case: Case, *, by: Actor, reason: str, follow_up_on: date, family_says: str = "",
    not_asked: str = "", at: datetime | None = None, op: Operation | None = None,
) -> Case:  # fmt: skip
    """The case closes: with a reason, what the family says, a day to ask how it goes, the baton put
    down, and every open part ended. But no child is let go of by this: a service that has said yes
    to a question goes on with that, and reads no more of the team's, until it has told how it went
    or handed it back. Then its part ends by itself. And a case that was opened in another record of
    the child, before the two were found to be one, goes on with whoever held there."""
    with operation(CLOSE_CASE, case, by=by, at=at, op=op) as op:
        if case.closed_on is not None:
            raise Refused("closed-already", _("This case is closed."))
        if not reason.strip():
            raise Refused("no-reason", _("Write why the case closes."))
        if not (family_says.strip() or not_asked.strip()):
            raise Refused("no-family", _("Write what the family says, or why it was not asked."))
        if follow_up_on <= op.on:
            raise Refused("asks-before", _("Choose a day after today to ask how it goes."))
        holding = baton.current(case.child_id)
        if _others_lead(holding, by):
            raise Refused("not-holder", said(by.country, "closes"))
        baton.put_down(case.child_id, op)
        event = op.record(events.CASE_CLOSED, about=case.child_id, thing=case.pk, shared=True)
        case.closed_on, case.reason, case.event_id = op.on, reason, event
        case.closed_by_id = by.role_id
        case.family_says, case.not_asked, case.follow_up_on = family_says, not_asked, follow_up_on
        case.save(update_fields=[
            "closed_on", "closed_by", "reason", "event_id", "family_says", "not_asked",
            "follow_up_on",
        ])  # fmt: skip
        ask_later(case, holding.role if holding else None, by=by, on=follow_up_on, op=op)
        parts = Participation.objects.filter(WITH_TEAM, child=case.child_id, to_on=None)
        asked = _still_asked(case.child_id)
        _end_parts(list(parts.exclude(unit__in=asked)), op, list(parts.filter(unit__in=asked)))
    return case


def _still_asked(child_id: UUID) -> list[UUID]:
    """The units that have said yes to a question and have not ended it. Asked of the database,
    since whoever closes the case need not be able to read every question."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT still_asked(%s)", [child_id])
        return [unit for (unit,) in cursor.fetchall()]


def end_role(role: Role, *, by: Actor, at: datetime | None = None) -> Role:
    """Somebody leaves. Their batons go to the unit's leader, who stands in until one is found, and
    what they were asked to lead is asked of them no longer. Whoever ended it by mistake takes it
    back for a while (`not_left`)."""
    with operation(END_ROLE, role, by=by, at=at) as op:
        if role.to_on is not None and role.to_on <= op.on:
            raise Refused("ended-already", _("This role has ended."))
        stand_in = leaders(role.unit_id, op.on).exclude(pk=role.pk).first()
        if stand_in is None:
            raise Refused(
                "no-leader", _("The unit has no other leader to stand in. Name one first.")
            )
        role.ended_event = op.record(events.ROLE_ENDED, thing=role.pk, on=role.to_on)
        role.to_on = op.on
        role.save(update_fields=["to_on", "ended_event"])
        _pass_on(role, stand_in, by, op)
    return role


def _pass_on(role: Role, stand_in: Role, by: Actor, op: Operation) -> None:
    for holding in baton.held_by(role):
        baton.stand_in(holding, stand_in, by, op)
    baton.withdraw_from(role, op)
    for member in Member.objects.filter(held_on(op.on), role=role):
        let_go(member, op)


def begin(
    child: Child, unit: Unit, *, by: Actor, given_by: str, form: str, topic: str = "",
    not_about: str = "", given_on: date | None = None, members: tuple[Role, ...] = (),
    at: datetime | None = None,
) -> Participation:  # fmt: skip
    """A unit begins to help openly: the family's yes is noted, and who does it. Where it helps with
    one question, the team asks the family for more."""
    with operation(TAKE_PART, unit, by=by, at=at) as op:
        if own_parts(by, openly=False).filter(ASKED, child=child, unit=unit).exists():
            stay_hidden(child.pk, by)
        consent = consents.give(
            child, to_unit=unit, by=by, given_by=given_by, form=form, topic=topic,
            not_about=not_about, given_on=given_on, op=op,
        )  # fmt: skip
        part = _begin(child, unit, by, op, "consent", consent, "", True)
        for member in members:
            _assign(part, member, by, op)
    return part
