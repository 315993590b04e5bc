"""Talks without a name, as those who ask and those who answer may see them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from laget.asking.models import Talk
from laget.asking.permissions import ANSWER_TALK, CLOSE_TALK, SEE_TALK
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.organisations.reads import serving, unit

#: Services that give advice without knowing whom it is about.
HELP = (Unit.Kind.PPT, Unit.Kind.HEALTH_STATION, Unit.Kind.CHILD_WELFARE, Unit.Kind.FAMILY_HOUSE)
NAMES = ("writer__person", "unit", "to_unit", "answered_by__person", "read_by__person")


def could_advise(actor: Actor) -> list[Unit]:
    """Help services where the hat works."""
    near = serving(unit(actor.unit_id).authority.area_id, actor.on)
    return list(near.filter(kind__in=HELP).exclude(pk=actor.unit_id))


def talk(actor: Actor, pk: UUID) -> Talk:
    found: Talk = SEE_TALK.rows(actor).select_related(*NAMES).filter(pk=pk).first() or SEE_TALK.row(
        actor, pk
    )
    return found


def may_reply(actor: Actor, talk: Talk) -> bool:
    return talk.closed_at is None and ANSWER_TALK.allows(actor, talk)


def may_close(actor: Actor, talk: Talk) -> bool:
    """Whether it is the actor's to close, or to open again."""
    return CLOSE_TALK.allows(actor, talk)


def waiting_talks(actor: Actor) -> QuerySet[Talk]:
    """What this hat's service has not answered, and what this hat asked and has not closed since
    the answer came; the first asked first."""
    here = Q(to_unit__in=actor.units, answered_at=None)
    mine = Q(writer=actor.role_id, answered_at__isnull=False)
    rows = SEE_TALK.rows(actor).filter(here | mine, closed_at=None)
    return rows.select_related(*NAMES).order_by("asked_at", "pk")
