"""What is done though nobody asks: sealed, signed, swept; and the refusals that say what to set."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg

LAGET = Path(sys.executable).with_name("laget")


def run(*args: str | Path, **without: None) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.run([LAGET, *args], capture_output=True, text=True, env=env)


def test_one_round_seals_signs_and_looks_for_gaps(fresh_database, tmp_path):
    import village as the_village

    the_village.load().child("emma")
    key, kept = tmp_path / "key", tmp_path / "kept.jsonl"
    assert run("journal-key", key).returncode == 0
    done = run("work", "--once", "--key", key, "--checkpoints", kept)
    assert (done.returncode, done.stderr) == (0, "")
    assert "checkpoint signed" in done.stdout
    assert "children looked at" in done.stdout
    assert "all that was sent is stored" in done.stdout
    with psycopg.connect(fresh_database.url("import")) as reader:
        left = reader.execute(
            "SELECT count(*) FROM core_event e WHERE NOT EXISTS"
            " (SELECT 1 FROM core_seal s WHERE s.event = e.id)"
        ).fetchone()
    assert left == (0,)
    sound = run("verify-journal", "--checkpoints", kept, "--key", f"{key}.pub")
    assert (sound.returncode, sound.stdout.splitlines()[-1]) == (0, "The journal is whole.")


def test_it_says_what_must_be_set_first(fresh_database, tmp_path):
    for args, without, says in (
        ((), {"LAGET_ENGINE_DATABASE_URL": None}, "LAGET_ENGINE_DATABASE_URL is not set"),
        (("--key", tmp_path / "key"), {}, "Give both --key and --checkpoints"),
        (("--night", "25"), {}, "an hour of the day"),
    ):
        done = run("work", "--once", *args, **without)
        assert done.returncode == 1
        assert says in done.stderr
