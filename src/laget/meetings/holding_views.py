"""The meeting on the wall: written with those who are there, read aloud, signed off."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.core.forms import ask, sent, status
from laget.core.web import done, form, show
from laget.meetings import holding, reads, words
from laget.meetings.forms import DecideForm, SignForm, WhoForm
from laget.meetings.views import within


def _elsewhere(request: HttpRequest, one: Any) -> HttpResponse | None:
    """Where the meeting is over, or on another day, there is nothing to hold."""
    if not one.is_open:
        return done(request, _("The meeting is over."), "meetings:meeting", pk=one.pk)
    if one.on > request.actor.on:
        return done(request, _("The meeting is on another day."), "meetings:meeting", pk=one.pk)
    return None


@form
def wall(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The page on the wall. What is sent is one decision."""
    actor = request.actor
    one = reads.open_to_write(actor, pk)
    if (elsewhere := _elsewhere(request, one)) is not None:
        return elsewhere
    roles = {str(role.pk): role for role in reads.could_own(actor, one)}
    decided = DecideForm(request.POST or None, roles=roles.values(), today=actor.on)

    def act(told: dict[str, Any]) -> None:
        told.pop("task")
        told["owner"] = roles.get(told["owner"])
        holding.decide(one, by=actor, **told)

    since = request.POST.get("since", request.GET.get("since", ""))
    if sent(request, decided, act):
        answer = done(request, _("It is written down."), "meetings:wall", pk=one.pk)
        answer["Location"] += f"?since={since}" if since.isdecimal() else ""
        return answer
    told = {
        **within(one),
        "form": decided,
        "when": words.when(one, actor.on),
        "here": [
            words.invited_name(i, one.child) for i in one.invitations.all() if i.state == "came"
        ],
        "sent_in": [
            (words.invited_name(i, one.child), i.contribution)
            for i in one.invitations.all() if i.contribution
        ],
        "new": reads.new_since(one, _moment(since), actor) if since else set(),
        "since": int(actor.at.timestamp() * 1000),
    }  # fmt: skip
    return show(request, "meetings/wall.html", told, status=status(decided))


def _moment(since: str) -> datetime:
    """When the page was made from which something was sent; far ahead if it does not say."""
    try:
        return datetime.fromtimestamp(int(since) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.max.replace(tzinfo=UTC)


@form
def who(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who is here: those invited, and anybody else in the team who came."""
    actor = request.actor
    one = reads.open_to_write(actor, pk)
    if (elsewhere := _elsewhere(request, one)) is not None:
        return elsewhere
    invited = {str(i.pk): i for i in one.invitations.all()}
    known = {reads.key_of(i) for i in invited.values()} | {
        f"role:{i.instead_id}" for i in invited.values() if i.instead_id
    }
    more = {k: g for k, g in reads.guests(actor, one.child_id).items() if k not in known}
    choices = [(pk, words.invited_name(i, one.child)) for pk, i in invited.items()]
    choices += [(key, words.guest_name(guest, one.child)) for key, guest in more.items()]
    noted = WhoForm(
        request.POST or None, guests=choices,
        here=[pk for pk, i in invited.items() if i.state == "came"],
    )  # fmt: skip

    def act(told: dict[str, Any]) -> None:
        holding.note_who(
            one, by=actor,
            came=[invited[pk] for pk in told["came"] if pk in invited],
            gone=[invited[pk] for pk in told["gone"] if pk in invited],
            more=[more[key] for key in told["came"] if key in more],
        )  # fmt: skip

    if sent(request, noted, act):
        return done(request, _("Noted who is here."), "meetings:wall", pk=one.pk)
    return ask(request, noted, title=_("Who is here?"), send=_("Keep this"), **_on_wall(one))


def _on_wall(one: Any) -> dict[str, Any]:
    wall = reverse("meetings:wall", kwargs={"pk": one.pk})
    return {**within(one), "back_url": wall, "back": _("The meeting"), "size": "lg"}


@form
def sign(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Read aloud what was decided, and sign off."""
    actor = request.actor
    one = reads.open_to_write(actor, pk)
    if (elsewhere := _elsewhere(request, one)) is not None:
        return elsewhere
    signed = SignForm(request.POST or None, today=actor.on)
    read = request.POST.get("read", "")

    def act(told: dict[str, Any]) -> None:
        holding.sign_off(one, by=actor, follow_up_on=told["follow_up_on"], read=read)

    if sent(request, signed, act):
        said = _("The meeting is held and signed off. No more needs to be written.")
        return done(request, said, "meetings:meeting", pk=one.pk)
    return ask(
        request, signed, title=_("Read aloud and sign off"), send=_("Sign off"),
        template="meetings/sign.html", lead=one.question,
        read=reads.as_read(one.decisions.all()), was_heard=reads.was_heard(one), **_on_wall(one),
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A decision written wrong goes, and its measure with it."""
    actor = request.actor
    decision = reads.decision(actor, pk)
    one = reads.meeting(actor, decision.meeting_id)
    empty = forms.Form(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: holding.take_back(decision, by=actor)):
        return done(request, _("It is taken back."), "meetings:wall", pk=one.pk)
    return ask(
        request, empty, title=_("Take back a decision"), send=_("Take it back"),
        lead=decision.what, **_on_wall(one),
    )  # fmt: skip
