"""What somebody sees of one child: rows of each kind, by the database alone."""

from __future__ import annotations

from typing import Any

from laget.children.models import Child, NationalId, Relation, Residence, Responsibility, Words
from laget.concerns.models import Concern, Report
from laget.core.seeing import seen_as
from laget.gaps.models import Basis, Gap
from laget.meetings.models import Decision, Heard, Invitation, Meeting
from laget.plans.models import Contact, Measure, Plan
from laget.referrals.models import Referral
from laget.teams.models import BatonOffer, Case, Holding, Member, Participation

CHILDS = (
    Child, Words, Relation, Residence, Responsibility, NationalId, Concern, Report, Case,
    Participation, Member, Holding, BatonOffer, Referral, Plan, Measure, Contact, Gap, Basis,
    Meeting, Invitation, Heard, Decision,
)  # fmt: skip


def seen(actor: Any, child: Any, *models: Any) -> dict[str, int]:
    """How many rows about the child the database shows this hat, of each kind that shows any."""
    with seen_as(actor):
        found = {
            m.__name__: m._base_manager.filter(
                **{"pk" if m is Child else "child": child.pk}
            ).count()
            for m in models or CHILDS
        }
    return {name: n for name, n in found.items() if n}


def the_part(actor: Any, child: Any, unit: Any) -> Participation:
    with seen_as(actor):
        return Participation.objects.get(child=child, unit=unit, to_on=None)
