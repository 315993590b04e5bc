"""Guests: those who come to a gathering without signing in.

Whoever runs the gathering opens an invitation for one kind of participant and gets a code. Who has
it sees the gathering and signs up, and gets a code of their own to see it again, change it, cancel
it, and say afterwards what it was worth. A guest has no hat: six functions of the database answer
(`laget.guest_walls`). The guest's own code is kept nowhere, only its digest.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from laget.core import clock
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.core.seeing import seen_by_everybody, told_by_nobody
from laget.networks import events
from laget.networks.codes import LETTERS, Wrong, answered, fresh
from laget.networks.kept import ANSWERED, EMPTIED, KEPT, TEXTS
from laget.networks.models import Gathering, Guest, Invitation, Registration
from laget.programme.actions import keep
from laget.programme.permissions import WRITE

INVITED, OWN = 8, 12  # letters

wrong = Wrong()


def invite(
    gathering: Gathering, *, by: Actor, kind: str, at: datetime | None = None, code: str = ""
) -> Invitation:
    """From now on whoever has the code can sign up as this kind. An earlier one is good no more."""
    with operation(WRITE, gathering.programme, by=by, at=at) as op:
        if kind not in Registration.Kind.values:
            raise Refused("kind", _("Choose one of those in the list."))
        if gathering.to_on is None:
            raise Refused("no-day", _("Write the days of the gathering first."))
        event = op.record(events.INVITED, thing=gathering.pk, code=kind)
        for one in Invitation.objects.filter(gathering=gathering, kind=kind, closed_at=None):
            keep(one, one.version, op, event, {"closed_at": op.at})
        made = Invitation(
            programme=gathering.programme, gathering=gathering, kind=kind,
            code=code or fresh(INVITED), opened_by_id=by.role_id, opened_at=op.at,
            changed_by_id=by.role_id, sys_from=op.at, event_id=event,
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def close(invitation: Invitation, *, by: Actor, at: datetime | None = None) -> None:
    """Nobody signs up by it from this moment. Those who have, come."""
    with operation(WRITE, invitation.programme, by=by, at=at) as op:
        if invitation.closed_at:
            raise Refused("closed", _("It is closed already."))
        event = op.record(
            events.INVITED_NO_MORE, thing=invitation.gathering_id, code=invitation.kind
        )
        keep(invitation, invitation.version, op, event, {"closed_at": op.at})


def renew(guest: Guest, *, by: Actor, at: datetime | None = None) -> str:
    """A new own code for a guest who has lost theirs, to be told them; the old one opens nothing
    more. It is returned and kept nowhere."""
    with operation(WRITE, guest.programme, by=by, at=at) as op:
        if guest.is_out or guest.mark is None:
            raise Refused("no-code", _("Only those who came by a code have a code of their own."))
        letters = fresh(OWN)
        event = op.record(events.CODE_RENEWED, thing=guest.registration_id)
        keep(guest, guest.version, op, event, {"mark": mark(letters)})
    return letters


@dataclass(frozen=True)
class Seen:
    """A gathering as a guest sees it; `told` is what the guest has said, once signed up."""

    told: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self.told.get(name)

    def _day(self, name: str) -> date | None:
        said = self.told.get(name)
        return date.fromisoformat(said) if said else None

    @property
    def from_day(self) -> date | None:
        return self._day("from_on")

    @property
    def to_day(self) -> date | None:
        return self._day("to_on")

    @property
    def last_day(self) -> date | None:
        """The last day to sign up."""
        return self._day("register_by")

    @property
    def wiped_day(self) -> date:
        """From this day nothing of what the guest wrote is left."""
        return (self.to_day or date.min) + KEPT + timedelta(days=1)

    @property
    def answer_day(self) -> date:
        """The last day to say what it was worth."""
        return (self.to_day or date.min) + ANSWERED

    @property
    def is_full(self) -> bool:
        capacity = self.told["capacity"]
        return capacity is not None and self.told["taken"] >= capacity

    @property
    def waits(self) -> int:
        """How far back in the line; 0 for whoever has a place."""
        capacity = self.told["capacity"]
        return 0 if capacity is None else max(0, self.told["place"] - capacity)

    def is_late(self, today: date) -> bool:
        return self.last_day is not None and today > self.last_day

    def takes_nobody(self, today: date) -> Refused | None:
        """Why nobody can sign up any more, if so."""
        code = "out" if self.is_out else "late" if self.is_late(today) else ""
        return Refused(code, SAYS[code]) if code else None

    def may_answer(self, today: date) -> bool:
        """Whether it is the time to say what it was worth, and the guest has not."""
        last = self.to_day
        is_time = last is not None and last <= today <= self.answer_day
        return is_time and not self.has_evaluated and not self.is_out


def door(code: str, *, knows: bool) -> Seen | None:
    """The gathering an invitation leads to, or None."""
    return _seen("SELECT guest_door(%s, %s)", code, clock.day(clock.now()), knows=knows)


def own(code: str, *, knows: bool) -> Seen | None:
    """What somebody has signed up to, by their own code, or None."""
    return _seen("SELECT guest_self(%s)", mark(code), knows=knows)


def _seen(sql: str, *told: Any, knows: bool) -> Seen | None:
    now = clock.now()
    if not knows:
        wrong.stop(now)
    with seen_by_everybody():
        ((found,),) = answered(sql, *told)
    if found is None and not knows:
        wrong.note(now)
    return Seen(json.loads(found)) if found else None


def mark(code: str) -> str:
    """The digest by which the database knows a guest's own code."""
    return hashlib.sha256(code.encode()).hexdigest()


def row_of(form: UUID, what: str = "guest-row") -> UUID:
    """The row that a form becomes: sent again, it is the same."""
    return UUID(bytes=salted_hmac(what, form.bytes, algorithm="sha256").digest()[:16])


def of_form(form: UUID) -> tuple[UUID, str]:
    """The row and the guest's own code that a form becomes: the same form, the same two; and
    nobody who knows the row can tell the code."""
    row = row_of(form)
    number = int.from_bytes(salted_hmac("guest-code", form.bytes, algorithm="sha256").digest())
    letters = ""
    for _n in range(OWN):
        number, rest = divmod(number, len(LETTERS))
        letters += LETTERS[rest]
    return row, letters


SAYS = {
    "out": _("The gathering has been taken out of the programme. Ask those who invited you."),
    "closed": _("It is closed. What you wrote stands below: show it to those who invited you."),
    "shut": _("Your code opens nothing any more. If you have just cancelled, it is received. If"
              " there is something you want to say, show this page to those who invited you."),
    "late": _("The last day to sign up is over. What you wrote stands below: show it to those who"
              " invited you."),
    "over": _("The gathering is over. If there is something you want to say, show this page to"
              " those who invited you."),
    "early": _("You can say it when the gathering is over."),
    "done": _("You have said what it was worth already."),
    "slowly": _("Many are signing up right now. Wait a minute, and send it again."),
    "full": _("This code takes no more. Ask those who invited you."),
    "changed": _("It was changed somewhere else meanwhile. Open the page again."),
}  # fmt: skip


def comes(
    code: str, form: UUID, *, name: str, home: str, access: str = "", food: str = "",
    along: str = "", own_code: str = "", at: datetime | None = None,
) -> str:  # fmt: skip
    """Somebody signs up; returns their own code. The same form sent again is kept once."""
    row, letters = of_form(form)
    letters = own_code or letters
    now = at or clock.now()
    _tell(
        "SELECT guest_comes(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)", code, now, clock.day(now),
        row, mark(letters), name, home, access, food, along,
    )  # fmt: skip
    return letters


def changes(
    code: str, version: int, *, name: str, home: str, access: str = "", food: str = "",
    along: str = "",
) -> None:  # fmt: skip
    """A guest says it otherwise."""
    now = clock.now()
    _tell(
        "SELECT guest_changes(%s, %s, %s, %s, %s, %s, %s, %s, %s)", mark(code), now, clock.day(now),
        version, name, home, access, food, along,
    )  # fmt: skip


def cancels(code: str) -> None:
    """A guest does not come after all. What they wrote is gone at once."""
    now = clock.now()
    _tell("SELECT guest_cancels(%s, %s, %s)", mark(code), now, clock.day(now))


def evaluates(
    code: str, form: UUID, *, useful: int, text: str, at: datetime | None = None
) -> None:  # fmt: skip
    """A guest says what it was worth. Nobody can see that it was them. The same form sent again is
    kept once."""
    now = at or clock.now()
    _tell(
        "SELECT guest_evaluates(%s, %s, %s, %s, %s::smallint, %s)", mark(code), now, clock.day(now),
        row_of(form, "worth-row"), useful, text,
    )  # fmt: skip


def _tell(sql: str, *told: Any) -> None:
    with told_by_nobody():
        ((answer,),) = answered(sql, *told)
    if answer != "kept":
        raise Refused(answer, SAYS[answer])


#: What is told of those who come, once nobody needs it any more: also in what stood before.
OVER = """SELECT r.id FROM networks_registration r
  JOIN networks_gathering g ON g.id = r.gathering_id
  JOIN programme_programme p ON p.id = g.programme_id
  WHERE coalesce(g.to_on, p.to_on) + %(days)s::int < %(today)s::date"""
WIPES = (
    f"UPDATE networks_guest SET {EMPTIED} WHERE (mark IS NOT NULL"
    f"  OR concat({', '.join(TEXTS)}) <> '') AND registration_id IN ({OVER})",
    f"UPDATE networks_need SET text = '' WHERE text <> '' AND registration_id IN ({OVER})",
    f"UPDATE networks_need_history SET text = '' WHERE text <> '' AND registration_id IN ({OVER})",
)


def wipe(url: str, *, at: datetime) -> int:
    """What only those who run a gathering could read of who came is gone, thirty days after."""
    told = {"days": KEPT.days, "today": clock.day(at)}
    with psycopg.connect(url) as db:
        return sum(db.execute(sql, told).rowcount for sql in WIPES)
