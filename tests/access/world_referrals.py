"""A service that is told who it is, how a service is asked, and what a yes opens, in the world of
the walls."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from laget.consent import actions as consents
from laget.consent.models import Consent
from laget.core.seeing import seen_as
from laget.meetings import actions as meetings
from laget.meetings import reads as meeting_reads
from laget.plans import actions as plans
from laget.referrals import actions as referrals
from laget.teams import actions as teams


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
    _one_question(v)


def _one_question(v: Any) -> None:
    """Ylva: the mental team has said yes to one question, and is invited to a meeting."""
    ylva = v.child("ylva", "per")
    v.team(ylva, "per", "kari")
    teams.open_case(ylva, by=v.kari, at=v.at)
    plans.start_plan(ylva, by=v.kari, words="Swim on Fridays.", at=v.at)
    v.holds(ylva, "per", offered_by="kari")
    told = {"need": "talk", "from_on": date(2026, 5, 1), "story": "This.", "given_by": "guardian"}
    yes = referrals.send(ylva, v.units["mental"], by=v.kari, only_question=True, at=v.at, **told)
    referrals.send(ylva, v.units["station"], by=v.kari, only_question=True, at=v.at, **told)
    referrals.accept(yes.offer, by=v.hanne, at=v.later(hours=1))
    with seen_as(v.kari):
        guests = meeting_reads.guests(v.kari, ylva.pk)
    meetings.call(
        ylva, by=v.kari, question="What helps?", begins_at=v.at + timedelta(days=90),
        place="School", at=v.at,
        guests=[guests[f"role:{v.roles[name].pk}"] for name in ("per", "hanne")],
    )  # fmt: skip
