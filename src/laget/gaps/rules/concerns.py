"""A concern nobody has decided on, a report nobody has assessed, the same worry again and again."""

import ibis
from django.utils.translation import gettext_lazy as _
from ibis.expr.types import DateValue, Table

from laget.facts.schema import Facts
from laget.gaps.rule import (
    GapRule,
    answering,
    basis,
    everything,
    found,
    in_circles,
    itself,
    later,
    readable,
    switched_on,
    together,
    waits,
)  # fmt: skip

TIMES = 3


def _undecided(f: Facts, as_of: DateValue) -> Table:
    concern = switched_on(f, "concern-undecided", as_of, f.concern)
    concern = concern.filter(
        concern.raised_on <= as_of, concern.due_on < as_of, waits(concern.decided_on, as_of)
    )
    return found(concern.mutate(since=concern.raised_on), due="due_on")


UNDECIDED = GapRule(
    key="concern-undecided",
    says=_("A concern was written down on {since}, and nobody has decided what to do."),
    why=_("A worry without a decision is carried by one person alone, and the child waits."),
    next_step=_("Decide: close it, help within the service, or ask others in."),
    source="no.limit.concern_decided: Tromsø, 14 days",
    asks=("unit_leader", "owner", "coordinating_unit"),
    severity="warning",
    level=1,
    reads="concern_decided",
    on_from_start=True,
    found=_undecided,
    rests_on=itself("concern"),
)


def _not_assessed(f: Facts, as_of: DateValue) -> Table:
    report = switched_on(f, "report-not-assessed", as_of, f.report)
    report = report.filter(
        report.received_on <= as_of, report.due_on < as_of, waits(report.assessed_on, as_of)
    )
    return found(report.mutate(since=report.received_on), due="due_on")


NOT_ASSESSED = GapRule(
    key="report-not-assessed",
    says=_("Child welfare received a report on {since} and has not assessed it."),
    why=_("The law gives a report a last day, because some children cannot wait."),
    next_step=_("Assess the report today: investigate it, or drop it and say why."),
    source="no.cw.review_1w",
    asks=("unit_leader", "owner"),
    severity="danger",
    level=1,
    reads="report_assessed",
    on_from_start=True,
    found=_not_assessed,
    rests_on=itself("report"),
)


def _unhelped(f: Facts, as_of: DateValue) -> Table:
    """Concerns of the last year by circle, with no help that ran then or has begun since, as far
    as whoever reads the circle can see."""
    c = switched_on(f, "repeated-concerns", as_of, answering(f, f.concern), days=365)
    c = c.filter(c.raised_on <= as_of, later(c.raised_on, c.days) > as_of)
    m = readable(f, as_of, f.measure.filter(f.measure.start_on <= as_of))
    helped = m.ended_on.isnull() | (m.ended_on > c.raised_on) | (m.start_on >= c.raised_on)
    return c.anti_join(m, [c.child == m.child, c.circle == m.circle, helped])


def _repeated(f: Facts, as_of: DateValue) -> Table:
    """One row per circle with three such concerns or more, since the day of the third."""
    c = _unhelped(f, as_of)
    order = ibis.window(group_by=["child", "circle"], order_by=["raised_on", "subject"])
    c = c.mutate(before=ibis.row_number().over(order))
    return c.filter(c.before == TIMES - 1).mutate(since=c.raised_on)


def _counted(f: Facts, as_of: DateValue, gaps: Table) -> Table:
    """The concerns that were counted, in the gap's circle or over the whole."""
    counted = [
        _unhelped(g, as_of).select("child", row="subject", whole=ibis.literal(whole))
        for g, whole in ((f, False), (everything(f), True))
    ]
    return basis(gaps, f.concern, "concern").semi_join(
        together(*counted).view(), ["child", "row", "whole"]
    )


REPEATED = GapRule(
    key="repeated-concerns",
    version=2,
    says=_("Three or more concerns within a year, and no help has begun after them."),
    why=_("The same worry written down again and again is a child who has been seen, not helped."),
    next_step=_("Read the concerns together, and begin something that helps."),
    source="no.limit.repeated_concerns: Folketingets Ombudsmand on reports nobody followed up",
    asks=("unit_leader", "holder", "coordinating_unit"),
    severity="danger",
    level=1,
    reads="repeated_concerns",
    days=365,
    found=lambda f, as_of: in_circles(f, lambda g: _repeated(g, as_of), subject="circle"),
    rests_on=_counted,
)
