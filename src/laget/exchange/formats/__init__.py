"""The CSV files that `laget import` reads: every file, column, type and rule, as data.

Read by `laget.exchange.importing` (checks and SQL), by `laget.demo` (which writes the same files)
and by `page`, from which docs/reference/import.md is made.
"""

from laget.exchange.formats import children, leaving, places, voice, work
from laget.exchange.formats.kinds import FIELD_LIMIT, NOT_IMPORTED, Column, File, Part

FILES: tuple[File, ...] = (
    places.FILES + children.FILES + work.FILES + voice.FILES + leaving.FILES + places.SETTINGS
)
BY_NAME = {file.name: file for file in FILES}

__all__ = ["BY_NAME", "FIELD_LIMIT", "FILES", "NOT_IMPORTED", "Column", "File", "Part"]
