"""Where a gap rule comes from, out of the rulebook: what to cite, and where to read it.

A rule names entries of the pack by id; `sources` finds those that hold on the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils.translation import get_language

from laget.core.messages import SOURCE
from laget.gaps.rules import RULES
from laget.rulebook.loader import load
from laget.rulebook.schema import Limit, Pack

NAMED = re.compile(r"\b[a-z]{2}\.[a-z0-9_.]*[a-z0-9]\b")


@dataclass(frozen=True)
class Source:
    """One source. `is_law` is false for practice; `own_number` is true where the idea is the
    source's and the number of days is Laget's proposal."""

    said: str
    url: str
    is_law: bool
    own_number: bool
    local: str = ""

    @property
    def cites(self) -> str:
        """In the country's own words, for those who do not read English here."""
        return self.local if self.local and get_language() != SOURCE else self.said


@cache
def sources(rule: str, country: str, on: date) -> tuple[Source, ...]:
    """What a rule rests on in a country, law first; empty where its pack has no such entry."""
    pack = load(country)
    ids = NAMED.findall(RULES[rule].source)
    found = [one for entry_id in ids for one in _entries(pack, entry_id, on)]
    return tuple(sorted(dict.fromkeys(found), key=lambda s: not s.is_law))


def _entries(pack: Pack, entry_id: str, on: date) -> Iterator[Source]:
    for entry in (*pack.timed(), *pack.age, *pack.plan):
        if entry.id != entry_id or not entry.on or not _holds(entry, on):
            continue
        if isinstance(entry, Limit):
            own_number = entry.number_from == "laget"
            local = entry.source_local or ""
            yield Source(entry.source, str(entry.url), False, own_number, local)
        else:
            yield Source(entry.statute, str(entry.url or ""), True, False)


def _holds(entry: object, on: date) -> bool:
    begins, ends = getattr(entry, "from_on", None), getattr(entry, "to_on", None)
    return (begins is None or begins <= on) and (ends is None or ends > on)
