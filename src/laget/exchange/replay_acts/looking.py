"""Stretches of help, and when a story tells that somebody should have looked at them.

Reviews are routine, and a short story leaves them out. A review is missed only where the story
gives a reason for one, or where it has told of so many that a missing one is missing.
"""

from laget.exchange.replay_dates import Told
from laget.exchange.replay_story import Row, Story, plus

LOOK_AGAIN_DAYS = 365
"""Help has been looked at if it was within so long."""
GRACE_DAYS = 30
"""After what made it necessary, before it is late."""
TOLD_REVIEWS = 2
"""A story that tells of so many reviews of the same help tells of them all."""


KEPT = (
    "subject", "circle", "event", "service", "end_on", "follows_on",
    "evaluate_on", "looked_on", "reviews", "because",
)  # fmt: skip


def begins(story: Story, t: Told, **more: object) -> Row:
    """Help from its start, or from where it goes on."""
    row: Row = {
        "has_owner": True, "start_on": t.on, "evaluate_on": None, "end_on": None,
        "ended_on": None, "follows_on": None, "kind": "help", "service": t.service,
        "looked_on": t.on, "reviews": 0, "because": [],
    }  # fmt: skip
    return story.add("measure", t, **{**row, **more})


def goes_on(story: Story, t: Told, row: Row, **but: object) -> Row:
    """The same help, from that day on otherwise."""
    same = {key: row[key] for key in KEPT}
    story.ends(row, t.on)
    return begins(story, t, **{**same, **but})


def running(story: Story) -> list[Row]:
    """The help that goes on, on paper at least."""
    return story.open("measure", "ended_on", kind="help")


def trouble(story: Story, t: Told) -> None:
    """Something happened that the help did not hold: look at it, within a year of the last time."""
    for row in running(story):
        row["because"] = [*row["because"], t.kind]
        if row["evaluate_on"] is None:
            year = plus(row["looked_on"], LOOK_AGAIN_DAYS)
            row["evaluate_on"] = max(year, plus(t.on, GRACE_DAYS))


def mended(story: Story, t: Told, *kinds: str) -> None:
    """The one thing that happened was put right before anybody was late."""
    for row in running(story):
        [reason, *more] = row["because"] or [""]
        if reason in kinds and not more and row["evaluate_on"] and row["evaluate_on"] >= t.on:
            row["evaluate_on"], row["because"] = None, []


def looked_at(story: Story, t: Told, rows: list[Row], *, review: bool = False) -> None:
    """Somebody looked. Where that was late, what was late is a stretch of its own."""
    for row in rows:
        if row["looked_on"] >= t.on:
            continue
        if row["evaluate_on"] and row["evaluate_on"] < t.on:
            row = goes_on(story, t, row)
        row["looked_on"], row["because"] = t.on, []
        row["reviews"] += review
        told_all = row["reviews"] >= TOLD_REVIEWS
        row["evaluate_on"] = plus(t.on, LOOK_AGAIN_DAYS) if told_all else None
