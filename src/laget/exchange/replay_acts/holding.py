"""Who coordinates. A story that names nobody is silent about routine: somebody is taken to hold
the whole until the story says that the coordinator left and nobody came."""

from uuid import UUID

from laget.exchange.replay_acts import concerns, looking, moving
from laget.exchange.replay_dates import Told
from laget.exchange.replay_story import CLOSING_DAYS, Story, index_of, plus

HANDOVER_DAYS = 60
"""A new coordinator appointed this long before the old one leaves is the hand-over."""
NOBODY = UUID(int=999)


def begins(story: Story, first: Told) -> None:
    story.add("lead", first, from_on=first.on, to_on=None, standing_in=False, told=False)


def _team(story: Story, t: Told) -> None:
    """A coordinator is there for two services or more; from then on one is needed."""
    if not story.open("involvement", "to_on", authority=NOBODY):
        for unit in (UUID(int=2001), UUID(int=2002)):
            story.add("involvement", t, unit=unit, authority=NOBODY, service="other",
                      from_on=t.on, to_on=None)  # fmt: skip


def not_needed(story: Story, t: Told) -> None:
    """All ended on the day that the coordinator left: there is no team that lacks one."""
    for row in story.open("involvement", "to_on", authority=NOBODY):
        row["to_on"] = t.on


def appointed(story: Story, t: Told) -> None:
    concerns.acted_on(story, t)
    story.add("lead", t, from_on=t.on, to_on=None, standing_in=False, told=True)
    story.waited(t.on, "no holder")
    looking.mended(story, t, "coordinator_left")
    _team(story, t)
    moving.taken_over(story, t)
    story.follows(t)


def _closed(story: Story, t: Told) -> bool:
    """Whether nobody is needed any more: only what is told to have gone on can be over."""
    if story.lately({"consent_withdrawn"}, t.on, CLOSING_DAYS):
        return True
    if looking.running(story):
        return False
    was_help = any(r["kind"] == "help" for r in story.facts["measure"])
    over = was_help and not story.open("cases", "to_on")
    return over or story.lately(
        {"review_held", "meeting_held", "measure_ended"}, t.on, CLOSING_DAYS
    )


def left(story: Story, t: Told) -> None:
    """Nobody holds it from now on, unless a successor was there, the family had just said no, or
    the help had ended and left nothing waiting."""
    holders = story.open("lead", "to_on")
    if not holders:
        story.assume(t, "nobody is told to hold it any more; the event says nothing new.")
        return
    helping = looking.running(story)
    if _closed(story, t):
        story.assume(t, "the help had ended; read as closed, with nobody needed.")
        return
    newest = holders[-1]
    recent = plus(newest["from_on"], HANDOVER_DAYS) >= t.on
    handed_over = recent and sum(r["told"] for r in holders) > 1
    if handed_over:
        story.assume(t, f"event {index_of(newest['event'])} is read as the successor.")
        holders.remove(newest)
    else:
        _team(story, t)
        looking.trouble(story, t)
        if not helping:
            story.waits(t, "no holder")
        story.add("lead", t, from_on=t.on, to_on=t.on, standing_in=False, told=True)
    for row in holders:
        row["to_on"] = t.on
