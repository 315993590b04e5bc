"""What the words of the field mean, across the languages: the glossary, read for a search.

`understand` takes what somebody has typed apart: each word or fixed phrase with the things it can
mean, by what they are called in each language. Words that look alike and are not (`alike` in
`concepts.toml`) mean what they mean in the language of the one who asks; and a text in a language
where the same word means something else is not found by it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

from laget.cases.models import LANGUAGES
from laget.programme.indexed import folded
from laget.rulebook.glossary import Term, terms

FILE = Path(__file__).with_name("concepts.toml")
#: Columns of the glossary by the language of a text: Swedish is written in three countries.
COLUMNS = {
    "nb": ("nb",), "nn": ("nn",), "sv": ("sv", "sv_fi", "sv_ax"), "da": ("da",), "fi": ("fi",),
    "is": ("is",), "fo": ("fo",), "kl": ("kl",),
}  # fmt: skip
WORD = re.compile(r"\w+(?:-\w*)*", re.UNICODE)
INITIALS = re.compile(r"[A-ZÆØÅÄÖÁÍÓÚÝÞÐ]{2,6}")
LONGEST = 6  # words in a fixed phrase
ENDING = 3  # letters by which the forms of one word differ
AS_ALIKE, ALIKE_FROM = 0.5, 6  # how like a misspelt word must be, and how long
MOST = 8  # words of a question that are looked for


@dataclass(frozen=True)
class Name:
    """What a thing is called: in which column of the glossary, and whether it is the very thing."""

    text: str
    column: str
    thing: str
    is_same: bool = True


@dataclass(frozen=True)
class Group:
    """One word or phrase of a question. `names` are what it can be called in a text of each
    language; `not_in` are the languages where the typed word itself means something else. What is
    read as another form of a word is that word; what is only spelt like one (`is_guess`) may be a
    word of its own, and is not read so where a text has it as it is written."""

    typed: str
    read_as: str = ""
    is_guess: bool = False
    things: frozenset[str] = frozenset()
    names: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    not_in: frozenset[str] = frozenset()
    is_treacherous: bool = False


@cache
def _told() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))


@cache
def things() -> dict[str, Term]:
    """What one can search for, by id."""
    told = _told()
    return {
        term.id: term for term in terms() if term.kind in told["kinds"] or term.id in told["acts"]
    }


@cache
def _alike() -> dict[str, dict[str, str]]:
    return {one["word"]: one["means"] for one in _told()["alike"]}


def _variants(word: str) -> list[str]:
    """`PP-tjenesten (PPT)` is two names; a bracket that explains is none."""
    inner = re.findall(r"\(([^)]*)\)", word)
    outer = re.sub(r"\s*\([^)]*\)", "", word).strip()
    found = [part.strip() for part in outer.split(" / ")]
    return [one for one in [*found, *(i for i in inner if INITIALS.fullmatch(i))] if one]


@cache
def called() -> dict[str, dict[str, tuple[Name, ...]]]:
    """Each thing by the language of a text: what it is called there."""
    more = _told()["more"]
    found: dict[str, dict[str, tuple[Name, ...]]] = {}
    for key, term in things().items():
        found[key] = {"en": (Name(_variants(term.en)[0], "en", key),)}
        for language, columns in COLUMNS.items():
            names = [
                Name(text, column, key) for column in columns
                for text in _variants(term.word(column))
            ]  # fmt: skip
            names += [Name(text, language, key) for text in more.get(key, {}).get(language, [])]
            found[key][language] = tuple(
                one
                for one in _once(names)
                if _alike().get(one.text.lower(), {}).get(language, key) == key
            )
    return found


@cache
def _by_name() -> dict[str, dict[str, set[str]]]:
    """Every name in small letters: the things it can be, with the languages it is so in."""
    found: dict[str, dict[str, set[str]]] = {}
    for key, languages in called().items():
        for language, names in languages.items():
            for name in names:
                found.setdefault(name.text.lower(), {}).setdefault(key, set()).add(language)
    return found


@cache
def _by_folded() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in _by_name():
        if name not in _alike():
            found.setdefault(folded(name), set()).add(name)
    return found


@cache
def trigrams(word: str) -> frozenset[str]:
    padded = f"  {word} "
    return frozenset(padded[n : n + 3] for n in range(len(padded) - 2))


def likeness(one: str, other: str) -> float:
    a, b = trigrams(one), trigrams(other)
    return len(a & b) / len(a | b)


def understand(typed: str, language: str) -> list[Group]:
    """What somebody has typed, word by word; fixed phrases stay together."""
    words = WORD.findall(typed)[: MOST * 2]
    groups: list[Group] = []
    while words and len(groups) < MOST:
        for size in range(min(LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[:size])
            if size == 1 or _meanings(phrase, language):
                words = words[size:]
                if phrase.lower() not in _told()["small"]:
                    groups.append(_group(phrase, language))
                break
    return groups


def _group(phrase: str, language: str) -> Group:
    small, read_as = phrase.lower(), ""
    means = _alike().get(small)
    found = _meanings(phrase, language)
    if not found and means is None and (like := _read(small)):
        read_as, found = like, frozenset(_by_name()[like])
    not_in: frozenset[str] = frozenset()
    if means is not None:
        mine = _mine(means, language)
        not_in = frozenset(code for code, thing in means.items() if thing != mine)
    is_guess = bool(read_as) and not _is_form(small, read_as, language)
    return Group(phrase, read_as, is_guess, found, _names(found), not_in, means is not None)


def _is_form(small: str, name: str, language: str) -> bool:
    """Whether a word is a name of the asker's own language with another ending."""
    one, other = folded(small), folded(name)
    letters = zip(one, other, strict=False)
    begun = len(list(takewhile(lambda two: two[0] == two[1], letters)))
    own = any(language in languages for languages in _by_name()[name].values())
    return own and begun >= ALIKE_FROM and max(len(one), len(other)) - begun <= ENDING


def _mine(means: dict[str, str], language: str) -> str:
    """What a treacherous word is to the one who asks. Somebody in whose language it is not at all
    means the thing it is, where it is one thing."""
    if language in means:
        return means[language]
    meant = {thing for thing in means.values() if thing}
    return meant.pop() if len(meant) == 1 else ""


def _meanings(phrase: str, language: str) -> frozenset[str]:
    small = phrase.lower()
    if small in _alike():
        mine = _mine(_alike()[small], language)
        return frozenset({mine} if mine in things() else ())
    found = _by_name().get(small)
    if found is None:
        exact = _by_folded().get(folded(small), set())
        return frozenset(key for name in exact for key in _by_name()[name])
    own = {key for key, languages in found.items() if language in languages}
    return frozenset(own or found)


def _read(small: str) -> str:
    """The name that a misspelt or inflected word is most like; empty where none is. A word that is
    the last part of a name, as `rådgiver` is of `PP-rådgiver`, is no misspelling of it."""
    plain = folded(small)
    if len(plain) < ALIKE_FROM:
        return ""
    best = max(
        (
            name
            for name in _by_folded()
            if " " not in name and len(name) >= ALIKE_FROM and not name.endswith(plain)
        ),
        key=lambda name: (likeness(plain, name), name),
    )
    nearest = max((likeness(plain, folded(word)) for word in _alike()), default=0)
    like = likeness(plain, best)
    return min(_by_folded()[best]) if like >= AS_ALIKE and like > nearest else ""


def _names(found: Iterable[str]) -> dict[str, tuple[Name, ...]]:
    """What the things are called, and those close enough to meet them; by language of a text."""
    same = sorted(found)
    close = sorted(
        {other for key in same for group in _told()["groups"]["equal"] if key in group
         for other in group if other in things()} - set(same)
    )  # fmt: skip
    names: dict[str, tuple[Name, ...]] = {}
    for language, _own in LANGUAGES:
        here = [name for key in same for name in called()[key].get(language, ())]
        here += [
            Name(name.text, name.column, name.thing, is_same=False)
            for key in close for name in called()[key].get(language, ())
        ]  # fmt: skip
        if here:
            names[language] = _once(here)
    return names


def _once(names: Iterable[Name]) -> tuple[Name, ...]:
    """Each name once, as it stands first."""
    found: dict[str, Name] = {}
    for one in names:
        found.setdefault(one.text.lower(), one)
    return tuple(found.values())


def near(groups: Iterable[Group], language: str) -> list[str]:
    """Other words to search for, in the language of the one who asks."""
    asked = {key for group in groups for key in group.things}
    found = {
        other for key in asked for group in _told()["groups"]["near"] if key in group
        for other in group if other in things()
    } - asked  # fmt: skip
    said = [called()[key].get(language) or called()[key]["en"] for key in sorted(found)]
    return [names[0].text for names in said][:6]


def betrays(plain: str, group: Group) -> list[tuple[str, str]]:
    """Treacherous words that a typed word is like, with the languages in which they are another
    thing: what only looks like the question is not offered as misspelt."""
    return [
        (folded(word), code) for word, means in _alike().items()
        if likeness(plain, folded(word)) > 0.4
        for code, thing in means.items() if not (thing and thing in group.things)
    ]  # fmt: skip
