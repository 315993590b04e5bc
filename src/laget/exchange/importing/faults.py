"""What is wrong with a file, told to a person: file, row, column, reason."""

from __future__ import annotations

from dataclasses import dataclass

MOST = 20
"""Faults told per file; then reading stops."""


@dataclass(frozen=True)
class Fault:
    """`row` is the line's number in a table program, 1 for the heading; None for the whole file."""

    file: str
    row: int | None
    column: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}.csv"
        if self.row is not None:
            where += f", row {self.row}"
        if self.column:
            where += f", {self.column}"
        return f"{where}: {self.reason}"


class BadImport(Exception):
    """Nothing of the file was loaded. `errors` says why; `loaded` names the files before it."""

    def __init__(self, errors: list[Fault], loaded: tuple[str, ...] = ()) -> None:
        super().__init__("\n".join(map(str, errors)))
        self.errors = errors
        self.loaded = loaded


class Unfit(ValueError):
    """One field is not what its column asks for; the message is the reason."""
