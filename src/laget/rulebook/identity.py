"""National identity numbers: is it well formed, whose series is it, may it be kept here.

Called by children (forms, import) and the demo's generator. python-stdnum gives the check digits;
the forms are read here, because it refuses numbers that are in use (Norwegian test and help
numbers, Swedish coordination numbers, Icelandic numbers without check digit) and reads the clock.
A number that passes says nothing about whether the person exists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from stdnum import luhn
from stdnum.fi import hetu
from stdnum.no import fodselsnummer
from stdnum.util import clean


@dataclass(frozen=True)
class Identity:
    """A checked number in its one stored form. `born_on` is None where the number holds no date.
    Synthetic: from an official series that no person is ever given. Temporary: will be replaced."""

    country: str
    kind: str
    number: str
    born_on: date | None
    is_synthetic: bool = False
    is_temporary: bool = False


class BadIdentity(ValueError):
    """A number that cannot be kept; the message says what is wrong, and never the number."""

    def __init__(self, code: str, message: str | Promise) -> None:
        self.code, self.message = code, message
        super().__init__(code)

    def __str__(self) -> str:
        return str(self.message)


TEMPORARY = frozenset({
    "d_number", "h_number", "fh_number", "coordination_number", "replacement", "temporary_code",
    "system_number",
})  # fmt: skip
"""Kinds of numbers that are given until the real one comes."""


def check(number: str, country: str, *, demo: bool, on: date | None = None) -> Identity:
    """The number, read and normalised, or `BadIdentity`.

    In a demo only numbers that can be nobody's pass; outside it, test numbers do not. `on` is
    today: it settles the century of a short Swedish number and refuses births to come."""
    read = _READ.get(country)
    if read is None:
        raise LookupError(f"no identity numbers are known for {country!r}")
    if len(number) > 40:
        raise _bad_length()
    given = clean(number, " \t\u00a0").strip().upper()
    if not given:
        raise BadIdentity("empty", _("The identity number is empty."))
    if not given.isascii():
        raise BadIdentity("form", _("An identity number has only the digits 0 to 9 and its sign."))
    found = read(given, country, on)
    if on and found.born_on and found.born_on > on:
        raise BadIdentity("future", _("This number belongs to somebody who is not born yet."))
    nobodys = found.is_synthetic or found.kind == "replacement"
    if demo and not nobodys:
        raise BadIdentity("real", _(
            "This could be a real person's number. A demo takes only official test numbers."
        ))  # fmt: skip
    if not demo and found.is_synthetic and found.kind != "temporary_code":
        raise BadIdentity("synthetic", _(
            "This is a test number. It can be used in a demo only."
        ))  # fmt: skip
    return found


def synthetic(country: str, born_on: date, n: int) -> str | None:
    """The n-th (from 0) official test number for a birthday, or None where the country has no
    such series or it has run out: then the child gets a pseudonym and no number."""
    series = _SERIES.get(country)
    if series is None or n < 0:
        return None
    for position, number in enumerate(series(born_on)):
        if position == n:
            return number
    return None


def _bad_length(digits: int = 0) -> BadIdentity:
    if digits:
        return BadIdentity("length", _("An identity number here has %(n)s digits.") % {"n": digits})
    return BadIdentity("length", _("That is too long for an identity number."))


def _bad_date() -> BadIdentity:
    return BadIdentity("date", _("The first digits of the number are not a date of birth."))


def _bad_check() -> BadIdentity:
    return BadIdentity("check", _("The last digits do not fit the rest. Is one digit wrong?"))


def _digits(given: str, length: int) -> str:
    number = given.replace("-", "").replace(".", "")
    if not number.isdigit():
        raise BadIdentity("form", _("An identity number has only the digits 0 to 9 and its sign."))
    if len(number) != length:
        raise _bad_length(length)
    return number


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise _bad_date() from error


def _norwegian(given: str, country: str, on: date | None) -> Identity:
    number = _digits(given, 11)
    if number[9] != fodselsnummer.calc_check_digit1(number) or number[
        10
    ] != fodselsnummer.calc_check_digit2(number):
        raise _bad_check()
    day, month, year = int(number[:2]), int(number[2:4]), int(number[4:6])
    if day >= 80:
        return Identity(country, "fh_number", number, None, is_temporary=True)
    kind, test = "birth_number", False
    if day > 40:
        kind, day = "d_number", day - 40
    if month > 80:
        test, month = True, month - 80
    elif month > 40:
        kind, month = "h_number", month - 40
    born = _date(_norwegian_century(int(number[6:9]), year) + year, month, day)
    return Identity(country, kind, number, born, test, kind != "birth_number")


def _norwegian_century(individual: int, year: int) -> int:
    if individual < 500:
        return 1900
    if individual < 750 and year >= 54:
        return 1800
    if year < 40:
        return 2000
    if individual >= 900:
        return 1900
    raise _bad_date()


def _swedish(given: str, country: str, on: date | None) -> Identity:
    older = "+" in given
    number = given.replace("+", "").replace("-", "")
    if not number.isdigit():
        raise BadIdentity("form", _("An identity number has only the digits 0 to 9 and its sign."))
    if len(number) == 10:
        if on is None:
            raise BadIdentity("century", _("Write the year of birth with four digits."))
        number = f"{_swedish_century(number, older, on)}{number}"
    if len(number) != 12:
        raise _bad_length(12)
    if not luhn.is_valid(number[2:]):
        raise _bad_check()
    day = int(number[6:8])
    coordination = day > 60
    born = _date(int(number[:4]), int(number[4:6]), day - 60 if coordination else day)
    kind = "coordination_number" if coordination else "personal_number"
    return Identity(country, kind, number, born, is_temporary=coordination)


def _swedish_century(number: str, older: bool, on: date) -> int:
    century = on.year // 100
    day = int(number[4:6])
    said = (int(number[:2]), int(number[2:4]), day - 60 if day > 60 else day)
    if said > (on.year % 100, on.month, on.day):
        century -= 1
    return century - 1 if older else century


def _danish(given: str, country: str, on: date | None) -> Identity:
    number = _digits(given, 10)
    day, month, year, seventh = int(number[:2]), int(number[2:4]), int(number[4:6]), number[6]
    if seventh in "5678" and year >= 58:
        year += 1800
    elif seventh in "0123" or (seventh in "49" and year >= 37):
        year += 1900
    else:
        year += 2000
    if day > 60:
        born = _date(year, month, day - 60)
        return Identity(country, "replacement", number, born, is_temporary=True)
    return Identity(country, "cpr", number, _date(year, month, day))


def _finnish(given: str, country: str, on: date | None) -> Identity:
    if len(given) != 11:
        raise _bad_length(11)
    sign = _FINNISH_CENTURY.get(given[6])
    if sign is None or not (given[:6] + given[7:10]).isdigit():
        raise BadIdentity("form", _("The number is written as in 131052-308T."))
    born = _date(sign + int(given[4:6]), int(given[2:4]), int(given[:2]))
    individual = int(given[7:10])
    if individual < 2:
        raise BadIdentity("form", _("The number is written as in 131052-308T."))
    if not hetu.is_valid(given, allow_temporary=True):
        raise _bad_check()
    never = individual >= 900
    # Never a person's own, but hospitals lend them to newborns and visitors: both at once.
    kind = "temporary_code" if never else "personal_code"
    return Identity(country, kind, given, born, is_synthetic=never, is_temporary=never)


_FINNISH_CENTURY = {
    "+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000),
}  # fmt: skip


def _icelandic(given: str, country: str, on: date | None) -> Identity:
    number = _digits(given, 10)
    day = int(number[:2])
    if day >= 80:
        return Identity(country, "system_number", number, None, is_temporary=True)
    if 41 <= day <= 71:
        raise BadIdentity("organisation", _("This is an organisation's number, not a person's."))
    century = {"8": 1800, "9": 1900, "0": 2000}.get(number[9])
    if century is None:
        raise _bad_date()
    # No check digit: those given from 18 February 2026 on have none, and nothing tells them apart.
    return Identity(
        country, "kennitala", number, _date(century + int(number[4:6]), int(number[2:4]), day)
    )


def _faroese(given: str, country: str, on: date | None) -> Identity:
    number = _digits(given, 9)
    _date(2000, int(number[2:4]), int(number[:2]))  # a leap year: the century is not in the number
    return Identity(country, "p_number", number, None)


def _norwegian_series(born_on: date) -> Iterator[str]:
    if 1900 <= born_on.year <= 1999:
        individuals = range(500)
    elif 2000 <= born_on.year <= 2039:
        individuals = range(500, 1000)
    else:
        return
    for individual in individuals:
        start = f"{born_on.day:02d}{born_on.month + 80:02d}{born_on.year % 100:02d}{individual:03d}"
        first = fodselsnummer.calc_check_digit1(start + "00")
        second = fodselsnummer.calc_check_digit2(start + first + "0")
        if len(first) == len(second) == 1:
            yield start + first + second


def _finnish_series(born_on: date) -> Iterator[str]:
    sign = {18: "+", 19: "-", 20: "A"}.get(born_on.year // 100)
    if sign is None:
        return
    for individual in range(900, 1000):
        digits = f"{born_on:%d%m}{born_on.year % 100:02d}"
        yield f"{digits}{sign}{individual}{_FINNISH_CHECK[int(f'{digits}{individual}') % 31]}"


_FINNISH_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"

_READ: dict[str, Callable[[str, str, date | None], Identity]] = {
    "NO": _norwegian, "SE": _swedish, "DK": _danish, "GL": _danish, "FI": _finnish,
    "AX": _finnish, "IS": _icelandic, "FO": _faroese,
}  # fmt: skip
_SERIES: dict[str, Callable[[date], Iterator[str]]] = {
    "NO": _norwegian_series, "FI": _finnish_series, "AX": _finnish_series,
}  # fmt: skip
