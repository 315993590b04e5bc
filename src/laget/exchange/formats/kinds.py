"""What a file, a column and a part of a file are, and short words to write them with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from laget.rulebook.terms import COUNTRIES

FIELD_LIMIT = 100_000
"""Bytes that one free-text field may hold."""

NOT_IMPORTED = frozenset({"plants.csv"})
"""Files that may lie in the folder and are left alone."""

Type = Literal[
    "ref", "link", "text", "long", "day", "time", "yes", "whole", "choice",
    "number", "statute", "rule", "url",
]  # fmt: skip
"""`number` is a national number, held against its country; `statute` and `rule` stand in a rule
pack, `statute` among its bases for sharing, `rule` among what has a number of days."""


@dataclass(frozen=True)
class Column:
    """One column of one file. `name` is the heading in the CSV."""

    name: str
    type: Type
    says: str
    example: str = ""
    required: bool = False
    to: str = ""
    """The file a link points into, without `.csv`."""
    choices: tuple[str, ...] = ()
    past: bool = False
    """True where a day ahead of the import is impossible."""
    default: str = ""
    """What an empty field means, as it would stand in the file."""
    limit: int = 200
    """Characters a text may hold (`long`: FIELD_LIMIT bytes instead)."""
    later: bool = False
    """True where a later import may fill in what is empty so far."""
    until: str = ""
    """What stands in a `later` column as long as nothing is known."""

    @property
    def field(self) -> str:
        """The name in the temporary table, and in the target unless a part says otherwise."""
        if self.type == "ref":
            return "id"
        return f"{self.name}_id" if self.type == "link" else self.name


@dataclass(frozen=True, eq=False)
class Part:
    """One table that a file fills, from the temporary table `i`."""

    table: str
    about_child: bool = True
    """Whether the rows carry unit, authority, writer and shared."""
    extra: dict[str, str] = field(default_factory=dict)
    """Target column → SQL, where name or value differs from the file's."""
    only: tuple[str, ...] | None = None
    """The file's columns that go to this table; None means all of them."""
    where: str = "true"
    recorded: bool = True
    """Whether the journal gets an event for each row."""
    id: str = "id"
    """`id` or `second_id`: which of the two keys made from the row's ref."""
    told_as: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """The file's column → (target column, what the target holds of it, what the file says), where
    `extra` has them by other names. `{}` stands for the row of the target."""


@dataclass(frozen=True, eq=False)
class File:
    """One CSV file."""

    name: str
    says: str
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    about_child: bool = False
    deadline: tuple[str, str, str] | None = None
    """(start column, due column, rulebook clock): filled where the file leaves it empty."""
    order: tuple[tuple[str, str], ...] = ()
    """Pairs (earlier, later) of columns that must not stand the wrong way round."""
    sort_key: tuple[str, ...] = ()
    """Family and given name, where the table has a key that names are sorted by."""
    never: tuple[tuple[str, str, str], ...] = ()
    """(SQL over `i` that must never hold, column, reason)."""

    @property
    def links(self) -> tuple[Column, ...]:
        """The columns that point into a file."""
        return tuple(c for c in self.columns if c.type == "link")


def ref(example: str) -> Column:
    return Column(
        "ref", "ref", "The owner's own lasting name for this row.", example, required=True
    )


def link(name: str, to: str, says: str, example: str = "", *, required: bool = False) -> Column:
    return Column(name, "link", says, example, required, to=to)


def need(name: str, to: str, says: str, example: str) -> Column:
    return link(name, to, says, example, required=True)


def text(
    name: str, says: str, example: str = "", *, required: bool = False, limit: int = 80
) -> Column:
    return Column(name, "text", says, example, required, limit=limit)


def long(name: str, says: str, example: str = "", *, required: bool = False) -> Column:
    return Column(name, "long", says, example, required)


def choice(
    name: str, choices: tuple[str, ...], says: str, *, required: bool = True, default: str = ""
) -> Column:
    return Column(
        name, "choice", says, default or choices[0], required, choices=choices, default=default
    )


def yes(name: str, says: str, default: str = "no") -> Column:
    return Column(name, "yes", says, default, default=default)


def day(
    name: str, says: str, example: str = "", *, required: bool = False, past: bool = False
) -> Column:
    return Column(name, "day", says, example, required, past=past)


def later(column: Column, until: str = "") -> Column:
    """The column, open for what comes later: an answer, a decision, an end."""
    return replace(column, later=True, until=until)


def country() -> Column:
    """A country or self-governing area that has a rule pack."""
    return Column(
        "country", "choice", "Which country's law and numbers.", "NO", True, choices=COUNTRIES
    )


def time(
    name: str, says: str, example: str = "", *, required: bool = False, past: bool = False
) -> Column:
    return Column(name, "time", says, example, required, past=past)


DATES = (
    day("from_on", "The first day it holds.", "2024-08-15", required=True),
    later(day("to_on", "The first day it no longer holds; empty while it holds.")),
)
OPEN_DATES = (
    Column("from_on", "day", "The first day it holds.", "2024-01-01", default="1900-01-01"),
    later(day("to_on", "The first day it no longer holds; empty while it holds.")),
)
FROM_TO = (("from_on", "to_on"),)


def simple_file(
    name: str,
    says: str,
    table: str,
    *columns: Column,
    order: tuple[tuple[str, str], ...] = (),
    sort_key: tuple[str, ...] = (),
    never: tuple[tuple[str, str, str], ...] = (),
) -> File:
    return File(
        name,
        says,
        (ref(f"{name}-1"), *columns),
        (Part(table, False),),
        order=order,
        sort_key=sort_key,
        never=never,
    )


def child_file(
    name: str,
    says: str,
    table: str,
    *columns: Column,
    order: tuple[tuple[str, str], ...] = (),
    deadline: tuple[str, str, str] | None = None,
    parts: tuple[Part, ...] | None = None,
    child_required: bool = True,
    shared: str = "no",
    never: tuple[tuple[str, str, str], ...] = (),
) -> File:
    head = (
        ref(f"{name}-1"),
        link("child", "children", "The child it is about.", "child-1", required=child_required),
        need("unit", "units", "The unit that wrote it.", "gjovik-skole"),
        link("writer", "roles", "The role that wrote it.", "role-1"),
        yes("shared", "Whether the child's team may read it; else the unit alone.", shared),
    )
    return File(
        name,
        says,
        (*head, *columns),
        parts or (Part(table, True, {"due_rule": "i.due_rule"} if deadline else {}),),
        about_child=True,
        deadline=deadline,
        order=order,
        never=never,
    )
