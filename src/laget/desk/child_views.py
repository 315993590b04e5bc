"""The child's page, and who may come to it with what on it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from laget.core.web import page, show
from laget.desk import child as reads
from laget.organisations.models import Unit
from laget.relay.reads import FILTERS
from laget.teams.lead_words import request_name
from laget.transitions.reads import may_tell


@page(notes=reads.opened)
def child(request: HttpRequest, child: UUID) -> HttpResponse:
    """The child: own words first, who holds the baton, what is missing, the plan, the story."""
    chosen = request.GET.get("story", "all")
    told = reads.page(
        request.actor, child, chosen=chosen if chosen in FILTERS else "all",
        whole_story=request.GET.get("whole") == "yes", how=request.noted,
    )  # fmt: skip
    template = "desk/child.html" if told.standing.opens else "desk/child_known.html"
    context = {
        "page": told, "child": told.standing.child, "place": "children",
        "receives_reports": request.actor.unit_kind == Unit.Kind.CHILD_WELFARE,
        "may_tell": may_tell(request.actor, told.standing.child),
        "together": request_name(request.actor.country),
    }  # fmt: skip
    return show(request, template, context, fragment="story")
