"""Concerns, as each reader may see them. Reports to child welfare are in `reports`."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from laget.children.kin import told_in
from laget.children.models import Child
from laget.children.reads import one_child
from laget.concerns.models import Concern, Level
from laget.concerns.permissions import DECIDE, SEE, SEE_LEVEL, TAKE_BACK
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.organisations.reads import serving, unit
from laget.people.models import Role
from laget.people.reads import leaders
from laget.rulebook.entries import Tip
from laget.rulebook.loader import load
from laget.rulebook.stored import stored


def concern(actor: Actor, pk: UUID) -> Concern:
    found: Concern = SEE.rows(actor).select_related(
        "child",
        "writer__person",
        "owner__person",
        "owner__unit",
        "unit__authority",
        "read_by__person",
        "taken_back_by__person",
    ).filter(pk=pk).first() or SEE.row(actor, pk)
    return found


def to_decide(actor: Actor) -> QuerySet[Concern]:
    """What waits for this hat to decide, the first deadline first."""
    return (
        DECIDE.rows(actor)
        .filter(decided_on=None, taken_back_on=None)
        .select_related("child", "writer__person", "owner__person")
        .order_by("due_on", "pk")
    )


def raised_by(actor: Actor) -> QuerySet[Concern]:
    """What this hat has raised, newest first."""
    return (
        SEE.rows(actor)
        .filter(writer=actor.role_id)
        .select_related("child", "owner__person")
        .order_by("-raised_on", "-pk")
    )


def unopened(actor: Actor) -> QuerySet[Concern]:
    """What this hat has raised and nobody who decides has opened in time."""
    waits = raised_by(actor).filter(read_at=None, decided_on=None, taken_back_on=None)
    late = waits.filter(read_due_on__lt=actor.on)
    return late.select_related("child", "owner__person", "owner__unit")


def about(actor: Actor, child_id: UUID) -> QuerySet[Concern]:
    """Concerns about a child that the actor may read."""
    return (
        SEE.rows(actor)
        .filter(one_child(child_id))
        .select_related("writer__person", "owner__person", "unit")
        .order_by("-raised_on", "-pk")
    )


def levels(actor: Actor, concern: Concern) -> QuerySet[Level]:
    """How what is done about it has moved since it was decided, the first first."""
    rows = SEE_LEVEL.rows(actor).filter(concern=concern).select_related("writer__person")
    return rows.order_by("on", "pk")


def may_decide(actor: Actor, concern: Concern) -> bool:
    waits = concern.decided_on is None and concern.taken_back_on is None
    return waits and DECIDE.allows(actor, concern)


def may_lead(actor: Actor, concern: Concern) -> bool:
    """Whether the concern is the actor's to give to somebody, or to share."""
    return concern.taken_back_on is None and DECIDE.allows(actor, concern)


def may_take_back(actor: Actor, concern: Concern) -> bool:
    may = TAKE_BACK if concern.decided_on is None else DECIDE
    return concern.taken_back_on is None and may.allows(actor, concern)


def concern_to_take_back(actor: Actor, pk: UUID) -> Concern:
    """A concern the actor may take back."""
    rows = TAKE_BACK.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or TAKE_BACK.row(actor, pk)


def concern_to_decide(actor: Actor, pk: UUID) -> Concern:
    """A concern that is the actor's to decide."""
    rows = DECIDE.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or DECIDE.row(actor, pk)


@dataclass(frozen=True)
class Awaits:
    """Who decides about a concern raised now, and by when at the latest."""

    leader: Role | None
    due_on: date | None


def awaits(actor: Actor, child: Child | None = None) -> Awaits:
    """What a person who speaks up today, perhaps about a child they know of, can expect."""
    home = unit(actor.unit_id)
    clock = stored("concern_decided", authority=home.authority, on=actor.on)
    if child is not None:
        told = told_in(actor, home.pk, child.pk)
        return Awaits(told, clock["due_on"])
    return Awaits(leaders(home.pk, actor.on).first(), clock["due_on"])


def takes_tips(actor: Actor) -> list[Unit]:
    """The services near here that a worry is told to, where the country's pack says that it does
    not stay in the own service; else none."""
    kinds = load(actor.country).takes_tips()
    if not kinds:
        return []
    home = unit(actor.unit_id)
    near = list(serving(home.authority.area_id, actor.on).filter(kind__in=kinds))
    if home.kind in kinds and home not in near:
        near.insert(0, home)
    return near


def receives(concern: Concern) -> Tip | None:
    """The pack's words for the one a worry is told to, where it went to such a service."""
    pack = load(concern.unit.authority.country)
    return pack.tip if pack.tip and concern.owner.unit.kind in pack.takes_tips() else None
