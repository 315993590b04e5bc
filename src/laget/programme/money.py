"""The money as plain sums in DKK: planned, committed, used, left; by purpose, year and currency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

NOTHING = Decimal(0)


@dataclass
class Sum:
    """One purpose, with what was entered on it. `left` is None where no amount is planned.
    `steps` are what was proposed, heard and decided of it."""

    line: Any
    committed: Decimal = NOTHING
    used: Decimal = NOTHING
    entries: list[Any] = field(default_factory=list)
    steps: list[Any] = field(default_factory=list)

    @property
    def planned(self) -> Decimal | None:
        return self.line.planned

    @property
    def left(self) -> Decimal | None:
        return None if self.planned is None else self.planned - self.committed - self.used

    @property
    def stands(self) -> str:
        """How far it has come: the last dated step, or what stands without one."""
        return str(
            self.steps[-1].get_kind_display() if self.steps else self.line.get_stage_display()
        )

    @property
    def parts(self) -> tuple[float, float, float]:
        """Used, committed and left, in per cent of what is planned; for the bar."""
        if not self.planned:
            return (0, 0, 0)
        used = min(float(self.used / self.planned) * 100, 100)
        tied = min(float(self.committed / self.planned) * 100, 100 - used)
        return round(used, 1), round(tied, 1), round(100 - used - tied, 1)


@dataclass(frozen=True)
class Currency:
    """What was committed and used in one currency, and what that is in DKK by the rates of each."""

    code: str
    committed: Decimal
    used: Decimal
    in_dkk: Decimal


Foot = dict[str, Decimal | None]


@dataclass
class Budget:
    """The whole grant, and what it is for by year; 0 stands for the whole period."""

    totals: list[Sum]
    years: dict[int, list[Sum]]

    @property
    def is_empty(self) -> bool:
        return not self.totals and not self.years

    @property
    def lines(self) -> list[Sum]:
        """Every purpose in every year."""
        return [one for lines in self.years.values() for one in lines]

    @property
    def purposes(self) -> list[tuple[str, Foot]]:
        """Each purpose in all the years together, in the order they stand."""
        by_name: dict[str, list[Sum]] = {}
        for one in self.lines:
            by_name.setdefault(one.line.purpose, []).append(one)
        return [(name, together(sums)) for name, sums in by_name.items()]

    @property
    def kinds(self) -> list[tuple[str, Foot]]:
        """What is set aside, and what is of the rest."""
        by_kind: dict[str, list[Sum]] = {}
        for one in self.lines:
            by_kind.setdefault(str(one.line.get_kind_display()), []).append(one)
        return [(name, together(by_kind[name])) for name in by_kind]

    @property
    def grant(self) -> Decimal | None:
        """All that is granted; None where nobody has said how much."""
        return together(self.totals)["planned"] if self.totals else None

    @property
    def whole(self) -> Foot:
        """The grant as one row: all that is committed and used, and what is left of it."""
        every = together([*self.totals, *self.lines])
        tied, used, grant = every["committed"] or NOTHING, every["used"] or NOTHING, self.grant
        left = None if grant is None else grant - tied - used
        return {"planned": grant, "committed": tied, "used": used, "left": left}

    @property
    def all_lines(self) -> Foot:
        """All purposes in all years."""
        return together(self.lines)

    @property
    def unplaced(self) -> Decimal | None:
        """What of the grant has no purpose, or no amount for it, yet."""
        known = sum((one.planned or NOTHING for one in self.lines), NOTHING)
        return None if self.grant is None else self.grant - known

    @property
    def currencies(self) -> list[Currency]:
        """By currency, DKK first."""
        found: dict[str, list[Decimal]] = {}
        for entry in (entry for one in self.lines for entry in one.entries):
            sums = found.setdefault(entry.currency, [NOTHING, NOTHING, NOTHING])
            sums[entry.kind == "used"] += entry.amount
            sums[2] += entry.in_dkk
        return [
            Currency(code, *found[code])
            for code in sorted(found, key=lambda code: (code != "DKK", code))
        ]


def budget(
    lines: Iterable[Any], entries: Iterable[Any], steps: Iterable[Any] = (),
    until: date | None = None,
) -> Budget:  # fmt: skip
    """Sums by line; an entry on a line that is taken out counts nowhere, nor one of a later day."""
    sums = {line.pk: Sum(line) for line in lines}
    for entry in entries:
        one = sums.get(entry.line_id)
        if one is None or (until and entry.on > until):
            continue
        one.entries.append(entry)
        if entry.kind == "used":
            one.used += entry.in_dkk
        else:
            one.committed += entry.in_dkk
    for step in steps:
        if step.line_id in sums and not (until and step.on > until):
            sums[step.line_id].steps.append(step)
    years: dict[int, list[Sum]] = {}
    for one in sums.values():
        if one.line.kind != "total":
            years.setdefault(one.line.year or 0, []).append(one)
    return Budget([one for one in sums.values() if one.line.kind == "total"], years)


def together(sums: Iterable[Sum]) -> Foot:
    """The foot of the table. Where a line has no amount, what is planned is not a whole sum."""
    all_of_them = list(sums)
    known = [one.planned for one in all_of_them if one.planned is not None]
    planned = sum(known, NOTHING) if known and len(known) == len(all_of_them) else None
    used = sum((one.used for one in all_of_them), NOTHING)
    committed = sum((one.committed for one in all_of_them), NOTHING)
    left = None if planned is None else planned - used - committed
    return {"planned": planned, "used": used, "committed": committed, "left": left}
