"""Pages that hand on the baton: ask somebody, answer, take the question back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.teams import baton, reads, receipts
from laget.teams import lead_words as words
from laget.teams.forms import AnswerBaton, OfferBaton


@form
def offer(request: HttpRequest, child: UUID) -> HttpResponse:
    """Asks one of the team. Where somebody is asked already, shows whom."""
    actor = request.actor
    who = children.child(actor, child)
    waiting = reads.open_offer(actor, child)
    holding = reads.holdings(actor, child).filter(during__endswith=None).first()
    held_by = holding.role_id if holding and not holding.standing_in else None
    roles = {str(r.pk): r for r in reads.could_hold(actor, child) if r.pk != held_by}
    family = children.relations(actor, child)
    choice = OfferBaton(request.POST or None, roles=roles.values(), family=family)
    if sent(request, choice, lambda told: baton.offer(who, roles[told["to"]], by=actor)):
        name = roles[choice.cleaned_data["to"]].person
        told = words.said(who.country, "asked")
        return done(request, told.format(name=name), "desk:child", child=child)
    return ask(
        request, choice, title=words.said(who.country, "offer"), send=_("Ask"),
        template="teams/offer.html",
        lead=_("One person keeps the whole together. It is handed on when they say yes."),
        waiting=waiting, roles=roles, holding=holding, **beside(who),
    )  # fmt: skip


def _opened(actor: Actor, pk: UUID) -> None:
    receipts.opened(pk, by=actor)


@form(opens=_opened)
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The one who is asked says yes, or no and why."""
    actor = request.actor
    asked = reads.offer_to_me(actor, pk)
    reply = AnswerBaton(request.POST or None, country=asked.child.country)

    def act(told: dict[str, Any]) -> None:
        if told["answer"] == "yes":
            baton.accept(asked, by=actor)
        else:
            baton.decline(asked, by=actor, reason=told["reason"])

    if sent(request, reply, act):
        yes = reply.cleaned_data["answer"] == "yes"
        said = (
            words.said(asked.child.country, "now-mine")
            if yes
            else _("You have said no. They know why.")
        )
        return done(request, said, "desk:child" if yes else "desk:day",
                    **({"child": asked.child_id} if yes else {}))  # fmt: skip
    name = asked.child.given_name or _("the child")
    title = words.said(asked.child.country, "will-you-for").format(name=name)
    return ask(
        request, reply, title=title, send=_("Send the answer"), asked=asked, place="day",
        template="teams/answer.html",
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The question is taken back, so that somebody else can be asked."""
    asked = reads.offer_i_made(request.actor, pk)
    page = reverse("teams:baton-offer", kwargs={"child": asked.child_id})
    if request.method != "POST":
        return HttpResponseRedirect(page)
    baton.take_back(asked, by=request.actor)
    said = _("The question is taken back. Ask somebody else.")
    return done(request, said, "teams:baton-offer", child=asked.child_id)
