"""A meeting is called again, and its log opened again."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.meetings import reads, undoing, words
from laget.meetings.forms import OpenLogForm
from laget.meetings.views import within


@form
def call_again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It was cancelled by mistake."""
    actor = request.actor
    one = reads.open_to_write(actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: undoing.call_again(one, by=actor)):
        said = _("The meeting is called again, and those who are invited are told.")
        return done(request, said, "meetings:meeting", pk=one.pk)
    return ask(
        request, empty, title=_("Call the meeting again"), send=_("Call it again"),
        lead=f"{one.question} {capfirst(words.when(one, actor.on))}, {one.place}",
        quiet=_("The same day, place and people as before. Tell the family yourself."),
        **within(one),
    )  # fmt: skip


@form
def open_log(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Something was written wrong in what was signed off."""
    actor = request.actor
    one = reads.log_to_open(actor, pk)
    why = OpenLogForm(request.POST or None)
    if sent(request, why, lambda told: undoing.open_log(one, by=actor, **told)):
        said = _("The log is open. Put it right, and sign it off again.")
        return done(request, said, "meetings:wall", pk=one.pk)
    return ask(
        request, why, title=_("Take back the sign-off"), send=_("Open the log"), color="danger",
        lead=_("For when something was written wrong. Everybody who was invited is told, and can"
               " read why. Read the log aloud to those it concerns before you sign it off again."),
        **within(one),
    )  # fmt: skip
