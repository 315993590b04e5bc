"""The library for everybody: what is published, without signing in, the same for all."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.core import clock
from laget.core.feeds import MANY, News, atom
from laget.core.web import open_page, show
from laget.library import bibtex, reads
from laget.library.views import found
from laget.programme import reads as programmes
from laget.programme.open_views import _around as around
from laget.programme.words import lang


def _open(request: HttpRequest) -> dict[str, Any]:
    lang = f"?lang={get_language()}" if "lang" in request.GET else ""
    return {"is_open": True, "lang": lang, "code": get_language() if lang else ""}


@open_page
def search(request: HttpRequest, what: str = "practice") -> HttpResponse:
    """The library across the programmes."""
    told = {**_open(request), **found(request, None, what)}
    return show(request, "library/search.html", told)


@open_page
def listed(request: HttpRequest, code: str) -> HttpResponse:
    """The practices and the publications of one programme."""
    one = programmes.opened(code)
    told = {
        **around(request, one, "library"), **found(request, None, "practice", one),
        "publications": reads.published(None, "publication", one), "code": "",
        "spread": reads.spread(None, one),
    }  # fmt: skip
    return show(request, "library/programme.html", told)


@open_page
def practice(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One practice."""
    one = reads.opened("practice", pk)
    shown = reads.shown(None, one, clock.day(clock.now()), lang())
    told = {**_open(request), "shown": shown, "practice": one, "programme": one.programme}
    return show(request, "library/practice.html", told)


@open_page
def talk(request: HttpRequest, code: str, pk: UUID, what: str) -> HttpResponse:
    """What is asked and said of a network, a gathering, or how a state works together, once two
    have read it."""
    one = programmes.opened(code)
    about = reads.opened_thing(one, what, pk)
    told = {
        **around(request, one, "cases" if what == "structure" else "networks"), "about": about,
        "what": what, "posts": reads.threads(None, what, about),
    }  # fmt: skip
    return show(request, "library/talk.html", told)


@open_page
def publication(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One publication, with how to put it in a list of references."""
    one = reads.opened("publication", pk)
    told = {**_open(request), "publication": one, "programme": one.programme,
            "reference": bibtex.text([one])}  # fmt: skip
    return show(request, "library/publication.html", told)


@open_page
def one_reference(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One publication as BibTeX."""
    return _as_bibtex([reads.opened("publication", pk)], "publication")


@open_page
def references(request: HttpRequest) -> HttpResponse:
    """All publications as BibTeX."""
    return _as_bibtex(reads.published(None, "publication"), "library")


def _as_bibtex(publications: Any, name: str) -> HttpResponse:
    answer = HttpResponse(bibtex.text(publications), "application/x-bibtex; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.bib"'
    return answer


@open_page
def feed(request: HttpRequest) -> HttpResponse:
    """What is new, as Atom: the practices."""
    return atom(
        request, title=_("Library of practice"), path=reverse("library:open"),
        lead=_("What others have tried, to take home."),
        news=[_news(one, "practice", one.what) for one in reads.newest("practice", MANY)],
    )  # fmt: skip


@open_page
def publications_feed(request: HttpRequest) -> HttpResponse:
    """What is new, as Atom: the publications."""
    return atom(
        request, title=_("Publications"), path=reverse("library:open-publications"),
        news=[_news(one, "publication", one.lead) for one in reads.newest("publication", MANY)],
    )  # fmt: skip


def _news(one: Any, what: str, text: str) -> News:
    page = reverse(f"library:open-{what}", kwargs={"pk": one.pk})
    return News(one.pk, one.title, page, text, max(one.sys_from, one.programme.published_at))
