"""Networks and gatherings for everybody: what is published, and what two have read."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from laget.core.web import open_page, show
from laget.networks import reads
from laget.networks.gathering_views import group_work, ics
from laget.programme import reads as programmes
from laget.programme.open_views import _around as around


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
