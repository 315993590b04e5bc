"""Who may see the plan, and work on it."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import Listing
from laget.children.permissions import circle, helps_in_unit, leaders_of, unguarded
from laget.core.access import Permission, Rule
from laget.core.actor import Actor
from laget.organisations.models import Unit
from laget.people.reads import held_on


def _on_follow_up_list(actor: Actor) -> Q:
    """Young people whom the hat's own service must call, because they have left school."""
    rows = Listing._base_manager.filter(
        held_on(actor.on), unit=actor.unit_id, unit__kind=Unit.Kind.FOLLOW_UP
    )
    return unguarded(actor, "pk") & Q(pk__in=rows.values("child"))


must_call = Rule(_on_follow_up_list, lambda child: Q(pk=None))

_TEAM = _("The child's team; what is not shared only in the unit that wrote it.")
SEE_PLAN = Permission("plans.see", "plans.Plan", circle(), _TEAM)
SEE_PART = Permission("plans.see-part", "plans.PlanPart", circle(content=True), _TEAM)
SEE_NEED = Permission("plans.see-need", "plans.Need", circle(content=True), _TEAM)
SEE_RIGHT = Permission("plans.see-right", "plans.RightConsidered", circle(content=True), _TEAM)
SEE_OTHER = Permission("plans.see-other", "plans.OtherPlan", circle(), _TEAM)
SEE_GOAL = Permission("plans.see-goal", "plans.Goal", circle(content=True), _TEAM)
SEE_MEASURE = Permission("plans.see-measure", "plans.Measure", circle(content=True), _TEAM)
SEE_REVIEW = Permission("plans.see-review", "plans.Review", circle(content=True), _TEAM)
SEE_CONTACT = Permission("plans.see-contact", "plans.Contact", circle(content=True), _TEAM)
SEE_FROM_PAPER = Permission("plans.see-from-paper", "plans.FromPaper", circle(content=True), _TEAM)
#: Whoever wrote it, or who leads that service.
_own = Rule(
    lambda actor: (
        circle(content=True).rows(actor) & (Q(writer=actor.role_id) | Q(unit__in=actor.leads))
    ),
    lambda row: circle(content=True).roles(row) & (Q(pk=row.writer_id) | leaders_of([row.unit_id])),
)
_OWN = _("Whoever wrote it takes it back, or the leader of that service.")
TAKE_BACK_FROM_PAPER = Permission(
    "plans.take-back-from-paper",
    "plans.FromPaper",
    _own,
    _("Whoever entered it takes it back, or the leader of that service."),
)
TAKE_BACK_MEASURE = Permission("plans.take-back-measure", "plans.Measure", _own, _OWN)
TAKE_BACK_REVIEW = Permission("plans.take-back-review", "plans.Review", _own, _OWN)
TAKE_BACK_CONTACT = Permission("plans.take-back-contact", "plans.Contact", _own, _OWN)
CORRECT_MEASURE = Permission(
    "plans.correct-measure",
    "plans.Measure",
    _own,
    _("Whoever wrote it, or the leader of that service, puts right what it is and when it began."),
)
WORK = Permission(
    "plans.work",
    "children.Child",
    helps_in_unit,
    _("Those who help the child write in the plan."),
)
NOTE_CONTACT = Permission(
    "plans.note-contact",
    "children.Child",
    helps_in_unit | must_call,
    _("Those who help the child, and the follow-up service that calls a young person."),
)
CHANGE_FROM_PAPER = Permission(
    "plans.change-from-paper",
    "plans.FromPaper",
    circle(content=True),
    _("Those who read it say what became of it."),
)
CHANGE_MEASURE = Permission(
    "plans.change-measure",
    "plans.Measure",
    circle(content=True),
    _("The team changes what it has agreed."),
)
CHANGE_PLAN = Permission(
    "plans.change-plan",
    "plans.Plan",
    circle(),
    _("The team changes what it has agreed."),
)
CHANGE_GOAL = Permission(
    "plans.change-goal",
    "plans.Goal",
    circle(content=True),
    _("The team changes what it has agreed."),
)
CHANGE_PART = Permission(
    "plans.change-part",
    "plans.PlanPart",
    circle(content=True),
    _("The team changes what it has agreed."),
)
CHANGE_NEED = Permission(
    "plans.change-need",
    "plans.Need",
    circle(content=True),
    _("The team changes what it has agreed."),
)


def _own_unit(actor: Actor) -> Q:
    return unguarded(actor) & Q(unit__in=actor.units)


CHANGE_OTHER = Permission(
    "plans.change-other",
    "plans.OtherPlan",
    Rule(
        lambda actor: _own_unit(actor) & circle().rows(actor),
        lambda row: circle().roles(row) & (Q(unit=row.unit_id) | leaders_of([row.unit_id])),
    ),
    _("The service that decides a plan says where it stands."),
)
