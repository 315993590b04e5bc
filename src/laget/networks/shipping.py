"""Questions for the tables that are shipped: the three of *0–24. Hva nå?*, each by its name, for a
gathering of any programme."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from django.utils.translation import gettext_lazy as _

SOURCE, PLACE, LANGUAGE = "Presentasjonen", "Gruppearbeid", "nb"
NAMES: dict[str, Any] = {
    "room": _("What room there is for action in the municipality"),
    "most": _("What matters most of what you can do"),
    "state": _("How the state best supports the municipalities"),
}


@dataclass(frozen=True)
class Shipped:
    """A question with its name."""

    key: str
    name: Any
    text: str


@cache
def questions() -> tuple[Shipped, ...]:
    """In the order they were asked."""
    text = files("laget.networks.examples").joinpath("nordisk-0-24.toml").read_text("utf-8")
    asked = [row for row in tomllib.loads(text)["question"] if row.get("key") in NAMES]
    return tuple(Shipped(row["key"], NAMES[row["key"]], row["text"]) for row in asked)
