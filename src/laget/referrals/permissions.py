"""Who may ask, see and answer."""

from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from laget.children.permissions import (
    also,
    circle,
    guarded,
    helped,
    helps_in_unit,
    leaders_of,
    only_named,
    same_child,
    with_children,
)
from laget.core.access import Permission, Rule
from laget.core.actor import Actor
from laget.organisations.models import SecrecyArea


def _about_guarded(actor: Actor) -> QuerySet[Any]:
    referral: Any = apps.get_model("referrals.Referral")
    rows = referral._base_manager.filter(same_child(guarded(actor)))
    return rows.values("offer")


def _in_unit(unit_id: object) -> Q:
    return Q(unit=unit_id) | leaders_of([unit_id])  # type: ignore[list-item]


def _named_in_unit(offer: Any) -> Q:
    """Those of the unit; of a protected child, only those named."""
    about = offer.referral.child_id if hasattr(offer, "referral") else None
    return _in_unit(offer.to_unit_id) & (only_named(about) if about else Q())


#: The receiving unit, but for questions about a protected child for whom one is not named.
receives = Rule(
    lambda actor: Q(to_unit__in=actor.units) & ~Q(pk__in=_about_guarded(actor)), _named_in_unit
)
asked = Rule(
    lambda actor: Q(pk__in=SEE.rows(actor).values("offer")),
    lambda offer: SEE.rule.roles(offer.referral),
)
#: In the act of saying yes, and from then on those who work with the child.
received = also(
    lambda actor: (
        Q(receiver__in=actor.units)
        & (same_child(helped(actor, openly=False)) | Q(sys_from__gte=actor.at))
    ),
    lambda row: _in_unit(row.receiver_id),
)

#: Told who it is before the answer, while the question and the family's yes stand.
told = also(
    lambda actor: Q(told_to__in=actor.units) & (Q(told_until=None) | Q(told_until__gt=actor.on)),
    lambda row: (
        _in_unit(row.told_to_id) & only_named(row.child_id) if row.told_to_id else Q(pk=None)
    ),
)

SEND = Permission(
    "referrals.send",
    "children.Child",
    helps_in_unit,
    _("Those who help the child ask another service for help."),
)
SEE = Permission(
    "referrals.see",
    "referrals.Referral",
    circle(content=True) | received,
    _("The child's team or the unit that asked; the receiving service once it has said yes."),
)
SEE_OFFER = Permission(
    "referrals.see-offer",
    "referrals.Offer",
    receives | asked,
    _("The receiving service sees the need; those who asked see what they asked."),
)
ANSWER = Permission(
    "referrals.answer", "referrals.Offer", receives, _("Only the receiving service answers.")
)
SEE_TOLD = Permission(
    "referrals.see-told",
    "referrals.Referral",
    told,
    _(
        "A service that must assess the person, or wants to know who it is, reads what the family"
        " has agreed that it is told."
    ),
)
SEE_INTAKE = Permission(
    "referrals.see-intake",
    "referrals.Intake",
    Rule(lambda actor: Q(), lambda row: Q()),
    _("Everyone may know how a service is asked."),
)
SET_INTAKE = Permission(
    "referrals.set-intake",
    "organisations.Unit",
    Rule(
        lambda actor: with_children & Q(pk__in=actor.leads),
        lambda unit: leaders_of([unit.pk]) & ~Q(unit__secrecy_area=SecrecyArea.UPPER),
    ),
    _("The leader says how the service is asked."),
)
TELL_BACK = Permission(
    "referrals.tell-back",
    "referrals.Referral",
    received,
    _("Those in the receiving service who work with the child say how it went, or hand it back."),
)
WITHDRAW = Permission(
    "referrals.withdraw", "referrals.Offer", asked, _("Those who asked take the question back.")
)
