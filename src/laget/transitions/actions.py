"""A move to a place that does not write in Laget, leaving school, and a yes said again. A hand-over
to a unit is in `handing`; what is done for those out of school is in `outside`."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child
from laget.children.permissions import BEGIN, KNOW
from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.consent.permissions import WITHDRAW as SAY_AGAIN
from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.organisations.models import Authority, Unit
from laget.rulebook.stored import stored
from laget.teams.models import Participation
from laget.transitions import events
from laget.transitions.models import Handover, SaidAgain, SchoolExit, Transfer
from laget.transitions.outside import first_code
from laget.transitions.permissions import HAND_OVER, SEE


def offer_transfer(
    part: Participation, to: Authority, *, by: Actor, at: datetime | None = None
) -> Transfer:
    """The unit offers its part to a place where nobody writes in Laget."""
    with operation(HAND_OVER, part, by=by, at=at) as op:
        refuse_twice(part)
        event = op.record(events.OFFERED, about=part.child_id, thing=part.pk, shared=part.shared)
        transfer = Transfer(
            child_id=part.child_id, participation=part, to_authority=to, offered_on=op.on,
            shared=part.shared,
            **written(by, op, event, unit_id=part.unit_id, authority_id=part.authority_id),
        )  # fmt: skip
        transfer.save(force_insert=True)
    return transfer


def refuse_twice(part: Participation) -> None:
    """Refuses where the part is offered already, and nobody has answered; and where it is one
    question, which is handed back to those who asked."""
    if part.only_question:
        raise Refused(
            "only-question",
            _(
                "Your service helps with one question. Hand it back, so that those who asked can"
                " ask the next service together with the family."
            ),
        )
    over = (Handover.State.DECLINED, Handover.State.WITHDRAWN)
    waiting = Transfer.objects.filter(participation=part, accepted_on=None)
    if waiting.exclude(handover__state__in=over).exists():
        raise Refused("offered-already", _("This has been offered, and not answered yet."))


def note_acceptance(
    transfer: Transfer, *, by: Actor, on: date | None = None, at: datetime | None = None
) -> Transfer:
    """The new place has said yes; the unit that handed over notes when."""
    with operation(SEE, transfer, by=by, at=at) as op:
        if transfer.accepted_on is not None:
            raise Refused("accepted-already", _("The new place has said yes already."))
        if transfer.handover_id is not None:
            raise Refused("theirs", _("The service that was asked answers itself."))
        event = op.record(
            events.ACCEPTED, about=transfer.child_id, thing=transfer.pk, shared=transfer.shared
        )
        transfer.accepted_on, transfer.event_id = on or op.on, event
        transfer.save(update_fields=["accepted_on", "event_id"])
    return transfer


def note_school_exit(
    child: Child, *, by: Actor, left_unit: Unit, from_on: date, at: datetime | None = None
) -> SchoolExit:
    """A young person has left school. The follow-up unit must call within the days of the limit."""
    unit = Unit.objects.select_related("authority__area").get(pk=by.unit_id)
    with operation(BEGIN, unit, by=by, at=at) as op:
        if unit.kind != Unit.Kind.FOLLOW_UP:
            raise Refused("not-follow-up", _("The follow-up service keeps this register."))
        if not KNOW.allows(by, child):
            raise NotAllowed(KNOW)
        if SchoolExit.objects.filter(child=child, unit=unit, to_on=None).exists():
            raise Refused("out-already", _("This stands in your register already."))
        clock = stored("school_exit_contact", authority=unit.authority, on=from_on)
        event = op.record(events.LEFT_SCHOOL, about=child.pk, on=from_on)
        left = SchoolExit(
            child=child, left_unit=left_unit, from_on=from_on, contact_due_on=clock["due_on"],
            due_rule=clock["due_rule"], status=first_code(by.country, "unknown"),
            status_on=op.on, **written(by, op, event),
        )  # fmt: skip
        left.save(force_insert=True)
    return left


def say_again(consent: Consent, *, by: Actor, at: datetime | None = None) -> SaidAgain:
    """The young person, now of age, says yes to what a guardian said yes to. A no takes the yes
    back, as any other does."""
    with operation(SAY_AGAIN, consent, by=by, at=at) as op:
        if consent.withdrawn_on is not None and consent.withdrawn_on <= op.on:
            raise Refused("withdrawn-already", _("This was withdrawn before."))
        if consent.given_by != Consent.GivenBy.GUARDIAN:
            raise Refused("said-self", _("The young person has said yes to this already."))
        if SaidAgain.objects.filter(consent=consent).exists():
            raise Refused("said-again", _("The young person has said yes to this already."))
        event = op.record(
            events.SAID_AGAIN, about=consent.child_id, thing=consent.to_unit_id,
            shared=consent.shared,
        )  # fmt: skip
        said = SaidAgain(
            child_id=consent.child_id, consent=consent, on=op.on, shared=consent.shared,
            **written(by, op, event),
        )  # fmt: skip
        said.save(force_insert=True)
    return said


def answer_again(
    consent: Consent, *, by: Actor, answer: str, at: datetime | None = None
) -> SaidAgain | Consent:
    """What the young person answers when asked again."""
    if answer == "yes":
        return say_again(consent, by=by, at=at)
    return consents.withdraw(consent, by=by, at=at)
