"""Pages where the family asks that services work together, and is answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken
from laget.teams import reads, together
from laget.teams.forms import AnswerRequest, Request
from laget.teams.lead_words import levels


def _asking(country: str) -> Any:
    """What the country's pack says of it; nothing is there where it says nothing."""
    said = load(country).together
    if said is None or not said.on:
        raise NotFound
    return said


@form
def receive(request: HttpRequest, child: UUID) -> HttpResponse:
    """The request has come, on paper or in a talk."""
    actor, language = request.actor, get_language() or "en"
    who = children.known(actor, child)
    law = _asking(who.country)
    asked = Request(request.POST or None, today=actor.on)
    if sent(request, asked, lambda told: together.receive(who, by=actor, **told)):
        said = _("The request is received. Answer the family: it stands in My day until you have.")
        return done(request, said, "desk:child", child=child)
    return ask(
        request, asked, title=spoken(law.name, language), send=_("Receive it"), **beside(who),
        lead=spoken(law.says, language),
        quiet=f"{spoken(law.within, language)} {law.statute}.",
    )  # fmt: skip


@form
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The family is answered: the level, who comes in, and what happens next."""
    actor, language = request.actor, get_language() or "en"
    asked = reads.lead_question(actor, pk)
    if asked.kind != "together":
        raise NotFound
    child = asked.child
    law = _asking(child.country)
    units = {str(one.pk): one for one in reads.could_help(actor, child.pk)}
    reply = AnswerRequest(request.POST or None, levels=levels(child.country), units=units.values())

    def act(told: dict[str, Any]) -> None:
        together.answer(
            asked, by=actor, level=int(told["level"]), words=told["words"],
            units=[units[one] for one in told["units"]],
        )  # fmt: skip

    if sent(request, reply, act):
        return done(request, _("The family is answered."), "desk:child", child=child.pk)
    return ask(
        request, reply, title=_("Answer the family"), send=_("Answer"), asked=asked,
        template="teams/together_answer.html", **beside(child),
        quiet=f"{spoken(law.within, language)} {law.statute}.",
    )  # fmt: skip
