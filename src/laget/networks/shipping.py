"""What is shipped for any programme: questions for the tables, the three of *0–24. Hva nå?*, each
by its name; and the six areas of the Norwegian network, in our words, as a set to begin with."""

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


@dataclass(frozen=True)
class Area:
    """An area that good practice is seen by. No official definition exists: the words are ours."""

    name: str
    definition: str


@cache
def _told() -> dict[str, Any]:
    text = files("laget.networks.examples").joinpath("nordisk-0-24.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def questions() -> tuple[Shipped, ...]:
    """In the order they were asked."""
    asked = [row for row in _told()["question"] if row.get("key") in NAMES]
    return tuple(Shipped(row["key"], NAMES[row["key"]], row["text"]) for row in asked)


@cache
def indicators() -> tuple[Area, ...]:
    """In the network's order."""
    return tuple(Area(row["name"], row["definition"]) for row in _told()["indicator"])
