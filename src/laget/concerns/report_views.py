"""Child welfare's own pages: a report comes in, is assessed, and whoever reported is told. Nobody
outside child welfare sees a trace."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from laget.children import reads as children
from laget.children.search import look, look_within, looked_for
from laget.children.views import beside
from laget.concerns import reporting as actions
from laget.concerns import reports as reads
from laget.concerns.report_forms import (
    Assess,
    Correct,
    Received,
    SendReceipt,
    TakeBackReport,
    Weigh,
)
from laget.core.forms import ask, sent
from laget.core.templatetags.days import isolated
from laget.core.web import done, form, show
from laget.organisations.reads import unit
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken

MANY = 25  # reports on a page
FEW = 10  # of those who wait to hear


@form(keeps=False)
def reports(request: HttpRequest) -> HttpResponse:
    """Reports that wait to be assessed, and those who wait to hear that one has come; a post
    narrows or sorts the first."""
    actor = request.actor
    if request.method == "POST":
        asked = {key: request.POST[key] for key in ("show", "sort") if request.POST.get(key)}
        if look_within(actor, request.POST.get("q", ""), reads.NARROWED):
            asked["narrowed"] = "yes"
        return redirect(f"{reverse('concerns:reports')}?{urlencode(asked)}#list")
    leaf = Paginator(reads.narrowed(actor, request.GET), MANY).get_page(request.GET.get("page"))
    told = {
        "reports": leaf.paginator.count, "leaf": leaf,
        "q": looked_for(actor, reads.NARROWED) if request.GET.get("narrowed") else "",
        "newest_first": request.GET.get("sort") == "newest",
        "late": request.GET.get("show") == "late",
        "dealt_with": request.GET.get("show") == "dealt-with",
        "owed": Paginator(reads.receipts_owed(actor), FEW).get_page(request.GET.get("owed")),
        "place": "children",
        "is_child_welfare": unit(actor.unit_id).kind == "child_welfare",
    }  # fmt: skip
    return show(request, "concerns/reports.html", told)


@form
def receive(request: HttpRequest, child: UUID) -> HttpResponse:
    """A report about a child on the own list."""
    actor = request.actor
    who = children.known(actor, child)
    clock = load(actor.country).find("report_assessed", actor.on)
    came = Received(
        request.POST or None, now=actor.at, hours=bool(clock and clock.on and clock.unit == "hours")
    )
    if sent(request, came, lambda told: actions.receive_report(who, by=actor, **told)):
        return done(request, _("The report is received, and its clock runs."), "concerns:reports")
    return ask(
        request, came, title=_("Receive a report of concern"), send=_("Receive"),
        lead=_("Only your own service sees that there is a report."), **beside(who),
    )  # fmt: skip


@form
def assess(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Investigate, or leave it there; first, where law asks it, whether the child needs protection
    now."""
    actor = request.actor
    one = reads.report(actor, pk)
    waits = not one.assessed_on and not one.taken_back_on
    if waits and one.protection_rule and not one.protection:
        return _weigh(request, one)
    law = reads.needs_second(actor, one)
    colleagues = {str(r.pk): r for r in reads.new_to_it(actor, one)} if law else {}
    outcome = Assess(request.POST or None, colleagues=colleagues.values())

    def act(told: dict[str, Any]) -> None:
        told["second"] = colleagues.get(told.pop("second", ""))
        actions.assess(one, by=actor, **told)

    if sent(request, outcome, act):
        return done(request, _("The report is assessed."), "concerns:report", pk=pk)
    return ask(
        request, outcome, title=_("The report") if one.taken_back_on else _("Assess a report"),
        send=_("Decide"), law=law,
        **_about(request, one),
    )  # fmt: skip


@form
def correct(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The assessment was wrong, and is decided otherwise."""
    actor = request.actor
    one = reads.report(actor, pk)
    if one.assessed_on is None or one.taken_back_on is not None:
        return redirect("concerns:report", pk=pk)
    law = reads.needs_second(actor, one)
    colleagues = {str(r.pk): r for r in reads.new_to_it(actor, one)} if law else {}
    outcome = Correct(request.POST or None, colleagues=colleagues.values(), now=one.outcome)

    def act(told: dict[str, Any]) -> None:
        told["second"] = colleagues.get(told.pop("second", ""))
        actions.correct(one, by=actor, **told)

    if sent(request, outcome, act):
        return done(request, _("Decided otherwise. What was decided first can still be read."),
                    "concerns:report", pk=pk)  # fmt: skip
    return ask(
        request, outcome, title=_("Correct the assessment"), send=_("Decide"), law=law,
        is_correcting=True, **_about(request, one),
    )  # fmt: skip


def _weigh(request: HttpRequest, one: Any) -> HttpResponse:
    weighed = Weigh(request.POST or None)
    if sent(request, weighed, lambda told: actions.weigh_protection(one, by=request.actor, **told)):
        return done(request, _("Noted. Now assess the report."), "concerns:report", pk=one.pk)
    return ask(
        request, weighed, title=_("Does the child need protection now?"), send=_("Keep the answer"),
        now_law=reads.law_of(request.actor, one.protection_rule), **_about(request, one),
    )  # fmt: skip


@form
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """It was received on the wrong child; on the right one, where it is known, it is received anew
    at the same time."""
    actor = request.actor
    one = reads.report_to_take_back(actor, pk)
    if one.taken_back_on is not None:
        return redirect("concerns:report", pk=pk)
    why, found = TakeBackReport(request.POST or None), {}
    if name := request.POST.get("name", "").strip():
        found = {str(child.pk): child for child in look(actor, name)}
        why.choose_among(found.values(), actor.on)
    made: list[Any] = []

    def act(told: dict[str, Any]) -> None:
        right = found.get(told.get("which", ""))
        made.append(actions.take_back(one, by=actor, because=told["because"], right=right))

    if sent(request, why, act):
        if made[0] is not None:
            said = _("Taken back, and received anew about {name}.").format(name=_called(made[0]))
            return done(request, said, "concerns:report", pk=made[0].pk)
        return done(request, _("Taken back. No clock runs from it any more."),
                    "concerns:report", pk=pk)  # fmt: skip
    return ask(
        request, why, title=_("Take back the report"), send=_("Take it back"), color="danger",
        lead=_("For a report that was received on the wrong child. No clock runs from it any more."
               " Those in your service who read it see it as taken back, and why."),
        back_url=reverse("concerns:report", kwargs={"pk": pk}), back=_("The report"),
        place="children",
    )  # fmt: skip


def _called(one: Any) -> str:
    return isolated(one.child.given_name) or _("a child not born yet")


def _about(request: HttpRequest, one: Any) -> dict[str, Any]:
    """The report, as its pages show it."""
    back = reads.back(request.actor, one)
    return {
        "report": one, "template": "concerns/assess.html",
        "corrections": reads.corrections(request.actor, one) if one.assessed_on else [],
        "source": reads.law_of(request.actor, one.due_rule),
        "is_late": bool(one.due_at and one.assessed_at is None and one.due_at < request.actor.at),
        "may_tell_more": back.may_tell_outcome and one.receipt == "came" and one.assessed_on,
        "may_take_back": reads.may_take_back(request.actor, one),
        "still_helps": reads.still_helps(request.actor, one),
        **beside(one.child),
    }  # fmt: skip


@form
def receipt(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Whoever reported has been told: what the law of the country lets them hear."""
    actor = request.actor
    one = reads.report(actor, pk)
    if one.taken_back_on is not None:
        return redirect("concerns:report", pk=pk)
    back = reads.back(actor, one)
    told_so = SendReceipt(request.POST or None, may_tell_outcome=back.may_tell_outcome)
    if sent(request, told_so, lambda told: actions.note_receipt(one, by=actor, **told)):
        return done(request, _("Noted what the reporter has been told."), "concerns:reports")
    language = get_language() or "en"
    return ask(
        request, told_so, title=_("Tell the one who reported"), send=_("It is sent"),
        told_back=[(spoken(each.says, language), each) for each in back.told],
        receipt_law=reads.law_of(actor, one.receipt_rule),
        **(_about(request, one) | {"template": "concerns/receipt.html"}),
    )  # fmt: skip
