"""Pages about what the family does not want."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.asking import noes, reads
from laget.asking.forms import UnwantedForm
from laget.children import reads as children
from laget.children.views import beside
from laget.core.forms import ask, sent
from laget.core.web import done, form


@form
def note(request: HttpRequest, child: UUID) -> HttpResponse:
    """What they say no to, who says it, and whether one may ask again; the noes that stand."""
    actor = request.actor
    who = children.child(actor, child)
    choices = reads.could_refuse(actor, who.pk)
    no = UnwantedForm(
        request.POST or None, choices=choices, today=actor.on,
        initial={"about": request.GET.get("about", "")},
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        about, _colon, need = told["about"].partition(":")
        noes.note(
            who, by=actor, about=about, need=need, said_by=told["said_by"],
            again_on=told["again_on"],
        )  # fmt: skip

    if sent(request, no, act):
        return done(request, _("Noted. It counts against nobody."), "desk:child", child=who.pk)
    stands = reads.unwanted(actor, who.pk)
    may_end = reads.may_end_no(actor, who.pk) if stands else set()
    return ask(
        request, no, title=_("The family says no to something"), send=_("Note the no"),
        template="asking/no.html", stands=[
            (one, reads.refused(one), one.pk in may_end) for one in stands
        ],
        lead=_(
            "A no counts against nobody, and what they do not want is not missing. You ask again"
            " only when they have said that you may."
        ),
        **beside(who),
    )  # fmt: skip


@form
def wanted(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The family wants it after all."""
    no = reads.to_end_no(request.actor, pk)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: noes.wanted(no, by=request.actor)):
        return done(request, _("Noted: they want it after all."), "desk:child", child=no.child_id)
    return ask(
        request, empty, title=_("They want it after all"), send=_("They want it"),
        lead=_("They had said no to this: {what}. From today it is missing again until it is done.")
        .format(what=reads.refused(no)),
        **beside(no.child),
    )  # fmt: skip
