"""What comes, and the pages by which one unit hands over to the next."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.children.views import beside
from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.templatetags.days import day
from laget.core.web import done, form, page, show
from laget.people.reads import in_unit
from laget.teams.reads import part
from laget.transitions import actions, handing, reads, words
from laget.transitions.forms import ELSEWHERE, Again, FollowUp, HandOver, Receive

MANY = 25  # of what comes, on a page


@page
def ahead(request: HttpRequest) -> HttpResponse:
    """What comes within a year for those whose record this hat opens: who sends, who receives."""
    chosen = request.GET.get("show", "")
    leaf = Paginator(words.foreseen(request.actor, chosen), MANY).get_page(request.GET.get("page"))
    told = {"place": "children", "leaf": leaf, "lines": leaf.object_list, "chosen": chosen}
    return show(request, "transitions/ahead.html", told)


@form
def offer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A unit offers its part to the one that goes on; to a place that does not write in Laget, it
    notes that it has, and the yes."""
    actor = request.actor
    ours = part(actor, pk)
    place = ours.child.authority
    waiting = reads.transfers(actor, ours.child_id).filter(
        participation=ours.pk, accepted_on=None, handover=None
    ).first()  # fmt: skip
    if waiting is not None:
        empty = forms.Form(request.POST if request.method == "POST" else None)
        if sent(request, empty, lambda told: actions.note_acceptance(waiting, by=actor)):
            said = _("{place} has taken over.").format(place=waiting.to_authority.name)
            return done(request, said, "desk:child", child=ours.child_id)
        return ask(
            request, empty, title=_("Have they said yes?"), send=_("They have said yes"),
            lead=_("{place} was offered the hand-over, and has not said yes yet.").format(
                place=waiting.to_authority.name
            ),
            **beside(ours.child),
        )  # fmt: skip
    units = {str(unit.pk): unit for unit in reads.could_receive(actor, ours)}
    wanted = request.GET.get("stage", "")
    asked = HandOver(
        request.POST or None, units=units.values(), place=place.name, today=actor.on,
        stage=reads.stage_named(wanted),
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        to_unit = told.pop("to_unit")
        if to_unit == ELSEWHERE:
            actions.offer_transfer(ours, place, by=actor)
        else:
            handing.hand_over(ours, units[to_unit], by=actor, **told)

    if sent(request, asked, act):
        to_unit = units.get(asked.data["to_unit"])
        said = _("{place} is offered the hand-over.").format(
            place=to_unit.name if to_unit else place.name
        )
        return done(request, said, "desk:child", child=ours.child_id)
    return ask(
        request, asked, title=_("Offer the hand-over"), send=_("Offer the hand-over"),
        lead=_(
            "They first see that a child is coming, and when, not who it is. {unit} still helps"
            " until they have said yes."
        ).format(unit=ours.unit.name),
        **beside(ours.child),
    )  # fmt: skip


@page
def transfer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A hand-over, for both sides: what was agreed, how far it has come, and the days between."""
    actor = request.actor
    it = reads.transfer(actor, pk)
    told = {
        "it": it, "handover": it.handover, "parts": reads.agreed(it),
        "may_say": reads.may_say(actor, it),
        "may_take_back": reads.waits(it),
        **beside(it.child),
    }  # fmt: skip
    return show(request, "transitions/transfer.html", told)


def _opened(actor: Actor, pk: UUID) -> None:
    handing.opened(pk, by=actor)


@form(opens=_opened)
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Yes or no to a child who is coming, before the name is known."""
    actor = request.actor
    coming = reads.handover(actor, pk)
    roles = {str(role.pk): role for role in in_unit(coming.to_unit_id, actor.on)}
    reply = Receive(
        request.POST or None, roles=roles.values(), me=actor.role_id, first_day=coming.from_on
    )

    def act(told: dict[str, Any]) -> None:
        if told["answer"] == "yes":
            handing.take_over(
                coming, by=actor, first_day=told["first_day"], member=roles[told["member"]]
            )
        else:
            handing.decline(coming, by=actor, reason=told["reason"], instead=told["instead"])

    if sent(request, reply, act):
        yes = reply.cleaned_data["answer"] == "yes"
        said = (
            _("You have said yes. Now you see who it is.")
            if yes
            else _("You have said no. Those who hand over know why.")
        )
        return done(request, said, "transitions:answer", pk=pk)
    behind = reads.behind(actor, coming)
    return ask(
        request, reply, template="transitions/answer.html", send=_("Send the answer"),
        title=_("{stage}, {when}").format(
            stage=coming.get_stage_display(), when=day(coming.from_on, actor.on)
        ),
        coming=coming, it=behind, parts=reads.agreed(behind) if behind else [], place="day",
    )  # fmt: skip


@form
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Those who offered the hand-over take it back."""
    it = reads.transfer(request.actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    name = it.handover.to_unit.name if it.handover else it.to_authority.name
    if sent(request, empty, lambda told: handing.withdraw(it, by=request.actor)):
        said = _("The hand-over to {unit} is taken back.").format(unit=name)
        return done(request, said, "desk:child", child=it.child_id)
    return ask(
        request, empty, title=_("Take back the hand-over"), send=_("Take it back"),
        lead=_("{unit} has not answered. Take it back to ask another instead.").format(unit=name),
        **beside(it.child),
    )  # fmt: skip


@form
def follow_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Some time after, each side says how it went."""
    actor = request.actor
    it = reads.transfer(actor, pk)
    receives = it.receiver_id in actor.units
    how = FollowUp(request.POST or None, receives=receives, first_day=it.first_day_on)
    if sent(request, how, lambda told: handing.follow_up(it, by=actor, **told)):
        said = _("Noted. The other side reads it, too.")
        return done(request, said, "transitions:transfer", pk=pk)
    receiver = it.receiver.name if it.receiver else it.to_authority.name
    return ask(
        request, how, title=_("How did the hand-over go?"), send=_("Say how it went"),
        lead=_("{sender} handed over to {receiver}, {when}.").format(
            sender=it.unit.name, receiver=receiver, when=day(it.first_day_on, actor.on)
        ),
        **beside(it.child),
    )  # fmt: skip


@form
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The young person, who now decides, is asked about a yes that a guardian gave."""
    yes = reads.asked_again(request.actor, pk)
    reply = Again(request.POST or None)

    def act(told: dict[str, Any]) -> None:
        actions.answer_again(yes, by=request.actor, answer=told["answer"])

    if sent(request, reply, act):
        said = _("Noted, as {name} said it.").format(name=yes.child.given_name)
        return done(request, said, "desk:child", child=yes.child_id)
    return ask(
        request, reply, title=_("Ask for a yes again"), send=_("Note the answer"),
        lead=_(
            "A guardian said yes to {unit}, {when}. Ask {name} what they want themself. Until they"
            " have answered, the yes stands."
        ).format(
            unit=yes.to_unit.name, when=day(yes.given_on, request.actor.on),
            name=yes.child.given_name,
        ),
        **beside(yes.child),
    )  # fmt: skip
