"""A frozen report as files: PDF that can be read aloud, and Word. From the same plain data."""

from __future__ import annotations

import unicodedata
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from laget.core import typeset

REPORT = Path(__file__).parent / "typst" / "report.typ"
#: A language with its country, where the file wants one.
LANGS = {
    "nb": "nb-NO", "nn": "nn-NO", "en": "en-GB", "sv": "sv-SE", "da": "da-DK", "fi": "fi-FI",
    "is": "is-IS", "fo": "fo-FO", "kl": "kl-GL",
}  # fmt: skip
GREEN, SOFT = RGBColor(0x0B, 0x6A, 0x53), RGBColor(0x46, 0x55, 0x50)


def pdf(content: dict[str, Any]) -> bytes:
    """PDF/UA-1."""
    return typeset.pdf(REPORT, _drawn(content))


def _drawn(value: Any) -> Any:
    """The same without signs that draw nothing and stand in no font: no file can hold them."""
    if isinstance(value, str):
        return "".join(c for c in value if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    if isinstance(value, dict):
        return {key: _drawn(one) for key, one in value.items()}
    return [_drawn(one) for one in value] if isinstance(value, list) else value


def word(content: dict[str, Any]) -> bytes:
    """A Word file with headings, and tables whose first row is told as head."""
    told = _drawn(content)
    made = Document()
    _style(made, told)
    made.add_paragraph(told["programme"], style="Subtitle")
    made.add_heading(told["title"], level=0)
    for line in (f"{told['number']}, {told['day']}", told["to"], told["until"], *told["approved"]):
        _quiet(made.add_paragraph(line))
    for part in told["sections"]:
        made.add_heading(part["heading"], level=1)
        for text in part["text"]:
            _language(made.add_paragraph(text), part["lang"])
        for text in part["built"]:
            made.add_paragraph(text)
        if part["figures"]:
            _table(made, part["figures"])
        for text in part["notes"]:
            _quiet(made.add_paragraph(text))
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _style(made: Any, told: dict[str, Any]) -> None:
    made.core_properties.title = told["title"]
    made.core_properties.language = told["lang"]
    made.core_properties.author = told["programme"]
    made.core_properties.comments = ""
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.element.get_or_add_rPr().append(_lang(told["lang"]))
    for name in ("Title", "Heading 1", "Subtitle"):
        made.styles[name].font.color.rgb = GREEN
        made.styles[name].font.name = "Calibri"
    for section in made.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.4)
        _quiet(
            section.footer.paragraphs[0], f"{told['programme']}. {told['number']}, {told['day']}"
        )


def _lang(code: str) -> Any:
    """How a language is told in the file."""
    told = OxmlElement("w:lang")
    told.set(qn("w:val"), LANGS.get(code, code))
    return told


def _language(paragraph: Any, code: str) -> None:
    """Read aloud in its own language, where that is another than the report's."""
    for run in paragraph.runs if code else ():
        run._r.get_or_add_rPr().append(_lang(code))


def _quiet(paragraph: Any, text: str = "") -> None:
    if text:
        paragraph.add_run(text)
    for run in paragraph.runs:
        run.font.size, run.font.color.rgb = Pt(9.5), SOFT
    paragraph.paragraph_format.space_after = Pt(2)


def _table(made: Any, figures: dict[str, Any]) -> None:
    head, rows = figures["head"], figures["rows"]
    table = made.add_table(rows=1, cols=len(head), style="Light List")
    first_number = len(head) - figures.get("numbers", 0)
    langs, said = figures.get("langs", ()), figures.get("said", ())
    for number, line in enumerate([head, *rows], -1):
        cells = table.rows[0].cells if line is head else table.add_row().cells
        for n, (cell, text) in enumerate(zip(cells, line, strict=True)):
            cell.text = str(text or "")
            if number in figures.get("sums", ()):
                for run in cell.paragraphs[0].runs:
                    run.bold = True
            if langs and number >= 0 and n in said:
                _language(cell.paragraphs[0], langs[number])
            if n >= first_number:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    made.add_paragraph()
