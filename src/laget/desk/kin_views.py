"""Pages about kin and friends: one's own, and at a child one meets."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import kin as declared
from laget.children import record
from laget.children.record_views import beside
from laget.core.forms import ask, sent
from laget.core.templatetags.days import whole_day
from laget.core.web import done, form
from laget.desk import kin
from laget.desk.kin_forms import Declare


@form
def mine(request: HttpRequest) -> HttpResponse:
    """Whom one has said to be kin or a friend's, and one more. What is answered is always the
    same."""
    actor = request.actor
    said = Declare(request.POST or None, today=actor.on)
    if sent(request, said, lambda told: kin.declare(by=actor, **told)):
        answer = _("It is noted. If Laget knows the child, you will not meet the child here.")
        return done(request, answer, "desk:kin")
    return ask(
        request, said, title=_("Kin and friends"), send=_("Note it"), template="desk/kin.html",
        place="day", rows=_said(actor),
        lead=_("Children you know privately should meet somebody else at work."),
        quiet=_("Only you see this. If you are to be given the child, your leader is told that"
                " somebody else should have it, and not why."),
    )  # fmt: skip


def _said(actor: Any) -> list[tuple[Any, str]]:
    """What one has said, each with the birth date in words."""
    return [(one, whole_day(one.born_on) if one.born_on else "") for one in declared.mine(actor)]


@form
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It is so no longer, or was a mistake."""
    said = declared.mine_of(request.actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: kin.end(said, by=request.actor)):
        return done(request, _("This is no longer noted."), "desk:kin")
    name = f"{said.given_name} {said.family_name}".strip() or _("Expected child")
    return ask(
        request, empty, title=_("{name} is not kin or a friend's").format(name=name),
        send=_("Take it away"), back_url=reverse("desk:kin"), back=_("Kin and friends"),
        place="day", lead=_("What was passed on to your leader stays there."),
    )  # fmt: skip


@form
def met(request: HttpRequest, child: UUID) -> HttpResponse:
    """At a child one meets in one's work: from now on the child is not there."""
    who = record.found(request.actor, child)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: kin.declare_met(who, by=request.actor)):
        answer = _("It is noted. What you had to do for the child is your leader's now.")
        return done(request, answer, "desk:kin")
    return ask(
        request, empty, title=_("You know this child privately"), **beside(who),
        send=_("The child is kin or a friend's"), color="danger",
        lead=_("From now on you do not meet the child in Laget, in any of your roles. What you have"
               " to do for the child comes to your leader."),
        quiet=_("You can end it yourself, on your page about kin and friends."),
    )  # fmt: skip
