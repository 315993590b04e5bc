"""What is done though nobody asks: sealed, signed, swept; and the refusals that say what to set."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

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


def test_what_fails_in_the_night_is_said_loudly_and_ends_nothing_else(fresh_database, tmp_path):
    import village as the_village

    village = the_village.load()
    emma = village.child("emma")
    village.team(emma, "per", "kari")
    with psycopg.connect(fresh_database.url("import")) as importer:
        on, kari = village.later(days=1).date(), village.roles["kari"].pk
        importer.execute("UPDATE people_role SET to_on = %s WHERE id = %s", [on, kari])
    with psycopg.connect(fresh_database.url("owner")) as owner:
        owner.execute("REVOKE UPDATE ON teams_member FROM laget_import")
    done = run("work", "--once")
    assert done.returncode == 1
    assert "could not pass on what those who have left still hold" in done.stderr
    assert "InsufficientPrivilege permission denied for table teams_member" in done.stderr
    assert "Not everything could be done" in done.stderr
    assert "children looked at" in done.stdout
    assert "all that was sent is stored" in done.stdout


def test_what_failed_waits_and_is_tried_again(capsys):
    from laget.working import HOUR, _is_done

    at, failed, tried = datetime(2026, 3, 2, 3, tzinfo=UTC), {}, []

    def passes_on(now, told="Emma Vik"):
        tried.append(now)
        if len(tried) == 1:
            raise ValueError(told)

    def done(now):
        return _is_done("pass it on", passes_on, now, failed, HOUR)

    assert [done(at), done(at + HOUR / 2), done(at + HOUR), failed] == [False, False, True, {}]
    assert tried == [at, at + HOUR]
    said = capsys.readouterr().err
    assert said.startswith("✗ 2026-03-02 03:00:00 could not pass it on")
    assert "ValueError" in said
    assert "Emma" not in said, "no value of a row"


def test_when_the_database_does_not_answer_everything_waits():
    from laget.working import HOUR, _is_done

    def asks(_now):
        raise psycopg.errors.AdminShutdown

    with pytest.raises(psycopg.OperationalError):
        _is_done("ask", asks, datetime(2026, 3, 2, tzinfo=UTC), {}, HOUR)


def test_it_says_what_must_be_set_first(fresh_database, tmp_path):
    for args, without, says in (
        ((), {"LAGET_ENGINE_DATABASE_URL": None}, "LAGET_ENGINE_DATABASE_URL is not set"),
        (("--key", tmp_path / "key"), {}, "Give both --key and --checkpoints"),
        (("--night", "25"), {}, "an hour of the day"),
    ):
        done = run("work", "--once", *args, **without)
        assert done.returncode == 1
        assert says in done.stderr
