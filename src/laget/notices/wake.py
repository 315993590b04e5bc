"""What an act asks of others becomes notices, in the act's own transaction. Called by `wiring`.

Told are those who must do something now, and never the one who acts. An answer to a referral or a
hand-over is carried to those who asked by the database (`laget.notices_walls`), since the one who
answers does not see who they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from laget.asking.models import Answer, Asked, Question
from laget.asking.permissions import ANSWER as ANSWER_WORRY
from laget.asking.permissions import GET as GET_ANSWERS
from laget.asking.permissions import SEE_ANSWER
from laget.children.permissions import WITH_TEAM, only_named
from laget.children.reads import one_child
from laget.concerns.models import Concern
from laget.consent.models import Consent
from laget.core.access import Permission
from laget.core.events import Recorded
from laget.core.operation import Operation
from laget.meetings.models import Invitation
from laget.meetings.permissions import SEE_INVITATION
from laget.messages.models import Receipt
from laget.notices.models import Notice
from laget.notices.telling import Finds, Told
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import held_on, in_unit, leaders
from laget.referrals.models import Referral
from laget.rulebook.loader import load
from laget.teams import baton
from laget.teams.models import BatonOffer, Case, Holding, LeadQuestion, Member, Participation
from laget.teams.permissions import ANSWER_QUESTION as ANSWER_LEAD
from laget.teams.permissions import SEE_CASE
from laget.transitions.models import Transfer
from laget.transitions.permissions import ANSWER as ANSWER_HANDOVER

Kind = Notice.Kind


def wake(op: Operation) -> None:
    """A notice for each hat that must do something after this act."""
    told: dict[tuple[UUID, str, UUID], None] = {}
    for event in op.recorded:
        for find in _finds(event):
            told |= {
                (role, kind, thing): None
                for role, kind, thing in find(event, op)
                if role is not None and role != op.by.role_id
            }
    Notice.objects.bulk_create(
        Notice(role_id=role, kind=kind, thing=thing, at=op.at) for role, kind, thing in told
    )


def _finds(event: Recorded) -> Iterator[Finds]:
    """Who finds those to tell of an event: this room, and the rooms above."""
    rooms = (room.told_of for room in import_module(settings.LAGET_WIRING).TELLS)
    yield from (told[event.kind.name] for told in (TOLD_OF, *rooms) if event.kind.name in told)


def _baton_offered(event: Recorded, op: Operation) -> Told:
    return [(o.to_role_id, Kind.BATON_OFFERED, o.pk) for o in _made(BatonOffer, event)]


def _baton_declined(event: Recorded, op: Operation) -> Told:
    """Whoever asked; where that one has left, the leader there."""
    return _must_ask_another(_made(BatonOffer, event), op)


def _baton_taken_back(event: Recorded, op: Operation) -> Told:
    """The same, where the one who was asked has left, or works with the child no longer: somebody
    else must be asked."""
    let_go = [one.thing for one in op.recorded if one.kind.name == "team.released"]
    gone = Q(to_role__to_on__lte=op.on) | Q(to_role__in=let_go)
    return _must_ask_another(_made(BatonOffer, event).filter(gone), op)


def _must_ask_another(offers: Any, op: Operation) -> Told:
    return [
        (role.pk, Kind.BATON_DECLINED, one.pk)
        for one in offers.select_related("from_role")
        for role in (_or_leaders(one.from_role, op) if one.from_role else ())
    ]


def _stood_in(event: Recorded, op: Operation) -> Told:
    """The row that ended carries the event too."""
    held = [h for h in _made(Holding, event) if h.role_id == event.thing]
    return [(h.role_id, Kind.STANDS_IN, h.pk) for h in held]


def _concern(event: Recorded, op: Operation) -> Told:
    return [(c.owner_id, Kind.CONCERN, c.pk) for c in _made(Concern, event)]


def _taken_back(event: Recorded, op: Operation) -> Told:
    """Whoever raised it, where somebody else took it back, and in another service the one it waited
    for, who can read no word of it now: no worry ends in silence."""
    found: list[tuple[UUID, str, UUID]] = []
    for concern in _made(Concern, event).select_related("owner"):
        found.append((concern.writer_id, Kind.CONCERN_BACK, concern.pk))
        if concern.owner.unit_id != concern.unit_id:
            who = Role.objects.filter(pk__in=[one.pk for one in _or_leaders(concern.owner, op)])
            sees = who.filter(only_named(concern.child_id)) if concern.child_id else who
            found += [(role.pk, Kind.CONCERN_BACK, role.pk) for role in sees]
    return found


def _there(unit_id: UUID | None, child_id: UUID | None, op: Operation) -> QuerySet[Role]:
    """A unit's leaders; where it has none, everybody there. Nobody from whom the child is hidden:
    they could not open what they are told of."""
    meets = only_named(child_id)
    return leaders(unit_id, op.on).filter(meets) or in_unit(unit_id, op.on).filter(meets)


def _question(event: Recorded, op: Operation) -> Told:
    """Those in the service that is asked."""
    found = []
    for referral in _made(Referral, event).select_related("offer"):
        who = _there(referral.offer.to_unit_id, referral.child_id, op)
        found += [(role.pk, Kind.QUESTION, referral.offer_id) for role in who]
    return found


def _invited(event: Recorded, op: Operation) -> Told:
    return [(i.instead_id or i.role_id, Kind.INVITED, i.pk) for i in _made(Invitation, event)]


def _moved(event: Recorded, op: Operation) -> Told:
    """Everybody, also those who had said no: they are asked again."""
    return _coming(_standing(event), Kind.MOVED)


def _cancelled(event: Recorded, op: Operation) -> Told:
    return _coming(_not_declined(event), Kind.CANCELLED)


def _not_declined(event: Recorded) -> QuerySet[Invitation]:
    return _standing(event).exclude(state="declined")


def _standing(event: Recorded) -> QuerySet[Invitation]:
    return Invitation.objects.filter(Invitation.STANDS, meeting=event.thing)


def _called_again(event: Recorded, op: Operation) -> Told:
    return _coming(_not_declined(event), Kind.CALLED_AGAIN)


def _log_open(event: Recorded, op: Operation) -> Told:
    """Everybody invited who reads it still: what they have signed, or taken to their own record,
    may change. Not who helps with one question: to them it was over when it was held."""
    invited = _standing(event).filter(role__isnull=False)
    sees = [
        one for one in invited.select_related("meeting", "role")
        if _may(SEE_INVITATION, one, [Role(pk=one.instead_id or one.role_id)])
    ]  # fmt: skip
    return _coming(sees, Kind.LOG_OPEN)


def _coming(invited: Iterable[Invitation], kind: Kind) -> Told:
    """Those of them from whom the child is not hidden by now."""
    who = {one.instead_id or one.role_id: one for one in invited}
    found: list[tuple[UUID, Kind, UUID]] = []
    for child_id in {one.child_id for one in who.values()}:
        sees = Role.objects.filter(only_named(child_id), pk__in=who).values_list("pk", flat=True)
        found += [(pk, kind, who[pk].pk) for pk in sees if who[pk].child_id == child_id]
    return found


def _message(event: Recorded, op: Operation) -> Told:
    return [(r.role_id, Kind.MESSAGE, r.pk) for r in _made(Receipt, event)]


def _handover(event: Recorded, op: Operation) -> Told:
    """As a question to another service; of a protected child, only those named."""
    found = []
    for transfer in _made(Transfer, event).select_related("handover"):
        coming = transfer.handover
        if coming is None:  # nobody receives
            continue
        unit = coming.to_unit_id
        who = _may(ANSWER_HANDOVER, coming, leaders(unit, op.on)) or _may(
            ANSWER_HANDOVER, coming, in_unit(unit, op.on)
        )
        found += [(role.pk, Kind.HANDOVER, coming.pk) for role in who]
    return found


def _appointed(event: Recorded, op: Operation) -> Told:
    """Who is it now; and who was before, whose row carries the event too. Not a leader who has
    only stood in."""
    return [
        (h.role_id, Kind.NO_LONGER if h.during.upper else Kind.APPOINTED, h.pk)
        for h in _made(Holding, event)
        if not (h.during.upper and h.standing_in)
    ]


def _put_down(event: Recorded, op: Operation) -> Told:
    """The case is closed, and with it what somebody was appointed to: they, and who appointed them;
    the leader there, where one of them has left. By now none of them may read the row."""
    if event.about is None or event.other is None:
        return []
    them = Role.objects.filter(pk__in=[event.thing, event.other])
    found = [one for role in them for one in _or_leaders(role, op)]
    sees = Role.objects.filter(only_named(event.about), pk__in=[one.pk for one in found])
    return [(role.pk, Kind.NO_LONGER, role.pk) for role in sees]


def _or_leaders(role: Role, op: Operation) -> Iterable[Role]:
    """The one who wears the hat; where nobody does, whoever leads its unit."""
    here = role.to_on is None or role.to_on > op.on
    return [role] if here else leaders(role.unit_id, op.on)


def _lead_asked(event: Recorded, op: Operation) -> Told:
    """Those who must answer, as `teams.lead.may_answer` says."""
    found: list[tuple[UUID, str, UUID]] = []
    for asked in _made(LeadQuestion, event).select_related("child", "to_role"):
        kind = asked.kind
        if kind == LeadQuestion.Kind.CANNOT:
            who = _or_leaders(asked.to_role, op)
            found += [(role.pk, Kind.LEAD_CANNOT, asked.pk) for role in who]
        elif kind == LeadQuestion.Kind.DISPUTED:
            found += [(role.pk, Kind.LEAD_DISPUTED, asked.pk) for role in _deciding(asked, op)]
        elif kind == LeadQuestion.Kind.NEEDED:
            appointing = _leaders_in_team(asked, op).filter(
                unit__authority=asked.child.authority_id
            )
            found += [(role.pk, Kind.LEAD_NEEDED, asked.pk) for role in appointing]
        elif kind in (LeadQuestion.Kind.WISH, LeadQuestion.Kind.TOGETHER):
            told = Kind.LEAD_WISH if kind == LeadQuestion.Kind.WISH else Kind.TOGETHER
            found += [(role, told, asked.pk) for role in _leading(asked, op)]
    return found


def _to_appoint(event: Recorded, op: Operation) -> Told:
    """A case is opened where the country appoints its lead, and nobody leads: those who may decide
    who does. Not where it is asked for in words in the same act."""
    if any(one.kind.name == "lead.asked" and one.code == "needed" for one in op.recorded):
        return []
    found = []
    for case in _made(Case, event).select_related("child"):
        if load(case.child.country).filling() == "appointed" and not baton.current(case.child_id):
            deciding = _deciding(case, op, SEE_CASE)
            found += [(role.pk, Kind.TO_APPOINT, case.pk) for role in deciding]
    return found


def _again(event: Recorded, op: Operation) -> Told:
    """Everybody who is back in the team, and who leads where nobody is named; and, as when a case
    is opened, those who may decide who leads."""
    found = []
    for case in _made(Case, event):
        parts = Participation.objects.filter(held_on(op.on), WITH_TEAM, child=case.child_id)
        for part in parts.select_related("unit"):
            members = Member.objects.filter(held_on(op.on), participation=part).values("role")
            working = Role.objects.filter(held_on(op.on), pk__in=members)
            who = _may(SEE_CASE, case, working or leaders(part.unit_id, op.on))
            found += [(role.pk, Kind.CASE_AGAIN, case.pk) for role in who]
    return [*found, *_to_appoint(event, op)]


def _leading(asked: LeadQuestion, op: Operation) -> list[UUID]:
    """Who leads the work; where nobody does, the leaders in the team."""
    holding = baton.current(asked.child_id)
    if holding is not None and not baton.is_dropped(holding, op.by):
        return [holding.role_id]
    return [role.pk for role in _leaders_in_team(asked, op)]


def _deciding(asked: Any, op: Operation, sees: Permission = ANSWER_LEAD) -> list[Role]:
    """The leaders in the team, and the coordinators the family has said yes to, of the authority
    that is responsible for the child."""
    responsible = asked.child.authority_id
    yes = Consent.objects.filter(
        Q(valid_to=None) | Q(valid_to__gt=op.on), one_child(asked.child_id), withdrawn_on=None,
        to_unit__kind=Unit.Kind.COORDINATING_UNIT, to_unit__authority=responsible,
    )  # fmt: skip
    coordinators = Role.objects.filter(
        held_on(op.on), only_named(asked.child_id), kind=Role.Kind.COORDINATOR,
        unit__in=yes.values("to_unit"),
    )  # fmt: skip
    leading = _leaders_in_team(asked, op, sees).filter(unit__authority=responsible)
    return [*leading, *coordinators]


def _leaders_in_team(
    asked: Any, op: Operation, sees: Permission = ANSWER_LEAD
) -> QuerySet[Role]:  # fmt: skip
    who = sees.rule.roles(asked)
    return Role.objects.filter(held_on(op.on), who, kind=Role.Kind.LEADER)


def _asked_to_say(event: Recorded, op: Operation) -> Told:
    """The leaders of each service that is asked whether it worries too; or whom they give it to."""
    found = []
    for asked in _made(Asked, event):
        given = Role.objects.filter(held_on(op.on), pk=asked.given_to_id)
        who = _may(ANSWER_WORRY, asked, given or leaders(asked.to_unit_id, op.on))
        found += [(role.pk, Kind.WORRY, asked.pk) for role in who]
    return found


def _said(event: Recorded, op: Operation) -> Told:
    """The adult the family has chosen; where that role has ended, or the child is hidden from them
    by now, whoever leads its unit."""
    found = []
    for answer in _made(Answer, event).select_related("asked__adult"):
        adult = answer.asked.adult
        here = adult.to_on is None or adult.to_on > op.on
        who = _may(SEE_ANSWER, answer, [adult] if here else []) or _may(
            SEE_ANSWER, answer, leaders(adult.unit_id, op.on)
        )
        found += [(role.pk, Kind.WORRY_ANSWERED, answer.pk) for role in who]
    return found


def _gets_answers(event: Recorded, op: Operation) -> Told:
    """The adult the family has chosen instead of another; whether answers have come is theirs to
    read, and not known to the one who notes it."""
    questions = _made(Question, event).select_related("adult")
    return [
        (role.pk, Kind.GETS_ANSWERS, one.pk)
        for one in questions
        for role in _may(GET_ANSWERS, one, [one.adult])
    ]


def _may(permission: Permission, row: Any, roles: Iterable[Role]) -> list[Role]:
    """Those of them whom the permission lets at the row."""
    roles = list(roles)
    allowed = Role.objects.filter(permission.rule.roles(row), pk__in=[one.pk for one in roles])
    known = set(allowed.values_list("pk", flat=True))
    return [one for one in roles if one.pk in known]


def _made(model: type, event: Recorded) -> Iterable:
    """The rows that this event has made as they are."""
    return model._base_manager.filter(event_id=event.id)


def _exit_told(event: Recorded, op: Operation) -> Told:
    """Those in the follow-up service. The school that tells reads no row of the register."""
    who = _there(event.other, event.about, op)
    return [(role.pk, Kind.EXIT_TOLD, event.thing) for role in who]


TOLD_OF: dict[str, Finds] = {
    "school.told": _exit_told,
    "baton.offered": _baton_offered,
    "baton.declined": _baton_declined,
    "baton.taken-back": _baton_taken_back,
    "baton.stood-in": _stood_in,
    "baton.put-down": _put_down,
    "concern.raised": _concern,
    "concern.given-to": _concern,
    "concern.taken-back": _taken_back,
    "referral.sent": _question,
    "meeting.invited": _invited,
    "meeting.sent-other": _invited,
    "meeting.moved": _moved,
    "meeting.cancelled": _cancelled,
    "meeting.called-again": _called_again,
    "meeting.reopened": _log_open,
    "transfer.offered": _handover,
    "lead.appointed": _appointed,
    "lead.named": _appointed,
    "lead.named-ended": _appointed,
    "lead.named-for-now": _stood_in,
    "lead.asked": _lead_asked,
    "asking.asked": _asked_to_say,
    "asking.given-to": _asked_to_say,
    "asking.answered": _said,
    "asking.answers-to": _gets_answers,
    "case.opened": _to_appoint,
    "case.reopened": _again,
    "message.sent": _message,
}
