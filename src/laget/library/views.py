"""Pages of the library for those who work in the upper rooms."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.library import actions, forms, reads
from laget.library.shelf import shelf
from laget.programme import words
from laget.programme.reads import programme, who_wrote
from laget.programme.views import around, ask_again


def found(request: HttpRequest, reader: Any, what: str, of: Any = None) -> dict[str, Any]:
    """The search, for whoever asks: the form, what it finds, and the address without filters."""
    asked = request.GET
    sheet = forms.SearchForm(asked or None, countries=reads.countries(), what=what)
    clean = {name: asked.get(name, "") for name in sheet.fields}
    if asked and not sheet.is_valid():
        clean = {name: sheet.cleaned_data.get(name) or "" for name in sheet.fields}
    language = clean.pop("written", "") or (get_language() or "nb").partition("-")[0]
    answer = reads.find(reader, what, clean, language=language, page=asked.get("page"), of=of,
                        spoken=words.lang())  # fmt: skip
    kind = clean.get("kind", "") if what == "practice" else ""
    return {
        "search": sheet, "found": answer, "what": what, "q": clean["q"],
        "kind_cases": reads.of_kind(reader, kind) if kind else [],
        "narrowed": any(clean[name] for name in clean if name != "q"),
    }  # fmt: skip


@page
def search(request: HttpRequest, what: str = "practice") -> HttpResponse:
    """The library across the programmes, for a hat of the upper rooms."""
    told = found(request, reads.upper(request.actor), what)
    return show(request, "library/search.html", {**told, "place": "library"})


@page
def listed(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a programme has in the library, also what waits for somebody."""
    one = programme(request.actor, pk)
    told = {**around(request, one, "library"), "shelf": shelf(request.actor, one),
            "spread": reads.spread(request.actor, one)}  # fmt: skip
    return show(request, "library/shelf.html", told)


@page
def practice(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One practice, with what others have tried and asked."""
    actor = request.actor
    one = reads.practice(actor, pk)
    shown = reads.shown(actor, one, actor.on, words.lang())
    told = {
        "shown": shown, "practice": one, "place": "library", "programme": one.programme,
        "translations": words.listed(shown.translations, "library", "translation", "translation"),
    }  # fmt: skip
    return show(request, "library/practice.html", told)


@page
def own(request: HttpRequest) -> HttpResponse:
    """What the hat's own unit has taken home."""
    actor = request.actor
    told = {"tried": reads.own(actor), "place": "library"}
    return show(request, "library/own.html", told)


def _from_home(actor: Any, row: Any) -> tuple[str, str]:
    """Where somebody who takes something home goes back to: hats with children have a page of their
    own for it."""
    if actor.is_upper:
        return back_to(row)
    return reverse("library:own"), _("What we try at home")


def back_to(row: Any) -> tuple[str, str]:
    """The page that a row stands on, and what it is called."""
    one = getattr(row, "practice", None) or row
    if hasattr(one, "for_whom"):
        return reverse("library:practice", kwargs={"pk": one.pk}), one.title
    of = getattr(row, "programme", row)
    return reverse("library:list", kwargs={"pk": of.pk}), _("Library")


@form
def add(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """A practice is told, or a publication put on the shelf."""
    actor, made = request.actor, []
    one = reads.to_add(actor, pk, what)
    sheet = forms.PracticeForm if what == "practice" else forms.PublicationForm
    blank = sheet(request.POST or None, things=reads.things(actor, one))
    ready = "draft" not in request.POST

    def keep(told: dict[str, Any]) -> None:
        if what == "practice":
            made.append(actions.tell(one, by=actor, told=told, ready=ready))
        else:
            made.append(actions.list_publication(one, by=actor, told=told))

    if sent(request, blank, keep):
        return done(request, _said(what, ready), back_to(made[0])[0])
    back_url, back = back_to(one)
    title = _("Tell of a practice") if what == "practice" else _("Add a publication")
    send = _("Send it to a second person") if what == "practice" else _("Add it")
    return ask(
        request, blank, title=title, send=send, back=back, back_url=back_url, place="library",
        template="library/tell.html", may_draft=what == "practice",
    )  # fmt: skip


def _said(what: str, ready: bool) -> str:
    if what == "publication":
        return _("It is added.")
    return _("It is sent. A second person reads it.") if ready else _("The draft is kept.")


@form
def change(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """A practice, a publication or a trial. Whoever comes second is shown what the first wrote."""
    actor = request.actor
    row = reads.to_write(actor, what, pk)
    sheet = {"practice": forms.PracticeForm, "publication": forms.PublicationForm,
             "trial": forms.FollowForm}[what]  # fmt: skip
    filled = sheet(request.POST or None, things=reads.things(actor, row.programme), row=row)
    version, ready = words.version(request, row), "draft" not in request.POST
    back_url, back = _from_home(actor, row) if what == "trial" else back_to(row)
    if "out" in request.POST:
        actions.take_out(row, what, by=actor, version=version)
        return done(request, _("It is taken out."), back_url if what == "trial" else _above(row))

    def keep(told: dict[str, Any]) -> None:
        if what == "practice":
            actions.retell(row, by=actor, version=version, told=told, ready=ready)
        elif what == "trial":
            actions.follow(row, by=actor, version=version, told=told)
        else:
            actions.change_publication(row, by=actor, version=version, told=told)

    if sent(request, filled, keep):
        said = _("It is changed.") if what == "publication" else _said(what, ready)
        return done(request, said, back_url)
    now = reads.to_write(actor, what, pk)
    title = {"practice": _("Change the practice"), "publication": _("Change the publication"),
             "trial": _("Tell what came of it")}[what]  # fmt: skip
    if what != "practice":
        return ask_again(request, filled, now, title=title, back=back, back_url=back_url,
                         may_out=True)  # fmt: skip
    clash = words.clash(request, filled, now)
    return ask(
        request, filled, title=title, send=_("Send it to a second person"), back=back,
        back_url=back_url, place="library", template="library/tell.html", row=now, clash=clash,
        wrote=who_wrote(now) if clash else None, may_out=True, may_draft=True,
        quiet=_("Others do not see it until a second person has read it again."),
    )  # fmt: skip


def _above(row: Any) -> str:
    return reverse("library:list", kwargs={"pk": row.programme_id})


@form
def publish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A practice is opened to everybody; or somebody says that it still holds."""
    actor = request.actor
    row = reads.to_publish(actor, pk)
    again = row.published_on is not None
    filled = forms.PublishForm(request.POST or None, today=actor.on)
    version, url = words.version(request, row), back_to(row)[0]
    if sent(request, filled, lambda t: actions.publish(row, by=actor, version=version, **t)):
        return done(request, _("It still holds.") if again else _("It is published."), url)
    return ask(
        request, filled, title=_("It still holds") if again else _("Publish the practice"),
        send=_("It still holds") if again else _("Publish it"), lead=row.title, back=row.title,
        back_url=url, place="library", template="library/publish.html", row=row,
    )  # fmt: skip


@form
def take_home(request: HttpRequest, pk: UUID) -> HttpResponse:
    """*We try this.*"""
    actor = request.actor
    one = reads.to_take_home(actor, pk)
    blank = forms.TrialForm(request.POST or None, things={})
    if request.method != "POST":
        blank.initial |= {"where": actor.unit_name, "on": actor.on}
    url = back_to(one)[0]
    if sent(request, blank, lambda told: actions.take_home(one, by=actor, told=told)):
        said = _("It is sent. A second person reads it.")
        return done(request, said, _from_home(actor, one)[0])
    return ask(
        request, blank, title=_("We try this"), lead=one.title, send=_("We try this"),
        back=one.title, back_url=url, place="library",
        quiet=_("It is counted on the practice's page when a second person has read it."),
    )  # fmt: skip
