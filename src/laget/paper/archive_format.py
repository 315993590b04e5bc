"""The form of an archive package's JSON, and the page in the reference made from it:

python -m laget.paper.archive_format        docs/reference/archive.schema.json
"""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

PAGE = Path("docs/reference/archive.schema.json")


class Told(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Who(Told):
    """The child, as named on the day."""

    id: UUID
    given_name: str
    family_name: str
    country: str
    born_on: date | None
    expected_on: date | None


class Closing(Told):
    """Why the case closed. Where `family_says` is empty, `not_asked` says why nobody asked."""

    case: UUID
    closed_on: date
    closed_by: UUID = Field(description="The role of the one who closed it; see `names`.")
    reason: str
    family_says: str
    not_asked: str
    follow_up_on: date


class Name(Told):
    """What an id is called: a role (person, title, unit), a unit, an authority or a place."""

    kind: Literal["role", "unit", "authority", "area"]
    name: str


class Package(Told):
    """The work together around one child, as the team could read it when the case closed."""

    format: Literal["laget-archive"] = "laget-archive"
    version: Literal[1] = 1
    made_at: datetime
    child: Who
    closing: Closing
    tables: dict[str, list[dict[str, Any]]] = Field(
        description="For each table (`room.Model`) its rows, oldest first. Every row has `id`, "
        "`unit_id` and `writer_id` (who wrote it) and `sys_from` (when it was written down); "
        "fields that end in `_on` are days, in `_at` moments, in `_id` keys: of another row "
        "here, or of `names`."
    )
    names: dict[str, Name] = Field(description="By id.")


def schema() -> str:
    """As JSON Schema."""
    return json.dumps(Package.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PAGE.write_text(schema(), encoding="utf-8")
