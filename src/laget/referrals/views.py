"""Pages that ask another service, and answer: first the need, then, after a yes, the child."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.people.reads import in_unit
from laget.referrals import actions, reads
from laget.referrals.forms import Answer, Ask
from laget.teams.reads import could_help


@form
def send(request: HttpRequest, child: UUID) -> HttpResponse:
    """Asks a unit whether it can help."""
    actor = request.actor
    who = children.child(actor, child)
    units = {str(unit.pk): unit for unit in could_help(actor, child)}
    question = Ask(request.POST or None, units=units.values(), today=actor.on)

    def act(told: dict[str, Any]) -> None:
        actions.send(who, units[told.pop("to_unit")], by=actor, **told)

    if sent(request, question, act):
        name = units[question.data["to_unit"]].name
        said = _("{unit} is asked. They see the need, not the name.").format(unit=name)
        return done(request, said, "desk:child", child=child)
    return ask(
        request,
        question,
        title=_("Ask another service"),
        send=_("Ask"),
        **beside(who),
        lead=_(
            "They first see the need and the age, not the name."
            " When they say yes, they are in the team."
        ),
    )


@form
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Yes or no to a need, before the name is known."""
    actor = request.actor
    offer = reads.offer(actor, pk)
    roles = {str(role.pk): role for role in in_unit(offer.to_unit_id, actor.on)}
    reply = Answer(request.POST or None, roles=roles.values(), me=actor.role_id)

    def act(told: dict[str, Any]) -> None:
        if told["answer"] == "yes":
            actions.accept(offer, by=actor, member=roles[told["member"]])
        else:
            actions.decline(offer, by=actor, reason=told["reason"], instead=told["instead"])

    if sent(request, reply, act):
        if reply.cleaned_data["answer"] == "yes":
            said = _("You have said yes. Now you see who it is.")
            return done(request, said, "referrals:answer", pk=pk)
        said = _("You have said no. Those who asked know why.")
        return done(request, said, "referrals:answer", pk=pk)
    return ask(
        request,
        reply,
        title=reads.asks(offer, actor.on),
        send=_("Send the answer"),
        offer=offer,
        place="day",
        template="referrals/answer.html",
        referral=reads.behind(actor, offer),
        undo_until=_undo_until(offer, actor.at),
    )


def _undo_until(offer: Any, at: Any) -> Any:
    """Until when a no can be taken back, if it still can."""
    if offer.state != "declined" or offer.answered_at is None:
        return None
    until = offer.answered_at + timedelta(minutes=10)
    return until if at <= until else None


@form
def undo(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A no is taken back."""
    offer = reads.offer(request.actor, pk)
    if request.method == "POST":
        actions.undo_answer(offer, by=request.actor)
        return done(
            request,
            _("Your no is taken back. The question waits again."),
            "referrals:answer",
            pk=pk,
        )
    return HttpResponseRedirect(reverse("referrals:answer", kwargs={"pk": pk}))


@form
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Those who asked take the question back."""
    referral = reads.referral(request.actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    service = referral.offer.to_unit
    if sent(request, empty, lambda told: actions.withdraw(referral, by=request.actor)):
        said = _("The question to {unit} is taken back.").format(unit=service.name)
        return done(request, said, "referrals:send", child=referral.child_id)
    lead = _("{unit} has not answered. Take the question back to ask another service instead.")
    phone = _("Or call them: {phone}.").format(phone=service.phone) if service.phone else ""
    return ask(
        request,
        empty,
        title=_("Take back the question"),
        send=_("Take it back"),
        lead=lead.format(unit=service.name),
        quiet=phone,
        **beside(referral.child),
    )
