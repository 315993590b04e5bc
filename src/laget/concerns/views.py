"""A worry is read, decided, given to somebody, shared. Raising one is in `raise_views`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.search import look
from laget.concerns import actions, reads
from laget.concerns.forms import Decide, GiveTo, MoveLevel, TakeBack, WhichChild
from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.people.reads import in_unit
from laget.rulebook.schema import spoken


def _at(concern: Any) -> dict[str, Any]:
    url = reverse("concerns:concern", kwargs={"pk": concern.pk})
    return {"back_url": url, "back": _("The worry"), "place": "concern"}


def _opened(actor: Actor, pk: UUID) -> None:
    actions.opened(pk, by=actor)


@form(opens=_opened)
def concern(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was seen, and what was decided about it."""
    actor = request.actor
    one = reads.concern(actor, pk)
    may_decide = reads.may_decide(actor, one)
    tip = reads.receives(one)
    decision = Decide(request.POST or None)
    if sent(request, decision, lambda told: actions.decide(one, by=actor, **told)):
        return done(request, _("Decided. The one who spoke up can read it now."),
                    "concerns:concern", pk=pk)  # fmt: skip
    if decision.is_bound and not may_decide and not decision.non_field_errors():
        decision.add_error(None, _("This can no longer be decided here."))
    return ask(
        request, decision, title=_("A worry about {name}").format(name=_name(one)),
        send=_("Decide"), template="concerns/concern.html", concern=one, may_decide=may_decide,
        may_open=one.child_id is not None and children.may_know(actor, one.child_id),
        owns=reads.may_lead(actor, one), may_take_back=reads.may_take_back(actor, one),
        is_writer=one.writer_id == actor.role_id, place="concern",
        levels=list(reads.levels(actor, one)) if one.decided_on else [],
        tip_may=spoken(tip.may, get_language() or "en") if tip else "",
    )  # fmt: skip


def _name(one: Any) -> str:
    if one.child is None:  # not told which, or not on a list of one's own
        return str(one.about_text)
    return one.child.given_name or _("a child not born yet")


@form
def move(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It needs more, or less, than was decided."""
    one = reads.concern_to_decide(request.actor, pk)
    other = MoveLevel(request.POST or None, now=one.decision)
    if sent(request, other, lambda told: actions.move_level(one, by=request.actor, **told)):
        return done(request, _("Decided anew. The one who spoke up can read it now."),
                    "concerns:concern", pk=pk)  # fmt: skip
    return ask(
        request, other, title=_("It needs more, or less"), send=_("Decide"), **_at(one),
        lead=_("Until now: {what}.").format(what=one.get_decision_display())
        if one.decision else "",
    )  # fmt: skip


@form
def give(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The leader gives it to somebody in the unit."""
    actor = request.actor
    one = reads.concern_to_decide(actor, pk)
    roles = {str(r.pk): r for r in in_unit(one.owner.unit_id, actor.on) if r.pk != one.owner_id}
    choice = GiveTo(request.POST or None, roles=roles.values())
    if sent(request, choice, lambda told: actions.give_to(one, roles[told["to"]], by=actor)):
        name = roles[choice.cleaned_data["to"]].person
        return done(request, _("{name} decides about it now.").format(name=name), "desk:day")
    return ask(
        request, choice, title=_("Give it to somebody else"), send=_("Give it"), **_at(one),
        lead=_("The deadline stays the same."),
    )  # fmt: skip


@form
def which(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The leader says which child it is about: a name first, then one of those found."""
    actor = request.actor
    one = reads.concern_to_decide(actor, pk)
    search = WhichChild(request.POST if request.method == "POST" else None)
    found = {}
    if request.method == "POST":
        found = {str(c.pk): c for c in look(actor, request.POST.get("name", ""))}
        search.choose_among(found.values(), actor.on)
        if not found:
            search.is_valid()
            search.add_error(
                "name", _("We do not find that child on your list. Write it another way.")
            )
    if found and sent(request, search, lambda told: actions.tell_which_child(
        one, found[told["which"]], by=actor
    )):  # fmt: skip
        return done(
            request, _("Now the worry is about a child you know."), "concerns:concern", pk=pk
        )
    return ask(
        request, search, title=_("Say which child"), lead=one.about_text,
        send=_("This child") if found else _("Look on our list"), **_at(one),
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It was raised by mistake, or about the wrong child."""
    one = reads.concern_to_take_back(request.actor, pk)
    why = TakeBack(request.POST or None)
    if sent(request, why, lambda told: actions.take_back(one, by=request.actor, **told)):
        return done(request, _("Taken back. It waits for nobody any more."),
                    "concerns:concern", pk=pk)  # fmt: skip
    return ask(
        request, why, title=_("Take back the worry"), send=_("Take it back"), color="danger",
        lead=_("For what was written by mistake, or about the wrong child. Then only those in the"
               " service where it was written can read it, as taken back. Does a child need"
               " somebody to look? Write it anew, about the right child."),
        **_at(one),
    )  # fmt: skip


@form
def share(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The family says yes to the team reading it."""
    one = reads.concern_to_decide(request.actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: actions.share(one, by=request.actor)):
        return done(request, _("The child's team can read it now."), "concerns:concern", pk=pk)
    return ask(
        request, empty, title=_("Share with the team"), **_at(one),
        send=_("The family has said yes: share"),
        lead=_("Until the family says yes, only your own service reads this. Ask them first."),
    )  # fmt: skip


@form
def unshare(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Only the own service reads it again."""
    one = reads.concern_to_decide(request.actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: actions.unshare(one, by=request.actor)):
        said = _("Only your own service reads it from now on.")
        return done(request, said, "concerns:concern", pk=pk)
    return ask(
        request, empty, title=_("No longer for the team"), **_at(one),
        send=_("Only for our own service"), color="danger",
        lead=_("For when the family no longer wants it, or it was a mistake. The team is told that"
               " it is gone. Who has read it already still knows of it: talk with them."),
    )  # fmt: skip
