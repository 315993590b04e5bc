"""Pages of the family's own story: read, tell, let a service read, say that it is read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import our_story as actions
from laget.children import reads as children
from laget.children.views import beside
from laget.core.web import done, form, page, show
from laget.desk import our_story as reads
from laget.desk.child import opened
from laget.desk.voice_forms import Shares, Tells
from laget.plans.editing import Editing


@page(notes=opened)
def our_story(request: HttpRequest, child: UUID) -> HttpResponse:
    """The family's page, told once; `version` shows it as it was."""
    told = reads.our_story(request.actor, child, request.GET.get("version", ""))
    return show(request, "desk/our_story.html", {"story": told, **beside(told.child)})


@form
def tell(request: HttpRequest, child: UUID) -> HttpResponse:
    """The family tells, or tells anew."""
    who = children.child(request.actor, child)
    now = {part.part: part.text for part in children.story_now(request.actor, child)}
    told = Tells(request.POST or None, now=now)
    editing = Editing(
        request, told, reads.told_now(request.actor, child), _page(child),
        stands=lambda: reads.told_now(request.actor, child),
    )  # fmt: skip
    if editing.saved(
        lambda said: actions.tell(
            who, by=request.actor, parts=told.parts(), told_by=said["by"], how=said["how"],
            since=editing.since,
        ),
    ):  # fmt: skip
        return done(request, _("Kept, as the family tells it."), "desk:our-story", child=child)
    return editing.again(
        title=_("Write as the family tells it"), send=_("Keep this"),
        lead=_("Leave empty what the family does not want to tell."),
        quiet=_("What stood here before can still be read as it was."), **_at_story(who),
    )  # fmt: skip


@form
def share(request: HttpRequest, child: UUID) -> HttpResponse:
    """The family says which services may read which parts."""
    who = children.child(request.actor, child)
    units = reads.units(request.actor, child)
    now = reads.shared_now(request.actor, child)
    ticked = Shares(request.POST or None, units=units, now=now)
    editing = Editing(
        request, ticked, reads.ticked_now(request.actor, child), _page(child), opens=True,
        stands=lambda: reads.ticked_now(request.actor, child),
    )  # fmt: skip
    if editing.saved(
        lambda said: actions.share(
            who, by=request.actor, wanted=ticked.wanted(), said_by=said["by"], how=said["how"],
            since=editing.since,
        ),
    ):  # fmt: skip
        return done(request, _("Noted what the family shares."), "desk:our-story", child=child)
    return editing.again(
        title=_("Who may read our story?"), send=_("Keep this"),
        lead=_("Ask the family. Each service reads the parts that are ticked, and no more."),
        **_at_story(who),
    )  # fmt: skip


@form
def have_read(request: HttpRequest, child: UUID) -> HttpResponse:
    """The service says that it has read it."""
    who = children.child(request.actor, child)
    if request.method != "POST":
        return HttpResponseRedirect(_page(child))
    actions.have_read(who, by=request.actor)
    said = _("Noted that your service has read it.")
    return done(request, said, "desk:our-story", child=child)


def _page(child: UUID) -> str:
    return reverse("desk:our-story", kwargs={"child": child})


def _at_story(child: Any) -> dict[str, Any]:
    return {**beside(child), "back_url": _page(child.pk), "back": _("Our story")}
