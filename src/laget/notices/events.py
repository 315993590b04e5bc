"""What this room announces."""

from laget.core.events import Kind

SETTLED = Kind("ledger.settled")
SEEN = Kind("notices.seen")
CHOSEN = Kind("notices.chosen", ("at_once", "daily", "none"))
