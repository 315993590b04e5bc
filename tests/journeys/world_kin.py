"""Pages about kin and friends, and of the family's own request, which Norway does not have; one
line in `world.build`."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from journeys import world
from laget.children.models import Kin
from laget.core.seeing import seen_as
from laget.desk import kin
from laget.teams import actions as teams
from laget.teams import lead
from village import Village


def places(v: Village) -> list[Any]:
    """Nina has said a name; Joakim none."""
    aslak = v.child("aslak", family_name="Lie")
    v.team(aslak, "per")
    teams.open_case(aslak, by=v.per, at=v.at)
    kin.declare(
        by=v.nina, given_name="Eline Marie", family_name="Nordby-Håkonsen", at=v.at,
        born_on=v.at.date().replace(year=2016),
    )  # fmt: skip
    with seen_as(v.nina):
        said = Kin.objects.get()
    wish = lead.wish(aslak, by=v.per, words="Jeg vil ha Per.", at=v.at)
    mine = reverse("desk:kin")
    page = world.Place("desk:kin", "nina", mine)
    return [
        page, world.wrong(page, given_name="Eline", born_on="0202-01-01"),
        world.Place("desk:kin", "joakim", mine, "none"), world.at_row("desk:kin-end", "nina", said),
        world.at_child("desk:kin-met", "per", aslak),
        world.at_child("children:record", "per", aslak, "kin"),
        world.at_child("teams:together", "per", aslak, status=404),
        world.at_row("teams:together-answer", "per", wish, status=404),
    ]  # fmt: skip
