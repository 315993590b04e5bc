"""Pages about who takes part. The baton has a file of its own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.forms import TakeBackForm
from laget.children.views import beside
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.organisations.reads import unit
from laget.people.reads import in_unit
from laget.teams import actions, opened_by_mistake, reads
from laget.teams import lead_words as words
from laget.teams.forms import Assign, Begin, ChangeLevel, Invite, OpenCase, SaidYes


@form
def begin(request: HttpRequest, child: UUID) -> HttpResponse:
    """The own unit begins to help, by the family's yes."""
    actor = request.actor
    who = children.known(actor, child)
    roles = {str(role.pk): role for role in in_unit(actor.unit_id, actor.on)}
    family = children.relations(actor, child)
    yes = Begin(
        request.POST or None, roles=roles.values(), me=actor.role_id, family=family,
        today=actor.on, country=actor.country,
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        told.pop("is_another", None)
        member = roles[told.pop("member")]
        actions.begin(who, unit(actor.unit_id), by=actor, members=(member,), **told)

    if sent(request, yes, act):
        return done(request, _("Your service has begun to help."), "desk:child", child=child)
    return ask(
        request, yes, title=_("Begin to help"), send=_("Begin"), **beside(who),
        lead=_("Your service opens the work around the child together with the family."),
        quiet=_("From now on the child stands in Laget, and every opening of the page is noted."),
    )  # fmt: skip


@form
def invite(request: HttpRequest, child: UUID) -> HttpResponse:
    """Another service into the team, with the family's yes."""
    actor = request.actor
    who = children.child(actor, child)
    units = {str(one.pk): one for one in reads.could_help(actor, child)}
    yes = Invite(
        request.POST or None, units=units.values(), today=actor.on, country=actor.country,
        initial={"unit": request.GET.get("unit")},
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        actions.invite(who, units[told.pop("unit")], by=actor, **told)

    if sent(request, yes, act):
        said = _("The service is in the team. Its leader says who it will be.")
        return done(request, said, "desk:child", child=child)
    return ask(
        request, yes, title=_("Invite a service to the team"), send=_("Invite"), **beside(who),
        lead=_("Only with the family's yes. They can take it back at any time."),
    )  # fmt: skip


@form
def assign(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The leader says who works with the child."""
    actor = request.actor
    part = reads.part(actor, pk)
    roles = {str(role.pk): role for role in in_unit(part.unit_id, actor.on)}
    family = children.relations(actor, part.child_id)
    chosen = Assign(request.POST or None, roles=roles.values(), family=family)
    if sent(request, chosen, lambda told: actions.assign(part, roles[told["role"]], by=actor)):
        said = _("{name} works with the child from now on.").format(
            name=roles[chosen.cleaned_data["role"]].person
        )
        return done(request, said, "desk:child", child=part.child_id)
    title = _("Who does it in {unit}?").format(unit=part.unit.name)
    return ask(
        request, chosen, title=title, send=_("Say who"), template="teams/assign.html",
        working=reads.working(actor, part) if part.unit_id in actor.leads else [],
        **beside(part.child),
    )  # fmt: skip


@form
def renew(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The family is asked anew whether a service may take part."""
    part = reads.part(request.actor, pk)
    actor = request.actor
    yes = SaidYes(request.POST or None, today=actor.on, country=actor.country)
    if sent(request, yes, lambda told: actions.renew(part, by=request.actor, **told)):
        return done(request, _("The new yes is noted."), "plans:plan", child=part.child_id)
    return ask(
        request, yes, title=_("The family says yes again"), send=_("Note the yes"),
        lead=_("Ask the family whether {unit} still takes part, now that the plan is another.")
        .format(unit=part.unit.name),
        quiet=_("If they say no, nothing is held against anybody. Take the earlier yes back."),
        **beside(part.child),
    )  # fmt: skip


@form
def leave(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The unit's part ends."""
    part = reads.part(request.actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: actions.leave(part, by=request.actor)):
        said = _("{unit} no longer takes part.").format(unit=part.unit.name)
        return done(request, said, "desk:day")
    return ask(
        request, empty, title=_("End our part"), send=_("End our part"), color="danger",
        lead=_("{unit} no longer helps, and no longer sees the page.").format(unit=part.unit.name),
        **beside(part.child),
    )  # fmt: skip


@form
def open_case(request: HttpRequest, child: UUID) -> HttpResponse:
    """Several services help together from now on."""
    who = children.child(request.actor, child)
    level = OpenCase(request.POST or None)
    if sent(request, level, lambda told: actions.open_case(
        who, level=int(told["level"]), by=request.actor
    )):  # fmt: skip
        said = words.said(who.country, "one-should")
        return done(request, said, "desk:child", child=child)
    return ask(
        request, level, title=_("Open a case together"), send=_("Open the case"), **beside(who),
        lead=_("Several services help together, with one person who keeps the whole."),
    )  # fmt: skip


@form
def take_back_case(request: HttpRequest, child: UUID) -> HttpResponse:
    """The case was opened by mistake; or it is closed instead."""
    actor = request.actor
    who = children.child(actor, child)
    case = opened_by_mistake.to_take_back(actor, child)
    if opened_by_mistake.is_rested_on(case):
        return done(request, str(opened_by_mistake.RESTS), "paper:close", child=child)
    why = TakeBackForm(request.POST or None)
    if sent(request, why, lambda told: opened_by_mistake.take_back_case(case, by=actor, **told)):
        return done(request, _("The opening is taken back."), "desk:child", child=child)
    return ask(
        request, why, title=_("Take back that the case was opened"), send=_("Take it back"),
        color="danger", **beside(who),
        lead=_("For a case that should not have been opened. Those who help go on helping."),
        quiet=_("It stays in the story, as taken back, and counts for nothing. Was it right to open"
                " it, and is it over? Then close it instead."),
        other=_("Close the case"), other_url=reverse("paper:close", kwargs={"child": child}),
    )  # fmt: skip


@form
def level(request: HttpRequest, child: UUID) -> HttpResponse:
    """More is needed around the child than before, or less."""
    actor = request.actor
    who = children.child(actor, child)
    known = words.case_levels(who.country)
    case = reads.case(actor, child) if known else None
    if case is None:
        return done(request, _("There is no open case."), "desk:child", child=child)
    asked = ChangeLevel(request.POST or None, levels=known, now=case.level)
    if sent(request, asked, lambda told: actions.change_level(
        case, level=int(told["level"]), because=told["because"], by=actor
    )):  # fmt: skip
        return done(request, _("The level is changed."), "desk:child", child=child)
    return ask(
        request, asked, title=_("Change the level"), send=_("Keep this"), **beside(who),
        lead=_("The help can grow, and it can become less. Talk with the family first."),
    )  # fmt: skip
