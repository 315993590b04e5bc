"""Help that begins, is looked at, and ends; meetings; the eighteenth birthday."""

from datetime import date

from laget.exchange.replay_acts import concerns, holding, moving, referrals
from laget.exchange.replay_acts.looking import begins, goes_on, looked_at, mended, running
from laget.exchange.replay_dates import Told
from laget.exchange.replay_story import CLOSING_DAYS, TALKED_DAYS, Row, Story, event_id, plus

SAID = {"review_held", "meeting_held", "consent_withdrawn"}
TALKED = {"review_held", "meeting_held", "referral_sent", "referral_accepted", "consent_given"}
UNEASY_DAYS = 90
"""A concern so long before help ends, that nobody has looked at since, is a concern that stays."""
GROWN_DAYS = 60
"""Help that ends so near the eighteenth birthday ends because of it."""


def started(story: Story, t: Told) -> None:
    """Help begins: an answer to concerns, to referrals of others, to a move, to who said no.
    Whoever begins it has looked at its own help that went on."""
    concerns.acted_on(story, t, reports=True)
    concerns.end_investigation(story, t)
    concerns.answered_by_help(story, t)
    referrals.helped(story, t)
    story.follows(t)
    moving.taken_over(story, t, anew=True)
    own = [row for row in running(story) if row["service"] == t.service]
    for row in own:
        if row["end_on"] and row["end_on"] <= t.on:
            story.ends(row, t.on)  # what was for the child; this is for the grown-up
    looked_at(story, t, [row for row in own if row["ended_on"] is None])
    mended(story, t, "school_dropout")
    row = begins(story, t)
    birthday = eighteen(story.born_on)
    if t.service == "child_welfare" and birthday and t.on < birthday:
        row["end_on"] = birthday
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
    """Told, not known beforehand: help from child welfare ends here, or ended just before because
    of it, unless somebody said more."""
    if story.born_on:
        return
    said = t.on if story.lately(TALKED, t.on, TALKED_DAYS) else None
    help_given = [r for r in story.facts["measure"] if r["kind"] == "help"]
    ours = [r for r in help_given if r["service"] == "child_welfare"]
    for row in [r for r in ours if r["ended_on"] is None]:
        goes_on(story, t, row, end_on=t.on, follows_on=said, event=event_id(t))
    if ours and not running(story) and plus(ours[-1]["ended_on"], GROWN_DAYS) >= t.on:
        begins(story, t, ended_on=ours[-1]["ended_on"], follows_on=said, kind="end")


def ended(story: Story, t: Told) -> None:
    """Help ends. That something should follow is told by what is still waiting, by a concern that
    nobody has looked at, or by the eighteenth birthday; otherwise what was needed was given."""
    now = running(story)
    own = [r for r in now if r["service"] == t.service] or now
    if own:
        story.ends(own[0], t.on)
    else:
        story.assume(t, "no beginning is told; read as help that had been running.")
    if len(now) > 1:
        story.assume(t, "other help goes on, so what follows is read as said.")
    elif story.lately(SAID, t.on, CLOSING_DAYS):
        story.assume(t, "a review or a meeting came just before; what follows is read as said.")
    elif _something_left(story, t, own[0] if own else None):
        begins(story, t, ended_on=t.on, kind="end")
        story.waits(t, "after help")
    elif story.lately({"coordinator_left"}, t.on, 0):
        holding.not_needed(story, t)


def _something_left(story: Story, t: Told, row: Row | None) -> bool:
    """Whether the story tells of a need on the day that the help ends."""
    born = eighteen(story.born_on)
    grown = bool(born and abs((born - t.on).days) <= GROWN_DAYS)
    grown = grown or story.lately({"birthday_18"}, t.on, GROWN_DAYS)
    concerns_told = [p.on for p in story.past if p.kind == "concern"]
    uneasy = row and any(row["looked_on"] < on >= plus(t.on, -UNEASY_DAYS) for on in concerns_told)
    waiting = {row["reason"] for row in story.open("cases", "to_on")} - {"investigation"}
    return grown or bool(uneasy or waiting)


def _seen(story: Story, t: Told, rows: list[Row], *, review: bool = False) -> None:
    """The concerns that were open are decided on with it; and the help was looked at."""
    concerns.acted_on(story, t)
    looked_at(story, t, rows, review=review)
    story.waited(t.on, "meeting")
    story.sign(t)
    story.follows(t)


def reviewed(story: Story, t: Told) -> None:
    """A review of the service's own help; of all help where it has none. Who reviews help after a
    move has taken it over."""
    moving.taken_over(story, t)
    now = running(story)
    _seen(story, t, [r for r in now if r["service"] == t.service] or now, review=True)


def meeting_called(story: Story, t: Told) -> None:
    """To call others in is a decision about a concern; and then the meeting waits to be held."""
    concerns.acted_on(story, t)
    story.waits(t, "meeting")


def meeting_held(story: Story, t: Told) -> None:
    """A meeting decides about concerns, and looks at all the help there is."""
    _seen(story, t, running(story))
