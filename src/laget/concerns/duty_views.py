"""That somebody has reported at once, to be opened and printed by whoever did, and by their leader:
reported, when, by whom, to whom, and by which law. Nothing of the child, and nothing of what was
seen."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from laget.concerns import duty as reads
from laget.core.web import page, show

MANY = 25  # notes on a page


@page
def reported(request: HttpRequest) -> HttpResponse:
    """The notes that are mine, and those of the service I lead."""
    leaf = Paginator(reads.notes(request.actor), MANY).get_page(request.GET.get("page"))
    language = get_language() or "en"
    told = {
        "place": "concern", "leaf": leaf, "lines": [reads.told(one, language) for one in leaf],
    }  # fmt: skip
    return show(request, "concerns/reported.html", told)


@page
def duty(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One of them."""
    one = reads.told(reads.note(request.actor, pk), get_language() or "en")
    return show(request, "concerns/duty.html", {"place": "concern", "one": one})
