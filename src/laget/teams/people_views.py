"""Pages for a leader about those who work in the unit."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.teams import actions, not_left, reads
from laget.teams import lead_words as words
from laget.teams.away import come_back, mark_away
from laget.teams.forms import MarkAway


@page
def people(request: HttpRequest) -> HttpResponse:
    """Who works in the units one leads, and who holds a baton."""
    if not request.actor.leads:
        raise NotFound
    told = {"people": reads.led_people(request.actor), "ended": not_left.ended_by_me(request.actor)}
    return show(request, "teams/people.html", told)


@form
def away(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody is away from today. The unit's leader stands in."""
    role = reads.led_person(request.actor, pk)
    country = request.actor.country
    told = {"name": role.person, "unit": role.unit.name}
    until = MarkAway(request.POST or None, tomorrow=request.actor.on + timedelta(days=1))
    if sent(request, until, lambda said: mark_away(role, by=request.actor, **said)):
        said = _(
            "{name} is away. What comes to you returns when you say that they are back."
        ).format(**told)
        return done(request, said, "teams:people")
    after = _after(role, country)
    return ask(
        request, until, title=_("{name} is away").format(**told), send=_("Mark as away"),
        back_url=reverse("teams:people"), back=_("Those who work here"), lead=after,
        quiet=_("Do not write why. Only you and {name} see that it is so.").format(**told),
    )  # fmt: skip


@form
def back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """They are back, and what the leader stands in for returns to them."""
    gone = reads.away_of(request.actor, pk)
    if request.method != "POST":
        return HttpResponseRedirect(reverse("teams:people"))
    n = come_back(gone, by=request.actor)
    name = gone.role.person
    said = words.returned(request.actor.country, n).format(name=name)
    return done(request, said, "teams:people")


@form
def end_role(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody leaves from today. Their batons come to the unit's leader, who stands in."""
    role = reads.led_person(request.actor, pk)
    told = {"name": role.person, "unit": role.unit.name}
    leaves = forms.Form(request.POST or None)
    if sent(request, leaves, lambda _told: actions.end_role(role, by=request.actor)):
        return done(request, _("{name} no longer works here.").format(**told), "teams:people")
    country = request.actor.country
    after = _after(role, country)
    return ask(
        request, leaves, title=_("{name} leaves {unit}").format(**told), send=_("End it today"),
        color="danger", back_url=reverse("teams:people"), back=_("Those who work here"),
        lead=after,
        quiet=_("From today they see nothing of the children here, and work with none of them. What"
                " they wrote stays. Was it a mistake? Then you can take it back for {n} days, among"
                " those who work here.").format(n=not_left.TO_TAKE_BACK.days),
    )  # fmt: skip


@form
def take_back_ending(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A role was ended by mistake: they work here as before."""
    role = not_left.ended_role(request.actor, pk)
    told = {"name": role.person, "unit": role.unit.name}
    stays = forms.Form(request.POST or None)
    back: list[int] = []

    def act(_told: Any) -> None:
        back.append(not_left.take_back_ending(role, by=request.actor))

    if sent(request, stays, act):
        said = ngettext(
            "{name} works here again, with one child.",
            "{name} works here again, with {n} children.", back[0],
        ) if back[0] else _("{name} works here again.")  # fmt: skip
        return done(request, said.format(n=back[0], **told), "teams:people")
    return ask(
        request, stays, title=_("{name} works in {unit} after all").format(**told),
        send=_("Take it back"), back_url=reverse("teams:people"), back=_("Those who work here"),
        lead=_("From now on they work with the same children as before, and what a leader still"
               " stands in for returns to them."),
        quiet=_("What has been handed on meanwhile stays where it is, and what they were asked to"
                " lead they must be asked again. The story still tells of the days between."),
    )  # fmt: skip


def _after(role: Any, country: str) -> str:
    """What becomes of what they hold, and of what they are appointed to beside that."""
    held = role.batons
    after = words.come_to_leader(country, held) if held else words.said(country, "none-held")
    return f"{after} {words.come_too(role.named)}".strip()
