"""`laget library --as CODE --read-by CODE`: the practices and the documents that *Nordisk 0–24*
names, told by the same acts as the pages; two people read them, as everything that goes up.

The programme must be set up and published already. A file that is wrong anywhere adds nothing.
"""

from __future__ import annotations

import sys
import tomllib
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Annotated, Any

import django
from cyclopts import Parameter
from django.db import transaction

from laget.programme.loading import EXAMPLE, BadFile


def example() -> dict[str, Any]:
    """What is shipped."""
    text = files("laget.library.examples").joinpath(f"{EXAMPLE}.toml").read_text("utf-8")
    return tomllib.loads(text)


def run(
    *,
    as_: Annotated[str, Parameter(name="--as", help="The code of somebody in a secretariat.")],
    read_by: Annotated[str, Parameter(help="The code of somebody else there, who reads it too.")],
) -> None:
    """Add practices and publications to Nordisk 0–24, as two of the secretariat that runs it."""
    django.setup()
    from laget.core.access import NotAllowed
    from laget.core.clock import now
    from laget.core.operation import Refused
    from laget.programme.reads import hat_of

    at = now()
    try:
        hats = [hat_of(code, at) for code in (as_, read_by)]
        for code, hat in zip((as_, read_by), hats, strict=True):
            if hat is None:
                raise BadFile(f"Nobody called {code} works in a programme secretariat today.")
        load(example(), by=hats[0], reader=hats[1], at=at)
    except BadFile as error:
        sys.exit(f"laget: {error}")
    except NotAllowed as error:
        sys.exit(f"laget: {error.permission.says}")
    except Refused as error:
        sys.exit(f"laget: {error.message}")
    print("The practices and the publications of Nordisk 0–24 are added, at /library/.")


def load(told: dict[str, Any], *, by: Any, reader: Any, at: datetime) -> None:
    """All of a file. Each practice is read by `reader`, and should be looked at in a year."""
    from laget.core.clock import day
    from laget.core.seeing import seen_as
    from laget.library import actions, reads
    from laget.organisations.models import Area
    from laget.programme import reads as programmes
    from laget.programme import second_look
    from laget.programme.permissions import WORK

    with transaction.atomic(), seen_as(by, at=at):
        found = [one for one in programmes.mine(by) if one.code == told["programme"]]
        if not found:
            raise BadFile(f"{told['programme']} is not set up, or not by you.")
        programme = found[0]
        if reads.rows(by, "practice", programme).exists():
            raise BadFile("The library has practices already.")
        among = {
            "source": {one.short: one.pk for one in programmes.rows(by, "source", programme)},
            "area": {
                one.code: one.pk for one in Area.objects.filter(kind=Area.Kind.COUNTRY, to_on=None)
            },
            "publication": {},
        }  # fmt: skip

        def placed(row: dict[str, Any]) -> dict[str, Any]:
            said = {name: value for name, value in row.items() if name != "key"}
            for name in among:
                if name in said:
                    if said[name] not in among[name]:
                        raise BadFile(f"There is no {name} called {said[name]}.")
                    said[name] = among[name][said[name]]
            return said

        for row in told.get("publication", []):
            made = actions.list_publication(programme, by=by, told=placed(row), at=at)
            among["publication"][row.get("key", "")] = made.pk
        for row in told.get("practice", []):
            practice = actions.tell(programme, by=by, told=placed(row), at=at)
            second_look.look(
                practice, WORK, by=reader, version=practice.version, nobody=True, at=at
            )
            actions.publish(
                practice, by=by, version=practice.version, at=at,
                review_on=day(at) + timedelta(days=365),
            )  # fmt: skip
