"""The baton: offered, accepted, never with two, and never dropped on the way.

An acceptance ends the old holding and begins the new one at one instant. Times are to the
microsecond and never before the current holding began.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from psycopg.types.range import TimestamptzRange

from laget.children.actions import written
from laget.children.kin import first_free
from laget.children.models import Child
from laget.children.permissions import WITH_TEAM, only_named, taking_part
from laget.children.reads import one_and_the_same, one_child
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import held_on, leaders
from laget.rulebook.loader import load
from laget.rulebook.stored import stored
from laget.teams import events
from laget.teams.lead_words import said
from laget.teams.models import BatonOffer, Holding, LeadQuestion, Member, Participation
from laget.teams.permissions import ANSWER_BATON, APPOINT, OFFER_BATON, TAKE_BACK_BATON
from laget.teams.receipts import read_due

Offered = BatonOffer.State


def current(child_id: UUID) -> Holding | None:
    """Who holds the baton now, as far as the one who asks may see."""
    held = Holding.objects.filter(one_and_the_same(child_id), beside=False, during__endswith=None)
    return held.first()


def is_dropped(holding: Holding, by: Actor) -> bool:
    """Whether nobody holds it in truth: the holder's role has ended, or the unit's open part has,
    by its own end or that of the family's yes. Then anyone in the team may ask somebody else."""
    holds = Role.objects.filter(held_on(by.on), pk=holding.role_id)
    return not (takes_part(holding.unit_id, holding.child_id, by) and holds.exists())


def takes_part(unit_id: UUID, child_id: UUID, by: Actor) -> bool:
    """Whether the unit's open part holds today, as far as the one who asks may see."""
    parts = Participation.objects.filter(
        taking_part(by, openly=True), one_child(child_id), unit=unit_id
    )
    return parts.exists()


def held_by(role: Role) -> QuerySet[Holding]:
    """What somebody holds, also beside the one who leads."""
    return Holding.objects.filter(role=role, during__endswith=None).order_by("child_id", "pk")


def held_by_unit(part: Participation) -> Holding | None:
    """What somebody in the unit holds for the child: the baton first."""
    open_now = Holding.objects.filter(unit=part.unit_id, during__endswith=None)
    held = open_now.filter(one_and_the_same(part.child_id))
    return held.order_by("beside", "pk").first()


def offer(child: Child, to: Role, *, by: Actor, at: datetime | None = None) -> BatonOffer:
    """Asks somebody in the team to take the baton. The holder holds until they say yes."""
    with operation(OFFER_BATON, child, by=by, at=at) as op:
        holding = current(child.pk)
        if holding and is_dropped(holding, by):
            holding = None
        if holding and holding.role_id != by.role_id and holding.unit_id not in by.leads:
            raise Refused("not-holder", said(child.country, "only-holder"))
        if holding and load(child.country).takes_the_lead(holding.lead):
            raise Refused("is-appointed", said(child.country, "not-handed-on", holding.lead))
        if holding and holding.role_id == to.pk and not holding.standing_in:
            raise Refused("holds-already", said(child.country, "holds-already"))
        return ask(child, to, by, op)


def ask(child: Child, to: Role, by: Actor, op: Operation) -> BatonOffer:
    """Inside a larger act: somebody is asked, unless somebody is already."""
    for asked in open_offers(child.pk):
        if takes_part(asked.to_role.unit_id, child.pk, by):
            raise Refused("offered-already", said(child.country, "offered-already"))
        _withdraw(asked, op)  # the family's yes to that service has ended since
    _must_work(child, to, op)
    event = op.record(events.OFFERED, about=child.pk, thing=to.pk, shared=True)
    made = BatonOffer(
        child=child, to_role=to, from_role_id=by.role_id, offered_at=op.at, shared=True,
        read_due_on=read_due(child.authority, op),
        **stored("baton_answered", authority=child.authority, on=op.on),
        **written(by, op, event),
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def appoint(child: Child, to: Role, *, by: Actor, at: datetime | None = None) -> Holding:
    """Where the country appoints its lead: one act, and somebody leads. Nobody is appointed by
    another authority: there they are asked."""
    with operation(APPOINT, child, by=by, at=at) as op:
        if load(child.country).filling() != "appointed":
            raise Refused("offered-here", _("Here nobody is appointed. Ask them."))
        holding = current(child.pk)
        is_theirs = holding and holding.lead == "holder" and holding.authority_id != by.authority_id
        if holding and is_theirs and not is_dropped(holding, by):
            raise Refused("not-holder", said(child.country, "only-holder"))
        return place(child, to, by, op)


def place(
    child: Child, to: Role, by: Actor, op: Operation, *, lead: str = "holder",
    decision: UUID | None = None,
) -> Holding:  # fmt: skip
    """Inside a larger act: they lead from now on, without being asked, as this one of the country's
    leads. Open offers fall away."""
    holding = current(child.pk)
    if holding and (holding.role_id, holding.lead) == (to.pk, lead) and not holding.standing_in:
        raise Refused("holds-already", said(child.country, "holds-already", lead))
    may_order(child, to, by, op)
    event = op.record(events.APPOINTED, about=child.pk, thing=to.pk, other=by.role_id, shared=True)
    for asked in open_offers(child.pk):
        _withdraw(asked, op)
    end(holding, op.at, event)
    _is_appointed(child.pk, to, op)
    due = None if to.pk == by.role_id else read_due(child.authority, op)
    return hold(
        holding.child_id if holding else child.pk, to, by, op, event, lead=lead,
        appointed_by_id=by.role_id, decision=decision, read_due_on=due,
    )  # fmt: skip


def may_order(child: Child, to: Role, by: Actor, op: Operation) -> None:
    """Refuses where somebody is not the own authority's to appoint, or not in the child's team."""
    if to.unit.authority_id != by.authority_id:
        raise Refused(
            "other-authority",
            _("{unit} belongs to another authority, which you cannot order. Ask instead.").format(
                unit=to.unit.name
            ),
        )
    _must_work(child, to, op)


def _is_appointed(child_id: UUID, to: Role, op: Operation) -> None:
    """Where it was asked that somebody be appointed, that is answered by it."""
    needed = LeadQuestion.Kind.NEEDED
    for asked in LeadQuestion.objects.filter(child=child_id, kind=needed, answered_on=None):
        event = op.record(events.ANSWERED, about=child_id, code=needed, shared=True)
        asked.is_answered(str(to), by=op.by.role_id, on=op.on, event=event)


def hold(
    child_id: UUID, role: Role, by: Actor, op: Operation, event: UUID, in_unit: Unit | None = None,
    **told: Any,
) -> Holding:  # fmt: skip
    """Inside a larger act: from now on they hold it, by this event, in their unit; a leader from
    above who stands in, in that one."""
    unit = in_unit or role.unit
    holding = Holding(
        child_id=child_id, role=role, during=TimestamptzRange(op.at, None), shared=True, **told,
        **written(by, op, event, unit_id=unit.pk, authority_id=unit.authority_id),
    )  # fmt: skip
    holding.save(force_insert=True)
    return holding


def follow(child: Child, by: Actor, op: Operation) -> Holding | None:
    """Inside a larger act: where the country's lead follows from which service has the child, the
    one who works with the child there leads from now on; their leader, where nobody does."""
    pack = load(child.country).following()
    if pack is None or current(child.pk) is not None:
        return None
    parts = Participation.objects.filter(taking_part(by, openly=True), one_child(child.pk))
    for kind in pack.services:
        for part in parts.filter(unit__kind=kind).order_by("from_on", "pk"):
            working = Role.objects.filter(
                held_on(op.on), pk__in=part.members.filter(held_on(op.on)).values("role")
            )
            leading = leaders(part.unit_id, op.on).filter(unit=part.unit_id)
            first = working.select_related("unit").order_by("from_on", "pk")
            role = first_free(first, child.pk) or first_free(leading, child.pk)
            if role is not None:
                event = op.record(events.FOLLOWED, about=child.pk, thing=role.pk, shared=True)
                return hold(child.pk, role, by, op, event, lead=pack.lead)
    return None


def _must_work(child: Child, to: Role, op: Operation) -> None:
    part = Participation.objects.filter(
        one_and_the_same(child.pk), held_on(op.on), WITH_TEAM, unit=to.unit_id
    ).first()
    works = to.kind == Role.Kind.LEADER or Member.objects.filter(
        held_on(op.on), participation=part, role=to
    )
    if part is None or not works:
        raise Refused("not-in-team", _("Choose somebody who works with the child openly."))


def accept(asked: BatonOffer, *, by: Actor, at: datetime | None = None) -> Holding:
    """Takes the baton. From this instant the new holder holds, and the old one no longer does."""
    with operation(ANSWER_BATON, asked, by=by, at=at) as op:
        _still_open(asked)
        if not takes_part(by.unit_id, asked.child_id, op.by):
            raise Refused(
                "takes-no-part",
                _("Your service no longer takes part. Say no, so that they can ask somebody else."),
            )
        event = op.record(
            events.ACCEPTED, about=asked.child_id, thing=by.role_id, other=asked.from_role_id,
            shared=True,
        )  # fmt: skip
        held = current(asked.child_id)
        end(held, op.at, event)
        asked.read_at = asked.read_at or op.at
        holding = Holding(
            child_id=held.child_id if held else asked.child_id, role_id=by.role_id,
            during=TimestamptzRange(op.at, None), shared=True, **written(by, op, event),
        )  # fmt: skip
        holding.save(force_insert=True)
        _answer(asked, Offered.ACCEPTED, op, event)
        _join_team(asked.child_id, by, op, event)
    return holding


def decline(asked: BatonOffer, *, by: Actor, reason: str, at: datetime | None = None) -> BatonOffer:
    """Says no, and why. The one who held it still does."""
    with operation(ANSWER_BATON, asked, by=by, at=at) as op:
        _still_open(asked)
        if not reason.strip():
            raise Refused("no-reason", _("Write why, so that they know whom to ask next."))
        event = op.record(events.DECLINED, about=asked.child_id, thing=by.role_id, shared=True)
        asked.reason, asked.read_at = reason, asked.read_at or op.at
        _answer(asked, Offered.DECLINED, op, event)
    return asked


def fall_away(role_id: UUID, children: Iterable[UUID], op: Operation) -> list[BatonOffer]:
    """Inside a larger act: the one who is asked cannot be asked about these children after all."""
    waits = BatonOffer.objects.filter(to_role=role_id, child__in=children, state=Offered.OFFERED)
    fallen = list(waits)
    for asked in fallen:
        event = op.record(events.DECLINED, about=asked.child_id, thing=role_id, shared=True)
        _answer(asked, Offered.DECLINED, op, event)
    return fallen


def withdraw_from(role: Role, op: Operation, child_id: UUID | None = None) -> None:
    """Inside a larger act: who has left, or works with this child no longer, is asked no longer,
    and whoever asked is told."""
    of = one_and_the_same(child_id) if child_id else Q()
    for asked in BatonOffer.objects.filter(of, to_role=role, state=Offered.OFFERED):
        _withdraw(asked, op)


def take_back(asked: BatonOffer, *, by: Actor, at: datetime | None = None) -> BatonOffer:
    """The offer is taken back, so that somebody else can be asked."""
    with operation(TAKE_BACK_BATON, asked, by=by, at=at) as op:
        _still_open(asked)
        _withdraw(asked, op)
    return asked


def open_offers(child_id: UUID) -> QuerySet[BatonOffer]:
    """Who is asked now, in whichever of the child's records."""
    return BatonOffer.objects.filter(one_and_the_same(child_id), state=Offered.OFFERED)


def _withdraw(asked: BatonOffer, op: Operation) -> None:
    event = op.record(events.TAKEN_BACK, about=asked.child_id, shared=True)
    _answer(asked, Offered.WITHDRAWN, op, event)


def stand_in(
    holding: Holding, leader: Role, by: Actor, op: Operation, *, stands_for: Role | None = None
) -> Holding:
    """The unit's leader holds for now, and is marked as standing in; `stands_for` somebody who is
    away and comes back."""
    kind = events.NAMED_FOR_NOW if holding.beside else events.STOOD_IN
    event = op.record(kind, about=holding.child_id, thing=leader.pk, shared=True)
    end(holding, op.at, event)
    new = Holding(
        child_id=holding.child_id, role=leader, during=TimestamptzRange(op.at, None),
        standing_in=True, stands_for=stands_for, shared=True, **_as(holding),
        **written(by, op, event, unit_id=holding.unit_id),
    )  # fmt: skip
    new.save(force_insert=True)
    return new


def _as(holding: Holding) -> dict[str, Any]:
    """What stays the same when another holds what this one did."""
    return {
        "lead": holding.lead, "beside": holding.beside, "decision": holding.decision,
        "appointed_by_id": holding.appointed_by_id,
    }  # fmt: skip


def give_back(role: Role, by: Actor, op: Operation) -> int:
    """Inside a larger act: what a leader still stands in for returns to the one who was away, where
    their unit takes part as before. How many it was."""
    held = Holding.objects.filter(stands_for=role, standing_in=True, during__endswith=None)
    return returns(held, role, by, op)


def returns(held: QuerySet[Holding], role: Role, by: Actor, op: Operation) -> int:
    """Inside a larger act: these are theirs again, where their unit takes part and they meet the
    child as before. How many it was."""
    n = 0
    for holding in held.order_by("child_id", "pk"):
        meets = Role.objects.filter(only_named(holding.child_id), pk=role.pk)
        if not (takes_part(holding.unit_id, holding.child_id, by) and meets.exists()):
            continue
        kind = events.NAMED if holding.beside else events.ACCEPTED
        event = op.record(kind, about=holding.child_id, thing=role.pk, shared=True)
        end(holding, op.at, event)
        Holding(
            child_id=holding.child_id, role=role, during=TimestamptzRange(op.at, None),
            shared=True, **_as(holding), **written(by, op, event, unit_id=holding.unit_id),
        ).save(force_insert=True)  # fmt: skip
        n += 1
    return n


def put_down(child_id: UUID, op: Operation) -> None:
    """The case is closed: nobody needs to hold any more, and no offer stays open. What somebody was
    appointed to says so, and they are told, as is who appointed them."""
    for holding in Holding.objects.filter(child=child_id, during__endswith=None):
        event = op.record(
            events.PUT_DOWN, about=child_id, thing=holding.role_id, other=holding.appointed_by_id,
            shared=True,
        )  # fmt: skip
        end(holding, op.at, event, str(_("The case is closed.")) if holding.appointed_by_id else "")
    for asked in open_offers(child_id):
        _withdraw(asked, op)


def _still_open(asked: BatonOffer) -> None:
    if asked.state != Offered.OFFERED:
        raise Refused("answered-already", _("This has been answered already."))


def _answer(asked: BatonOffer, state: str, op: Operation, event: UUID) -> None:
    asked.state, asked.answered_at, asked.event_id = state, op.at, event
    asked.save(update_fields=["state", "answered_at", "reason", "read_at", "event_id"])


def end(holding: Holding | None, at: datetime, event: UUID, because: str = "") -> None:
    """Inside a larger act: they hold it no longer, from this instant."""
    if holding is None:
        return
    began = holding.during.lower
    if at <= began:
        raise Refused(
            "before-it-began",
            said(holding.child.country, "held-since").format(began=began),
        )
    holding.during, holding.event_id = TimestamptzRange(began, at), event
    holding.because = because
    holding.save(update_fields=["during", "because", "event_id"])


def _join_team(child_id: UUID, by: Actor, op: Operation, event: UUID) -> None:
    """Whoever holds the baton works with the child: made a member, if not one already."""
    same = one_and_the_same(child_id)
    part = Participation.objects.filter(same, held_on(op.on), unit=by.unit_id, shared=True).first()
    member = Member.objects.filter(same, held_on(op.on), role=by.role_id)
    if part is not None and not member.exists():
        Member(
            child_id=part.child_id, participation=part, role_id=by.role_id, from_on=op.on,
            shared=True, **written(by, op, event),
        ).save(force_insert=True)  # fmt: skip
