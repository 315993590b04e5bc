"""What this room announces. `WHAT` are the kinds of rows it is made of."""

from laget.core.events import Kind

WHAT = (
    "network", "wave", "team", "aim", "idea", "indicator", "test", "storyboard", "score",
    "gathering", "item", "question", "cluster", "decision",
)  # fmt: skip

KINDS = (*WHAT, "table-translation")

ADDED = Kind("networks.row-added", KINDS)
CHANGED = Kind("networks.row-changed", KINDS)
OUT = Kind("networks.row-taken-out", KINDS)
REGISTERED = Kind("networks.registered", ("local", "national", "young"))
GUEST_CHANGED = Kind("networks.guest-changed")
CODE_RENEWED = Kind("networks.guest-code-renewed")
INVITED = Kind("networks.invited", ("local", "national", "young"))
INVITED_NO_MORE = Kind("networks.invited-no-more", ("local", "national", "young"))
UNREGISTERED = Kind("networks.unregistered")
MOVED = Kind("networks.gathering-moved")
PLACE_FREED = Kind("networks.place-freed")
TABLE_WROTE = Kind("networks.table-wrote")
TABLES_OPENED = Kind("networks.tables-opened")
TABLES_CLOSED = Kind("networks.tables-closed")
CLUSTERED = Kind("networks.clustered")
ASKED = Kind("networks.gain-asked")
EVALUATED = Kind("networks.evaluated")
