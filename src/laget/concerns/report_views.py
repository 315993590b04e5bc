"""Child welfare's own pages: a report comes in, and is assessed. Nobody outside it sees a trace."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.concerns import actions, reads
from laget.concerns.forms import Assess, Received
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.organisations.reads import unit

MANY = 25  # reports on a page


@page
def reports(request: HttpRequest) -> HttpResponse:
    """Reports that wait to be assessed, the first deadline first."""
    newest = request.GET.get("sort") == "newest"
    rows = reads.reports(request.actor)
    rows = rows.order_by("-received_on", "-pk") if newest else rows
    leaf = Paginator(rows, MANY).get_page(request.GET.get("page"))
    told = {
        "reports": leaf.paginator.count, "leaf": leaf, "newest_first": newest, "place": "children",
        "is_child_welfare": unit(request.actor.unit_id).kind == "child_welfare",
    }  # fmt: skip
    return show(request, "concerns/reports.html", told)


@form
def receive(request: HttpRequest, child: UUID) -> HttpResponse:
    """A report about a child on the own list."""
    actor = request.actor
    who = children.known(actor, child)
    came = Received(request.POST or None, today=actor.on)
    if sent(request, came, lambda told: actions.receive_report(who, by=actor, **told)):
        return done(request, _("The report is received, and its clock runs."), "concerns:reports")
    return ask(
        request, came, title=_("Receive a report of concern"), send=_("Receive"),
        lead=_("Only your own service sees that there is a report."), **beside(who),
    )  # fmt: skip


@form
def assess(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Investigate, or leave it there."""
    one = reads.report(request.actor, pk)
    outcome = Assess(request.POST or None)
    if sent(request, outcome, lambda told: actions.assess(one, by=request.actor, **told)):
        return done(request, _("The report is assessed."), "concerns:reports")
    return ask(
        request, outcome, title=_("Assess a report"), send=_("Decide"), report=one,
        template="concerns/assess.html", **beside(one.child),
    )  # fmt: skip
