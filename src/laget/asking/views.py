"""Pages about asking whether others worry too: the family's yes or no, an answer, what follows."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.asking import actions, reads, receipts
from laget.asking.forms import AnswerForm, AskForm, EndForm, NoForm, OneOf
from laget.children import reads as children
from laget.children.views import beside
from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.templatetags.days import day
from laget.core.web import done, form, page, show
from laget.people.reads import in_unit


@form
def ask_others(request: HttpRequest, child: UUID) -> HttpResponse:
    """The family says yes to asking others."""
    actor = request.actor
    who = children.known(actor, child)
    stands = reads.open_question(actor, who.pk)
    if stands is not None:
        return redirect("asking:question", pk=stands.pk)
    units = {str(unit.pk): unit for unit in reads.could_be_asked(actor, who.pk)}
    adults = {str(role.pk): role for role in reads.could_be_adult(actor, who.pk)}
    no = reads.may_ask_from(actor, who.pk)
    asked = AskForm(
        request.POST or None, units=units.values(), adults=adults.values(), today=actor.on,
        said_no=no is not None,
    )  # fmt: skip
    made: list[Any] = []

    def act(told: dict[str, Any]) -> None:
        told |= {"units": [units[pk] for pk in told["units"]], "adult": adults[told["adult"]]}
        made.append(actions.ask(who, by=actor, **told))

    if sent(request, asked, act):
        return done(request, _("They are asked."), "asking:question", pk=made[0].pk)
    return ask(
        request, asked, title=_("Ask whether others worry too"), send=_("Ask them"),
        template="asking/ask.html", no=no, **beside(who),
        other=_("The family says no"), other_url=reverse("asking:said-no", args=[who.pk]),
    )  # fmt: skip


@form
def said_no(request: HttpRequest, child: UUID) -> HttpResponse:
    """The family does not want others to be asked."""
    actor = request.actor
    who = children.known(actor, child)
    no = NoForm(request.POST or None, today=actor.on)
    if sent(request, no, lambda told: actions.say_no(
        who, by=actor, said_by=told["said_by"], again_on=told["again_on"]
    )):  # fmt: skip
        return done(request, _("Noted. Nobody is asked."), "desk:child", child=who.pk)
    return ask(
        request, no, title=_("The family says no to asking others"), send=_("Note the no"),
        lead=_("A no counts against nobody. The help you give goes on as before."), **beside(who),
    )  # fmt: skip


@page
def question(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who is asked and until when; for the family's adult, what they say and what follows."""
    told = reads.asking(request.actor, pk)
    one = told.question
    lasts = one.ended_on is None and one.lapses_on >= request.actor.on
    context = {
        "asking": told, "question": one, "lasts": lasts, "place": "children",
        "name": told.name or _("the child"), "may_keep": reads.may_keep(request.actor, one),
    }  # fmt: skip
    return show(request, "asking/question.html", context)


def _within(one: Any) -> dict[str, Any]:
    url = reverse("asking:question", kwargs={"pk": one.pk})
    return {"back_url": url, "back": _("Whether others worry too"), "place": "children"}


@form
def adult(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The family chooses somebody else to get the answers."""
    actor = request.actor
    one = reads.to_keep(actor, pk)
    roles = {str(role.pk): role for role in reads.could_be_instead(actor, one)}
    chosen = OneOf(request.POST or None, roles=roles.values(), label=_("Who gets the answers?"))
    if sent(request, chosen, lambda told: actions.choose_adult(
        one, roles[told["role"]], by=actor
    )):  # fmt: skip
        name = roles[chosen.cleaned_data["role"]].person
        return done(request, _("{name} gets the answers now.").format(name=name), "desk:day")
    return ask(
        request, chosen, title=_("The family chooses another adult"), send=_("Choose"),
        lead=_("The answers that have come go along. You no longer read them yourself."),
        **_within(one),
    )  # fmt: skip


@form
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It ends here."""
    one = reads.to_keep(request.actor, pk)
    why = EndForm(request.POST or None)
    if sent(request, why, lambda told: actions.end(one, by=request.actor, **told)):
        return done(request, _("It has ended. Those asked see nothing of it any more."),
                    "asking:question", pk=pk)  # fmt: skip
    return ask(
        request, why, title=_("End it here"), send=_("End it"),
        lead=_("Those who have not answered no longer can."), **_within(one),
    )  # fmt: skip


def _opened(actor: Actor, pk: UUID) -> None:
    receipts.opened(pk, by=actor)


@form(opens=_opened)
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A family asks whether this service worries too."""
    actor = request.actor
    one = reads.asked_of(actor, pk)
    said = reads.own_answer(actor, one)
    answers = AnswerForm(
        request.POST or None,
        initial={"worries": "yes" if said.worries else "no"} if said else None,
    )
    if sent(request, answers, lambda told: actions.answer(
        one, by=actor, worries=told["worries"] == "yes"
    )):  # fmt: skip
        thanks = _("{name} has your answer. You can change it until {day}.")
        told = {"name": one.adult.person, "day": day(one.lapses_on, actor.on)}
        return done(request, thanks.format(**told), "desk:day")
    return ask(
        request, answers, title=_("A family asks whether you worry too"), send=_("Answer"),
        template="asking/answer.html", asked=one, said=said, place="day",
        may_give=reads.may_give(actor, one),
    )  # fmt: skip


@form
def give(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The leader gives it to somebody who knows the children."""
    actor = request.actor
    one = reads.to_give(actor, pk)
    roles = {str(r.pk): r for r in in_unit(one.to_unit_id, actor.on) if r.pk != actor.role_id}
    chosen = OneOf(request.POST or None, roles=roles.values(), label=_("Who answers?"))
    if sent(request, chosen, lambda told: actions.give_to(one, roles[told["role"]], by=actor)):
        name = roles[chosen.cleaned_data["role"]].person
        return done(request, _("{name} answers.").format(name=name), "desk:day")
    return ask(
        request, chosen, title=_("Give it to somebody who knows the child"), send=_("Give it"),
        lead=_("The last day to answer stays the same."), place="day",
        back_url=reverse("asking:answer", kwargs={"pk": pk}), back=_("The question"),
    )  # fmt: skip
