"""Faults and answers for everybody: what whoever runs the programme has published."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import feedgenerator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.core import clock
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
    """What is new, as Atom: faults and their answers, newest first."""
    one = programmes.opened(code)
    here = request.build_absolute_uri(reverse("faults:open-list", kwargs={"code": code}))
    atom = feedgenerator.Atom1Feed(
        title=_("What stopped us") + f": {one.name}", link=here, description=one.lead,
        language=get_language(), feed_url=request.build_absolute_uri(),
    )  # fmt: skip
    found = reads.of_programme(None, one)
    changed = {
        each.fault.pk: max([each.fault.published_at, *(row.sys_from for row in each.answers)])
        for each in found
    }
    for each in sorted(found, key=lambda shown: changed[shown.fault.pk], reverse=True):
        when = changed[each.fault.pk]
        address = reverse("faults:open-fault", kwargs={"code": code, "pk": each.fault.pk})
        said = line(each, clock.day(clock.now()))
        atom.add_item(
            title=each.fault.title, link=request.build_absolute_uri(address),
            description=". ".join([said["mark"][1], *filter(None, (a.text for a in each.answers))]),
            pubdate=each.fault.published_at, updateddate=when,
            unique_id=f"urn:uuid:{each.fault.pk}",
        )  # fmt: skip
    return HttpResponse(atom.writeString("utf-8"), "application/atom+xml; charset=utf-8")
