"""Reports to child welfare as child welfare reads them, and what each is waiting for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from laget.children.reads import named, one_child
from laget.children.search import looked_for
from laget.concerns.models import Correction, Report
from laget.concerns.permissions import ASSESS, SEE_CORRECTION, SEE_REPORT, TAKE_BACK_REPORT
from laget.core.actor import Actor
from laget.people.models import Role
from laget.people.reads import in_unit
from laget.rulebook.entries import ToldBack
from laget.rulebook.loader import load
from laget.rulebook.schema import Limit, Rule
from laget.rulebook.stored import rule_of
from laget.teams.models import Member, Participation

#: Who reports as a private person; all others do it at work.
PRIVATE = ("", "private", "family", "guardian", "child", "neighbour", "anonymous")
PEOPLE = ("child", "unit", "assessed_by__person", "second__person", "taken_back_by__person")


def is_professional(from_kind: str) -> bool:
    """Whether whoever reported did it at work, and so has a duty to."""
    return from_kind not in PRIVATE


STANDS = Q(taken_back_on=None)
NARROWED = "reports"  # where the words are kept that the list is narrowed by


def reports(actor: Actor, child_id: UUID | None = None) -> QuerySet[Report]:
    """Reports child welfare has not assessed, the first deadline first; or all about a child. What
    is taken back is not among them."""
    rows = SEE_REPORT.rows(actor).filter(STANDS).select_related("child")
    wanted = one_child(child_id) if child_id else Q(assessed_on=None)
    return rows.filter(wanted).order_by("due_on", "due_at", "pk")


def narrowed(actor: Actor, query: Mapping[str, str]) -> QuerySet[Report]:
    """The same list as it is asked for: `show=late`, whose deadline has passed; `show=dealt-with`,
    what is assessed or taken back, the newest first; `sort=newest`. The address says that it is
    `narrowed`, and not by which words."""
    called = named(looked_for(actor, NARROWED) if query.get("narrowed") else "", "child__")
    if query.get("show") == "dealt-with":
        rows = SEE_REPORT.rows(actor).exclude(STANDS, assessed_on=None).filter(called)
        return rows.select_related("child").order_by("-received_on", "-pk")
    rows = reports(actor).filter(called)
    if query.get("show") == "late":
        rows = rows.filter(Q(due_at__lte=actor.at) | Q(due_at=None, due_on__lt=actor.on))
    return rows.order_by("-received_on", "-pk") if query.get("sort") == "newest" else rows


def waiting(actor: Actor) -> list[Report]:
    """Both in one question: what is to be assessed, and whose reporter waits to hear."""
    owed = Q(receipt="") & ~Q(receipt_rule="")
    rows = SEE_REPORT.rows(actor).filter(STANDS, Q(assessed_on=None) | owed)
    return list(rows.order_by("due_on", "due_at", "pk"))


def receipts_owed(actor: Actor) -> QuerySet[Report]:
    """Reports whose reporter has not been told that they came, the first deadline first."""
    rows = SEE_REPORT.rows(actor).filter(STANDS, receipt="").exclude(receipt_rule="")
    return rows.select_related("child").order_by("receipt_due_on", "pk")


def report(actor: Actor, pk: UUID) -> Report:
    """A report the actor may assess."""
    rows = ASSESS.rows(actor).select_related(*PEOPLE)
    return rows.filter(pk=pk).first() or ASSESS.row(actor, pk)


def report_to_take_back(actor: Actor, pk: UUID) -> Report:
    """A report the actor may take back."""
    rows = TAKE_BACK_REPORT.rows(actor).select_related(*PEOPLE)
    return rows.filter(pk=pk).first() or TAKE_BACK_REPORT.row(actor, pk)


def may_take_back(actor: Actor, report: Report) -> bool:
    return report.taken_back_on is None and TAKE_BACK_REPORT.allows(actor, report)


def still_helps(actor: Actor, report: Report) -> Participation | None:
    """The part the unit took when a report that is now taken back was to be investigated, where it
    has not ended and nothing else the unit investigates is about the child."""
    if report.taken_back_on is None or report.outcome != Report.Outcome.INVESTIGATE:
        return None
    if reports(actor, report.child_id).filter(outcome=Report.Outcome.INVESTIGATE).exists():
        return None
    parts = Participation.objects.filter(
        one_child(report.child_id), unit=report.unit_id, to_on=None, shared=False, basis="statute"
    )
    return parts.first()


def corrections(actor: Actor, report: Report) -> list[Correction]:
    """How it was decided otherwise, and why, the first first."""
    rows = SEE_CORRECTION.rows(actor).filter(report=report)
    return list(rows.select_related("writer__person", "second__person").order_by("on", "pk"))


def has_dealt_with_it(actor: Actor, report: Report, role_id: UUID) -> bool:
    """Whether somebody has assessed an earlier report about the child, or works with the child, as
    far as the actor can see: the actor's own part is never hidden from the actor."""
    return role_id in _dealt_with_it(actor, report)


def _dealt_with_it(actor: Actor, report: Report) -> set[UUID | None]:
    earlier = (
        reports(actor, report.child_id).exclude(pk=report.pk).filter(assessed_on__isnull=False)
    )
    found = set(earlier.values_list("assessed_by", flat=True))
    found |= set(earlier.values_list("second", flat=True))
    anew = SEE_CORRECTION.rows(actor).filter(report__in=earlier)
    found |= {pk for both in anew.values_list("writer", "second") for pk in both}
    helping = Member.objects.filter(one_child(report.child_id), unit=report.unit_id)
    return found | set(helping.values_list("role", flat=True))


def needs_second(actor: Actor, report: Report) -> Rule | Limit | None:
    """The law that the actor must not assess it alone by, or nothing."""
    law = load(actor.country).find_clock("report_reassessed", actor.on)
    return law if law and has_dealt_with_it(actor, report, actor.role_id) else None


def new_to_it(actor: Actor, report: Report) -> list[Role]:
    """Colleagues who have not dealt with the child, and can assess the report together with one."""
    known = {*_dealt_with_it(actor, report), actor.role_id}
    return [role for role in in_unit(report.unit_id, actor.on) if role.pk not in known]


@dataclass(frozen=True)
class Back:
    """What whoever reported may be told, and whether that is all there is to tell."""

    told: list[ToldBack]
    may_tell_outcome: bool


def back(actor: Actor, report: Report) -> Back:
    """By the law of the country, for one who reported at work or as a private person."""
    told = load(actor.country).tells_back(professional=is_professional(report.from_kind))
    return Back(told, any(one.outcome for one in told))


def law_of(actor: Actor, stored_rule: str) -> Rule | Limit | None:
    """The rule that a stored deadline was counted by."""
    return rule_of(stored_rule, actor.country)
