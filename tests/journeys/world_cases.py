"""The pages of cases, networks and gatherings in the world of the pages."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse

import upper
from journeys import world, world_sidebyside
from laget.cases.events import WHAT as CASES
from laget.cases.urls import TRANSLATED, UNDER
from laget.core.seeing import seen_as
from laget.networks import actions as networks
from laget.networks.events import WHAT as NETWORKS
from laget.networks.permissions import OVER
from laget.people.reads import actor_for
from laget.programme import reads
from village import Village

#: What the translations of each kind are added to.
ORIGINALS = {kind: what for what, kind in TRANSLATED.items()}


def places(v: Village) -> list[world.Place]:
    """Every page of the two rooms; the published programme stands already."""
    with seen_as(v.sigrid):
        made = next(one for one in reads.mine(v.sigrid) if one.code == "neste")
    rows = {"programme": made, **upper.cases(v, made)}
    found = [*_cases(rows), *_told(rows, "cases", ("reply", "step"))]
    rows |= upper.network(v, made)
    said_at = datetime(2026, 6, 3, 16, tzinfo=v.at.tzinfo)
    for name in ("sigrid", "tove", "jon", "dora"):  # five have said it, and it is read
        by = actor_for(v.roles[name].pk, v.at)
        assert by is not None
        networks.evaluate(rows["gathering"], by=by, useful=4, at=said_at)
    told = ("storyboard", "input", "test", "score", "decision", "evaluation")
    found += world_sidebyside.places(v, rows)
    return [*found, *_networks(rows), *_told(rows, "networks", told), *_open(rows)]


def _cases(rows: dict[str, Any]) -> list[world.Place]:
    made = rows["programme"]
    found = [
        world.at_row(f"cases:{name}", who, made)
        for name in ("list", "side", "state", "state-side", "research")
        for who in ("sigrid", "aino")
    ]  # fmt: skip
    found += [world.at_row("cases:case", who, rows["case"]) for who in ("sigrid", "aino")]
    found += [world.at_row("cases:case", "sigrid", rows["other"], "empty")]
    found += [world.at_row("cases:remind", "sigrid", rows["round"])]
    told = {"pk": rows["round"].pk, "case": rows["case"].pk}
    answer = world.Place("cases:answer", "sigrid", reverse("cases:answer", kwargs=told))
    gain = world.at_row("cases:gain", "aino", rows["survey"])
    found += [answer, gain, world.wrong(gain)]
    return found + _sheets(rows, "cases", CASES, {**UNDER, **ORIGINALS})


def _networks(rows: dict[str, Any]) -> list[world.Place]:
    made, gathering = rows["programme"], rows["gathering"]
    found = [world.at_row("networks:list", who, made) for who in ("sigrid", "aino")]
    for name in ("network", "team", "gathering"):
        found += [world.at_row(f"networks:{name}", who, rows[name]) for who in ("sigrid", "aino")]
    for name, row in (("register", gathering), ("evaluate", gathering),
                      ("table", rows["question"])):  # fmt: skip
        page = world.at_row(f"networks:{name}", "aino", row)
        found += [page, world.wrong(page)]
    found.append(world.at_row("networks:put", "sigrid", rows["input"]))
    return found + _sheets(rows, "networks", NETWORKS, OVER)


def _sheets(
    rows: dict[str, Any], room: str, kinds: tuple[str, ...], under: dict[str, str]
) -> list[world.Place]:
    """The form of each kind of row, to add and to change, also with its faults."""
    found = []
    for what in kinds:
        add = world.at_row(f"{room}:add-{what}", "sigrid", rows[under.get(what, "programme")])
        row = world.at_row(f"{room}:row-{what}", "sigrid", rows[what])
        found += [add, world.wrong(add), row]
    return found


def _told(rows: dict[str, Any], room: str, kinds: tuple[str, ...]) -> list[world.Place]:
    """The second look, taking it down, and saying it in other words."""
    found = []
    for kind in kinds:
        page = world.at_row(f"{room}:look-{kind}", "sigrid", rows[kind])
        down = world.at_row(f"{room}:down-{kind}", "sigrid", rows[kind])
        found += [page, world.wrong(page), down]
        if kind == "input":
            found.append(world.at_row(f"{room}:again-{kind}", "sigrid", rows[kind]))
    return found


def _open(rows: dict[str, Any]) -> list[world.Place]:
    named = {"code": "neste"}
    told: list[tuple[str, dict[str, Any]]] = [
        ("cases:open-list", named), ("cases:open-side", named), ("cases:open-state", named),
        ("cases:open-state-side", named),
        ("cases:open-research", named),
        ("cases:open", {**named, "country": "no"}), ("networks:open-list", named),
        ("library:open-talk", {**named, "pk": rows["structure"].pk}),
        ("networks:open-network", {**named, "pk": rows["network"].pk}),
        ("networks:open-gathering", {**named, "pk": rows["gathering"].pk}),
    ]  # fmt: skip
    return [world.Place(name, "", reverse(name, kwargs=more)) for name, more in told]
