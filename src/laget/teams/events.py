"""What this room announces."""

from laget.core.events import Kind

CASE_OPENED = Kind("case.opened")
CASE_CLOSED = Kind("case.closed")
JOINED = Kind("team.joined")
LEFT = Kind("team.left")
ASSIGNED = Kind("team.assigned")
RELEASED = Kind("team.released")
OFFERED = Kind("baton.offered")
ACCEPTED = Kind("baton.accepted")
DECLINED = Kind("baton.declined")
TAKEN_BACK = Kind("baton.taken-back")
STOOD_IN = Kind("baton.stood-in")
PUT_DOWN = Kind("baton.put-down")
TO_ASK = Kind("case.to-ask")
ASKED = Kind("case.asked", ("well", "again", "not_reached"))
ROLE_ENDED = Kind("role.ended")
