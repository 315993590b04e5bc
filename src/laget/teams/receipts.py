"""The receipt of a named person for what is asked, or decided, about who leads: the one who is
asked has opened the question; the one who is appointed has opened the child's page since."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from laget.children.events import OPENED
from laget.core.actor import Actor
from laget.core.models import Event
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.organisations.models import Authority
from laget.rulebook.stored import stored
from laget.teams import events
from laget.teams.models import BatonOffer, Holding
from laget.teams.permissions import ANSWER_BATON, SEE_HOLDING, SEE_OFFER


def read_due(authority: Authority, op: Operation) -> date | None:
    """The last day to open it."""
    due: date | None = stored("lead_read", authority=authority, on=op.on)["due_on"]
    return due


def opened(pk: UUID, *, by: Actor, at: datetime | None = None) -> None:
    """The one who is asked has opened the question. Written once, and kept before the page is
    shown."""
    with seen_as(by):
        rows = ANSWER_BATON.rows(by).filter(state=BatonOffer.State.OFFERED, read_at=None)
        asked = rows.filter(pk=pk).first()
    if asked is None:
        return
    try:
        with operation(ANSWER_BATON, asked, by=by, at=at) as op:
            if asked.read_at is not None or asked.state != BatonOffer.State.OFFERED:
                raise Refused("read-already", "")
            asked.read_at, asked.event_id = op.at, op.record(events.READ, thing=asked.pk)
            asked.save(update_fields=["read_at", "event_id"])
    except Refused:
        return


def unopened(actor: Actor) -> QuerySet[BatonOffer]:
    """Questions about who leads that were not opened in time: asked by this hat, or put to somebody
    it leads."""
    rows = SEE_OFFER.rows(actor).filter(
        Q(from_role=actor.role_id) | Q(to_role__unit__in=actor.leads),
        state=BatonOffer.State.OFFERED, read_at=None, read_due_on__lt=actor.on,
    )  # fmt: skip
    asked = rows.exclude(to_role=actor.role_id).select_related("to_role__person", "to_role__unit")
    return asked.order_by("offered_at", "pk")


def appointed_late(actor: Actor) -> QuerySet[Holding]:
    """Those who lead since this hat, or one who leads them, decided so, and the days to see it have
    gone; whether they have seen it, `unseen` tells."""
    rows = SEE_HOLDING.rows(actor).filter(
        Q(appointed_by=actor.role_id) | Q(role__unit__in=actor.leads),
        appointed_by__isnull=False, during__endswith=None, read_due_on__lt=actor.on,
    )  # fmt: skip
    led = rows.exclude(role=actor.role_id).select_related("child", "role__person", "role__unit")
    return led.order_by("during", "pk")


def unseen(actor: Actor) -> list[Holding]:
    """Of those, the ones who have not opened the child's page since."""
    late = list(appointed_late(actor))
    if not late:
        return []
    at: dict[tuple[UUID, UUID], int] = {}
    rows: Any = Event.objects.filter(
        kind=OPENED.name, role__in=[one.role_id for one in late],
        about__in=[pk for one in late for pk in (one.child_id, one.child.joined_into_id) if pk],
    )  # fmt: skip
    for role, about, us in rows.values_list("role", "about", "at_us"):
        at[role, about] = max(us, at.get((role, about), 0))
    return [one for one in late if not _has_seen(one, at)]


def _has_seen(one: Holding, at: dict[tuple[UUID, UUID], int]) -> bool:
    """Whether the one who leads has opened the record since; `at` is when they last did."""
    records = [pk for pk in (one.child_id, one.child.joined_into_id) if pk]
    last = max(at.get((one.role_id, pk), 0) for pk in records)
    return last >= int(one.during.lower.timestamp() * 1_000_000)
