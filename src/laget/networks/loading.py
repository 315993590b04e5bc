"""`laget cases --as CODE`: the cases, the network and the gatherings of *Nordisk 0–24*, told by the
same acts as the pages.

The programme must be set up already (`laget programme example`). A file that is wrong anywhere adds
nothing.
"""

from __future__ import annotations

import sys
import tomllib
from datetime import datetime
from importlib.resources import files
from typing import Annotated, Any

import django
from cyclopts import Parameter
from django.db import transaction

from laget.programme.loading import EXAMPLE, BadFile


def example() -> dict[str, Any]:
    """The network and the gatherings as they are shipped."""
    text = files("laget.networks.examples").joinpath(f"{EXAMPLE}.toml").read_text("utf-8")
    return tomllib.loads(text)


def run(
    *, as_: Annotated[str, Parameter(name="--as", help="The code of somebody in a secretariat.")]
) -> None:
    """Add cases, network and gatherings to Nordisk 0–24, as the secretariat that runs it."""
    django.setup()
    from laget.core.access import NotAllowed
    from laget.core.clock import now
    from laget.core.operation import Refused
    from laget.programme.reads import hat_of

    try:
        by = hat_of(as_, now())
        if by is None:
            raise BadFile(f"Nobody called {as_} works in a programme secretariat today.")
        load_all(by=by, at=now())
    except BadFile as error:
        sys.exit(f"laget: {error}")
    except NotAllowed as error:
        sys.exit(f"laget: {error.permission.says}")
    except Refused as error:
        sys.exit(f"laget: {error.message}")
    print("The cases, the network and the gatherings of Nordisk 0–24 are added.")


def load_all(*, by: Any, at: datetime, leader: Any = None) -> None:
    """All that is shipped. `leader` is the unit that leads the Norwegian case."""
    from laget.cases import loading as cases

    with transaction.atomic():
        made = cases.load(cases.example(), by=by, at=at, units={"NO": leader})
        load(example(), by=by, at=at, cases=made, leader=leader)


def load(
    told: dict[str, Any], *, by: Any, at: datetime, cases: dict[str, Any], leader: Any = None
) -> Any:
    """The network and the gatherings, under the programme of the cases."""
    from laget.core.seeing import seen_as
    from laget.networks import actions, shipping
    from laget.programme import actions as programmes
    from laget.programme import reads

    with transaction.atomic(), seen_as(by, at=at):
        case = cases[told["network"]["case"]]
        programme = case.programme
        for row in told.get("source", []):
            programmes.add(programme, "source", by=by, told=row, at=at)
        among = {
            "source": {one.short: one.pk for one in reads.rows(by, "source", programme)},
            "activity": {one.name: one.pk for one in reads.rows(by, "activity", programme)},
        }

        def add(above: Any, what: str, row: dict[str, Any]) -> Any:
            said = {name: value for name, value in row.items() if name != "key"}
            for name, there in among.items():
                if name in said:
                    if said[name] not in there:
                        raise BadFile(f"There is no {name} called {said[name]}.")
                    said[name] = there[said[name]]
            return actions.add(above, what, by=by, told=said, at=at)

        network = add(programme, "network", told["network"] | {"case": case.pk, "unit": leader})
        for row in told.get("team", []):
            add(network, "team", told.get("teams", {}) | row)
        for n, area in enumerate(shipping.areas(programme.language), 1):
            add(network, "indicator", {
                "number": n, "name": area.name, "definition": area.definition, "is_ours": True,
                "source": told["source"][0]["short"],
            })  # fmt: skip
        met = {}
        for row in told.get("gathering", []):
            made = add(programme, "gathering", row)
            met[row.get("key", "")] = (made, row)
        for what in ("item", "question"):
            for row in told.get(what, []):
                gathering, of = met[row["gathering"]]
                said = {
                    name: value for name, value in row.items() if name not in ("gathering", "key")
                }
                place = "Opplegget vårt" if what == "item" else "Gruppearbeid"
                add(gathering, what, {"source": of["source"], "place": place} | said)
    return network
