"""Pages for many texts of a gathering at once: what tables wrote, read by a second person in one
list; the questions that are shipped; and both in other languages."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laget.cases.told_views import WHY, look_at, take_down
from laget.core.forms import ask, sent, status
from laget.core.web import done, form, show
from laget.networks import actions, forms, reads, shipping, written
from laget.networks.views import home
from laget.programme import translating_views

A_PAGE = 100  # texts: each is up to three fields, and a form may have a thousand


@form(keeps=("because-",))
def look_over(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What waits from one gathering, each with its yes or no; a page is sent in one go."""
    actor = request.actor
    gathering = reads.one(actor, "gathering", pk)
    waits = written.to_look_over(actor, gathering)
    leaf = Paginator(waits, A_PAGE).get_page(request.GET.get("page"))
    read = _versions(request)
    rows = list(leaf.object_list)
    if request.method == "POST":
        sent_ = {row.pk: row for row in waits if row.pk in read}
        rows = list((sent_ | written.named(actor, gathering, read)).values())
    shown = forms.LookOverForm(request.POST or None, rows=rows)
    stopped: list[Any] = []
    if request.method == "POST" and shown.is_valid():
        answers = [
            actions.Look(row, read.get(row.pk, 0), nobody, because)
            for row, nobody, because in shown.answered()
        ]  # fmt: skip
        stopped = actions.look_over(answers, by=actor)
        kept = len(answers) - len(stopped)
        said = ngettext("%(n)s is answered.", "%(n)s are answered.", kept) % {"n": kept}
        if not stopped:
            return done(request, said, _next(request, actor, gathering))
        shown = _again(request, [row for row, _why in stopped], actor, gathering)
        request.session["said"] = said
    for row in shown.rows:
        row.read = row.version if stopped else read.get(row.pk, row.version)
    told = {
        "form": shown, "gathering": gathering, "stopped": stopped, "leaf": leaf,
        "place": "programmes",
    }  # fmt: skip
    return show(request, "networks/look_over.html", told, status=409 if stopped else status(shown))


def _versions(request: HttpRequest) -> dict[UUID, int]:
    """Which version of each text was read."""
    found = {}
    for name, value in request.POST.items():
        if name.startswith("version-") and str(value).isdigit():
            try:
                found[UUID(name.removeprefix("version-"))] = int(str(value))
            except ValueError:
                continue
    return found


def _again(request: HttpRequest, stopped: list[Any], actor: Any, gathering: Any) -> Any:
    """The list anew: those that could not be answered and wait still, and others. What was written
    of those that were changed is kept; a yes is not, for it was said of other words."""
    keys = {row.pk for row in stopped}
    waits = written.to_look_over(actor, gathering)
    first = sorted(waits, key=lambda row: row.pk not in keys)[:A_PAGE]
    rows = [row for row in waits if row in first]
    said = {
        name: str(value) for row in stopped
        for name in (f"nobody-{row.pk}", f"because-{row.pk}")
        if (value := request.POST.get(name, "")) != "yes"
    }  # fmt: skip
    return forms.LookOverForm(rows=rows, initial=said)


def _next(request: HttpRequest, actor: Any, gathering: Any) -> str:
    """What waits still where the page was, or the gathering."""
    return request.get_full_path() if written.to_look_over(actor, gathering) else home(gathering)[0]


@form
def ask_tables(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A gathering gets its group work."""
    actor = request.actor
    gathering = reads.above(actor, "question", pk)
    things = reads.things(actor, gathering.programme)
    things["shipped"] = [(one.key, f"{one.name}: {one.text}") for one in shipping.questions()]
    blank = forms.AskForm(request.POST or None, things=things)
    blank.initial.setdefault("number", "1")
    back_url, back = home(gathering)

    def put(told: dict[str, Any]) -> None:
        shipped = told.pop("shipped")
        actions.ask_tables(gathering, by=actor, shipped=shipped, told=told)

    if sent(request, blank, put):
        return done(request, _("It is added."), back_url)
    return ask(
        request, blank, title=_("Ask the tables"), send=_("Add it"), back=back, back_url=back_url,
        place="programmes",
    )  # fmt: skip


@form
def translate(request: HttpRequest, pk: UUID, what: str) -> HttpResponse:
    """A question, or what a table wrote, in a language it has not been in."""
    actor = request.actor
    one = written.to_translate(actor, what, pk)
    back_url, back = home(one)
    return translating_views.add(
        request, one, _labels(), partial(actions.translate, one),
        "networks:row-table-translation", written.translations(actor, one), back=back,
        back_url=back_url, is_read=True,
    )  # fmt: skip


def _labels() -> dict[str, Any]:
    return {"text": _("Translation")}


@form
def change_translation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A translation in other words, or taken out."""
    actor = request.actor
    row = written.translation(actor, pk)
    back_url, back = home(row.original)
    return translating_views.change(
        request, row, lambda: written.translation(actor, pk), _labels(),
        partial(actions.translate_again, row), partial(actions.take_out, row, "table-translation"),
        back=back, back_url=back_url, is_read=True,
    )  # fmt: skip


@form(keeps=WHY)
def look_translation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A second person reads it, beside what it translates."""
    row = written.translation(request.actor, pk)
    back_url, back = home(row.original)
    texts = translating_views.beside(row, _labels())
    return look_at(request, row, texts, back=back, back_url=back_url)


@form
def down_translation(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Taken down at once."""
    row = written.translation(request.actor, pk)
    back_url, back = home(row.original)
    return take_down(request, row, back=back, back_url=back_url)
