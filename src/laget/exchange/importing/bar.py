"""The progress bar of an import."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from laget.exchange.formats import File


class Bar(AbstractContextManager["Bar"]):
    """The progress bar, or nothing."""

    def __init__(self, paths: dict[File, Path], *, shown: bool) -> None:
        self._sizes = {file.name: path.stat().st_size for file, path in paths.items()}
        self._before = self._read = 0
        self._bar = Progress(
            TextColumn("{task.description:16}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            disable=not shown,
            transient=True,
        )
        self._task = self._bar.add_task("import", total=sum(self._sizes.values()) or 1)

    def at(self, file: File) -> None:
        self._bar.update(self._task, description=file.name)

    def reads(self, file: File, block: str) -> None:
        """A block of a file has gone in; what it holds more than the file itself is not counted."""
        self._read = min(self._read + len(block), self._sizes[file.name])
        self._bar.update(self._task, completed=self._before + self._read)

    def done(self, file: File) -> None:
        self._read = 0
        self._before += self._sizes[file.name]
        self._bar.update(self._task, completed=self._before)

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, e: BaseException | None, t: TracebackType | None
    ) -> None:
        self._bar.stop()
