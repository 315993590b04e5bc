"""What a secretariat sets up in the product, in the world of the pages: the people of a programme,
and what happens around a gathering."""

from __future__ import annotations

from django.urls import reverse

import upper
from journeys import world
from laget.core.seeing import seen_as
from laget.networks import tables
from laget.networks.models import Question, Registration
from laget.people.reads import actor_for
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
    come = actor_for(seats[1].role_id, v.at)
    assert come is not None
    seat_actions.come(come, at=v.at)
    invite = world.at_row("programme:invite", "sigrid", empty)
    back, end = (
        world.at_row(f"programme:seat-{act}", "sigrid", seats[n])
        for n, act in enumerate(("back", "end"))
    )
    return [
        *(world.at_row("programme:people", name, group) for name in ("sigrid", "aino")),
        world.at_row("programme:people", "sigrid", empty, "empty"),
        invite, world.wrong(invite, given_name="Stina"), back, end, world.wrong(end, to_on="x"),
        *_gathering(v, made),
    ]  # fmt: skip


def _gathering(v: Village, made: Programme) -> list[world.Place]:
    """A question open to tables, as the leaders, those who act, and a table see it."""
    with seen_as(v.sigrid):
        question = Question.objects.filter(programme=made).select_related("gathering").get()
        coming = Registration.objects.filter(programme=made).first()
    code = tables.open_code(question, by=v.sigrid, hours=8, at=v.at).code
    door = world.Place("networks:at-code", "", reverse("networks:at-code"))
    table = world.Place("networks:at-table", "", reverse("networks:at-table", args=[code]))
    begin = world.at_row("networks:open-code", "sigrid", question)
    return [
        *(world.at_row("networks:code", name, question) for name in ("sigrid", "aino")),
        begin, world.wrong(begin, hours="x"),
        world.at_row("networks:close-code", "sigrid", question),
        world.at_row("networks:cancel", "sigrid", coming),
        world.at_row("networks:ask-gain", "sigrid", question.gathering),
        door, table, world.wrong(table, text="Én plan"),
    ]  # fmt: skip
