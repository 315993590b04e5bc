"""What this room announces. `WHAT` are the kinds of rows that a case is made of."""

from laget.core.events import Kind

WHAT = (
    "case", "said", "translation", "round", "structure", "wording", "step", "study", "part",
    "survey",
)  # fmt: skip

KINDS = (*WHAT, "reply-translation")

ADDED = Kind("cases.row-added", KINDS)
CHANGED = Kind("cases.row-changed", KINDS)
OUT = Kind("cases.row-taken-out", KINDS)
ANSWERED = Kind("cases.answered", ("draft", "ready"))
REMINDED = Kind("cases.reminded")
GAINED = Kind("cases.gained")
