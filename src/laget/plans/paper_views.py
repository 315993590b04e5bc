"""Entering what the family wrote on paper, and what became of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children.forms import TakeBackForm
from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.plans import from_paper, reads
from laget.plans.editing import Editing, at_plan
from laget.plans.models import FromPaper
from laget.plans.paper_forms import DoneForm, EnterForm


@form
def enter(request: HttpRequest, child: UUID) -> HttpResponse:
    """The family has written on the plan or the story, and handed it back."""
    actor = request.actor
    who, openly = reads.to_enter_paper(actor, child)
    asked = request.GET.get("paper", "")
    told = EnterForm(
        request.POST or None, today=actor.on, openly=openly,
        paper=asked if asked in FromPaper.Paper.values else "",
    )  # fmt: skip
    if sent(request, told, lambda said: from_paper.enter(who, by=actor, **said)):
        said = _("Entered. It stands with the plan, in the family's own words.")
        return _beside_plan(request, said, who.pk)
    return ask(
        request, told, title=_("Enter what came back on paper"), send=_("Keep this"),
        lead=_("What the family has written on a plan or a story that you printed."),
        quiet=_("Keep the sheet in your service's own record. Does the child want to choose who"
                " reads it? Then note it as the child's words instead."),
        other=_("Note the child's words"), other_url=reverse("desk:words-new", args=[who.pk]),
        **at_plan(who),
    )  # fmt: skip


@form
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What became of it."""
    actor = request.actor
    one = reads.from_paper_to_answer(actor, pk)
    told = DoneForm(request.POST or None, done=one.done)
    editing = Editing(request, told, one, reverse("plans:plan", args=[one.child_id]))

    def act(said: dict[str, Any]) -> None:
        from_paper.say_done(one, by=actor, since=editing.since, **said)

    if editing.saved(act):
        return _beside_plan(request, _("Kept."), one.child_id)
    return editing.again(
        title=_("What was done with what the family wrote?"), send=_("Keep this"),
        lead=_("The family wrote: “{words}”").format(words=one.words), **at_plan(one.child),
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It was entered by mistake."""
    one = reads.from_paper_to_take_back(request.actor, pk)
    if one.taken_back_on is not None:
        raise NotFound
    why = TakeBackForm(request.POST or None)
    if sent(request, why, lambda said: from_paper.take_back(one, by=request.actor, **said)):
        return _beside_plan(request, _("Taken back."), one.child_id)
    return ask(
        request, why, title=_("Take back what was entered from paper"), send=_("Take it back"),
        color="danger",
        lead=_("The words go out of view. That something was entered, and why it is gone, is still"
               " told. Was something mistyped? Take it back, and enter it again."),
        **at_plan(one.child),
    )  # fmt: skip


def _beside_plan(request: HttpRequest, said: str, child: UUID) -> HttpResponse:
    return done(request, said, "plans:plan", child=child)
