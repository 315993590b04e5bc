"""The sentences of the story: one for each kind of act, and one of its own for *you*."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from laget.relay.noes import NOES
from laget.relay.said_of_family import SAID_OF_FAMILY
from laget.relay.said_of_plans import SAID_OF_PLANS
from laget.relay.said_with_family import SAID_WITH_FAMILY
from laget.relay.taken_back import TAKEN_BACK

#: kind, or kind:code → (sign, you did it, somebody did it). Without a person, {who} is the unit.
SAID: dict[str, tuple[str, Any, Any]] = NOES | {
    "words:wrote": ("voice", "", gettext_lazy("{child} wrote:")),
    "words:said": ("voice", "", gettext_lazy("{child} said:")),
    "words:drew": ("voice", "", gettext_lazy("{child} drew, and told what it shows:")),
    "concern.raised": (
        "voice",
        gettext_lazy("{you} spoke up about a worry. {other} decides what to do."),
        gettext_lazy("{who} spoke up about a worry. {other} decides what to do."),
    ),
    "concern.decided:close": (
        "done",
        gettext_lazy("{you} decided about the worry: no more is needed."),
        gettext_lazy("{who} decided about the worry: no more is needed."),
    ),
    "concern.decided:within": (
        "done",
        gettext_lazy("{you} decided about the worry: we help in our own service."),
        gettext_lazy("{who} decided about the worry: we help in our own service."),
    ),
    "concern.decided:together": (
        "done",
        gettext_lazy("{you} decided about the worry: we help together with others."),
        gettext_lazy("{who} decided about the worry: we help together with others."),
    ),
    "concern.decided:wide": (
        "done",
        gettext_lazy("{you} decided about the worry: many services must help together."),
        gettext_lazy("{who} decided about the worry: many services must help together."),
    ),
    "concern.moved:close": (
        "part",
        gettext_lazy("{you} decided anew about the worry: no more is needed."),
        gettext_lazy("{who} decided anew about the worry: no more is needed."),
    ),
    "concern.moved:within": (
        "part",
        gettext_lazy("{you} decided anew about the worry: we help in our own service."),
        gettext_lazy("{who} decided anew about the worry: we help in our own service."),
    ),
    "concern.moved:together": (
        "part",
        gettext_lazy("{you} decided anew about the worry: we help together with others."),
        gettext_lazy("{who} decided anew about the worry: we help together with others."),
    ),
    "concern.moved:wide": (
        "part",
        gettext_lazy("{you} decided anew about the worry: many services must help together."),
        gettext_lazy("{who} decided anew about the worry: many services must help together."),
    ),
    "report.received": (
        "note",
        gettext_lazy("{you} received a report of concern."),
        gettext_lazy("{who} received a report of concern."),
    ),
    "report.assessed:investigate": (
        "done",
        gettext_lazy("{you} assessed the report: it will be investigated."),
        gettext_lazy("{who} assessed the report: it will be investigated."),
    ),
    "report.assessed:drop": (
        "done",
        gettext_lazy("{you} assessed the report: it was left there."),
        gettext_lazy("{who} assessed the report: it was left there."),
    ),
    "report.protection:now": (
        "urgent",
        "",
        gettext_lazy("{who} saw that the child needs protection now."),
    ),
    "report.protection:not_now": (
        "done",
        "",
        gettext_lazy("{who} saw that the child does not need protection now."),
    ),
    "report.receipt:came": (
        "send",
        "",
        gettext_lazy("{who} told whoever reported that the report has come."),
    ),
    "report.receipt:outcome": (
        "send",
        "",
        gettext_lazy("{who} told whoever reported what was decided about the report."),
    ),
    "consent.given:self": ("people", "", gettext_lazy("{child} said yes to {other} taking part.")),
    "consent.given:guardian": (
        "people",
        "",
        gettext_lazy("A guardian said yes to {other} taking part."),
    ),
    "consent.given:both": (
        "people",
        "",
        gettext_lazy("{child} and a guardian said yes to {other} taking part."),
    ),
    "consent.withdrawn": ("hidden", "", gettext_lazy("The family took back its yes to {other}.")),
    "team.joined": ("people", "", gettext_lazy("{who} began to help.")),
    "team.left": ("door", "", gettext_lazy("{who} no longer takes part.")),
    "team.assigned": (
        "people",
        gettext_lazy("{you} began to work with {child}."),
        gettext_lazy("{who} began to work with {child}."),
    ),
    "team.released": ("door", "", gettext_lazy("{who} no longer works with {child}.")),
    "case.opened": (
        "people",
        gettext_lazy("{you} opened a case: several services help together."),
        gettext_lazy("{who} opened a case: several services help together."),
    ),
    "case.level:1": ("part", "", gettext_lazy("Less is needed now: one service is enough.")),
    "case.level:2": ("part", "", gettext_lazy("What is needed has changed: some services help.")),
    "case.level:3": ("part", "", gettext_lazy("More is needed now: many services help.")),
    "case.closed": (
        "done",
        gettext_lazy("{you} closed the case."),
        gettext_lazy("The case was closed by {who}."),
    ),
    "lead.asked:wish": (
        "voice",
        gettext_lazy("{you} noted who {child} wishes should keep the whole together:"),
        gettext_lazy("{who} noted who {child} wishes should keep the whole together:"),
    ),
    "lead.answered:wish": (
        "pen",
        gettext_lazy("{you} answered what {child} wishes:"),
        gettext_lazy("{who} answered what {child} wishes:"),
    ),
    "lead.asked:disputed": (
        "note",
        gettext_lazy("{you} asked the municipality to decide who keeps the whole together:"),
        gettext_lazy("{who} asked the municipality to decide who keeps the whole together:"),
    ),
    "lead.answered:disputed": (
        "done",
        gettext_lazy("{you} decided for the municipality:"),
        gettext_lazy("{who} decided for the municipality:"),
    ),
    "lead.asked:cannot": (
        "note",
        gettext_lazy("{you} said that you cannot keep the whole together:"),
        gettext_lazy("{who} said that it is not possible to keep the whole together:"),
    ),
    "lead.asked:together": (
        "people",
        gettext_lazy("The family asks that services work together. {you} wrote it down:"),
        gettext_lazy("The family asks that services work together. {who} wrote it down:"),
    ),
    "lead.answered:together": (
        "pen",
        gettext_lazy("{you} answered the family:"),
        gettext_lazy("{who} answered the family:"),
    ),
    "lead.asked:needed": (
        "note",
        gettext_lazy("{you} asked the municipality to appoint one who keeps the whole together:"),
        gettext_lazy("{who} asked the municipality to appoint one who keeps the whole together:"),
    ),
    "lead.answered:needed": (
        "done",
        gettext_lazy("{you} appointed one who keeps the whole together:"),
        gettext_lazy("{who} appointed one who keeps the whole together:"),
    ),
    "lead.answered:cannot": (
        "pen",
        gettext_lazy("{you} answered the one who cannot:"),
        gettext_lazy("{who} answered the one who cannot:"),
    ),
    "review:worked": (
        "done",
        gettext_lazy("{you} looked at {what}: it works."),
        gettext_lazy("{who} looked at {what}: it works."),
    ),
    "review:partly": (
        "part",
        gettext_lazy("{you} looked at {what}: it works a little."),
        gettext_lazy("{who} looked at {what}: it works a little."),
    ),
    "review:no": (
        "no",
        gettext_lazy("{you} looked at {what}: it does not work."),
        gettext_lazy("{who} looked at {what}: it does not work."),
    ),
    "review:harmful": (
        "urgent",
        gettext_lazy("{you} looked at {what}: it makes things worse."),
        gettext_lazy("{who} looked at {what}: it makes things worse."),
    ),
    "contact:child": (
        "call",
        gettext_lazy("{you} were in touch with {child}."),
        gettext_lazy("{who} was in touch with {child}."),
    ),
    "contact:guardian": (
        "call",
        gettext_lazy("{you} were in touch with a guardian."),
        gettext_lazy("{who} was in touch with a guardian."),
    ),
    "contact:meeting": (
        "calendar",
        gettext_lazy("{you} wrote from a meeting."),
        gettext_lazy("{who} wrote from a meeting."),
    ),
    "meeting.called": (
        "calendar",
        gettext_lazy("{you} called a meeting: {what}"),
        gettext_lazy("{who} called a meeting: {what}"),
    ),
    "meeting.moved": (
        "calendar",
        gettext_lazy("{you} moved the meeting {what}."),
        gettext_lazy("{who} moved the meeting {what}."),
    ),
    "meeting.sent": (
        "send",
        gettext_lazy("{you} sent what should be said in the meeting {what}:"),
        gettext_lazy("{who} sent what should be said in the meeting {what}:"),
    ),
    "meeting.declined": (
        "no",
        gettext_lazy("{you} could not come to the meeting {what}."),
        gettext_lazy("{who} could not come to the meeting {what}."),
    ),
    "meeting.held": (
        "people",
        gettext_lazy("The meeting {what} was held, and {you} signed off what was decided."),
        gettext_lazy("The meeting {what} was held, and {who} signed off what was decided."),
    ),
    "meeting.cancelled": (
        "no",
        gettext_lazy("{you} cancelled the meeting {what}."),
        gettext_lazy("{who} cancelled the meeting {what}."),
    ),
    "referral.sent": (
        "send",
        gettext_lazy("{you} asked {other} for help. They were told the need, not the name."),
        gettext_lazy("{who} asked {other} for help. They were told the need, not the name."),
    ),
    "referral.sent:named": (
        "send",
        gettext_lazy("{you} asked {other} for help. They were told who it is."),
        gettext_lazy("{who} asked {other} for help. They were told who it is."),
    ),
    "referral.accepted": (
        "done",
        gettext_lazy("{you} said yes for {other}."),
        gettext_lazy("{other} said yes."),
    ),
    "referral.declined": (
        "no",
        gettext_lazy("{you} said no for {other}."),
        gettext_lazy("{other} said no."),
    ),
    "referral.declined:no_room": (
        "no",
        gettext_lazy("{you} said no for {other}: there is no room then."),
        gettext_lazy("{other} said no: there is no room then."),
    ),
    "referral.declined:outside": (
        "no",
        gettext_lazy("{you} said no for {other}: it is outside what they can help with."),
        gettext_lazy("{other} said no: it is outside what they can help with."),
    ),
    "referral.declined:other_better": (
        "no",
        gettext_lazy("{you} said no for {other}: another service fits better."),
        gettext_lazy("{other} said no: another service fits better."),
    ),
    "referral.read": ("eye", "", gettext_lazy("{other} has read the question.")),
    "referral.done": (
        "done",
        gettext_lazy("{you} told how it went with the help from {other}."),
        gettext_lazy("{other} told how the help went."),
    ),
    "referral.done:helped": (
        "done",
        gettext_lazy("{you} told how it went with the help from {other}: the need is met."),
        gettext_lazy("{other} told how the help went: the need is met."),
    ),
    "referral.done:partly": (
        "part",
        gettext_lazy("{you} told how it went with the help from {other}: the need is there still."),
        gettext_lazy("{other} told how the help went: the need is there still."),
    ),
    "referral.done:no_help": (
        "no",
        gettext_lazy("{you} told how it went with the help from {other}: it did not help."),
        gettext_lazy("{other} told how the help went: it did not help."),
    ),
    "referral.returned": (
        "undo",
        gettext_lazy("{you} handed back what {other} had said yes to."),
        gettext_lazy("{other} had said yes, and handed the question back."),
    ),
    "referral.withdrawn": (
        "undo",
        gettext_lazy("{you} took back the question to {other}."),
        gettext_lazy("{who} took back the question to {other}."),
    ),
    "child.moved:registered": ("home", "", gettext_lazy("{child} moved to {what}.")),
    "child.moved:staying": ("home", "", gettext_lazy("{child} stays in {what} from now on.")),
    "transfer.offered": (
        "send",
        gettext_lazy("{you} offered to hand over to {what}."),
        gettext_lazy("{who} offered to hand over to {what}."),
    ),
    "transfer.accepted": ("done", "", gettext_lazy("{what} said yes to taking over.")),
    "transfer.declined": ("no", "", gettext_lazy("{what} said no to taking over.")),
    "transfer.withdrawn": (
        "undo",
        gettext_lazy("{you} took back the hand-over to {what}."),
        gettext_lazy("{who} took back the hand-over to {what}."),
    ),
    "transfer.followed": (
        "part",
        gettext_lazy("{you} said how the hand-over went: something was lost on the way."),
        gettext_lazy("{who} said how the hand-over went: something was lost on the way."),
    ),
    "transfer.followed:well": (
        "done",
        gettext_lazy("{you} said how the hand-over went: it went well."),
        gettext_lazy("{who} said how the hand-over went: it went well."),
    ),
    "transfer.followed:badly": (
        "no",
        gettext_lazy("{you} said how the hand-over went: the child did not get what was agreed."),
        gettext_lazy("{who} said how the hand-over went: the child did not get what was agreed."),
    ),
    "consent.again": (
        "done",
        gettext_lazy("{you} noted that {child} says yes to {other}, now of age."),
        gettext_lazy("{who} noted that {child} says yes to {other}, now of age."),
    ),
    "school.tried": (
        "call",
        gettext_lazy("{you} tried to reach {child}, and nobody answered."),
        gettext_lazy("{who} tried to reach {child}, and nobody answered."),
    ),
    "school.left": ("door", "", gettext_lazy("{child} left {what}.")),
    "school.back": ("door", "", gettext_lazy("{child} is back in school, training or work.")),
    "school.back:apprentice": ("door", "", gettext_lazy("{child} has begun an apprenticeship.")),
    "school.back:school": ("door", "", gettext_lazy("{child} is back in school.")),
    "school.back:work": ("door", "", gettext_lazy("{child} has begun to work.")),
    **SAID_OF_PLANS,
    **SAID_OF_FAMILY,
    **SAID_WITH_FAMILY,
    **TAKEN_BACK,
}

#: Of the lead, by the country's words: the sign, you did it, somebody did it.
LEAD = {
    "baton.accepted": ("baton", "took-you", "took"),
    "baton.stood-in": ("baton", "stood-in-you", "stood-in"),
    "baton.offered": ("baton", "offered-you", "offered"),
    "baton.declined": ("no", "declined-you", "declined"),
    "lead.appointed": ("baton", "appointed-you", "appointed"),
    "lead.followed": ("baton", "followed-you", "followed"),
    "lead.named": ("people", "appointed-you", "appointed"),
    "lead.named-for-now": ("people", "stood-in-you", "stood-in"),
    "lead.named-ended": ("people", "ended-you", "ended"),
    "lead.cannot": ("note", "cannot-you", "cannot-who"),
}

#: Acts whose row is a meeting, with a page of its own.
MEETINGS = (
    "meeting.called", "meeting.moved", "meeting.held", "meeting.cancelled", "meeting.again",
    "meeting.reopened",
)  # fmt: skip
#: For what was brought in without saying how it went.
UNNAMED = ("note", "", gettext_lazy("{who} wrote something down."))
