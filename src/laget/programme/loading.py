"""`laget programme FILE`: a programme told as data, set up by the same acts as the pages.

Every row goes through `actions`, as somebody who works in a secretariat: the same permission, the
same checks, the same journal. A file that is wrong anywhere sets up nothing.
"""

from __future__ import annotations

import re
import sys
import tomllib
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any

import django
from cyclopts import Parameter
from django.db import transaction

EXAMPLE = "nordisk-0-24"
ORDER = (
    "statement", "joining", "body", "activity", "budget", "money", "learning", "uptake",
    "initiative", "risk", "measure",
)  # fmt: skip


class BadFile(Exception):
    """What is wrong in the file, in one sentence."""


def example() -> dict[str, Any]:
    """*Nordisk 0–24*, as it is shipped."""
    text = files("laget.programme.examples").joinpath(f"{EXAMPLE}.toml").read_text("utf-8")
    return tomllib.loads(text)


def run(
    file: Annotated[str, Parameter(help="A TOML file; or `example`, for Nordisk 0–24.")],
    *,
    as_: Annotated[str, Parameter(name="--as", help="The code of somebody in a secretariat.")],
) -> None:
    """Set up a programme from a file, as somebody who works in a secretariat."""
    django.setup()
    from laget.core.access import NotAllowed
    from laget.core.clock import now
    from laget.core.operation import Refused
    from laget.programme.reads import hat_of

    try:
        told = example() if file == "example" else tomllib.loads(Path(file).read_text("utf-8"))
        by = hat_of(as_, now())
        if by is None:
            raise BadFile(f"Nobody called {as_} works in a programme secretariat today.")
        made = load(told, by=by, at=now())
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, BadFile) as error:
        sys.exit(f"laget: {error}")
    except NotAllowed as error:
        sys.exit(f"laget: {error.permission.says}")
    except Refused as error:
        sys.exit(f"laget: {error.message}")
    print(f"{made.name} is set up, at /programmes/{made.code}/ when it is published.")


def load(
    told: dict[str, Any], *, by: Any, at: datetime, units: dict[str, Any] | None = None
) -> Any:
    """Sets it up, and publishes where the file says so. `units` says whose hats act for a kind of
    body, where somebody's do."""
    from laget.core.seeing import seen_as
    from laget.organisations.models import Area
    from laget.programme import actions, reads

    with transaction.atomic(), seen_as(by, at=at):
        if reads.is_taken(str(told.get("code", ""))):
            raise BadFile(f"There is a programme called {told['code']} already.")
        areas = {one.code: one.pk for one in Area.objects.filter(kind=Area.Kind.COUNTRY)}
        made = actions.start(
            reads.to_start(by), by=by, code=_needed(told, "code"), name=_needed(told, "name"),
            lead=told.get("lead", ""), from_on=_needed(told, "from_on"),
            to_on=_needed(told, "to_on"), is_example=told["code"] == EXAMPLE, at=at,
        )  # fmt: skip
        keys: dict[tuple[str, str], Any] = {}
        for key, row in told.get("source", {}).items():
            keys["source", key] = actions.add(made, "source", by=by, told=row, at=at).pk
        for what in ORDER:
            for n, row in enumerate(told.get(what, []), 1):
                said = dict(row)
                key = said.pop("key", "")
                _place(what, said, keys, areas, f"{what} {n}")
                if what == "body" and units:
                    said["unit"] = units.get(said["kind"])
                keys[what, key] = actions.add(made, what, by=by, told=said, at=at).pk
    return made


def _needed(told: dict[str, Any], name: str) -> Any:
    if not told.get(name):
        raise BadFile(f"The file does not say {name}.")
    return told[name]


def _place(what: str, said: dict[str, Any], keys: Any, areas: dict[str, Any], where: str) -> None:
    """Keys of the file become keys of the database; months become their first and last day."""
    from laget.programme.plan import month_end

    if "area" in said:
        if said["area"] not in areas:
            raise BadFile(f"{where}: the country or territory {said['area']} is not set up.")
        said["area"] = areas[said["area"]]
    for name, of in (
        ("source", "source"),
        ("learning", "learning"),
        ("goal", "statement"),
        ("line", "budget"),
    ):
        if isinstance(said.get(name), str):
            if (of, said[name]) not in keys:
                raise BadFile(f"{where}: there is no {of} called {said[name]}.")
            said[name] = keys[of, said[name]]
    if "needs" in said:
        said["needs"] = [str(keys["activity", key]) for key in said["needs"]]
    if "from" in said:
        first = str(said.pop("from"))
        last = str(said.pop("to", first))
        if not all(re.fullmatch(r"\d{4}-\d\d(-\d\d)?", one) for one in (first, last)):
            raise BadFile(f"{where}: write a day as 2017-05-02, or a month as 2017-05.")
        said["by_month"] = len(first) == 7
        said["from_on"] = date.fromisoformat(first if len(first) == 10 else f"{first}-01")
        said["to_on"] = (
            date.fromisoformat(last) if len(last) == 10
            else month_end(date.fromisoformat(f"{last}-01"))
        )  # fmt: skip
