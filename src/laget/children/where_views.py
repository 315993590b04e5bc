"""Pages about where the child lives and stays, and which authority answers for what."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from laget.children import actions, where
from laget.children import record as reads
from laget.children.forms import Answers, Back, Moved
from laget.children.record_views import beside
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.organisations import reads as organisations


@form
def moved(request: HttpRequest, child: UUID) -> HttpResponse:
    """The child has moved, or stays somewhere else for a time."""
    actor = request.actor
    who = reads.found(actor, child)
    places = {str(one.pk): one for one in organisations.places(who.country, actor.on)}
    new = Moved(request.POST or None, places=places.values(), today=actor.on)

    def act(told: dict[str, Any]) -> None:
        area = places[told.pop("area")]
        actions.move(
            who, by=actor, area=area, authority=organisations.authority_of(area, actor.on), **told
        )

    if sent(request, new, act):
        return done(request, _("It stands here now. The earlier one is kept."), "children:record",
                    child=who.pk)  # fmt: skip
    return ask(
        request,
        new,
        title=_("Where does the child live?"),
        send=_("Keep it"),
        **beside(who),
        lead=_("Those who help the child see in which municipality, and never the address."),
    )


@form
def back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The child no longer stays elsewhere."""
    actor = request.actor
    stay = reads.stay(actor, pk)
    who = reads.found(actor, stay.child_id)
    if stay.to_on is not None:
        return redirect("children:record", child=who.pk)
    ends = Back(request.POST or None, after=stay.from_on + timedelta(days=1), today=actor.on)
    if sent(request, ends, lambda told: where.come_back(stay, by=actor, **told)):
        return done(request, _("The stay is over."), "children:record", child=who.pk)
    return ask(
        request,
        ends,
        title=_("The stay is over"),
        send=_("Keep it"),
        **beside(who),
        lead=_("The child is again where it is registered."),
    )


@form
def answers(request: HttpRequest, child: UUID) -> HttpResponse:
    """Which authority answers for what: another one than where the child is registered, perhaps."""
    actor = request.actor
    who = reads.found(actor, child)
    found = {str(one.pk): one for one in organisations.answering(who.country, actor.on)}
    new = Answers(request.POST or None, authorities=found.values(), today=actor.on)

    def act(told: dict[str, Any]) -> None:
        where.answer_for(who, by=actor, authority=found[told.pop("authority")], **told)

    if sent(request, new, act):
        return done(request, _("It stands here now. The earlier one is kept."), "children:record",
                    child=who.pk)  # fmt: skip
    return ask(
        request, new, title=_("Who answers for what?"), send=_("Keep it"), **beside(who),
        lead=_("For a child in a foster home, one municipality may answer for child welfare and"
               " another for school. Nothing is missing for that."),
    )  # fmt: skip
