"""A part of a report as plain data: its kind, heading, sentences, figures, and the languages in
which what was registered stands, where that is not the report's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

Part = dict[str, Any]
#: Nobody has said in which language it was told.
UNSAID = "und"
#: The languages a report can be begun in: those with words for all that a report says itself.
LANGUAGES = (
    ("nb", "Norsk bokmål"), ("en", "English"), ("sv", "Svenska"), ("da", "Dansk"),
    ("fi", "Suomi"), ("is", "Íslenska"),
)  # fmt: skip
#: The languages that words of an upper room can stand in, as they call themselves.
NAMES = {
    **dict(LANGUAGES), "nn": "Norsk nynorsk", "fo": "Føroyskt", "kl": "Kalaallisut",
}  # fmt: skip


def part(
    kind: str, heading: str, text: str = "", figures: dict[str, Any] | None = None,
    languages: Iterable[str] = (),
) -> Part:  # fmt: skip
    """Called in the language of the report. `languages` are those of what was registered."""
    said = text or ("" if figures else _("None are registered."))
    return {"kind": kind, "heading": heading, "text": said, "figures": figures,
            "languages": sorted(set(languages) - {str(get_language())})}  # fmt: skip


def table(
    head: list[str], rows: list[list[str]], numbers: int = 0, sums: Iterable[int] = (),
    langs: list[str] | None = None, said: Iterable[int] = (),
) -> dict[str, Any] | None:  # fmt: skip
    """`numbers` is how many of the last columns are amounts; `sums` are the rows that add up what
    stands above. `langs` says of each row in which language the columns in `said` stand."""
    if not rows:
        return None
    found: dict[str, Any] = {"head": head, "rows": rows, "numbers": numbers}
    if sums := list(sums):
        found["sums"] = sums
    own = str(get_language())
    if langs and any(code not in (own, UNSAID) for code in langs):
        found["langs"] = ["" if code in (own, UNSAID) else code for code in langs]
        found["said"] = list(said)
    return found


def note(languages: Iterable[str]) -> str:
    """In the language of the report: that what was registered stands in others."""
    named = [NAMES.get(code, code) for code in languages if code != UNSAID]
    if UNSAID in languages:
        return _("What was told stands in the words and the language of those who told it.")
    if named:
        return _("What was registered stands as it was written. Language: %(names)s.") % {
            "names": ", ".join(named)
        }
    return ""
