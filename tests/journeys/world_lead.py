"""Pages about who leads: a wish, a dispute, one who cannot, somebody who is away."""

from __future__ import annotations

from typing import Any

from journeys import world
from laget.teams import actions as teams
from laget.teams import away, lead
from village import Village


def places(v: Village) -> list[Any]:
    """Ella's team did not agree, Rita decided for Kari, and Kari cannot; Ella wishes for Per."""
    ella = v.child("ella", family_name="Berg")
    v.team(ella, "per", "kari")
    teams.open_case(ella, by=v.per, at=v.at)
    v.holds(ella, "per")
    first = lead.dispute(ella, by=v.kari, because="Per slutter til sommeren.", at=v.later(hours=1))
    lead.answer(first, by=v.rita, words="Da tar Kari det.", to=v.roles["kari"], at=v.later(hours=1))
    no = lead.cannot(ella, by=v.kari, because="Jeg har seks fra før.", at=v.later(hours=1))
    wish = lead.wish(
        ella, by=v.per, words="Jeg vil ha Per. Han vet hvordan det er.", at=v.later(hours=1)
    )
    other = lead.dispute(ella, by=v.per, because="Vi kommer ikke videre.", at=v.at)
    away.mark_away(v.roles["lars"], by=v.rita, at=v.at)
    pages = [
        world.at_child(f"teams:lead-{name}", who, ella)
        for name, who in (("wish", "per"), ("dispute", "per"), ("cannot", "kari"))
    ]
    answers = [
        world.at_row("teams:lead-answer", who, asked, asked.kind)
        for asked, who in ((no, "rita"), (wish, "kari"), (other, "rita"))
    ]
    gone = world.at_row("teams:away", "anne", v.roles["kari"])
    return [
        *pages, *(world.wrong(one) for one in pages), *answers,
        *(world.wrong(one) for one in answers), gone, world.wrong(gone, until="0202-01-01"),
        world.at_child("desk:child", "kari", ella, "lead"),
        world.at_child("desk:child", "rita", ella, "lead"),
        world.at_child("teams:lead-appoint", "rita", ella, "elsewhere", status=404),
        world.Place("teams:people", "rita", "/people/", "away"),
    ]  # fmt: skip
