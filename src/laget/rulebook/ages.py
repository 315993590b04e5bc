"""Ages from the pack: when one decides oneself, when one is heard, when a service lets go.

Called by consent, children and the pages. An age row is law with its source; what has no row is
not in law as far as the pack knows, and the answer is None.
"""

from __future__ import annotations

from datetime import date

from laget.rulebook.schema import Age, Pack

# The kinds that let a young person say yes without, or beside, the guardian.
_DECIDES = (
    "own_consent",
    "own_decision",
    "own_right",
    "party_rights",
    "co_consent",
    "heard_and_party",
)


def age_on(born_on: date, day: date) -> int:
    """Full years on a day. Born on 29 February, one is a year older on the 28th in other years,
    as a month that lacks the day ends on its last. Negative before the birth."""
    birthday = _birthday(born_on, day.year)
    return day.year - born_on.year - (day < birthday)


def turns(born_on: date, age: int) -> date:
    """The day one reaches an age."""
    return _birthday(born_on, born_on.year + age)


def consents_from(pack: Pack, subject: str) -> Age | None:
    """The age row from which one decides in a matter ("health_treatment", "child_welfare_party"):
    the highest own-consent age that is on, so that nobody is taken to decide too early. Falls
    back to majority for a matter the pack does not name; None where maturity decides."""
    rows = [a for a in pack.age if a.on and a.subject == subject]
    deciding = [a for a in rows if a.kind in _DECIDES]
    if deciding:
        return max(deciding, key=lambda a: a.age)
    if any(a.kind == "maturity" for a in rows):
        return None
    return of_age(pack)


def of_age(pack: Pack) -> Age | None:
    """The age from which nobody has parental responsibility any more."""
    return next((a for a in pack.age if a.on and a.kind == "majority"), None)


def heard_from(pack: Pack) -> Age | None:
    """The age from which a child is always heard."""
    rows = [a for a in pack.age if a.on and a.kind in ("heard", "heard_and_party")]
    return min(rows, key=lambda a: a.age, default=None)


def upper_age(pack: Pack, service: str) -> int:
    """The birthday on which a young person leaves a service, by unit kind ("child_welfare") or
    the pack's own id; the pack's general upper age where the service has none of its own."""
    for one in pack.service:
        if one.until and (one.id == service or service in one.kinds):
            return one.until
    return pack.upper_age


def last_age(pack: Pack) -> int:
    """The birthday from which no service in the country helps any more, so that no rule asks: the
    highest of its services' own, and never before the general one."""
    return max([pack.upper_age, *(one.until for one in pack.service if one.until)])


def _birthday(born_on: date, year: int) -> date:
    try:
        return born_on.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
