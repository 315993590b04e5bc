"""The plan's own page: what the child wants first, then goals with what is done, needs, rights, the
plans decided elsewhere, and what the plan still lacks by law. Read as one hat may see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from laget.children import reads as children
from laget.children.actions import open_record
from laget.children.models import Child, NotHeard, Relation, Words
from laget.children.standing import standing
from laget.core.actor import Actor
from laget.organisations.reads import unit as unit_of
from laget.plans import kinds, reads
from laget.plans.models import (
    FromPaper,
    Measure,
    Need,
    OtherPlan,
    Plan,
    PlanPart,
    RightConsidered,
)
from laget.plans.permissions import (
    CHANGE_OTHER,
    SEE_NEED,
    SEE_OTHER,
    SEE_PART,
    SEE_RIGHT,
)
from laget.rulebook.loader import keeps_to_pointers
from laget.rulebook.plan_types import Heading
from laget.teams import baton
from laget.teams.models import Holding, Participation
from laget.teams.reads import holdings, next_days, parts

#: What the law or practice says that a plan holds, where it is no text under a heading.
HOLDS: dict[str, Any] = {
    "child_view": _("What the child wants"),
    "goals": _("Goals"),
    "needs": _("Needs"),
    "measures": _("What is done"),
    "responsible": _("One person who owns each thing that is done"),
    "participants": _("Who takes part"),
    "coordinator": _("One person who keeps the whole together"),
    "period": _("The last day the plan is meant for"),
    "review": _("The day you look at it together"),
    "consent": _("The family's yes"),
}


@dataclass(frozen=True)
class Aim:
    """A goal, with what the child said of it and what is done. Without a goal: other help."""

    goal: Any
    said: list[Words]
    measures: list[Measure]


@dataclass(frozen=True)
class Right:
    """A right of the country's, and what was last thought of it."""

    name: str
    pk: str
    last: RightConsidered | None


@dataclass(frozen=True)
class Pointer:
    """What authorities that keep what they write to themselves tell each other of one service."""

    unit: str
    who: str
    from_on: date
    next_on: date | None


@dataclass(frozen=True)
class PlanPage:
    """Everything on the page. `plan` is None where there is none the reader may see."""

    child: Child
    name: str
    plan: Plan | None
    title: str
    pointers: list[Pointer]
    may_convert: bool
    holder: Holding | None
    parts: list[Participation]
    family: list[Relation]
    asked_again: list[Participation]
    at_top: list[Words]
    times: int
    not_heard: NotHeard | None
    texts: list[tuple[Heading, str, PlanPart | None]] = field(default_factory=list)
    aims: list[Aim] = field(default_factory=list)
    dropped: list[Any] = field(default_factory=list)
    over: list[Measure] = field(default_factory=list)
    needs: list[tuple[Need, list[Measure]]] = field(default_factory=list)
    needs_over: list[Need] = field(default_factory=list)
    rights: list[Right] = field(default_factory=list)
    others: list[tuple[OtherPlan, str, bool]] = field(default_factory=list)
    others_over: list[tuple[OtherPlan, str, bool]] = field(default_factory=list)
    on_paper: list[FromPaper] = field(default_factory=list)
    may_name_other: bool = False
    lacks: list[str] = field(default_factory=list)
    before: list[tuple[Plan, str, list[tuple[str, PlanPart]]]] = field(default_factory=list)


def opened(actor: Actor, child: UUID) -> None:
    """Writes down that the record is opened, before the page is read."""
    how = standing(actor, child)
    if how.opens:
        open_record(how)


def page(actor: Actor, child_id: UUID) -> PlanPage:
    """The plan as this hat may read it."""
    child = children.child(actor, child_id)
    pk, country = child.pk, child.country
    plan = reads.plan(actor, pk)
    kind = kinds.kind_of(country, plan.kind) if plan else None
    goals = list(plan.goals.all()) if plan else []
    measures = list(reads.measures(actor, pk))
    said = list(children.words(actor, pk))
    needs = list(SEE_NEED.rows(actor).filter(children.one_child(pk)).order_by("area", "pk"))
    taking = list(parts(actor, pk))
    holder = holdings(actor, pk).filter(during__endswith=None).first()
    if holder is not None and baton.is_dropped(holder, actor):
        holder = None
    written = texts(actor, plan, kind.heading if kind else [])
    rights, others = _rights(actor, child), _others(actor, child)
    not_heard = _not_heard(actor, pk, said)
    running = [one for one in measures if one.ended_on is None]
    open_needs = [one for one in needs if one.ended_on is None]
    there = {
        "child_view": bool(said or goals or not_heard),
        "goals": any(goal.dropped_on is None for goal in goals),
        "needs": bool(needs),
        "measures": bool(measures),
        "responsible": bool(measures) and all(one.owner_id for one in running),
        "participants": bool(taking),
        "coordinator": holder is not None,
        "period": bool(plan and plan.until_on),
        "review": bool(plan and plan.next_on)
        or bool(running and all(one.evaluate_on for one in running)),
        "consent": any(part.consent_id for part in taking),
    }  # fmt: skip
    wanted = kind.content if plan and kind and kind.written == "here" else []
    return PlanPage(
        child=child, name=child.given_name, plan=plan,
        title=kinds.named(kind), pointers=_pointers(actor, pk, taking),
        may_convert=bool(plan) and any(one is not kind for one in kinds.here(child, actor.on)),
        holder=holder, parts=taking, family=_parents(actor, pk),
        asked_again=_asked_again(plan, taking),
        at_top=[one for one in said if one.at_top], times=len(said), not_heard=not_heard,
        texts=written, aims=_aims(goals, running, said),
        dropped=[goal for goal in goals if goal.dropped_on],
        over=[one for one in measures if one.ended_on],
        needs=[(need, [m for m in running if m.need_id == need.pk]) for need in open_needs],
        needs_over=[one for one in needs if one.ended_on],
        rights=rights,
        others=[one for one in others if not _is_over(one[0], actor)],
        others_over=[one for one in others if _is_over(one[0], actor)],
        on_paper=list(reads.from_paper(actor, pk)),
        may_name_other=bool(kinds.elsewhere(country, unit_of(actor.unit_id).kind)),
        lacks=[str(HOLDS[key]) for key in wanted if key in there and not there[key]]
        + [name for one, name, part in written if one.required and not (part and part.text)],
        before=_before(actor, plan, country),
    )  # fmt: skip


def _parents(actor: Actor, child_id: UUID) -> list[Relation]:
    """Parents and guardians: members, as the child is."""
    kind = Relation.Kind
    family = children.relations(actor, child_id)
    return [
        one for one in family
        if one.has_parental_responsibility or one.kind not in (kind.SIBLING, kind.OTHER)
    ]  # fmt: skip


def _not_heard(actor: Actor, child_id: UUID, said: list[Words]) -> NotHeard | None:
    """Why the child was not heard, unless it has said something since."""
    last = children.not_heard(actor, child_id).filter(taken_back_on=None).first()
    return last if last and not any(one.said_on >= last.on for one in said) else None


def _aims(goals: list[Any], running: list[Measure], said: list[Words]) -> list[Aim]:
    live = [goal for goal in goals if goal.dropped_on is None]
    found = [
        Aim(
            goal,
            [one for one in said if one.goal_id == goal.pk],
            [one for one in running if one.goal_id == goal.pk],
        )
        for goal in live
    ]
    shown = {goal.pk for goal in live}
    loose = [one for one in running if one.goal_id not in shown]
    return [*found, Aim(None, [], loose)] if loose else found


def texts(
    actor: Actor, plan: Plan | None, headings: list[Heading]
) -> list[tuple[Heading, str, PlanPart | None]]:
    """Each heading of the plan's kind, by its name, with what is written under it."""
    if plan is None or not headings:
        return []
    written = {part.heading: part for part in SEE_PART.rows(actor).filter(plan=plan)}
    return [(one, kinds.heading(one.text), written.get(one.id)) for one in headings]


def _asked_again(plan: Plan | None, taking: list[Participation]) -> list[Participation]:
    """Those whose yes was given before the plan became another, and who must be asked for anew."""
    since = plan.asks_again_at if plan else None
    return [
        part for part in taking
        if since and part.consent is not None and not part.only_question
        and part.consent.sys_from <= since
    ]  # fmt: skip


def _pointers(actor: Actor, child_id: UUID, taking: list[Participation]) -> list[Pointer]:
    """Who takes part and when, where the country lets nothing else go between authorities."""
    if not keeps_to_pointers(actor.country):
        return []
    days = next_days(actor, child_id)
    return [
        Pointer(
            part.unit.name,
            ", ".join(str(member.role.person) for member in part.members.all()),
            part.from_on,
            days.get(part.unit_id),
        )
        for part in taking
        if part.shared
    ]


def _rights(actor: Actor, child: Child) -> list[Right]:
    rows = SEE_RIGHT.rows(actor).filter(children.one_child(child.pk))
    last: dict[str, RightConsidered] = {}
    for row in rows.select_related("writer__person", "unit").order_by("on", "pk"):
        last[row.right] = row
    return [
        Right(kinds.named(one), one.id, last.get(one.id)) for one in kinds.rights(child.country)
    ]


def _others(actor: Actor, child: Child) -> list[tuple[OtherPlan, str, bool]]:
    mine = CHANGE_OTHER.rows(actor).filter(pk=OuterRef("pk"))
    rows = (
        SEE_OTHER.rows(actor)
        .filter(children.one_child(child.pk))
        .annotate(is_mine=Exists(mine))
        .select_related("owner__person", "unit")
        .order_by("from_on", "pk")
    )
    return [(row, kinds.named(kinds.kind_of(child.country, row.kind)), row.is_mine) for row in rows]


def _is_over(other: OtherPlan, actor: Actor) -> bool:
    return other.to_on is not None and other.to_on <= actor.on


def _before(
    actor: Actor, plan: Plan | None, country: str
) -> list[tuple[Plan, str, list[tuple[str, PlanPart]]]]:
    """The plans this one grew from, the newest first, each with its texts as they were."""
    if plan is None or plan.grew_from_id is None:
        return []
    earlier = reads.grew_from(actor, plan)
    written: dict[UUID, dict[str, PlanPart]] = {row.pk: {} for row in earlier}
    for part in SEE_PART.rows(actor).filter(plan__in=written).exclude(text=""):
        written[part.plan_id][part.heading] = part
    found = []
    for row in earlier:
        kind = kinds.kind_of(country, row.kind)
        said = [
            (kinds.heading(one.text), written[row.pk][one.id])
            for one in (kind.heading if kind else [])
            if one.id in written[row.pk]
        ]
        found.append((row, kinds.named(kind), said))
    return found


def needs_open(actor: Actor, child_id: UUID) -> list[Need]:
    """The needs that are there today."""
    rows = SEE_NEED.rows(actor).filter(children.one_child(child_id), ended_on=None)
    return list(rows.order_by("area", "pk"))
