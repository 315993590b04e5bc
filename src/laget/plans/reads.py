"""The plan, as each reader may see it."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from laget.children.models import Child
from laget.children.permissions import WITH_TEAM
from laget.children.reads import one_child, same_as_outer
from laget.core.actor import Actor
from laget.organisations.reads import unit as unit_of
from laget.people.reads import held_on
from laget.plans.kinds import elsewhere
from laget.plans.models import (
    Contact,
    FromPaper,
    Goal,
    Measure,
    Need,
    OtherPlan,
    Plan,
    Review,
)
from laget.plans.permissions import (
    CHANGE_FROM_PAPER,
    CHANGE_GOAL,
    CHANGE_MEASURE,
    CHANGE_NEED,
    CHANGE_OTHER,
    CHANGE_PLAN,
    CORRECT_MEASURE,
    NOTE_CONTACT,
    SEE_CONTACT,
    SEE_FROM_PAPER,
    SEE_GOAL,
    SEE_MEASURE,
    SEE_OTHER,
    SEE_PLAN,
    SEE_REVIEW,
    TAKE_BACK_CONTACT,
    TAKE_BACK_FROM_PAPER,
    TAKE_BACK_MEASURE,
    TAKE_BACK_REVIEW,
    WORK,
)
from laget.rulebook.plan_types import PlanType
from laget.teams.models import Holding, Participation


def plan(actor: Actor, child_id: UUID) -> Plan | None:
    """The joint plan with its goals in order."""
    goals = Prefetch("goals", SEE_GOAL.rows(actor).order_by("position", "pk"))
    return (
        SEE_PLAN.rows(actor)
        .filter(one_child(child_id), to_on=None)
        .prefetch_related(goals)
        .order_by("-from_on")
        .first()
    )


def grew_from(actor: Actor, plan: Plan) -> list[Plan]:
    """The plans that this one grew from, the newest first."""
    known = {row.pk: row for row in SEE_PLAN.rows(actor).filter(child=plan.child_id)}
    found: list[Plan] = []
    while (earlier := known.get((found or [plan])[-1].grew_from_id)) is not None:
        found.append(earlier)
    return found


def measures(actor: Actor, child_id: UUID) -> QuerySet[Measure]:
    """Everything done for the child that the actor may see, each with its reviews."""
    stands = SEE_REVIEW.rows(actor).filter(taken_back_on=None)
    reviews = Prefetch("reviews", stands.order_by("-held_on", "-pk"))
    return (
        SEE_MEASURE.rows(actor)
        .filter(one_child(child_id), taken_back_on=None)
        .select_related("owner__person", "owner__unit", "unit", "goal", "need")
        .prefetch_related(reviews)
        .order_by("start_on", "pk")
    )


def measure(actor: Actor, pk: UUID) -> Measure:
    rows = CHANGE_MEASURE.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or CHANGE_MEASURE.row(actor, pk)


def goal(actor: Actor, pk: UUID) -> Goal:
    rows = CHANGE_GOAL.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or CHANGE_GOAL.row(actor, pk)


def need(actor: Actor, pk: UUID) -> Need:
    rows = CHANGE_NEED.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or CHANGE_NEED.row(actor, pk)


def plan_to_change(actor: Actor, pk: UUID) -> Plan:
    rows = CHANGE_PLAN.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or CHANGE_PLAN.row(actor, pk)


def other_plan(actor: Actor, pk: UUID) -> OtherPlan:
    """A plan that the actor's own service decides."""
    rows = CHANGE_OTHER.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or CHANGE_OTHER.row(actor, pk)


def decides(actor: Actor, child: Child) -> list[PlanType]:
    """The kinds of plan that the actor's own service decides."""
    return elsewhere(child.country, unit_of(actor.unit_id).kind)


def to_call(actor: Actor, pk: UUID) -> Child:
    """A child the actor notes a contact with; joined records answer as the one kept."""
    found: Child = NOTE_CONTACT.row(actor, pk)
    return NOTE_CONTACT.row(actor, found.joined_into_id) if found.joined_into_id else found


def may_note_contact(actor: Actor, child: Child) -> bool:
    return NOTE_CONTACT.allows(actor, child)


def contacts(actor: Actor, child_id: UUID) -> QuerySet[Contact]:
    rows = SEE_CONTACT.rows(actor).filter(one_child(child_id), taken_back_on=None)
    return rows.order_by("-on", "-pk")


def to_look_at(actor: Actor, mine: Q, until: date) -> QuerySet[Plan]:
    """The plans of `mine`, a hat's children, that are to be looked at together by then."""
    rows = SEE_PLAN.rows(actor).filter(mine, to_on=None, next_on__lte=until)
    return rows.order_by("next_on", "pk")


def others_to_look_at(actor: Actor, mine: Q, until: date) -> QuerySet[OtherPlan]:
    """Plans written elsewhere that are to be looked at by then: for the one who leads the work, who
    owns the plan, and those of its unit among `mine`, a hat's children; the unit's leader where
    nobody owns it."""
    held = Holding.objects.filter(same_as_outer(), role=actor.role_id, during__endswith=None)
    for_me = Q(owner=actor.role_id) | Exists(held) | (Q(unit=actor.unit_id) & mine)
    for_me |= Q(unit__in=actor.leads, owner=None)
    rows = SEE_OTHER.rows(actor).filter(for_me, to_on=None, next_on__lte=until)
    return rows.order_by("next_on", "pk")


def to_invite(actor: Actor) -> QuerySet[Review]:
    """What the hat owns and has looked at last, where others are to be invited by a day."""
    seen = SEE_REVIEW.rows(actor).filter(taken_back_on=None)
    newer = seen.filter(measure=OuterRef("measure"), pk__gt=OuterRef("pk"))
    return (
        seen.filter(~Exists(newer), way=Review.Way.INVITE, invite_by__isnull=False)
        .filter(measure__owner=actor.role_id, measure__ended_on=None)
        .select_related("measure")
        .order_by("invite_by", "pk")
    )


def owned(actor: Actor) -> QuerySet[Measure]:
    """Measures this hat owns that still run, the first day to look at it first."""
    return (
        SEE_MEASURE.rows(actor)
        .filter(owner=actor.role_id, ended_on=None)
        .select_related("child")
        .order_by("evaluate_on", "pk")
    )


def from_paper(actor: Actor, child_id: UUID) -> QuerySet[FromPaper]:
    """What the family has written on paper, the newest first."""
    rows = SEE_FROM_PAPER.rows(actor).filter(one_child(child_id), taken_back_on=None)
    rows = rows.select_related("writer__person", "unit", "done_by__person")
    return rows.order_by("-came_on", "-pk")


def to_enter_paper(actor: Actor, pk: UUID) -> tuple[Child, bool]:
    """A child whose papers the actor enters, and whether the team can read what is entered."""
    found: Child = WORK.row(actor, pk)
    if found.joined_into_id:
        found = WORK.row(actor, found.joined_into_id)
    parts = Participation.objects.filter(held_on(actor.on), one_child(found.pk), WITH_TEAM)
    return found, parts.filter(unit=actor.unit_id).exists()


def from_paper_to_answer(actor: Actor, pk: UUID) -> FromPaper:
    rows = CHANGE_FROM_PAPER.rows(actor).select_related("child").filter(taken_back_on=None)
    return rows.filter(pk=pk).first() or CHANGE_FROM_PAPER.row(actor, pk)


def from_paper_to_take_back(actor: Actor, pk: UUID) -> FromPaper:
    rows = TAKE_BACK_FROM_PAPER.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or TAKE_BACK_FROM_PAPER.row(actor, pk)


def measure_to_take_back(actor: Actor, pk: UUID) -> Measure:
    rows = TAKE_BACK_MEASURE.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or TAKE_BACK_MEASURE.row(actor, pk)


def measure_to_correct(actor: Actor, pk: UUID) -> Measure:
    rows = CORRECT_MEASURE.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or CORRECT_MEASURE.row(actor, pk)


def review_to_take_back(actor: Actor, pk: UUID) -> Review:
    rows = TAKE_BACK_REVIEW.rows(actor).select_related("child", "measure")
    return rows.filter(pk=pk).first() or TAKE_BACK_REVIEW.row(actor, pk)


def contact_to_take_back(actor: Actor, pk: UUID) -> Contact:
    rows = TAKE_BACK_CONTACT.rows(actor).select_related("child")
    return rows.filter(pk=pk).first() or TAKE_BACK_CONTACT.row(actor, pk)
