"""Where the child lives and stays, and which authority answers for what, from a day to a day. A
foster child has a placing and a hosting municipality; that is no gap."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from laget.children import events
from laget.children.actions import stay_hidden, written
from laget.children.models import Child, Residence, Responsibility
from laget.children.permissions import KNOW
from laget.children.reads import one_child
from laget.children.record_permissions import SEE_HOME
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.organisations.models import Authority


def come_back(stay: Residence, *, by: Actor, on: date, at: datetime | None = None) -> None:
    """The child no longer stays elsewhere than where it is registered."""
    with operation(SEE_HOME, stay, by=by, at=at) as op:
        stay = SEE_HOME.row(op.by, stay.pk)
        stay_hidden(stay.child_id, by)
        if stay.kind != Residence.Kind.STAYING or stay.to_on is not None:
            raise Refused("back-already", _("It is noted already that the stay is over."))
        if on <= stay.from_on:
            raise Refused("back-too-early", _("The stay begins later than that."))
        stay.to_on = on
        stay.event_id = op.record(
            events.MOVED, about=stay.child_id, code="back", on=on, shared=stay.shared
        )
        stay.save(update_fields=["to_on", "event_id"])


def answer_for(
    child: Child, *, by: Actor, matter: str, authority: Authority, on: date,
    at: datetime | None = None,
) -> Responsibility:  # fmt: skip
    """An authority answers for a matter around the child from a day; who did so before, no more."""
    with operation(KNOW, child, by=by, at=at) as op:
        child = KNOW.row(op.by, child.pk)
        stay_hidden(child.pk, by)
        event = op.record(events.ANSWERED_FOR, about=child.pk, code=matter, on=on, shared=True)
        rows = Responsibility.objects.filter(one_child(child.pk), matter=matter, to_on=None)
        for old in rows:
            if old.answers_id == authority.pk:
                raise Refused("answers-already", _("It is noted already that they answer for it."))
            if old.from_on >= on:
                raise Refused("answers-later", _("Somebody answers for it from a later day."))
            old.to_on, old.event_id = on, event
            old.save(update_fields=["to_on", "event_id"])
        new = Responsibility(
            child=child, matter=matter, answers=authority, from_on=on, shared=True,
            **written(by, op, event),
        )  # fmt: skip
        new.save(force_insert=True)
    return new
