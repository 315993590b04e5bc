"""Nobody holds the baton, or it was offered and nobody has taken it."""

import ibis
from django.utils.translation import gettext_lazy as _
from ibis.expr.types import DateValue, Table

from laget.facts.schema import Facts
from laget.gaps.rule import (
    GapRule,
    answering,
    basis,
    done,
    found,
    in_circles,
    itself,
    later,
    running,
    switched_on,
    together,
    waits,
)  # fmt: skip
from laget.gaps.rules.several import second_unit


def _needed(f: Facts, as_of: DateValue) -> Table:
    """Where a holder is needed: an open case, or two units or more; and since when."""
    cases = running(f.cases, as_of).select("child", "circle", began="from_on")
    reasons = cases.union(second_unit(f, as_of))
    return reasons.group_by("child", "circle").agg(began=reasons.began.min())


def _without_holder(f: Facts, as_of: DateValue) -> Table:
    """Needed and held by nobody, or by a stand-in for more than the days of the limit."""
    needed = _needed(f, as_of)
    real, stand_in = f.lead.filter(~f.lead.standing_in), f.lead.filter(f.lead.standing_in)
    here = ["child", "circle"]
    held = running(real, as_of).select(here)
    ended = real.filter(done(real.to_on, as_of))
    last = ended.group_by(here).agg(dropped=ended.to_on.max())
    stood = running(stand_in, as_of).select(here).distinct().mutate(stood_in=ibis.literal(True))

    rows = needed.anti_join(held, here).left_join(last, here).left_join(stood, here)
    rows = rows.select(
        *here,
        "stood_in",
        since=ibis.greatest(rows.began, rows.dropped.coalesce(rows.began)),
    )
    rows = switched_on(f, "no-holder", as_of, answering(f, rows), days=14)
    return rows.filter(rows.stood_in.isnull() | (later(rows.since, rows.days) < as_of))


def _holders(f: Facts, as_of: DateValue, gaps: Table) -> Table:
    return together(
        basis(gaps, running(f.cases, as_of), "case"),
        basis(gaps, running(f.involvement, as_of), "involvement"),
        basis(gaps, f.lead, "lead", lambda g, t: t.to_on == g.gap_since),
        basis(gaps, running(f.lead, as_of), "lead"),
    )


NO_HOLDER = GapRule(
    key="no-holder",
    says=_("Nobody in the team around the child holds the baton."),
    why=_("When nobody holds the whole, everybody does a part and the child waits between them."),
    next_step=_("Ask one person to take the baton."),
    source="no.limit.standing_in; no.barnekoordinator: one named person for the family",
    asks=("holder", "unit_leader", "coordinating_unit"),
    severity="danger",
    level=2,
    reads="standing_in",
    days=14,
    on_from_start=True,
    found=lambda f, as_of: in_circles(f, lambda g: _without_holder(g, as_of)),
    rests_on=_holders,
)


def _not_accepted(f: Facts, as_of: DateValue) -> Table:
    offer = switched_on(f, "baton-not-accepted", as_of, f.lead_offer)
    offer = offer.filter(
        offer.offered_on <= as_of, offer.due_on < as_of, waits(offer.answered_on, as_of)
    )
    return found(offer.mutate(since=offer.offered_on), due="due_on")


NOT_ACCEPTED = GapRule(
    key="baton-not-accepted",
    says=_("The baton was offered on {since}, and nobody has answered."),
    why=_("A hand-over is done when somebody says yes, not when somebody asks."),
    next_step=_("Answer, or offer the baton to somebody else."),
    source="no.limit.baton_answered",
    asks=("receiver", "holder", "unit_leader", "coordinating_unit"),
    severity="warning",
    level=2,
    reads="baton_answered",
    on_from_start=True,
    found=_not_accepted,
    rests_on=itself("lead_offer"),
)
