"""What stopped us, for those who tell, gather, try and send up."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.faults import actions, forms, reads, together, waits, words
from laget.programme.views import ask_again
from laget.programme.words import Empty, listed, version

PLACE = "faults"


def line(one: Any, today: Any) -> dict[str, Any]:
    """A fault as it is drawn in a list and on its page."""
    return {
        "it": one, "fault": one.fault, "mark": words.mark(one, today),
        "waits": words.waits(one, today), "is_late": bool(one.here and one.here.is_late(today)),
        "who": words.who(one), "services": words.services(one.fault),
        "answers": [(answer, words.answered(answer)) for answer in one.answers],
        "heard": words.heard(one), "lang": one.fault.language,
        "texts": one.texts,
    }  # fmt: skip


def _barrier(one: Any, country: str) -> dict[str, Any]:
    return {
        "it": one, "gap": words.gap(one.gap, country), "services": words.services(one),
    }  # fmt: skip


@page
def here(request: HttpRequest) -> HttpResponse:
    """What I have told and what came of it; what waits for those I work with."""
    actor = request.actor
    told = [
        (_barrier(one, actor.country), line(fault, actor.on) if fault else None)
        for one, fault in reads.told(actor)
    ]
    keeper = reads.is_keeper(actor)
    shown = {
        "place": PLACE, "told": told, "is_keeper": keeper, "authority": reads.authority(actor),
        "asked": [line(one, actor.on) for one in reads.asked(actor)],
        "in_box": len(reads.in_box(actor)) if keeper else 0,
        "to_read": waits.to_read(actor) if keeper else [],
        "late": [one for one in (line(own, actor.on) for own in reads.own(actor))
                 if one["is_late"]] if keeper else [],
    }  # fmt: skip
    return show(request, "faults/here.html", shown)


@form
def tell(request: HttpRequest) -> HttpResponse:
    """Somebody tells what stopped them: from a gap, or from a gathering."""
    actor = request.actor
    authority = reads.authority(actor)
    at, initial = _told_at(request)
    gaps = [] if actor.is_upper else words.gaps(actor.country)
    blank = forms.TellForm(request.POST or None, gaps=gaps, initial=initial)

    def give(told: dict[str, Any]) -> None:
        actions.tell(authority, by=actor, gathering=at, **told)

    if sent(request, blank, give):
        return done(request, _("Thank you. It is told."), "faults:here")
    lead = _("Those who lead %(authority)s read it.") % {"authority": authority.name}
    return ask(
        request, blank, title=_("Tell what stopped you"), send=_("Tell it"), lead=lead,
        back=_("What stopped us"), back_url=reverse("faults:here"), place=PLACE,
        template="faults/tell.html", at=at,
        quiet=_("Nothing here says which child it was, where you work or who you are."),
    )  # fmt: skip


def _told_at(request: HttpRequest) -> tuple[Any, dict[str, Any]]:
    """The gathering it is told at, and what the form begins with."""
    initial = {"gap": request.GET.get("gap", "")[:60]}
    if said := request.GET.get("input", ""):
        row = reads.told_at(request.actor, "input", said)
        return row.question.gathering, {**initial, "would_help": row.text}
    if said := request.GET.get("gathering", ""):
        return reads.told_at(request.actor, "gathering", said), initial
    return None, initial


@form
def down_barrier(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is told is taken down at once."""
    row = reads.barrier(request.actor, pk)
    empty = Empty(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: actions.take_down_barrier(row, by=request.actor)):
        return done(request, _("It is taken down."), "faults:here")
    return ask(
        request, empty, title=_("Take it down"), send=_("Take it down now"), color="danger",
        lead=row.would_help, quiet=_("The words are gone for everybody, and do not come back."),
        back=_("What stopped us"), back_url=reverse("faults:here"), place=PLACE,
    )  # fmt: skip


@page
def box(request: HttpRequest) -> HttpResponse:
    """The municipality's box: what is told, and the faults it is gathered into."""
    actor = request.actor
    authority = reads.kept(actor)
    told = {
        "place": PLACE, "authority": authority,
        "loose": [_barrier(one, actor.country) for one in reads.in_box(actor)],
        "faults": [line(one, actor.on) for one in reads.own(actor)],
    }  # fmt: skip
    return show(request, "faults/box.html", told)


def _choices(rows: Any) -> dict[str, Any]:
    return {"barriers": [(str(one.pk), str(one)) for one in rows]}


@form
def gather(request: HttpRequest) -> HttpResponse:
    """Barriers become a fault, in the leaders' own words."""
    actor, made = request.actor, []
    authority = reads.kept(actor)
    blank = forms.GatherForm(request.POST or None, things=_choices(reads.in_box(actor)))

    def give(told: dict[str, Any]) -> None:
        chosen = [UUID(pk) for pk in told.pop("barriers", [])]
        made.append(actions.gather(authority, by=actor, told=told, barriers=chosen))

    if sent(request, blank, give):
        said = _("It is written. A second person reads it before it can go up.")
        return done(request, said, "faults:fault", pk=made[0].pk)
    return ask(
        request, blank, title=_("Gather what is told into a fault"), send=_("Write it"),
        lead=_("Say it in your own words, so that it holds no trace of a child."),
        back=_("The municipality's box"), back_url=reverse("faults:box"), place=PLACE,
    )  # fmt: skip


@page
def fault(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A fault: what was tried, where it is, what is answered."""
    actor = request.actor
    try:
        one = reads.fault(actor, pk)
    except NotFound:
        other = together.in_its_place(actor, pk)
        if other is None:
            raise
        return redirect("faults:fault", pk=other)
    may = reads.may(actor, one)
    told = {
        "place": PLACE, "may": may, "line": line(one, actor.on), "fault": one.fault,
        "ties": together.ties(actor, one) if may.join or may.write else [],
        "translations": listed(
            reads.translations(actor, one.fault), "faults", "translation", told="translation"
        ) if may.translate else [],
        "barriers": [_barrier(row, actor.country) for row in reads.gathered(actor, one.fault)]
        if may.write else [],
    }  # fmt: skip
    return show(request, "faults/fault.html", told)


def home(row: Any) -> dict[str, Any]:
    """Where a form of a fault leads back to."""
    return {"back": row.title, "back_url": reverse("faults:fault", kwargs={"pk": row.pk})}


@form
def change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The fault in other words."""
    actor = request.actor
    row = reads.to_write(actor, pk)
    rows = [*reads.gathered(actor, row), *reads.in_box(actor)]
    filled = forms.GatherForm(request.POST or None, things=_choices(rows), row=row)
    read = version(request, row)

    def give(told: dict[str, Any]) -> None:
        chosen = [UUID(key) for key in told.pop("barriers", [])]
        actions.change(row, by=actor, version=read, told=told, barriers=chosen)

    if sent(request, filled, give):
        said = _("It is sent. A second person reads it.")
        return done(request, said, "faults:fault", pk=pk)
    return ask_again(
        request, filled, reads.to_write(actor, pk), title=_("Say it in other words"),
        send=_("Keep this"), lead=row.back_because, **home(row),
    )  # fmt: skip


@form
def add_try(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the municipality tried itself."""
    actor = request.actor
    row = reads.to_write(actor, pk)
    blank = forms.TryForm(request.POST or None, today=actor.on)
    if sent(request, blank, lambda told: actions.tried(row, by=actor, version=row.version, **told)):
        said = _("It is kept. A second person reads it with the fault.")
        return done(request, said, "faults:fault", pk=pk)
    return ask(
        request, blank, title=_("Write what you have tried"), send=_("Keep it"), lead=row.title,
        place=PLACE, **home(row),
    )  # fmt: skip


@form
def change_try(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Something tried, said otherwise or taken out."""
    actor = request.actor
    row = reads.to_try(actor, pk)
    filled = forms.TryForm(request.POST or None, today=actor.on, row=row)
    read, fault_ = version(request, row), row.fault
    if "out" in request.POST:
        actions.take_out_try(row, by=actor, version=read)
        return done(request, _("It is taken out."), "faults:fault", pk=fault_.pk)
    if sent(
        request, filled,
        lambda told: actions.tried(fault_, by=actor, version=read, row=row, **told),
    ):  # fmt: skip
        said = _("It is kept. A second person reads it with the fault.")
        return done(request, said, "faults:fault", pk=fault_.pk)
    return ask_again(
        request, filled, reads.to_try(actor, pk), title=_("Change what you have tried"),
        may_out=True, **home(fault_),
    )  # fmt: skip
