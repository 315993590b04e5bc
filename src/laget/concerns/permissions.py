"""Who may raise, read and decide."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import also, circle, leaders_of, signed_in
from laget.core.access import Permission, Rule
from laget.core.actor import Actor

owns = also(lambda actor: Q(owner=actor.role_id), lambda row: Q(pk=row.owner_id))
wrote = also(lambda actor: Q(writer=actor.role_id), lambda row: Q(pk=row.writer_id))
leads_unit = also(lambda actor: Q(unit__in=actor.leads), lambda row: leaders_of([row.unit_id]))
#: Those who lead the one who owns it: in another service, where the country's tips go there.
leads_owner = also(
    lambda actor: Q(owner__unit__in=actor.leads), lambda row: leaders_of([row.owner.unit_id])
)


def _stands(rule: Rule) -> Rule:
    """The same, until it is taken back: then only those of the service where it was raised, and
    whoever took it back."""

    def rows(actor: Actor) -> Q:
        own = Q(writer=actor.role_id) | Q(unit__in=actor.leads) | Q(taken_back_by=actor.role_id)
        own |= Q(owner=actor.role_id, unit=actor.unit_id)
        return rule.rows(actor) & (Q(taken_back_on=None) | own)

    def roles(row: Any) -> Q:
        if row.taken_back_on is None:
            return rule.roles(row)
        own = Q(pk__in=[row.writer_id, row.taken_back_by_id]) | leaders_of([row.unit_id])
        return rule.roles(row) & (own | Q(pk=row.owner_id, unit=row.unit_id))

    return Rule(rows, roles)


RAISE = Permission(
    "concerns.raise",
    "organisations.Unit",
    signed_in,
    _("Everyone who works with children may say that they are worried."),
)
SEE = Permission(
    "concerns.see",
    "concerns.Concern",
    _stands(circle(content=True) | owns | wrote | leads_owner),
    _("The writer and the leader who owns it; others only when the family has said yes."),
)
SEE_LEVEL = Permission(
    "concerns.see-level",
    "concerns.Level",
    Rule(lambda actor: Q(concern__in=SEE.rows(actor)), lambda level: SEE.rule.roles(level.concern)),
    _("Those who read the concern."),
)
DECIDE = Permission(
    "concerns.decide",
    "concerns.Concern",
    _stands(owns | leads_owner),
    _("The writer's own leader decides, or whom the leader has given it to."),
)
TAKE_BACK = Permission(
    "concerns.take-back",
    "concerns.Concern",
    _stands(owns | wrote | leads_owner),
    _("Whoever raised it takes it back, or whoever is to decide about it."),
)
SEE_DUTY_REPORT = Permission(
    "concerns.see-duty-report",
    "concerns.DutyReport",
    wrote | leads_unit,
    _("Whoever reported at once, and the leader of that service."),
)
RECEIVE = Permission(
    "concerns.receive-report",
    "organisations.Unit",
    signed_in,
    _("Child welfare registers the reports it receives."),
)
SEE_REPORT = Permission(
    "concerns.see-report",
    "concerns.Report",
    circle(content=True),
    _("Only child welfare reads a report of concern."),
)
#: Whoever received it, or who leads that unit; of those who read it.
_received = Rule(
    lambda actor: (
        circle(content=True).rows(actor) & (Q(writer=actor.role_id) | Q(unit__in=actor.leads))
    ),
    lambda row: circle(content=True).roles(row) & (Q(pk=row.writer_id) | leaders_of([row.unit_id])),
)
TAKE_BACK_REPORT = Permission(
    "concerns.take-back-report",
    "concerns.Report",
    _received,
    _("Whoever received the report takes it back, or the leader of that service."),
)
SEE_CORRECTION = Permission(
    "concerns.see-correction",
    "concerns.Correction",
    Rule(
        lambda actor: Q(report__in=SEE_REPORT.rows(actor)),
        lambda row: SEE_REPORT.rule.roles(row.report),
    ),
    _("Those who read the report."),
)
ASSESS = Permission(
    "concerns.assess-report",
    "concerns.Report",
    leads_unit | circle(content=True),
    _("Child welfare assesses the reports it receives."),
)
