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
APPOINTED = Kind("lead.appointed")
FOLLOWED = Kind("lead.followed")
ASKED = Kind("lead.asked", ("cannot", "disputed", "wish"))
ANSWERED = Kind("lead.answered", ("cannot", "disputed", "wish"))
WENT_AWAY = Kind("role.away")
CAME_BACK = Kind("role.back")
ROLE_ENDED = Kind("role.ended")
