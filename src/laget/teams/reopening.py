"""A case that should not have closed is opened again, by whoever closed it or leads that service.

Those are back whose yes, or whose law, still stands, as the people they were. A yes that has ended
since stays ended, as does a part by a law that is repealed: the family is asked, and the service
invited. Somebody leads from the same
instant, if anybody did when it closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.kin import first_free
from laget.children.models import Child
from laget.children.reads import one_and_the_same
from laget.core.actor import Actor
from laget.core.events import Kind
from laget.core.operation import Operation, Refused
from laget.people.models import Role
from laget.people.reads import leaders
from laget.rulebook.loader import load
from laget.teams import baton, events
from laget.teams.models import Case, FollowUp, Holding
from laget.teams.receipts import read_due


@dataclass(frozen=True)
class Stood:
    """What stood when a case closed: a unit's part, somebody who worked with the child, or who led.
    `stands`: it can go on today. `statute`: the law a part rested on, where it was not a yes."""

    kind: str
    thing: UUID
    unit: UUID
    stands: bool
    statute: str = ""


def before_closing(archive: UUID, by: Actor) -> list[Stood]:
    """What stood when the case of this package closed, for those who may open it again. A law that
    is in the country's pack no longer is nothing to go on by."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, thing, unit, stands, statute FROM before_closing(%s)", [archive]
        )
        found = [Stood(*row) for row in cursor.fetchall()]
    has = load(by.country).has_ground
    return [
        replace(one, stands=False) if one.statute and not has(one.statute) else one for one in found
    ]


def missing(stood: Iterable[Stood], by: Actor) -> Refused | None:
    """What the own service must have first, to be back: the family's yes, where the earlier one
    has ended, or the law it took part by applies no longer."""
    own = [one for one in stood if one.kind == "part" and one.unit in by.units]
    if any(one.stands for one in own):
        return None
    if any(one.statute for one in own):
        return Refused(
            "law-ended",
            _("The law your service took part by no longer applies. Ask the family for their yes"
              " first, and begin anew from the list of children."),
        )  # fmt: skip
    return Refused(
        "yes-ended",
        _("The family's yes to your service has ended since. Ask them first, and begin anew from"
          " the list of children."),
    )  # fmt: skip


def open_again(
    case_id: UUID, child_id: UUID, archive: UUID, *, by: Actor, because: str, op: Operation
) -> Case:
    """Inside the act of whoever opens it: the case goes on, with those who can be back, from now
    on. The day to ask the family how it goes falls away."""
    if not because.strip():
        raise Refused("no-reason", _("Write why, so that the others understand."))
    stood = before_closing(archive, by)
    if lacks := missing(stood, by):
        raise lacks
    _parts_again([one for one in stood if one.kind == "part" and one.stands], child_id, archive, op)
    case = Case.objects.select_related("child__authority").get(pk=case_id)
    _refuse_beside_another(case)
    event = op.record(events.CASE_REOPENED, about=child_id, thing=case.pk, shared=True)
    case.was_closed_on, case.was_closed_because = case.closed_on, case.reason
    case.was_closed_event, case.opened_again_by_id = case.event_id, by.role_id
    case.opened_again_on, case.opened_again_because = op.on, because.strip()
    case.closed_on = case.follow_up_on = None
    case.reason = ""
    case.event_id = event
    case.save()
    for one in FollowUp.objects.filter(case=case, outcome=""):
        one.outcome, one.asked_on, one.event_id = FollowUp.Outcome.OPEN_AGAIN, op.on, event
        one.save(update_fields=["outcome", "asked_on", "event_id"])
    _somebody_leads(case.child, [one for one in stood if one.kind == "holding"], by, op)
    return case


def _refuse_beside_another(case: Case) -> None:
    """Not while another is open, nor where one came after. Asked once the parts are back, since
    only then whoever opens it can see the child's other cases."""
    others = Case.objects.filter(one_and_the_same(case.child_id)).exclude(pk=case.pk)
    others = others.filter(taken_back_on=None)
    if others.filter(Q(closed_on=None) | Q(opened_on__gte=case.closed_on)).exists():
        raise Refused("open-already", _("There is an open case already."))


def _parts_again(parts: list[Stood], child_id: UUID, archive: UUID, op: Operation) -> None:
    made = [op.record(events.JOINED, about=child_id, thing=one.unit, shared=True) for one in parts]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT parts_again(%s, %s, %s)", [archive, [one.thing for one in parts], made]
        )


def _somebody_leads(child: Child, stood: list[Stood], by: Actor, op: Operation) -> None:
    """Who led then leads again where nobody needs to ask: whoever opens the case, and who is
    appointed or follows. Else the own leader stands in, and the one who led is asked."""
    stands = {one.thing for one in stood if one.stands}
    held = Holding.objects.filter(pk__in=[one.thing for one in stood])
    for was in held.select_related("role__unit").order_by("beside", "pk"):
        still = Holding.objects.filter(
            one_and_the_same(child.pk), beside=was.beside, during__endswith=None
        )
        if (still.filter(lead=was.lead) if was.beside else still).exists():
            continue
        works = was.pk in stands and baton.takes_part(was.unit_id, child.pk, by)
        if works and _needs_no_yes(was, by):
            _leads_again(child, was, by, op)
        else:
            _leader_stands_in(child, was, by, op, is_asked=works)
    baton.follow(child, by, op)


def _needs_no_yes(was: Holding, by: Actor) -> bool:
    """Whether they lead without being asked, and the one who opens the case may say so."""
    if was.role_id == by.role_id:
        return True
    if was.standing_in or (was.appointed_by_id is None and was.lead == "holder"):
        return False
    follows = was.appointed_by_id is None and not was.beside
    own = was.role.unit_id in by.units
    return follows or own or bool(by.leads and was.role.unit.authority_id == by.authority_id)


def _leads_again(child: Child, was: Holding, by: Actor, op: Operation) -> None:
    mine = was.role_id == by.role_id
    appointed = was.appointed_by_id and (was.appointed_by_id if mine else by.role_id)
    kind = _said(was)
    event = op.record(kind, about=child.pk, thing=was.role_id, other=appointed, shared=True)
    due = None if mine or not appointed else read_due(child.authority, op)
    baton.hold(
        child.pk, was.role, by, op, event, lead=was.lead, beside=was.beside, decision=was.decision,
        appointed_by_id=appointed, standing_in=was.standing_in, stands_for_id=was.stands_for_id,
        read_due_on=due,
    )  # fmt: skip


def _said(was: Holding) -> Kind:
    if was.standing_in:
        return events.NAMED_FOR_NOW if was.beside else events.STOOD_IN
    if was.beside:
        return events.NAMED
    if was.appointed_by_id:
        return events.APPOINTED
    return events.ACCEPTED if was.lead == "holder" else events.FOLLOWED


def _leader_stands_in(
    child: Child, was: Holding, by: Actor, op: Operation, *, is_asked: bool
) -> None:
    """Never nobody: the leader of the service that opens the case, or whoever does."""
    me = Role.objects.select_related("unit").get(pk=by.role_id)
    leading = [me] if by.leads else [*leaders(by.unit_id, op.on), me]
    role = first_free(leading, child.pk) or me
    kind = events.NAMED_FOR_NOW if was.beside else events.STOOD_IN
    event = op.record(kind, about=child.pk, thing=role.pk, shared=True)
    baton.hold(
        child.pk, role, by, op, event, in_unit=me.unit, lead=was.lead, beside=was.beside,
        decision=was.decision, standing_in=True,
        appointed_by_id=by.role_id if was.appointed_by_id else None,
    )  # fmt: skip
    is_open = baton.open_offers(child.pk).exists()
    offered = not was.beside and not load(child.country).takes_the_lead(was.lead)
    if is_asked and offered and not is_open and not was.standing_in and role.pk != was.role_id:
        baton.ask(child, was.role, by, op)
