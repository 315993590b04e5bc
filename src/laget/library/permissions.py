"""Who writes, publishes, takes home and speaks in the library. No child is in it."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.core.access import Permission, Rule
from laget.organisations.models import SecrecyArea
from laget.people.models import Role
from laget.programme.permissions import SEE, WRITE, both, by_unit, inside, is_up, of

NOBODY = Q(pk=None)

own = Rule(lambda actor: Q(unit=actor.unit_id), lambda row: Q(unit=row.unit_id))
#: Hats of the upper rooms, and whoever leads a service where children are.
takes = Rule(
    lambda actor: Q() if actor.is_upper or actor.kind == Role.Kind.LEADER else NOBODY,
    lambda row: Q(unit__secrecy_area=SecrecyArea.UPPER) | Q(kind=Role.Kind.LEADER),
)
is_published = Rule(
    lambda actor: Q(published_on__isnull=False) & is_up.rows(actor),
    lambda row: is_up.roles(row) if row.published_on else NOBODY,
)
#: A practice in another language, once both are up and the practice is published.
translated = Rule(
    lambda actor: is_up.rows(actor) & Q(
        practice__stage="up", practice__published_on__isnull=False
    ),
    lambda row: is_up.roles(row) & is_published.roles(row.practice),
)  # fmt: skip
TOLD = _("Those who act in the programme; everybody, once two have read it.")

ROWS = {
    "practice": Permission(
        "library.see-practice",
        "library.Practice",
        inside | is_published,
        _("Those who act in the programme; everybody, once it is read by two and published."),
    ),
    "publication": Permission(
        "library.see-publication", "library.Publication", of(SEE.rule), SEE.says
    ),
    "trial": Permission(
        "library.see-trial",
        "library.Trial",
        inside | own | is_up,
        _("Those who try it and those who act in the programme; everybody, once two have read it."),
    ),
    "translation": Permission(
        "library.see-translation", "library.Translation", inside | translated, TOLD
    ),
    "post": Permission("library.see-post", "library.Post", inside | is_up, TOLD),
}
WRITE_PRACTICE = Permission(
    "library.write-practice",
    "library.Practice",
    of(WRITE.rule) | by_unit("unit"),
    _("Those who wrote it, and the programme's secretariat."),
)
PUBLISH = Permission(
    "library.publish",
    "library.Practice",
    of(WRITE.rule),
    _("The secretariat that runs the programme."),
)
TAKE_HOME = Permission(
    "library.take-home",
    "library.Practice",
    both(takes, inside | is_published),
    _(
        "Whoever leads a service, for it; teams of a network, municipalities' associations, and"
        " others in the upper rooms."
    ),
)
WRITE_TRIAL = Permission(
    "library.write-trial",
    "library.Trial",
    both(takes, own),
    _("Those who try it: the leader of the service, or the team."),
)
SETTLE = Permission(
    "library.settle",
    "library.Post",
    of(WRITE.rule) | by_unit("unit"),
    _("Those who asked, and the programme's secretariat."),
)


def model(what: str) -> Any:
    return apps.get_model(ROWS[what].model)
