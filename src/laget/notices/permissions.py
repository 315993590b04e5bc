"""Who reads a notice: the hat it is to. Who chooses how: the person."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.core.access import Permission, Rule

SEE = Permission(
    "notices.see",
    "notices.Notice",
    Rule(lambda actor: Q(role=actor.role_id), lambda row: Q(pk=row.role_id)),
    _("A notice is read by the one it is to."),
)
LOOK = Permission(
    "notices.look",
    "people.Role",
    Rule(lambda actor: Q(pk=actor.role_id), lambda row: Q(pk=row.pk)),
    _("Everybody looks at their own notices."),
)
#: Those the ledger has told: the leaders of both sides, or whoever sent a form.
told = Rule(lambda actor: Q(told__contains=[actor.role_id]), lambda row: Q(pk__in=row.told))
SEE_LOST = Permission(
    "notices.see-lost",
    "notices.Lost",
    told,
    _("The leaders of both sides see that something sent may not have arrived."),
)
SETTLE_LOST = Permission(
    "notices.settle-lost",
    "notices.Lost",
    told,
    _("The leaders of both sides say what was done about it."),
)
SEE_CHOICE = Permission(
    "notices.see-choice",
    "notices.Choice",
    Rule(lambda actor: Q(person=actor.person_id), lambda row: Q(person=row.person_id)),
    _("How somebody wants to be told is their own."),
)
