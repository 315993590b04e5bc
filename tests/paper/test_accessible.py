"""Every paper is checked as PDF/UA-1 by `page-validation`, which knows nothing of typst or of us.

It is a validator of its own (Rust, no Java) that checks the machine-checkable conditions of the
Matterhorn protocol and says of itself that it passes veraPDF's corpus. What only people can judge,
such as whether the order of reading makes sense, it does not; the order is held by `test_print`.
"""

import re
from io import BytesIO

import page
import pytest
from pypdf import PdfReader

from laget.paper.typeset import pdf
from paper.printing import Printer

pytestmark = pytest.mark.django_db
UA = page.ValidationProfile.PDF_UA_1


def faults(made):
    return [
        f"{one.rule_id}: {one.message}"
        for one in page.validate_pdf_bytes(made, profile=UA).failures
    ]


@pytest.mark.parametrize(("language", "size"), [("nb", "normal"), ("en", "large")])
def test_every_paper_can_be_read_aloud(village, emma, size, language):
    for what in ("plan", "story", "consent"):
        made = Printer(village, "kari", language).pdf(emma, what, type=size)
        report = page.validate_pdf_bytes(made, profile=UA)
        assert report.is_compliant, (what, faults(made))
        assert report.rules.total > 50, "the checker hardly looked"


def test_the_checker_finds_what_is_wrong(village, emma):
    """A sheet without its tags, its language or its claim does not pass."""
    made = Printer(village, "kari").pdf(emma, "plan")
    for key, other in ((rb"/Marked true", rb"/Marked null"), (rb"/Lang\s*\(en\)", b"/Lonk (en)")):
        spoilt, times = re.subn(key, other, made)
        assert times, key
        assert faults(spoilt), key


def test_headings_table_and_the_childs_words_are_told_as_what_they_are(village, emma):
    made = Printer(village, "kari").pdf(emma, "plan")
    tags = set(re.findall(r"/S /(\w+)", str(list(_tags(PdfReader(BytesIO(made)))))))
    assert {"H1", "H2", "H3", "BlockQuote", "Table", "TH", "TD"} <= tags


def _tags(read):
    todo = [read.trailer["/Root"]["/StructTreeRoot"]]
    while todo:
        one = todo.pop().get_object()
        if isinstance(one, list):
            todo += one
        elif isinstance(one, dict):
            if "/S" in one:
                yield f"/S {one['/S']}"
            if "/K" in one:
                todo.append(one["/K"])


def test_the_same_paper_is_the_same_file():
    paper = {
        "lang": "nb", "large": False, "name": "Plan", "title": "Plan",
        "heading": {"text": "Plan", "rtl": False}, "unit": "Skolen", "authority": "Solvik",
        "day": "2. mars 2026", "printed": "Kari", "keep": "Taushetsbelagt.",
        "page": "Side {n} av {all}", "blocks": [],
    }  # fmt: skip
    assert pdf(paper) == pdf(paper)
