"""Sets a paper: a template of ours and plain data in, a PDF that can be read aloud out (PDF/UA-1).

What people have written comes to the template as data, and is never read as markup: somebody called
`#emph[x]` is printed with that name. Each room that makes papers keeps its own templates.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

import laget

LETTERS = Path(laget.__file__).parent / "static" / "vendor" / "paper"


def pdf(template: Path, paper: dict[str, Any]) -> bytes:
    """The paper as PDF/UA-1. Where a letter is in none of our fonts, those of the machine are asked
    too; where it is in none of them either, it is printed as a box, and the rest can be read."""
    told = {"paper": json.dumps(paper)}
    for machines_too in (False, True):
        try:
            return _set(template, told, machines_too, ["ua-1"])
        except typst.TypstError as error:
            if "could not be displayed" not in str(error):
                raise
    return _set(template, told, True, [])


def _set(template: Path, told: dict[str, str], machines_too: bool, standards: list[Any]) -> bytes:
    made = typst.compile(
        template, root=template.parent, font_paths=_fonts(machines_too), sys_inputs=told,
        format="pdf", pdf_standards=standards,
    )  # fmt: skip
    assert isinstance(made, bytes)
    return made


@cache
def _fonts(machines_too: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=machines_too, include_embedded_fonts=False, font_paths=[str(LETTERS)]
    )
