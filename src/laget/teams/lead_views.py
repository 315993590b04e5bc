"""Pages about who leads: appoint, say that one cannot, the child's wish, and where you disagree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.views import beside
from laget.core.access import NotFound
from laget.core.forms import ask, sent
from laget.core.web import done, form
from laget.rulebook.loader import load
from laget.teams import baton, lead, named, reads
from laget.teams import lead_words as words
from laget.teams.forms import AnswerLead, OfferBaton, Said


@form
def appoint(request: HttpRequest, child: UUID) -> HttpResponse:
    """A leader appoints somebody in the own authority. Those in others are asked."""
    actor = request.actor
    who = children.child(actor, child)
    if not actor.leads or load(who.country).filling() != "appointed":
        raise NotFound
    team = reads.could_hold(actor, child)
    roles = {str(r.pk): r for r in team.filter(unit__authority=actor.authority_id)}
    chosen = OfferBaton(
        request.POST or None, roles=roles.values(), label=_("Who is it to be?"),
        family=children.relations(actor, child),
    )  # fmt: skip
    if sent(request, chosen, lambda told: baton.appoint(who, roles[told["to"]], by=actor)):
        name = roles[chosen.cleaned_data["to"]].person
        said = words.said(who.country, "appointed-now").format(name=name)
        return done(request, said, "desk:child", child=child)
    return ask(
        request, chosen, title=words.said(who.country, "appoint"), send=_("Appoint"),
        lead=_("It holds from now on. One who cannot tells you why, and you answer."),
        other_url=reverse("teams:baton-offer", kwargs={"child": child}),
        other=_("Ask somebody in another authority"), **beside(who),
    )  # fmt: skip


@form
def cannot(request: HttpRequest, child: UUID) -> HttpResponse:
    """One who is appointed says why it is not possible, to the one who appointed."""
    holding = baton.current(child)
    return _tell(
        request, child, "cannot", lead.cannot, _("Why is it not possible?"),
        _("The one who appointed you reads it, and answers you. Until then it is still yours."),
        _("They have it now, and must answer you."), holding.lead if holding else "holder",
    )  # fmt: skip


@form
def named_cannot(request: HttpRequest, child: UUID, kind: str) -> HttpResponse:
    """The same, of what one is named for beside the one who leads."""
    who = children.child(request.actor, child)
    if named.kind_of(who.country, kind) is None:
        raise NotFound
    return _tell(
        request, child, "cannot", partial(lead.cannot, beside=kind), _("Why is it not possible?"),
        _("The one who appointed you reads it, and answers you. Until then it is still yours."),
        _("They have it now, and must answer you."), kind,
    )  # fmt: skip


@form
def named_end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Those who appointed somebody end it, and say why."""
    actor = request.actor
    held = reads.holding(actor, pk)
    country, name = held.child.country, held.role.person
    is_ours = held.authority_id == actor.authority_id
    if not (actor.leads and is_ours and named.kind_of(country, held.lead)):
        raise NotFound
    told = Said(request.POST or None, label=_("Why does it end?"))
    if sent(request, told, lambda said: named.end(held, by=actor, because=said["text"])):
        said = words.said(country, "ended-now", held.lead).format(name=name)
        return done(request, said, "desk:child", child=held.child_id)
    return ask(
        request, told, title=words.said(country, "end", held.lead).format(name=name),
        send=_("End it today"), lead=_("The team reads why, and so can the family."),
        quiet="" if held.beside else _("They lead the work on until somebody else does."),
        **beside(held.child),
    )  # fmt: skip


@form
def wish(request: HttpRequest, child: UUID) -> HttpResponse:
    """The child says who it should be, or asks for another."""
    return _tell(
        request, child, "wish", lead.wish, _("In the child's own words"),
        _("The whole team reads this. Ask the child first whether that is all right."),
        _("It stands on the page until somebody has answered."), reads.wished_about(child),
    )  # fmt: skip


@form
def dispute(request: HttpRequest, child: UUID) -> HttpResponse:
    """The team does not agree, and the municipality decides."""
    return _tell(
        request, child, "dispute", lead.dispute, _("What do you not agree on?"),
        _("The authority responsible for the child decides. It cannot order another authority's"
          " service, only ask it."),
        _("Those who decide have it now."),
    )  # fmt: skip


def _tell(
    request: HttpRequest, child: UUID, key: str, act: Callable[..., Any], label: str, about: str,
    after: str, kind: str = "holder",
) -> HttpResponse:  # fmt: skip
    actor = request.actor
    who = children.child(actor, child)
    told = Said(request.POST or None, label=label)
    given = {"wish": "words"}.get(key, "because")
    if sent(request, told, lambda said: act(who, by=actor, **{given: said["text"]})):
        return done(request, after, "desk:child", child=child)
    title = words.said(who.country, key, kind).format(name=who.given_name or _("the child"))
    return ask(request, told, title=title, send=_("Send"), lead=about, **beside(who))


@form
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Whoever asked takes it back."""
    asked = reads.question_i_asked(request.actor, pk)
    why = Said(request.POST or None, label=_("Why do you take it back?"))
    act = lead.withdraw
    if sent(request, why, lambda said: act(asked, by=request.actor, because=said["text"])):
        return done(request, _("Taken back."), "desk:child", child=asked.child_id)
    return ask(
        request, why, title=_("Take back what you noted"), send=_("Take it back"), color="danger",
        lead=asked.text, quiet=_("It stays in the story, as taken back. Nobody needs to answer."),
        **beside(asked.child),
    )  # fmt: skip


@form
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Whoever must answer does, in words; and where somebody else is to lead, says who."""
    actor = request.actor
    asked = reads.lead_question(actor, pk)
    if asked.kind in ("together", "needed"):
        raise NotFound
    country = asked.child.country
    holding = baton.current(asked.child_id)
    if asked.beside:
        holding = named.current(asked.child_id, asked.beside)
    is_named = holding is not None and named.kind_of(country, holding.lead) is not None
    roles = {} if asked.kind == "wish" else {
        str(r.pk): r for r in reads.could_hold(actor, asked.child_id)
        if (holding is None or r.pk != holding.role_id)
        and (not is_named or r.unit.authority_id == actor.authority_id)
    }  # fmt: skip
    keep = ""
    if holding is not None:
        keep = words.said(country, "keep", holding.lead).format(name=holding.role.person)
    reply = AnswerLead(
        request.POST or None, roles=roles.values(), keep=keep, mine=actor.authority_id
    )

    def act(told: dict[str, Any]) -> None:
        lead.answer(asked, by=actor, words=told["words"], to=roles.get(told.get("to", "")))

    if sent(request, reply, act):
        opens = actor.kind != "coordinator"
        said = _("They can read your answer now.")
        return done(request, said, "desk:child" if opens else "desk:day",
                    **({"child": asked.child_id} if opens else {}))  # fmt: skip
    return ask(
        request, reply, title=_("Answer %(who)s") % {"who": asked.writer.person},
        send=_("Answer"), template="teams/lead_answer.html", asked=asked, place="day",
        child=asked.child,
    )  # fmt: skip
