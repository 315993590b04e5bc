"""One CSV file as a stream: never whole in memory, each row checked field by field.

`Reading` gives the lines COPY takes; what is wrong is collected in `faults`, at most twenty.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from laget.exchange.formats import FIELD_LIMIT, File
from laget.exchange.importing.faults import MOST, Fault, Unfit
from laget.exchange.importing.fields import escaped, key, national, reader

LINE_LIMIT = 1_000_000
"""Characters that one line may hold; a longer one is refused before it is read whole."""


class Stop(Exception):
    """Reading cannot go on; the fault is noted."""


class Reading:
    """One pass over one file. `rows` counts what was read, `faults` says what was wrong."""

    def __init__(self, file: File, path: Path, today: date) -> None:
        self.file = file
        self.path = path
        self.today = today
        self.rows = 0
        self.faults: list[Fault] = []

    @property
    def columns(self) -> list[str]:
        """The temporary table's columns, in the order `lines` gives them."""
        made = ["second_id"] if len(self.file.parts) > 1 else []
        made += ["sort_key"] if self.file.sort_key else []
        return ["row", *made, *(c.field for c in self.file.columns)]

    def lines(self) -> Iterator[str]:
        """Each good row as COPY takes it; stops after twenty faults."""
        with self.path.open("rb") as raw:
            try:
                yield from self._lines(raw)
            except Stop:
                return

    def said(self, wanted: dict[int, set[str]]) -> dict[tuple[int, str], str]:
        """What stands in some fields, read once more: for telling a fault by its own words."""
        found: dict[tuple[int, str], str] = {}
        with self.path.open("rb") as raw:
            rows = self._rows(raw)
            heading = next(rows)[1]
            for number, row in rows:
                for name in wanted.get(number, ()):
                    found[number, name] = row[heading.index(name)] if name in heading else ""
                if len(found) >= sum(map(len, wanted.values())):
                    break
        return found

    def fault(self, row: int | None, column: str, reason: str) -> None:
        """Notes a fault; stops the reading at the twentieth."""
        self.faults.append(Fault(self.file.name, row, column, reason))
        if len(self.faults) >= MOST:
            raise Stop

    def _lines(self, raw: BinaryIO) -> Iterator[str]:
        from laget.children.actions import (
            sort_key,
        )  # the tables must be ready; a command's are late

        rows = self._rows(raw)
        heading = next(rows, (1, []))[1]
        places = self._places(heading)
        reads = [
            (places[c.name], c.name, reader(c, self.today), c.type == "ref")
            for c in self.file.columns
        ]
        name, width, two = self.file.name, len(heading), len(self.file.parts) > 1
        sorts = [places[c] for c in self.file.sort_key]
        numbers = [c.name for c in self.file.columns if c.type == "number"]
        for number, row in rows:
            if len(row) != width:
                reason = f"has {len(row)} fields where the heading has {width}"
                self.fault(number, "", reason)
                continue
            out, before = [str(number)], len(self.faults)
            for place, column, read, is_ref in reads:
                try:
                    said = read(row[place] if place >= 0 else "")
                except Unfit as unfit:
                    self.fault(number, column, str(unfit))
                    continue
                if is_ref:
                    out += [key(f"{name}/2", said), key(name, said)] if two else [key(name, said)]
                else:
                    out.append(said)
            if len(self.faults) > before:
                continue
            try:
                for column in numbers:
                    given = row[places[column]]
                    place = self.columns.index(column)
                    out[place] = national(given, row[places["country"]], self.today)
            except Unfit as unfit:
                self.fault(number, column, str(unfit))
                continue
            if sorts:
                family, given = (row[place] if place >= 0 else "" for place in sorts)
                out.insert(1, escaped(sort_key(given, family)))
            self.rows += 1
            yield "\t".join(out) + "\n"

    def _places(self, heading: list[str]) -> dict[str, int]:
        """Where each column stands; -1 where an optional one is left out."""
        known = {c.name for c in self.file.columns}
        for name in heading:
            if name not in known:
                self.fault(1, name[:60], "is no column of this file")
            elif heading.count(name) > 1:
                self.fault(1, name, "stands twice in the heading")
        for c in self.file.columns:
            if c.required and not c.default and c.name not in heading:
                self.fault(1, c.name, "is missing")
        if self.faults:
            raise Stop
        return {
            c.name: heading.index(c.name) if c.name in heading else -1 for c in self.file.columns
        }

    def _rows(self, raw: BinaryIO) -> Iterator[tuple[int, list[str]]]:
        """Row number and fields. The number is the row's, as a table program shows it."""
        text = _texts(raw)
        number = 1
        before = csv.field_size_limit(FIELD_LIMIT)
        try:
            first = next(text, "")
            if not first.strip():
                self.faults.append(Fault(self.file.name, None, "", "is empty"))
                raise Stop
            delimiter = ";" if first.count(";") > first.count(",") else ","
            rows = csv.reader(_again(first, text), delimiter=delimiter, strict=True)
            for row in rows:
                if row:
                    yield number, [field.strip() for field in row] if number == 1 else row
                number += 1
        except csv.Error as error:
            self.faults.append(Fault(self.file.name, number, "", _in_words(error)))
            raise Stop from None
        except UnicodeDecodeError:
            self.faults.append(Fault(self.file.name, number, "", "is not UTF-8"))
            raise Stop from None
        finally:
            csv.field_size_limit(before)


def _texts(raw: BinaryIO) -> Iterator[str]:
    """The file's lines; one that is longer than the limit ends the reading."""
    first = True
    while line := raw.readline(LINE_LIMIT):
        if len(line) >= LINE_LIMIT and not line.endswith(b"\n"):
            raise csv.Error("line too long")
        yield line.decode("utf-8-sig" if first else "utf-8")
        first = False


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _in_words(error: csv.Error) -> str:
    said = str(error)
    if "field limit" in said:
        return f"has a field longer than {FIELD_LIMIT // 1000} kB, or a quote that is never closed"
    if "line too long" in said:
        return f"has a line longer than {LINE_LIMIT // 1000} kB"
    return f"is not CSV as RFC 4180 has it ({said})"
