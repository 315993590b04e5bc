"""Who comes to a gathering without signing in, in the world of the pages; and staff of a
municipality who sign up from their own."""

from __future__ import annotations

from uuid import uuid4

from django.urls import reverse

from journeys import world
from laget.core.seeing import seen_as
from laget.networks import actions, guests
from laget.networks.models import Gathering, Guest, Registration, Team
from laget.programme.models import Programme
from village import Village


def places(v: Village) -> list[world.Place]:
    """Codes, who has come by them and who waits; the pages of a guest; and those of a teacher."""
    with seen_as(v.sigrid):
        made = Programme.objects.get(code="neste")
        one = Gathering.objects.filter(programme=made).first()
        team = Team.objects.filter(programme=made).first()
    told = {"authority": v.authorities["solvik"].pk}
    actions.change(team, "team", by=v.sigrid, version=team.version, told=told, at=v.at)
    told = {"for_staff": True, "languages": "Norsk og svensk, tolket til finsk"}
    actions.change(one, "gathering", by=v.sigrid, version=one.version, told=told, at=v.at)
    code = guests.invite(one, by=v.sigrid, kind="young", at=v.at).code
    own = [
        guests.comes(code, uuid4(), name=name, home="Solvik", access="Rampe", food="Nøtter",
                     along="Mamma", at=v.at)
        for name in ("Nora", "Øyvind Andreas")
    ]  # fmt: skip
    mine = actions.come(one, by=v.per, need="Tolk", at=v.at)
    invited = guests.invite(one, by=v.sigrid, kind="national", at=v.at)
    with seen_as(v.sigrid):
        guest = Guest.objects.exclude(mark=None).order_by("pk").first()
    with seen_as(v.per):
        assert Registration.objects.get(pk=mine.pk)

    def at(name: str, code: str) -> world.Place:
        return world.Place(f"networks:{name}", "", reverse(f"networks:{name}", args=[code]))

    come, change, worth = at("come", code), at("own-change", own[0]), at("own-evaluate", own[0])
    invite = world.at_row("networks:invite", "sigrid", one)
    return [
        world.Place("networks:at-door", "", reverse("networks:at-door")),
        come, world.wrong(come, name=""), at("own", own[0]), change, world.wrong(change, name=""),
        at("own-cancel", own[0]), worth, world.wrong(worth, useful="x"),
        world.at_row("networks:guests", "sigrid", one), invite, world.wrong(invite, kind="x"),
        world.at_row("networks:close-invitation", "sigrid", invited),
        world.at_row("networks:renew", "sigrid", guest),
        world.Place("networks:for-staff", "per", reverse("networks:for-staff")),
        world.Place("networks:for-staff", "nina", reverse("networks:for-staff"), "empty"),
        *(world.at_row("networks:at-gathering", name, one) for name in ("per", "kari")),
        world.at_row("networks:sign-up", "kari", one),
    ]  # fmt: skip
