"""Who may see a meeting, call it, answer, and write in it."""

from typing import Any

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import Child
from laget.children.permissions import (
    ASKED,
    also,
    circle,
    helped,
    helped_by_question,
    helps,
    leaders_of,
    only_named,
    same_child,
    team_roles,
    unguarded,
)
from laget.core.access import Permission, Rule
from laget.core.actor import Actor


def _of_team(actor: Actor) -> Q:
    return unguarded(actor) & Q(shared=True) & same_child(helped(actor, openly=True))


def _team(row: Any) -> Q:
    return helps.roles(Child(pk=row.child_id))


team = Rule(_of_team, _team)
asked = Rule(
    lambda actor: (
        _of_team(actor)
        & (
            Q(role=None)
            | Q(role=actor.role_id, instead=None)
            | Q(instead=actor.role_id)
            | Q(role__unit__in=actor.leads)
        )
    ),
    lambda row: (
        _team(row)
        if row.role_id is None
        else _team(row) & (Q(pk=row.instead_id or row.role_id) | leaders_of([row.role.unit_id]))
    ),
)


def _own(actor: Actor) -> Q:
    return (
        Q(role=actor.role_id, instead=None)
        | Q(instead=actor.role_id)
        | Q(role__unit__in=actor.leads)
    ) & same_child(helped_by_question(actor))


def _invited(row: Any) -> Q:
    meeting = row.meeting
    if row.role_id is None or meeting.state == "held" or meeting.reopened_at is not None:
        return Q(pk=None)
    who = Q(pk=row.instead_id or row.role_id) | leaders_of([row.role.unit_id])
    question = team_roles(row.child_id, openly=False, only=ASKED)
    return who & question & only_named(row.child_id)


def _meetings(actor: Actor) -> Q:
    invitation: Any = apps.get_model("meetings.Invitation")
    return Q(pk__in=invitation._base_manager.filter(_own(actor)).values("meeting"))


def _in_meeting(meeting: Any) -> Q:
    who = Q(pk=None)
    for row in meeting.invitations.select_related("role", "meeting"):
        who |= _invited(row)
    return who


#: Who helps with one question and is invited: the meeting until it is held, and the own invitation.
#: What is reopened afterwards, to be put right, has been held.
invited = also(lambda actor: ~Q(state="held") & Q(reopened_at=None) & _meetings(actor), _in_meeting)
own_invitation = also(
    lambda actor: ~Q(meeting__state="held") & Q(meeting__reopened_at=None) & _own(actor), _invited
)
leads_asked = Rule(
    lambda actor: _of_team(actor) & Q(role__unit__in=actor.leads),
    lambda row: _team(row) & leaders_of([row.role.unit_id] if row.role_id else []),
)
own_led = Rule(
    lambda actor: own_invitation.rows(actor) & Q(role__unit__in=actor.leads),
    lambda row: _invited(row) & leaders_of([row.role.unit_id] if row.role_id else []),
)

SEE = Permission(
    "meetings.see",
    "meetings.Meeting",
    circle() | invited,
    _(
        "The child's team sees its meetings; who helps with one question sees those they are"
        " invited to."
    ),
)
SEE_INVITATION = Permission(
    "meetings.see-invitation",
    "meetings.Invitation",
    circle() | own_invitation,
    _("The child's team sees who is invited, and what they answer."),
)
SEE_HEARD = Permission(
    "meetings.see-heard",
    "meetings.Heard",
    circle(content=True),
    _("The child's team sees what the child wants to have said."),
)
SEE_DECISION = Permission(
    "meetings.see-decision",
    "meetings.Decision",
    circle(content=True),
    _("The child's team sees what was decided."),
)
SEE_RECORD = Permission(
    "meetings.see-record",
    "meetings.Record",
    circle(content=True),
    _("A service sees whether the meeting stands in its own record."),
)
CALL = Permission(
    "meetings.call", "children.Child", helps, _("The child's team calls its meetings.")
)
WRITE = Permission(
    "meetings.write", "meetings.Meeting", team, _("The child's team writes in its meetings.")
)
ANSWER = Permission(
    "meetings.answer",
    "meetings.Invitation",
    asked | own_invitation,
    _("The one who is invited answers, or the leader; for the child and the family, the team."),
)
SEND_OTHER = Permission(
    "meetings.send-other",
    "meetings.Invitation",
    leads_asked | own_led,
    _("The unit's leader sends somebody else."),
)
OPEN_LOG = Permission(
    "meetings.open-log",
    "meetings.Meeting",
    Rule(
        lambda actor: _of_team(actor) & Q(ended_by=actor.role_id),
        lambda row: _team(row) & Q(pk=row.ended_by_id),
    ),
    _("Whoever signed the log off opens it again."),
)
TAKE_BACK = Permission(
    "meetings.take-back",
    "meetings.Decision",
    team,
    _("The child's team takes back what it decided, until the meeting is signed off."),
)
