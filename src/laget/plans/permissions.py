"""Who may see the plan, and work on it."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.models import Listing
from laget.children.permissions import circle, helps_in_unit, unguarded
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
SEE_PLAN = Permission("plans.see", "plans.Plan", circle(content=True), _TEAM)
SEE_GOAL = Permission("plans.see-goal", "plans.Goal", circle(content=True), _TEAM)
SEE_MEASURE = Permission("plans.see-measure", "plans.Measure", circle(content=True), _TEAM)
SEE_REVIEW = Permission("plans.see-review", "plans.Review", circle(content=True), _TEAM)
SEE_CONTACT = Permission("plans.see-contact", "plans.Contact", circle(content=True), _TEAM)
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
CHANGE_MEASURE = Permission(
    "plans.change-measure",
    "plans.Measure",
    circle(content=True),
    _("The team changes what it has agreed."),
)
