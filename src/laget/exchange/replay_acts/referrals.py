"""Referrals sent and answered. A told service is a kind of service, not one unit: each no is
another unit's. What is needed is not told either: a story has one need."""

from uuid import UUID

from laget.exchange.replay_acts import concerns, moving
from laget.exchange.replay_dates import Told
from laget.exchange.replay_story import Row, Story, in_time, index_of

TAKERS = {"mental_health", "ppt", "labour_welfare", "child_welfare"}
"""Services that are asked more often than they ask: as `service` of a referral, or of help that
begins after one, they are read as the ones it was sent to."""


def _refer(story: Story, t: Told, **more: object) -> Row:
    row: Row = {
        "to_unit": UUID(int=3000 + t.index), "need": "told", "sent_on": t.on, "due_on": t.on,
        "answered_on": None, "accepted": None, "withdrawn_on": None, "returned_on": None,
        "service": t.service,
    }  # fmt: skip
    return story.add("referral", t, **{**row, **more})


def _waiting(story: Story) -> list[Row]:
    return [r for r in story.open("referral", "answered_on") if r["withdrawn_on"] is None]


def sent(story: Story, t: Told) -> None:
    """A referral waits for its answer; the sender has decided on its own concern."""
    asks = t.service if t.service not in {None, "other", "municipality", *TAKERS} else None
    concerns.acted_on(story, t, service=asks)
    clock = "referral_answered" + ("_specialist" if t.service == "mental_health" else "")
    row = _refer(story, t, due_on=story.last_day(clock, t.on, 21))
    story.waits(t, "referral", key=row["subject"])
    story.waited(t.on, "declined")
    story.follows(t)


def _answered(story: Story, t: Told) -> None:
    """The referral that this answers, the service's own or the oldest, no longer waits. The
    answer is a row of its own, so that each rests on its own event."""
    waiting = _waiting(story)
    if not waiting:
        story.assume(t, "no referral is told; read as one sent the same day.")
        return
    row = ([r for r in waiting if r["service"] == t.service] or waiting)[0]
    for other in waiting:
        if other is row or _reminds(row, other) or _reminds(other, row):
            _settled(story, t, other)


def _settled(story: Story, t: Told, row: Row) -> None:
    row["withdrawn_on"] = t.on
    in_time(row, "due_on", t)
    story.waited(t.on, "referral", key=row["subject"])


def _reminds(earlier: Row, later: Row) -> bool:
    """Sent when the answer to the first was late: the same question asked again."""
    late: bool = later["sent_on"] > earlier["due_on"]
    return late


def _yes(story: Story, t: Told) -> None:
    _refer(story, t, answered_on=t.on, accepted=True)
    story.waited(t.on, "declined")


def accepted(story: Story, t: Told) -> None:
    """A yes: help from then on, even if the story tells no more of it."""
    _answered(story, t)
    _yes(story, t)
    concerns.acted_on(story, t)
    concerns.answered_by_help(story, t)
    story.add(
        "measure", t, has_owner=True, start_on=t.on, evaluate_on=None, end_on=None,
        ended_on=t.on, follows_on=t.on, kind="accepted", service=t.service,
    )  # fmt: skip
    moving.taken_over(story, t)
    story.follows(t)


def declined(story: Story, t: Told) -> None:
    """A no, after which somebody must ask elsewhere."""
    _answered(story, t)
    _refer(story, t, answered_on=t.on, accepted=False)
    story.waits(t, "declined")


def helped(story: Story, t: Told) -> None:
    """Help that begins says yes to what another service asked for, and to whom all said no."""
    asked = [r for r in _waiting(story) if r["service"] != t.service or t.service in TAKERS]
    for row in asked:
        _settled(story, t, row)
        story.assume(t, f"read as a yes to the referral, event {index_of(row['event'])}.")
    if asked or any(r["accepted"] is False for r in story.facts["referral"]):
        _yes(story, t)


def consent_withdrawn(story: Story, t: Told) -> None:
    """The family has said no: what was asked for them is withdrawn, and nothing more follows."""
    for row in _waiting(story):
        _settled(story, t, row)
        story.assume(t, f"the referral, event {index_of(row['event'])}, is read as withdrawn.")
    story.waited(t.on, "declined", "meeting")
    story.follows(t)
