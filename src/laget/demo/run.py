"""`laget demo`: a server of its own, the seven municipalities, the gaps, the pages.

The population is made while the database is being made ready, goes in by `laget import`'s own way,
and is swept. A folder that holds a demo already is used as it stands; what was broken off in the
middle is loaded to the end with the day it began with.
"""

from __future__ import annotations

import json
import os
import secrets
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import django
from cyclopts import Parameter
from platformdirs import user_data_path
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from laget.demo.population import generate
from laget.server import Server, prepare, start
from laget.serving import claim, serve

HOST = "127.0.0.1"


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
    began = time.monotonic()
    console = Console()
    if serve_pages:
        claim(HOST, port)
    folder = (data or user_data_path("laget") / "demo").expanduser().absolute()
    os.environ |= {
        "LAGET_DEMO": "1",
        "LAGET_SECRET_KEY": secrets.token_urlsafe(40),
        "DJANGO_SETTINGS_MODULE": "laget.settings",
    }
    with ThreadPoolExecutor(1) as aside:
        console.print("Starting a database of its own. For demonstration only.")
        with start(folder) as server:
            os.environ |= server.environment()
            stamp = _stamp(folder, children, console)
            made = None if stamp.loaded else aside.submit(_files, folder, stamp)
            prepare(server)
            django.setup()
            if made:
                _fill(server, made.result())
                _keep(folder, Stamp(stamp.children, stamp.today, loaded=True))
            _sweep(server, console)
            console.print(f"Ready after {time.monotonic() - began:.0f} seconds.")
            if serve_pages:
                console.print(
                    f"Open [bold]http://{HOST}:{port}/[/] and choose who to be. Ctrl-C ends it."
                )
                serve(port=port, host=HOST)


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


def _fill(server: Server, files: Path) -> None:
    from laget.exchange.importing import import_folder

    import_folder(files, url=server.url("import"), at=_now())


def _sweep(server: Server, console: Console) -> None:
    """Finds the gaps and says how many of each kind, and where."""
    from laget.gaps.rules import RULES
    from laget.gaps.sweep import authorities, sweep

    at = _now()
    url = server.url("engine")
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("finding gaps", total=len(authorities(url)))
        told: Callable[[object], None] = lambda swept: bar.advance(task)  # noqa: E731
        swept = sweep(url, as_of=at.date(), at=at, told=told)
    found = _found(url)
    table = Table("missing", "children", title=f"{sum(found.values())} gaps found")
    for key in RULES:
        if found[key]:
            table.add_row(key.replace("-", " "), str(found[key]))
    console.print(f"{sum(s.children for s in swept)} children in {len(swept)} municipalities.")
    console.print(table)


def _found(url: str) -> Counter[str]:
    import psycopg

    query = "SELECT rule, count(*) FROM gaps_gap WHERE closed_at IS NULL GROUP BY 1"
    with psycopg.connect(url) as engine:
        return Counter(dict(engine.execute(query).fetchall()))


def _now() -> datetime:
    from laget.core import clock

    return clock.now()
