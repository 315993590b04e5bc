"""Search, from the box at the top of every page. What is typed stands in no address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from laget.children.search import MANY, look_within, looked_for, reference, search
from laget.core.web import form, show
from laget.desk import lists

KEPT = "search"  # where the draft lies


@form(keeps=False)
def find(request: HttpRequest) -> HttpResponse:
    """A post searches, and is noted; the page shows what was found."""
    actor = request.actor
    if request.method == "POST":
        look_within(actor, request.POST.get("q", ""), KEPT)
        return redirect("desk:search")
    text = looked_for(actor, KEPT)
    found = search(actor, text)
    lines = lists.child_lines(actor, found[:MANY], False)
    told = {
        "q": text,
        "lines": [(line, reference(line.child.pk)) for line in lines],
        "more": len(found) > MANY,
        "many": MANY,
        "place": "search",
    }
    return show(request, "desk/search.html", told)
