"""What this room announces."""

from laget.core.events import Kind

PLAN_STARTED = Kind("plan.started")
PLAN_ENDED = Kind("plan.ended")
GOAL_SET = Kind("goal.set")
MEASURE_STARTED = Kind("measure.started")
MEASURE_CHANGED = Kind("measure.changed")
MEASURE_ENDED = Kind("measure.ended")
FOLLOWS_SAID = Kind("measure.follows", ("none_needed", "measure", "referral"))
REVIEWED = Kind("measure.reviewed", ("worked", "partly", "no", "harmful"))
CONTACTED = Kind("contact.noted", ("child", "guardian", "meeting"))
