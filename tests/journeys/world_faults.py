"""The pages of what stopped us, in the world of the pages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse

import upper
from journeys import world
from laget.core.seeing import seen_as
from laget.faults import actions
from laget.faults.models import Fault
from laget.programme import reads
from village import Village


def places(v: Village) -> list[world.Place]:
    """A fault that waits too long and is published, one that nobody has read; what is told and not
    gathered. The published programme stands already."""
    with seen_as(v.sigrid):
        made = next(one for one in reads.mine(v.sigrid) if one.code == "neste")
    now, v.at = v.at, v.at - timedelta(days=40)
    rows = upper.faults(v, made)
    v.at = now
    told = {"title": "Kø hos BUP", "kind": "capacity", "text": "For få.", "would_help": "Flere."}
    rows["new"] = actions.gather(v.authorities["solvik"], by=v.rita, told=told, barriers=[],
                                 at=v.at)  # fmt: skip
    with seen_as(v.sigrid):
        fault = Fault.objects.get(pk=rows["fault"].pk)
    actions.publish(fault, by=v.sigrid, version=fault.version, is_open=True, at=v.at)
    joined, alone = (
        upper.in_two_places(v, made, v.authorities["solvik"], *hats)
        for hats in (("britt", "joakim"), ("joakim", "britt"))
    )
    with seen_as(v.sigrid):
        other = Fault.objects.get(pk=joined.pk)
    english = upper.fault_in_english(v, fault)
    spoken = [
        world.at_row(f"faults:{name}", who, row)
        for name, who, row in (
            ("translate", "aino", fault), ("row-translation", "dora", english),
            ("look-translation", "aino", english), ("down-translation", "aino", english),
        )
    ]  # fmt: skip
    tie = actions.join(other, fault, by=v.sigrid, because="Begge sier det samme om loven.", at=v.at)
    join = world.at_row("faults:join", "aino", alone)
    told_to = {"code": "neste"}
    return [
        *_own(rows), *_levels(v, rows), *_programme(made), join, world.wrong(join),
        *spoken, world.wrong(spoken[0]), world.wrong(spoken[2]),
        *(world.at_row("faults:part", who, tie) for who in ("sigrid", "britt")),
        *(world.at_row("faults:fault", who, joined, "joined") for who in ("sigrid", "britt")),
        world.Place("faults:open-list", "", reverse("faults:open-list", kwargs=told_to)),
        world.Place(
            "faults:open-fault", "",
            reverse("faults:open-fault", kwargs={**told_to, "pk": fault.pk}),
        ),
    ]  # fmt: skip


def _own(rows: dict[str, Any]) -> list[world.Place]:
    here, tell, box, gather = (
        reverse(f"faults:{name}") for name in ("here", "tell", "box", "gather")
    )
    told = world.Place("faults:tell", "per", f"{tell}?gap=no-joint-plan")
    write = world.Place("faults:gather", "rita", gather)
    tried = world.at_row("faults:add-try", "rita", rows["fault"])
    again = world.at_row("faults:change", "rita", rows["fault"])
    row = world.at_row("faults:row-try", "rita", rows["try"])
    return [
        *(world.Place("faults:here", who, here) for who in ("per", "rita", "dora", "lars")),
        told, world.wrong(told), world.Place("faults:tell", "dora", tell),
        world.Place("faults:box", "rita", box), world.Place("faults:box", "nina", box, "empty"),
        write, world.wrong(write), tried, world.wrong(tried), again, world.wrong(again), row,
        world.wrong(row), world.at_row("faults:down-barrier", "ida", rows["loose"]),
    ]  # fmt: skip


def _levels(v: Village, rows: dict[str, Any]) -> list[world.Place]:
    look = world.at_row("faults:look", "anne", rows["new"])
    send = world.at_row("faults:send", "rita", rows["fault"])
    answer = world.at_row("faults:answer", "dora", rows["sending"])
    mark = world.at_row("faults:mark", "sigrid", rows["fault"])
    return [
        *(world.at_row("faults:fault", who, rows["fault"])
          for who in ("rita", "dora", "sigrid", "per")),
        world.at_row("faults:fault", "anne", rows["new"], "new"), look, world.wrong(look), send,
        world.wrong(send), answer, world.wrong(answer), mark,
        world.at_row("faults:down", "aino", rows["fault"]),
        world.at_row("faults:publish", "sigrid", rows["fault"]),
    ]  # fmt: skip


def _programme(made: Any) -> list[world.Place]:
    days = world.at_row("faults:days", "sigrid", made)
    report = world.Place(
        "faults:begin-report", "sigrid",
        reverse("faults:begin-report", kwargs={"pk": made.pk, "year": 2026}),
    )  # fmt: skip
    return [
        *(world.at_row("faults:list", who, made) for who in ("sigrid", "aino")), days,
        world.wrong(days, ministry="x"), report, world.wrong(report),
    ]  # fmt: skip
