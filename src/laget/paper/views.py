"""Pages that make a paper, close a case, and hand out its package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laget.children import reads as children
from laget.children.forms import why_told
from laget.children.views import beside
from laget.core.actor import Actor
from laget.core.forms import ask, sent
from laget.core.seeing import seen_as
from laget.core.sheet import sheet
from laget.core.web import done, form, page, show, spoken
from laget.desk.actions import take_list
from laget.paper import actions, reads
from laget.paper.typeset import pdf
from laget.referrals import reads as referrals
from laget.teams import reads as teams
from laget.teams.forms import CloseCase, OpenAgain
from laget.teams.lead_words import said

MANY = 25  # archives on a page


@dataclass(frozen=True)
class Paper:
    """One kind of paper: how it is made, and what its page says."""

    made: Callable[..., dict[str, Any]]
    title: Any
    lead: Any


PAPERS = {
    "plan": Paper(
        reads.plan, gettext_lazy("Print the plan"),
        gettext_lazy("The child's words, the goals, who does what, and the team around the child."),
    ),
    "story": Paper(
        reads.story, gettext_lazy("Print the story"),
        gettext_lazy("What has happened, from the beginning, as you may read it on the page."),
    ),
    "consent": Paper(
        reads.consent, gettext_lazy("Consent form on paper"),
        gettext_lazy("For a family that wants to read at ease, and sign by hand."),
    ),
}  # fmt: skip


@page
def choose(request: HttpRequest, child: UUID, what: str) -> HttpResponse:
    """What the paper holds, and in which size of type."""
    who, in_team = reads.to_print(request.actor, child)
    told = {
        "paper": PAPERS[what], "what": what, "child": who, "in_team": in_team,
        "pdf_url": reverse(f"paper:{what}-pdf", args=[child]),
        "in_languages": _languages(what, request.actor), **beside(who),
    }  # fmt: skip
    return show(request, "paper/choose.html", told)


def _languages(what: str, actor: Actor) -> list[tuple[str, str]]:
    """What a family is handed is there in every language; the story, in those of the pages."""
    return spoken(actor) if what == "story" else list(settings.LANGUAGES)


def _note(actor: Actor, *, child: UUID, what: str) -> None:
    with seen_as(actor, child=child):
        who, in_team = reads.to_print(actor, child)
    actions.note_print(who, what, by=actor, in_team=in_team)


@page(opens=_note)
def paper(request: HttpRequest, child: UUID, what: str) -> HttpResponse:
    """The paper itself. Its file name says what it is, and not about whom."""
    return _in_chosen(
        request, _languages(what, request.actor), what,
        lambda large: PAPERS[what].made(request.actor, child, large=large),
    )  # fmt: skip


def _in_chosen(
    request: HttpRequest, languages: list[tuple[str, str]], what: str,
    made_of: Callable[[bool], dict[str, Any]],
) -> HttpResponse:  # fmt: skip
    """The file, in the size of type and the language that were chosen."""
    large = request.GET.get("type") == "large"
    asked = request.GET.get("lang", "")
    known = asked in dict(languages)
    with translation.override(asked if known else translation.get_language()):
        made = pdf(made_of(large))
    return HttpResponse(
        made, "application/pdf", headers={"Content-Disposition": f'inline; filename="{what}.pdf"'}
    )


RECORD = Paper(
    reads.record, gettext_lazy("Print it for our own record"),
    gettext_lazy("What the meeting decided that your service is to do, and nothing of the others."),
)  # fmt: skip


@page
def choose_record(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The paper for the own record, and in which size of type."""
    meeting, in_team = reads.meeting_to_print(request.actor, pk)
    told = {
        "paper": RECORD, "what": "record", "in_team": in_team, "meeting": meeting,
        "pdf_url": reverse("paper:record-pdf", args=[pk]), "in_languages": spoken(request.actor),
        **beside(meeting.child), "back_url": reverse("meetings:record", args=[pk]),
        "back": _("To our own record"),
    }  # fmt: skip
    return show(request, "paper/choose.html", told)


def _note_record(actor: Actor, *, pk: UUID) -> None:
    with seen_as(actor):
        meeting, in_team = reads.meeting_to_print(actor, pk)
    actions.note_record(meeting, by=actor, in_team=in_team)


@page(opens=_note_record)
def record(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What concerns the own service of a meeting, as a paper."""
    return _in_chosen(request, spoken(request.actor), "record", lambda large: reads.record(
        request.actor, reads.meeting_to_print(request.actor, pk)[0], large=large
    ))  # fmt: skip


@form
def close(request: HttpRequest, child: UUID) -> HttpResponse:
    """The case closes: why, what the family says, and when somebody asks how it goes."""
    actor = request.actor
    who = children.child(actor, child)
    case = teams.case(actor, child)
    if case is None:
        return done(request, _("There is no open case."), "desk:child", child=child)
    why = CloseCase(request.POST or None, tomorrow=actor.on + timedelta(days=1))
    kept: list[Any] = []

    def act(told: dict[str, Any]) -> None:
        kept.append(actions.close_case(case, by=actor, **why_told(told)))

    if sent(request, why, act):
        return done(request, _("The case is closed."), "paper:archive", pk=kept[0].pk)
    return ask(
        request, why, title=_("Close the case"), send=_("Close the case"), color="danger",
        lead=said(who.country, "put-down"),
        quiet=_(
            "What the team can read now is kept as one package, for your service's archive. If it"
            " was a mistake, you can open the case again."
        ),
        going_on=referrals.running(actor, child),
        template="paper/close.html",
        other=_("First: three questions to the child and the parents"),
        other_url=reverse("asking:afterwards", args=[who.pk]) + "?when=closing", **beside(who),
    )  # fmt: skip


@page
def archives(request: HttpRequest) -> HttpResponse:
    """The cases I closed, or that were closed in a service I lead."""
    asked = request.GET
    leaf = Paginator(reads.narrowed(request.actor, asked), MANY).get_page(request.GET.get("page"))
    told = {
        "archives": leaf.paginator.count, "leaf": leaf, "place": "children",
        "years": [(one, asked.get("year") == str(one)) for one in reads.years(request.actor)],
        "state": asked.get("state"), "by_date": asked.get("sort") == "ask",
    }  # fmt: skip
    return show(request, "paper/archives.html", told)


@form
def archives_file(request: HttpRequest) -> HttpResponse:
    """The same list, as a file, narrowed as on the page."""
    if request.method != "POST":
        return redirect("paper:archives")
    rows = list(reads.narrowed(request.actor, request.GET))
    take_list("archives", by=request.actor)
    head = (_("Name"), _("Closed"), _("Ask how it goes"))
    return sheet("archives", head, ((one.name, one.closed_on, one.follow_up_on) for one in rows))


@page
def archive(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A closed case: what its package holds, and where to ask for it."""
    found = reads.archive(request.actor, pk)
    told = {
        "archive": found, "place": "children",
        "again": None if found.opened_again_on else reads.again(request.actor, found),
    }  # fmt: skip
    return show(request, "paper/archive.html", told)


@form
def open_again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The case should not have closed: why, and who is back."""
    actor = request.actor
    found = reads.archive(actor, pk)
    stood = reads.again(actor, found)
    if found.opened_again_on or stood.missing:
        return redirect("paper:archive", pk=pk)
    why = OpenAgain(request.POST or None)
    if sent(request, why, lambda told: actions.open_case_again(found, by=actor, **told)):
        said = _("The case is open again, and those who are back are told.")
        return done(request, said, "desk:child", child=found.child_id)
    quiet = _("Back in the team: {units}.").format(units=", ".join(stood.back))
    if stood.to_ask:
        quiet += " " + _(
            "The family's yes has ended for {units}. Ask the family, and invite them."
        ).format(units=", ".join(stood.to_ask))
    if stood.by_old_law:
        quiet += " " + _(
            "The law that {units} took part by no longer applies. Ask the family, and invite them."
        ).format(units=", ".join(stood.by_old_law))
    return ask(
        request, why, title=_("Open the case again"), send=_("Open the case again"),
        place="children", back=_("Closed case"), back_url=reverse("paper:archive", args=[pk]),
        lead=_("For a case that should not have closed. It goes on with the team, the plan and the"
               " story as they were."),
        quiet=quiet,
    )  # fmt: skip


def _take_out(actor: Actor, *, pk: UUID) -> None:
    with seen_as(actor):
        found = reads.archive(actor, pk)
    actions.take_out(found, by=actor)


@page(opens=_take_out)
def package(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The package as a file."""
    kept = bytes(reads.archive(request.actor, pk).package)
    return HttpResponse(
        kept, "application/zip", headers={"Content-Disposition": 'attachment; filename="case.zip"'}
    )
