"""Pages of the child's voice: what the child has said, who reads it, what came of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children import voice as actions
from laget.children.forms import TakeBackForm
from laget.children.views import beside
from laget.core.forms import ask, sent
from laget.core.templatetags.days import whole_day
from laget.core.web import done, form, page, show
from laget.desk import voice as reads
from laget.desk.child import opened
from laget.desk.voice_forms import BesideWords, ChildsWords, WasNotHeard, WhoReads
from laget.plans.editing import Editing


@page(notes=opened)
def words(request: HttpRequest, child: UUID) -> HttpResponse:
    """What the child has said, with who may read it and what happened with it."""
    told = reads.voice(request.actor, child)
    return show(request, "desk/words.html", {"voice": told, **beside(told.child)})


@form
def new_words(request: HttpRequest, child: UUID) -> HttpResponse:
    """Write down what the child says. Whom the child names may read it, and nobody else."""
    who = children.child(request.actor, child)
    choices = reads.choices(request.actor, child)
    noted = ChildsWords(request.POST or None, choices=choices, today=request.actor.on)

    def act(told: dict[str, Any]) -> None:
        actions.note_words(who, by=request.actor, **_chosen(told, choices))

    if sent(request, noted, act):
        return done(request, _("Noted, in the child's own words."), "desk:words", child=child)
    return ask(
        request, noted, title=_("Write down what the child says"), send=_("Keep the words"),
        **beside(who),
    )  # fmt: skip


@form
def readers(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The child changes who may read something it has said."""
    one = children.kept_words(request.actor, pk)
    choices = reads.choices(request.actor, one.child_id, one)
    now = children.readers_of(one, request.actor.on)
    asked = WhoReads(request.POST or None, words=one, now=now, choices=choices)
    editing = Editing(
        request, asked, reads.who_reads_now(request.actor, one.pk),
        reverse("desk:words", kwargs={"child": one.child_id}), template="desk/said.html",
        opens=True, stands=lambda: reads.who_reads_now(request.actor, one.pk),
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        chosen = _chosen(dict(told), choices)
        actions.choose_readers(one, by=request.actor, since=editing.since, **chosen)

    if editing.saved(act):
        said = _("Noted. Those whom the child chose may read it.")
        return done(request, said, "desk:words", child=one.child_id)
    return editing.again(
        title=_("Who may read it?"), send=_("Keep this"), words=one, **_at_words(one.child)
    )


@form
def write_beside(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What happened with what the child said, or a note."""
    one = children.kept_words(request.actor, pk)
    written = BesideWords(request.POST or None, today=request.actor.on)
    if sent(request, written, lambda told: actions.write_beside(one, by=request.actor, **told)):
        return done(request, _("It stands beside the words."), "desk:words", child=one.child_id)
    return ask(
        request, written, title=_("Answer what the child said"), send=_("Put it beside the words"),
        template="desk/said.html", words=one, **_at_words(one.child),
    )  # fmt: skip


@form
def not_heard(request: HttpRequest, child: UUID) -> HttpResponse:
    """Why the child was not heard."""
    who = children.child(request.actor, child)
    noted = WasNotHeard(request.POST or None, today=request.actor.on)
    if sent(request, noted, lambda told: actions.note_not_heard(who, by=request.actor, **told)):
        return done(request, _("Noted why the child was not heard."), "desk:words", child=child)
    return ask(
        request, noted, title=_("The child was not heard"), send=_("Keep this"), **_at_words(who)
    )


@form
def take_back_not_heard(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Why a child was not heard was noted wrong, or of another child."""
    one = children.not_heard_to_take_back(request.actor, pk)
    why = TakeBackForm(request.POST or None)
    act = actions.take_back_not_heard
    if sent(request, why, lambda told: act(one, by=request.actor, **told)):
        return done(request, _("Taken back."), "desk:words", child=one.child_id)
    return ask(
        request, why, title=_("Take back what you noted"), send=_("Take it back"), color="danger",
        lead=f"{whole_day(one.on)}: {one.get_reason_display()}", **_at_words(one.child),
        quiet=_("That it was taken back, and why, stays to be read. Was the child not heard all the"
                " same? Note it again."),
    )  # fmt: skip


def _chosen(told: dict[str, Any], choices: reads.Choices) -> dict[str, Any]:
    """What the form says, as the acts take it."""
    ticked = set(told.pop("readers"))
    return told | {
        "shared": reads.TEAM in ticked,
        "readers": [choices.roles[pk] for pk in choices.roles if pk in ticked],
        "goal": choices.goals.get(told.get("goal", "")),
    }


def _at_words(child: Any) -> dict[str, Any]:
    """Where a page beside the list of words lies."""
    back = reverse("desk:words", kwargs={"child": child.pk})
    said = _("What {name} has said").format(name=child.given_name or _("the child"))
    return {**beside(child), "back_url": back, "back": said}
