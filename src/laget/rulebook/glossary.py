"""The words of the field and of the house, and the page `GLOSSARY.md` made from them.

`glossary.csv` holds an id, a meaning in English and the word in each language; a leading `?` marks
a word that a native professional must still confirm. `python -m laget.rulebook.glossary [FILE]`
writes the page; a test compares the two. Translators take their terms from here.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PAGE = Path("GLOSSARY.md")
WORDS = Path(__file__).with_name("glossary.csv")

#: Column of the file → heading of the page. Swedish comes three times: Finland's and Åland's law
#: have words of their own, and Sweden's must not be served there unchanged.
LANGUAGES = {
    "nb": "nb",
    "nn": "nn",
    "sv": "sv",
    "sv_fi": "sv (FI)",
    "sv_ax": "sv (AX)",
    "da": "da",
    "fi": "fi",
    "is": "is",
    "fo": "fo",
    "kl": "kl",
}
KINDS = {
    "house": "Words of the house",
    "gap": "Gaps",
    "act": "What people do",
    "role": "People",
    "service": "Services",
    "document": "Documents",
    "law": "Law",
    "status": "How things stand",
    "programme": "Learning and the programme",
    "data": "Numbers",
    "ui": "On the pages",
}
HEAD = """# Glossary

Made from `src/laget/rulebook/glossary.csv` by `python -m laget.rulebook.glossary`; change it there.

One word for one thing, in code, on pages and in translations. A `?` before a word means that a
native professional must confirm it before it is shown. An empty cell means that the country has no
such thing, or that no word was found. Where a thing exists in one country only, its name is kept
and explained, not translated. Finland's and Åland's Swedish have columns of their own; where such a
cell is empty, none is noted, and Sweden's word is not to be taken for theirs. Laget itself speaks
Norwegian Bokmål and English so far; the other columns are for those who translate next.

The words of the house are English in the code; only those that reach a page need a translation.

Some that are easily taken for each other:

- *concern* and *report of concern*: a worry inside a service, and a message to child welfare. In
  several languages the everyday word for a notice (melding, ilmoitus, tilkynning) means the report:
  a notice to a parent must never be called that.
- *case*: a country's case in the project, or the work around a child. Never the child.
- *decision* and *agreement*: one can be appealed, the other is a promise between people.
- *review* and *follow up*: to see whether help helps, and to stay in touch.
- *not measured* and *no information*: nobody has counted, and what should be there is not.
- *authority* and *area*: who answers in law, and a place with a code.
"""


@dataclass(frozen=True)
class Term:
    """One thing and its word in each language; `sure` is False where the word has a `?`."""

    id: str
    kind: str
    en: str
    meaning: str
    words: dict[str, str]
    sources: tuple[str, ...]

    def word(self, language: str) -> str:
        """The word without its mark; empty where there is none."""
        return self.words.get(language, "").removeprefix("?").strip()

    def sure(self, language: str) -> bool:
        """Whether the word may be shown as it stands."""
        return not self.words.get(language, "").startswith("?")


@cache
def terms() -> tuple[Term, ...]:
    """All of them, in the order of the file."""
    with WORDS.open(encoding="utf-8", newline="") as file:
        return tuple(
            Term(
                id=row["id"],
                kind=row["kind"],
                en=row["en"],
                meaning=row["meaning"],
                words={language: row[language] for language in LANGUAGES},
                sources=tuple(row["source"].split()),
            )
            for row in csv.DictReader(file)
        )


def render() -> str:
    """The whole page."""
    return HEAD + "".join(_chapter(kind, title) for kind, title in KINDS.items())


def _chapter(kind: str, title: str) -> str:
    found = [term for term in terms() if term.kind == kind]
    shown = [x for x in LANGUAGES if any(term.words[x] for term in found)]
    head = ["id", "en", "meaning", *(LANGUAGES[x] for x in shown)]
    lines = [f"\n## {title}\n", _row(head), _row(["---"] * len(head))]
    lines += [_row([f"`{t.id}`", t.en, t.meaning, *(t.words[x] for x in shown)]) for t in found]
    return "\n".join(lines) + "\n"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main(argv: list[str]) -> None:
    """Write the page, here or where told."""
    page = Path(argv[0]) if argv else PAGE
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
