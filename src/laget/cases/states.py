"""What is read of how the state works together: one structure after another, and side by side. The
reader is an actor, or None: everybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laget.cases.models import Structure, Wording
from laget.cases.reads import Reader, Text, rows
from laget.programme.models import Programme


@dataclass(frozen=True)
class State:
    """One structure, in the reader's language where somebody has translated it."""

    structure: Structure
    wording: Wording | None

    @property
    def name(self) -> str:
        return self.wording.name if self.wording else self.structure.name

    @property
    def text(self) -> Text | None:
        return self._said("text")

    @property
    def who(self) -> Text | None:
        return self._said("who")

    @property
    def happened(self) -> Text | None:
        return self._said("happened")

    def _said(self, name: str) -> Text | None:
        original = getattr(self.structure, name)
        if not original:
            return None
        words = getattr(self.wording, name) if self.wording else ""
        if not words or self.wording is None:
            return Text(original, self.structure.language)
        return Text(
            words, self.wording.language, None, original, self.structure.language,
            self.wording.by_whom,
        )  # fmt: skip


def states(reader: Reader, of: Programme, language: str) -> list[State]:
    """How the state works together, kind by kind and country by country."""
    wordings = {
        one.structure_id: one for one in rows(reader, "wording", of).filter(language=language)
    }
    found = rows(reader, "structure", of).select_related("area", "source")
    return [State(one, None if one.language == language else wordings.get(one.pk)) for one in found]


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
