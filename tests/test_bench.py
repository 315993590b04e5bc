"""The measurements run and say their figures by name. How fast is for the bench, not for a test."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FIGURES = {
    "gaps --children 2000": {
        "children",
        "facts",
        "seconds",
        "baseline_seconds",
        "ratio",
        "peak_mb",
        "memory_mb",
        "baseline_memory_mb",
    },
    "child --children 200 --children 400 --changes 20": {"children", "facts", "p50_ms", "p95_ms"},
    "library --practices 300 --turns 3": {"practices", "p50_ms", "p95_ms"},
    "page --children 200 --openings 3": {
        "children", "child_questions", "child_p50_ms", "child_p95_ms", "day_questions",
        "day_p50_ms", "day_p95_ms",
    },
}  # fmt: skip


@pytest.mark.parametrize("command", FIGURES)
def test_a_bench_ends_with_its_figures(command):
    args = [Path(sys.executable).with_name("laget"), "bench", *command.split(), "--json"]
    done = subprocess.run(args, capture_output=True, text=True)
    assert done.stderr == ""
    told = json.loads(done.stdout.splitlines()[-1])
    assert FIGURES[command] <= told.keys()
    assert all(told[name] > 0 for name in FIGURES[command])
