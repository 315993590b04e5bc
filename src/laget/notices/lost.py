"""What may not have arrived, for the leaders of both sides: to see it, and to say what was done."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.notices import events
from laget.notices.models import Lost
from laget.notices.permissions import SEE_LOST, SETTLE_LOST

#: What it is, by the first word of the ledger's name for the check; else "something".
WHAT = {
    "referrals": _("A question to another service"), "offers": _("A question to another service"),
    "questions": _("A question to another service"), "answers": _("An answer to a question"),
    "ends": _("An answer to a question"), "receipts": _("A receipt for a question"),
    "transfers": _("A hand-over"), "handovers": _("A hand-over, or the answer to it"),
    "batons": _("A question about who leads, or the answer to it"), "concerns": _("A worry"),
    "reports": _("A report to child welfare"), "messages": _("A message in the team"),
    "leads": _("A question about who leads, or the answer to it"),
    "invitations": _("An invitation to a meeting"),
}  # fmt: skip


def waiting(actor: Actor) -> QuerySet[Lost]:
    """What nobody has settled, and still does not fit; the oldest first."""
    rows = SEE_LOST.rows(actor).filter(gone_at=None, settled_at=None)
    return rows.select_related("from_unit", "to_unit").order_by("found_at", "pk")


def lost(actor: Actor, pk: UUID) -> Lost:
    """One of them, also once it is over."""
    near = ("sent_by__person", "from_unit", "to_unit", "settled_by__person")
    found: Lost | None = SEE_LOST.rows(actor).select_related(*near).filter(pk=pk).first()
    return found or SEE_LOST.row(actor, pk)


def what(one: Lost) -> str:
    """What it is, and nothing of what it is about."""
    return str(WHAT.get(one.check_name.partition("-")[0], _("Something that was written here")))


def settle(one: Lost, *, by: Actor, how: str, at: datetime | None = None) -> Lost:
    """A leader says what was done: it was sent again, or it is there after all."""
    with operation(SETTLE_LOST, one, by=by, at=at) as op:
        if one.settled_at is not None or one.gone_at is not None:
            raise Refused("settled-already", _("This has been settled already."))
        if not how.strip():
            raise Refused("no-words", _("Write what was done."))
        op.record(events.SETTLED, thing=one.pk)
        one.settled_at, one.settled_by_id, one.settled_how = op.at, by.role_id, how
        one.save(update_fields=["settled_at", "settled_by", "settled_how"])
    return one
