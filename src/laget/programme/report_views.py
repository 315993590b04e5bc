"""Pages of reports, for those who work in a programme."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.core.forms import ask, sent
from laget.core.web import done, form, page, show
from laget.programme import (
    act_forms,
    reads,
    report_actions,
    report_reads,
    section_actions,
    words,
)  # fmt: skip
from laget.programme.views import around, ask_again


@page
def reports(request: HttpRequest, pk: UUID) -> HttpResponse:
    """All reports of a programme, newest first."""
    one = reads.programme(request.actor, pk)
    told = {**around(request, one, "reports"), "reports": reads.reports(request.actor, one)}
    return show(request, "programme/reports.html", told)


@form
def begin(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A first draft, made of what is registered."""
    actor = request.actor
    one = reads.to_write(actor, pk)
    blank = act_forms.ReportForm(request.POST or None, today=actor.on)
    made: list[Any] = []
    if sent(request, blank, lambda told: made.append(report_actions.begin(one, by=actor, **told))):
        return done(request, _("The draft is made."), "programme:report", pk=made[0].pk)
    return ask(
        request, blank, title=_("Begin a report"), send=_("Make a draft"),
        lead=_("The draft is made of what is registered: plan, goals, money, learning points."),
        quiet=_("You write your own words beside it, and can bring the figures up to date later."),
        back=_("Reports"),
        back_url=reverse("programme:reports", kwargs={"pk": pk}), place="programmes",
    )  # fmt: skip


@form
def report(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A report: read, and approved by two."""
    actor = request.actor
    one = reads.report(actor, pk)
    may_write, may_approve, may_discard = reads.may_report(actor, one)
    empty = words.Empty(request.POST if request.method == "POST" else None)
    read = request.POST.get("edition", "")
    edition = int(read) if read.isdigit() else one.edition
    if sent(request, empty, lambda told: report_actions.approve(one, by=actor, edition=edition)):
        frozen = reads.report(actor, pk).number is not None
        said = _("You have approved it. The report is frozen.") if frozen else _(
            "You have approved it. One more must approve it before it is frozen."
        )  # fmt: skip
        return done(request, said, "programme:report", pk=pk)
    one = reads.report(actor, pk)
    approvals = reads.approvals(actor, one)
    told = {
        **around(request, one.programme, "reports"), "report": one, "form": empty,
        "sections": report_actions.drawn(one, reads.sections(actor, one))
        if one.number is None else one.content["sections"],
        "out": report_reads.taken_out(actor, one) if may_write else [],
        "approvals": approvals, "may_write": may_write, "may_discard": may_discard,
        "may_approve": may_approve and all(a.role_id != actor.role_id for a in approvals),
    }  # fmt: skip
    return show(request, "programme/report.html", told, status=409 if empty.errors else 200)


@form
def discard(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A draft is thrown away."""
    one = reads.to_discard(request.actor, pk)
    empty = words.Empty(request.POST if request.method == "POST" else None)
    if sent(request, empty, lambda told: report_actions.discard(one, by=request.actor)):
        return done(request, _("The draft is discarded."), "programme:reports", pk=one.programme_id)
    return ask(
        request, empty, title=_("Discard the draft"), send=_("Discard the draft"), color="danger",
        lead=_("Nobody finds it any more. You can begin another."), back=one.title,
        back_url=reverse("programme:report", kwargs={"pk": pk}), place="programmes",
    )  # fmt: skip


@form
def section(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The words of one part."""
    actor = request.actor
    row = reads.section(actor, pk)
    to = next((act for act in ("up", "down", "out", "back") if act in request.POST), "")
    if to:
        return _placed(request, row, to)
    filled = act_forms.SectionForm(request.POST or None, things={}, row=row)
    version = words.version(request, row)
    if sent(
        request, filled,
        lambda told: report_actions.write_section(row, by=actor, version=version, **told),
    ):  # fmt: skip
        return done(request, _("It is changed."), "programme:report", pk=row.report_id)
    return ask_again(
        request, filled, reads.section(actor, pk), title=_("Write in the report"),
        back=row.report.title, back_url=reverse("programme:report", kwargs={"pk": row.report_id}),
        figures=row.figures, built=row.built if row.kind else "",
    )  # fmt: skip


def _placed(request: HttpRequest, row: Any, to: str) -> HttpResponse:
    """A part is moved, taken out or put back; where that cannot be, the report says why."""
    said = {
        "up": _("It is moved up."), "down": _("It is moved down."),
        "out": _("The part is taken out."), "back": _("The part is put back."),
    }[to]  # fmt: skip
    empty = words.Empty(request.POST)
    if not sent(request, empty, lambda told: section_actions.place(row, by=request.actor, to=to)):
        said = str(empty.non_field_errors()[0])
    return done(request, said, "programme:report", pk=row.report_id)


@form
def bring_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a draft says of what is registered is brought up to a day, part by part."""
    actor = request.actor
    one = report_reads.to_write(actor, pk)
    rows = report_reads.to_bring_up(actor, one, actor.on)
    filled = act_forms.BringUpForm(request.POST or None, rows=rows, today=actor.on)
    if sent(request, filled, lambda told: section_actions.bring_up(one, by=actor, **told)):
        return done(request, _("The parts are brought up to date."), "programme:report", pk=pk)
    return ask(
        request, filled, title=_("Bring the figures up to today"), send=_("Bring them up"),
        lead=_("These parts are made anew of what is registered. What you have written stays."),
        quiet=_("Whoever has approved the report must read it again."), back=one.title,
        back_url=reverse("programme:report", kwargs={"pk": pk}), place="programmes",
    )  # fmt: skip


@form
def add_section(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One more part of a draft."""
    actor = request.actor
    one = report_reads.to_write(actor, pk)
    kinds, rows = report_reads.to_add(actor, one)
    blank = act_forms.AddSectionForm(request.POST or None, kinds=kinds, rows=rows)
    if sent(request, blank, lambda told: section_actions.add(one, by=actor, **told)):
        return done(request, _("The part is added."), "programme:report", pk=pk)
    return ask(
        request, blank, title=_("Add a part"), send=_("Add it"), back=one.title,
        back_url=reverse("programme:report", kwargs={"pk": pk}), place="programmes",
    )  # fmt: skip


@page
def file(request: HttpRequest, pk: UUID, kind: str) -> HttpResponse:
    """A frozen report as a file."""
    return given(reads.frozen_for(request.actor, pk), kind)


KINDS = {
    "pdf": "application/pdf",
    "word": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def given(one: Any, kind: str) -> HttpResponse:
    """The file as it was made when the report was frozen."""
    name = f"{one.programme.code}-{one.number}.{'pdf' if kind == 'pdf' else 'docx'}"
    how = "inline" if kind == "pdf" else "attachment"
    return HttpResponse(
        bytes(getattr(one, kind)), KINDS[kind],
        headers={"Content-Disposition": f'{how}; filename="{name}"'},
    )  # fmt: skip
