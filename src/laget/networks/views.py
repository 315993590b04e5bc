"""Pages of networks and teams, for those who work in the programme; and the forms of their rows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.networks import actions, forms, reads, shipping
from laget.programme import reads as programmes
from laget.programme import words
from laget.programme.views import around, ask_again

#: The page a row of a kind stands on.
PLACES = {"network": "network", "team": "team", "gathering": "gathering"}


@page
def listed(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The networks and the gatherings of a programme."""
    one = programmes.programme(request.actor, pk)
    told = {
        **around(request, one, "networks"), "networks": reads.networks(request.actor, one),
        "gatherings": reads.gatherings(request.actor, one),
    }  # fmt: skip
    return show(request, "networks/list.html", told)


@page
def network(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A network: its municipalities, ideas, areas and storyboards."""
    one = reads.one(request.actor, "network", pk)
    told = {
        **around(request, one.programme, "networks"),
        "shown": reads.network(request.actor, one), "network": one,
        "outside": programmes.outside(one.programme, one.unit),
    }  # fmt: skip
    return show(request, "networks/network.html", told)


@page
def team(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a team wants, tries and sees."""
    one = reads.one(request.actor, "team", pk)
    told = {
        **around(request, one.programme, "networks"), "work": reads.work(request.actor, one),
        "team": one, "outside": programmes.outside(one.programme, one.unit),
    }  # fmt: skip
    return show(request, "networks/team.html", told)


def home(row: Any) -> tuple[str, str]:
    """The page that a row stands on, and what it is called."""
    while True:
        kind = type(row).__name__.lower()
        if kind in PLACES:
            return reverse(f"networks:{kind}", kwargs={"pk": row.pk}), str(row)
        over = next((n for n in ("team", "question", "gathering", "network")
                     if hasattr(row, f"{n}_id")), "")  # fmt: skip
        if not over:
            programme = getattr(row, "programme", row)
            url = reverse("networks:list", kwargs={"pk": programme.pk})
            return url, _("Networks and gatherings")
        row = getattr(row, over)


@form
def add(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """Something more of one kind."""
    actor, made = request.actor, []
    over = reads.above(actor, what, pk)
    sheet, title, _change = forms.SHEETS[what]
    put: Callable[..., Any] = partial(actions.add, over, what)
    if what == "network":
        put = partial(actions.begin_network, over)
        sheet = forms.NewNetworkForm if shipping.has_areas(over.language) else sheet
    blank = sheet(
        request.POST or None, things=reads.things(actor, getattr(over, "programme", over))
    )
    back_url, back = home(over)
    if sent(request, blank, lambda told: made.append(put(by=actor, told=told))):
        return done(request, _("It is added."), home(made[0])[0])
    return ask(
        request, blank, title=title, send=_("Add it"), back=back, back_url=back_url,
        place="programmes",
    )  # fmt: skip


@form
def change(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """A row of one kind. Whoever comes second is shown what the first has written meanwhile."""
    actor = request.actor
    row = reads.row(actor, what, pk)
    sheet, _add, title = forms.SHEETS[what]
    filled = sheet(request.POST or None, things=reads.things(actor, row.programme), row=row)
    told = {"by": actor, "version": words.version(request, row)}
    back_url, back = home(row)
    if "out" in request.POST:
        actions.take_out(row, what, **told)
        url = reverse("networks:list", kwargs={"pk": row.programme_id})
        return done(request, _("It is taken out."), url if what in PLACES else back_url)
    if sent(request, filled, lambda said: actions.change(row, what, told=said, **told)):
        return done(request, _("It is changed."), back_url)
    return ask_again(
        request, filled, reads.row(actor, what, pk), title=title, back=back, back_url=back_url,
        may_out=True,
    )  # fmt: skip
