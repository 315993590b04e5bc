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
BORN = Kind("child.born")
LOOKED_UP = Kind("child.looked-up", ("found", "absent"))
PROTECTED = Kind("child.protected")
NAMED = Kind("child.named")
UNNAMED = Kind("child.unnamed")
UNPROTECTED = Kind("child.unprotected")
JOIN_PROPOSED = Kind("child.join-proposed")
JOIN_REFUSED = Kind("child.join-refused")
JOINED = Kind("child.joined")
PARTED = Kind("child.parted")
