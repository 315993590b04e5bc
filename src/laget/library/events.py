"""What this room announces. `WHAT` are the kinds of rows it is made of."""

from laget.core.events import Kind

WHAT = ("practice", "publication", "trial")

KINDS = (*WHAT, "translation")

ADDED = Kind("library.row-added", KINDS)
CHANGED = Kind("library.row-changed", KINDS)
OUT = Kind("library.row-taken-out", KINDS)
PUBLISHED = Kind("library.published")
ASKED = Kind("library.asked", ("question", "other"))
REPLIED = Kind("library.replied")
ANSWERED = Kind("library.question-answered")
