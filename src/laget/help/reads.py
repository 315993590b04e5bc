"""Whom to call and where to complain, in the countries this installation serves."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import get_language

from laget.core.actor import Actor
from laget.organisations.reads import countries
from laget.rulebook.entries import Help
from laget.rulebook.loader import load
from laget.rulebook.schema import spoken


@dataclass(frozen=True)
class Call:
    """One number or place, in the reader's language. `dial` is the number without spaces."""

    name: str
    says: str
    phone: str
    url: str
    as_of: str

    @property
    def dial(self) -> str:
        return self.phone.replace(" ", "")


@dataclass(frozen=True)
class Country:
    """One country's. What nobody has read stands in no list."""

    code: str
    name: str
    urgent: list[Call]
    children: list[Call]
    complain: list[Call]


def numbers(actor: Actor | None) -> list[Country]:
    """Of the country one works in; of each that the installation serves, for one not signed in."""
    codes = [actor.country] if actor else countries()
    return [_country(code) for code in codes]


def _country(code: str) -> Country:
    pack, language = load(code), get_language() or "en"

    def of(kind: str) -> list[Call]:
        return [_call(one, language) for one in pack.help if one.on and one.kind == kind]

    return Country(code, spoken(pack.name, language), of("emergency"), of("child"), of("complain"))


def _call(one: Help, language: str) -> Call:
    return Call(
        spoken(one.name, language), spoken(one.says, language), one.phone or "", str(one.url),
        str(one.as_of),
    )  # fmt: skip
