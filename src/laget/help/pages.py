"""The help pages as they are written: Markdown in a folder for each language, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from markdown_it import MarkdownIt

from laget.help.tasks import TASKS

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "nb", "sv", "da")
"""Complete in each: a test holds it. A reader of another language gets the nearest of them."""
NEAREST = {"nn": "nb"}


@dataclass(frozen=True)
class Page:
    """One task: `title` and `lead` as in its first two lines, `words` people search by."""

    task: str
    title: str
    lead: str
    words: str
    text: str

    @property
    def html(self) -> SafeString:
        """The text below the lead. HTML in the Markdown is shown as it is written, never run."""
        return mark_safe(_markdown().render(self.text))

    def fits(self, asked: str) -> bool:
        """Whether every word one searches for is in it."""
        whole = f"{self.title} {self.lead} {self.words} {self.text}".casefold()
        return all(word in whole for word in asked.casefold().split())


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


@cache
def read(task: str, language: str) -> Page:
    """A page in a language: `# Title`, the lead, `Words: …` to be found by, and the text."""
    told = (FOLDER / language / f"{task}.md").read_text(encoding="utf-8")
    title, lead, words, text = (part.strip() for part in re.split(r"\n\n", told, maxsplit=3))
    return Page(task, title.removeprefix("# "), lead, words.partition(":")[2].strip(), text)


def page(task: str) -> Page | None:
    """In the reader's language."""
    return read(task, _language()) if task in TASKS else None


def pages(asked: str = "") -> list[Page]:
    """All of them, or those where all the words are found."""
    found = (read(task, _language()) for task in TASKS)
    return [one for one in found if one.fits(asked)]


def _language() -> str:
    asked = (get_language() or "en").partition("-")[0]
    asked = NEAREST.get(asked, asked)
    return asked if asked in LANGUAGES else "en"
