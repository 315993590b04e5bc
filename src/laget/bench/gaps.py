"""`laget bench gaps`: the sweep of all rules, beside the same rules written by hand, in one run."""

from __future__ import annotations

import json as json_format
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

import duckdb
from rich.console import Console
from rich.table import Table

from laget.bench.by_hand import BY_HAND
from laget.bench.population import populate
from laget.gaps.compiled import in_memory, text
from laget.gaps.rule import FOUND
from laget.gaps.rules import RULES

AS_OF = date(2026, 10, 1)
REPETITIONS = 5
AT_MOST = 1.5


class NotTheSame(Exception):
    """The rules and their hand-written twins found different gaps: the bench measures nothing."""


def _run(connection: duckdb.DuckDBPyConnection, query: str, into: str) -> float:
    start = time.perf_counter()
    connection.execute(
        f"create or replace temp table {into} as select {', '.join(FOUND)} from ({query})",
        {"as_of": AS_OF},
    )
    return time.perf_counter() - start


def _memory_mb(connection: duckdb.DuckDBPyConnection, query: str, into: str) -> float:
    """The most memory the database held during one more turn, the facts included."""
    connection.execute("set enable_profiling = 'no_output'")
    _run(connection, query, into)
    told = json_format.loads(connection.get_profiling_information())
    connection.disable_profiling()
    return float(told["system"]["peak_buffer_memory"]) / (1024 * 1024)


def _differing(connection: duckdb.DuckDBPyConnection) -> int:
    query = """select count(*) from ((from ours except all from theirs)
               union all (from theirs except all from ours))"""
    return connection.execute(query).fetchone()[0]  # type: ignore[index]


def _peak_mb() -> int:
    """The most memory this process has held, the population included."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1024 * 1024 if sys.platform == "darwin" else 1024)


def measure(children: int, told: Callable[[str], None] = lambda text: None) -> dict[str, object]:
    """The figures, with `rules`: per rule the gaps, and seconds and megabytes beside those by hand.

    Seconds are the median of several turns, ours and by hand taking turns to go first. Megabytes
    are the database's own at most in one more turn; `peak_mb` is all this process has held.
    """
    connection = in_memory()
    told(f"Making {children:,} children …")
    facts = populate(connection, children)
    queries = {key: (text(f"duckdb/{key}.found"), BY_HAND[key]) for key in RULES}
    rules: dict[str, dict[str, float]] = {}
    for key, (ours, theirs) in queries.items():
        told(f"Asking {key} …")
        seconds: tuple[list[float], list[float]] = ([], [])
        for turn in range(REPETITIONS):
            pair = [(0, ours, "ours"), (1, theirs, "theirs")]
            for side, query, into in pair if turn % 2 else reversed(pair):
                seconds[side].append(_run(connection, query, into))
        if rows := _differing(connection):
            raise NotTheSame(f"{key}: {rows} rows differ between the rule and the one by hand.")
        gaps = connection.execute("select count(*) from ours").fetchone()[0]  # type: ignore[index]
        by_rule, by_hand = (statistics.median(s) for s in seconds)
        rules[key] = {
            "gaps": gaps, "seconds": by_rule, "baseline_seconds": by_hand,
            "memory_mb": _memory_mb(connection, ours, "ours"),
            "baseline_memory_mb": _memory_mb(connection, theirs, "theirs"),
        }  # fmt: skip
    seconds_all, baseline = (
        sum(r[name] for r in rules.values()) for name in ("seconds", "baseline_seconds")
    )
    return {
        "children": children,
        "facts": facts,
        "gaps": sum(r["gaps"] for r in rules.values()),
        "seconds": round(seconds_all, 4),
        "baseline_seconds": round(baseline, 4),
        "ratio": round(seconds_all / baseline, 3),
        "memory_mb": round(max(r["memory_mb"] for r in rules.values()), 1),
        "baseline_memory_mb": round(max(r["baseline_memory_mb"] for r in rules.values()), 1),
        "peak_mb": _peak_mb(),
        "rules": {k: {n: round(v, 5) for n, v in r.items()} for k, r in rules.items()},
    }


def bench_gaps(children: int = 200_000, json: bool = False) -> int:
    """Print the figures; 0 when the sweep takes at most 1.5 times the hand-written SQL."""
    console = Console(highlight=False)
    with console.status("") as status:
        figures = measure(children, told=status.update)
    table = Table(
        "rule", "gaps", "ms", "ms by hand", "ratio", "MB", "MB by hand",
        title="Sweep of all gap rules",
    )  # fmt: skip
    for column in table.columns[1:]:
        column.justify = "right"
    rows = dict(figures["rules"], all=figures)  # type: ignore[call-overload]
    for key, r in rows.items():
        ours, theirs = r["seconds"] * 1000, r["baseline_seconds"] * 1000
        table.add_row(
            key, f"{r['gaps']:,}", f"{ours:.1f}", f"{theirs:.1f}", f"{ours / theirs:.2f}",
            f"{r['memory_mb']:.0f}", f"{r['baseline_memory_mb']:.0f}",
        )  # fmt: skip
    console.print(table)
    console.print(
        f"{figures['children']:,} children, {figures['facts']:,} facts, "
        f"{figures['peak_mb']} MB at most; ratio {figures['ratio']} (may be {AT_MOST})"
    )
    if json:
        print(json_format.dumps(figures))
    return 0 if figures["ratio"] <= AT_MOST else 1  # type: ignore[operator]
