"""What this room announces. `WHAT` are the kinds of rows a programme is made of."""

from laget.core.events import Kind

WHAT = (
    "source", "statement", "joining", "body", "direction", "initiative", "learning", "uptake",
    "anchoring", "activity", "budget", "money", "risk", "measure", "allotment",
)  # fmt: skip

STARTED = Kind("programme.started")
CHANGED = Kind("programme.changed")
PUBLISHED = Kind("programme.published")
BASELINE = Kind("programme.plan-agreed")
KINDS = (*WHAT, "translation")
ROW_ADDED = Kind("programme.row-added", KINDS)
ROW_CHANGED = Kind("programme.row-changed", KINDS)
ROW_OUT = Kind("programme.row-taken-out", KINDS)
MOVED = Kind("programme.moved")
ANSWERED = Kind("programme.invitation-answered", ("case", "follows", "declined", "left"))
ANCHORED = Kind("programme.anchored")
TAKEN_BACK = Kind("programme.anchoring-taken-back")
DIRECTED = Kind("programme.direction-given")
REPORT_BEGUN = Kind("report.begun", ("steering_group", "commissioner"))
DISCARDED = Kind("report.discarded")
SECTION_WRITTEN = Kind("report.section-written")
SECTION_ADDED = Kind("report.section-added")
SECTION_MOVED = Kind("report.section-moved", ("up", "down", "out", "back"))
BROUGHT_UP = Kind("report.brought-up")
APPROVED = Kind("report.approved")
FROZEN = Kind("report.frozen")
INVITED = Kind("programme.invited", ("worker", "leader"))
CAME = Kind("programme.came")
SEAT_ENDED = Kind("programme.seat-ended")
INVITATION_BACK = Kind("programme.invitation-taken-back")
