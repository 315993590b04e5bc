"""A school tells the follow-up service of the area that a young person has left, or is about to.

Who may tell is in the permission, and by what in the pack: where law lets a school tell (`sharing`,
to the follow-up service), it needs no yes; elsewhere the young person or the family says it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child, Listing
from laget.consent import actions as consents
from laget.core.actor import Actor
from laget.core.ids import new_id
from laget.core.operation import Refused, operation
from laget.organisations.models import Unit
from laget.referrals.actions import somebody_may_know
from laget.rulebook.loader import load
from laget.rulebook.schema import Basis
from laget.rulebook.stored import stored
from laget.transitions import events
from laget.transitions.models import SchoolExit
from laget.transitions.outside import first_code
from laget.transitions.permissions import TELL_EXIT
from laget.transitions.reads import leaves_school

AHEAD = timedelta(days=366)  # as far ahead as somebody can be about to leave
#: What a pack calls each kind of school.
CALLED = {"school": {"school"}, "upper_secondary": {"school", "upper_secondary"}}


def by_law(country: str, unit_kind: str) -> Basis | None:
    """The law by which such a school tells the follow-up service without asking for a yes."""
    names = CALLED.get(unit_kind, set())
    return next(
        (
            one for one in load(country).sharing
            if one.on and not one.consent and one.mode != "block"
            and "youth_followup" in one.to_services and names & set(one.from_services)
        ),
        None,
    )  # fmt: skip


def tell(
    child: Child, unit: Unit, *, by: Actor, from_on: date, given_by: str = "", form: str = "oral",
    at: datetime | None = None,
) -> None:  # fmt: skip
    """The young person stands in the follow-up unit's register and on its list from now on, and its
    days run from when they are out, or from today where that was before. The school reads nothing
    of it afterwards: what the register says is the follow-up service's own."""
    with operation(TELL_EXIT, child, by=by, at=at) as op:
        if unit.kind != Unit.Kind.FOLLOW_UP:
            raise Refused("not-follow-up", _("Choose the follow-up service."))
        if not leaves_school(child, op.on):
            raise Refused(
                "too-young",
                _("The follow-up service is for those who may leave school. If you worry about a"
                  " younger child, speak up about it."),
            )  # fmt: skip
        somebody_may_know(child, unit, op)
        if from_on > op.on + AHEAD:
            raise Refused("too-far-ahead", _("Choose a day within a year."))
        law = by_law(by.country, by.unit_kind)
        if law is None:
            if not given_by:
                raise Refused("no-yes", _("The family must have said yes to this service first."))
            consents.give(  # for this once: it lets nobody take part
                child, to_unit=unit, by=by, given_by=given_by, form=form, shared=False,
                valid_to=op.on + timedelta(days=1), op=op,
            )  # fmt: skip
        pk = new_id()
        event = op.record(
            events.TOLD, about=child.pk, thing=pk, other=unit.pk, on=from_on, shared=False
        )
        clock = stored("school_exit_contact", authority=unit.authority, on=max(from_on, op.on))
        theirs = written(
            by, op, event, unit_id=unit.pk, authority_id=unit.authority_id, writer_id=None
        )
        Listing(child=child, from_on=op.on, **theirs).save(force_insert=True)
        left = SchoolExit(
            pk=pk, child=child, left_unit_id=by.unit_id, from_on=from_on, told_by_id=by.role_id,
            told_on=op.on, status=first_code(unit.authority.country, "unknown"),
            status_on=op.on, statute=law.id if law else "", contact_due_on=clock["due_on"],
            due_rule=clock["due_rule"], **theirs,
        )  # fmt: skip
        # The school may write the row and not read it, so nothing of it is to come back.
        SchoolExit.objects.bulk_create([left], ignore_conflicts=True)
