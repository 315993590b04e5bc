"""What a rule pack says of danger and of help: what is asked first, and whom to call."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, HttpUrl

from laget.rulebook.terms import Dated, Id, Key, Phone, Sourced, Strict, Text, Texts


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


class Help(Sourced, Dated):
    """Whom to call, and where to complain. Only what somebody has read is shown."""

    id: Id
    kind: Literal["emergency", "child", "complain"]
    name: Texts
    says: Texts
    phone: Phone | None = None
