"""Who may hand over and receive, keep the register of those out of school, and read absence."""

from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import (
    also,
    circle,
    guarded,
    has_on_list,
    helped,
    helps_in_unit,
    leaders_of,
    only_named,
    same_child,
)
from laget.children.record_permissions import on_own_list
from laget.core.access import Permission, Rule
from laget.core.actor import Actor
from laget.organisations.models import Unit

SCHOOLS = (Unit.Kind.SCHOOL, Unit.Kind.UPPER_SECONDARY)


def _in_unit(unit_id: object) -> Q:
    return Q(unit=unit_id) | leaders_of([unit_id])  # type: ignore[list-item]


leads_unit = also(lambda actor: Q(unit__in=actor.leads), lambda row: leaders_of([row.unit_id]))

own_part = Rule(
    lambda actor: Q(unit=actor.unit_id) & circle().rows(actor),
    lambda row: Q(unit=row.unit_id) & circle().roles(row),
)
#: In the act of saying yes, and from then on those who work with the child.
received = also(
    lambda actor: (
        Q(receiver__in=actor.units)
        & (same_child(helped(actor, openly=False)) | Q(sys_from__gte=actor.at))
    ),
    lambda row: _in_unit(row.receiver_id),
)


def _about_guarded(actor: Actor) -> QuerySet[Any]:
    transfer: Any = apps.get_model("transitions.Transfer")
    rows = transfer._base_manager.filter(same_child(guarded(actor)), handover__isnull=False)
    return rows.values("handover")


def _named_in_unit(handover: Any) -> Q:
    """Those of the unit; of a protected child, only those named."""
    about = handover.transfer.child_id if hasattr(handover, "transfer") else None
    return _in_unit(handover.to_unit_id) & (only_named(about) if about else Q())


#: The receiving unit, but where the child is protected and one is not named.
receives = Rule(
    lambda actor: Q(to_unit__in=actor.units) & ~Q(pk__in=_about_guarded(actor)), _named_in_unit
)
offered = Rule(
    lambda actor: Q(pk__in=SEE.rows(actor).values("handover")),
    lambda row: SEE.rule.roles(row.transfer),
)

HAND_OVER = Permission(
    "transitions.hand-over",
    "teams.Participation",
    leads_unit | own_part,
    _("The unit that has helped hands over to the new place."),
)
SEE = Permission(
    "transitions.see",
    "transitions.Transfer",
    circle() | received,
    _("The child's team sees the hand-over; the receiving service once it has said yes."),
)
WITHDRAW = Permission(
    "transitions.withdraw",
    "transitions.Transfer",
    circle(),
    _("Those who offered the hand-over take it back."),
)
SEE_HANDOVER = Permission(
    "transitions.see-handover",
    "transitions.Handover",
    receives | offered,
    _("The receiving service sees that a child is coming, and not who; those who offered see it."),
)
ANSWER = Permission(
    "transitions.answer",
    "transitions.Handover",
    receives,
    _("Only the receiving service answers."),
)
SEE_FOLLOWED = Permission(
    "transitions.see-followed",
    "transitions.Followed",
    circle(),
    _("The child's team sees how the hand-over went."),
)
SEE_EXIT = Permission(
    "transitions.see-exit",
    "transitions.SchoolExit",
    circle() | on_own_list,
    _("The follow-up service that must call, and those who help the young person."),
)
KEEP_EXIT = Permission(
    "transitions.keep-exit",
    "transitions.SchoolExit",
    leads_unit | own_part | on_own_list,
    _("The follow-up service keeps this register."),
)
TELL_EXIT = Permission(
    "transitions.tell-exit",
    "children.Child",
    Rule(
        lambda actor: (
            (has_on_list | helps_in_unit).rows(actor)
            & (Q() if actor.unit_kind in SCHOOLS else Q(pk=None))
        ),
        lambda child: helps_in_unit.roles(child) & Q(unit__kind__in=SCHOOLS),
    ),
    _("A school that has the young person tells the follow-up service that they leave."),
)
SEE_ATTEMPT = Permission(
    "transitions.see-attempt",
    "transitions.Attempt",
    circle() | on_own_list,
    _("The follow-up service that calls, and those it lets read it."),
)
TAKE_BACK_ATTEMPT = Permission(
    "transitions.take-back-attempt",
    "transitions.Attempt",
    Rule(
        lambda actor: (
            (circle() | on_own_list).rows(actor)
            & (Q(writer=actor.role_id) | Q(unit__in=actor.leads))
        ),
        lambda row: (
            (circle() | on_own_list).roles(row) & (Q(pk=row.writer_id) | leaders_of([row.unit_id]))
        ),
    ),
    _("Whoever noted the try takes it back, or the leader of that service."),
)
SEE_TOWARD = Permission(
    "transitions.see-toward",
    "transitions.Toward",
    circle() | on_own_list,
    _("The follow-up service, and those who help the young person."),
)
SEE_ABSENCE = Permission(
    "transitions.see-absence",
    "transitions.Absence",
    circle() | on_own_list,
    _("The school, and the child's team where the school shares it."),
)
SEE_AGAIN = Permission(
    "transitions.see-again",
    "transitions.SaidAgain",
    circle(),
    _("The child's team sees what the young person has said yes to again."),
)
