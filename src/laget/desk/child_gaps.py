"""What is missing around one child: at most three gaps, each with the one button that mends it.

The people who can close a gap are on the page already, so nobody is fetched twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from laget.children.standing import Standing
from laget.core.templatetags.days import day, quoted
from laget.gaps.closers import Closers
from laget.gaps.models import Basis, Gap
from laget.gaps.reads import FoundGap, in_order, in_view, named
from laget.gaps.rules import RULES
from laget.gaps.sources import sources
from laget.people.models import Role
from laget.plans.models import Measure
from laget.referrals.models import Referral
from laget.teams.models import BatonOffer


@dataclass(frozen=True)
class Missing:
    """One gap, and what this hat can do about it here: nothing, where another must. `about` is
    the help or the service it is about, in words that stand elsewhere on the page too."""

    gap: FoundGap
    label: str = ""
    url: str = ""
    about: str = ""


def missing(
    s: Standing, *, holder: Role | None, offer: BatonOffer | None, measures: list[Measure],
    referrals: list[Referral], leaders: dict[UUID, list[Role]], roles: dict[UUID, Role],
) -> list[Missing]:  # fmt: skip
    """The gaps the actor may see, what hurts first before the rest."""
    shown, more = in_view(_seen(s))
    if not shown:
        return []
    who = Closers(s.actor, leaders=leaders)
    who.holders = {s.child.pk: [holder]} if holder else {}
    who.asked = {offer.pk: [offer.to_role]} if offer else {}
    who.owners = {m.pk: [m.owner] for m in measures if m.owner}
    who.receivers = {r.pk: r.offer.to_unit_id for r in referrals}
    for gap in shown:
        who.units[gap.pk] = set(gap.units) - {None}  # type: ignore[attr-defined]
    about = {m.pk: quoted(m.what) for m in measures}
    about |= {r.pk: r.offer.to_unit.name for r in referrals}
    return [_missing(s, gap, who, more.get(gap.pk, 0), about.get(gap.subject, "")) for gap in shown]


def _seen(s: Standing) -> list[Gap]:
    """`gaps.permissions.SEE` for one child: a circle of the hat's, and every fact readable."""
    circle = Q(circle__in=s.actor.leads)
    if s.in_team or s.sees_whole:
        circle |= Q(circle=F("child"))
    if s.in_unit:
        circle |= Q(circle=s.actor.unit_id)
    if s.sees_whole:
        circle |= Q(whole=True)
    facts = s.circle(writes="") | Q(pk__isnull=False) if s.sees_whole else s.circle(writes="")
    read = Basis.objects.filter(facts, gap=OuterRef("pk")).order_by()
    rows = Gap.objects.filter(s.of_child, circle, closed_at=None).annotate(
        units=ArraySubquery(read.values("unit")),
    )
    found = rows.select_related("unit")
    return in_order(gap for gap in found if len(gap.units) == gap.basis_count)


def _missing(s: Standing, gap: Gap, who: Closers, more: int, about: str) -> Missing:
    rule = RULES[gap.rule]
    first, mine = who.of(gap)
    days = {"since": day(gap.since, s.actor.on), "due": day(gap.due, s.actor.on)}
    found = FoundGap(
        id=gap.pk, rule=rule, reference=named(gap), child_id=s.child.pk, child=s.child,
        may_act=s.opens, may_open=s.opens or s.sees_whole, subject=gap.subject, since=gap.since,
        due=gap.due,
        says=str(rule.says).format(**days), unit=gap.unit, whole=gap.whole, closers=first,
        mine=mine, sources=sources(gap.rule, s.child.country, s.actor.on), more=more,
    )  # fmt: skip
    asked = {role.pk for people in who.asked.values() for role in people}
    label, url = (
        _button(s, gap, {"asked": s.actor.role_id in asked, "who": who}) if s.opens else ("", "")
    )
    return Missing(found, label, url, about)


def _button(s: Standing, gap: Gap, told: dict[str, Any]) -> tuple[str, str]:
    make = BUTTONS.get(gap.rule)
    return make(s, gap, told) if make else ("", "")


def _of_child(label: Callable[[], str], name: str) -> Callable[..., tuple[str, str]]:
    return lambda s, gap, told: (label(), reverse(name, kwargs={"child": s.child.pk}))


def _of_row(label: Callable[[], str], name: str) -> Callable[..., tuple[str, str]]:
    return lambda s, gap, told: (label(), reverse(name, kwargs={"pk": gap.subject}))


def _baton(s: Standing, gap: Gap, told: dict[str, Any]) -> tuple[str, str]:
    """The one who is asked answers; those who asked take it back, to ask another."""
    if told["asked"]:
        return _("Answer"), reverse("teams:baton-answer", kwargs={"pk": gap.subject})
    return _("Ask somebody else"), reverse("teams:baton-offer", kwargs={"child": s.child.pk})


def _holder(s: Standing, gap: Gap, told: dict[str, Any]) -> tuple[str, str]:
    if not s.in_team:
        return "", ""
    return _("Offer the baton"), reverse("teams:baton-offer", kwargs={"child": s.child.pk})


BUTTONS: dict[str, Callable[[Standing, Gap, dict[str, Any]], tuple[str, str]]] = {
    "no-holder": _holder,
    "baton-not-accepted": _baton,
    "silence": _of_child(lambda: _("Note a contact"), "plans:contact"),
    "no-joint-plan": _of_child(lambda: _("Start the plan"), "plans:start"),
    "concern-undecided": _of_row(lambda: _("Decide"), "concerns:concern"),
    "report-not-assessed": _of_row(lambda: _("Assess the report"), "concerns:report"),
    "repeated-concerns": _of_child(lambda: _("Begin something that helps"), "plans:measure"),
    "measure-without-owner-or-date": _of_row(lambda: _("Choose who and when"), "plans:change"),
    "review-overdue": _of_row(lambda: _("Look at it now"), "plans:review"),
    "help-ends": _of_row(lambda: _("Say what follows"), "plans:follows"),
    "referral-unanswered": _of_row(lambda: _("Take back the question"), "referrals:withdraw"),
    "passed-on": _of_child(lambda: _("Ask another service"), "referrals:send"),
    "moved-without-transfer": _of_row(lambda: _("Offer the hand-over"), "transitions:offer"),
    "out-of-school-no-contact": _of_child(lambda: _("Note a contact"), "plans:contact"),
}
