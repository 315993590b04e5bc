"""What this room announces."""

from laget.core.events import Kind

REGISTERED = Kind("child.registered")
OPENED = Kind("record.opened")
LISTED = Kind("child.listed")
SPOKE = Kind("child.spoke", ("wrote", "said", "drew"))
RELATED = Kind("child.related")
MOVED = Kind("child.moved", ("registered", "staying"))
ANSWERED_FOR = Kind("child.answered-for")
NUMBERED = Kind("child.numbered")
LOOKED_UP = Kind("child.looked-up", ("found", "absent"))
PROTECTED = Kind("child.protected")
NAMED = Kind("child.named")
JOIN_PROPOSED = Kind("child.join-proposed")
JOINED = Kind("child.joined")
PARTED = Kind("child.parted")
