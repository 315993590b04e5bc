"""Help to read, for anybody: the list, one task, and whom to call. Nobody needs to sign in."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from laget.core.web import show
from laget.help import pages, reads

MOST = 100  # letters one searches for


@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """Every task there is help for, or those that fit the words."""
    asked = request.GET.get("q", "").replace("\x00", "").strip()[:MOST]
    return show(request, "help/tasks.html", {"pages": pages.pages(asked), "q": asked})


@require_safe
def task(request: HttpRequest, task: str) -> HttpResponse:
    """One task, step by step."""
    found = pages.page(task)
    if found is None:
        raise Http404
    return show(request, "help/task.html", {"page": found})


@require_safe
def numbers(request: HttpRequest) -> HttpResponse:
    """Whom to call now, somebody for a child to talk with, and where to complain."""
    countries = reads.numbers(getattr(request, "actor", None))
    told = {"countries": countries, "level": 3 if len(countries) > 1 else 2}
    return show(request, "help/numbers.html", told)
