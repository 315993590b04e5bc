"""A service that is told who it is, and how a service is asked. For the world of the pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from laget.referrals import actions as referrals


def build(v: Any) -> list[Any]:
    """Ylva: the clinic is told who she is, and is to answer."""
    from journeys.world import Place, at_row, wrong

    ylva = v.child("ylva", family_name="Sæther-Lindqvist")
    v.team(ylva, "kari")
    asked = referrals.send(
        ylva, v.units["clinic"], by=v.kari, need="assess", from_on=date(2026, 5, 1),
        story="Hun sover lite, og vil ikke på skolen.", given_by="both", at=v.at,
    )  # fmt: skip
    answer = at_row("referrals:answer", "tor", asked.offer, "named")
    how = Place("referrals:intake", "joakim", reverse("referrals:intake"))
    by_law = Place("referrals:intake", "tor", reverse("referrals:intake"), "law")
    return [
        answer, wrong(answer, answer="no"), how, wrong(how), by_law,
        at_row("referrals:referral", "kari", asked, "named"),
    ]  # fmt: skip
