"""A child who moved and was not handed over; a young person out of school nobody has called."""

from django.utils.translation import gettext_lazy as _
from ibis.expr.types import DateValue, Table

from laget.facts.schema import Facts
from laget.gaps.rule import (
    GapRule,
    basis,
    done,
    found,
    itself,
    later,
    readable,
    running,
    said_no,
    switched_on,
    together,
)  # fmt: skip


def _moved(f: Facts, as_of: DateValue) -> Table:
    """Units that still take part for a municipality where the child no longer is registered.

    The registered address is read by every circle; only the hand-over is asked in the unit's own.
    A unit of the new municipality that takes part there has taken over. A child whom the old one
    has placed has not left it: it answers for child welfare still, as far as the circle can see.
    A joint authority is never the old address. Where the family has told the unit that it does not
    want its part handed over, nobody waits for that.
    """
    part = switched_on(f, "moved-without-transfer", as_of, running(f.involvement, as_of), days=14)
    left = f.residence.filter(done(f.residence.to_on, as_of))
    left = left.group_by("child", "authority").agg(since=left.to_on.max())
    now = running(f.residence, as_of)
    part = part.inner_join(left, ["child", "authority"])
    part = part.filter(part.from_on <= part.since)
    part = part.semi_join(now.select("child").view(), "child")
    here = now.select("child", "authority").distinct().view()
    part = part.anti_join(here, ["child", "authority"])
    placed = running(f.responsibility, as_of)
    placed = readable(f, as_of, placed.filter(placed.matter == "child_welfare"))
    placed = placed.select("child", "circle", authority="answers").view()
    part = part.anti_join(placed, ["child", "circle", "authority"])
    new = running(f.involvement, as_of).semi_join(here, ["child", "authority"])
    part = part.anti_join(new.select("child", "circle").view(), ["child", "circle"])
    taken = f.transfer.filter(done(f.transfer.accepted_on, as_of))
    taken = taken.select("child", "circle", subject="participation").view()
    part = part.anti_join(taken, ["child", "circle", "subject"])
    no = said_no(f, as_of, "transfer").select("child", "circle", "unit").view()
    part = part.anti_join(no, ["child", "circle", "unit"])
    part = part.mutate(due=later(part.since, part.days))
    return found(part.filter(part.due < as_of), due="due")


def _moved_rests_on(f: Facts, as_of: DateValue, gaps: Table) -> Table:
    """The unit's part, the address that ended and the one that holds now."""
    return together(
        basis(gaps, f.involvement, "involvement", lambda g, t: g.gap_subject == t.subject),
        basis(gaps, f.residence, "residence", lambda g, t: t.to_on == g.gap_since, anywhere=True),
        basis(gaps, running(f.residence, as_of), "residence", anywhere=True),
    )


MOVED = GapRule(
    key="moved-without-transfer",
    version=3,
    says=_("The child moved to another municipality on {since}, and nobody there has taken over."),
    why=_("Children are lost in a move: the old service waits, and the new one does not know."),
    next_step=_("Offer the hand-over to the new municipality, and ask for a yes."),
    source="no.limit.transfer_accepted: Folketingets Ombudsmand on a file nobody read",
    asks=("owner", "unit_leader", "holder", "coordinating_unit"),
    severity="danger",
    level=2,
    reads="transfer_accepted",
    days=14,
    found=_moved,
    rests_on=_moved_rests_on,
)  # fmt: skip


def _uncalled(f: Facts, as_of: DateValue) -> Table:
    """Young people out of school past the day to call, with no word with them or a guardian that
    whoever reads the circle can see."""
    out = switched_on(f, "out-of-school-no-contact", as_of, running(f.school_exit, as_of))
    out = out.filter(out.contact_due_on < as_of)
    talked = f.contact.filter(f.contact.on <= as_of, f.contact.with_whom != "meeting")
    talked = readable(f, as_of, talked)
    out = out.anti_join(
        talked,
        [out.child == talked.child, out.circle == talked.circle, talked.on >= out.from_on],
    )
    return found(out.mutate(since=out.from_on), due="contact_due_on")


OUT_OF_SCHOOL = GapRule(
    key="out-of-school-no-contact",
    version=2,
    says=_("The young person left school on {since}, and nobody has been in touch."),
    why=_("The first weeks decide whether a young person comes back. Somebody must call."),
    next_step=_("Call or write to the young person today."),
    source="no.limit.school_exit_contact; no.ot",
    asks=("unit_leader", "owner", "coordinating_unit"),
    severity="danger",
    level=1,
    reads="school_exit_contact",
    found=_uncalled,
    rests_on=itself("school_exit"),
)
