"""A deadline as a row keeps it: computed once, when its clock starts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from laget.organisations.models import Authority
from laget.rulebook.deadlines import Due, due
from laget.rulebook.loader import load
from laget.rulebook.models import Override
from laget.rulebook.schema import Limit, Local, Rule


def stored(
    clock: str, *, authority: Authority, on: date, at: datetime | None = None
) -> dict[str, Any]:
    """`due_on` and `due_rule` (the rule's id and version) for a clock that starts on a day; and,
    where it is told the moment `at`, `due_at`: the moment it ends, if the rule counts hours."""
    answer = _due(clock, authority, at or on)
    told = {"due_on": answer.on, "due_rule": _rule(answer)}
    return told if at is None else told | {"due_at": answer.at}


def stored_if_law(clock: str, *, authority: Authority, on: date) -> tuple[date | None, str]:
    """The last day and the rule, for a clock that not every country has. What is to be done at once
    has its day on the day itself; a duty without a number has no last day."""
    found = load(authority.country).find_clock(clock, on)
    if found is None:
        return None, ""
    answer = _due(clock, authority, on)
    return on if found.unit == "immediately" else answer.on, _rule(answer)


def rule_of(stored_rule: str, country: str) -> Rule | Limit | None:
    """The rule that a stored deadline names, in the version it was counted by."""
    name, _at, version = stored_rule.partition("@")
    return next(
        (r for r in load(country).timed() if r.id == name and str(r.version) == version), None
    )


def _rule(answer: Due) -> str:
    return f"{answer.rule_id}@{answer.version}"


def _due(clock: str, authority: Authority, start: date | datetime) -> Due:
    pack = load(authority.country)
    code = authority.area.code if authority.area else authority.code
    own = [
        Local(
            rule=o.rule, authority=code, value=o.value, unit=o.unit, source=o.source,
            url=o.url or None, as_of=o.as_of, from_on=o.from_on, to_on=o.to_on,
        )
        for o in Override.objects.filter(authority=authority)
    ]  # fmt: skip
    return due(clock, start, pack=pack, authority_code=code, overrides=own)
