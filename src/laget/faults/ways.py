"""A fault with its way up and back, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from laget.faults.models import Answer, Fault, Sending, Together, Translation, Try
from laget.people.models import Role
from laget.programme.translating import Text, Words


@dataclass
class Sent:
    """One place a fault was sent to, what it answered, and who there can answer."""

    sending: Sending
    answers: list[Answer] = field(default_factory=list)
    who: list[Role] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        return self.sending.state == Sending.State.WAITS

    @property
    def is_taken(self) -> bool:
        return self.sending.state == Sending.State.TAKES

    def is_late(self, today: date) -> bool:
        """Sent up and unanswered, or taken on and not done: a gap of its own."""
        return (self.waits or self.is_taken) and self.sending.due_on < today


@dataclass
class Shown:
    """A fault, what was tried, and its way up and back. Where it is heard together with another,
    `lead`, it goes up with that one: `shared` is the way of all it is, or was, heard with. `joined`
    go along with this one. `heard` counts municipalities and countries that tell the same."""

    fault: Fault
    tries: list[Try] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    lead: Together | None = None
    shared: list[Sent] = field(default_factory=list)
    joined: list[Together] = field(default_factory=list)
    parted: list[Together] = field(default_factory=list)
    heard: tuple[int, int] = (1, 1)
    words: Words = field(default_factory=lambda: Words(""))

    @property
    def texts(self) -> dict[str, Text]:
        """What it says, in the reader's language."""
        return {name: self.words.of(self.fault, name) for name in Translation.OF["fault"]}

    @property
    def way(self) -> list[Sent]:
        """The way that it goes now."""
        into = self.lead.into_id if self.lead else None
        return [one for one in self.shared if one.sending.fault_id == into] or self.sent

    @property
    def here(self) -> Sent | None:
        """Where it lies now."""
        return self.way[-1] if self.way else None

    @property
    def answers(self) -> list[Answer]:
        """All that was answered to it, also together with another, in order."""
        found = [one for sent in (*self.sent, *self.shared) for one in sent.answers]
        return sorted(found, key=lambda one: (one.on, one.sys_from))
