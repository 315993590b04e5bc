"""The money as plain sums in DKK: planned, committed, used, left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

NOTHING = Decimal(0)


@dataclass
class Sum:
    """One purpose, with what was entered on it. `left` is None where no amount is planned."""

    line: Any
    committed: Decimal = NOTHING
    used: Decimal = NOTHING
    entries: list[Any] = field(default_factory=list)

    @property
    def planned(self) -> Decimal | None:
        return self.line.planned

    @property
    def left(self) -> Decimal | None:
        return None if self.planned is None else self.planned - self.committed - self.used

    @property
    def parts(self) -> tuple[float, float, float]:
        """Used, committed and left, in per cent of what is planned; for the bar."""
        if not self.planned:
            return (0, 0, 0)
        used = min(float(self.used / self.planned) * 100, 100)
        tied = min(float(self.committed / self.planned) * 100, 100 - used)
        return round(used, 1), round(tied, 1), round(100 - used - tied, 1)


@dataclass
class Budget:
    """The whole grant, and what it is for by year; 0 stands for the whole period."""

    totals: list[Sum]
    years: dict[int, list[Sum]]

    @property
    def is_empty(self) -> bool:
        return not self.totals and not self.years


def budget(lines: Iterable[Any], entries: Iterable[Any]) -> Budget:
    """Sums by line; an entry on a line that is taken out counts nowhere."""
    sums = {line.pk: Sum(line) for line in lines}
    for entry in entries:
        one = sums.get(entry.line_id)
        if one is None:
            continue
        one.entries.append(entry)
        if entry.kind == "used":
            one.used += entry.in_dkk
        else:
            one.committed += entry.in_dkk
    years: dict[int, list[Sum]] = {}
    for one in sums.values():
        if one.line.kind != "total":
            years.setdefault(one.line.year or 0, []).append(one)
    return Budget([one for one in sums.values() if one.line.kind == "total"], years)


def together(sums: Iterable[Sum]) -> dict[str, Decimal | None]:
    """The foot of the table. Where a line has no amount, what is planned is not a whole sum."""
    all_of_them = list(sums)
    known = [one.planned for one in all_of_them if one.planned is not None]
    planned = sum(known, NOTHING) if known and len(known) == len(all_of_them) else None
    used = sum((one.used for one in all_of_them), NOTHING)
    committed = sum((one.committed for one in all_of_them), NOTHING)
    left = None if planned is None else planned - used - committed
    return {"planned": planned, "used": used, "committed": committed, "left": left}
