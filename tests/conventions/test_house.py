"""The house rules that a machine can hold: form, types, floors, sizes, names, migrations."""

import subprocess
import sys
from pathlib import Path

import pytest

from laget import tables

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "laget"
BIN = Path(sys.executable).parent
LONGEST = {True: 400, False: 500}  # lines: of ours, and of tests
# Longer than that, each for a reason that stands in the file; the list may only shrink.
PERMITTED: set[str] = set()
BANNED = {
    "utils",
    "helpers",
    "manager",
    "managers",
    "service",
    "services",
    "base",
    "common",
    "misc",
}


def ours() -> list[Path]:
    """Every Python file that somebody wrote."""
    found = [f for folder in ("src", "tests") for f in (ROOT / folder).rglob("*.py")]
    return [f for f in found if "migrations" not in f.parts and "vendor" not in f.parts]


def run(*args: str | Path) -> None:
    done = subprocess.run([str(a) for a in args], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def test_no_line_is_against_the_rules_of_ruff() -> None:
    run(BIN / "ruff", "check", "--output-format=concise")


def test_every_file_is_formatted() -> None:
    run(BIN / "ruff", "format", "--check")


def test_imports_go_down_the_floors() -> None:
    run(BIN / "lint-imports")


def test_types_hold_where_rights_and_rules_are() -> None:
    whole = [PACKAGE / room for room in ("core", "facts", "gaps", "server")]
    parts = [*PACKAGE.glob("*/actions.py"), *PACKAGE.glob("*/reads.py")]
    places = whole + [file for file in parts if file.parent not in whole]
    run(BIN / "mypy", *places)


def test_no_migration_is_missing() -> None:
    run(sys.executable, ROOT / "manage.py", "makemigrations", "--check", "--dry-run")


def test_the_written_tables_are_what_the_migrations_make() -> None:
    text = tables.FILE.read_text(encoding="utf-8")
    assert tables.faults(text) == [], "write it anew: python -m laget.tables"
    mended = text.replace("CREATE TABLE", "CREATE  TABLE", 1)
    assert tables.faults(mended) == ["it was changed after it was written, or Django is another"]
    step, digest = tables.STEP.findall(text)[-1]
    older = text.split("\n", 2)[2].replace(digest, "0" * 16)
    assert tables.faults(tables.whole(older)) == [step]


def test_files_can_be_read_in_one_sitting() -> None:
    long = {
        f.relative_to(ROOT).as_posix()
        for f in ours()
        if len(f.read_text("utf-8").splitlines()) > LONGEST[PACKAGE in f.parents]
    }
    assert long == PERMITTED


def test_files_are_named_after_what_they_hold() -> None:
    assert [f for f in ours() if f.stem in BANNED or f.parent.name in BANNED] == []


@pytest.mark.parametrize("folder", ["src", "tests"])
def test_every_file_says_what_lives_in_it(folder: str) -> None:
    silent = [
        f for f in ours()
        if folder in f.parts and f.read_text("utf-8").strip()
        and not f.read_text("utf-8").lstrip().startswith(('"""', "#!"))
    ]  # fmt: skip
    assert silent == []


def test_no_file_that_git_holds_names_a_package_registry() -> None:
    hosts = ("pypi" + ".org", "pythonhosted" + ".org", "registry." + "npmjs", "npmjs" + ".com")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    texts = ((f, f.read_bytes()) for f in files if f.is_file())
    assert [f for f, text in texts if any(host.encode() in text for host in hosts)] == []
