"""Who may hand over between places, and note that somebody left school."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import also, circle, leaders_of, on_own_list
from laget.core.access import Permission, Rule

leads_unit = also(lambda actor: Q(unit__in=actor.leads), lambda row: leaders_of([row.unit_id]))

own_part = Rule(
    lambda actor: Q(unit=actor.unit_id) & circle().rows(actor),
    lambda row: Q(unit=row.unit_id) & circle().roles(row),
)

HAND_OVER = Permission(
    "transitions.hand-over",
    "teams.Participation",
    leads_unit | own_part,
    _("The unit that has helped hands over to the new place."),
)
SEE = Permission(
    "transitions.see", "transitions.Transfer", circle(), _("The child's team sees the hand-over.")
)
SEE_EXIT = Permission(
    "transitions.see-exit",
    "transitions.SchoolExit",
    circle() | on_own_list,
    _("The follow-up service that must call, and those who help the young person."),
)
