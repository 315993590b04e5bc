"""What is read of how the state works together: one structure after another, and side by side. The
reader is an actor, or None: everybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laget.cases.models import Structure, Wording
from laget.cases.reads import Reader, rows
from laget.programme.models import Programme
from laget.programme.translating import Text, Words


@dataclass(frozen=True)
class State:
    """One structure, in the reader's language where somebody has translated it."""

    structure: Structure
    wording: Wording | None
    name: Text
    text: Text
    who: Text | None
    happened: Text | None


def states(reader: Reader, of: Programme, language: str) -> list[State]:
    """How the state works together, kind by kind and country by country."""
    words = Words(language, rows(reader, "wording", of))
    return [
        State(
            one, None if one.language == language else words.found.get(one.pk),
            words.of(one, "name"), words.of(one),
            words.of(one, "who") if one.who else None,
            words.of(one, "happened") if one.happened else None,
        )
        for one in rows(reader, "structure", of).select_related("area", "source")
    ]  # fmt: skip


Lines = list[tuple[str, list[tuple[State, Text | None]]]]


def beside(
    reader: Reader, of: Programme, wanted: Iterable[str], language: str
) -> tuple[list[State], list[State], Lines]:
    """All the structures, the wanted ones (all where none is named), and these heading by
    heading."""
    every = states(reader, of, language)
    asked = set(wanted)
    shown = [one for one in every if str(one.structure.pk) in asked] or every
    lines = [
        (_("How they work together"), [(one, one.text) for one in shown]),
        (_("Who takes part"), [(one, one.who) for one in shown]),
        (_("What has happened"), [(one, one.happened) for one in shown]),
    ]  # fmt: skip
    return every, shown, lines if shown else []
