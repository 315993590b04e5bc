"""Sets a paper about a child as a letter; how a paper is set at all is `core.typeset`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from laget.core import typeset

LETTER = Path(__file__).parent / "typst" / "letter.typ"


def pdf(paper: dict[str, Any]) -> bytes:
    """The letter as PDF/UA-1."""
    return typeset.pdf(LETTER, paper)
