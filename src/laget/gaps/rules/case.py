"""An open case where nothing happens, and several units with no plan in common."""

import ibis
from django.utils.translation import gettext_lazy as _
from ibis.expr.types import BooleanValue, DateValue, Table

from laget.facts.schema import Facts
from laget.gaps.rule import (
    FOUND,
    GapRule,
    answering,
    basis,
    in_circles,
    later,
    running,
    said_no,
    switched_on,
    together,
)  # fmt: skip
from laget.gaps.rules.several import second_unit

SIGNS_OF_LIFE = (
    ("contact", "on"),
    ("review", "held_on"),
    ("measure", "start_on"),
    ("referral", "sent_on"),
    ("referral", "answered_on"),
    ("lead", "from_on"),
    ("lead", "to_on"),
)
"""What shows that somebody does something: table and day. A meeting is a contact. A worry, a report
and a plan say that help is needed or meant, and end no silence (decision 4)."""


def _last_sign(f: Facts, as_of: DateValue) -> Table:
    signs = []
    for name, column in SIGNS_OF_LIFE:
        t = getattr(f, name)
        signs.append(t.filter(t[column] <= as_of).select("child", on=t[column]))
    return together(*signs).group_by("child").agg(last_on=ibis._.on.max())


def _silence(f: Facts, as_of: DateValue) -> Table:
    """Children with an open case and no sign of life, from anyone at all, for the days."""
    case = running(f.cases, as_of)
    case = case.group_by("child").agg(began=case.from_on.min())
    rows = case.left_join(_last_sign(f, as_of), "child")
    rows = rows.select("child", since=ibis.greatest(rows.began, rows.last_on.coalesce(rows.began)))
    rows = switched_on(f, "silence", as_of, answering(f, rows.mutate(circle=rows.child)), days=60)
    rows = rows.mutate(
        subject=rows.child, circle=ibis.null("uuid"), whole=ibis.literal(True),
        due=later(rows.since, rows.days),
    )  # fmt: skip
    return rows.filter(rows.due < as_of).select(list(FOUND))


def _that_day(gap: Table, row: Table) -> BooleanValue:
    return row.sign == gap.gap_since


def _silence_rests_on(f: Facts, as_of: DateValue, gaps: Table) -> Table:
    """The open case, all who take part, and the last that happened."""
    last = []
    for name, column in SIGNS_OF_LIFE:
        t = getattr(f, name)
        last.append(basis(gaps, t.mutate(sign=t[column]), name, _that_day))
    return together(
        basis(gaps, running(f.cases, as_of), "case"),
        basis(gaps, running(f.involvement, as_of), "involvement"),
        *last,
    ).distinct()


SILENCE = GapRule(
    key="silence",
    says=_("No service has been in touch, helped or asked for help since {since}."),
    why=_("A case that is open on paper looks like help. The child knows that it is not."),
    next_step=_(
        "Call the child or the parents, and agree on what happens next, or close the case."
    ),
    source="no.limit.silence: Risør, a case that stands still",
    asks=("holder", "unit_leader", "coordinating_unit"),
    severity="warning",
    level=2,
    reads="silence",
    days=60,
    found=_silence,
    rests_on=_silence_rests_on,
)


def _planless(f: Facts, as_of: DateValue, no: Table) -> Table:
    """Two units or more for longer than the days, and no plan running among them, nor a no from the
    family that the team has been told of."""
    here = ["child", "circle"]
    rows = second_unit(f, as_of).anti_join(running(f.plan, as_of).select(here).view(), here)
    rows = rows.anti_join(no.select(here).view(), here)
    rows = switched_on(f, "no-joint-plan", as_of, answering(f, rows), days=30)
    rows = rows.mutate(since=rows.began, due=later(rows.began, rows.days))
    return rows.filter(rows.due < as_of)


NO_JOINT_PLAN = GapRule(
    key="no-joint-plan",
    version=2,
    says=_("Two or more services help the child, and they have no plan in common."),
    why=_("Without one plan, the child and the parents are left to fit the pieces together."),
    next_step=_("Make one plan together with the child."),
    source="no.limit.joint_plan; no.ip",
    asks=("holder", "unit_leader", "coordinating_unit"),
    severity="neutral",
    level=2,
    reads="joint_plan",
    days=30,
    found=lambda f, as_of: in_circles(
        f, lambda g: _planless(g, as_of, said_no(f, as_of, "plan")), due="due"
    ),
    rests_on=lambda f, as_of, gaps: basis(gaps, running(f.involvement, as_of), "involvement"),
)
