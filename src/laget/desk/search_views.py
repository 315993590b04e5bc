"""Search, from the box at the top of every page, and within a list of children.

What is typed is posted, and kept as a draft of the hat that searches: a child's name never stands
in an address, where it would come into the log of a proxy and the history of a browser, and not in
the session, which lies in the browser.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from laget.children.search import MANY, noted, reference, search
from laget.core import drafts
from laget.core.actor import Actor
from laget.core.web import form, show
from laget.desk import lists

KEPT = "search"  # where the draft lies


def look(actor: Actor, typed: str, kept_as: str) -> str:
    """Keeps what is looked for where the page finds it again, and notes that somebody looks; the
    words, tidied."""
    text = noted(actor, typed, most=100)
    drafts.keep(actor.role_id, kept_as, {"q": [text]} if text else {}, actor.at)
    return text


@form(keeps=False)
def find(request: HttpRequest) -> HttpResponse:
    """A post searches, and is noted; the page shows what was found."""
    actor = request.actor
    if request.method == "POST":
        look(actor, request.POST.get("q", ""), KEPT)
        return redirect("desk:search")
    text = lists.looked_for(actor, KEPT)
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
