"""The lists as files: the same rows as on the page, narrowed and sorted in the same way."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from laget.children.search import reference
from laget.concerns import reports as concerns
from laget.core.sheet import sheet
from laget.core.web import form
from laget.desk import actions, lists
from laget.gaps import reads as gaps
from laget.gaps.titles import TITLES
from laget.people import reads as people
from laget.transitions.words import foreseen


@form(keeps=False)
def children(request: HttpRequest) -> HttpResponse:
    """The children I help, or the unit's own list."""
    if request.method != "POST":
        return redirect("desk:children")
    actor = request.actor
    rows, unit, _text, _sort = lists.children(actor, people.units_of(actor), request.GET)
    actions.take_list("children", by=actor)
    lines = lists.child_lines(actor, rows, unit is not None)
    head = (_("Reference"), _("Name"), _("Born"), _("Expected"), _("Group"))
    return sheet("children", head, (
        (reference(line.child.pk), f"{line.child.given_name} {line.child.family_name}".strip(),
         line.child.born_on, line.child.expected_on, line.group)
        for line in lines
    ))  # fmt: skip


@form(keeps=False)
def found(request: HttpRequest) -> HttpResponse:
    """What is missing, narrowed as on the page; all of each child's."""
    if request.method != "POST":
        return redirect("desk:gaps")
    actor = request.actor
    chosen = lists.gaps(actor, lists.Asked.from_query(request.GET))
    actions.take_list("gaps", by=actor)
    head = (_("Gap"), _("What is missing"), _("Reference"), _("Name"), _("Since"), _("Due"),
            _("Who can close it"))  # fmt: skip
    return sheet("gaps", head, (
        (one.reference, TITLES[one.rule.key], reference(one.child_id) if one.child else "",
         f"{one.child.given_name} {one.child.family_name}".strip() if one.child else "",
         one.since, one.due, ", ".join(closer.name for closer in one.closers))
        for one in gaps.told(actor, chosen)
    ))  # fmt: skip


@form(keeps=False)
def reports(request: HttpRequest) -> HttpResponse:
    """Reports of concern that wait, in child welfare alone, narrowed as on the page."""
    if request.method != "POST":
        return redirect("concerns:reports")
    actor = request.actor
    rows = list(concerns.narrowed(actor, request.GET))
    actions.take_list("reports", by=actor)
    head = (_("Reference"), _("Name"), _("Received"), _("Due"))
    return sheet("reports", head, (
        (reference(one.child_id), f"{one.child.given_name} {one.child.family_name}".strip(),
         one.received_on, one.due_on)
        for one in rows
    ))  # fmt: skip


@form(keeps=False)
def ahead(request: HttpRequest) -> HttpResponse:
    """What comes, narrowed as on the page."""
    if request.method != "POST":
        return redirect("transitions:ahead")
    actor = request.actor
    comes = foreseen(actor, request.GET.get("show", ""))
    actions.take_list("ahead", by=actor)
    head = (_("Reference"), _("Name"), _("When"), _("What comes"), _("From"), _("To"), _("State"))
    return sheet("ahead", head, (
        (reference(one.child_id), one.who, one.on, one.what, one.sender, one.receiver, one.state)
        for one in comes
    ))  # fmt: skip
