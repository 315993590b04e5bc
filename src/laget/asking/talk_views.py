"""Pages of a talk without a name."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.asking import receipts, talks
from laget.asking import talk_reads as reads
from laget.asking.forms import ReplyForm, TalkForm
from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.organisations.reads import unit


@form
def begin(request: HttpRequest) -> HttpResponse:
    """Ask a help service, without saying whom it is about."""
    actor = request.actor
    units = {str(one.pk): one for one in reads.could_advise(actor)}
    asked = TalkForm(request.POST or None, units=units.values())
    made: list[Any] = []
    if sent(request, asked, lambda told: made.append(talks.begin(
        unit(actor.unit_id), by=actor, to_unit=units[told["to"]], question=told["question"]
    ))):  # fmt: skip
        return done(request, _("It is sent."), "asking:talk", pk=made[0].pk)
    return ask(
        request, asked, title=_("Talk it over, without saying who it is"), send=_("Send"),
        place="concern",
        lead=_("Write nothing that points at one child: no name, no birth date, no class."),
        quiet=_("Those you ask answer here. When you want them to help one child, ask the family."),
    )  # fmt: skip


def _opened(actor: Actor, pk: UUID) -> None:
    receipts.talk_opened(pk, by=actor)


@form(opens=_opened)
def talk(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The question, and the answer; closed by the one who asked, and has no more to ask."""
    actor = request.actor
    one = reads.talk(actor, pk)
    replies = reads.may_reply(actor, one)
    asks = request.POST.get("do")
    said = ReplyForm(None if asks else request.POST or None, initial={"text": one.answer})
    if asks == "close":
        talks.close(one, by=actor)
        return done(request, _("The talk is closed. You can open it again."), "asking:talk", pk=pk)
    if asks == "reopen":
        talks.reopen(one, by=actor)
        return done(request, _("The talk is open again."), "asking:talk", pk=pk)
    if replies and sent(request, said, lambda told: talks.reply(one, by=actor, text=told["text"])):
        return done(request, _("Your answer is sent."), "desk:day")
    if said.is_bound and not replies:
        said.add_error(None, _("This talk is closed."))
    return ask(
        request, said, title=_("A talk without a name"), send=_("Answer"), place="concern",
        template="asking/talk.html", talk=one, replies=replies,
        may_close=reads.may_close(actor, one),
    )  # fmt: skip
