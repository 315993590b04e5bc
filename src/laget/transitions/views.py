"""Handing over to the place a child has moved to."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.children.views import beside
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.teams.reads import part
from laget.transitions import actions, reads


@form
def offer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The unit offers its part to the new municipality; once offered, notes its yes."""
    actor = request.actor
    ours = part(actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    waiting = reads.transfers(actor, ours.child_id).filter(
        participation=ours.pk, accepted_on=None
    ).first()  # fmt: skip
    place = ours.child.authority
    if waiting is not None:
        if sent(request, empty, lambda told: actions.note_acceptance(waiting, by=actor)):
            said = _("{place} has taken over.").format(place=waiting.to_authority.name)
            return done(request, said, "desk:child", child=ours.child_id)
        return ask(
            request, empty, title=_("Have they said yes?"), send=_("They have said yes"),
            lead=_("{place} was offered the hand-over, and has not said yes yet.").format(
                place=waiting.to_authority.name
            ),
            **beside(ours.child),
        )  # fmt: skip
    if sent(request, empty, lambda told: actions.offer_transfer(ours, place, by=actor)):
        said = _("{place} is offered the hand-over.").format(place=place.name)
        return done(request, said, "desk:child", child=ours.child_id)
    return ask(
        request, empty, title=_("Offer the hand-over"), send=_("Offer the hand-over"),
        lead=_("{unit} hands over to {place}. You still help until they have said yes.").format(
            unit=ours.unit.name, place=place.name
        ),
        **beside(ours.child),
    )  # fmt: skip
