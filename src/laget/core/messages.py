"""The words of Laget in each language: found in the code, kept in `.po`, compiled to `.mo`.

`.po` files are written by people and committed; `.mo` files are made from them when the package is
built and when the program starts (`ready()`), never committed. gettext need not be installed.

    python -m laget.core.messages update          every msgid in the code into each .po
    python -m laget.core.messages check           what lacks a translation, or has one in a variant
                                                  and is said nowhere; exit 1 if there is any
    python -m laget.core.messages take FILE…      translations written elsewhere, into nb
"""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs
import polib

PACKAGE = Path(__file__).parent.parent
LOCALE = PACKAGE / "locale"
SOURCE = "en"  # msgids are English; its .po holds only what should read differently
TRANSLATED = ("nb", "sv", "da")  # complete at every commit: held by tests/core/test_messages.py
PARTLY = ("fi", "is")  # complete in what READ_BY_ALL holds, and found nowhere else
#: A language as some countries speak it: only what is said otherwise there; the rest is the
#: language's own. By catalogue: the language, what it is called in settings, and the countries.
VARIANTS = {"sv_FI": ("sv", "sv-fi", ("FI", "AX"))}
#: The rooms and files whose words stand in every language: what is open to everybody, what the
#: upper rooms work with, and what a family is handed on paper.
READ_BY_ALL = (
    "core", "people", "programme", "cases", "networks", "library", "faults", "paper", "consent",
    "wiring.py", "plans", "asking", "help", "children/models", "teams/models",
    "organisations/models.py", "teams/lead_words.py", "gaps/titles.py", "notices/actions.py",
    "notices/forms.py", "notices/models.py", "notices/sending.py", "notices/templates",
    "notices/views.py",
)  # fmt: skip

#: Where the words stand in each call's arguments: (context, singular, plural).
CALLS: dict[str, tuple[int | None, int, int | None]] = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
STRING = r"u?('(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
CALL = re.compile(rf"\b(_|n?p?gettext)\(\s*{STRING}(?:\s*,\s*{STRING})?(?:\s*,\s*{STRING})?", re.S)


@dataclass(frozen=True)
class Message:
    """One msgid as the code asks for it. `plural` is empty where there is only one form."""

    text: str
    context: str | None = None
    plural: str = ""

    @property
    def key(self) -> tuple[str | None, str]:
        return (self.context, self.text)


def ready() -> Path:
    """The folder Django reads: every `.mo` newer than its `.po` was. Where the package may not be
    written to, the compiled files go to the user's cache instead."""
    try:
        return compile_into(LOCALE)
    except OSError:
        return compile_into(Path(platformdirs.user_cache_dir("laget")) / "locale")


def compile_into(folder: Path) -> Path:
    """Makes each stale `.mo`, all at once in its place. Same modification time means up to date."""
    for po in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        mo = folder / po.relative_to(LOCALE).with_suffix(".mo")
        stamp = po.stat().st_mtime_ns
        if mo.exists() and mo.stat().st_mtime_ns == stamp:
            continue
        mo.parent.mkdir(parents=True, exist_ok=True)
        half = mo.with_suffix(f".{os.getpid()}.half")
        polib.pofile(str(po)).save_as_mofile(str(half))
        os.utime(half, ns=(stamp, stamp))
        half.replace(mo)
    return folder


def in_code(
    package: Path = PACKAGE, only: tuple[str, ...] = ("",)
) -> dict[tuple[str | None, str], Message]:
    """Every msgid in the package's Python and templates, in a stable order; or in those whose path
    begins as one of `only` does."""
    found: dict[tuple[str | None, str], Message] = {}
    paths = [one for one in sorted(package.rglob("*.*")) if _begins(one, package, only)]
    for path in paths:
        if path.suffix == ".py":
            _add(found, in_python(path.read_text(encoding="utf-8")))
    for path in paths:
        if path.suffix in (".html", ".txt") and "templates" in path.parts:
            _add(found, in_template(path.read_text(encoding="utf-8")))
    return found


def _begins(path: Path, package: Path, only: tuple[str, ...]) -> bool:
    return path.relative_to(package).as_posix().startswith(only)


@cache
def wanted(language: str) -> dict[tuple[str | None, str], Message]:
    """What a language is to say: all of it, or what everybody reads."""
    return in_code(only=READ_BY_ALL) if language in PARTLY else in_code()


def _add(found: dict[tuple[str | None, str], Message], messages: Iterator[Message]) -> None:
    for message in messages:
        kept = found.get(message.key)
        if kept is None or (message.plural and not kept.plural):
            found[message.key] = message


def in_python(source: str) -> Iterator[Message]:
    """The msgids of one module: calls of gettext's names with plain strings."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in CALLS:
            yield from _message(name, [_plain(argument) for argument in node.args])


def _plain(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def in_template(source: str) -> Iterator[Message]:
    """The msgids of one template: `templatize` turns its tags into gettext calls."""
    from django.utils.translation.template import templatize

    for name, *strings in CALL.findall(templatize(source)):
        yield from _message(name, [ast.literal_eval(s) if s else None for s in strings])


def _message(name: str, words: list[str | None]) -> Iterator[Message]:
    at_context, at_text, at_plural = CALLS[name]

    def word(at: int | None) -> str | None:
        return words[at] if at is not None and at < len(words) else None

    text = word(at_text)
    if text:
        yield Message(text, word(at_context), word(at_plural) or "")


def catalogue(language: str) -> polib.POFile:
    """One language's words."""
    return polib.pofile(str(_path(language)), wrapwidth=0)


def _by_key(words: polib.POFile) -> dict[tuple[str | None, str], polib.POEntry]:
    return {(e.msgctxt, e.msgid): e for e in words if not e.obsolete}


def _path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def missing(language: str) -> list[Message]:
    """What the code says and the language does not: absent, empty, half, or fuzzy."""
    said = _by_key(catalogue(language))
    return [m for m in wanted(language).values() if not _is_said(said.get(m.key), m)]


def _is_said(entry: polib.POEntry | None, message: Message) -> bool:
    if entry is None or entry.fuzzy:
        return False
    if message.plural:
        return bool(entry.msgid_plural) and all(entry.msgstr_plural.values())
    return bool(entry.msgstr)


def unused(language: str) -> list[str]:
    """What the language says and the code no longer asks for."""
    asked = wanted(language)
    return [e.msgid for e in catalogue(language) if (e.msgctxt, e.msgid) not in asked]


def same(variant: str) -> list[str]:
    """What a variant says as its language does, and so need not say."""
    said = _by_key(catalogue(VARIANTS[variant][0]))
    return [
        e.msgid
        for e in catalogue(variant)
        if (own := said.get((e.msgctxt, e.msgid)))
        and (own.msgstr, own.msgstr_plural) == (e.msgstr, e.msgstr_plural)
    ]


def update() -> None:
    """Brings each translated `.po` in step with the code: new entries empty, unused ones out, in
    alphabetical order so that two branches rarely touch the same lines. A variant keeps what it
    says, and gets nothing new."""
    for language in (*TRANSLATED, *PARTLY, *VARIANTS):
        words = catalogue(language)
        said = _by_key(words)
        words[:] = [
            _entry(m, said.get(m.key))
            for m in sorted(wanted(language).values(), key=_order)
            if language not in VARIANTS or m.key in said
        ]
        words.save(str(_path(language)))


def _order(message: Message) -> tuple[str, str]:
    return (message.text.casefold(), message.context or "")


def _entry(message: Message, old: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.text, msgctxt=message.context)
    if old is not None:
        entry.tcomment, entry.flags = old.tcomment, [f for f in old.flags if f == "fuzzy"]
    if message.plural:
        entry.msgid_plural = message.plural
        forms = old.msgstr_plural if old is not None and old.msgid_plural else {}
        entry.msgstr_plural = {0: forms.get(0, ""), 1: forms.get(1, "")}
    elif old is not None and not old.msgid_plural:
        entry.msgstr = old.msgstr
    if "%(" in message.text:
        entry.flags.append("python-format")
    return entry


def take(files: list[str], language: str = "nb") -> None:
    """Copies translations from other `.po` files; what is already said here stays."""
    words = catalogue(language)
    said = _by_key(words)
    for name in files:
        for entry in polib.pofile(name):
            old = said.get((entry.msgctxt, entry.msgid))
            if old is None:
                words.append(entry)
                said[(entry.msgctxt, entry.msgid)] = entry
            elif not (old.msgstr or any(old.msgstr_plural.values())):
                old.msgid_plural, old.msgstr = entry.msgid_plural, entry.msgstr
                old.msgstr_plural = entry.msgstr_plural
    words.save(str(_path(language)))


def main(argv: list[str]) -> int:
    """The three commands above."""
    if argv[:1] == ["update"]:
        update()
    elif argv[:1] == ["take"]:
        take(argv[1:])
    elif argv[:1] != ["check"]:
        print(__doc__)
        return 2
    every = (*TRANSLATED, *PARTLY)
    lacking = [(language, m) for language in every for m in missing(language)]
    for language, m in lacking:
        print(f"{language}: {f'[{m.context}] ' if m.context else ''}{m.text!r}")
    gone = [(variant, text) for variant in VARIANTS for text in unused(variant)]
    for variant, text in gone:
        print(f"{variant}: nothing in the code says {text!r}")
    return 1 if lacking or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
