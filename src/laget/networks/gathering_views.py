"""Pages of a gathering: who comes, what the tables write, what it was worth."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.cases import research
from laget.cases.research_views import in_words
from laget.cases.told_views import WHY, look_at, take_down, write_again
from laget.core.access import NotFound
from laget.core.forms import Words, ask, sent
from laget.core.web import done, form, page, show
from laget.networks import actions, calendar, forms, guest_reads, reads, written
from laget.networks.permissions import OF_TEAM
from laget.networks.views import home
from laget.programme.views import around
from laget.programme.words import Empty, lang, listed

_READ = ("table-translation", "table-translation")


@page
def gathering(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A gathering, for those who act in the programme. Whoever comes from a municipality is led to
    their own page of it."""
    try:
        one = reads.one(request.actor, "gathering", pk)
    except NotFound:
        if guest_reads.comes_here(request.actor, pk):
            return redirect("networks:at-gathering", pk=pk)
        raise
    told = {
        **around(request, one.programme, "networks"), "met": reads.met(request.actor, one),
        "gathering": one, "group_work": group_work(request.actor, one),
        "to_look_over": len(written.to_look_over(request.actor, one)),
    }  # fmt: skip
    if one.survey_id and (asked := research.about(request.actor, one.survey)):
        told["asked"], told["middles"] = in_words(asked)
    return show(request, "networks/gathering.html", told)


def group_work(reader: Any, one: Any) -> list[Any]:
    """The questions and what the tables wrote; for those who work with it, with where each
    translation is changed, read and taken down."""
    found = written.asked(reader, one, lang())
    for asked in found:
        texts = [*asked.loose, *(text for _cluster, texts in asked.clusters for text in texts)]
        for text in (asked, *texts):
            text.translations = listed(text.translations, "networks", *_READ)
    return found


@page
def as_calendar(request: HttpRequest, pk: UUID) -> HttpResponse:
    return ics(request, reads.one(request.actor, "gathering", pk))


def ics(request: HttpRequest, one: Any) -> HttpResponse:
    """The calendar file of a gathering whose days are known."""
    if one.from_on is None:
        raise NotFound
    answer = HttpResponse(calendar.text(one, request.get_host()), "text/calendar; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="gathering.ics"'
    return answer


@form
def register(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody signs up."""
    actor, made = request.actor, []
    one = reads.one(actor, "gathering", pk)
    blank = forms.RegisterForm(request.POST or None, initial={"name": actor.name})
    back = home(one)[0]
    if sent(request, blank, lambda t: made.append(actions.register(one, by=actor, **t))):
        line = [pk for pk, _role in actions.queue(one)]
        waits = one.capacity is not None and made[0].pk in line[one.capacity :]
        said = _("All places are taken: you wait for one.") if waits else _("You have a place.")
        return done(request, said, back)
    return ask(
        request, blank, title=_("Sign up"), lead=one.name, send=_("Sign up"), back=one.name,
        back_url=back, place="programmes",
    )  # fmt: skip


@form
def cancel(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Somebody does not come after all."""
    actor = request.actor
    row = reads.to_cancel(actor, pk)
    empty = Empty(request.POST if request.method == "POST" else None)
    back_url, back = home(row)
    if sent(request, empty, lambda _told: actions.cancel(row, by=actor)):
        return done(request, _("It is cancelled. The place is free for somebody else."), back_url)
    return ask(
        request, empty, title=_("Cancel the registration"), lead=reads.called(actor, row),
        send=_("Cancel it"), color="danger", back=back, back_url=back_url, place="programmes",
        quiet=_("If somebody waits, the first of them gets the place and is told."),
    )  # fmt: skip


@form
def ask_gain(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A round of the short questions about what participants have gained."""
    one = reads.to_ask(request.actor, pk)
    empty = Empty(request.POST if request.method == "POST" else None)
    back_url, back = home(one)
    if sent(request, empty, lambda _told: actions.ask_gain(one, by=request.actor)):
        return done(request, _("It is asked."), back_url)
    return ask(
        request, empty, title=_("Ask what participants have gained"), lead=one.name,
        send=_("Ask it"), back=back, back_url=back_url, place="programmes",
        quiet=_("Three short questions, the same each time. They have two weeks to answer."),
    )  # fmt: skip


@form
def table(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The page that a table has on its phone: one question, one answer, and on to the next. What
    the tables write comes by itself below the form, which is left as it is."""
    actor = request.actor
    one = reads.question(actor, pk)
    blank = forms.TableForm(
        request.POST or None, initial={"table": request.GET.get("table", "")[:3], "language": "nb"}
    )
    here = reverse("networks:table", kwargs={"pk": pk})
    asked, wrote = written.at_table(actor, one, lang())
    if sent(request, blank, lambda t: actions.table_writes(one, by=actor, **t)):
        return done(
            request, _("It is received. You can write more."),
            f"{here}?table={blank.cleaned_data['table']}",
        )  # fmt: skip
    return ask(
        request, blank, title=asked.text, send=_("Send it"), back=one.gathering.name,
        back_url=home(one)[0], place="programmes", template="networks/table.html",
        written=wrote, asked=asked, fragment="written", here=here,
        live=request.GET.get("live") != "no",
        quiet=_("Those who act in the programme see it at once; others, when two have read it."),
    )  # fmt: skip


@form
def put(request: HttpRequest, pk: UUID) -> HttpResponse:
    """An input is put in a group."""
    actor = request.actor
    row, groups = reads.to_cluster(actor, pk)
    filled = forms.PutForm(
        request.POST or None, clusters=groups, initial={"cluster": str(row.cluster_id or "")}
    )
    back_url, back = home(row)

    def place(told: dict[str, Any]) -> None:
        found = next((one for one in groups if str(one.pk) == told["cluster"]), None)
        actions.put_in(row, found, by=actor)

    if sent(request, filled, place):
        return done(request, _("It is put there."), back_url)
    return ask(
        request, filled, title=_("Put it in a group"), lead=row.text, send=_("Put it there"),
        back=back, back_url=back_url, place="programmes",
    )  # fmt: skip


@form
def evaluate(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a participant thought of it."""
    one = reads.to_evaluate(request.actor, pk)
    blank = forms.EvaluateForm(request.POST or None)
    back = home(one)[0]

    def give(told: dict[str, Any]) -> None:
        actions.evaluate(one, by=request.actor, useful=int(told["useful"]), text=told["text"])

    if sent(request, blank, give):
        return done(request, _("Thank you."), back)
    return ask(
        request, blank, title=_("What was it worth?"), lead=one.name, send=_("Send it"),
        back=one.name, back_url=back, place="programmes",
        quiet=_("It is read without names, when at least five have answered: by the secretariat,"
                " and two weeks after the gathering by those who act in the programme. Your words"
                " are read by a second person first. Where fewer answer, nobody reads it."),
    )  # fmt: skip


@form(keeps=WHY)
def look(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """The second look at what a team, a table or a gathering has told."""
    row = reads.to_look(request.actor, kind, pk)
    back_url, back = home(row)
    if kind == "input":
        texts = [(row.question.text, row.text)]
    elif kind == "evaluation":
        texts = [(str(forms.EvaluateForm.base_fields["text"].label), row.text)]
    else:
        fields = forms.SHEETS[kind][0].base_fields
        read = [
            (str(field.label), str(getattr(row, name) or ""))
            for name, field in fields.items() if isinstance(field, Words)
        ]  # fmt: skip
        texts = [(label, text) for label, text in read if text]
    return look_at(
        request, row, texts, back=back, back_url=back_url,
        permission=reads.looks(kind, row, request.actor),
        is_up=_("Others who act in the programme can read it now.") if kind in OF_TEAM else "",
    )  # fmt: skip


@form
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a table wrote, in other words."""
    row = reads.to_rewrite(request.actor, "input", pk)
    back_url, back = home(row)
    return write_again(request, row, back=back, back_url=back_url)


@form
def down(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """Taken down at once."""
    row = reads.told(request.actor, kind, pk)
    back_url, back = home(row)
    return take_down(
        request, row, back=back, back_url=back_url,
        permission=reads.takes_down(kind),
        lead=_(
            "Only the team, the network, the secretariat and you see it from now on."
        ) if kind in OF_TEAM else "",
    )  # fmt: skip
