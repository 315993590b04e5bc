"""Who may record and read what the family has said yes to."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import (
    also,
    circle,
    has_on_list,
    helped,
    helps_in_unit,
    leaders_of,
    same_child,
)
from laget.core.access import Permission
from laget.people.models import Role

noted = also(lambda actor: Q(writer=actor.role_id), lambda row: Q(pk=row.writer_id))
#: A yes noted while a unit is only asked must not tell the unit whom it is asked about.
to_unit = also(
    lambda actor: Q(to_unit__in=actor.leads) & same_child(helped(actor, openly=False)),
    lambda row: leaders_of([row.to_unit_id]),
)
to_coordinator = also(
    lambda actor: Q(to_unit=actor.unit_id if actor.kind == Role.Kind.COORDINATOR else None),
    lambda row: Q(unit=row.to_unit_id, kind=Role.Kind.COORDINATOR),
)

SEE = Permission(
    "consent.see",
    "consent.Consent",
    circle() | to_unit | to_coordinator | noted,
    _("The child's team, whoever noted it, and the leader of the service that takes part by it."),
)
SEE_KEPT_BACK = Permission(
    "consent.see-kept-back",
    "consent.KeptBack",
    circle(),
    _("The unit that noted what the family does not want talked about with a service."),
)
RECORD = Permission(
    "consent.record",
    "children.Child",
    helps_in_unit | has_on_list,
    _("Whoever works with the child may note what the family says yes to."),
)
WITHDRAW = Permission(
    "consent.withdraw",
    "consent.Consent",
    circle() | to_unit | noted,
    _("The team, or whoever noted the yes, may note that the family has changed its mind."),
)
