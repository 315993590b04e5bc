"""The gap rules once more in plain Python, each written from its sentence and not from its SQL.

Every function gives tuples (child, subject, circle, whole, unit, authority, since, due).
Slow and simple on purpose: the engine is held equal to this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from gaps.world import World

Row = dict[str, Any]
Gap = tuple[Any, ...]


class Asked:
    """A world on a day: what has happened by then, what holds, what is switched on. Whoever has
    had the birthday that ends it all is not in it."""

    def __init__(self, world: World, as_of: date) -> None:
        grown_up = {c["child"] for c in world["children"] if c["ends_on"] and c["ends_on"] <= as_of}
        self.as_of, self.world = as_of, World()
        for table, all_rows in world.tables.items():
            self.world.tables[table] = [r for r in all_rows if r.get("child") not in grown_up]
        world = self.world
        self.about: dict[tuple[str, Any], list[Row]] = {}
        for table, rows in world.tables.items():
            for r in rows:
                self.about.setdefault((table, r.get("child")), []).append(r)
        self.limits: dict[tuple[str, Any], list[Row]] = {}
        for limit in world["limits"]:
            self.limits.setdefault((limit["rule"], limit["authority"]), []).append(limit)

    def done(self, day: date | None) -> bool:
        return day is not None and day <= self.as_of

    def holds(self, row: Row, start: str = "from_on", end: str = "to_on") -> bool:
        return self.done(row[start]) and not self.done(row[end])

    def late(self, due: date | None) -> bool:
        return due is not None and due < self.as_of

    def days(self, rule: str, authority: Any, default: int = 0) -> Iterator[int]:
        for limit in self.limits.get((rule, authority), []):
            if self.holds(limit):
                yield default if limit["days"] is None else limit["days"]

    def home(self, child: Any) -> Any:
        return self.about["children", child][0]["authority"]

    def seen(self, child: Any, circle: Any) -> Callable[[str], list[Row]]:
        """The child's rows of a table as one circle reads them; circle None reads everything."""

        def rows(table: str) -> list[Row]:
            about = self.about.get((table, child), [])
            return [r for r in about if circle is None or r["circle"] == circle]

        return rows

    def read(self, child: Any, circle: Any, table: str) -> list[Row]:
        """All that somebody in a circle can read of a table: the circle's own rows; for a unit also
        what it wrote for the team, and, while it takes part openly and in no other way, all that
        the team shares."""
        parts = [r for r in self.about.get(("involvement", child), []) if self.holds(r)]
        mine = [r["circle"] == child for r in parts if r["unit"] == circle]
        in_team = bool(mine) and all(mine)
        return [
            r
            for r in self.about.get((table, child), [])
            if circle in (None, r["circle"])
            or (r["circle"] == child and (in_team or r["unit"] == circle))
        ]

    def circles(self, child: Any) -> list[Any]:
        about = [self.about.get((table, child), []) for table in self.world.tables]
        return sorted({r["circle"] for rows in about for r in rows if "circle" in r})

    def answers(self, child: Any, circle: Any, row_authority: Any = None) -> tuple[Any, Any]:
        """Unit and authority of a gap in a circle."""
        if circle in (None, child):
            return None, self.home(child)
        return circle, row_authority or self.home(child)


def plus(day: date, days: int) -> date:
    return day + timedelta(days=days)


def row_gap(row: Row, since: date, due: date | None) -> Gap:
    return (
        row["child"], row["subject"], row["circle"], False, row["unit"], row["authority"],
        since, due
    )  # fmt: skip


def waiting(rule: str, table: str, began: str, answered: str) -> Callable[[Asked], Iterator[Gap]]:
    def twin(a: Asked) -> Iterator[Gap]:
        for r in a.world[table]:
            for _ in a.days(rule, r["authority"]):
                over = a.done(r[answered]) or a.done(r.get("withdrawn_on"))
                if a.done(r[began]) and a.late(r["due_on"]) and not over:
                    yield row_gap(r, r[began], r["due_on"])

    return twin


def by_circle(
    in_circle: Callable[[Asked, Any, Any], Iterator[tuple[Any, Gap]]],
) -> Callable[[Asked], Iterator[Gap]]:
    """Each circle alone, then the whole, where no circle has found the same thing."""

    def twin(a: Asked) -> Iterator[Gap]:
        for c in a.world["children"]:
            child, known = c["child"], set()
            for circle in a.circles(child):
                for thing, gap in in_circle(a, child, circle):
                    known.add(thing)
                    yield gap
            for thing, gap in in_circle(a, child, None):
                if thing not in known:
                    yield gap

    return twin


def second_unit_came(a: Asked, rows: Callable[[str], list[Row]]) -> date | None:
    first: dict[Any, date] = {}
    for r in rows("involvement"):
        if a.holds(r):
            first[r["unit"]] = min(first.get(r["unit"], date.max), r["from_on"])
    return sorted(first.values())[1] if len(first) >= 2 else None


@by_circle
def no_holder(a: Asked, child: Any, circle: Any) -> Iterator[tuple[Any, Gap]]:
    rows = a.seen(child, circle)
    reasons = [r["from_on"] for r in rows("cases") if a.holds(r)]
    if second := second_unit_came(a, rows):
        reasons.append(second)
    real = [r for r in rows("lead") if not r["standing_in"]]
    if not reasons or any(a.holds(r) for r in real):
        return
    since = max([min(reasons), *(r["to_on"] for r in real if a.done(r["to_on"]))])
    stands_in = any(a.holds(r) for r in rows("lead") if r["standing_in"])
    unit, authority = a.answers(child, circle)
    for days in a.days("no-holder", authority, 14):
        if not stands_in or a.late(plus(since, days)):
            yield child, (child, child, circle, circle is None, unit, authority, since, None)


@by_circle
def repeated_concerns(a: Asked, child: Any, circle: Any) -> Iterator[tuple[Any, Gap]]:
    rows = a.seen(child, circle)
    counted = []
    for c in rows("concern"):
        unit, authority = a.answers(child, circle, c["authority"])
        for days in a.days("repeated-concerns", authority, 365):
            recent = a.done(c["raised_on"]) and plus(c["raised_on"], days) > a.as_of
            began = [m for m in a.read(child, circle, "measure") if a.done(m["start_on"])]
            helped = any(
                m["start_on"] >= c["raised_on"]
                or m["ended_on"] is None
                or m["ended_on"] > c["raised_on"]
                for m in began
            )
            if recent and not helped:
                counted.append((c["raised_on"], c["subject"], unit, authority))
    if len(counted) >= 3:
        since, _, unit, authority = sorted(counted, key=lambda c: c[:2])[2]
        yield child, (
            child, circle or child, circle, circle is None, unit, authority, since, None
        )  # fmt: skip


@by_circle
def passed_on(a: Asked, child: Any, circle: Any) -> Iterator[tuple[Any, Gap]]:
    answered = [r for r in a.seen(child, circle)("referral") if a.done(r["answered_on"])]
    for need in sorted({r["need"] for r in answered}):
        same = [r for r in answered if r["need"] == need]
        back = [r for r in same if a.done(r["returned_on"])]
        yes = [r["answered_on"] for r in same if r["accepted"] is True and r not in back]
        noes = [(r["returned_on"], r) for r in back]
        noes += [(r["answered_on"], r) for r in same if r["accepted"] is False and r not in back]
        no = sorted(
            (said, r["subject"], r["to_unit"], r["authority"])
            for said, r in noes
            if not any(day >= said for day in yes)
        )
        if any(
            n["about"] == "help" and n["need"] == need and a.holds(n)
            for n in a.read(child, circle, "said_no")
        ):
            continue
        second = next((r for r in no if no and r[2] != no[0][2]), None)
        if second:
            unit, authority = a.answers(child, circle, second[3])
            for _ in a.days("passed-on", authority):
                yield need, (
                    child, no[0][1], circle, circle is None, unit, authority, second[0], None
                )  # fmt: skip


@by_circle
def no_joint_plan(a: Asked, child: Any, circle: Any) -> Iterator[tuple[Any, Gap]]:
    rows = a.seen(child, circle)
    since = second_unit_came(a, rows)
    told = a.seen(child, child if circle is None else circle)("said_no")
    if any(n["about"] == "plan" and a.holds(n) for n in told):
        return
    if since is None or any(a.holds(r) for r in rows("plan")):
        return
    unit, authority = a.answers(child, circle)
    for days in a.days("no-joint-plan", authority, 30):
        if a.late(plus(since, days)):
            due = plus(since, days)
            yield child, (child, child, circle, circle is None, unit, authority, since, due)


def silence(a: Asked) -> Iterator[Gap]:
    for c in a.world["children"]:
        child, rows = c["child"], a.seen(c["child"], None)
        opened = [r["from_on"] for r in rows("cases") if a.holds(r)]
        if not opened:
            continue
        signs = [r["on"] for r in rows("contact")] + [r["held_on"] for r in rows("review")]
        signs += [r["start_on"] for r in rows("measure")]
        signs += [r[d] for r in rows("referral") for d in ("sent_on", "answered_on")]
        signs += [r[d] for r in rows("lead") for d in ("from_on", "to_on")]
        since = max([min(opened), *(d for d in signs if a.done(d))])
        for days in a.days("silence", a.home(child), 60):
            if a.late(plus(since, days)):
                yield child, child, None, True, None, a.home(child), since, plus(since, days)


def review_overdue(a: Asked) -> Iterator[Gap]:
    for m in a.world["measure"]:
        if not a.holds(m, "start_on", "ended_on") or m["evaluate_on"] is None:
            continue
        held = any(
            r["measure"] == m["subject"]
            and a.done(r["held_on"])
            and r["held_on"] >= plus(m["evaluate_on"], -14)
            for r in a.seen(m["child"], m["circle"])("review")
        )
        for days in a.days("review-overdue", m["authority"], 0):
            if not held and a.late(plus(m["evaluate_on"], days)):
                yield row_gap(m, m["evaluate_on"], plus(m["evaluate_on"], days))


def without_owner_or_date(a: Asked) -> Iterator[Gap]:
    for m in a.world["measure"]:
        for _ in a.days("measure-without-owner-or-date", m["authority"]):
            has_owner = m["has_owner"] and not a.done(m["owned_to"])
            if a.holds(m, "start_on", "ended_on") and not (has_owner and m["evaluate_on"]):
                yield row_gap(m, m["start_on"], None)


def help_ends(a: Asked) -> Iterator[Gap]:
    for m in a.world["measure"]:
        if not a.done(m["start_on"]) or a.done(m["follows_on"]):
            continue
        ended = a.done(m["ended_on"])
        last = m["ended_on"] if ended else m["end_on"]
        for days in a.days("help-ends", m["authority"], 60):
            if last and abs((last - a.as_of).days) <= days:
                since = last if ended else max(m["start_on"], plus(last, -days))
                yield row_gap(m, since, last)


def moved_without_transfer(a: Asked) -> Iterator[Gap]:
    for part in a.world["involvement"]:
        addresses = a.seen(part["child"], None)("residence")
        now = {r["authority"] for r in addresses if a.holds(r)}
        left = [
            r["to_on"]
            for r in addresses
            if a.done(r["to_on"]) and r["authority"] == part["authority"]
        ]
        taken = any(
            t["participation"] == part["subject"] and a.done(t["accepted_on"])
            for t in a.seen(part["child"], part["circle"])("transfer")
        )
        placed = any(
            r["matter"] == "child_welfare" and r["answers"] == part["authority"] and a.holds(r)
            for r in a.read(part["child"], part["circle"], "responsibility")
        )
        come = any(
            a.holds(r) and r["authority"] in now
            for r in a.seen(part["child"], part["circle"])("involvement")
        )
        if not a.holds(part) or not left or not now or part["authority"] in now:
            continue
        unwanted = any(
            n["about"] == "transfer" and n["unit"] == part["unit"] and a.holds(n)
            for n in a.seen(part["child"], part["circle"])("said_no")
        )
        if taken or placed or come or unwanted:
            continue
        for days in a.days("moved-without-transfer", part["authority"], 14):
            if part["from_on"] <= max(left) and a.late(plus(max(left), days)):
                yield row_gap(part, max(left), plus(max(left), days))


def out_of_school(a: Asked) -> Iterator[Gap]:
    for out in a.world["school_exit"]:
        talked = any(
            out["from_on"] <= c["on"] <= a.as_of and c["with_whom"] in ("child", "guardian")
            for c in a.read(out["child"], out["circle"], "contact")
        )
        for _ in a.days("out-of-school-no-contact", out["authority"]):
            if a.holds(out) and a.late(out["contact_due_on"]) and not talked:
                yield row_gap(out, out["from_on"], out["contact_due_on"])


TWINS: dict[str, Callable[[Asked], Iterator[Gap]]] = {
    "no-holder": no_holder,
    "baton-not-accepted": waiting("baton-not-accepted", "lead_offer", "offered_on", "answered_on"),
    "concern-undecided": waiting("concern-undecided", "concern", "raised_on", "decided_on"),
    "report-not-assessed": waiting("report-not-assessed", "report", "received_on", "assessed_on"),
    "repeated-concerns": repeated_concerns,
    "referral-unanswered": waiting("referral-unanswered", "referral", "sent_on", "answered_on"),
    "passed-on": passed_on,
    "measure-without-owner-or-date": without_owner_or_date,
    "review-overdue": review_overdue,
    "help-ends": help_ends,
    "silence": silence,
    "moved-without-transfer": moved_without_transfer,
    "out-of-school-no-contact": out_of_school,
    "no-joint-plan": no_joint_plan,
}
