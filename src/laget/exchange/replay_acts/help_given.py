"""Help that begins, is looked at, and ends; meetings; the eighteenth birthday."""

from datetime import date

from laget.exchange.replay_acts import concerns, moving, referrals
from laget.exchange.replay_dates import Told
from laget.exchange.replay_story import CLOSING_DAYS, TALKED_DAYS, Row, Story, plus

LOOK_AGAIN_DAYS = 365
"""Help that has run so long, with no review and no meeting told, has not been looked at."""
SAID = {"review_held", "meeting_held", "consent_withdrawn"}
TALKED = {"review_held", "meeting_held", "referral_sent", "referral_accepted", "consent_given"}


def begins(story: Story, t: Told, **more: object) -> Row:
    """A stretch of help, to be looked at within the year."""
    row: Row = {
        "has_owner": True, "start_on": t.on, "evaluate_on": plus(t.on, LOOK_AGAIN_DAYS),
        "end_on": None, "ended_on": None, "follows_on": None, "kind": "help", "service": t.service,
    }  # fmt: skip
    return story.add("measure", t, **{**row, **more})


def running(story: Story) -> list[Row]:
    return story.open("measure", "ended_on", kind="help")


def started(story: Story, t: Told) -> None:
    """Help begins: an answer to concerns, to referrals of others, to a move, to who said no."""
    concerns.acted_on(story, t)
    concerns.end_investigation(story, t)
    concerns.answered_by_help(story, t)
    referrals.helped(story, t)
    story.follows(t)
    for row in running(story):
        if row["service"] == t.service and row["end_on"] and row["end_on"] <= t.on:
            story.ends(row, t.on)  # what was for the child; this is for the grown-up
    row = begins(story, t)
    birthday = eighteen(story.born_on)
    if t.service == "child_welfare" and birthday and t.on < birthday:
        row["end_on"] = birthday
    moving.taken_over(story, t)
    story.waited(t.on, "meeting", "no holder")
    story.sign(t, "child")


def eighteen(born_on: date | None) -> date | None:
    """The eighteenth birthday; somebody born on 29 February has it on 1 March."""
    if born_on is None:
        return None
    try:
        return born_on.replace(year=born_on.year + 18)
    except ValueError:
        return date(born_on.year + 18, 3, 1)


def birthday(story: Story, t: Told) -> None:
    """Told, not known beforehand: help from child welfare ends here unless somebody said more."""
    if eighteen(story.born_on) == t.on:
        return
    for row in [r for r in running(story) if r["service"] == "child_welfare"]:
        story.ends(row, t.on)
        said = t.on if story.lately(TALKED, t.on, TALKED_DAYS) else None
        begins(
            story, t, service=row["service"], end_on=t.on, follows_on=said,
            evaluate_on=row["evaluate_on"],
        )  # fmt: skip


def ended(story: Story, t: Told) -> None:
    """Help ends. What follows was said if a review or meeting came just before, or if other
    help goes on; else it waits to be said."""
    now = running(story)
    own = [r for r in now if r["service"] == t.service] or now
    if own:
        story.ends(own[0], t.on)
    else:
        story.assume(t, "no beginning is told; read as help that had been running.")
    said = None
    if len(now) > 1:
        said = "other help goes on"
    elif story.lately(SAID, t.on, CLOSING_DAYS):
        said = "a review or a meeting came just before"
    if said:
        story.assume(t, f"{said}, so what follows is read as said.")
        return
    begins(story, t, evaluate_on=None, ended_on=t.on, kind="end")
    story.waits(t, "after help")


def _looked_at(story: Story, t: Told, measures: list[Row]) -> None:
    """The help was looked at: a new stretch begins, to be looked at in its turn."""
    for row in measures:
        if row["start_on"] < t.on:
            old = {k: row[k] for k in ("service", "end_on", "follows_on", "event")}
            story.add("review", t, measure=row["subject"], held_on=t.on, effect="worked")
            story.ends(row, t.on)
            begins(story, t, **old)
    story.waited(t.on, "meeting")
    story.sign(t)
    story.follows(t)


def reviewed(story: Story, t: Told) -> None:
    """A review of the service's own help; of all help where it has none."""
    now = running(story)
    _looked_at(story, t, [r for r in now if r["service"] == t.service] or now)


def meeting_called(story: Story, t: Told) -> None:
    """To call others in is a decision about a concern; and then the meeting waits to be held."""
    concerns.acted_on(story, t, reports=False)
    story.waits(t, "meeting")


def meeting_held(story: Story, t: Told) -> None:
    """A meeting decides about concerns, and looks at all the help there is."""
    concerns.acted_on(story, t, reports=False)
    _looked_at(story, t, running(story))
