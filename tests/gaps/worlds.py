"""Random worlds for the tests of the rules: children crowded with facts, dates near the limits.

Hypothesis draws a number, and an ordinary generator makes the world from it: many children in one
world cost one question to the engine. Children do not touch each other, so a difference is shown
with the facts of its child alone.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from gaps.world import Row, World, id_of
from laget.facts.schema import TABLES

AS_OF = date(2026, 6, 15)
UNITS = [id_of(n) for n in (101, 102, 103)]
AUTHORITIES = [id_of(n) for n in (201, 202, 203)]
"""The last has switched no rule on."""

NEAR = [0, 1, 6, 7, 13, 14, 15, 29, 30, 31, 44, 45, 46, 59, 60, 61, 90, 120, 364, 365, 366, 400]
NOT_BEFORE = {
    "to_on": "from_on", "ended_on": "start_on", "answered_on": "sent_on",
    "returned_on": "answered_on", "decided_on": "raised_on",
}  # fmt: skip
ALWAYS = {
    "from_on",
    "raised_on",
    "received_on",
    "sent_on",
    "start_on",
    "held_on",
    "offered_on",
    "on",
}
CHOICES = {
    "service": ["school"], "need": ["reading", "mood"], "effect": ["worked"],
    "about": ["plan", "transfer", "help"],
    "matter": ["child_welfare", "school"], "with_whom": ["child", "guardian", "meeting"],
}  # fmt: skip


def _day(random: Random) -> date:
    behind = random.random() < 0.85
    return AS_OF + timedelta(random.choice(NEAR) * (-1 if behind else 1))


def _value(random: Random, kind: str, column: str, made: Row) -> Any:
    if kind == "date":
        if column not in ALWAYS and random.random() < 0.5:
            return None
        day, start = _day(random), made.get(NOT_BEFORE.get(column, ""))
        return max(day, start) if start else day
    if kind == "boolean":
        return random.random() < 0.35
    if kind == "string":
        return random.choice(CHOICES[column])
    if column == "answers":
        return random.choice(AUTHORITIES)
    if column == "to_unit":
        return random.choice(UNITS)
    return UUID(int=random.getrandbits(64)) if kind == "uuid" else 2


def _row(random: Random, world: World, table: str, child: UUID, number: int, share: float) -> Row:
    unit = random.choice(UNITS)
    hidden = table not in ("cases", "residence") and random.random() > share
    made: Row = {
        "child": child, "subject": id_of(number), "unit": unit, "circle": unit if hidden else child,
        "authority": random.choice([*AUTHORITIES[:2] * 4, AUTHORITIES[2]]),
    }  # fmt: skip
    for column, (kind, _) in TABLES[table].items():
        if column in ("measure", "participation"):
            other = world["measure" if column == "measure" else "involvement"]
            near = [r for r in other if r["child"] == child] or [{"subject": id_of(0)}]
            target = random.choice(near)
            made[column] = target["subject"]
            if random.random() < 0.7:
                made["circle"] = target.get("circle", child)
        elif column not in made:
            made[column] = _value(random, kind, column, made)
    if table == "referral" and made["answered_on"] is None:
        made["accepted"] = None
    elif table == "referral":
        made["accepted"] = random.random() < 0.35
    if table == "referral" and not made["accepted"]:
        made["returned_on"] = None
    return {c: v for c, v in made.items() if c in TABLES[table]}


def _moves(random: Random, world: World, child: UUID) -> None:
    old, new = random.sample(AUTHORITIES, 2)
    on = _day(random)
    for at, (authority, start, end) in enumerate(((old, date(2020, 1, 1), on), (new, on, None))):
        world.add(
            "residence", child=child, subject=UUID(int=(child.int << 32) + at), circle=child,
            unit=UNITS[0], authority=authority, from_on=start, to_on=end,
        )  # fmt: skip


def make(random: Random, children: int) -> World:
    """A world with every rule on for two authorities, each with days of its own now and then."""
    world = World()
    world.switch_on(*AUTHORITIES[:2])
    for limit in world["limits"]:
        if random.random() < 0.15:
            limit["days"] = random.choice([None, 0, 14, 45])
    number = 1_000_000
    for child in (id_of(n) for n in range(1, children + 1)):
        ends_on = AS_OF + timedelta(random.choice([-1, 0, 1, 1, 1, 400]))
        home = random.choice(AUTHORITIES[:2])
        world.add("children", child=child, authority=home, ends_on=random.choice([None, ends_on]))
        most, share = random.choice([1, 3, 6]), random.choice([0.0, 0.6, 1.0])
        for table in TABLES:
            if table not in ("children", "limits"):
                for _ in range(
                    random.choice([0, random.randint(0, most), random.randint(0, most)])
                ):
                    number += 1
                    world.add(table, **_row(random, world, table, child, number, share))
        if random.random() < 0.3:
            _moves(random, world, child)
    return world


def worlds(children: int = 150) -> st.SearchStrategy[World]:
    """Worlds of that many children."""
    return st.integers(0, 2**48).map(lambda seed: make(Random(seed), children))


def facts_of(world: World, child: UUID) -> str:
    """One child's facts, to read beside a difference."""
    return "\n".join(
        f"{name}: { {c: str(v) for c, v in r.items() if v is not None} }"
        for name, rows in world.tables.items()
        for r in rows
        if r.get("child") == child
    )
