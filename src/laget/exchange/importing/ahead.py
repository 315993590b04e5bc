"""Reads files ahead of the database, in a thread of its own, a bounded number of blocks.

While PostgreSQL checks and inserts one file, the next is already being read; never more than
`BLOCKS` blocks of rows are held, whatever the size of the files.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from queue import Empty, Full, Queue
from types import TracebackType

from laget.exchange.importing.reading import Reading

ROWS = 1000
"""Rows in a block."""

BLOCKS = 60
"""Blocks held at most."""


class Ahead(AbstractContextManager["Ahead"]):
    """`blocks()` gives the blocks of one file, then of the next, in the order of `readings`."""

    def __init__(self, readings: list[Reading]) -> None:
        self._readings = readings
        self._queue: Queue[str | BaseException | None] = Queue(BLOCKS)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)

    def blocks(self) -> Iterator[str]:
        """The next file's blocks, each ready for COPY."""
        while (block := self._queue.get()) is not None:
            if isinstance(block, BaseException):
                raise block
            yield block

    def _read(self) -> None:
        try:
            for reading in self._readings:
                waiting: list[str] = []
                for line in reading.lines():
                    waiting.append(line)
                    if len(waiting) == ROWS:
                        self._put("".join(waiting))
                        waiting.clear()
                self._put("".join(waiting))
                self._put(None)
                if reading.faults:
                    return
        except _Enough:
            return
        except BaseException as error:  # told to the one who waits
            self._put(error)

    def _put(self, block: str | BaseException | None) -> None:
        while True:
            if self._done.is_set():
                raise _Enough
            try:
                return self._queue.put(block, timeout=0.2)
            except Full:
                continue

    def __enter__(self) -> Ahead:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, e: BaseException | None, t: TracebackType | None
    ) -> None:
        self._done.set()
        while self._thread.is_alive():
            try:
                self._queue.get_nowait()
            except Empty:
                self._thread.join(0.05)


class _Enough(Exception):
    """Nobody waits for more."""
