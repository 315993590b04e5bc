"""The hat's notices in words: only what it may still read of what they are about.

What one may not read any more is not there, neither as a line nor in the number of new ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from itertools import count
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from laget.asking.permissions import ANSWER as ANSWER_WORRY
from laget.asking.permissions import GET as GET_ANSWERS
from laget.asking.permissions import SEE as SEE_ASKING
from laget.asking.permissions import SEE_ANSWER, SEE_TALK
from laget.children.models import Child
from laget.children.permissions import KNOW
from laget.concerns.permissions import SEE as SEE_CONCERN
from laget.concerns.permissions import SEE_REPORT
from laget.core.actor import Actor
from laget.meetings.models import Meeting
from laget.meetings.permissions import SEE as SEE_MEETING
from laget.meetings.permissions import SEE_INVITATION
from laget.messages.permissions import SEE_RECEIPT
from laget.notices.models import Choice, Notice
from laget.notices.permissions import LOOK, SEE, SEE_CHOICE, SEE_LOST
from laget.notices.telling import About
from laget.plans.permissions import SEE_OTHER, SEE_PLAN
from laget.referrals.models import Offer
from laget.referrals.permissions import ANSWER as ANSWER_QUESTION
from laget.referrals.permissions import SEE as SEE_QUESTION
from laget.teams.lead_words import said
from laget.teams.models import BatonOffer
from laget.teams.permissions import ANSWER_QUESTION as ANSWER_LEAD
from laget.teams.permissions import SEE_CASE, SEE_HOLDING, SEE_OFFER
from laget.transitions.models import Handover
from laget.transitions.permissions import ANSWER as ANSWER_HANDOVER
from laget.transitions.permissions import SEE as SEE_TRANSFER

Kind = Notice.Kind
MANY = 100  # lines


def _child(row: Any) -> UUID:
    return row.child_id


def _meeting(row: Any) -> UUID:
    return row.meeting_id


def _stands(row: Any) -> bool:
    return row.taken_back_on is None


def _decides(concern: Any) -> Any:
    """What waited for somebody says so, once it is taken back."""
    if _stands(concern):
        return _("A concern waits for your decision.")
    return _("A concern that waited for you was taken back. You need do nothing.")


def _does_not_lead(asked: Any) -> Any:
    """A no, or that the one who was asked has left."""
    if asked.state == BatonOffer.State.WITHDRAWN:
        return _("The one you asked to lead does not work there any more. Ask somebody else.")
    return _("The one you asked to lead said no.")


MEETING = ("meeting",)  # read with every invitation, so that all are one question


def _is_off(invitation: Any) -> bool:
    return invitation.meeting.state == Meeting.State.CANCELLED


ABOUT: dict[str, About] = {
    Kind.BATON_OFFERED: About("", SEE_OFFER, "teams:baton-answer"),
    Kind.BATON_DECLINED: About(
        _does_not_lead, SEE_OFFER, "desk:child", "child", _child
    ),
    Kind.STANDS_IN: About("", SEE_HOLDING, "desk:child", "child", _child),
    Kind.CONCERN: About(_decides, SEE_CONCERN, "concerns:concern"),
    Kind.CONCERN_BACK: About(
        _("A worry you wrote was taken back. Read why."), SEE_CONCERN, "concerns:concern"
    ),
    Kind.QUESTION: About(
        _("Another service asks whether you can help."), ANSWER_QUESTION, "referrals:answer"
    ),
    Kind.ANSWERED: About(
        _("A service you asked has answered."), SEE_QUESTION, "referrals:referral"
    ),
    Kind.HANDED_BACK: About(
        _("A service that had said yes has handed it back."), SEE_QUESTION, "referrals:referral"
    ),
    Kind.INVITED: About(
        _("You are invited to a meeting."), SEE_INVITATION, "meetings:meeting", "pk", _meeting,
        near=MEETING,
    ),
    Kind.MOVED: About(
        _("A meeting is moved. Answer again whether you come."), SEE_INVITATION,
        "meetings:meeting", "pk", _meeting, near=MEETING,
    ),
    Kind.CANCELLED: About(
        _("A meeting is cancelled."), SEE_INVITATION, "meetings:meeting", "pk", _meeting,
        near=MEETING, holds=_is_off,
    ),
    Kind.CALLED_AGAIN: About(
        _("A meeting that was cancelled is held after all."), SEE_INVITATION, "meetings:meeting",
        "pk", _meeting, near=MEETING, holds=lambda row: not _is_off(row),
    ),
    Kind.LOG_OPEN: About(
        _("The log of a meeting is opened again, to be put right."), SEE_INVITATION,
        "meetings:meeting", "pk", _meeting, near=MEETING,
    ),
    Kind.ONE_FEWER: About(
        _("An invitation to a meeting you called is taken back. Check who comes, and where."),
        SEE_MEETING, "meetings:meeting",
    ),
    Kind.NOT_INVITED: About(
        _("An invitation to a meeting is taken back. You need do nothing."), LOOK, "desk:day",
        key="",
    ),
    Kind.CASE_AGAIN: About(
        _("A case that was closed is open again, and you are in the team."), SEE_CASE,
        "desk:child", "child", _child, only=Q(closed_on=None),
    ),
    Kind.HANDOVER: About(
        _("Another service wants to hand a child over to you."), ANSWER_HANDOVER,
        "transitions:answer",
    ),
    Kind.HANDOVER_ANSWERED: About(
        _("The service you hand over to has answered."), SEE_TRANSFER, "transitions:transfer"
    ),
    Kind.APPOINTED: About("", SEE_HOLDING, "desk:child", "child", _child),
    Kind.NO_LONGER: About("", SEE_HOLDING, "desk:child", "child", _child),
    Kind.LEAD_CANNOT: About(
        _("One you appointed says that it is not possible."), ANSWER_LEAD,
        "teams:lead-answer",
    ),
    Kind.LEAD_DISPUTED: About(
        _("A team does not agree on who leads, and you can decide."), ANSWER_LEAD,
        "teams:lead-answer",
    ),
    Kind.LEAD_WISH: About(
        _("A child wishes something about who leads."), ANSWER_LEAD, "teams:lead-answer"
    ),
    Kind.LEAD_NEEDED: About(
        _("Somebody is to lead the work around a child, and you appoint."), ANSWER_LEAD,
        "teams:lead-appoint", "child", _child,
    ),
    Kind.TO_APPOINT: About(
        _("A case is open, and somebody is to be appointed to lead the work."), SEE_CASE,
        "desk:child", "child", _child,
    ),
    Kind.TOGETHER: About(
        _("A family asks that services work together."), ANSWER_LEAD, "teams:together-answer"
    ),
    Kind.WORRY: About(
        _("Another service asks, with the family's yes, whether you worry too."), ANSWER_WORRY,
        "asking:answer",
    ),
    Kind.WORRY_ANSWERED: About(
        _("A service has answered whether it worries too."), SEE_ANSWER, "asking:question",
        "pk", lambda row: row.asked.question_id,
    ),
    Kind.GETS_ANSWERS: About(
        _("The family has chosen you to get the answers to whether others worry too."), GET_ANSWERS,
        "asking:question",
    ),
    Kind.MESSAGE: About(
        _("Somebody in the team has written to you all."), SEE_RECEIPT, "messages:thread",
        "child", _child,
    ),
    Kind.MESSAGE_LATE: About(
        _("A message in the team has not been read by everybody."), SEE_RECEIPT,
        "messages:thread", "child", _child,
    ),
    Kind.CONCERN_LATE: About(
        _("A concern should have been decided."), SEE_CONCERN, "concerns:concern", holds=_stands
    ),
    Kind.CONCERN_UNREAD: About(
        _("Nobody has opened a worry that was told."), SEE_CONCERN, "concerns:concern",
        holds=_stands,
    ),
    Kind.BATON_LATE: About(
        _("The question about who leads should have been answered."), SEE_OFFER,
        "teams:baton-answer",
    ),
    Kind.QUESTION_LATE: About(
        _("Another service should have had an answer from you."), ANSWER_QUESTION,
        "referrals:answer",
    ),
    Kind.UNREAD: About(
        _("Nobody has opened what you asked another service."), SEE_QUESTION, "referrals:referral"
    ),
    Kind.QUESTION_UNREAD: About(
        _("Nobody with you has opened a question from another service."), ANSWER_QUESTION,
        "referrals:answer", only=Q(state=Offer.State.SENT),
    ),
    Kind.ASKING_UNREAD: About(
        _("A service you asked whether it worries too has not opened it."), SEE_ASKING,
        "asking:question", only=Q(ended_on=None),
    ),
    Kind.WORRY_UNREAD: About(
        _("Nobody with you has opened a question whether you worry too."), ANSWER_WORRY,
        "asking:answer", only=Q(read_at=None),
    ),
    Kind.TALK_UNREAD: About(
        _("A talk without a name has not been opened by those who are asked."), SEE_TALK,
        "asking:talk", only=Q(read_at=None, closed_at=None),
    ),
    Kind.INVITED_UNREAD: About(
        _("One who is invited to a meeting has not opened the invitation."), SEE_INVITATION,
        "meetings:meeting", "pk", _meeting, near=MEETING, only=Q(read_at=None, state="asked"),
    ),
    Kind.HANDOVER_UNREAD: About(
        _("Nobody has opened the hand-over you offered."), SEE_TRANSFER, "transitions:transfer"
    ),
    Kind.COMING_UNREAD: About(
        _("Nobody with you has opened a hand-over from another service."), ANSWER_HANDOVER,
        "transitions:answer", only=Q(state=Handover.State.SENT),
    ),
    Kind.HANDOVER_LATE: About(
        _("The hand-over you offered should have been answered."), SEE_TRANSFER,
        "transitions:transfer", only=Q(handover__state=Handover.State.SENT),
    ),
    Kind.COMING_LATE: About(
        _("Another service should have had an answer from you to a hand-over."), ANSWER_HANDOVER,
        "transitions:answer", only=Q(state=Handover.State.SENT),
    ),
    Kind.BATON_UNREAD: About(
        _("A question about who leads has not been opened by the one who is asked."), SEE_OFFER,
        "desk:child", "child", _child,
    ),
    Kind.LEAD_UNREAD: About(
        _("One who is appointed to lead has not opened the child's page since."), SEE_HOLDING,
        "desk:child", "child", _child,
    ),
    Kind.LEAD_LATE: About(
        _("What is asked about who leads should have been answered."), ANSWER_LEAD,
        "desk:child", "child", _child, only=Q(answered_on=None),
    ),
    Kind.NOT_STORED: About(
        _("Something that was sent may not have arrived."), SEE_LOST, "notices:lost",
        only=Q(gone_at=None, settled_at=None),
    ),
    Kind.REPORT_LATE: About(
        _("A report should have been assessed."), SEE_REPORT, "concerns:report"
    ),
    Kind.MEET_AGAIN: About(
        _("The day you agreed on to look at it together again has passed."), SEE_MEETING,
        "meetings:meeting",
    ),
    Kind.OTHER_PLAN: About(
        _("The day to look at a plan that is written elsewhere has passed."), SEE_OTHER,
        "plans:plan", "child", _child,
    ),
    Kind.LOOK_PLAN: About(
        _("The day to look at a plan together has passed."), SEE_PLAN, "plans:plan", "child",
        _child,
    ),
}  # fmt: skip

#: Where the row itself is out of reach by now, the notice is about the hat, and says no more.
GONE: dict[str, About] = {
    Kind.CONCERN_BACK: About(
        _("A concern that waited for you was taken back. You need do nothing."), LOOK, "desk:day",
        key="",
    ),
    Kind.NO_LONGER: About(
        _("A case is closed. What you were appointed to there, or appointed somebody to, has ended"
          " with it. You need do nothing."), LOOK, "desk:day", key="",
    ),
}  # fmt: skip

#: Of who leads, by the country's words.
LEAD: dict[str, str] = {
    Kind.BATON_OFFERED: "will-you", Kind.STANDS_IN: "mine-for-now", Kind.APPOINTED: "mine",
    Kind.NO_LONGER: "no-longer",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One notice in words. `child` where the hat knows whom it is about, `named` what else it is
    about."""

    pk: UUID
    says: Any
    child: Child | None
    named: str
    at: datetime
    is_new: bool
    url: str


def mine(actor: Actor) -> list[Line]:
    """The hat's notices, the newest first: all that are new, as far as there is room, and then
    those that were."""
    unseen = ExpressionWrapper(Q(seen_at=None), output_field=BooleanField())
    found, rows = _readable(actor, SEE.rows(actor).order_by(unseen.desc(), "-at", "-pk"))
    found = sorted(found, key=lambda one: (one.at, one.pk), reverse=True)
    ids = {getattr(row, "child_id", None) for _about, row in rows.values()}
    known = {child.pk: child for child in KNOW.rows(actor).filter(pk__in=ids - {None})}
    answered = _answered(actor, rows)
    lines = []
    for one in found:
        about, row = rows[one.kind, one.thing]
        child = known.get(getattr(row, "child_id", None))
        page = about.page if isinstance(about.page, str) else about.page(row)
        url = reverse(page, kwargs={about.key: about.given(row)} if about.key else None)
        says = about.says(row) if callable(about.says) else about.says
        says = says or said(
            child.country if child else actor.country, LEAD[one.kind],
            getattr(row, "lead", "holder"),
        )  # fmt: skip
        if row.pk in answered:
            says = _("{says} Answers are there already.").format(says=says)
        is_new = one.seen_at is None
        lines.append(Line(one.pk, says, child, about.named(row), one.at, is_new, url))
    return lines


def _answered(actor: Actor, rows: dict[tuple[str, UUID], Any]) -> set[UUID]:
    """Of the questions whose answers the hat has come to get, those that have some. Not which."""
    asked = [pk for kind, pk in rows if kind == Kind.GETS_ANSWERS]
    if not asked:
        return set()
    answers = SEE_ANSWER.rows(actor).filter(asked__question__in=asked)
    return set(answers.values_list("asked__question", flat=True))


def new(actor: Actor) -> int:
    """How many the hat has not looked at."""
    unseen = SEE.rows(actor).filter(seen_at=None).order_by("-at", "-pk")
    found, _about_them = _readable(actor, unseen)
    return len(found)


def _readable(
    actor: Actor, notices: QuerySet[Notice]
) -> tuple[list[Notice], dict[tuple[str, UUID], tuple[About, Any]]]:
    """As many of them as there is room for, and what they are about. New ones that cannot be read
    now stay new, and take nobody's place."""
    found: list[Notice] = []
    rows: dict[tuple[str, UUID], tuple[About, Any]] = {}
    for begin in count(step=MANY):
        some = list(notices[begin : begin + MANY])
        rows |= _rows(actor, some)
        found += [one for one in some if (one.kind, one.thing) in rows]
        if len(some) < MANY or len(found) >= MANY or some[0].seen_at is not None:
            break
    return found[:MANY], rows


def _rows(actor: Actor, found: list[Notice]) -> dict[tuple[str, UUID], tuple[About, Any]]:
    """What the notices are about, as far as the hat may read it: one question for each permission
    it is read under."""
    left: dict[str, set[UUID]] = defaultdict(set)
    for one in found:
        left[one.kind].add(one.thing)
    told = defaultdict(list)
    for kind in left:
        for about in _about(kind):
            told[about.rows, about.only, about.near, about.sees].append((kind, about))
    rows: dict[tuple[str, UUID], tuple[About, Any]] = {}
    for (permission, only, near, sees), kinds in told.items():
        if things := set().union(*(left[kind] for kind, _about in kinds)):
            about_them = permission.rows(actor).filter(only, pk__in=things)
            about_them = about_them.annotate(**sees(actor) if sees else {})
            for row in about_them.select_related(*near or (None,)):
                for kind, about in kinds:
                    if row.pk in left[kind] and about.holds(row):
                        rows[kind, row.pk] = about, row
                        left[kind].discard(row.pk)
    return rows


def _about(kind: str) -> Iterator[About]:
    """What a kind says, here or in the rooms above."""
    yield from (told[kind] for told in (ABOUT, GONE) if kind in told)
    for room in import_module(settings.LAGET_WIRING).TELLS:
        yield from (about for told, about in room.about if told == kind)


def choice(actor: Actor) -> Choice | None:
    """How the person wants to be told, once they have said so."""
    found: Choice | None = SEE_CHOICE.rows(actor).first()
    return found
