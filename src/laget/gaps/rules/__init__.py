"""The gap rules, in the order that hurts a child first. `RULES[key]` is one of them."""

from laget.gaps.rule import GapRule
from laget.gaps.rules.baton import NO_HOLDER, NOT_ACCEPTED
from laget.gaps.rules.case import NO_JOINT_PLAN, SILENCE
from laget.gaps.rules.concerns import NOT_ASSESSED, REPEATED, UNDECIDED
from laget.gaps.rules.measures import HELP_ENDS, REVIEW_OVERDUE, WITHOUT_OWNER_OR_DATE
from laget.gaps.rules.referrals import PASSED_ON, UNANSWERED
from laget.gaps.rules.transitions import MOVED, OUT_OF_SCHOOL

RULES: dict[str, GapRule] = {
    rule.key: rule
    for rule in (
        NOT_ASSESSED, REPEATED, PASSED_ON, MOVED, OUT_OF_SCHOOL, NO_HOLDER, UNDECIDED, UNANSWERED,
        NOT_ACCEPTED, HELP_ENDS, SILENCE, REVIEW_OVERDUE, NO_JOINT_PLAN, WITHOUT_OWNER_OR_DATE,
    )
}  # fmt: skip
