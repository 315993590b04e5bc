"""The cases for everybody: one by one, side by side, and how the states work together."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.cases import reads, research, states
from laget.cases.views import beside, structures_beside
from laget.core.feeds import News, atom
from laget.core.web import open_page, show
from laget.programme import reads as programmes
from laget.programme.open_views import _around as around
from laget.programme.words import lang


@open_page
def cases(request: HttpRequest, code: str) -> HttpResponse:
    """All the cases of a programme."""
    one = programmes.opened(code)
    told = {**around(request, one, "cases"), "cases": reads.named(None, one, lang())}
    return show(request, "cases/list.html", told)


@open_page
def case(request: HttpRequest, code: str, country: str) -> HttpResponse:
    """One case."""
    one = programmes.opened(code)
    found = reads.opened(one, country)
    told = {
        **around(request, one, "cases"), "whole": reads.whole(None, found, lang()), "case": found,
        "findings": research.about_case(None, found),
    }  # fmt: skip
    return show(request, "cases/case.html", told)


@open_page
def feed(request: HttpRequest, code: str) -> HttpResponse:
    """What is new, as Atom: the cases, by when each was last told of."""
    one = programmes.opened(code)
    last = reads.last_told(None, one)
    news = [
        News(
            named.case.pk, f"{named.case.area.name}: {named.name.text}",
            reverse("cases:open", kwargs={"code": code, "country": named.case.area.code.lower()}),
            named.lead.text, max(last[named.case.pk], one.published_at),
        )
        for named in reads.named(None, one, lang())
    ]  # fmt: skip
    here = reverse("cases:open-list", kwargs={"code": code})
    return atom(
        request, title=_("The cases") + f": {one.name}", path=here, lead=one.lead, news=news
    )


@open_page
def side_by_side(request: HttpRequest, code: str) -> HttpResponse:
    """The cases heading by heading."""
    one = programmes.opened(code)
    told = {
        **around(request, one, "cases"),
        "here_url": reverse("cases:open-side", kwargs={"code": code}),
    }  # fmt: skip
    return show(request, "cases/side.html", beside(request, None, one, told))


@open_page
def state(request: HttpRequest, code: str) -> HttpResponse:
    """How ministries, directorates and regions try to work together."""
    one = programmes.opened(code)
    told = {**around(request, one, "cases"), "states": states.states(None, one, lang())}
    return show(request, "cases/state.html", told)


@open_page
def states_beside(request: HttpRequest, code: str) -> HttpResponse:
    """The structures of the state heading by heading."""
    one = programmes.opened(code)
    return show(request, "cases/state_side.html", structures_beside(
        request, None, one, around(request, one, "cases"),
        reverse("cases:open-state-side", kwargs={"code": code}),
    ))  # fmt: skip
