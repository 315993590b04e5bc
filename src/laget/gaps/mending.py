"""Whether the reader may close a found gap: one answer, for the button and for the sentence.

Each rule's gap is closed by one act; here stands what that act's permission asks, in what is known
when the gap is shown. Called by `gaps.reads` and by the child's page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from laget.gaps.closers import Closers
from laget.gaps.models import Gap


@dataclass(frozen=True)
class Seen:
    """A gap before its reader, who `knows` the child by name, perhaps `helps`, openly `in_team`."""

    gap: Gap
    who: Closers
    knows: bool
    helps: bool
    in_team: bool

    @property
    def leads(self) -> bool:
        """Whether the gap stands in a unit the reader leads."""
        return self.gap.unit_id in self.who.actor.leads

    @property
    def is_own(self) -> bool:
        """Whether it stands in the reader's own unit."""
        return self.gap.unit_id == self.who.actor.unit_id

    @property
    def owns(self) -> bool:
        me = self.who.actor.role_id
        return any(role.pk == me for role in self.who.owners.get(self.gap.subject, []))


def may_mend(gap: Gap, who: Closers, *, knows: bool, helps: bool, in_team: bool) -> bool:
    """Whether the reader may do what closes it."""
    return MAY[gap.rule](Seen(gap, who, knows, helps, in_team))


def _offers_baton(seen: Seen) -> bool:
    """Where nobody holds it, anyone in the team; else the one who stands in, or whose leader."""
    actor = seen.who.actor
    held = seen.who.holders.get(seen.gap.child_id, [])
    mine = all(role.pk == actor.role_id or role.unit_id in actor.leads for role in held)
    return seen.in_team and mine


def _answers_baton(seen: Seen) -> bool:
    """The one who is asked; and those who asked, to ask somebody else."""
    me, offer = seen.who.actor.role_id, seen.gap.subject
    if any(role.pk == me for role in seen.who.asked.get(offer, [])):
        return True
    return seen.helps and (seen.leads or seen.who.offered_by.get(offer) == me)


def _calls(seen: Seen) -> bool:
    """Those of the service that must call; where all read of it, anyone who helps."""
    return (seen.is_own and seen.knows) or (seen.helps and seen.gap.circle == seen.gap.child_id)


def _helps(seen: Seen) -> bool:
    return seen.helps


def _helps_or_leads(seen: Seen) -> bool:
    return seen.helps or seen.leads


MAY: dict[str, Callable[[Seen], bool]] = {
    "report-not-assessed": _helps_or_leads,
    "repeated-concerns": _helps,
    "passed-on": _helps,
    "moved-without-transfer": lambda seen: seen.leads or (seen.helps and seen.is_own),
    "out-of-school-no-contact": _calls,
    "no-holder": _offers_baton,
    "concern-undecided": lambda seen: seen.leads or seen.owns,
    "referral-unanswered": _helps,
    "baton-not-accepted": _answers_baton,
    "help-ends": _helps_or_leads,
    "silence": _helps,
    "review-overdue": _helps_or_leads,
    "no-joint-plan": _helps,
    "measure-without-owner-or-date": _helps_or_leads,
}
"""By rule: what the act that closes it asks of the reader."""
