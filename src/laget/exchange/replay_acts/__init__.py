"""What each kind of told event says, by noun; and the whole story in order.

Kinds that say nothing to the rules (`other`) have no act.
"""

from collections.abc import Callable

from laget.exchange.replay_acts import concerns, help_given, holding, moving, referrals
from laget.exchange.replay_dates import Assumption, Told, dated
from laget.exchange.replay_story import ALWAYS, CHILD, Facts, Story
from laget.exchange.timeline import Timeline
from laget.gaps.rules import RULES
from laget.rulebook.loader import load

NOT_TOLD = {"baton-not-accepted", "measure-without-owner-or-date", "no-joint-plan"}
"""Rules that ask for what a story does not tell: offers, owners, dates, plans. They are off."""
SILENT_DAYS = 120
"""A story skips ordinary weeks: silence is four months with something left waiting."""

ACTS: dict[str, Callable[[Story, Told], None]] = {
    "concern": concerns.raised,
    "concern_decided": concerns.decided,
    "investigation_opened": concerns.investigation_opened,
    "investigation_closed": concerns.investigation_closed,
    "measure_started": help_given.started,
    "measure_ended": help_given.ended,
    "review_held": help_given.reviewed,
    "meeting_called": help_given.meeting_called,
    "meeting_held": help_given.meeting_held,
    "birthday_18": help_given.birthday,
    "referral_sent": referrals.sent,
    "referral_accepted": referrals.accepted,
    "referral_declined": referrals.declined,
    "coordinator_appointed": holding.appointed,
    "coordinator_left": holding.left,
    "moved_municipality": moving.moved,
    "transfer_accepted": moving.transfer_accepted,
    "school_dropout": moving.left_school,
    "contact_with_youth": lambda story, t: story.sign(t, "child"),
    "child_heard": concerns.child_heard,
    "consent_given": lambda story, t: story.sign(t, "guardian"),
    "consent_withdrawn": referrals.consent_withdrawn,
}


def days_of(key: str) -> int | None:
    """The days a rule adds in a told case."""
    return SILENT_DAYS if key == "silence" else RULES[key].days


def facts_of(timeline: Timeline) -> tuple[Facts, list[Assumption]]:
    """The facts a told case gives, by table, and what had to be assumed. Pure."""
    told, assumed = dated(timeline)
    story = Story(load(timeline.jurisdiction), timeline.born_on, told[0].on, assumed=assumed)
    holding.begins(story, told[0])
    moving.begins(story, told[0])
    for t in told:
        if act := ACTS.get(t.kind):
            act(story, t)
        story.past.append(t)
    facts = dict(story.facts)
    facts["children"] = [{"child": CHILD, "authority": story.town(0), "born_on": timeline.born_on}]
    facts["limits"] = [
        {"rule": key, "authority": story.town(number), "from_on": ALWAYS, "days": days_of(key),
         "source": "replay"}
        for key in RULES.keys() - NOT_TOLD
        for number in range(story.moves + 1)
    ]  # fmt: skip
    return facts, sorted(story.assumed, key=lambda a: a.index)
