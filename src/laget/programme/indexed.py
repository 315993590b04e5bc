"""The columns that the search looks in. The database makes them of the words of a row, in the
language of the row, whenever they change; nobody can forget it."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db.models import CharField, F, Func, Index, TextField

#: How PostgreSQL cuts the words of a language to their stems. It knows no Icelandic, Faroese or
#: Greenlandic: there, words are taken as they stand.
CONFIGS = {
    "nb": "norwegian", "nn": "norwegian", "sv": "swedish", "da": "danish", "fi": "finnish",
    "en": "english",
}  # fmt: skip
PLAIN = "simple"
ALMOST = 0.55  # how like a misspelt title must be
#: Letters that neighbours write differently, and what is written where the letter is not found.
LETTERS = str.maketrans("åäáàâæøöóòéèêíìúüýÿðþ", "aaaaaaooooeeeiiuuyydt")
PAIRS = (("ae", "a"), ("oe", "o"), ("aa", "a"))


def config(language: str) -> str:
    return CONFIGS.get(language, PLAIN)


def folded(text: str) -> str:
    """The same in small letters without their marks: `elevhälsa` and `elevhelse` come closer."""
    plain = text.lower().translate(LETTERS)
    for pair, one in PAIRS:
        plain = plain.replace(pair, one)
    return plain


def looked_up(name: str) -> list[Index]:
    """The indexes of a table with thousands of texts to search in."""
    return [
        GinIndex(fields=["words"], name=f"{name}_words"),
        GinIndex(OpClass(F("alike"), "gin_trgm_ops"), name=f"{name}_alike"),
    ]


class Stems(Func):
    """The stems of some columns, by the row's own language."""

    arg_joiner = " || ' ' || "
    template = (
        "to_tsvector(CASE language "
        + " ".join(f"WHEN '{code}' THEN '{name}'::regconfig" for code, name in CONFIGS.items())
        + f" ELSE '{PLAIN}'::regconfig END, %(expressions)s)"
    )


class Folded(Func):
    """`folded`, said by the database."""

    arg_joiner = " || ' ' || "
    template = (
        "replace(" * len(PAIRS)
        + "translate(lower(%(expressions)s), '{}', '{}')".format(
            "".join(map(chr, LETTERS)), "".join(map(chr, LETTERS.values()))
        )
        + "".join(f", '{pair}', '{one}')" for pair, one in PAIRS)
    )

    def __init__(self, *expressions: Any, **told: Any) -> None:
        super().__init__(*expressions, output_field=TextField(), **told)


class Mark(Func):
    """`mark_of`, said by the database of the columns named. It must be told of nothing that can be
    set otherwise, so the text becomes bytes by `decode`, with what `decode` would read doubled."""

    template = r"encode(sha256(decode(replace(%(expressions)s, '\', '\\'), 'escape')), 'hex')"
    arg_joiner = r", '\', '\\'), 'escape') || '\x00'::bytea || decode(replace("

    def __init__(self, *columns: str, **told: Any) -> None:
        super().__init__(*columns, output_field=CharField(max_length=64), **told)
