"""The body of `laget import DIR`."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from rich.console import Console
from rich.table import Table


def run(
    folder: Annotated[Path, Parameter(help="The folder with the CSV files.")],
    *,
    data: Annotated[
        Path | None, Parameter(help="To try it: a folder for a database of its own.")
    ] = None,
    progress: Annotated[bool, Parameter(help="Show a progress bar.")] = True,
) -> None:
    """Load a folder of CSV files (docs/reference/import.md). The same again changes nothing."""
    with ExitStack() as stack:
        if data is not None:
            _own_database(data, stack)
        _load(folder, progress=progress)


def _own_database(data: Path, stack: ExitStack) -> None:
    """Starts the database of a folder for as long as the import runs; test numbers only."""
    from laget.server import prepare, start

    server = stack.enter_context(start(data))
    os.environ |= server.environment() | {
        "LAGET_DEMO": "1",
        "LAGET_SECRET_KEY": "command",
        "DJANGO_SETTINGS_MODULE": "laget.settings",
    }
    prepare(server)


def _load(folder: Path, *, progress: bool) -> None:
    import django

    django.setup()
    from laget.core import clock
    from laget.exchange.importing import BadImport, import_folder
    from laget.settings import ROLES, database_url

    console = Console()
    try:
        url = database_url("import")
    except RuntimeError:
        raise SystemExit(
            f"laget: {ROLES['import']} is not set. Name a PostgreSQL database there, or try it in "
            "a folder of its own with --data FOLDER."
        ) from None
    try:
        report = import_folder(folder, url=url, at=clock.now(), progress=progress)
    except BadImport as bad:
        for fault in bad.errors:
            console.print(str(fault), style="red", markup=False, highlight=False, soft_wrap=True)
        before = ", ".join(bad.loaded) or "nothing"
        console.print(f"Loaded before that: {before}. Mend the file and run it again.")
        raise SystemExit(1) from None
    title = f"{report.added} new rows, {report.changed} filled in"
    table = Table("file", "rows", "new", "filled in", "known before", title=title)
    for file in report.files:
        numbers = (file.rows, file.added, file.changed, file.known)
        table.add_row(file.file, *map(str, numbers))
    console.print(table)
    console.print(f"{report.seconds:.1f} seconds.")
