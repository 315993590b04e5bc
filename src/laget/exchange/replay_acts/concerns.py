"""Concerns, reports to child welfare, and the investigations they lead to."""

from laget.exchange.replay_acts import looking, moving
from laget.exchange.replay_dates import Told
from laget.exchange.replay_story import Row, Story, in_time, index_of, plus

RUNNING_OUT_DAYS = 92
"""So long before the law's last day of an investigation, a silence begins to count."""
TO_CHILD_WELFARE = {"child_welfare", "police"}
"""Whose concerns go into an investigation that is already open."""
ACT_DAYS = 30
"""After an investigation that gave no help, before the concerns that led to it stand again."""
YEAR = 365


def raised(story: Story, t: Told) -> None:
    """A concern waits for a decision. What child welfare has is a report, with the law's clock;
    a concern that stood open elsewhere has then been handed on. Either tells that somebody
    must look at the help there is."""
    looking.trouble(story, t)
    if t.service != "child_welfare":
        last = story.last_day("concern_decided", t.on, 14)
        row = _counted(story, t, due_on=last, decided_on=None)
    else:
        _decide(story, t, story.open("concern", "decided_on"), "read as handed on in this report")
        _counted(story, t, due_on=t.on, decided_on=t.on)
        last = story.last_day("report_assessed", t.on, 7)
        row = story.add(
            "report", t, received_on=t.on, due_on=last, assessed_on=None, service=t.service
        )
    story.waits(t, "concern", key=row["subject"])
    if t.service in TO_CHILD_WELFARE and story.open("measure", "ended_on", kind="investigation"):
        _decide(story, t, [row])
        story.assume(t, "an investigation is open; read as taken into it.")


def _counted(story: Story, t: Told, **more: object) -> Row:
    """A worry that counts among repeated ones."""
    row: Row = {"raised_on": t.on, "service": t.service, "again": False}
    return story.add("concern", t, **{**row, **more})


def _decide(story: Story, t: Told, rows: list[Row], reading: str = "") -> None:
    if rows:
        looking.mended(story, t, "concern")
    for row in rows:
        row["assessed_on" if "assessed_on" in row else "decided_on"] = t.on
        in_time(row, "due_on", t)
        story.waited(t.on, "concern", key=row["subject"])
        if reading:
            number = index_of(row["event"])
            story.assume(t, f"no decision on event {number} (concern) is told; {reading}.")


def decided(story: Story, t: Told) -> None:
    """A service decides its own concerns; where it has none open, all that are."""
    waiting = [*story.open("concern", "decided_on"), *story.open("report", "assessed_on")]
    _decide(story, t, [r for r in waiting if r["service"] == t.service] or waiting)
    if t.service in (None, "child_welfare", "municipality", "other"):
        end_investigation(story, t)
    story.sign(t)
    story.follows(t)


def acted_on(
    story: Story, t: Told, *, reports: bool | None = None, service: str | None = None
) -> None:
    """Something was done that nobody does without having decided about the concern first.

    `reports`: also what child welfare had to assess; unless said, what it does itself.
    `service`: only that service's concerns."""
    rows = story.open("concern", "decided_on")
    rows = [r for r in rows if service in (None, r["service"])]
    if t.service == "child_welfare" if reports is None else reports:
        rows += story.open("report", "assessed_on")
    _decide(story, t, rows, "this is read as the answer")


def investigation_opened(story: Story, t: Told) -> None:
    """An answer to the concerns, for as long as it is open; and when the law's time for it is
    running out, something that waits. What goes on within that time is routine."""
    acted_on(story, t, reports=True)
    story.add(
        "measure", t, has_owner=True, start_on=t.on, evaluate_on=None, end_on=None, ended_on=None,
        follows_on=None, kind="investigation", service=t.service,
    )  # fmt: skip
    last = story.last_day("investigation_finished", t.on, 90)
    story.waits(t, "investigation", from_on=max(t.on, plus(last, -RUNNING_OUT_DAYS)))
    moving.taken_over(story, t)
    story.follows(t)


def investigation_closed(story: Story, t: Told) -> None:
    """Closed. Unless help begins soon, the concerns that led to it stand as they stood."""
    acted_on(story, t, reports=True)
    opened = [r["start_on"] for r in story.open("measure", "ended_on", kind="investigation")]
    end_investigation(story, t)
    story.sign(t)
    story.follows(t)
    again = plus(t.on, ACT_DAYS)
    worries = [c for c in story.facts["concern"] if not c["again"]]
    led = [c for c in worries if plus(c["raised_on"], YEAR) > min([t.on, *opened])]
    for c in led:
        _counted(story, t, event=c["event"], raised_on=again, due_on=again, decided_on=again,
                 again=True)  # fmt: skip
    if led and not story.open("measure", "ended_on", kind="help"):
        which = ", ".join(str(index_of(c["event"])) for c in led)
        story.assume(t, f"unless help begins by {again}, the concerns ({which}) stand again.")


def child_heard(story: Story, t: Told) -> None:
    """Whom child welfare talks with, about that child it has decided to do something."""
    if t.service == "child_welfare":
        acted_on(story, t)
    story.sign(t, "child")


def end_investigation(story: Story, t: Told) -> None:
    story.waited(t.on, "investigation")
    for row in story.open("measure", "ended_on", kind="investigation"):
        story.ends(row, t.on)


def answered_by_help(story: Story, t: Told) -> None:
    """Help began in time after an investigation: its concerns do not stand again."""
    story.facts["concern"] = [
        c for c in story.facts["concern"] if not c["again"] or c["raised_on"] <= t.on
    ]
