"""What is asked about who leads, in the world of the walls: decided by the municipality, told to
the one who decided that it is not possible, and wished by the child."""

from __future__ import annotations

from laget.plans import naming, needs
from laget.teams import actions as teams
from laget.teams import away, lead
from village import Village


def build(v: Village) -> None:
    """Leah's team disagreed, Rita decided for Kari, who cannot; Leah wishes. Oda is away. Per is
    Leah's coordinator, and cannot be."""
    leah = v.child("leah", "per")
    v.team(leah, "per", "kari")
    teams.open_case(leah, by=v.per, at=v.at)
    v.holds(leah, "per")
    asked = lead.dispute(leah, by=v.kari, because="Per leaves soon.", at=v.later(minutes=5))
    lead.answer(asked, by=v.rita, words="Kari.", to=v.roles["kari"], at=v.later(minutes=5))
    lead.cannot(leah, by=v.kari, because="I am full.", at=v.later(minutes=5))
    away.mark_away(v.roles["oda"], by=v.anne, at=v.at)
    lead.wish(leah, by=v.per, words="I want Per.", at=v.later(minutes=5))
    needs.consider(
        leah, by=v.kari, right="no.koordinator", outcome="yes", how="She needs one.",
        at=v.later(minutes=5),
    )  # fmt: skip
    naming.appoint(leah, "coordinator", v.roles["per"], by=v.rita, at=v.later(minutes=5))
    lead.cannot(
        leah, by=v.per, because="I leave soon.", beside="coordinator", at=v.later(minutes=5)
    )
