"""Who may record and read what the family has said yes to."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import also, circle, has_on_list, helps, helps_in_unit, leaders_of
from laget.core.access import Permission

to_unit = also(lambda actor: Q(to_unit__in=actor.leads), lambda row: leaders_of([row.to_unit_id]))

SEE = Permission(
    "consent.see",
    "consent.Consent",
    circle() | to_unit,
    _("The child's team, and the leader of the service the family said yes to."),
)
RECORD = Permission(
    "consent.record",
    "children.Child",
    helps | helps_in_unit | has_on_list,
    _("Whoever works with the child may note what the family says yes to."),
)
WITHDRAW = Permission(
    "consent.withdraw",
    "consent.Consent",
    circle() | to_unit,
    _("Anyone in the team may note that the family has changed its mind."),
)
