"""A deadline as a row keeps it: computed once, when its clock starts."""

from __future__ import annotations

from datetime import date
from typing import Any

from laget.organisations.models import Authority
from laget.rulebook.deadlines import due
from laget.rulebook.loader import load
from laget.rulebook.models import Override
from laget.rulebook.schema import Local


def stored(clock: str, *, authority: Authority, on: date) -> dict[str, Any]:
    """`due_on` and `due_rule` (the rule's id and version) for a clock that starts on a day."""
    pack = load(authority.country)
    code = authority.area.code if authority.area else authority.code
    own = [
        Local(
            rule=o.rule, authority=code, value=o.value, unit=o.unit, source=o.source,
            url=o.url or None, as_of=o.as_of, from_on=o.from_on, to_on=o.to_on,
        )
        for o in Override.objects.filter(authority=authority)
    ]  # fmt: skip
    answer = due(clock, on, pack=pack, authority_code=code, overrides=own)
    return {"due_on": answer.on, "due_rule": f"{answer.rule_id}@{answer.version}"}
