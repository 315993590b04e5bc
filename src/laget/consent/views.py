"""The family changes its mind."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.children.views import beside
from laget.consent import actions, reads
from laget.core.forms import ask, sent
from laget.core.web import done, form


@form
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The family takes back its yes to a service."""
    given = reads.given(request.actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    service = given.to_unit.name
    if sent(request, empty, lambda told: actions.withdraw(given, by=request.actor)):
        said = _("Noted: the family no longer says yes to {unit}.").format(unit=service)
        return done(request, said, "desk:child", child=given.child_id)
    return ask(
        request,
        empty,
        title=_("The family takes back its yes"),
        send=_("Take back the yes"),
        color="danger",
        **beside(given.child),
        lead=_(
            "{unit} no longer takes part by the family's yes, from today on."
            " What it has written is kept, and read only there."
        ).format(unit=service),
    )
