"""Conversation around practices, networks and gatherings; and the second look at what is told in
the library."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.cases.models import LANGUAGES
from laget.cases.told_views import WHY, look_at, take_down, write_again
from laget.core.forms import Words, ask, sent
from laget.core.web import done, form, page, show
from laget.library import actions, forms, reads
from laget.library.views import back_to
from laget.programme import words
from laget.programme.views import around


def home(row: Any) -> tuple[str, str]:
    """Where something told stands: a practice's page, or the page of a conversation."""
    if not hasattr(row, "over_id"):
        return back_to(row)
    name, about = row.about
    return reverse(f"library:talk-{name}", kwargs={"pk": about.pk}), str(about)


@page
def talk(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """What is asked and said about one thing."""
    one = reads.thing(request.actor, what, pk)
    told = {
        **around(request, one.programme, "cases" if what == "structure" else "library"),
        "about": one, "what": what,
        "posts": reads.threads(request.actor, what, one),
        "ask_url": reverse(f"library:ask-{what}", kwargs={"pk": pk}),
    }  # fmt: skip
    return show(request, "library/talk.html", told)


def _language() -> dict[str, str]:
    """Whoever writes is taken to write in the language of the pages."""
    here = (get_language() or "nb").partition("-")[0]
    return {"language": here if here in dict(LANGUAGES) else "nb"}


@form
def begin(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """Somebody asks or says something."""
    one = reads.thing(request.actor, what, pk)
    blank = forms.PostForm(request.POST or None, initial=_language())
    back = reverse(f"library:talk-{what}", kwargs={"pk": pk})
    if sent(request, blank, lambda t: actions.ask(one, what, by=request.actor, **t)):
        return done(request, _("It is sent. A second person reads it."), back)
    return ask(
        request, blank, title=_("Ask or say something"), lead=str(one), send=_("Send it"),
        back=str(one), back_url=back, place="programmes",
        quiet=_("Those who act in the programme see it at once; others, when two have read it."),
    )  # fmt: skip


@form
def reply(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody answers."""
    row = reads.told(request.actor, "post", pk)
    blank = forms.ReplyForm(request.POST or None, initial=_language())
    back_url, back = home(row)
    if sent(request, blank, lambda t: actions.reply(row, by=request.actor, **t)):
        return done(request, _("It is sent. A second person reads it."), back_url)
    return ask(
        request, blank, title=_("Answer"), lead=row.text, send=_("Send it"), back=back,
        back_url=back_url, place="programmes",
        quiet=_("Those who act in the programme see it at once; others, when two have read it."),
    )  # fmt: skip


@form
def settle(request: HttpRequest, pk: UUID) -> HttpResponse:
    """This reply answers the question."""
    row = reads.to_settle(request.actor, pk)
    empty = words.Empty(request.POST if request.method == "POST" else None)
    back_url, back = home(row)
    if sent(request, empty, lambda told: actions.settle(row, by=request.actor)):
        return done(request, _("The question is answered."), back_url)
    return ask(
        request, empty, title=_("This answers the question"), lead=row.text,
        send=_("It is the answer"), back=back, back_url=back_url, place="programmes",
    )  # fmt: skip


@form(keeps=WHY)
def look(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """The second look at a practice, at what is tried, or at what is said."""
    row = reads.told(request.actor, kind, pk)
    back_url, back = home(row)
    return look_at(request, row, _texts(row, kind), back=back, back_url=back_url)


def _texts(row: Any, kind: str) -> list[tuple[str, str]]:
    if kind == "post":
        return [(str(row.about[1]), row.text)]
    sheet = forms.PracticeForm if kind == "practice" else forms.FollowForm
    read = [
        (str(field.label), str(getattr(row, name) or ""))
        for name, field in sheet.base_fields.items()
        if isinstance(field, Words)
    ]
    return [(label, text) for label, text in read if text]


@form
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What somebody said, in other words."""
    row = reads.to_rewrite(request.actor, pk)
    back_url, back = home(row)
    return write_again(request, row, back=back, back_url=back_url)


@form
def down(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """Taken down at once."""
    row = reads.told(request.actor, kind, pk)
    back_url, back = home(row)
    return take_down(request, row, back=back, back_url=back_url)
