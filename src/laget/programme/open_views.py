"""Pages for everybody: what is published, without signing in, the same for all who read them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.core import clock
from laget.core.feeds import News, atom
from laget.core.web import open_page, show
from laget.programme import anchoring, linked, reads, words
from laget.programme.report_views import given
from laget.programme.views import ics, learnt, sums


def _around(request: HttpRequest, one: Any, here: str) -> dict[str, Any]:
    lang = f"?lang={get_language()}" if "lang" in request.GET else ""
    return {
        "programme": one, "may": reads.May(), "here": here, "is_open": True, "lang": lang,
        "tabs": words.tabs(one, here, is_open=True, lang=lang) if one else [],
    }  # fmt: skip


@open_page
def programmes(request: HttpRequest) -> HttpResponse:
    """The published programmes."""
    told = {**_around(request, None, ""), "programmes": list(reads.published())}
    return show(request, "programme/list.html", told)


@open_page
def about(request: HttpRequest, code: str) -> HttpResponse:
    """What a programme is, who acts in it, and what it has learnt."""
    one = reads.opened(code)
    about = reads.about(None, one)
    told = {
        **_around(request, one, "about"), "about": about,
        "levels": anchoring.by_level(about.anchorings, clock.day(clock.now())),
        "learnt": learnt(None, one, about),
    }  # fmt: skip
    return show(request, "programme/about.html", told)


@open_page
def plan(request: HttpRequest, code: str) -> HttpResponse:
    one = reads.opened(code)
    today = clock.day(clock.now())
    told = {**_around(request, one, "plan"), "plan": linked.planned(None, one, today)}
    return show(request, "programme/plan.html", told)


@open_page
def as_calendar(request: HttpRequest, code: str) -> HttpResponse:
    """The plan for anybody's calendar."""
    return ics(request, None, reads.opened(code))


@open_page
def budget(request: HttpRequest, code: str) -> HttpResponse:
    one = reads.opened(code)
    return show(
        request, "programme/money.html", {**_around(request, one, "money"), **sums(None, one)}
    )


@open_page
def report(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """A frozen report as a page."""
    one = reads.opened(code)
    found = reads.frozen(one, number)
    told = {
        **_around(request, one, "about"), "report": found, "sections": found.content["sections"],
    }  # fmt: skip
    return show(request, "programme/report.html", told)


@open_page
def file(request: HttpRequest, code: str, number: int, kind: str) -> HttpResponse:
    """A frozen report as a file."""
    return given(reads.frozen(reads.opened(code), number), kind)


@open_page
def feed(request: HttpRequest, code: str) -> HttpResponse:
    """What is new, as Atom: the frozen reports."""
    one = reads.opened(code)
    news = [
        News(
            made.pk, _("Report %(number)s") % {"number": made.number} + f": {made.title}",
            reverse("programme:open-report", kwargs={"code": code, "number": made.number}),
            made.content["to"], made.sys_from,
        )
        for made in reads.reports(None, one)
    ]  # fmt: skip
    here = reverse("programme:open", kwargs={"code": code})
    return atom(request, title=one.name, path=here, lead=one.lead, news=news)
