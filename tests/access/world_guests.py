"""Who comes to a gathering without a hat, in the world of the walls; and a teacher."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from laget.core.seeing import seen_as
from laget.networks import actions, guests
from laget.networks.models import Gathering, Team
from village import Village


def build(v: Village, made: Any) -> None:
    """An invitation that somebody has come by, a young person a hat has signed up, and a teacher
    who has signed up from his own page."""
    with seen_as(v.sigrid):
        one = Gathering.objects.get(programme=made)
        team = Team.objects.get(programme=made)
    actions.change(team, "team", by=v.sigrid, version=team.version, at=v.at,
                   told={"authority": v.authorities["solvik"].pk})  # fmt: skip
    actions.change(one, "gathering", by=v.sigrid, version=one.version, at=v.at,
                   told={"for_staff": True})  # fmt: skip
    code = guests.invite(one, by=v.sigrid, kind="young", at=v.at).code
    guests.comes(code, UUID(int=1), name="Nora", home="Solvik", food="Nøtter", at=v.at)
    actions.register(one, by=v.dora, kind="young", name="Emil", at=v.at)
    actions.come(one, by=v.per, need="Tolk", at=v.at)
