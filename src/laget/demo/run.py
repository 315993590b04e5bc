"""`laget demo`: a server of its own, the seven municipalities, the gaps, the pages.

The population is made while the database is being made ready. The pages open as soon as there is
somebody to be; the children go in behind them, by `laget import`'s own way, and are swept. A folder
that holds a demo already is used as it stands; what was broken off in the middle is loaded to the
end with the day it began with.
"""

from __future__ import annotations

import json
import os
import secrets
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import django
import psycopg
from cyclopts import Parameter
from platformdirs import user_data_path
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from laget.core.journal import seal
from laget.demo.population import generate
from laget.server import Server, prepare, start
from laget.serving import claim, serve

HOST = "127.0.0.1"
GROUND = (
    "areas", "authorities", "units", "unit_areas", "people", "roles", "settings",
)  # fmt: skip


@dataclass(frozen=True)
class Stamp:
    """What a data folder holds, in demo.json beside the database."""

    children: int
    today: str
    loaded: bool


def run(
    *,
    port: Annotated[int, Parameter(help="Where to answer.")] = 8000,
    data: Annotated[Path | None, Parameter(help="The folder for the database.")] = None,
    children: Annotated[int, Parameter(help="Children in each municipality.")] = 1500,
    serve_pages: Annotated[bool, Parameter(name="serve", help="Serve the pages.")] = True,
) -> None:
    """Start a demo with invented people, and serve it until stopped."""
    console = Console()
    if serve_pages:
        claim(HOST, port)
    folder = (data or user_data_path("laget") / "demo").expanduser().absolute()
    os.environ |= {
        "LAGET_DEMO": "1",
        "LAGET_SECRET_KEY": secrets.token_urlsafe(40),
        "LAGET_DEMO_FILLING": str(folder / "filling"),
        "LAGET_MAIL_FOLDER": str(folder / "mail"),
        "DJANGO_SETTINGS_MODULE": "laget.settings",
    }
    console.print("Starting a database of its own. For demonstration only.")
    with ThreadPoolExecutor(1) as aside, start(folder) as server:
        os.environ |= server.environment()
        stamp = _stamp(folder, children, console)
        made = None if stamp.loaded else aside.submit(_files, folder, stamp)
        prepare(server)
        django.setup()
        filling = Filling(server, folder, stamp, console)
        if made:
            filling.ground(made.result())
        if not serve_pages:
            filling.run()
            return
        threading.Thread(target=filling.run, daemon=True).start()
        console.print(f"Open [bold]http://{HOST}:{port}/[/] and choose who to be. Ctrl-C ends it.")
        serve(port=port, host=HOST)


class Filling:
    """What goes on behind the pages, which open as soon as there is somebody to be: the children
    are loaded and the gaps found. A file beside the database says how far it has come; the pages
    say it too, until it is gone."""

    def __init__(self, server: Server, folder: Path, stamp: Stamp, console: Console) -> None:
        self.server, self.folder, self.stamp, self.console = server, folder, stamp, console
        self.began = time.monotonic()
        self.mark = folder / "filling"

    def ground(self, files: Path) -> None:
        """Municipalities, units and people: enough to sign in."""
        self.tell(0)
        self._load(files, GROUND, lambda part: None)
        from laget.demo.upper import programmes

        programmes(_now())

    def run(self) -> None:
        """The rest; whatever goes wrong is said, and the pages go on saying that it is not done."""
        self.tell(0.02)
        if not self.stamp.loaded:
            self._load(self.folder / "files", None, lambda part: self.tell(part * 0.7))
            _keep(self.folder, replace(self.stamp, loaded=True))
        _sweep(self.server, self.console, lambda part: self.tell(0.7 + part * 0.3))
        with psycopg.connect(self.server.url("owner"), autocommit=True) as owner:
            owner.execute("ANALYZE")
        self.mark.unlink(missing_ok=True)
        self.console.print(f"Ready after {time.monotonic() - self.began:.0f} seconds more.")
        seal(self.server.url("import"))
        from laget.notices.sending import send

        while threading.current_thread() is not threading.main_thread():
            time.sleep(1)
            seal(self.server.url("import"), newest_only=True)
            send(self.server.url("import"), at=_now())

    def tell(self, part: float) -> None:
        self.mark.write_text(f"{part:.0%}", encoding="utf-8")

    def _load(
        self, files: Path, only: Collection[str] | None, told: Callable[[float], None]
    ) -> None:
        from laget.exchange.importing import import_folder

        import_folder(files, url=self.server.url("import"), at=_now(), only=only, told=told)


def _stamp(folder: Path, children: int, console: Console) -> Stamp:
    """What the folder holds; a new stamp where it holds nothing."""
    path = folder / "demo.json"
    if not path.exists():
        fresh = Stamp(children, datetime.now().astimezone().date().isoformat(), loaded=False)
        _keep(folder, fresh)
        return fresh
    stamp = Stamp(**json.loads(path.read_text(encoding="utf-8")))
    if stamp.children != children:
        console.print(
            f"This folder has {stamp.children} children in each municipality, made on "
            f"{stamp.today}. For another number, give another folder with --data."
        )
    return stamp


def _keep(folder: Path, stamp: Stamp) -> None:
    (folder / "demo.json").write_text(json.dumps(asdict(stamp)), encoding="utf-8")


def _files(folder: Path, stamp: Stamp) -> Path:
    """The CSV files of the population, made in the data folder."""
    files = folder / "files"
    generate(stamp.children, today=date.fromisoformat(stamp.today)).write(files)
    return files


def _sweep(server: Server, console: Console, told: Callable[[float], None]) -> None:
    """Finds the gaps and says how many of each kind, and where."""
    from laget.gaps.rules import RULES
    from laget.gaps.sweep import Swept, authorities, sweep

    at = _now()
    url = server.url("engine")
    expected = len(authorities(url))
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("finding gaps", total=expected)
        swept: list[Swept] = []

        def done(one: Swept) -> None:
            swept.append(one)
            bar.advance(task)
            told(len(swept) / expected)

        sweep(url, as_of=at.date(), at=at, told=done)
    found = _found(url)
    table = Table("missing", "children", title=f"{sum(found.values())} gaps found")
    for key in RULES:
        if found[key]:
            table.add_row(key.replace("-", " "), str(found[key]))
    console.print(f"{sum(s.children for s in swept)} children in {len(swept)} municipalities.")
    console.print(table)


def _found(url: str) -> Counter[str]:
    query = "SELECT rule, count(*) FROM gaps_gap WHERE closed_at IS NULL GROUP BY 1"
    with psycopg.connect(url) as engine:
        return Counter(dict(engine.execute(query).fetchall()))


def _now() -> datetime:
    from laget.core import clock

    return clock.now()
