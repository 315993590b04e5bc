"""What this room announces. `WHAT` are the kinds of rows it is made of."""

from laget.core.events import Kind

WHAT = ("practice", "publication", "trial")

ADDED = Kind("library.row-added", WHAT)
CHANGED = Kind("library.row-changed", WHAT)
OUT = Kind("library.row-taken-out", WHAT)
PUBLISHED = Kind("library.published")
ASKED = Kind("library.asked", ("question", "other"))
REPLIED = Kind("library.replied")
ANSWERED = Kind("library.question-answered")
