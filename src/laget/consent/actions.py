"""The family says yes, and may change its mind."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.consent import events
from laget.consent.models import Consent, KeptBack
from laget.consent.permissions import RECORD, WITHDRAW
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Unit
from laget.rulebook.loader import keeps_to_pointers

AS_OLD_AS = timedelta(days=366)  # a yes that is noted now; an older one is asked for again
TOO_OLD = _("This is more than a year ago. Ask the family again.")


def give(
    child: Child, *, to_unit: Unit, by: Actor, given_by: str, form: str, topic: str = "",
    valid_to: date | None = None, shared: bool = True, not_about: str = "",
    given_on: date | None = None, at: datetime | None = None, op: Operation | None = None,
) -> Consent:  # fmt: skip
    """The family, or the young person, says yes to a service. Noted; oral is as good as written.
    Not `shared` where the one who notes it takes part hidden: then it stays in that unit.
    `given_on` where they said it, or signed it, before today. `not_about` stays in the unit; what
    may be talked about does not cross where authorities share pointers only."""
    with operation(RECORD, child, by=by, at=at, op=op) as op:
        if shared and to_unit.pk != by.unit_id:
            stay_hidden(child.pk, by)
        if topic and keeps_to_pointers(by.country):
            raise Refused(
                "pointers",
                _("Here each authority keeps its own words. Say it to the service instead."),
            )
        if valid_to is not None and valid_to <= op.on:
            raise Refused("ends-before", _("Choose an end after today."))
        given_on = given_on or op.on
        if given_on > op.on:
            raise Refused("given-ahead", _("Choose today or an earlier day."))
        if given_on < op.on - AS_OLD_AS:
            raise Refused("given-long-ago", TOO_OLD)
        event = op.record(
            events.GIVEN,
            about=child.pk,
            thing=to_unit.pk,
            code=given_by,
            shared=shared,
            on=valid_to,
        )
        consent = Consent(
            child=child, to_unit=to_unit, topic=topic, given_by=given_by, form=form,
            given_on=given_on, valid_to=valid_to, shared=shared, **written(by, op, event),
        )  # fmt: skip
        consent.save(force_insert=True)
        if not_about:
            noted = written(by, op, event)
            KeptBack(child=child, consent=consent, text=not_about, **noted).save(force_insert=True)
    return consent


def stands(consent_id: UUID | None, child: Child, unit: Unit) -> bool:
    """Whether it is this family's yes, to this unit, and holds today. Asked of the database, since
    the unit the yes is for need not be able to read it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT yes_holds(%s, %s, %s)", [consent_id, child.pk, unit.pk])
        return bool(cursor.fetchone()[0])


def withdraw(consent: Consent, *, by: Actor, at: datetime | None = None) -> Consent:
    """The family has changed its mind: from this day the service no longer takes part by it."""
    with operation(WITHDRAW, consent, by=by, at=at) as op:
        if consent.withdrawn_on is not None:
            raise Refused("withdrawn-already", _("This was withdrawn before."))
        event = op.record(
            events.WITHDRAWN,
            about=consent.child_id,
            thing=consent.to_unit_id,
            shared=consent.shared,
        )
        consent.withdrawn_on, consent.event_id = op.on, event
        consent.save(update_fields=["withdrawn_on", "event_id"])
    return consent
