"""What a rule pack says of the stages a child passes through, and of those out of school."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from laget.rulebook.terms import Id, Key, Sourced, Strict, Text, Texts


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
    note: Text | None = None


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
