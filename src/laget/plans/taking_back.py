"""Help begun by mistake, a look at whether it works or a contact noted wrong is taken back. What it
rested on stands again, and the right one is written anew."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from laget.children.actions import stay_hidden
from laget.children.taking_back import refuse, strike
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.plans import events
from laget.plans.models import Contact, Measure, Review
from laget.plans.permissions import TAKE_BACK_CONTACT, TAKE_BACK_MEASURE, TAKE_BACK_REVIEW
from laget.plans.versions import as_it_was, before


def take_back_measure(
    measure: Measure, *, by: Actor, because: str, at: datetime | None = None
) -> Measure:
    """It should not have begun: the wrong child, or written twice. It ends, and counts for nothing.
    What somebody has looked at was really given, and is ended instead."""
    with operation(TAKE_BACK_MEASURE, measure, by=by, at=at) as op:
        if measure.shared:
            stay_hidden(measure.child_id, by)
        refuse(measure, because)
        if Review.objects.filter(measure=measure, taken_back_on=None).exists():
            raise Refused(
                "looked-at",
                _("Somebody has looked at whether it works. End it, and say what comes after."),
            )
        strike(
            measure, events.MEASURE_TAKEN_BACK, because, op,
            ended_on=measure.ended_on or max(op.on, measure.start_on),
            follows=Measure.Follows.NONE_NEEDED, follows_on=op.on,
        )  # fmt: skip
    return measure


def take_back_review(
    review: Review, *, by: Actor, because: str, at: datetime | None = None
) -> Review:
    """Whether it works was noted wrong. What the look did to the help (it ended, or got a new day)
    is undone with it, unless somebody has changed the help since."""
    with operation(TAKE_BACK_REVIEW, review, by=by, at=at) as op:
        if review.shared:
            stay_hidden(review.child_id, by)
        refuse(review, because)
        strike(review, events.REVIEW_TAKEN_BACK, because, op)
        measure = Measure.objects.select_for_update(no_key=True).get(pk=review.measure_id)
        earlier = before(by, measure, review.sys_from)
        if earlier is not None and measure.sys_from == review.sys_from:
            told = as_it_was(earlier)
            for name, value in told.items():
                setattr(measure, name, value)
            measure.event_id = op.record(
                events.BROUGHT_BACK, about=measure.child_id, thing=measure.pk,
                shared=measure.shared,
            )  # fmt: skip
            measure.save(update_fields=[*told, "event_id"])
    return review


def take_back_contact(
    contact: Contact, *, by: Actor, because: str, at: datetime | None = None,
    op: Operation | None = None,
) -> Contact:  # fmt: skip
    """Nobody was in touch after all, or it was another day, or another child."""
    with operation(TAKE_BACK_CONTACT, contact, by=by, at=at, op=op) as op:
        if contact.shared:
            stay_hidden(contact.child_id, by)
        refuse(contact, because)
        strike(contact, events.CONTACT_TAKEN_BACK, because, op)
    return contact
