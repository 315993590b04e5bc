"""What is missing around one child: at most three gaps, each with the one button that mends it.

The people who can close a gap are on the page already, so nobody is fetched twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q
from django.urls import reverse

from laget.children.standing import Standing
from laget.core.templatetags.days import day, quoted
from laget.desk.steps import Step, mend
from laget.gaps.closers import Closers, in_place_of_those_who_left
from laget.gaps.mending import may_mend
from laget.gaps.models import Basis, Gap
from laget.gaps.permissions import elsewhere
from laget.gaps.reads import FoundGap, in_order, in_view, named
from laget.gaps.rules import RULES
from laget.gaps.sources import sources
from laget.gaps.titles import says
from laget.people.models import Role
from laget.plans.models import Measure
from laget.referrals.models import Referral
from laget.relay.reads import Act
from laget.teams.models import BatonOffer, Participation

#: What a family can say no to, by the rule whose gap that closes.
WANTS_A_YES = {"no-joint-plan": "plan", "moved-without-transfer": "transfer", "passed-on": "help"}


@dataclass(frozen=True)
class Missing:
    """One gap, and what this hat can do about it here: nothing, where another must. `about` is
    the help or the service it is about, in words that stand elsewhere on the page too."""

    gap: FoundGap
    step: Step
    about: str = ""

    @property
    def refused(self) -> str:
        """Where it is noted that the family does not want it, if a yes of theirs is what is
        missing and the reader can do something about it."""
        key = self.gap.rule.key
        if key not in WANTS_A_YES or not self.gap.may_mend:
            return ""
        return f"{reverse('asking:no', args=[self.gap.child_id])}?about={WANTS_A_YES[key]}"


def missing(
    s: Standing, gaps: list[Gap], *, holder: Role | None, offer: BatonOffer | None,
    acts: list[Act], parts: list[Participation], measures: list[Measure],
    referrals: list[Referral], leaders: dict[UUID, list[Role]], roles: dict[UUID, Role],
) -> list[Missing]:  # fmt: skip
    """The gaps the actor may see, what hurts first before the rest."""
    shown, more = in_view(gaps)
    if not shown:
        return []
    who = Closers(s.actor, leaders=leaders)
    who.holders = {s.child.pk: [holder]} if holder else {}
    who.asked = {offer.pk: [offer.to_role]} if offer else {}
    who.offered_by = {offer.pk: offer.from_role_id} if offer else {}
    who.owners = {m.pk: [m.owner] for m in measures if m.owner}
    who.owners |= {
        a.row: [roles[a.other]] for a in acts if a.kind == "concern.raised" and a.other in roles
    }
    who.owners |= {part.pk: [roles[pk] for pk in part.who if pk in roles] for part in parts}  # type: ignore[attr-defined]
    in_place_of_those_who_left(who, s.actor)
    who.receivers = {r.pk: r.offer.to_unit_id for r in referrals}
    for gap in shown:
        who.units[gap.pk] = units_of(gap)
    about = {m.pk: quoted(m.what) for m in measures}
    about |= {r.pk: r.offer.to_unit.name for r in referrals}
    return [_missing(s, gap, who, more.get(gap.pk, 0), about.get(gap.subject, "")) for gap in shown]


def units_of(gap: Gap) -> set[UUID]:
    """The units whose leaders may be asked about it."""
    return {pk for pk in (gap.unit_id, *gap.units) if pk}  # type: ignore[attr-defined]


def seen_gaps(s: Standing) -> list[Gap]:
    """`gaps.permissions.SEE` for one child: a circle of the hat's, and every fact readable."""
    circle = Q(circle__in=s.actor.leads)
    if s.in_team or s.sees_whole:
        circle |= Q(circle=F("child"))
    if s.in_unit:
        circle |= Q(circle=s.actor.unit_id)
    if s.sees_whole:
        circle |= Q(whole=True)
    facts = s.circle(writes="", but=elsewhere(s.actor))
    if s.sees_whole:
        facts |= Q(pk__isnull=False)
    read = Basis.objects.filter(facts, gap=OuterRef("pk")).order_by()
    rows = Gap.objects.filter(s.of_child, circle, closed_at=None).annotate(
        units=ArraySubquery(read.values("unit")),
    )
    found = rows.select_related("unit")
    return in_order(gap for gap in found if len(gap.units) == gap.basis_count)


def _missing(s: Standing, gap: Gap, who: Closers, more: int, about: str) -> Missing:
    rule = RULES[gap.rule]
    days = {"since": day(gap.since, s.actor.on), "due": day(gap.due, s.actor.on)}
    may = may_mend(gap, who, knows=True, helps=s.opens, in_team=s.in_team)
    found = FoundGap(
        id=gap.pk, rule=rule, reference=named(gap), child_id=s.child.pk, child=s.child,
        may_open=s.opens or s.sees_whole, subject=gap.subject, since=gap.since, due=gap.due,
        says=says(rule, s.child.country).format(**days), unit=gap.unit, whole=gap.whole,
        closers=who.of(gap), may_mend=may,
        sources=sources(gap.rule, s.child.country, s.actor.on),
        country=s.child.country, more=more,
    )  # fmt: skip
    return Missing(found, mend(found), about)
