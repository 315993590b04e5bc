"""What this room announces."""

from laget.core.events import Kind

REGISTERED = Kind("child.registered")
OPENED = Kind("record.opened")
LISTED = Kind("child.listed")
SPOKE = Kind("child.spoke", ("wrote", "said", "drew"))
#: Of what the whole team reads.
OPENED_UP = Kind("words.opened-up", ("wrote", "said", "drew"))
PLACED = Kind("words.placed", ("wrote", "said", "drew"))
BESIDE = Kind("words.beside", ("answer", "note"))
#: Of what the child has told in confidence. The database shows these to no leader and no
#: colleague: kinds that begin with `confided.` are read by the one who did it.
CONFIDED = Kind("confided.said", ("wrote", "said", "drew"))
CONFIDED_NAMED = Kind("confided.named", ("wrote", "said", "drew"))
CONFIDED_TAKEN_BACK = Kind("confided.taken-back", ("wrote", "said", "drew"))
CONFIDED_PLACED = Kind("confided.placed", ("wrote", "said", "drew"))
CONFIDED_BESIDE = Kind("confided.beside", ("answer", "note"))
NOT_HEARD = Kind("child.not-heard", ("too_young", "did_not_want", "not_reached", "harmful"))
STORY_TOLD = Kind("story.told", ("works", "avoid", "who", "day"))
STORY_SHARED = Kind("story.shared", ("works", "avoid", "who", "day"))
STORY_TAKEN_BACK = Kind("story.taken-back", ("works", "avoid", "who", "day"))
STORY_READ = Kind("story.read")
RELATED = Kind("child.related")
MOVED = Kind("child.moved", ("registered", "staying", "back"))
ANSWERED_FOR = Kind("child.answered-for", ("child_welfare", "school", "health", "coordination"))
NUMBERED = Kind("child.numbered")
BORN = Kind("child.born")
LOOKED_UP = Kind("child.looked-up", ("found", "absent"))
SEARCHED = Kind("children.searched", ("name", "birth_date", "reference"))
PROTECTED = Kind("child.protected")
NAMED = Kind("child.named")
UNNAMED = Kind("child.unnamed")
UNPROTECTED = Kind("child.unprotected")
JOIN_PROPOSED = Kind("child.join-proposed")
JOIN_REFUSED = Kind("child.join-refused")
JOINED = Kind("child.joined")
PARTED = Kind("child.parted")
#: Of whom somebody has as kin or friends: nothing of it is told to a leader or a colleague.
CONFIDED_KIN = Kind("confided.kin")
CONFIDED_KIN_ENDED = Kind("confided.kin-ended")
