"""The plan's own page, and what is written there together. Help and reviews are in `views`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.plans import kinds, needs, reads, versions, writing
from laget.plans import page as reading
from laget.plans.editing import Editing, at_plan
from laget.plans.naming import may_appoint
from laget.plans.plan_forms import (
    ConvertForm,
    DaysForm,
    GoalChange,
    NeedChange,
    NeedForm,
    OtherForm,
    PartForm,
    RightForm,
)
from laget.teams.reads import could_own


def _plan_url(child_id: UUID) -> str:
    return reverse("plans:plan", kwargs={"child": child_id})


@page(notes=reading.opened)
def plan(request: HttpRequest, child: UUID) -> HttpResponse:
    """The plan, from what the child wants to what is still missing."""
    told = reading.page(request.actor, child)
    context = {"page": told, "child": told.child, "place": "children"}
    return show(request, "plans/plan.html", context)


@form
def part(request: HttpRequest, child: UUID) -> HttpResponse:
    """The text under one heading of the plan, named in the address."""
    actor = request.actor
    found = reading.page(actor, child)
    wanted = request.GET.get("part", found.texts[0][0].id if found.texts else "")
    one = next((text for text in found.texts if text[0].id == wanted), None)
    if one is None or found.plan is None:
        raise NotFound
    heading, name, now = one
    text = PartForm(request.POST or None, label=name, text=now.text if now else "")
    editing = Editing(request, text, now, _plan_url(child))

    def act(told: dict[str, Any]) -> None:
        if editing.wants_both and now is not None:
            told["text"] = "\n\n".join(filter(None, (now.text, told["text"])))
        writing.write_part(
            found.plan, by=actor, heading=heading.id, text=told["text"], since=editing.since,
            fresh=editing.is_fresh,
        )  # fmt: skip

    if editing.saved(act):
        return done(request, _("Kept. The earlier text can be read."), "plans:plan", child=child)
    return editing.again(
        title=name, send=_("Keep this"), lead=_("A part of the plan."), **at_plan(found.child)
    )


@form
def goal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A goal in other words of the child's."""
    one = reads.goal(request.actor, pk)
    changed = GoalChange(request.POST or None, goal=one)
    editing = Editing(request, changed, one, _plan_url(one.child_id))
    if editing.saved(
        lambda told: writing.change_goal(one, by=request.actor, since=editing.since, **told)
    ):
        said = _("Kept. The earlier words can be read.")
        return done(request, said, "plans:plan", child=one.child_id)
    return editing.again(title=_("Change the goal"), send=_("Keep this"), **at_plan(one.child))


@form
def days(request: HttpRequest, pk: UUID) -> HttpResponse:
    """When you look at the plan together, and its last day."""
    one = reads.plan_to_change(request.actor, pk)
    told = DaysForm(request.POST or None, plan=one, today=request.actor.on)
    editing = Editing(request, told, one, _plan_url(one.child_id))
    if editing.saved(
        lambda said: writing.set_days(one, by=request.actor, since=editing.since, **said)
    ):
        return done(request, _("The days are kept."), "plans:plan", child=one.child_id)
    return editing.again(title=_("The days of the plan"), send=_("Keep this"), **at_plan(one.child))


@form
def convert(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The plan becomes one of another kind."""
    one = reads.plan_to_change(request.actor, pk)
    now = kinds.kind_of(one.child.country, one.kind)
    others = [
        (kind.id, kinds.named(kind))
        for kind in kinds.here(one.child, request.actor.on)
        if kind is not now
    ]
    chosen = ConvertForm(request.POST or None, kinds=others)
    if sent(request, chosen, lambda told: writing.convert(one, by=request.actor, **told)):
        said = _("Goals, help and participants went along. Now ask the family for each yes.")
        return done(request, said, "plans:plan", child=one.child_id)
    return ask(
        request, chosen, title=_("Make it another plan"), send=_("Make it this plan"),
        lead=_(
            "Goals, the child's words and all help go along, and so does everyone who takes part."
            " The family is asked anew for each yes."
        ),
        quiet=_("The plan as it is now can still be read, and it can be made back."),
        **at_plan(one.child),
    )  # fmt: skip


def _versions(request: HttpRequest, what: str, pk: UUID) -> HttpResponse:
    actor = request.actor
    found = versions.versions(actor, what, pk)
    now = found[0].row
    who = children.child(actor, now.child_id)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    asked = request.POST.get("number", "")

    def act(told: dict[str, Any]) -> None:
        writing.bring_back(now, versions.of_number(found, asked).row, by=actor)

    if sent(request, empty, act):
        said = _("Brought back. What stood until now is kept as an earlier version.")
        return done(request, said, "plans:plan", child=now.child_id)
    newer = versions.of_number(found, request.GET.get("b", str(found[0].number)))
    older = versions.of_number(found, request.GET.get("a", str(max(1, newer.number - 1))))
    told = {
        "versions": found, "older": older, "newer": newer, "form": empty,
        "is_closed": versions.is_closed(now),
        "lines": versions.compared(older.row, newer.row), **at_plan(who),
    }  # fmt: skip
    return show(request, "plans/versions.html", told, status=409 if empty.errors else 200)


@form
def part_versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every version of a text in the plan."""
    return _versions(request, "part", pk)


@form
def goal_versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every version of a goal."""
    return _versions(request, "goal", pk)


@form
def measure_versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every version of something that is done."""
    return _versions(request, "measure", pk)


@form
def need_versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every version of a need."""
    return _versions(request, "need", pk)


@form
def other_versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every version of what is told of a plan that is decided elsewhere."""
    return _versions(request, "other", pk)


@form
def day_versions(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every version of the days of the plan."""
    return _versions(request, "plan", pk)


@form
def need(request: HttpRequest, child: UUID) -> HttpResponse:
    """What the child needs, in one part of life."""
    who = children.child(request.actor, child)
    noted = NeedForm(request.POST or None)
    if sent(request, noted, lambda told: needs.note_need(who, by=request.actor, **told)):
        said = _("Noted. It waits until somebody does something about it.")
        return done(request, said, "plans:plan", child=child)
    return ask(request, noted, title=_("What the child needs"), send=_("Keep this"), **at_plan(who))


@form
def change_need(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The need in other words, or over."""
    one = reads.need(request.actor, pk)
    first = {"area": one.area, "what": one.what, "is_over": one.ended_on is not None}
    changed = NeedChange(request.POST or None, initial=first)
    editing = Editing(request, changed, one, _plan_url(one.child_id))
    if editing.saved(
        lambda told: needs.change_need(one, by=request.actor, since=editing.since, **told)
    ):
        return done(request, _("The need is changed."), "plans:plan", child=one.child_id)
    return editing.again(title=_("Change the need"), send=_("Keep this"), **at_plan(one.child))


@form
def right(request: HttpRequest, child: UUID) -> HttpResponse:
    """Somebody has thought of whether the child has a right."""
    who = children.child(request.actor, child)
    rights = [(one.id, kinds.named(one)) for one in kinds.rights(who.country)]
    thought = RightForm(
        request.POST or None, rights=rights, today=request.actor.on,
        initial={"right": request.GET.get("right", "")},
    )  # fmt: skip
    if sent(request, thought, lambda told: needs.consider(who, by=request.actor, **told)):
        noted, told = _("Noted, with who, when and how."), thought.cleaned_data
        for one in may_appoint(request.actor, who) if told["outcome"] == "yes" else []:
            if one.right == told["right"]:
                return done(request, noted, "plans:appoint", child=child, lead=one.lead)
        return done(request, noted, "plans:plan", child=child)
    return ask(
        request, thought, title=_("Has the child a right to this?"), send=_("Keep this"),
        **at_plan(who),
    )  # fmt: skip


@form
def other(request: HttpRequest, child: UUID) -> HttpResponse:
    """The own service names a plan that it decides and writes elsewhere."""
    actor = request.actor
    who = children.child(actor, child)
    mine = [(one.id, kinds.named(one)) for one in reads.decides(actor, who)]
    if not mine:
        raise NotFound
    roles = {
        str(role.pk): role for role in could_own(actor, child) if role.unit_id == actor.unit_id
    }
    named = OtherForm(request.POST or None, roles=roles.values(), kinds=mine, today=actor.on)

    def act(told: dict[str, Any]) -> None:
        needs.name_other(who, by=actor, **(told | {"owner": roles.get(told["owner"])}))

    if sent(request, named, act):
        return done(request, _("The plan is named."), "plans:plan", child=child)
    return ask(
        request, named, title=_("Name a plan that your service decides"), send=_("Name it"),
        lead=_("The plan is written where it is decided. Here stands only that it is there."),
        **at_plan(who),
    )  # fmt: skip


@form
def change_other(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Where a plan that is decided elsewhere stands."""
    actor = request.actor
    one = reads.other_plan(actor, pk)
    roles = {
        str(role.pk): role
        for role in could_own(actor, one.child_id)
        if role.unit_id == one.unit_id
    }  # fmt: skip
    told = OtherForm(request.POST or None, roles=roles.values(), today=actor.on, plan=one)
    editing = Editing(request, told, one, _plan_url(one.child_id))

    def act(said: dict[str, Any]) -> None:
        said |= {"owner": roles.get(said["owner"])}
        needs.change_other(one, by=actor, since=editing.since, **said)

    if editing.saved(act):
        return done(request, _("Kept."), "plans:plan", child=one.child_id)
    return editing.again(
        title=kinds.named(kinds.kind_of(one.child.country, one.kind)), send=_("Keep this"),
        **at_plan(one.child),
    )  # fmt: skip
