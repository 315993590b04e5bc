"""Networks and gatherings for everybody: what is published, and what two have read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.core.feeds import News, atom
from laget.core.web import open_page, show
from laget.networks import reads
from laget.networks.gathering_views import group_work, ics
from laget.programme import reads as programmes
from laget.programme.open_views import _around as around
from laget.programme.words import span


@open_page
def listed(request: HttpRequest, code: str) -> HttpResponse:
    """The networks and the gatherings of a programme."""
    one = programmes.opened(code)
    told = {
        **around(request, one, "networks"), "networks": reads.networks(None, one),
        "gatherings": reads.gatherings(None, one),
    }  # fmt: skip
    return show(request, "networks/list.html", told)


@open_page
def feed(request: HttpRequest, code: str) -> HttpResponse:
    """What is new, as Atom: the gatherings, also when their days or place are changed."""
    one = programmes.opened(code)
    return atom(
        request, title=_("Gatherings") + f": {one.name}", lead=one.lead,
        path=reverse("networks:open-list", kwargs={"code": code}),
        news=[_news(each, one) for each in reads.gatherings(None, one)],
    )  # fmt: skip


def _news(one: Any, of: Any) -> News:
    days = span(one.from_on, one.to_on) or one.when_said
    said = filter(None, (str(one.get_kind_display()), days, one.where, one.lead))
    page = reverse("networks:open-gathering", kwargs={"code": of.code, "pk": one.pk})
    return News(one.pk, one.name, page, ". ".join(said), max(one.sys_from, of.published_at))


@open_page
def network(request: HttpRequest, code: str, pk: UUID) -> HttpResponse:
    """One network."""
    one = programmes.opened(code)
    found = reads.opened(one, "network", pk)
    told = {**around(request, one, "networks"), "shown": reads.network(None, found),
            "network": found}  # fmt: skip
    return show(request, "networks/network.html", told)


@open_page
def gathering(request: HttpRequest, code: str, pk: UUID) -> HttpResponse:
    """One gathering."""
    one = programmes.opened(code)
    found = reads.opened(one, "gathering", pk)
    told = {**around(request, one, "networks"), "met": reads.met(None, found),
            "gathering": found, "group_work": group_work(None, found)}  # fmt: skip
    return show(request, "networks/gathering.html", told)


@open_page
def as_calendar(request: HttpRequest, code: str, pk: UUID) -> HttpResponse:
    """A gathering for one's calendar."""
    return ics(request, reads.opened(programmes.opened(code), "gathering", pk))
