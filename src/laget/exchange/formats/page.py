"""docs/reference/import.md, made from the formats by `python -m laget.exchange.formats.page`."""

from __future__ import annotations

from pathlib import Path

from laget.exchange.formats import FILES

_TYPES = {
    "ref": "reference",
    "link": "reference to",
    "text": "text",
    "long": "text, 100 kB",
    "day": "date",
    "time": "date, or date and time",
    "yes": "yes or no",
    "whole": "whole number",
    "choice": "code",
    "number": "national number",
    "statute": "id in the rulebook",
    "rule": "id in the rulebook",
    "url": "web address, 200 characters",
}


def as_markdown() -> str:
    """docs/reference/import.md, whole."""
    out = [_HEAD]
    for file in FILES:
        out.append(f"## {file.name}.csv\n\n{file.says}\n")
        out.append("| column | type | needed | what it is | example |")
        out.append("|---|---|---|---|---|")
        for c in file.columns:
            kind = f"{_TYPES[c.type]} `{c.to}`" if c.to else _TYPES[c.type]
            if c.type == "text":
                kind += f", {c.limit} characters"
            if c.choices:
                kind += ": " + ", ".join(f"`{x}`" for x in c.choices)
            says = c.says + (" Not ahead of today." if c.past else "")
            says += " May come later." if c.later else ""
            says += f" Empty means `{c.default}`." if c.default else ""
            needed = "yes" if c.required and not c.default else ""
            example = f"`{c.example}`" if c.example else ""
            out.append(f"| `{c.name}` | {kind} | {needed} | {says} | {example} |")
        out.append("")
    return "\n".join(out).rstrip() + "\n"


_HEAD = """# The files that `laget import` reads

Made from `src/laget/exchange/formats/`; change it there.

`laget import DIR` reads the CSV files below from one folder. Any of them may be absent.
Each file is UTF-8 (a byte order mark does no harm), with comma or semicolon, quoted as in
RFC 4180, with one heading line. The columns may stand in any order; a column that is not
`needed` may be left out. Dates are `2026-03-02`; a date with time is `2026-03-02T10:00`, read in
the installation's time zone unless it says its own.

Every row has a `ref`: your own lasting name for it, unique in its file. Other files point at
it. Rows are known again by it: the same files once more change nothing. What *may come later*
(an answer, a decision, an end) can be filled in under the same `ref`, once; the row gets a new
version, and the journal an event. Any other change under a known `ref` is refused, with file,
row and column.

Each file is loaded in one transaction: where one row is wrong, nothing of that file is loaded,
and the files after it are not begun. A deadline that is left empty is counted once, by the law
and the local rule that held that day.

What you import counts as recorded on the day of the import: Laget cannot know what you knew
before that.
"""


if __name__ == "__main__":
    Path("docs/reference/import.md").write_text(as_markdown(), encoding="utf-8")
