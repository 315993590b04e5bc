"""The embedded server: starts anywhere, keeps what was committed, and is never left running."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from laget.server import CannotStart, Server, binaries, start

APP = """
import sys, time
from laget.server import CannotStart, start
try:
    server = start(sys.argv[1], throwaway=True)
except CannotStart as e:
    sys.exit(str(e))
print(server.url("owner"), flush=True)
time.sleep(600)
"""


def app(folder: Path, **more: str) -> "subprocess.Popen[str]":
    """Another app on a folder, in a process and a session of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", APP, str(folder)], env=os.environ | more, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    assert process.stderr is not None
    line = process.stdout.readline().strip()
    assert line, process.stderr.read()
    return line


def killed(process: "subprocess.Popen[str]") -> None:
    process.send_signal(signal.SIGKILL)
    process.communicate()


def servers_of(folder: Path) -> list[psutil.Process]:
    """The processes that have something to do with a folder: its keeper, its PostgreSQL."""
    pids = {file.read_text().split("\n")[0] for file in folder.glob("cluster/postmaster.pid")}
    found = []
    for process in psutil.process_iter(["cmdline"]):
        line = process.info["cmdline"] or []
        if any(str(folder) in word for word in line) or str(process.pid) in pids:
            found.append(process)
    return [p for p in found if p.pid != os.getpid() and APP not in (p.info["cmdline"] or [])]


def wait_until_gone(folder: Path) -> None:
    give_up_at = time.monotonic() + 20
    while servers_of(folder):
        assert time.monotonic() < give_up_at, servers_of(folder)
        time.sleep(0.1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder made once; the tests of this module use it one after another."""
    made = tmp_path_factory.mktemp("data") / "of an app"
    start(made, throwaway=True).stop()
    return made


def one(server: Server, words: str, role: str = "app") -> object:
    with psycopg.connect(server.url(role)) as db:
        row = db.execute(words.encode()).fetchone()
        return row and row[0]


def test_each_role_signs_in_and_none_can_pass_the_second_wall(folder: Path) -> None:
    with start(folder, throwaway=True) as server:
        for role in ("app", "owner", "engine", "import"):
            assert one(server, "SELECT current_user", role) == f"laget_{role}"
            powers = "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles"
            assert one(server, f"{powers} WHERE rolname = current_user", role) is False
        assert one(server, "SELECT pg_has_role('laget_owner', 'laget_engine', 'SET')") is True
        assert one(server, "SELECT pg_has_role('laget_owner', 'laget_engine', 'USAGE')") is False
        assert one(server, "SELECT pg_has_role('laget_owner', 'laget_import', 'MEMBER')") is False
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(server.url().replace("laget_app:", "laget_app:x"))


def test_case_folds_and_trigrams_work_without_any_locale_installed(folder: Path) -> None:
    with start(folder, throwaway=True) as server:
        assert one(server, "SELECT 'åse' ILIKE 'ÅSE' AND lower('ŠĐŽ') = 'šđž'") is True
        assert one(server, "SELECT similarity('Gjøvik', 'Gjovik') > 0.2") is True


def test_a_locale_that_is_not_installed_is_no_hindrance(tmp_path: Path) -> None:
    process = app(tmp_path / "data", LANG="nb_NO.UTF-8", LC_ALL="nb_NO.UTF-8")
    assert address(process)
    killed(process)
    wait_until_gone(tmp_path / "data")


def test_a_copy_is_its_own_database(folder: Path) -> None:
    with start(folder, throwaway=True) as server:
        server.clone("laget", "copy")
        with psycopg.connect(server.url("owner", "copy")) as db:
            db.execute("CREATE TABLE only_here ()")
        assert one(server, "SELECT to_regclass('only_here')") is None
        server.clone("laget", "copy")
        with psycopg.connect(server.url("owner", "copy")) as db:
            assert db.execute("SELECT to_regclass('only_here')").fetchone() == (None,)
        server.drop("copy")


def test_a_second_app_on_the_folder_is_told_who_has_it(folder: Path) -> None:
    with start(folder, throwaway=True), pytest.raises(CannotStart) as refused:
        start(folder, throwaway=True)
    assert f"{folder} is in use by process {os.getpid()}" in str(refused.value)
    other = app(folder)
    address(other)
    with pytest.raises(CannotStart, match=f"in use by process {other.pid};"):
        start(folder)
    killed(other)
    wait_until_gone(folder)


def test_after_a_kill_what_was_committed_is_there_and_nothing_runs_on(folder: Path) -> None:
    for round_ in range(3):
        process = app(folder)
        with psycopg.connect(address(process), autocommit=True) as db:
            db.execute("CREATE TABLE IF NOT EXISTS kept (n int)")
            db.execute("INSERT INTO kept VALUES (%s)", [round_])
            killed(process)  # with a connection open
        if round_ == 1:
            wait_until_gone(folder)
    with start(folder, throwaway=True) as server:
        assert one(server, "SELECT array_agg(n ORDER BY n) FROM kept", "owner") == [0, 1, 2]
    wait_until_gone(folder)


def test_a_server_whose_keeper_was_killed_too_is_stopped_at_the_next_start(folder: Path) -> None:
    process = app(folder)
    address(process)
    for keeper in [p for p in servers_of(folder) if "keeper.py" in " ".join(p.cmdline())]:
        keeper.kill()
    killed(process)
    assert servers_of(folder), "PostgreSQL should have been left over"
    with start(folder, throwaway=True) as server:
        assert one(server, "SELECT 1") == 1
    wait_until_gone(folder)


def test_a_number_left_in_the_pid_file_is_nobody_of_ours(folder: Path) -> None:
    innocent = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    (folder / "cluster" / "postmaster.pid").write_text(f"{innocent.pid}\n/x\n{time.time():.0f}\n")
    with start(folder, throwaway=True) as server:
        assert one(server, "SELECT 1") == 1
    assert innocent.poll() is None
    innocent.kill()
    innocent.wait()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(CannotStart, match=r"The data folder .*file/data is not writable"):
        start(file / "data")


def test_a_folder_of_another_postgresql_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "cluster").mkdir()
    (tmp_path / "cluster" / "PG_VERSION").write_text("17\n")
    (tmp_path / "keys.json").write_text('{"postgres": ""}')
    with pytest.raises(CannotStart, match="was made by PostgreSQL 17, this is 18"):
        start(tmp_path)
    wait_until_gone(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root is refused")
def test_as_root_another_account_runs_it_and_no_folder_is_opened_for_it(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    with start(closed / "data", throwaway=True) as server:
        assert one(server, "SELECT 1") == 1
        pid = int((closed / "data/cluster/postmaster.pid").read_text().split()[0])
        assert psutil.Process(pid).uids().real == binaries.account(closed / "nothing").uid != 0
    assert closed.stat().st_mode & 0o777 == 0o700
    assert (closed / "data").stat().st_mode & 0o777 == 0o700
