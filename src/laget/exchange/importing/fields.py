"""One field of one row: from what stands in the CSV to what COPY takes, or `Unfit`.

`reader(column, today)` gives a function for a column, so that a row costs one call per field.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

import uuid_utils
from django.conf import settings
from pydantic import HttpUrl, TypeAdapter, ValidationError

from laget.core.ids import HOUSE
from laget.exchange.formats import FIELD_LIMIT, Column
from laget.exchange.importing.faults import Unfit
from laget.rulebook import identity
from laget.rulebook.loader import load
from laget.rulebook.schema import Pack
from laget.rulebook.terms import COUNTRIES

NULL = r"\N"
FIRST_YEAR, LAST_YEAR = 1900, 2100

_HOUSE = uuid_utils.UUID(str(HOUSE))
_SPECIAL = re.compile(r"[\\\t\n\r\x00]")
_ESCAPED = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WEB = TypeAdapter(HttpUrl)
_YES = {"yes": "t", "true": "t", "1": "t", "no": "f", "false": "f", "0": "f"}

Read = Callable[[str], str]


@lru_cache(maxsize=200_000)
def key(file: str, ref: str) -> str:
    """The id of a row: always the same for the same file and ref (`laget.core.ids.id_for`)."""
    return str(uuid_utils.uuid5(_HOUSE, f"{file}\x1f{ref}"))


def escaped(text: str) -> str:
    """A text as COPY takes it."""
    if _SPECIAL.search(text) is None:
        return text
    if "\x00" in text:
        raise Unfit("holds a NUL byte")
    return _SPECIAL.sub(lambda m: _ESCAPED[m[0]], text)


def reader(column: Column, today: date) -> Read:
    """How to read one column: an empty field is its default, NULL, or refused."""
    read = _READERS[column.type](column, today)
    if column.default:
        default = read(column.default)
        return lambda said: read(said) if said else default
    if column.required:
        return lambda said: read(said) if said else _missing()
    empty = "" if column.type in ("text", "long", "choice", "statute", "url") else NULL
    return lambda said: read(said) if said else empty


def _missing() -> str:
    raise Unfit("is empty, and must not be")


def _ref(column: Column, today: date) -> Read:
    def read(said: str) -> str:
        if len(said) > 200 or _SPECIAL.search(said):
            raise Unfit("must be at most 200 characters on one line")
        return said

    return read


def _link(column: Column, today: date) -> Read:
    return lambda said: key(column.to, said)


def _text(column: Column, today: date) -> Read:
    limit = column.limit

    def read(said: str) -> str:
        if len(said) > limit:
            raise Unfit(f"has {len(said)} characters; at most {limit} fit")
        return escaped(said)

    return read


def _long(column: Column, today: date) -> Read:
    def read(said: str) -> str:
        if len(said) * 4 > FIELD_LIMIT and len(said.encode()) > FIELD_LIMIT:
            raise Unfit(f"is longer than {FIELD_LIMIT // 1000} kB")
        return escaped(said)

    return read


def _choice(column: Column, today: date) -> Read:
    known = {code: code for code in column.choices}

    def read(said: str) -> str:
        try:
            return known[said]
        except KeyError:
            names = ", ".join(column.choices)
            raise Unfit(f"knows no code {said[:60]!r}; there are {names}") from None

    return read


def _yes(column: Column, today: date) -> Read:
    def read(said: str) -> str:
        try:
            return _YES[said.lower()]
        except KeyError:
            raise Unfit(f"must be yes or no, not {said[:20]!r}") from None

    return read


def _whole(column: Column, today: date) -> Read:
    def read(said: str) -> str:
        if not (said.isascii() and said.isdigit()) or len(said) > 4:
            raise Unfit(f"must be a whole number, not {said[:20]!r}")
        if column.choices and said not in column.choices:
            raise Unfit(f"must be one of {', '.join(column.choices)}, not {said}")
        return said

    return read


def _day(column: Column, today: date) -> Read:
    past = column.past
    last = today.isoformat()

    @lru_cache(maxsize=20_000)
    def read(said: str) -> str:
        checked_day(said)
        if past and said > last:
            raise Unfit(f"{said} lies ahead of {last}, and cannot")
        return said

    return read


def _time(column: Column, today: date) -> Read:
    past = column.past
    last = today.isoformat()

    @lru_cache(maxsize=20_000)
    def read(said: str) -> str:
        checked_day(said[:10])
        if past and said[:10] > last:
            raise Unfit(f"{said} lies ahead of {last}, and cannot")
        if len(said) == 10:
            return f"{said} 12:00"
        try:
            return datetime.fromisoformat(said).isoformat(" ")
        except ValueError:
            raise Unfit(f"{said[:40]!r} is no date and time such as 2026-03-02T10:00") from None

    return read


def checked_day(said: str) -> date:
    """A calendar day between 1900 and 2100, or `Unfit`."""
    if _DAY.fullmatch(said) is None:
        raise Unfit(f"{said[:20]!r} is no date such as 2026-03-02")
    if not FIRST_YEAR <= int(said[:4]) <= LAST_YEAR:
        raise Unfit(f"the year {said[:4]} is not between {FIRST_YEAR} and {LAST_YEAR}")
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Unfit(f"{said} is not in the calendar") from None


def _number(column: Column, today: date) -> Read:
    """Only the form here: `national` holds it against the row's country."""
    return lambda said: said


def national(said: str, country: str, today: date) -> str:
    """A national number in its one stored form; in a demo only a test number, outside it none."""
    try:
        return identity.check(said, country, demo=settings.IS_DEMO, on=today).number
    except identity.BadIdentity as bad:
        raise Unfit(str(bad)) from None


def _statute(column: Column, today: date) -> Read:
    return _in_pack(lambda pack: {basis.id for basis in pack.sharing}, "no rule of law for sharing")


def _rule(column: Column, today: date) -> Read:
    return _in_pack(lambda pack: {rule.id for rule in pack.timed()}, "no rule of the rulebook")


def _in_pack(ids: Callable[[Pack], set[str]], what: str) -> Read:
    """An id begins with the country whose pack must hold it."""

    @lru_cache(maxsize=1000)
    def read(said: str) -> str:
        country = said[:2].upper()
        if country not in COUNTRIES or said not in ids(load(country)):
            raise Unfit(f"{said[:80]!r} is {what}; docs/reference/rulebook.md has them")
        return said

    return read


def _url(column: Column, today: date) -> Read:
    def read(said: str) -> str:
        try:
            _WEB.validate_python(said)
        except ValidationError:
            raise Unfit(f"{said[:60]!r} is no web address such as https://example.org") from None
        if len(said) > 200:
            raise Unfit(f"has {len(said)} characters; at most 200 fit")
        return escaped(said)

    return read


_READERS: dict[str, Callable[[Column, date], Read]] = {
    "ref": _ref,
    "link": _link,
    "text": _text,
    "long": _long,
    "choice": _choice,
    "yes": _yes,
    "whole": _whole,
    "day": _day,
    "time": _time,
    "number": _number,
    "statute": _statute,
    "rule": _rule,
    "url": _url,
}
