"""A service that is told who it is, and how a service is asked, in the world of the walls."""

from __future__ import annotations

from datetime import date
from typing import Any

from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.seeing import seen_as
from laget.referrals import actions as referrals


def build(v: Any) -> None:
    """Tuva: the clinic is told who it is, and still is to answer. Lea: it was told, and the family
    has taken its yes back. The mental team wants to know who it is."""
    referrals.say_how_asked(v.units["mental"], by=v.joakim, without_name=False, at=v.at)
    tuva, lea = v.children["tuva"], v.children["lea"]
    for child, by in ((tuva, v.per), (lea, v.kari)):
        asked = referrals.send(
            child, v.units["clinic"], by=by, need="assess", from_on=date(2026, 5, 1),
            story="What the family lets them know.", given_by="guardian", at=v.later(hours=1),
        )  # fmt: skip
    with seen_as(v.kari):
        yes = Consent.objects.get(pk=asked.consent_id)
    consents.withdraw(yes, by=v.kari, at=v.later(hours=1))
