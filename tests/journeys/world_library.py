"""The pages of the library in the world of the pages."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

import upper
from journeys import world
from laget.cases import states
from laget.core.seeing import seen_as
from laget.networks import reads as networks
from laget.programme import reads
from village import Village


def places(v: Village) -> list[world.Place]:
    """Every page of the room; the published programme and its network stand already."""
    with seen_as(v.sigrid):
        made = next(one for one in reads.mine(v.sigrid) if one.code == "neste")
        other = next(one for one in reads.mine(v.sigrid) if one.code == "skjult")
        network = networks.networks(v.sigrid, made)[0]
        gathering = networks.gatherings(v.sigrid, made)[0]
        structure = states.states(v.sigrid, made, "nb")[0].structure
    rows = upper.library(v, made)
    rows["translation"] = upper.practice_in_english(v, rows["practice"])
    found = [
        world.Place(f"library:{name}", "aino", reverse(f"library:{name}"))
        for name in ("search", "publications", "learnings", "own")
    ]
    found += [world.at_row("library:list", who, made) for who in ("sigrid", "aino")]
    found.append(world.at_row("library:list", "sigrid", other, "empty"))
    found += [world.at_row("library:practice", who, rows["practice"])
              for who in ("sigrid", "aino", "dora")]  # fmt: skip
    found.append(world.at_row("library:practice", "aino", rows["waiting"], "waiting"))
    for name, who, row in (
        ("add-practice", "sigrid", made), ("add-publication", "sigrid", made),
        ("publish", "sigrid", rows["practice"]), ("take-home", "aino", rows["practice"]),
        ("ask-practice", "aino", rows["practice"]), ("ask-network", "aino", network),
        ("ask-gathering", "aino", gathering), ("ask-structure", "aino", structure),
        ("reply", "aino", rows["post"]),
        ("look-practice", "aino", rows["waiting"]), ("look-trial", "aino", rows["trial"]),
        ("look-post", "aino", rows["post"]), ("look-translation", "aino", rows["translation"]),
        ("translate-practice", "aino", rows["practice"]),
    ):  # fmt: skip
        page = world.at_row(f"library:{name}", who, row)
        found += [page, world.wrong(page)]
    for name, who, row in (
        ("row-practice", "sigrid", rows["practice"]), ("row-trial", "dora", rows["trial"]),
        ("row-publication", "sigrid", rows["publication"]), ("again", "sigrid", rows["post"]),
        ("settle", "sigrid", rows["reply"]), ("down-practice", "aino", rows["practice"]),
        ("down-trial", "aino", rows["trial"]), ("down-post", "aino", rows["post"]),
        ("row-translation", "dora", rows["translation"]),
        ("down-translation", "aino", rows["translation"]),
        ("talk-practice", "aino", rows["practice"]), ("talk-practice", "sigrid", rows["practice"]),
        ("talk-network", "aino", network), ("talk-gathering", "aino", gathering),
        ("talk-structure", "aino", structure),
    ):  # fmt: skip
        found.append(world.at_row(f"library:{name}", who, row))
    rita, told = world.at_row("library:take-home", "rita", rows["practice"]), {"code": "neste"}
    own = world.Place("library:own", "rita", reverse("library:own"), "empty")
    talks = [
        world.Place(f"library:open-talk-{what}", "", reverse(
            f"library:open-talk-{what}", kwargs={**told, "pk": row.pk}
        ))
        for what, row in (("network", network), ("gathering", gathering))
    ]  # fmt: skip
    return [*found, rita, own, *talks, *_open(rows)]


def _open(rows: dict[str, Any]) -> list[world.Place]:
    pages: list[tuple[str, dict[str, Any], str, str]] = [
        ("open", {}, "", ""), ("open", {}, "?q=opiskeluhuolto", "found"),
        ("open", {}, "?q=xyzzy&age=0-5", "empty"), ("open-publications", {}, "?q=laget", ""),
        ("open-learnings", {}, "", ""), ("open-learnings", {}, "?q=xyzzy", "empty"),
        ("open-list", {"code": "neste"}, "", ""),
        ("open-practice", {"pk": rows["practice"].pk}, "", ""),
        ("open-publication", {"pk": rows["publication"].pk}, "", ""),
    ]  # fmt: skip
    return [
        world.Place(f"library:{name}", "", reverse(f"library:{name}", kwargs=told) + asked, what)
        for name, told, asked, what in pages
    ]
