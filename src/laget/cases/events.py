"""What this room announces. `WHAT` are the kinds of rows that a case is made of."""

from laget.core.events import Kind

WHAT = (
    "case", "said", "translation", "round", "structure", "wording", "step", "study", "part",
    "survey",
)  # fmt: skip

ADDED = Kind("cases.row-added", WHAT)
CHANGED = Kind("cases.row-changed", WHAT)
OUT = Kind("cases.row-taken-out", WHAT)
ANSWERED = Kind("cases.answered", ("draft", "ready"))
REMINDED = Kind("cases.reminded")
GAINED = Kind("cases.gained")
