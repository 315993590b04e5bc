"""Help that nobody owns, that nobody has looked at again, or that ends with nothing after it."""

from django.utils.translation import gettext_lazy as _
from ibis.expr.types import DateValue, Table

from laget.facts.schema import Facts
from laget.gaps.rule import (
    GapRule,
    done,
    found,
    itself,
    later,
    running,
    switched_on,
    waits,
)  # fmt: skip

EARLY = 14
"""A review held up to this many days before its date is that review."""


def _running(f: Facts, as_of: DateValue) -> Table:
    return running(f.measure, as_of, "start_on", "ended_on")


def _loose(f: Facts, as_of: DateValue) -> Table:
    measure = switched_on(f, "measure-without-owner-or-date", as_of, _running(f, as_of))
    left = done(measure.owned_to, as_of)
    loose = measure.filter(~measure.has_owner | left | measure.evaluate_on.isnull())
    return found(loose.mutate(since=loose.start_on))


WITHOUT_OWNER_OR_DATE = GapRule(
    key="measure-without-owner-or-date",
    says=_("Help began on {since}, and no one person owns it or no day is set to see if it works."),
    why=_("What nobody owns is nobody's to mend when it does not work."),
    next_step=_("Name an owner, and a day to look at it together."),
    source="no.cw.measures_evaluate; the plan laws ask for who and when",
    asks=("owner", "unit_leader", "holder"),
    severity="neutral",
    level=1,
    version=2,
    found=_loose,
    rests_on=itself("measure"),
)


def _unreviewed(f: Facts, as_of: DateValue) -> Table:
    """Running measures past their date plus the days of grace, with no review held for it."""
    measure = switched_on(f, "review-overdue", as_of, _running(f, as_of))
    measure = measure.mutate(
        since=measure.evaluate_on, due=later(measure.evaluate_on, measure.days)
    )
    late = measure.filter(measure.due < as_of)
    held = f.review.filter(f.review.held_on <= as_of).view()
    unseen = late.anti_join(
        held,
        [
            late.child == held.child,
            late.circle == held.circle,
            late.subject == held.measure,
            held.held_on >= later(late.evaluate_on, -EARLY),
        ],
    )
    return found(unseen, due="due")


REVIEW_OVERDUE = GapRule(
    key="review-overdue",
    says=_("By {since} somebody should have looked at whether the help works. Nobody has."),
    why=_("Help that does not work goes on until somebody looks."),
    next_step=_("Look at it with the child and the parents, and say whether it works."),
    source="no.cw.measures_evaluate",
    asks=("owner", "unit_leader", "holder"),
    severity="warning",
    level=1,
    days=0,
    found=_unreviewed,
    rests_on=itself("measure"),
)


def _ending(f: Facts, as_of: DateValue) -> Table:
    """Help that ends within the days ahead, or ended within as many days behind, unsaid."""
    measure = switched_on(f, "help-ends", as_of, f.measure, days=60)
    measure = measure.filter(measure.start_on <= as_of, waits(measure.follows_on, as_of))
    ended = done(measure.ended_on, as_of)
    measure = measure.mutate(ends=ended.ifelse(measure.ended_on, measure.end_on))
    warned = later(measure.ends, -measure.days)
    begun = (warned > measure.start_on).ifelse(warned, measure.start_on)
    measure = measure.mutate(since=ended.ifelse(measure.ended_on, begun))
    near = measure.filter(
        later(measure.ends, -measure.days) <= as_of, later(measure.ends, measure.days) >= as_of
    )
    return found(near, due="ends")


HELP_ENDS = GapRule(
    key="help-ends",
    says=_("The last day of the help is {due}, and nobody has said what comes after."),
    why=_("A planned end is a good end only when somebody has said what follows, if anything."),
    next_step=_("Say what follows: nothing more, other help, or another service."),
    source="no.limit.help_ends",
    asks=("owner", "holder", "unit_leader", "coordinating_unit"),
    severity="warning",
    level=2,
    reads="help_ends",
    days=60,
    found=_ending,
    rests_on=itself("measure"),
)
