"""What this room announces."""

from laget.core.events import Kind

LIST_TAKEN = Kind("list.taken", ("children", "gaps", "reports", "archives", "ahead"))
