"""Who may see the plan, and work on it."""

from django.utils.translation import gettext_lazy as _

from laget.children.permissions import circle, helps_in_unit
from laget.core.access import Permission

_TEAM = _("The child's team; what is not shared only in the unit that wrote it.")
SEE_PLAN = Permission("plans.see", "plans.Plan", circle(), _TEAM)
SEE_GOAL = Permission("plans.see-goal", "plans.Goal", circle(), _TEAM)
SEE_MEASURE = Permission("plans.see-measure", "plans.Measure", circle(), _TEAM)
SEE_REVIEW = Permission("plans.see-review", "plans.Review", circle(), _TEAM)
SEE_CONTACT = Permission("plans.see-contact", "plans.Contact", circle(), _TEAM)
WORK = Permission(
    "plans.work",
    "children.Child",
    helps_in_unit,
    _("Those who help the child write in the plan."),
)
CHANGE_MEASURE = Permission(
    "plans.change-measure", "plans.Measure", circle(), _("The team changes what it has agreed.")
)
