"""The page where somebody is named for what the child has a right to."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.plans import naming
from laget.teams import lead_words as words
from laget.teams import reads as teams
from laget.teams.forms import OfferBaton


@form
def appoint(request: HttpRequest, child: UUID, lead: str) -> HttpResponse:
    """A leader appoints somebody in the own authority. Where a right is to be found first and
    nobody has, that comes first."""
    actor = request.actor
    who = children.child(actor, child)
    kind = next((one for one in naming.may_appoint(actor, who) if one.lead == lead), None)
    if kind is None:
        raise NotFound
    decided = naming.found(actor, who, kind)
    if request.method == "GET" and kind.right and decided is None:
        request.session["said"] = words.said(who.country, "right-first", lead)
        page = reverse("plans:right", kwargs={"child": child})
        return HttpResponseRedirect(f"{page}?right={kind.right}")
    team = teams.could_hold(actor, child)
    roles = {str(r.pk): r for r in team.filter(unit__authority=actor.authority_id)}
    chosen = OfferBaton(
        request.POST or None, roles=roles.values(), label=_("Who is it to be?"),
        family=children.relations(actor, child),
    )  # fmt: skip
    if sent(request, chosen, lambda t: naming.appoint(who, lead, roles[t["to"]], by=actor)):
        name = roles[chosen.cleaned_data["to"]].person
        said = words.said(who.country, "appointed-now", lead).format(name=name)
        return done(request, said, "desk:child", child=child)
    return ask(
        request, chosen, title=words.said(who.country, "appoint", lead), send=_("Appoint"),
        lead=_("It holds from now on. One who cannot tells you why, and you answer."),
        quiet=_("Then they lead the work too, instead of whoever does now.") if kind.leads else "",
        **beside(who),
    )  # fmt: skip
