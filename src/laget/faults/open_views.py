"""Faults and answers for everybody: what whoever runs the programme has published."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.core import clock
from laget.core.feeds import News, atom
from laget.core.web import open_page, show
from laget.faults import reads
from laget.faults.views import line
from laget.programme import reads as programmes
from laget.programme.open_views import _around as around


@open_page
def listed(request: HttpRequest, code: str) -> HttpResponse:
    """The published faults, by kind and country."""
    one = programmes.opened(code)
    found, today = reads.of_programme(None, one), clock.day(clock.now())
    told = {
        **around(request, one, "faults"), "table": reads.table(found),
        "lines": [line(each, today) for each in found],
    }  # fmt: skip
    return show(request, "faults/list.html", told)


@open_page
def fault(request: HttpRequest, code: str, pk: UUID) -> HttpResponse:
    """One published fault, and what is answered."""
    one = programmes.opened(code)
    found = reads.opened(one, pk)
    told = {
        **around(request, one, "faults"), "fault": found.fault,
        "line": line(found, clock.day(clock.now())), "country": reads.country(found),
    }  # fmt: skip
    return show(request, "faults/open.html", told)


@open_page
def feed(request: HttpRequest, code: str) -> HttpResponse:
    """What is new, as Atom: faults and their answers."""
    one, today = programmes.opened(code), clock.day(clock.now())
    return atom(
        request, title=_("What stopped us") + f": {one.name}", lead=one.lead,
        path=reverse("faults:open-list", kwargs={"code": code}),
        news=[_news(each, code, today) for each in reads.of_programme(None, one)],
    )  # fmt: skip


def _news(each: reads.Shown, code: str, today: date) -> News:
    row, said = each.fault, (answer.text for answer in each.answers)
    return News(
        row.pk, each.texts["title"].text,
        reverse("faults:open-fault", kwargs={"code": code, "pk": row.pk}),
        ". ".join([line(each, today)["mark"][1], *filter(None, said)]),
        at=max([row.published_at, *(answer.sys_from for answer in each.answers)]),
        since=row.published_at,
    )  # fmt: skip
