"""The thread beside the child's page."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children.views import beside
from laget.core.actor import Actor
from laget.core.forms import ask, sent, status
from laget.core.seeing import seen_as
from laget.core.web import done, form, show
from laget.messages import actions, reads
from laget.messages.forms import WithdrawForm, WriteForm


def _opened(actor: Actor, child: UUID) -> None:
    with seen_as(actor, child=child, read_only=True):
        who = reads.child(actor, child)
    actions.opened(who, by=actor)


@form(opens=_opened)
def thread(request: HttpRequest, child: UUID) -> HttpResponse:
    """What the team writes to each other, and a place to write."""
    who = reads.child(request.actor, child)
    filled = WriteForm(request.POST or None)

    def act(told: dict[str, Any]) -> Any:
        return actions.write(who, by=request.actor, **told)

    if sent(request, filled, act):
        return done(request, _("Sent to the team."), "messages:thread", child=who.pk)
    told = {"form": filled, "lines": reads.thread(request.actor, who.pk), **beside(who)}
    return show(request, "messages/thread.html", told, status=status(filled))


@form
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Out of view, with a reason."""
    message = reads.mine(request.actor, pk)
    filled = WithdrawForm(request.POST or None)
    if sent(request, filled, lambda told: actions.withdraw(message, by=request.actor, **told)):
        return done(request, _("Withdrawn."), "messages:thread", child=message.child_id)
    return ask(
        request, filled, title=_("Withdraw the message"), send=_("Withdraw it"), color="danger",
        lead=_("The text goes out of view. The team still sees that you wrote, and why it is"
               " gone. Who has read it already has read it."),
        back_url=reverse("messages:thread", kwargs={"child": message.child_id}),
        back=_("Messages in the team"),
    )  # fmt: skip
