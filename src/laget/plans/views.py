"""Pages about what is done: help begins, is changed, looked at and ended; and the first goal."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.forms import TakeBackForm, why_told
from laget.children.views import beside
from laget.core.forms import ask, sent
from laget.core.templatetags.days import whole_day
from laget.core.web import done, form
from laget.plans import actions, kinds, reads, taking_back
from laget.plans.editing import Editing, at_plan
from laget.plans.forms import (
    ChangeForm,
    ContactForm,
    CorrectForm,
    FollowsForm,
    GoalForm,
    MeasureForm,
    ReviewForm,
    StartForm,
)
from laget.plans.page import needs_open
from laget.plans.versions import as_opened
from laget.teams.lead_words import levels
from laget.teams.reads import could_own


def _back(request: HttpRequest) -> str:
    """Where one came from: the plan's own page, or the child's."""
    return "plans:plan" if request.GET.get("from") == "plan" else "desk:child"


def _from(request: HttpRequest) -> dict[str, str]:
    return {"from": "plan"} if _back(request) == "plans:plan" else {}


def _beside(request: HttpRequest, child: Any) -> dict[str, Any]:
    return at_plan(child) if _back(request) == "plans:plan" else beside(child)


def _about(request: HttpRequest, form: Any, one: Any) -> Editing:
    """A form about help: whoever changed the help meanwhile is not written over unseen."""
    keep = reverse(_back(request), kwargs={"child": one.child_id})
    return Editing(
        request, form, one, keep, about=lambda since: as_opened(request.actor, one, since)
    )


@form
def start(request: HttpRequest, child: UUID) -> HttpResponse:
    """One joint plan begins, with its first goal. With a plan there, the next goal."""
    actor = request.actor
    who = children.child(actor, child)
    plan = reads.plan(actor, child)
    known = [(kind.id, kinds.named(kind)) for kind in kinds.here(who, actor.on)]
    data = request.POST or None
    unheard = plan is None and actions.helped_unheard(who.pk, actor)
    goal = GoalForm(data) if plan else StartForm(data, kinds=known, asks_why=unheard)

    def act(told: dict[str, Any]) -> None:
        if plan is None:
            actions.start_plan(who, by=actor, **why_told(told))
        else:
            actions.set_goal(plan, by=actor, words=told["words"])

    if sent(request, goal, act):
        said = _("The goal stands in the plan.")
        if not goal.cleaned_data["words"]:
            said = _("The plan has begun.")
        return done(request, said, _back(request), child=child)
    title = _("A new goal") if plan else _("Start the plan")
    lead = "" if plan else _("One child has one plan. It begins with what the child wants.")
    return ask(
        request, goal, title=title, lead=lead, send=_("Put in the plan"), **_beside(request, who)
    )


@form
def measure(request: HttpRequest, child: UUID) -> HttpResponse:
    """Help begins."""
    actor = request.actor
    who = children.child(actor, child)
    plan = reads.plan(actor, child)
    goals = {str(g.pk): g for g in plan.goals.all() if not g.dropped_on} if plan else {}
    needs = {str(need.pk): need for need in needs_open(actor, who.pk)}
    roles = {str(role.pk): role for role in could_own(actor, child)}
    help_ = MeasureForm(
        request.POST or None,
        goals=goals.values(),
        needs=needs.values(),
        roles=roles.values(),
        today=actor.on,
        me=actor.role_id,
        asks_why=actions.must_say_why(who.pk, actor),
        levels=levels(who.country),
    )

    def act(told: dict[str, Any]) -> None:
        told |= {
            "owner": roles[told["owner"]],
            "goal": goals.get(told.get("goal", "")),
            "need": needs.get(told.get("need", "")),
            "kind": told.get("kind") or "help",
            "level": int(told.get("level") or 1),
        }
        actions.start_measure(who, by=actor, **why_told(told))

    if sent(request, help_, act):
        said = _("It stands in the plan, with an owner.") if plan else _("The help has begun.")
        return done(request, said, _back(request), child=child)
    return ask(
        request,
        help_,
        title=_("Begin something that helps"),
        send=_("Put in the plan") if plan else _("Begin"),
        **_beside(request, who),
    )


@form
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is done, who owns it, and when you look at it."""
    actor = request.actor
    one = reads.measure(actor, pk)
    plan = reads.plan(actor, one.child_id)
    goals = {str(g.pk): g for g in plan.goals.all() if not g.dropped_on} if plan else {}
    needs = {str(need.pk): need for need in needs_open(actor, one.child_id)}
    roles = {str(role.pk): role for role in could_own(actor, one.child_id)}
    told = ChangeForm(
        request.POST or None,
        measure=one,
        goals=goals.values(),
        needs=needs.values(),
        roles=roles.values(),
        today=actor.on,
        levels=levels(one.child.country),
    )
    keep = reverse(_back(request), kwargs={"child": one.child_id})
    editing = Editing(request, told, one, keep)
    after_review = request.GET.get("after") == "review"

    def act(said: dict[str, Any]) -> None:
        said["owner"] = roles[said["owner"]]
        said["level"] = int(said["level"] or one.level)
        for name, those in (("goal", goals), ("need", needs)):
            if name in said:
                said[name] = those.get(said[name])
        actions.change_measure(one, by=actor, since=editing.since, **said)

    if editing.saved(act):
        said = _("Now somebody owns it, and there is a day to look at it.")
        if after_review:
            said = _("It is changed.")
        return done(request, said, _back(request), child=one.child_id)
    title, lead = _("Choose who and when"), one.what
    if after_review:
        title = _("Change what you do")
        lead = _("You have looked at it, and want to change it. Here is what stood.")
    return editing.again(
        title=title,
        lead=lead,
        send=_("Keep this"),
        other_url=reverse("plans:end", kwargs={"pk": pk}),
        other=_("End this today"),
        **_beside(request, one.child),
    )


@form
def correct(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What kind of help it is, or when it began, was written wrong."""
    actor = request.actor
    one = reads.measure_to_correct(actor, pk)
    told = CorrectForm(request.POST or None, measure=one, begun_by=actions.begun_by(one))
    editing = Editing(request, told, one, reverse(_back(request), kwargs={"child": one.child_id}))
    if editing.saved(
        lambda said: actions.correct_measure(one, by=actor, since=editing.since, **said)
    ):
        return done(request, _("It is put right."), _back(request), child=one.child_id)
    return editing.again(
        title=_("Put right what it is and when it began"), lead=one.what, send=_("Keep this"),
        quiet=_("How it stood can be read as an earlier version. Is it about another child? Take it"
                " back instead."),
        **_beside(request, one.child),
    )  # fmt: skip


@form
def review(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Did it work, and which way from here?"""
    one = reads.measure(request.actor, pk)
    looked = ReviewForm(request.POST or None, today=request.actor.on)
    editing = _about(request, looked, one)
    if editing.saved(
        lambda told: actions.review(one, by=request.actor, since=editing.since, **told)
    ):
        said = _("Noted whether it works.")
        if looked.cleaned_data["way"] == "change":
            answer = done(request, said, "plans:change", pk=pk)
            answer["Location"] += f"?{urlencode({'after': 'review', **_from(request)})}"
            return answer
        return done(request, said, _back(request), child=one.child_id)
    return editing.again(
        title=_("Does it work?"),
        lead=one.what,
        send=_("Keep this"),
        **_beside(request, one.child),
    )


@form
def take_back_measure(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The help was begun by mistake."""
    one = reads.measure_to_take_back(request.actor, pk)
    why = TakeBackForm(request.POST or None)
    act = taking_back.take_back_measure
    if sent(request, why, lambda told: act(one, by=request.actor, **told)):
        return done(request, _("Taken back."), _back(request), child=one.child_id)
    return ask(
        request, why, title=_("Take back what was begun"), send=_("Take it back"), color="danger",
        lead=one.what,
        quiet=_("It stays in the story, as taken back, and counts for nothing. Was it really given,"
                " and is it over? Then end it instead."),
        other_url=reverse("plans:end", kwargs={"pk": pk}), other=_("End this today"),
        **_beside(request, one.child),
    )  # fmt: skip


@form
def take_back_review(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Whether it works was noted wrong."""
    one = reads.review_to_take_back(request.actor, pk)
    why = TakeBackForm(request.POST or None)
    act = taking_back.take_back_review
    if sent(request, why, lambda told: act(one, by=request.actor, **told)):
        return done(request, _("Taken back."), _back(request), child=one.child_id)
    return ask(
        request, why, title=_("Take back what you noted"), send=_("Take it back"), color="danger",
        lead=f"{one.measure.what}: {one.get_effect_display()}",
        quiet=_("It stays in the story, as taken back. If the help ended by it, or got a new day,"
                " it is as it was before, unless somebody has changed it since. Then note anew"
                " whether it works."),
        **_beside(request, one.child),
    )  # fmt: skip


@form
def take_back_contact(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The contact was noted wrong."""
    one = reads.contact_to_take_back(request.actor, pk)
    why = TakeBackForm(request.POST or None)
    act = taking_back.take_back_contact
    if sent(request, why, lambda told: act(one, by=request.actor, **told)):
        return done(request, _("Taken back."), "desk:child", child=one.child_id)
    return ask(
        request, why, title=_("Take back the contact"), send=_("Take it back"), color="danger",
        lead=_("{day}, with {whom}").format(
            day=whole_day(one.on), whom=one.get_with_whom_display()
        ),
        quiet=_("It stays in the story, as taken back. Was something mistyped? Take it back, and"
                " note it again."),
        **beside(one.child),
    )  # fmt: skip


@form
def follows(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Before the help ends: what comes after."""
    one = reads.measure(request.actor, pk)
    after = FollowsForm(request.POST or None)
    editing = _about(request, after, one)
    if editing.saved(
        lambda told: actions.say_what_follows(one, by=request.actor, since=editing.since, **told)
    ):
        return done(
            request, _("Now it is said what comes after."), "desk:child", child=one.child_id
        )
    return editing.again(
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
    editing = _about(request, after, one)
    if editing.saved(
        lambda told: actions.end_measure(one, by=request.actor, since=editing.since, **told)
    ):
        return done(request, _("The help has ended."), "desk:child", child=one.child_id)
    return editing.again(
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
