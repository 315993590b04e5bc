"""Who may take a closed case out of the house."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import also, leaders_of
from laget.core.access import Permission

closed_it = also(
    lambda actor: Q(writer=actor.role_id) | Q(unit__in=actor.leads),
    lambda row: Q(pk=row.writer_id) | leaders_of([row.unit_id]),
)

TAKE_OUT = Permission(
    "paper.take-out",
    "paper.Archive",
    closed_it,
    _("The one who closed the case, and the leader of that service."),
)
OPEN_AGAIN = Permission(
    "paper.open-again",
    "paper.Archive",
    closed_it,
    _("The one who closed the case, and the leader of that service, open it again."),
)
