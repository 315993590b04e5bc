"""The cases of *Nordisk 0–24*, told by the same acts as the pages. `laget cases` loads them; the
programme must be set up already. A file that is wrong anywhere adds nothing."""

from __future__ import annotations

import tomllib
from datetime import datetime
from importlib.resources import files
from typing import Any

from django.db import transaction

from laget.programme.loading import EXAMPLE, BadFile


def example() -> dict[str, Any]:
    """The cases as they are shipped."""
    text = files("laget.cases.examples").joinpath(f"{EXAMPLE}.toml").read_text("utf-8")
    return tomllib.loads(text)


def load(
    told: dict[str, Any], *, by: Any, at: datetime, units: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The cases by country. `units` says whose hats lead the case of a country."""
    from laget.cases import actions
    from laget.core.seeing import seen_as
    from laget.organisations.models import Area
    from laget.programme import reads

    with transaction.atomic(), seen_as(by, at=at):
        found = [one for one in reads.mine(by) if one.code == told["programme"]]
        if not found:
            raise BadFile(f"{told['programme']} is not set up, or not by you.")
        programme = found[0]
        if _has_cases(programme):
            raise BadFile("The cases are there already.")
        sources = {one.short: one.pk for one in reads.rows(by, "source", programme)}
        areas = {one.code: one.pk for one in Area.objects.filter(kind=Area.Kind.COUNTRY)}

        def placed(row: dict[str, Any]) -> dict[str, Any]:
            said = dict(row)
            for name, among in (("source", sources), ("area", areas)):
                if name in said:
                    if said[name] not in among:
                        raise BadFile(f"There is no {name} called {said[name]}.")
                    said[name] = among[said[name]]
            return said

        made: dict[str, Any] = {}
        for row in told.get("case", []):
            said = placed(row) | {"unit": (units or {}).get(row["area"])}
            made[row["area"]] = actions.add(programme, "case", by=by, told=said, at=at)
        spread = [{**row, "case": key} for row in told.get("all", []) for key in made]
        for row in [*told.get("said", []), *spread]:
            said = placed(row)
            actions.add(made[said.pop("case")], "said", by=by, told=said, at=at)
        for row in told.get("structure", []):
            actions.add(programme, "structure", by=by, told=placed(row), at=at)
        learnt = {one.number: one.pk for one in reads.rows(by, "learning", programme)}
        studies: dict[str, Any] = {}
        for row in told.get("study", []):
            said = placed(row)
            key = said.pop("key", "")
            studies[key] = actions.add(programme, "study", by=by, told=said, at=at)
        for row in told.get("part", []):
            said = placed(row)
            if "learning" in said:
                said["learning"] = learnt[said["learning"]]
            actions.add(studies[said.pop("study")], "part", by=by, told=said, at=at)
    return made


def _has_cases(programme: Any) -> bool:
    from laget.cases.models import Case

    return Case.objects.filter(programme=programme).exists()
