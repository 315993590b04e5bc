"""The page of the three questions."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.asking import afterwards as actions
from laget.asking.forms import AfterwardsForm
from laget.children import reads as children
from laget.children.views import beside
from laget.core.forms import ask, sent
from laget.core.web import done, form


@form
def afterwards(request: HttpRequest, child: UUID) -> HttpResponse:
    """Ask the child and the parents three things; what they answered before stands below."""
    actor = request.actor
    who = children.child(actor, child)
    occasion = request.GET.get("when", "")
    said = AfterwardsForm(request.POST or None, initial={"occasion": occasion})
    if sent(request, said, lambda told: actions.note(who, by=actor, **told)):
        return done(request, _("Noted. Thank them for the answer."), "desk:child", child=who.pk)
    return ask(
        request, said, title=_("Three questions afterwards"), send=_("Note the answers"),
        template="asking/afterwards.html", answered=actions.answered(actor, who.pk),
        lead=_("Ask as it stands here. They can skip each of them. Say first that the team reads"
               " the answers."),
        **beside(who),
    )  # fmt: skip
