"""Publications as BibTeX, for lists of references."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from laget.programme.indexed import folded

TYPES = {
    "report": "techreport",
    "research": "techreport",
    "policy": "techreport",
    "guide": "manual",
}
#: What LaTeX would take for something else.
ESCAPED = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
#: What stands in the name of an institution, and in nobody's: how a word of it ends.
INSTITUTION = re.compile(
    r"(r[åá][dð](et)?|departement(et)?|direktorat(et)?|ministeri(e|et|um|ö)|myndighet(en)?|verket"
    r"|styrelsen?|stofnun|tilsyn(et)?|etaten|virasto|laitos|neuvosto|yliopisto|institut"
    r"(e|et|t|tet)?|universit(y|et|etet)|háskóli|h[øöo][gy]skolen?|högskolan|sent(er|ret|eret)|cent(er"
    r"|re|ret|rum)|kommunen?|kommun|kunta|region(en)?|forbund(et)?|förbund(et)?|council|ministry"
    r"|ministers|directorate|agency|department|association|foundation|commission|authority|board"
    r"|stiftelsen?)$",
    re.IGNORECASE,
)
#: The names that babel has for the languages.
BABEL = {
    "nb": "norsk", "nn": "nynorsk", "sv": "swedish", "da": "danish", "fi": "finnish",
    "is": "icelandic", "en": "english",
}  # fmt: skip


def text(publications: Iterable[Any]) -> str:
    """All of them, each under a key of its own."""
    used: set[str] = set()
    return "\n".join(_entry(one, _key(one, used)) for one in publications)


def _entry(one: Any, key: str) -> str:
    title = ": ".join(filter(None, (one.title, one.subtitle)))
    # An institution is one name: in braces it is not taken apart into first name and last name.
    authors = " and ".join(
        escaped(name) if _is_person(name, one.publisher) else f"{{{escaped(name)}}}"
        for name in _authors(one)
    )
    fields = {
        "title": f"{{{escaped(title)}}}", "author": authors, "year": str(one.year or ""),
        "organization" if one.kind == "guide" else "institution": escaped(one.publisher),
        "series": escaped(one.series), "number": escaped(one.number),
        "isbn": ", ".join(re.findall(r"\d[\d-]{8,}[\dXx]", one.isbn)),
        "language": BABEL.get(one.language, ""),
        "url": one.address.replace("{", "%7B").replace("}", "%7D"),
    }  # fmt: skip
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return f"@{TYPES[one.kind]}{{{key},\n" + "\n".join(lines) + "\n}\n"


def escaped(said: str) -> str:
    plain = re.sub(r"\s+", " ", said).strip()
    return "".join(ESCAPED.get(letter, letter) for letter in plain)


def _authors(one: Any) -> list[str]:
    return [line.strip() for line in one.authors.splitlines() if line.strip()]


def _is_person(name: str, publisher: str) -> bool:
    """Two to five names with capitals, and none that an institution has: a person. Anything else is
    left as it is written."""
    parts = name.replace(",", " ").split()
    if name.casefold() == publisher.strip().casefold():
        return False
    if any(INSTITUTION.search(part) for part in parts):
        return False
    return 2 <= len(parts) <= 5 and all(part[:1].isupper() for part in parts)


def _key(one: Any, used: set[str]) -> str:
    """`hansen2019nordic`; a letter is put to it where it is taken."""
    authors = _authors(one)
    first = (authors[0] if authors else one.publisher or "anon").split(",")[0].split()
    name = first[-1] if first else "anon"
    word = next((w for w in re.findall(r"\w+", one.title) if len(w) > 3), "")
    plain = folded(f"{name}{one.year or ''}{word}")
    key = re.sub(r"[^a-z0-9]", "", plain) or "anon"
    letters = iter("abcdefghijklmnopqrstuvwxyz")
    made = key
    while made in used:
        made = f"{key}{next(letters, len(used))}"
    used.add(made)
    return made
