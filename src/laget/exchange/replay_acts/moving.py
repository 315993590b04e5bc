"""Moving to another municipality, and leaving school."""

from uuid import UUID

from laget.exchange.replay_acts import looking
from laget.exchange.replay_dates import Told
from laget.exchange.replay_story import ALWAYS, CHILD, CLOSING_DAYS, Row, Story, plus

OLD_TOWN = UUID(int=998)
TRANSFER_DAYS = 14
"""A hand-over told by month, in a month that began so soon after the move, was not late."""
PREPARED_DAYS = 180
"""A hand-over accepted this long before the move is this move's."""


def begins(story: Story, first: Told) -> None:
    story.add("residence", first, from_on=ALWAYS, to_on=None, event=None)


def moved(story: Story, t: Told) -> None:
    """What was going on must be handed over; where nothing was, nothing is missing."""
    going_on = _going_on(story, t)
    part = going_on and story.add(
        "involvement", t, unit=UUID(int=2003), service="municipality", from_on=t.on, to_on=None,
        event=going_on, waiting=True,
    )  # fmt: skip
    story.facts["residence"][-1]["to_on"] = t.on
    story.moves += 1
    story.add("residence", t, from_on=t.on, to_on=None)
    prepared = [x for x in story.past if x.kind == "transfer_accepted"]
    if not part:
        story.assume(t, "nothing is told to go on, so there is nothing to hand over.")
    elif prepared and plus(prepared[-1].on, PREPARED_DAYS) >= t.on:
        _hand_over(story, part, prepared[-1])
    else:
        story.waits(t, "moved")
        _pause(story, t)


def _pause(story: Story, t: Told) -> None:
    """What was given where the child no longer lives helps nobody until somebody takes it over:
    it is the old municipality's alone."""
    for row in looking.running(story):
        if row["circle"] == CHILD:
            looking.goes_on(story, t, row, circle=OLD_TOWN)


def _goes_on(story: Story, t: Told, *, anew: bool) -> None:
    """Help that the move had stopped begins again, or ends where it is begun anew."""
    for row in looking.running(story):
        if row["circle"] == OLD_TOWN and anew:
            story.ends(row, t.on)
        elif row["circle"] == OLD_TOWN:
            looking.goes_on(story, t, row, circle=CHILD)


def _going_on(story: Story, t: Told) -> UUID | None:
    """The event of something unfinished on the day of the move, or finished just before it."""
    helping = [
        r
        for r in story.facts["measure"]
        if r["kind"] == "help"
        and (r["ended_on"] is None or plus(r["ended_on"], CLOSING_DAYS) > t.on)
    ]
    told_lead = story.open("lead", "to_on", told=True)
    for rows in (helping, story.open("cases", "to_on"), told_lead):
        if rows:
            event: UUID = rows[-1]["event"]
            return event
    return None


def _hand_over(story: Story, part: Row, t: Told) -> None:
    on = t.earliest if t.earliest <= plus(part["from_on"], TRANSFER_DAYS) else t.on
    story.add("transfer", t, participation=part["subject"], offered_on=on, accepted_on=on)
    part["waiting"] = False


def _waiting(story: Story) -> list[Row]:
    return [r for r in story.facts["involvement"] if r.get("waiting")]


def transfer_accepted(story: Story, t: Told) -> None:
    for part in _waiting(story):
        _hand_over(story, part, t)
    _goes_on(story, t, anew=False)
    story.waited(t.on, "moved")
    story.sign(t)
    story.follows(t)


def taken_over(story: Story, t: Told, *, anew: bool = False) -> None:
    """Help, an investigation or a coordinator after a move: somebody there has taken hold."""
    for part in _waiting(story):
        _hand_over(story, part, t)
        story.assume(t, "no hand-over is told after the move; this is read as taking over.")
    _goes_on(story, t, anew=anew)
    story.waited(t.on, "moved")


def left_school(story: Story, t: Told) -> None:
    """Somebody must call. What the school gave has ended, and other help did not hold."""
    last = story.last_day("school_exit_contact", t.on, 14)
    story.add("school_exit", t, from_on=t.on, to_on=None, contact_due_on=last)
    story.waits(t, "out of school")
    for row in looking.running(story):
        if row["service"] == "school":
            story.ends(row, t.on)
    looking.trouble(story, t)
