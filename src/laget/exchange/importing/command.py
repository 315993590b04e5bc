"""The body of `laget import DIR`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from rich.console import Console
from rich.table import Table


def run(
    folder: Annotated[Path, Parameter(help="The folder with the CSV files.")],
    *,
    progress: Annotated[bool, Parameter(help="Show a progress bar.")] = True,
) -> None:
    """Load a folder of CSV files (docs/reference/import.md). Again changes nothing."""
    import django

    django.setup()
    from laget.core import clock
    from laget.exchange.importing import BadImport, import_folder
    from laget.settings import database_url

    console = Console()
    try:
        url = database_url("import")
    except RuntimeError as error:
        raise SystemExit(f"laget: {error}") from None
    try:
        report = import_folder(folder, url=url, at=clock.now(), progress=progress)
    except BadImport as bad:
        for fault in bad.errors:
            console.print(str(fault), style="red", markup=False, highlight=False, soft_wrap=True)
        before = ", ".join(bad.loaded) or "nothing"
        console.print(f"Loaded before that: {before}. Mend the file and run it again.")
        raise SystemExit(1) from None
    table = Table("file", "rows", "new", "known before", title=f"{report.added} new rows")
    for file in report.files:
        table.add_row(file.file, str(file.rows), str(file.added), str(file.known))
    console.print(table)
    console.print(f"{report.seconds:.1f} seconds.")
