"""A child's meetings, as those in the team may see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from laget.children.models import Relation
from laget.children.reads import relations, same_as_outer
from laget.children.record import protected_from
from laget.children.voice_permissions import SEE_NOT_HEARD, SEE_WORDS
from laget.core.access import NotFound
from laget.core.actor import Actor
from laget.meetings.models import Decision, Invitation, Meeting, Record
from laget.meetings.permissions import (
    ANSWER,
    CALL,
    OPEN_LOG,
    SEE,
    SEE_DECISION,
    SEE_HEARD,
    SEE_INVITATION,
    SEE_RECORD,
    SEND_OTHER,
    TAKE_BACK,
    WRITE,
)
from laget.people.models import Role
from laget.plans.models import Goal, Need
from laget.plans.page import needs_open
from laget.plans.permissions import SEE_CONTACT
from laget.plans.reads import plan
from laget.teams.reads import could_come, could_hold

PEOPLE = (
    "role__person", "role__unit__authority__area", "instead__person",
    "instead__unit__authority__area", "relation",
)  # fmt: skip


@dataclass(frozen=True)
class Guest:
    """Somebody who can be invited. `key` is what a form sends: child, role:… or relation:…"""

    key: str
    role: Role | None = None
    relation: Relation | None = None


def meeting(actor: Actor, pk: UUID) -> Meeting:
    """One meeting with all that belongs to it, each in its order."""
    rows = SEE.rows(actor).select_related(
        "child", "unit", "writer__person", "ended_by__person", "moved_by__person",
        "again_by__person", "reopened_by__person",
    )  # fmt: skip
    found: Meeting | None = rows.prefetch_related(*_inside(actor)).filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def open_to_write(actor: Actor, pk: UUID) -> Meeting:
    """The same, for those in the team: they write in it."""
    WRITE.row(actor, pk)
    return meeting(actor, pk)


def _inside(actor: Actor) -> Iterable[Prefetch[Any]]:
    return (
        Prefetch(
            "invitations",
            SEE_INVITATION.rows(actor)
            .filter(Invitation.STANDS)
            .select_related(*PEOPLE)
            .order_by("sys_from", "pk"),
        ),
        Prefetch(
            "heard",
            SEE_HEARD.rows(actor)
            .prefetch_related(
                Prefetch("words", SEE_WORDS.rows(actor)),
                Prefetch("not_heard", SEE_NOT_HEARD.rows(actor)),
            )
            .order_by("pk"),
        ),
        Prefetch(
            "decisions",
            SEE_DECISION.rows(actor)
            .filter(taken_back_at=None)
            .select_related("measure__owner__person", "measure__owner__unit", "writer__person")
            .order_by("decided_at", "pk"),
        ),
        Prefetch("records", SEE_RECORD.rows(actor).select_related("writer__person")),
    )


def mine(actor: Actor) -> QuerySet[Invitation]:
    """This hat's invitations to meetings that are neither held nor cancelled, by their day."""
    return (
        SEE_INVITATION.rows(actor)
        .filter(
            Q(role=actor.role_id, instead=None) | Q(instead=actor.role_id),
            Invitation.STANDS,
            meeting__state=Meeting.State.CALLED,
        )
        .select_related("meeting", "writer__person")
        .order_by("meeting__begins_at", "pk")
    )


def to_meet_again(actor: Actor, until: date) -> QuerySet[Meeting]:
    """Meetings this hat was invited to whose day to look at it together again comes by then, and
    after which the team has neither met nor been in touch."""
    asked = SEE_INVITATION.rows(actor).filter(
        Q(role=actor.role_id, instead=None) | Q(instead=actor.role_id), Invitation.STANDS
    )
    later = SEE.rows(actor).filter(
        ~Q(state=Meeting.State.CANCELLED), same_as_outer(), begins_at__gt=OuterRef("begins_at")
    )
    touched = SEE_CONTACT.rows(actor).filter(
        same_as_outer(), on__gte=OuterRef("follow_up_on"), taken_back_on=None
    )
    return (
        SEE.rows(actor)
        .filter(~Exists(later), ~Exists(touched), state=Meeting.State.HELD)
        .filter(follow_up_on__lte=until, pk__in=asked.values("meeting"))
        .order_by("follow_up_on", "pk")
    )


def next_called(actor: Actor, children: list[UUID]) -> dict[UUID, date]:
    """The day of the next meeting about each of these children."""
    rows = SEE.rows(actor).filter(
        child__in=children, state=Meeting.State.CALLED, begins_at__gte=actor.at
    )
    return {one.child_id: one.on for one in rows.order_by("-begins_at")} if children else {}


def may_write(actor: Actor, meeting: Meeting) -> bool:
    """Whether the actor is in the team, and not only invited."""
    return WRITE.allows(actor, meeting)


def invitation(actor: Actor, pk: UUID) -> Invitation:
    """An invitation this hat may answer: its own, its unit's, or one of the family's."""
    rows = ANSWER.rows(actor).select_related("meeting", "child", *PEOPLE)
    found: Invitation | None = rows.filter(Invitation.STANDS, pk=pk).first()
    if found is None:
        raise NotFound
    return found


def may_answer(actor: Actor, meeting_id: UUID) -> set[UUID]:
    """Which of a meeting's invitations this hat may answer."""
    return set(ANSWER.rows(actor).filter(meeting=meeting_id).values_list("pk", flat=True))


def to_send(actor: Actor, pk: UUID) -> Invitation:
    """An invitation to somebody in a unit this hat leads."""
    rows = SEND_OTHER.rows(actor).select_related("meeting", "child", *PEOPLE)
    found: Invitation | None = rows.filter(Invitation.STANDS, pk=pk).first()
    if found is None:
        raise NotFound
    return found


def decision(actor: Actor, pk: UUID) -> Decision:
    rows = TAKE_BACK.rows(actor).select_related("meeting", "child", "measure")
    found: Decision | None = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def guests(actor: Actor, child_id: UUID) -> dict[str, Guest]:
    """Everybody who can be invited: the child, the family as the whole team knows it, the team; not
    whom the child is protected from, since an invitation tells where."""
    CALL.row(actor, child_id)
    found = [Guest("child")]
    family = list(relations(actor, child_id).filter(shared=True))
    not_these = protected_from(actor, child_id, family)
    found += [
        Guest(f"relation:{one.pk}", relation=one) for one in family if one.pk not in not_these
    ]
    found += [Guest(f"role:{one.pk}", role=one) for one in could_come(actor, child_id)]
    return {guest.key: guest for guest in found}


def key_of(one: Invitation) -> str:
    """The key of the one who is invited, as in `guests`."""
    if one.role_id:
        return f"role:{one.role_id}"
    return f"relation:{one.relation_id}" if one.relation_id else "child"


def could_own(actor: Actor, meeting: Meeting) -> list[Role]:
    """Who can take a task: those who are here first, then the rest of the team."""
    here = [
        one.instead_id or one.role_id
        for one in meeting.invitations.all()
        if one.state in (Invitation.State.CAME, Invitation.State.COMES)
    ]
    roles = could_hold(actor, meeting.child_id)
    return sorted(roles, key=lambda role: role.pk not in here)


def on_the_wall(actor: Actor, meeting: Meeting) -> tuple[dict[str, Goal], dict[str, Need]]:
    """The goals and needs a decision can be for: those the whole team reads, since everybody in the
    room sees the page."""
    joint = plan(actor, meeting.child_id)
    goals = [one for one in joint.goals.all() if not one.dropped_on] if joint else []
    return (
        {str(one.pk): one for one in goals if one.shared},
        {str(one.pk): one for one in needs_open(actor, meeting.child_id) if one.shared},
    )


def new_since(meeting: Meeting, at: datetime, actor: Actor) -> set[UUID]:
    """Decisions that others wrote after a page was made."""
    return {
        one.pk
        for one in meeting.decisions.all()
        if one.decided_at > at and one.writer_id != actor.role_id
    }


def as_read(decisions: Iterable[Decision]) -> str:
    """A mark of the decisions as they stand, so that nothing unread is signed."""
    keys = [str(one.pk) for one in decisions]
    return " ".join([str(len(keys)), *keys[-1:]])


def was_heard(meeting: Meeting) -> bool:
    """Whether the child was heard, was there, or it is said why not."""
    came = any(
        one.is_child and one.state == Invitation.State.CAME for one in meeting.invitations.all()
    )
    return came or bool(meeting.heard.all())


def is_older(record: Record | None, meeting: Meeting) -> bool:
    """Whether the log was put right after the service took it to its own record."""
    return bool(record and meeting.ended_at and record.at < meeting.ended_at)


def may_open_log(actor: Actor, meeting: Meeting) -> bool:
    """Whether the actor signed it off, and so opens its log again."""
    return meeting.state == Meeting.State.HELD and OPEN_LOG.allows(actor, meeting)


def log_to_open(actor: Actor, pk: UUID) -> Meeting:
    OPEN_LOG.row(actor, pk)
    return meeting(actor, pk)


def record_of(actor: Actor, meeting: Meeting) -> Record | None:
    """That the meeting stands in the own service's record, if somebody has noted it."""
    return next((one for one in meeting.records.all() if one.unit_id == actor.unit_id), None)
