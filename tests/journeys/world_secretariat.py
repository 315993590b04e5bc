"""The pages by which a secretariat sets up the people of a programme, in the world of the pages."""

from __future__ import annotations

import upper
from journeys import world
from laget.core.seeing import seen_as
from laget.programme import seat_actions
from laget.programme.models import Body, Programme
from village import Village


def places(v: Village) -> list[world.Place]:
    """A group with somebody who has come and somebody who has not; one without anybody."""
    with seen_as(v.sigrid):
        made = Programme.objects.get(code="neste")
    group = upper.put(v, made, "body", kind="national_group", name="Arbeidsgruppa i Norge")
    empty = upper.put(v, made, "body", kind="municipal", name="Kommunene", number=9)
    seats = []
    for given, family in (("Stina", "Berg"), ("Åse Marie", "Østby-Håkonsen")):
        with seen_as(v.sigrid):
            group = Body.objects.get(pk=group.pk)
        seats.append(seat_actions.invite(
            group, by=v.sigrid, given_name=given, family_name=family,
            code=f"{given.split()[0].lower()}@eksempel.no", kind="worker", title="adviser",
            from_on=v.at.date(), at=v.at,
        ))  # fmt: skip
    invite = world.at_row("programme:invite", "sigrid", empty)
    back, end = (
        world.at_row(f"programme:seat-{act}", "sigrid", seats[0]) for act in ("back", "end")
    )
    return [
        *(world.at_row("programme:people", name, group) for name in ("sigrid", "aino")),
        world.at_row("programme:people", "sigrid", empty, "empty"),
        invite, world.wrong(invite, given_name="Stina"), back, end, world.wrong(end, to_on="x"),
    ]  # fmt: skip
