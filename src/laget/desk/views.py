"""The pages of the desk: my day, what is missing, the children."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from laget.children import kin
from laget.children.record import waiting
from laget.children.search import look_within
from laget.core.web import form, page, show
from laget.desk import lists, reads, steps, unit_day, words
from laget.gaps import reads as gaps_reads
from laget.notices import reads as notices
from laget.organisations import reads as organisations
from laget.people import reads as people

GAPS, CHILDREN = 10, 25  # lines on a page


@page
def day(request: HttpRequest) -> HttpResponse:
    """What waits for me, most urgent first, and why."""
    actor = request.actor
    if actor.is_upper:
        return redirect("programme:mine")
    mine = reads.day(actor)
    told = {
        "place": "day",
        "greeting": words.greeting(timezone.localtime(actor.at), actor.name),
        "lines": words.lines(mine.waits, actor.on),
        "urgent": mine.urgent,
        "comes": [(one, words.coming(one, actor.on), words.record(one)) for one in mine.comes],
        "news": [(one, words.news(one, actor.on), words.record(one)) for one in mine.news],
        "raise_url": steps.address("concerns:raise"),
        "leader": people.leader_of(actor) if mine.waits else None,
        "notices": notices.new(actor),
        "perhaps_kin": kin.perhaps(actor),
        "counts": gaps_reads.counts(actor),
    }
    return show(request, "desk/day.html", told)


@page
def unit(request: HttpRequest) -> HttpResponse:
    """What waits in the units one leads."""
    today = request.actor.on
    found = unit_day.unit_day(request.actor)
    workers = [
        (one, [(task, unit_day.due_words(task, today)) for task in one.tasks])
        for one in found.workers
    ]
    told = {"place": "day", "lines": found.loose, "workers": workers}
    return show(request, "desk/unit.html", told)


@page
def gaps(request: HttpRequest) -> HttpResponse:
    """What is missing around the children one works with, leads the services of, or coordinates."""
    actor = request.actor
    asked = lists.Asked.from_query(request.GET)
    everything = gaps_reads.seen(actor)
    chosen = lists.gaps(actor, asked) if asked or asked.oldest_first else everything
    shown, more = gaps_reads.in_view(chosen)
    leaf = Paginator(shown, GAPS).get_page(request.GET.get("page"))
    found = gaps_reads.told(actor, leaf.object_list, more)
    told: dict[str, Any] = {
        "place": "gaps",
        "asked": asked,
        "leaf": leaf,
        "total": len(chosen),
        "lines": [lists.gap_line(one, actor.on) for one in found],
        "children": len({gap.child_id for gap in everything}),
        "found": len(everything),
        "choices": lists.choices(everything, asked, actor.country),
        "may_switch": gaps_reads.may_switch(actor),
        "authority": gaps_reads.authority(actor),
        "leads": bool(actor.leads),
    }
    counts = gaps_reads.counts(actor)
    if counts is not None:
        told |= {
            "counts": counts,
            "bars": lists.bars(counts, actor.on, actor.country),
            "units": lists.by_registering(organisations.of_area(actor.authority_id, actor.on)),
        }
    return show(request, "desk/gaps.html", told)


@form(keeps=False)
def children(request: HttpRequest) -> HttpResponse:
    """The children I help, and the unit's own list; a post narrows or sorts it."""
    actor = request.actor
    if request.method == "POST":
        asked = {key: request.POST[key] for key in ("list", "sort") if request.POST.get(key)}
        if look_within(actor, request.POST.get("q", ""), lists.NARROWED):
            asked["narrowed"] = "yes"
        return redirect(f"{reverse('desk:children')}?{urlencode(asked)}#list")
    units = people.units_of(actor)
    rows, unit, text, sort = lists.children(actor, units, request.GET)
    leaf = Paginator(rows, CHILDREN).get_page(request.GET.get("page"))
    told = {
        "place": "children",
        "q": text,
        "sort": sort,
        "unit": unit,
        "units": units,
        "receives_reports": any(one.kind == one.Kind.CHILD_WELFARE for one in units),
        "leaf": leaf,
        "lines": lists.child_lines(actor, leaf.object_list, unit is not None),
        "joins": len(waiting(actor)),
    }
    return show(request, "desk/children.html", told)
