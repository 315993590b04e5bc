"""Pages about who leads: a wish, a dispute, one who cannot, somebody who is away; and who is named
beside the one who leads."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from journeys import world
from laget.plans import naming, needs
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
    answers.append(world.at_row("teams:lead-withdraw", "per", other))
    gone = world.at_row("teams:away", "anne", v.roles["kari"])
    return [
        *_named(v, ella), *pages, *(world.wrong(one) for one in pages), *answers,
        *(world.wrong(one) for one in answers), gone, world.wrong(gone, until="0202-01-01"),
        world.at_child("desk:child", "kari", ella, "lead"),
        world.at_child("desk:child", "rita", ella, "lead"),
        world.at_child("teams:lead-appoint", "rita", ella, "elsewhere", status=404),
        world.Place("teams:people", "rita", "/people/", "away"),
    ]  # fmt: skip


def _named(v: Village, ella: Any) -> list[world.Place]:
    """Ella has a right to a coordinator: Per is it, appointed by Rita, and cannot."""
    needs.consider(
        ella, by=v.kari, right="no.koordinator", outcome="yes", how="Langvarige behov, avklart.",
        at=v.later(hours=1),
    )  # fmt: skip
    held = naming.appoint(ella, "coordinator", v.roles["per"], by=v.rita, at=v.later(hours=1))
    asked = lead.cannot(
        ella, by=v.per, because="Jeg slutter.", beside="coordinator", at=v.later(hours=1)
    )
    of_kind = {"child": ella.pk, "kind": "coordinator"}
    pages = [
        world.Place(
            "plans:appoint", "rita",
            reverse("plans:appoint", kwargs={"child": ella.pk, "lead": "coordinator"}),
        ),
        world.Place("teams:named-cannot", "per", reverse("teams:named-cannot", kwargs=of_kind)),
        world.at_row("teams:named-end", "rita", held),
        world.at_row("teams:lead-answer", "rita", asked, "beside"),
    ]  # fmt: skip
    return [
        *pages, *(world.wrong(one) for one in pages),
        world.at_child("desk:child", "per", ella, "named"),
        world.at_child("desk:child", "hanne", ella, "named", status=404),
    ]  # fmt: skip
