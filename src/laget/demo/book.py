"""The rows being written, one list per CSV file, and the plants beside them.

Every builder in `laget.demo` writes through `Book.add`, which knows the columns from
`laget.exchange.formats`, so that a misspelt column fails here and not in the import.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from laget.exchange.formats import BY_NAME, FILES


@dataclass(frozen=True)
class Plant:
    """One gap that the story holds. `because` says it in words; no rule reads this."""

    rule: str
    child: str
    since: date
    whole: bool
    municipality: str
    because: str


@dataclass
class Book:
    """What the generator has written so far."""

    today: date
    rows: dict[str, list[list[str]]] = field(default_factory=lambda: {f.name: [] for f in FILES})
    plants: list[Plant] = field(default_factory=list)
    born: Counter[date] = field(default_factory=Counter)
    """How many have been given a number, by birthday."""

    def add(self, file: str, ref: str = "", **values: object) -> str:
        """One row; returns its ref, which is made from the row's number when none is given."""
        rows = self.rows[file]
        ref = ref or f"{file}-{len(rows) + 1}"
        row = [""] * _WIDTH[file]
        places = _PLACES[file]
        row[0] = ref
        for name, value in values.items():
            if value is None or value is False or value == "":
                continue
            row[places[name]] = "yes" if value is True else str(value)
        rows.append(row)
        return ref

    def ago(self, days: float) -> date:
        """The day that many days before today."""
        return self.today - timedelta(days=int(days))

    def write(self, folder: Path) -> None:
        """The CSV files, and plants.csv beside them."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in self.rows.items():
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
                writer = csv.writer(out)
                writer.writerow([c.name for c in BY_NAME[name].columns])
                writer.writerows(rows)
        with (folder / "plants.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(["rule", "child", "since", "whole", "municipality", "because"])
            for p in self.plants:
                whole = "yes" if p.whole else "no"
                writer.writerow([p.rule, p.child, p.since, whole, p.municipality, p.because])


_PLACES = {f.name: {c.name: n for n, c in enumerate(f.columns)} for f in FILES}
_WIDTH = {f.name: len(f.columns) for f in FILES}
