"""What a paper is made of: plain data, drawn by `typst/letter.typ`. One function for each block."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import Any

from laget.core.templatetags.days import RIGHT_TO_LEFT

#: Signs that draw nothing and stand in no font; a paper cannot hold them.
UNSEEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF))
LONG = 800  # letters; a shorter line of the story is not parted between two sheets
Block = dict[str, Any]


def said(text: object) -> dict[str, Any]:
    """Words as somebody wrote them, and whether they read from right to left."""
    words = str(text).translate(UNSEEN)
    first = next((way for way in map(unicodedata.bidirectional, words) if way in ("L", "R", "AL")),
                 "L")  # fmt: skip
    return {"text": words, "rtl": first in RIGHT_TO_LEFT}


def runs(sentence: str) -> list[dict[str, Any]]:
    """A sentence of the story as plain words, its names in bold. It comes as the page's HTML, where
    all that people wrote is escaped, so that only our own tags are tags."""
    parts = re.split(r"</?strong>", sentence)
    return [
        {"text": unescape(part).translate(UNSEEN), "bold": n % 2 == 1}
        for n, part in enumerate(parts)
        if part
    ]


def plain(text: object) -> list[dict[str, Any]]:
    """What somebody wrote, as the words in a row."""
    return [{"text": str(text).translate(UNSEEN), "bold": False}]


def heading(text: object, level: int = 2) -> Block:
    return {"kind": "heading", "level": level, "text": str(text)}


def p(text: object) -> Block:
    return {"kind": "p", "text": str(text)}


def quiet(text: object) -> Block:
    return {"kind": "quiet", "text": str(text)}


def voice(text: object, by: object) -> Block:
    """The child's own words."""
    return {"kind": "voice", "said": said(text), "by": str(by)}


def goal(words: object, help_given: list[dict[str, Any]], none: object) -> Block:
    return {"kind": "goal", "said": said(words), "help": help_given, "none": str(none)}


def table(
    head: tuple[object, object], rows: list[dict[str, Any]], *, narrow: bool = False
) -> Block:
    """Two columns; `narrow` where the first holds days."""
    return {"kind": "table", "head": [str(one) for one in head], "rows": rows, "narrow": narrow}


def row(
    first: object, *, told: list[dict[str, Any]], quote: object = "", note: object = "",
    mark: object = "",
) -> dict[str, Any]:  # fmt: skip
    return {
        "first": said(first), "runs": told, "quote": said(quote), "note": said(note),
        "mark": str(mark), "long": len(f"{quote}{note}") > LONG,
    }  # fmt: skip


def write(text: object, lines: int = 1, *, help_text: object = "", filled: object = "") -> Block:
    """A question with room for the answer by hand."""
    return {
        "kind": "write", "text": str(text), "help": str(help_text), "filled": said(filled),
        "lines": lines,
    }  # fmt: skip


def tick(text: object, *choices: object, blank: object = "") -> Block:
    """Choices with a box for the cross; after the last, `blank`, there is room to write."""
    listed = [{"text": str(one), "blank": False} for one in choices]
    if blank:
        listed.append({"text": str(blank), "blank": True})
    return {"kind": "tick", "text": str(text), "choices": listed}


def sign(*under: object) -> Block:
    return {"kind": "sign", "under": [str(one) for one in under]}
