"""What a rule pack says of plans: where each is written, by whom, and what it holds."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from laget.rulebook.terms import PLAN_PARTS, Id, Key, Sourced, Span, Strict, Text, Texts


class Heading(Strict):
    """A part of a plan that is written as text; `required` where the law names it."""

    id: Key
    text: Texts
    required: bool = True


class PlanType(Sourced):
    """A plan the law or practice knows, with who owns it and what it holds.

    `written` says where: `here`, with these headings; as `pointers`, where each authority writes
    its own and others are told who leads, who takes part and the days; or `elsewhere`, by the kinds
    of unit in `decided_by`, who name it here. `considered`: somebody must have thought of whether
    this child has a right to it. `from_age` and `to_age` where it is for some ages only.
    `title_in`: its name in the other languages of the country."""

    id: Id
    title: Text
    title_local: Text
    title_in: Texts | None = None
    owner: Key
    consent: bool
    coordinator: Text
    content: list[Key] = []
    written: Literal["here", "pointers", "elsewhere"] = "elsewhere"
    decided_by: list[Key] = []
    heading: list[Heading] = []
    considered: bool = False
    from_age: Annotated[int, Field(ge=0, le=40)] | None = None
    to_age: Annotated[int, Field(ge=0, le=40)] | None = None
    ready: Span | None = None
    review: Span | None = None
    review_note: Text | None = None
    statute: Text

    @model_validator(mode="after")
    def _has_one_place(self) -> PlanType:
        if (self.written == "elsewhere") != bool(self.decided_by):
            raise ValueError("decided_by belongs to a plan that is written elsewhere")
        if self.heading and self.written != "here":
            raise ValueError("headings belong to a plan that is written here")
        headings = {heading.id for heading in self.heading}
        without = [k for k in self.content if k not in PLAN_PARTS and k not in headings]
        if self.written == "here" and without:
            raise ValueError(f"content {without[0]} needs a heading")
        return self
