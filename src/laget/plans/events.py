"""What this room announces."""

from laget.core.events import Kind

PLAN_STARTED = Kind("plan.started")
PLAN_ENDED = Kind("plan.ended")
PLAN_CHANGED = Kind("plan.changed")
PART_WRITTEN = Kind("plan-part.written")
GOAL_SET = Kind("goal.set")
GOAL_CHANGED = Kind("goal.changed")
BROUGHT_BACK = Kind("plan.brought-back")
NEED_NOTED = Kind("need.noted")
NEED_CHANGED = Kind("need.changed")
RIGHT_CONSIDERED = Kind("right.considered", ("yes", "no", "later", "not_wanted"))
OTHER_NAMED = Kind("other-plan.named")
OTHER_CHANGED = Kind("other-plan.changed")
MEASURE_STARTED = Kind("measure.started")
MEASURE_CHANGED = Kind("measure.changed")
MEASURE_ENDED = Kind("measure.ended")
FOLLOWS_SAID = Kind("measure.follows", ("none_needed", "measure", "referral"))
REVIEWED = Kind("measure.reviewed", ("worked", "partly", "no", "harmful"))
CONTACTED = Kind("contact.noted", ("child", "guardian", "meeting"))
