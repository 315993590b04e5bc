"""Pages that ask another service, and answer: first the need, then, after a yes, the child."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.people.reads import in_unit
from laget.referrals import actions, after, reads
from laget.referrals.coarse import told_of
from laget.referrals.forms import OPENS, Answer, Ask, Finish, HandBack, Intake
from laget.rulebook.schema import spoken


@form
def send(request: HttpRequest, child: UUID) -> HttpResponse:
    """Asks a unit whether it can help."""
    actor = request.actor
    who = children.child(actor, child)
    could, rules = reads.could_be_asked(actor, child)
    units = {str(unit.pk): unit for unit in could}
    question = Ask(
        request.POST or None, units=could, today=actor.on, rules=rules,
        from_team=reads.asks_from_team(actor, child),
    )  # fmt: skip
    told_as = told_of(who, by=actor)

    def act(told: dict[str, Any]) -> None:
        told["only_question"] = told.pop("opens", "") != "together"
        actions.send(who, units[told.pop("to_unit")], by=actor, **told)

    if sent(request, question, act):
        asked = units[question.data["to_unit"]]
        if reads.told_by_name(actor, asked) and who.given_name:
            said = _("{unit} is asked. They are told who it is, and read what you wrote.")
            coarser = ""
        else:
            said, coarser = (
                _("{unit} is asked. They see the need, not the name."),
                _coarser(told_as),
            )
        said = " ".join(one for one in (said.format(unit=asked.name), coarser) if one)
        return done(request, said, "desk:child", child=child)
    return ask(
        request,
        question,
        title=_("Ask another service"),
        send=_("Ask"),
        **beside(who),
        lead=_(
            "Most services first see the need and the age, not the name. One that must assess the"
            " person is told who it is. When they say yes, they read what the family has agreed to."
        ),
        quiet=_coarser(told_as),
    )


def _complain(decides: Any) -> str:
    """How to complain about a no that is a decision, in the reader's language."""
    return spoken(decides.complain, get_language() or "en") if decides else ""


def _coarser(told: Any) -> str:
    """What the sender is told where few children would fit."""
    if not told.is_wider:
        return ""
    words = {"own": told.own.label, "band": told.band.label}
    return _(
        "Few children on your list are the same age ({own}) and live there. So that the question"
        " points at nobody, they are told the age like this: {band}."
    ).format(**words)


def _opened(actor: Actor, pk: UUID) -> None:
    actions.opened(pk, by=actor)


@form(opens=_opened)
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Yes or no to a need; before the name is known, but where the service is told who it is."""
    actor = request.actor
    offer = reads.offer(actor, pk)
    roles = {str(role.pk): role for role in in_unit(offer.to_unit_id, actor.on)}
    decides = reads.decision(offer.to_unit)
    told_of_it, complain = reads.told(actor, offer), _complain(decides)
    reply = Answer(
        request.POST or None, roles=roles.values(), me=actor.role_id, decides=decides is not None,
        complain=complain, named=told_of_it is not None, only_question=offer.only_question,
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        if told["answer"] == "yes":
            actions.accept(offer, by=actor, member=roles[told["member"]])
        else:
            actions.decline(
                offer, by=actor, reason=told["reason"], instead=told["instead"],
                reasons=told.get("reasons", ""),
            )  # fmt: skip

    if sent(request, reply, act):
        if reply.cleaned_data["answer"] == "yes":
            said = _("You have said yes. Now you see who it is.")
            if told_of_it is not None and offer.only_question:
                said = _("You have said yes. Those who asked are told.")
            elif told_of_it is not None:
                said = _("You have said yes, and are in the child's team.")
            return done(request, said, "referrals:answer", pk=pk)
        said = _("You have said no. Those who asked know why.")
        return done(request, said, "referrals:answer", pk=pk)
    behind = reads.behind(actor, offer)
    return ask(
        request,
        reply,
        title=reads.asks(offer, actor.on),
        send=_("Send the answer"),
        offer=offer,
        place="day",
        template="referrals/answer.html",
        referral=behind,
        leading=reads.leading(actor, behind) if behind is not None else None,
        may_end=behind is not None and reads.may_end(actor, behind),
        decides=decides,
        complain=complain,
        told=told_of_it,
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
def intake(request: HttpRequest) -> HttpResponse:
    """The leader says whether the service takes questions without a name."""
    actor = request.actor
    mine = reads.to_set(actor)
    decides = reads.decision(mine)
    title, back = _("How others ask you"), reverse("desk:unit")
    if decides is not None:
        told = {
            "title": title, "unit": mine, "decides": decides, "complain": _complain(decides),
            "place": "day", "back_url": back, "back": _("The unit's day"),
        }  # fmt: skip
        return show(request, "referrals/intake.html", told)
    now = "with" if reads.wanting_name(actor, [mine]) else "without"
    how = Intake(request.POST or None, initial={"how": now})
    if sent(request, how, lambda said: actions.say_how_asked(
        mine, by=actor, without_name=said["how"] == "without"
    )):  # fmt: skip
        return done(request, _("Noted. Others are asked to do it like this."), "desk:unit")
    return ask(
        request, how, title=title, send=_("Save"), place="day", back_url=back,
        back=_("The unit's day"),
    )  # fmt: skip


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


@page
def referral(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What has come of a question, for those who asked and those who said yes: asked, read, yes or
    no, done; and who else has been asked for the same."""
    actor = request.actor
    asked = reads.referral(actor, pk)
    decides = reads.decision(asked.offer.to_unit)
    told = {
        "asked": asked,
        "offer": asked.offer,
        "steps": reads.steps(asked.offer, actor.on),
        "opens": OPENS["question" if asked.offer.only_question else "together"],
        "chain": [(one, reads.fate(one.offer, actor.on)) for one in reads.chain(actor, asked)],
        "may_end": reads.may_end(actor, asked),
        "is_asker": asked.offer.to_unit_id not in actor.units,
        "decides": decides,
        "complain": _complain(decides),
        **beside(asked.child),
    }
    return show(request, "referrals/referral.html", told)


@form
def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The receiving service tells those who asked how it went."""
    mine = reads.mine_to_end(request.actor, pk)
    how = Finish(request.POST or None)
    if sent(request, how, lambda told: after.finish(mine, by=request.actor, **told)):
        said = _("Told back to {unit}.").format(unit=mine.unit.name)
        if mine.offer.only_question:  # the part may have ended with it, and the child's page
            return done(request, said, "referrals:answer", pk=mine.offer_id)
        return done(request, said, "referrals:referral", pk=pk)
    return ask(
        request,
        how,
        title=_("Tell how it went"),
        send=_("Tell them"),
        lead=_("{unit} asked for this help, and should know what came of it.").format(
            unit=mine.unit.name
        ),
        **beside(mine.child),
    )


@form
def hand_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A yes is handed back, with a reason."""
    mine = reads.mine_to_end(request.actor, pk)
    why = HandBack(request.POST or None)
    if sent(request, why, lambda told: after.hand_back(mine, by=request.actor, **told)):
        said = _("Handed back. {unit} and both leaders are told why.").format(unit=mine.unit.name)
        return done(request, said, "referrals:answer", pk=mine.offer_id)
    return ask(
        request,
        why,
        title=_("Hand the question back"),
        send=_("Hand it back"),
        color="danger",
        lead=_(
            "{unit}, their leader and your own leader are told at once, with the reason. Your"
            " service's part around the child ends where it began with this question."
        ).format(unit=mine.unit.name),
        **beside(mine.child),
    )
