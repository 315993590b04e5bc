"""Pages where two records are found to be one child: proposed, answered, parted."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import joining
from laget.children import record as reads
from laget.children.forms import OtherRecord, Same, Two, called
from laget.children.record_views import beside
from laget.children.search import noted
from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show


@form
def propose(request: HttpRequest, child: UUID) -> HttpResponse:
    """Somebody thinks that two records are one child: looks for the other, and says why."""
    actor = request.actor
    who = reads.found(actor, child)
    search = OtherRecord(request.POST if request.method == "POST" else None)
    found = {}
    if request.method == "POST":
        text = noted(actor, request.POST.get("name", ""))
        found = {str(one.pk): one for one in reads.others(actor, who, text)}
        search.choose_among(found.values())
        if not found:
            search.is_valid()
            search.add_error(
                "name", _("We do not find another record. Write the name another way.")
            )
    if found and sent(request, search, lambda told: joining.propose_join(
        who, found[told["other"]], by=actor, reason=told["reason"]
    )):  # fmt: skip
        said = _("Proposed. Nothing changes until another person in your service says yes.")
        return done(request, said, "children:record", child=who.pk)
    return ask(
        request, search, title=_("Two records of the same child?"), **beside(who),
        send=_("Propose it") if found else _("Look"),
        lead=_("This record: {name}. You find only children you could find otherwise.").format(
            name=called(who)
        ),
        quiet=_("The record you start from keeps its name. Another person in your service must"
                " agree, and the two can be parted again."),
    )  # fmt: skip


@page
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits for a second person."""
    rows = [(one, called(one.child), called(one.other), reads.mine(request.actor, one))
            for one in reads.waiting(request.actor)]  # fmt: skip
    return show(request, "children/joins.html", {"rows": rows, "place": "children"})


def _at(one: Any) -> dict[str, Any]:
    return {
        "back_url": reverse("children:joins"), "back": _("Records that wait"), "place": "children",
        "join": one, "kept": called(one.child), "other": called(one.other),
        "template": "children/join.html",
    }  # fmt: skip


@form
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The second person says whether it is the same child; the first may take it back."""
    actor = request.actor
    one = reads.join(actor, pk)
    is_mine = reads.mine(actor, one)
    reply: Any = Two(request.POST or None) if is_mine else Same(request.POST or None)

    def act(told: dict[str, Any]) -> None:
        if told.get("answer") == "yes":
            joining.confirm_join(one, by=actor)
        else:
            joining.part(one, by=actor, reason=told["reason"])

    if sent(request, reply, act):
        if reply.cleaned_data.get("answer") == "yes":
            said = _("The two are read as one from now on. You can part them again.")
            return done(request, said, "children:record", child=one.child_id)
        return done(request, _("They stay two records."), "children:joins")
    title = _("Take back what you proposed") if is_mine else _("Is it the same child?")
    send = _("Take it back") if is_mine else _("Answer")
    return ask(request, reply, title=title, send=send, is_mine=is_mine, **_at(one))


@form
def part(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Two records that were joined are two children after all."""
    one = reads.join(request.actor, pk)
    why = Two(request.POST or None)
    if sent(request, why, lambda told: joining.part(one, by=request.actor, **told)):
        return done(request, _("They are two records again. Nothing is lost."), "desk:children")
    return ask(
        request, why, title=_("Part the two records"), send=_("Part them"), color="danger",
        **(_at(one) | beside(one.child)),
        lead=_("Each record is read by its own team again, with all that was written in it. Nobody"
               " keeps access to the other."),
    )  # fmt: skip
