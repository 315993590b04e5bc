"""What this room announces. What was answered is in no event: it is the family's adult's."""

from laget.core.events import Kind

ASKED = Kind("asking.asked", ("self", "guardian", "both"))
SAID_NO = Kind(
    "asking.said-no",
    tuple(
        f"{about}:{by}"
        for about in ("asking", "plan", "transfer", "help")
        for by in ("self", "guardian", "both")
    ),
)
WANTED = Kind("asking.wanted", ("plan", "transfer", "help"))
GIVEN = Kind("asking.given-to")
READ = Kind("asking.read")
ANSWERED = Kind("asking.answered")
MOVED = Kind("asking.answers-to")
AFTERWARDS = Kind("asking.afterwards", ("child", "parent"))
TALK_BEGUN = Kind("talk.begun")
TALK_ANSWERED = Kind("talk.answered")
TALK_READ = Kind("talk.read")
TALK_CLOSED = Kind("talk.closed")
TALK_REOPENED = Kind("talk.reopened")
ENDED = Kind("asking.ended", ("family", "settled"))
