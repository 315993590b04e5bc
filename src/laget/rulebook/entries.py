"""The entries of a rule pack that stand alone: who leads, what a reporter hears, whom to call, and
the questions about danger. `schema` puts them together with the rules."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, HttpUrl, model_validator

from laget.rulebook.terms import (
    Dated,
    Id,
    Key,
    Phone,
    Sourced,
    Strict,
    Text,
    Texts,
)  # fmt: skip


class Heading(Strict):
    """A part of a plan that is written as text; `required` where the law names it."""

    id: Key
    text: Texts
    required: bool = True


class Filled(Sourced):
    """How somebody comes to be one of the country's leads: it is `offered`, and accepted or
    declined; an authority has `appointed` them, which nobody declines; or it `follows` from which
    service has the child, the first of `services` that takes part. What is not said is offered."""

    lead: Key
    how: Literal["offered", "appointed", "follows"]
    who: Text
    services: list[Key] = []
    basis: Literal["law", "practice"]
    cites: Text
    note: Text | None = None

    @model_validator(mode="after")
    def _follows_somebody(self) -> Filled:
        if (self.how == "follows") != bool(self.services):
            raise ValueError("how = follows and services belong together")
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


class Help(Sourced, Dated):
    """Whom to call, and where to complain. Only what somebody has read is shown."""

    id: Id
    kind: Literal["emergency", "child", "complain"]
    name: Texts
    says: Texts
    phone: Phone | None = None


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


class Stage(Sourced):
    """A change of stage that is foreseen: from these kinds of unit to those, in a month of the year
    in which one turns an age."""

    id: Id
    to: Literal["school", "lower_secondary", "upper_secondary", "work"]
    from_kinds: Annotated[list[Key], Field(min_length=1)]
    to_kinds: Annotated[list[Key], Field(min_length=1)]
    age: Annotated[int, Field(ge=0, le=30)]
    month: Annotated[int, Field(ge=1, le=12)]
    statute: Text


class Status(Strict):
    """One code of the follow-up service's list. `group`: not reached, followed, doing something,
    settled in another way, or not the service's to follow; `ends`, where nobody need call again."""

    code: Annotated[str, Field(pattern=r"^[A-Z_]{2,10}$")]
    group: Literal["unknown", "followed", "active", "settled", "outside"]
    title: Texts
    ends: bool = False


class FollowUp(Sourced):
    """The code list that the country's follow-up service reports by."""

    id: Id
    title: Text
    status: Annotated[list[Status], Field(min_length=1)]


class Question(Strict):
    """One of the questions that come before a concern."""

    id: Key
    text: Texts
    help: Texts | None = None


class ReportTo(Strict):
    """Somebody to report to, now. `phone` is dialled as written."""

    id: Key
    name: Texts
    when: Texts
    phone: Phone | None = None
    statute: Text | None = None
    url: HttpUrl | None = None
    verified: bool


class Danger(Strict):
    """What the concern form asks first, and where a yes leads."""

    verified: bool
    rule: Id
    emergency: Annotated[str, Field(pattern=r"^[0-9 ]{3,12}$")]
    question: Annotated[list[Question], Field(min_length=2)]
    cases: list[Texts] = []
    act: Texts
    report_to: Annotated[list[ReportTo], Field(min_length=1)]
