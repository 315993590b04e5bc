"""What a child tells in confidence, the family's own page, and meetings: a few, for the cast."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from laget.demo import texts
from laget.demo.staff import Service
from laget.demo.stories import Story


def confided(story: Story, text: str, ago: int, to: Service, readers: tuple[str, ...] = ()) -> None:
    """What the child told one adult, read by that one and those whom the child named."""
    by = story.by(to, shared=False)
    said = story.book.add("words", **by, text=text, said_on=story.day(ago), how="said")
    for role in readers:
        story.book.add("word_readers", **by, words=said, role=role, from_on=story.day(ago))


def our_story(
    story: Story, ago: int, to: Service, parts: dict[str, str], shared: dict[str, Service]
) -> None:
    """The family tells its own page to one service, and lets others read parts of it."""
    by = story.by(to, shared=True)
    for part, text in parts.items():
        story.book.add(
            "story_parts", **story.by(to, shared=False), part=part, text=text,
            told_by="together", how="spoken", told_on=story.day(ago),
        )  # fmt: skip
    for part, service in shared.items():
        story.book.add(
            "story_shares", **by, to_unit=service.unit, part=part, said_by="parent",
            how="spoken", from_on=story.day(ago),
        )  # fmt: skip


def meeting(
    story: Story, caller: Service, others: tuple[Service, ...], question: str, *, ago: int
) -> None:
    """A meeting so many days ago, held and signed off; ahead, where negative, and called."""
    by = story.by(caller, shared=True)
    held = ago > 0
    on = story.day(ago) if held else story.book.today - timedelta(days=ago)
    told: dict[str, Any] = {"state": "called"}
    if held:
        told = {
            "state": "held", "ended_at": f"{on}T15:00", "ended_by": caller.workers[0],
            "follow_up_on": story.book.today + timedelta(days=30),
        }  # fmt: skip
    one = story.book.add(
        "meetings", **by, question=question, begins_at=f"{on}T14:00", place=texts.ROOM,
        called_on=story.day(max(ago, 0) + 7), **told,
    )  # fmt: skip
    story.book.add("invitations", **by, meeting=one, state="came" if held else "asked")
    for service in (caller, *others):
        role = service.workers[story.kid.number % len(service.workers)]
        story.book.add(
            "invitations", **by, meeting=one, role=role,
            state="came" if held else "comes" if service is caller else "asked",
            answered_on=story.day(max(ago, 0) + 5) if held or service is caller else None,
        )  # fmt: skip
