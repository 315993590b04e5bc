"""Looking at one's notices, and choosing how to be told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.core.seeing import seen_as
from laget.notices import events
from laget.notices.models import Choice
from laget.notices.permissions import LOOK, SEE, SEE_CHOICE
from laget.people.models import Role


def looked(shown: Iterable[UUID], *, by: Actor, at: datetime | None = None) -> None:
    """The hat has seen those that were shown: they are new no longer, and none of them is mailed
    now. What came since, or could not be read, is new still."""
    them = list(shown)
    with seen_as(by, read_only=True):
        if not SEE.rows(by).filter(pk__in=them, seen_at=None).exists():
            return
    with operation(LOOK, Role(pk=by.role_id), by=by, at=at, changes=False) as op:
        SEE.rows(by).filter(pk__in=them, seen_at=None).update(seen_at=op.at)
        op.record(events.SEEN)


def choose(
    *, by: Actor, how: str, language: str, email: str = "", at: datetime | None = None
) -> Choice:
    """At once, once a day or not by e-mail; for the person, whichever hat is worn."""
    with operation(LOOK, Role(pk=by.role_id), by=by, at=at) as op:
        if how != Choice.How.NONE and not email:
            raise Refused("no-address", _("Write the address we shall send to."))
        op.record(events.CHOSEN, code=how)
        choice = SEE_CHOICE.rows(by).first() or Choice(person_id=by.person_id)
        choice.how, choice.email, choice.language = how, email, language
        choice.changed_at = op.at
        choice.save()
    return choice
