"""Pages of the cases, for those who work in the programme: read, write, answer, look twice."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.cases import actions, forms, reads, research, states
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.programme import reads as programmes
from laget.programme import words
from laget.programme.views import around, ask_again
from laget.programme.words import lang, listed

_READ = ("reply-translation", "reply-translation")


@page
def cases(request: HttpRequest, pk: UUID) -> HttpResponse:
    """All the cases, the rounds, and who has not answered."""
    actor = request.actor
    one = programmes.programme(actor, pk)
    told = {
        **around(request, one, "cases"), "cases": reads.named(actor, one, lang()),
        "rounds": reads.rounds(actor, one),
        "waiting": [pair for pair in reads.waiting(actor) if pair[0].programme_id == one.pk],
    }  # fmt: skip
    return show(request, "cases/list.html", told)


@page
def case(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One case, to work in."""
    one = reads.case(request.actor, pk)
    actor = request.actor
    replies = list(reads.replies(actor, one).select_related("round"))
    told = {
        **around(request, one.programme, "cases"),
        "whole": reads.whole(actor, one, lang()), "case": one,
        "findings": research.about_case(actor, one),
        "may_write": reads.may_write(request.actor, one),
        "outside": programmes.outside(one.programme, one.unit),
        "replies": [
            (reply, listed(reads.translations(actor, reply), "cases", *_READ)) for reply in replies
        ],
    }  # fmt: skip
    return show(request, "cases/case.html", told)


@page
def side_by_side(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The cases heading by heading."""
    one = programmes.programme(request.actor, pk)
    return show(request, "cases/side.html", beside(request, request.actor, one, {
        **around(request, one, "cases"),
        "here_url": reverse("cases:side", kwargs={"pk": pk}),
    }))  # fmt: skip


def beside(request: HttpRequest, reader: Any, one: Any, told: dict[str, Any]) -> dict[str, Any]:
    wanted = request.GET.getlist("with")
    found = reads.side_by_side(reader, one, wanted, lang())
    return {**told, "beside": found, "wanted": [code.upper() for code in wanted]}


@page
def state(request: HttpRequest, pk: UUID) -> HttpResponse:
    """State to state: how ministries, directorates and regions try to work together."""
    one = programmes.programme(request.actor, pk)
    told = {
        **around(request, one, "cases"), "states": states.states(request.actor, one, lang()),
    }  # fmt: skip
    return show(request, "cases/state.html", told)


@page
def states_beside(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The structures of the state heading by heading."""
    one = programmes.programme(request.actor, pk)
    return show(request, "cases/state_side.html", structures_beside(
        request, request.actor, one, around(request, one, "cases"),
        reverse("cases:state-side", kwargs={"pk": pk}),
    ))  # fmt: skip


def structures_beside(
    request: HttpRequest, reader: Any, one: Any, told: dict[str, Any], here_url: str
) -> dict[str, Any]:
    """What the page of the structures side by side is made of, for everybody and for work."""
    every, shown, lines = states.beside(reader, one, request.GET.getlist("with"), lang())
    return {**told, "every": every, "shown": shown, "lines": lines, "here_url": here_url}


def _back(what: str, row: Any) -> tuple[str, str]:
    """Where a form leads back to, and what it is called there."""
    if what in ("structure", "wording"):
        programme = getattr(row, "programme", row)
        return reverse("cases:state", kwargs={"pk": programme.pk}), _("State to state")
    if what in ("study", "part", "survey"):
        programme = getattr(row, "programme", row)
        return reverse("cases:research", kwargs={"pk": programme.pk}), _("Research")
    row = getattr(row, "case", row)
    if hasattr(row, "area_id") and what != "round":
        return reverse("cases:case", kwargs={"pk": row.pk}), str(row.area)
    programme = getattr(row, "programme", row)
    return reverse("cases:list", kwargs={"pk": programme.pk}), _("The cases")


@form
def add(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """Something more of one kind."""
    actor, made = request.actor, []
    over = reads.parent(actor, what, pk)
    sheet, title, _change = forms.SHEETS[what]
    programme = getattr(over, "programme", over)
    blank = sheet(request.POST or None, things=reads.things(actor, programme))
    back_url, back = _back(what, over)
    if sent(request, blank, lambda t: made.append(actions.add(over, what, by=actor, told=t))):
        return done(request, _("It is added."), _back(what, made[0])[0])
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
    back_url, back = _back(what, row)
    if "out" in request.POST:
        actions.take_out(row, what, **told)
        listed = reverse("cases:list", kwargs={"pk": row.programme_id})
        return done(request, _("It is taken out."), listed if what == "case" else back_url)
    if sent(request, filled, lambda said: actions.change(row, what, told=said, **told)):
        return done(request, _("It is changed."), back_url)
    return ask_again(
        request, filled, reads.row(actor, what, pk), title=title, back=back, back_url=back_url,
        may_out=True,
    )  # fmt: skip


@form
def remind(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Those who have not answered are reminded."""
    actor = request.actor
    row = reads.row(actor, "round", pk)
    empty = words.Empty(request.POST if request.method == "POST" else None)
    back = reverse("cases:list", kwargs={"pk": row.programme_id})
    if sent(request, empty, lambda told: actions.remind(row, by=actor)):
        return done(request, _("They are reminded."), back)
    return ask(
        request, empty, title=_("Remind those who have not answered"), send=_("Remind them"),
        lead=_("They read it at the top of the cases."), back=_("The cases"), back_url=back,
        place="programmes",
    )  # fmt: skip
