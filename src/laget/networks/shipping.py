"""What is shipped for any programme: questions for the tables, the three of *0–24. Hva nå?*, each
by its name; and the six areas of the Norwegian network, in our words and in the language that the
network is written in, as a set to begin with."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from laget.programme.parts import LANGUAGES

SOURCE, PLACE, LANGUAGE = "Presentasjonen", "Gruppearbeid", "nb"
NAMES: dict[str, Any] = {
    "room": _("What room there is for action in the municipality"),
    "most": _("What matters most of what you can do"),
    "state": _("How the state best supports the municipalities"),
}
#: In the network's order: what each area is called, and what it means in our words.
AREAS: tuple[tuple[Any, Any], ...] = (
    (
        _("A culture of working together"),
        _("The services know each other's work and count on each other."),
    ),
    (
        _("Common goals and direction"),
        _("Everybody can say what the municipality wants together, and what they do for it."),
    ),
    (
        _("Services developed on knowledge"),
        _("What is tried builds on something one knows, and one looks whether it works."),
    ),
    (
        _("Building competence"),
        _("Those who meet the children learn together, across the services."),
    ),
    (_("Early effort"), _("Somebody begins before the difficulties become large.")),
    (
        _("Qualitative assessments"),
        _("Children, young people and parents are asked, and the answers are used."),
    ),
)


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


def has_areas(language: str) -> bool:
    """Whether the areas are said in a language."""
    return language in dict(LANGUAGES)


def areas(language: str) -> tuple[Area, ...]:
    """In the network's order, in a programme's own language."""
    with translation.override(language):
        return tuple(Area(str(name), str(definition)) for name, definition in AREAS)
