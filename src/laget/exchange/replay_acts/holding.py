"""Who coordinates. A story that names nobody is silent about routine: somebody is taken to hold
the whole until the story says that the coordinator left and nobody came."""

from uuid import UUID

from laget.exchange.replay_acts import concerns, moving
from laget.exchange.replay_dates import Told
from laget.exchange.replay_story import CLOSING_DAYS, Story, index_of, plus

HANDOVER_DAYS = 60
"""A new coordinator appointed this long before the old one leaves is the hand-over."""
NOBODY = UUID(int=999)


def begins(story: Story, first: Told) -> None:
    story.add("lead", first, from_on=first.on, to_on=None, standing_in=False, told=False)


def _team(story: Story, t: Told) -> None:
    """A coordinator is there for two services or more; from then on one is needed."""
    if not any(r["authority"] == NOBODY for r in story.facts["involvement"]):
        for unit in (UUID(int=2001), UUID(int=2002)):
            story.add("involvement", t, unit=unit, authority=NOBODY, service="other",
                      from_on=t.on, to_on=None)  # fmt: skip


def appointed(story: Story, t: Told) -> None:
    concerns.acted_on(story, t, reports=False)
    story.add("lead", t, from_on=t.on, to_on=None, standing_in=False, told=True)
    story.waited(t.on, "no holder")
    _team(story, t)
    moving.taken_over(story, t)
    story.follows(t)


def left(story: Story, t: Told) -> None:
    """Nobody holds it from now on, unless a successor was there or the help had just ended."""
    holders = story.open("lead", "to_on")
    if not holders:
        story.assume(t, "nobody is told to hold it any more; the event says nothing new.")
        return
    helping = story.open("measure", "ended_on", kind="help")
    closing = story.lately({"review_held", "meeting_held", "measure_ended"}, t.on, CLOSING_DAYS)
    if closing and not helping:
        story.assume(t, "the help had just ended; read as closed, with nobody needed.")
        return
    newest = holders[-1]
    recent = plus(newest["from_on"], HANDOVER_DAYS) >= t.on
    handed_over = recent and sum(r["told"] for r in holders) > 1
    if handed_over:
        story.assume(t, f"event {index_of(newest['event'])} is read as the successor.")
        holders.remove(newest)
    else:
        _team(story, t)
        if not helping:
            story.waits(t, "no holder")
        story.add("lead", t, from_on=t.on, to_on=t.on, standing_in=False, told=True)
    for row in holders:
        row["to_on"] = t.on
