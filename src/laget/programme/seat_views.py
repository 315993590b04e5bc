"""Pages of those who sit in a body: who they are, inviting somebody, ending it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.people.models import Title
from laget.programme import seat_actions as actions
from laget.programme import seats as reads
from laget.programme import words
from laget.programme.fields import Day, Pick, Words
from laget.programme.views import around, ask_again

#: What those in a body of a kind are mostly called.
CALLED = {
    "steering_group": Title.STEERING_MEMBER, "project_lead": Title.PROGRAMME_SECRETARY,
    "contact": Title.NATIONAL_CONTACT, "case_lead": Title.CASE_LEADER,
}  # fmt: skip


class InviteForm(forms.Form):
    """Who is invited, what they are, and for how long."""

    given_name = Words(
        label=gettext_lazy("Given name"), limit=80, missing=gettext_lazy("Write the given name.")
    )
    family_name = Words(
        label=gettext_lazy("Family name"), limit=80,
        missing=gettext_lazy("Write the family name."),
    )  # fmt: skip
    code = Words(
        label=gettext_lazy("Work e-mail, or the code they sign in with"), limit=60,
        help_text=gettext_lazy(
            "It says who they are when they sign in. If they are in Laget already, write what"
            " stands there: they get one more hat."
        ),
        missing=gettext_lazy("Write the e-mail or the code."),
    )  # fmt: skip
    kind = Pick(
        [("worker", gettext_lazy("Takes part")),
         ("leader", gettext_lazy("Leads, and can invite others"))],
        label=gettext_lazy("What are they here?"), missing=gettext_lazy("Choose what they are."),
    )  # fmt: skip
    title = Pick(
        Title.choices, many=True, label=gettext_lazy("What are they called in their work?"),
        missing=gettext_lazy("Choose what they are called."),
    )  # fmt: skip
    from_on = Day(label=gettext_lazy("First day"), missing=gettext_lazy("Choose a day."))
    to_on = Day(
        label=gettext_lazy("Ends on"),
        help_text=gettext_lazy("The first day without the role. Empty: until you end it."),
    )  # fmt: skip

    def clean_code(self) -> str:
        """An e-mail is the same in small letters."""
        said = str(self.cleaned_data["code"]).strip()
        return said.lower() if "@" in said else said


@page
def people(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who sits in a body."""
    actor = request.actor
    body = reads.body(actor, pk)
    told = {
        **around(request, body.programme, "about"), "body": body,
        "people": reads.people(actor, body), "may_invite": reads.may_invite(actor, body),
    }  # fmt: skip
    return show(request, "programme/people.html", told)


@form
def invite(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody is invited by name."""
    actor = request.actor
    body = reads.to_invite(actor, pk)
    begins = {"from_on": actor.on, "title": CALLED.get(body.kind, ""), "kind": "worker"}
    blank = InviteForm(request.POST or None, initial=begins)
    back = reverse("programme:people", kwargs={"pk": pk})
    if sent(request, blank, lambda told: actions.invite(body, by=actor, **told)):
        said = _("{name} is invited. Tell them yourself: we send no e-mail about it.")
        return done(request, said.format(name=blank.cleaned_data["given_name"]), back)
    return ask(
        request, blank, title=_("Invite somebody"), lead=body.name, send=_("Invite"),
        back=body.name, back_url=back, place="programmes",
        quiet=_("The role opens nothing about any child. Only you who invite here see the e-mail or"
                " the code."),
    )  # fmt: skip


class EndForm(forms.Form):
    """From which day somebody is not in it any more."""

    to_on = Day(label=gettext_lazy("Ends on"), missing=gettext_lazy("Choose a day."))


@form
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody leaves the body."""
    actor = request.actor
    seat = reads.seat(actor, pk)
    filled = EndForm(request.POST or None, initial={"to_on": actor.on})
    version = words.version(request, seat)
    if sent(request, filled, lambda t: actions.end(seat, by=actor, version=version, **t)):
        return done(request, _("The role ends."), _back(seat))
    return _again(
        request, filled, seat, _("End the role"), _("End it"),
        _("From that day they do not sign in with it. What they wrote stays."),
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An invitation nobody has come with is taken back."""
    actor = request.actor
    seat = reads.seat(actor, pk)
    empty = words.Empty(request.POST if request.method == "POST" else None)
    version = words.version(request, seat)
    if sent(request, empty, lambda t: actions.take_back(seat, by=actor, version=version)):
        return done(request, _("The invitation is taken back."), _back(seat))
    return _again(
        request, empty, seat, _("Take the invitation back"), _("Take it back"),
        _("They have not signed in with it, and cannot from now on."),
    )  # fmt: skip


def _back(seat: Any) -> str:
    return reverse("programme:people", kwargs={"pk": seat.body_id})


def _again(
    request: HttpRequest, filled: forms.Form, seat: Any, title: str, send: str, quiet: str
) -> HttpResponse:
    now = reads.seat(request.actor, seat.pk)
    return ask_again(
        request, filled, now, title=title, lead=str(now), send=send, color="danger", quiet=quiet,
        back=now.body.name, back_url=_back(now),
    )  # fmt: skip
