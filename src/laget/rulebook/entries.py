"""The entries of a rule pack that stand alone: who leads, what a reporter hears, whom to call, and
the questions about danger. `schema` puts them together with the rules."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from laget.rulebook.terms import (
    Id,
    Key,
    Sourced,
    Text,
    Texts,
)  # fmt: skip


class Filled(Sourced):
    """How somebody comes to be one of the country's leads: it is `offered`, and accepted or
    declined; an authority has `appointed` them, which nobody declines; or it `follows` from which
    service has the child, the first of `services` that takes part. What is not said is offered.

    One who is appointed and is not the country's holder stands beside the one who leads; with
    `leads`, takes the lead instead. `by`: which kinds of authority appoint (empty: all). `right`:
    the role in the pack that the child must be found to have a right to first."""

    lead: Key
    how: Literal["offered", "appointed", "follows"]
    who: Text
    leads: bool = False
    by: list[Key] = []
    right: Id | None = None
    services: list[Key] = []
    basis: Literal["law", "practice"]
    cites: Text
    note: Text | None = None

    @model_validator(mode="after")
    def _follows_somebody(self) -> Filled:
        if (self.how == "follows") != bool(self.services):
            raise ValueError("how = follows and services belong together")
        return self

    @model_validator(mode="after")
    def _appointed_beside(self) -> Filled:
        if (self.leads or self.by or self.right) and self.how != "appointed":
            raise ValueError("leads, by and right are of one who is appointed")
        return self


class ToldBack(Sourced):
    """What one who reports to child welfare is told back. `whom`: everyone, or only a professional;
    `outcome`: also whether it is looked into, and `when_asked`: only if the reporter asks."""

    id: Id
    whom: Literal["everyone", "professional"]
    outcome: bool = False
    when_asked: bool = False
    says: Texts
    statute: Text


class Attend(Sourced):
    """A duty to come when one is called to a meeting about a child. `kinds` are the units it holds
    for (empty: all)."""

    id: Id
    kinds: list[Key] = []
    says: Texts
    statute: Text


class Tip(Sourced):
    """Where no step inside the own service comes first: whoever sees that a child needs something
    tells the one who is this `lead`, where the child is. `may`: what they may do with it."""

    lead: Key
    says: Texts
    may: Texts
    statute: Text


class Together(Sourced):
    """The family asks that services work together, and that opens the work. `within`: what the law
    says of when it is answered; `levels`: those that each service is of, the first the lowest; from
    the second on the lead is appointed."""

    name: Texts
    says: Texts
    within: Texts
    levels: list[Texts] = Field(min_length=2)
    statute: Text


class ProtectionKind(Sourced):
    """A protection of where somebody lives that the country has, and what it is called there.
    `code` is what rows and imported files carry."""

    id: Id
    code: Literal["strictly_confidential", "confidential", "blocked"]
    name: Texts
    cites: Text
    note: Text | None = None


class IdentityNumber(Sourced):
    """A national identity number and what may stand in for it in a demo."""

    id: Id
    title: Text
    title_local: Text
    digits: Annotated[int, Field(ge=6, le=12)]
    form: Text
    check: Text
    synthetic: Text
    official_series: bool
