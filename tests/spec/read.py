"""Reads a spec: scenarios of tables of facts in, and the gaps that must be found, out.

    # Nobody has held the baton since the case was opened
    | cases   | from_on    |
    |         | 2026-03-01 |
    | gap on 2026-03-01 | since      | circle | rests on |
    |                   | 2026-03-01 | team   | cases1   |

A table begins with its name in the first cell. `gap on DAY` is what the spec's rule finds on that
day, and nothing else; with no row under it, nothing. Ids are words; a row is called by its table
and number unless it has a subject. Left out: child Aino, circle team (a unit's word is that unit's
own circle, `whole` in a gap is no single circle), unit school, authority town. `limits` gives the
rule's days; without it the rule is on for town and county with the days of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from gaps.world import Row, World
from laget.facts.schema import TABLES

HERE = Path(__file__).parent
USUAL = {"child": "Aino", "circle": "team", "unit": "school", "authority": "town"}


def named(word: str) -> UUID:
    return uuid5(NAMESPACE_URL, word)


@dataclass
class Scenario:
    rule: str
    title: str
    line: int
    world: World = field(default_factory=World)
    expected: dict[date, list[dict[str, str]]] = field(default_factory=dict)
    names: dict[UUID, str] = field(default_factory=dict)

    def id(self, word: str) -> UUID:
        self.names[named(word)] = word
        return named(word)

    def value(self, kind: str, word: str) -> Any:
        if kind == "uuid":
            return self.id(word)
        if kind == "date":
            return date.fromisoformat(word)
        return {"int64": int, "boolean": lambda w: w == "yes"}.get(kind, str)(word)

    def add(self, table: str, cells: dict[str, str]) -> None:
        columns = TABLES[table]
        number = f"{table}{len(self.world[table]) + 1}"
        words = {c: w for c, w in USUAL.items() if c in columns}
        words |= {"subject": number, "event": f"event of {number}", "rule": self.rule}
        words |= {c: w for c, w in cells.items() if w}
        if words.get("circle") == "team":
            words["circle"] = words["child"]
        if table == "limits":
            words = {"from_on": "2000-01-01", "source": "spec"} | words
        for c in words.keys() - columns.keys() - {"subject", "event", "rule"}:
            raise AssertionError(f"{self.title}: {table} has no column {c}")
        self.world.add(
            table, **{c: self.value(columns[c][0], w) for c, w in words.items() if c in columns}
        )

    def complete(self) -> None:
        children = {"Aino", *(self.names.get(r["child"], "Aino") for t in self.world.tables.values()
                              for r in t if r.get("child"))}  # fmt: skip
        known = {r["child"] for r in self.world["children"]}
        for child in sorted(children):
            if named(child) not in known:
                self.add("children", {"child": child})
        if not self.world["limits"]:
            self.world.switch_on(self.id("town"), self.id("county"))

    def told(self, gap: Row, evidence: list[Row], columns: list[str]) -> dict[str, str]:
        """A found gap in the words of the spec."""
        words = {c: self.names.get(v, str(v)) if v is not None else "" for c, v in gap.items()}
        words["circle"] = "whole" if gap["whole"] else words["circle"]
        if gap["circle"] == gap["child"]:
            words["circle"] = "team"
        rows = sorted(self.names[e["row"]] for e in evidence)
        words["rests on"] = " ".join(rows)
        return {c: words[c] for c in columns}


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def scenarios(path: Path) -> Iterator[Scenario]:
    """The scenarios of one file; the file's name is the rule's key."""
    scenario, columns, on = None, [], None
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("# "):
            if scenario:
                yield scenario
            scenario = Scenario(path.stem, line[2:], number)
        elif line.startswith("|"):
            assert scenario, f"{path.name}:{number}: a table before the first title"
            first, *rest = _cells(line)
            if first:
                name, columns = first, rest
                on = date.fromisoformat(name[7:]) if name.startswith("gap on ") else None
                if on:
                    scenario.expected[on] = []
                continue
            cells = dict(zip(columns, rest, strict=True))
            if on:
                scenario.expected[on].append(cells)
            else:
                scenario.add(name, cells)
    if scenario:
        yield scenario
