"""Pages that write in the plan. It is read on the child's page."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.plans import actions, reads
from laget.plans.forms import (
    ChangeForm,
    ContactForm,
    FollowsForm,
    GoalForm,
    MeasureForm,
    ReviewForm,
)
from laget.teams.reads import could_own


@form
def start(request: HttpRequest, child: UUID) -> HttpResponse:
    """One joint plan begins, with its first goal. With a plan there, the next goal."""
    actor = request.actor
    who = children.child(actor, child)
    plan = reads.plan(actor, child)
    goal = GoalForm(request.POST or None)

    def act(told: dict[str, Any]) -> None:
        if plan is None:
            actions.start_plan(who, by=actor, words=told["words"])
        else:
            actions.set_goal(plan, by=actor, words=told["words"])

    if sent(request, goal, act):
        return done(request, _("The goal stands in the plan."), "desk:child", child=child)
    title = _("A new goal") if plan else _("Start the plan")
    lead = "" if plan else _("One child has one plan. It begins with what the child wants.")
    return ask(request, goal, title=title, lead=lead, send=_("Put in the plan"), **beside(who))


@form
def measure(request: HttpRequest, child: UUID) -> HttpResponse:
    """Help begins."""
    actor = request.actor
    who = children.child(actor, child)
    plan = reads.plan(actor, child)
    goals = {str(goal.pk): goal for goal in plan.goals.all()} if plan else {}
    roles = {str(role.pk): role for role in could_own(actor, child)}
    help_ = MeasureForm(
        request.POST or None,
        goals=goals.values(),
        roles=roles.values(),
        today=actor.on,
        me=actor.role_id,
    )

    def act(told: dict[str, Any]) -> None:
        told |= {"owner": roles[told["owner"]], "goal": goals.get(told.get("goal", ""))}
        actions.start_measure(who, by=actor, **told)

    if sent(request, help_, act):
        return done(request, _("It stands in the plan, with an owner."), "desk:child", child=child)
    return ask(
        request,
        help_,
        title=_("Begin something that helps"),
        send=_("Put in the plan"),
        **beside(who),
    )


@form
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who owns it, and when you look at it."""
    actor = request.actor
    one = reads.measure(actor, pk)
    roles = {str(role.pk): role for role in could_own(actor, one.child_id)}
    told = ChangeForm(request.POST or None, measure=one, roles=roles.values(), today=actor.on)
    if sent(
        request,
        told,
        lambda said: actions.change_measure(
            one, by=actor, **(said | {"owner": roles[said["owner"]]})
        ),
    ):
        return done(
            request,
            _("Now somebody owns it, and there is a day to look at it."),
            "desk:child",
            child=one.child_id,
        )
    return ask(
        request,
        told,
        title=_("Choose who and when"),
        lead=one.what,
        send=_("Keep this"),
        other_url=reverse("plans:end", kwargs={"pk": pk}),
        other=_("End this today"),
        **beside(one.child),
    )


@form
def review(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Did it work?"""
    one = reads.measure(request.actor, pk)
    looked = ReviewForm(request.POST or None, today=request.actor.on)
    if sent(request, looked, lambda told: actions.review(one, by=request.actor, **told)):
        return done(request, _("Noted whether it works."), "desk:child", child=one.child_id)
    return ask(
        request,
        looked,
        title=_("Does it work?"),
        lead=one.what,
        send=_("Keep this"),
        **beside(one.child),
    )


@form
def follows(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Before the help ends: what comes after."""
    one = reads.measure(request.actor, pk)
    after = FollowsForm(request.POST or None)
    if sent(request, after, lambda told: actions.say_what_follows(one, by=request.actor, **told)):
        return done(
            request, _("Now it is said what comes after."), "desk:child", child=one.child_id
        )
    return ask(
        request,
        after,
        title=_("What comes after?"),
        lead=one.what,
        send=_("Say it"),
        **beside(one.child),
    )


@form
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The help ends today, and somebody says what follows."""
    one = reads.measure(request.actor, pk)
    after = FollowsForm(request.POST or None)
    if sent(request, after, lambda told: actions.end_measure(one, by=request.actor, **told)):
        return done(request, _("The help has ended."), "desk:child", child=one.child_id)
    return ask(
        request,
        after,
        title=_("End this today"),
        lead=one.what,
        send=_("End it"),
        color="danger",
        **beside(one.child),
    )


@form
def contact(request: HttpRequest, child: UUID) -> HttpResponse:
    """Somebody was in touch."""
    who = reads.to_call(request.actor, child)
    noted = ContactForm(request.POST or None, today=request.actor.on)
    if sent(request, noted, lambda told: actions.note_contact(who, by=request.actor, **told)):
        return done(request, _("Noted."), "desk:child", child=child)
    return ask(request, noted, title=_("Note a contact"), send=_("Keep this"), **beside(who))
