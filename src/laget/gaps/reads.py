"""Found gaps as one who asks may see them, the municipality's counts, and the rules and settings.

`open_gaps` is what pages use; `seen` and `told` are its two halves, for a list that is leafed
through: `seen` sorts and filters all, `told` finds names and words for those in view.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from laget.children.models import Child
from laget.children.permissions import KNOW, OPEN
from laget.children.reads import one_child
from laget.core.actor import Actor
from laget.core.templatetags.days import day, isolated
from laget.gaps.closers import Closer, closers
from laget.gaps.mending import may_mend
from laget.gaps.models import Gap, Setting
from laget.gaps.permissions import SEE, SWITCH
from laget.gaps.reference import reference
from laget.gaps.rule import GapRule
from laget.gaps.rules import RULES
from laget.gaps.sources import Source, sources
from laget.gaps.titles import next_step, says, title
from laget.organisations.models import Authority
from laget.organisations.models import Unit as UnitModel
from laget.people.models import Role
from laget.teams.permissions import COORDINATE, OFFER_BATON

IN_VIEW = 3  # of one child; the rest are counted
ORDER = {"danger": 0, "warning": 1, "neutral": 2}
PLACE = {key: n for n, key in enumerate(RULES)}


@dataclass(frozen=True)
class FoundGap:
    """One gap in the reader's words. `child` is None where the reader may not know the name;
    `may_open` says whether the child's page is the reader's to open. `closers` are those asked
    first; `may_mend` is true where the reader may do what closes it. `more` counts this child's
    further gaps, on the last one in view."""

    id: UUID
    rule: GapRule
    reference: str
    child_id: UUID
    child: Child | None
    may_open: bool
    subject: UUID
    since: date
    due: date | None
    says: str
    unit: UnitModel | None
    whole: bool
    closers: tuple[Closer, ...]
    may_mend: bool
    sources: tuple[Source, ...]
    country: str
    more: int = 0

    @property
    def severity(self) -> str:
        return self.rule.severity

    @property
    def title(self) -> str:
        return title(self.rule.key, self.country)

    @property
    def next_step(self) -> str:
        return next_step(self.rule, self.country)

    @property
    def is_dated(self) -> bool:
        """Whether its sentence tells a day."""
        return "{" in str(self.rule.says)

    @property
    def asked_first(self) -> bool:
        """Whether the reader is the first to be asked."""
        return any(one.is_me for one in self.closers)

    @property
    def who(self) -> str:
        """Who can close it, in one sentence: the reader too where there is a button."""
        names = [
            _("%(name)s (%(title)s, %(unit)s)")
            % {"name": isolated(one.name), "title": one.title, "unit": one.unit}
            for one in self.closers
        ]
        if self.asked_first and not self.may_mend:
            return _("You are asked to see that somebody closes this.")
        if self.asked_first or not names:
            return _("You can close this.") if self.may_mend else ""
        if len(names) > 1:
            told = {"one": names[0], "two": names[1]}
            if self.may_mend:
                return _("%(one)s, %(two)s or you can close this.") % told
            return _("%(one)s or %(two)s can close this.") % told
        if self.may_mend:
            return _("%(who)s or you can close this.") % {"who": names[0]}
        return _("%(who)s can close this.") % {"who": names[0]}


def named(gap: Gap) -> str:
    """A short name of a gap that names nobody, such as `G-7K3MQ4`."""
    return reference(gap.rule, gap.child_id, gap.subject, gap.whole)


def seen(
    actor: Actor, *, child: UUID | None = None, rule: str = "", service: str = "", waited: int = 0
) -> list[Gap]:
    """Open gaps the actor may see, what hurts a child first before the rest, then the oldest.

    `service` is a kind of unit, `waited` days at least."""
    rows = SEE.rows(actor).filter(closed_at=None).select_related("unit", "authority")
    if child is not None:
        rows = rows.filter(one_child(child))
    if rule:
        rows = rows.filter(rule=rule)
    if service:
        rows = rows.filter(
            Q(unit__kind=service) | Q(unit=None, basis__unit__kind=service)
        ).distinct()
    found = [
        gap for gap in rows
        if gap.rule in RULES and (actor.on - gap.since).days >= waited
    ]  # fmt: skip
    return in_order(found)


def in_order(gaps: Iterable[Gap]) -> list[Gap]:
    """What hurts a child first before the rest, then the oldest."""
    return sorted((gap for gap in gaps if gap.rule in RULES), key=_first)


def _first(gap: Gap) -> tuple[object, ...]:
    return (ORDER[RULES[gap.rule].severity], gap.since, PLACE[gap.rule], gap.pk)


def in_view(gaps: Iterable[Gap], most: int = IN_VIEW) -> tuple[list[Gap], dict[UUID, int]]:
    """At most three of each child, and how many more there are, by the last one in view."""
    shown: list[Gap] = []
    by_child: dict[UUID, list[Gap]] = {}
    for gap in gaps:
        mine = by_child.setdefault(gap.child_id, [])
        mine.append(gap)
        if len(mine) <= most:
            shown.append(gap)
    more = {mine[most - 1].pk: len(mine) - most for mine in by_child.values() if len(mine) > most}
    return shown, more


def told(actor: Actor, gaps: Iterable[Gap], more: dict[UUID, int] | None = None) -> list[FoundGap]:
    """The gaps in words, with names of children and of those who can close them."""
    rows = list(gaps)
    if not rows:
        return []
    who = closers(actor, rows)
    children = _children(actor, {gap.child_id for gap in rows})
    made = []
    for gap in rows:
        rule, child = RULES[gap.rule], children.get(gap.child_id)
        country = child.country if child else gap.authority.country
        close = {
            "knows": child is not None, "helps": bool(child and child.helped),
            "in_team": bool(child and child.in_team),
        }  # fmt: skip
        days = {"since": day(gap.since, actor.on), "due": day(gap.due, actor.on)}
        made.append(
            FoundGap(
                id=gap.pk, rule=rule, reference=named(gap), child_id=gap.child_id,
                child=child, may_open=bool(child and (child.helped or child.coordinates)),
                subject=gap.subject, since=gap.since, due=gap.due,
                says=says(rule, country).format(**days), unit=gap.unit, whole=gap.whole,
                closers=who.of(gap),
                may_mend=may_mend(gap, who, **close),
                sources=sources(gap.rule, gap.authority.country, actor.on), country=country,
                more=(more or {}).get(gap.pk, 0),
            )
        )  # fmt: skip
    return made


def _children(actor: Actor, ids: set[UUID]) -> dict[UUID, Any]:
    """Those the actor knows by name: `helped` by the actor, `in_team` where openly, `coordinates`
    where the whole may be seen."""
    me = OuterRef("pk")
    rows = KNOW.rows(actor).filter(pk__in=ids)
    rows = rows.annotate(
        helped=Exists(OPEN.rows(actor).filter(pk=me)),
        in_team=Exists(OFFER_BATON.rows(actor).filter(pk=me)),
        coordinates=Exists(COORDINATE.rows(actor).filter(pk=me)),
    )
    return {child.pk: child for child in rows}


def open_gaps(
    actor: Actor, *, child: UUID | None = None, rule: str = "", service: str = "", waited: int = 0
) -> list[FoundGap]:
    """All open gaps the actor may see, in words; at most three of each child."""
    shown, more = in_view(seen(actor, child=child, rule=rule, service=service, waited=waited))
    return told(actor, shown, more)


@dataclass(frozen=True)
class Counted:
    """How many of one rule are open around the municipality's children; `fresh` this week."""

    rule: GapRule
    found: int
    children: int
    oldest: date
    fresh: int


@dataclass(frozen=True)
class Counts:
    """The municipality's gaps in numbers, the most common rule first."""

    found: int
    children: int
    fresh: int
    by_rule: tuple[Counted, ...]


def counts(actor: Actor) -> Counts | None:
    """For a coordinator: every circle, protected children left out. None for everyone else."""
    if actor.kind != Role.Kind.COORDINATOR:
        return None
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rule, found, children, oldest, fresh FROM gap_counts(%s)", [actor.on]
        )
        rows = cursor.fetchall()
    by_rule = [Counted(RULES[rule], *rest) for rule, *rest in rows if rule in RULES]
    by_rule.sort(key=lambda one: (-one.found, PLACE[one.rule.key]))
    whole = next((row for row in rows if row[0] is None), (None, 0, 0, None, 0))
    return Counts(whole[1], whole[2], whole[4], tuple(by_rule))


@dataclass(frozen=True)
class RuleState:
    """One rule for an authority: since when it is on, with which days and source."""

    rule: GapRule
    setting: Setting | None
    sources: tuple[Source, ...]
    country: str

    @property
    def is_on(self) -> bool:
        return self.setting is not None

    @property
    def title(self) -> str:
        return title(self.rule.key, self.country)

    @property
    def next_step(self) -> str:
        return next_step(self.rule, self.country)

    @property
    def own_source(self) -> str:
        """The authority's own source, where it has its own number of days."""
        if self.setting is None or self.setting.days == self.rule.days:
            return ""
        return self.setting.source


def rules(actor: Actor) -> list[RuleState]:
    """Every rule, those that are on first, for the authority of the actor's unit."""
    on = {
        setting.rule: setting
        for setting in Setting.objects.filter(
            Q(to_on=None) | Q(to_on__gt=actor.on), authority=actor.authority_id,
            from_on__lte=actor.on,
        )
    }  # fmt: skip
    states = [
        RuleState(rule, on.get(key), sources(key, actor.country, actor.on), actor.country)
        for key, rule in RULES.items()
    ]
    return sorted(states, key=lambda state: not state.is_on)


def may_switch(actor: Actor) -> bool:
    return SWITCH.rows(actor).exists()


def authority(actor: Actor) -> Authority:
    """The authority of the hat, to switch rules for."""
    return Authority.objects.get(pk=actor.authority_id)
