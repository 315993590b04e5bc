"""A report to child welfare: received, looked at by the country's clock, and answered."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child
from laget.children.permissions import KNOW
from laget.children.reads import one_and_the_same
from laget.children.taking_back import refuse, stands, strike
from laget.concerns import events
from laget.concerns.models import Correction, Report
from laget.concerns.permissions import ASSESS, RECEIVE, TAKE_BACK_REPORT
from laget.concerns.reports import has_dealt_with_it, is_professional
from laget.core import clock
from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.seeing import seen_as
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.rulebook.loader import load
from laget.rulebook.stored import stored, stored_if_law
from laget.teams import actions as teams
from laget.teams.models import Participation


def receive_report(
    child: Child, *, by: Actor, received_on: date | None = None,
    received_at: datetime | None = None, from_kind: str = "", at: datetime | None = None,
    op: Operation | None = None,
) -> Report:  # fmt: skip
    """Child welfare receives a report. The law's clocks start: to assess it, to see whether the
    child needs protection now, and to tell whoever reported that it has come."""
    unit = Unit.objects.select_related("authority__area").get(pk=by.unit_id)
    with operation(RECEIVE, unit, by=by, at=at, op=op) as op:
        if unit.kind != Unit.Kind.CHILD_WELFARE:
            raise Refused("not-child-welfare", _("Only child welfare receives reports of concern."))
        if received_at is None and received_on in (None, op.on):
            received_at = op.at
        day = clock.day(received_at) if received_at else received_on or op.on
        if day > op.on or (received_at and received_at > op.at):
            raise Refused("not-yet", _("Choose today or an earlier day."))
        if not KNOW.allows(by, child):
            raise NotAllowed(KNOW)
        whose = unit.authority
        assess_by = stored("report_assessed", authority=whose, on=day, at=received_at)
        safe_by = stored_if_law("report_protection", authority=whose, on=day)
        tell_by = (None, "")
        if from_kind != "anonymous":
            tell_by = stored_if_law("report_receipt", authority=whose, on=day)
        event = op.record(events.RECEIVED, about=child.pk)
        report = Report(
            child=child, received_on=day, received_at=received_at, from_kind=from_kind,
            protection_due_on=safe_by[0], protection_rule=safe_by[1],
            receipt_due_on=tell_by[0], receipt_rule=tell_by[1],
            **assess_by, **written(by, op, event),
        )  # fmt: skip
        report.save(force_insert=True)
    return report


def take_back(
    report: Report, *, by: Actor, because: str, right: Child | None = None,
    at: datetime | None = None,
) -> Report | None:  # fmt: skip
    """It was received on the wrong child: it is read as taken back by those who read it, and no
    clock runs from it. About the `right` child it is received anew, as it came and when it came,
    and whoever reported and was told so need not be told again."""
    with operation(TAKE_BACK_REPORT, report, by=by, at=at) as op:
        refuse(report, because)
        if right and Report.objects.filter(one_and_the_same(right.pk), pk=report.pk).exists():
            raise Refused("same-child", _("It is about this child already. Choose another one."))
        strike(report, events.REPORT_TAKEN_BACK, because, op)
        if right is None:
            return None
        with seen_as(op.by, child=right.pk):
            anew = receive_report(
                right, by=by, received_on=report.received_on, received_at=report.received_at,
                from_kind=report.from_kind, op=op,
            )  # fmt: skip
            if report.receipt:
                anew.receipt, anew.receipt_on = Report.Receipt.CAME, report.receipt_on
                anew.event_id = op.record(
                    events.RECEIPT, about=right.pk, thing=anew.pk, code=anew.receipt
                )
                anew.save(update_fields=["receipt", "receipt_on", "event_id"])
    return anew


def weigh_protection(
    report: Report, *, by: Actor, protection: str, at: datetime | None = None
) -> Report:
    """Whether the child needs protection now: asked before anything else, where the law says so."""
    with operation(ASSESS, report, by=by, at=at) as op:
        stands(report)
        if report.protection:
            raise Refused("weighed-already", _("This is answered already."))
        event = op.record(
            events.PROTECTION, about=report.child_id, thing=report.pk, code=protection
        )
        report.protection, report.protection_on, report.event_id = protection, op.on, event
        report.save(update_fields=["protection", "protection_on", "event_id"])
    return report


def assess(
    report: Report, *, by: Actor, outcome: str, second: Role | None = None,
    at: datetime | None = None,
) -> Report:  # fmt: skip
    """Investigate, or leave it there. To investigate is a hidden part around the child.

    Where the law asks for somebody new to the child, whoever has dealt with it before is not alone:
    `second` takes part."""
    with operation(ASSESS, report, by=by, at=at) as op:
        stands(report)
        if report.assessed_on is not None:
            raise Refused("assessed-already", _("This report has been assessed."))
        if report.protection_rule and not report.protection:
            raise Refused("protection-first", _("Answer first if the child needs protection now."))
        _somebody_new(report, by, second, op.on)
        event = op.record(
            events.ASSESSED, about=report.child_id, thing=report.pk, code=outcome,
            other=second and second.pk,
        )  # fmt: skip
        told = {
            "assessed_on": op.on, "assessed_at": op.at, "assessed_by": Role(pk=by.role_id),
            "second": second, "outcome": outcome, "event_id": event,
        }  # fmt: skip
        for name, value in told.items():
            setattr(report, name, value)
        report.save(update_fields=list(told))
        if outcome == Report.Outcome.INVESTIGATE:
            _investigate(report, by, op)
    return report


def correct(
    report: Report, *, by: Actor, outcome: str, reason: str, second: Role | None = None,
    at: datetime | None = None,
) -> Correction:  # fmt: skip
    """The assessment was wrong: it is decided otherwise, with a reason, and the first stays to be
    read. The day it was first assessed stands, since the clock was held then; whoever had been told
    the outcome is to be told anew."""
    with operation(ASSESS, report, by=by, at=at) as op:
        stands(report)
        if report.assessed_on is None:
            raise Refused("assess-first", _("Assess the report first."))
        if outcome == report.outcome:
            raise Refused("as-before", _("This is how it stands already."))
        if not reason.strip():
            raise Refused("no-reason", _("Write why it is decided otherwise."))
        _somebody_new(report, by, second, op.on)
        event = op.record(
            events.CORRECTED, about=report.child_id, thing=report.pk, code=outcome,
            other=second and second.pk,
        )  # fmt: skip
        made = Correction(
            child_id=report.child_id, report=report, was=report.outcome, now=outcome,
            second=second, reason=reason.strip(), on=op.on,
            **written(by, op, event, unit_id=report.unit_id, authority_id=report.authority_id),
        )  # fmt: skip
        made.save(force_insert=True)
        report.outcome, report.event_id = outcome, event
        if report.receipt == Report.Receipt.OUTCOME:
            report.receipt = Report.Receipt.CAME
        report.save(update_fields=["outcome", "receipt", "event_id"])
        if outcome == Report.Outcome.INVESTIGATE:
            _investigate(report, by, op)
    return made


def _investigate(report: Report, by: Actor, op: Operation) -> None:
    """The unit takes part from now on, hidden; where it does already, whoever assessed it joins."""
    child, unit = Child.objects.get(pk=report.child_id), Unit.objects.get(pk=report.unit_id)
    if unit.pk not in by.units:
        return
    me = Role.objects.get(pk=by.role_id)
    part = Participation.objects.filter(
        child=child, unit=unit, to_on=None, shared=False, basis="statute"
    ).first()
    if part is not None:
        teams.put_to_work(part, me, by, op)
        return
    teams.take_part(
        child, unit, by=by, basis="statute", statute=load(by.country).investigates_by,
        shared=False, member=me, op=op,
    )  # fmt: skip


def _somebody_new(report: Report, by: Actor, second: Role | None, on: date) -> None:
    """Refuses one who has dealt with the child before to assess it alone, where the law does."""
    if second is not None and (second.unit_id != report.unit_id or second.pk == by.role_id):
        raise Refused("second-elsewhere", _("Choose a colleague in the unit."))
    law = load(by.country).find_clock("report_reassessed", on)
    if law is None or not has_dealt_with_it(by, report, by.role_id):
        return
    if second is None:
        raise Refused(
            "second-person",
            _(
                "You have dealt with a report about this child before, so you cannot assess this"
                " one alone ({statute}). Choose a colleague who has not, or let the colleague"
                " assess it."
            ).format(statute=law.cites),
        )
    if has_dealt_with_it(by, report, second.pk):
        raise Refused(
            "second-person-new",
            _("{name} has dealt with this child before too. Choose somebody who has not.").format(
                name=second.person
            ),
        )


def note_receipt(report: Report, *, by: Actor, tells: str, at: datetime | None = None) -> Report:
    """Whoever reported has been told: that the report came; a professional, where the law says so,
    also what was decided."""
    with operation(ASSESS, report, by=by, at=at) as op:
        stands(report)
        if report.from_kind == "anonymous":
            raise Refused("nobody-to-tell", _("Nobody knows who reported."))
        if report.receipt in (tells, Report.Receipt.OUTCOME):
            raise Refused("told-already", _("This has been told already."))
        if tells == Report.Receipt.OUTCOME:
            professional = is_professional(report.from_kind)
            back = load(by.country).tells_back(professional=professional)
            if not any(one.outcome for one in back):
                raise Refused(
                    "only-that-it-came",
                    _("This reporter is told only that the report has come. Choose that."),
                )
            if report.assessed_on is None:
                raise Refused("assess-first", _("Assess the report first."))
        event = op.record(events.RECEIPT, about=report.child_id, thing=report.pk, code=tells)
        report.receipt, report.receipt_on, report.event_id = tells, op.on, event
        report.save(update_fields=["receipt", "receipt_on", "event_id"])
    return report
