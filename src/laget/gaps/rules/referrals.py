"""A referral nobody has answered, and a child passed on from one no to the next."""

import ibis
from django.utils.translation import gettext_lazy as _
from ibis.expr.types import DateValue, Table

from laget.facts.schema import Facts
from laget.gaps.rule import (
    GapRule,
    answering,
    basis,
    done,
    everything,
    found,
    in_circles,
    itself,
    readable,
    said_no,
    switched_on,
    together,
    waits,
)  # fmt: skip


def _unanswered(f: Facts, as_of: DateValue) -> Table:
    referral = switched_on(f, "referral-unanswered", as_of, f.referral)
    referral = referral.filter(
        referral.sent_on <= as_of,
        referral.due_on < as_of,
        waits(referral.answered_on, as_of),
        waits(referral.withdrawn_on, as_of),
    )
    return found(referral.mutate(since=referral.sent_on), due="due_on")


UNANSWERED = GapRule(
    key="referral-unanswered",
    says=_("A referral was sent on {since}, and nobody has said yes or no."),
    why=_("While nobody answers, each service believes that the other one helps."),
    next_step=_("Say yes or no to the referral."),
    source="no.limit.referral_answered; no.hc.referral_10wd for specialist care",
    asks=("receiver_leader", "holder", "coordinating_unit"),
    severity="warning",
    level=2,
    reads="referral_answered",
    on_from_start=True,
    found=_unanswered,
    rests_on=itself("referral"),
)


def _refused(f: Facts, as_of: DateValue) -> Table:
    """Referrals that were declined, or handed back after a yes, and no unit has said yes to the
    same need after that and stands by it. Handing back is a no on the day it was done."""
    answered = f.referral.filter(done(f.referral.answered_on, as_of))
    back = done(answered.returned_on, as_of)
    no = answered.filter(~answered.accepted | back)
    no = no.mutate(
        answered_on=ibis.ifelse(done(no.returned_on, as_of), no.returned_on, no.answered_on)
    )
    yes = answered.filter(answered.accepted, ~back).view()
    same = [no[c] == yes[c] for c in ("child", "circle", "need")]
    return no.anti_join(yes, [*same, yes.answered_on >= no.answered_on])


def _passed_on(f: Facts, as_of: DateValue) -> Table:
    """One row per need that a second unit has declined, about the first of the referrals, unless
    the family no longer wants that help."""
    no = _refused(f, as_of)
    need = ["child", "circle", "need"]
    by_unit = ibis.window(group_by=[*need, "to_unit"], order_by=["answered_on", "subject"])
    no = no.mutate(again=ibis.row_number().over(by_unit))
    by_need = ibis.window(group_by=need, order_by=["answered_on", "subject"])
    first = no.filter(no.again == 0)
    first = first.mutate(
        before=ibis.row_number().over(by_need), first=first.subject.lag().over(by_need)
    )
    second = first.filter(first.before == 1)
    second = second.select(*need, "authority", subject="first", since="answered_on")
    unwanted = readable(f, as_of, said_no(f, as_of, "help")).select(need).view()
    second = second.anti_join(unwanted, need)
    return switched_on(f, "passed-on", as_of, answering(f, second))


def _noes(f: Facts, as_of: DateValue, gaps: Table) -> Table:
    """Every no to the need, in the gap's circle or over the whole."""
    counted = [
        _refused(g, as_of).select("child", "need", row="subject", whole=ibis.literal(whole))
        for g, whole in ((f, False), (everything(f), True))
    ]
    counted = together(*counted).view()
    about = f.referral.select("child", "need", subject="subject").view()
    named = gaps.inner_join(about, ["child", "subject"])
    rows = named.inner_join(counted, ["child", "need", "whole"]).select(
        "child", "subject", "whole", "row"
    )
    return basis(gaps, f.referral, "referral").semi_join(
        rows.view(), ["child", "subject", "whole", "row"]
    )


PASSED_ON = GapRule(
    key="passed-on",
    says=_("Two or more units have said no to the same need, and nobody has said yes."),
    version=3,
    why=_("Each no may be right by itself. Together they leave a child whom nobody helps."),
    next_step=_("Call those who said no together, and agree who takes it."),
    source="no.limit.passed_on",
    asks=("holder", "unit_leader", "coordinating_unit"),
    severity="danger",
    level=2,
    reads="passed_on",
    on_from_start=True,
    found=lambda f, as_of: in_circles(
        f, lambda g: _passed_on(g, as_of), subject="subject", same="need"
    ),
    rests_on=_noes,
)
