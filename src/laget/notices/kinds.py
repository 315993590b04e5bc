"""What each kind of notice says, which row it is about, and the page it leads to. Kinds of the
rooms above are told in `wiring`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.asking.permissions import ANSWER as ANSWER_WORRY
from laget.asking.permissions import GET as GET_ANSWERS
from laget.asking.permissions import SEE as SEE_ASKING
from laget.asking.permissions import SEE_ANSWER, SEE_TALK
from laget.concerns.permissions import SEE as SEE_CONCERN
from laget.concerns.permissions import SEE_REPORT
from laget.meetings.models import Meeting
from laget.meetings.permissions import SEE as SEE_MEETING
from laget.meetings.permissions import SEE_INVITATION
from laget.messages.permissions import SEE_RECEIPT
from laget.notices.models import Notice
from laget.notices.permissions import LOOK, SEE_LOST
from laget.notices.telling import About
from laget.plans.permissions import SEE_OTHER, SEE_PLAN
from laget.referrals.models import Offer
from laget.referrals.permissions import ANSWER as ANSWER_QUESTION
from laget.referrals.permissions import SEE as SEE_QUESTION
from laget.teams.models import BatonOffer
from laget.teams.permissions import ANSWER_QUESTION as ANSWER_LEAD
from laget.teams.permissions import SEE_CASE, SEE_HOLDING, SEE_OFFER
from laget.transitions.models import Handover
from laget.transitions.permissions import ANSWER as ANSWER_HANDOVER
from laget.transitions.permissions import SEE as SEE_TRANSFER
from laget.transitions.permissions import SEE_EXIT

Kind = Notice.Kind


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
    Kind.EXIT_TOLD: About(
        _("A school tells you that somebody has left school, or is about to."), SEE_EXIT,
        "transitions:exit", only=Q(taken_back_on=None),
    ),
    Kind.EXIT_LATE: About(
        _("Your service should have been in touch with somebody who is out of school."), SEE_EXIT,
        "transitions:exit", only=Q(taken_back_on=None, to_on=None),
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
        "desk:child", "child", _child, only=Q(taken_back_on=None),
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
