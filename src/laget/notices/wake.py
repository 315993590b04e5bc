"""What an act asks of others becomes notices, in the act's own transaction. Called by `wiring`.

Told are those who must do something now, and never the one who acts. An answer to a referral is
carried to those who asked by the database (`laget.notices_walls`), since the one who answers does
not see who they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from laget.children.permissions import only_named
from laget.concerns.models import Concern
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.meetings.models import Invitation
from laget.messages.models import Receipt
from laget.notices.models import Notice
from laget.people.reads import in_unit, leaders
from laget.referrals.models import Referral
from laget.teams.models import BatonOffer, Holding

Kind = Notice.Kind
Told = Iterable[tuple[UUID | None, str, UUID]]


def wake(op: Operation) -> None:
    """A notice for each hat that must do something after this act."""
    told: dict[tuple[UUID, str, UUID], None] = {}
    for event in op.recorded:
        if find := TOLD_OF.get(event.kind.name):
            told |= {
                (role, kind, thing): None
                for role, kind, thing in find(event, op)
                if role is not None and role != op.by.role_id
            }
    Notice.objects.bulk_create(
        Notice(role_id=role, kind=kind, thing=thing, at=op.at) for role, kind, thing in told
    )


def _baton_offered(event: Recorded, op: Operation) -> Told:
    return [(o.to_role_id, Kind.BATON_OFFERED, o.pk) for o in _made(BatonOffer, event)]


def _baton_declined(event: Recorded, op: Operation) -> Told:
    return [(o.from_role_id, Kind.BATON_DECLINED, o.pk) for o in _made(BatonOffer, event)]


def _stood_in(event: Recorded, op: Operation) -> Told:
    """The row that ended carries the event too."""
    held = [h for h in _made(Holding, event) if h.role_id == event.thing]
    return [(h.role_id, Kind.STANDS_IN, h.pk) for h in held]


def _concern(event: Recorded, op: Operation) -> Told:
    return [(c.owner_id, Kind.CONCERN, c.pk) for c in _made(Concern, event)]


def _question(event: Recorded, op: Operation) -> Told:
    """The leaders of the service that is asked; where it has none, everybody there. Nobody from
    whom the child is hidden: they could not open it."""
    found = []
    for referral in _made(Referral, event).select_related("offer"):
        unit, meets = referral.offer.to_unit_id, only_named(referral.child_id)
        who = leaders(unit, op.on).filter(meets) or in_unit(unit, op.on).filter(meets)
        found += [(role.pk, Kind.QUESTION, referral.offer_id) for role in who]
    return found


def _invited(event: Recorded, op: Operation) -> Told:
    return [(i.instead_id or i.role_id, Kind.INVITED, i.pk) for i in _made(Invitation, event)]


def _cancelled(event: Recorded, op: Operation) -> Told:
    coming = Invitation.objects.filter(meeting=event.thing).exclude(state="declined")
    return [(i.instead_id or i.role_id, Kind.CANCELLED, i.pk) for i in coming]


def _message(event: Recorded, op: Operation) -> Told:
    return [(r.role_id, Kind.MESSAGE, r.pk) for r in _made(Receipt, event)]


def _made(model: type, event: Recorded) -> Iterable:
    """The rows that this event has made as they are."""
    return model._base_manager.filter(event_id=event.id)


TOLD_OF: dict[str, Callable[[Recorded, Operation], Told]] = {
    "baton.offered": _baton_offered,
    "baton.declined": _baton_declined,
    "baton.stood-in": _stood_in,
    "concern.raised": _concern,
    "concern.given-to": _concern,
    "referral.sent": _question,
    "meeting.invited": _invited,
    "meeting.sent-other": _invited,
    "meeting.cancelled": _cancelled,
    "message.sent": _message,
}
