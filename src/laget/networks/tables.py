"""Tables that write without signing in: the code on the wall, and what a phone may do with it.

A leader of the gathering opens a question and gets a short code; it is good until the hour chosen,
or until it is closed. A phone that has it can read the question, write, and read what it has
written itself. It has no hat: it asks three functions of the database (`laget.secretariat_walls`),
which also hold how often it may write.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.core import clock
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.core.seeing import seen_by_everybody, told_by_nobody
from laget.networks import events
from laget.networks.codes import WRONG_A_MINUTE, Wrong, answered, fresh, plain
from laget.networks.models import Question, TableCode
from laget.programme.actions import keep
from laget.programme.permissions import WRITE
from laget.programme.translating import Text

__all__ = ["WRONG_A_MINUTE", "plain"]

LENGTH = 6
HOURS = (1, 2, 4, 8)

_wrong = Wrong()


def open_code(
    question: Question, *, by: Actor, hours: int, at: datetime | None = None
) -> TableCode:
    """From now on a table can answer the question by its code. An earlier code is good no more."""
    with operation(WRITE, question.programme, by=by, at=at) as op:
        if hours not in HOURS:
            raise Refused("how-long", _("Choose one of those in the list."))
        event = op.record(events.TABLES_OPENED, thing=question.pk)
        _close(question, op, event)
        made = TableCode(
            programme=question.programme, question=question, opened_by_id=by.role_id,
            code=fresh(LENGTH), opened_at=op.at,
            open_until=op.at + timedelta(hours=hours), changed_by_id=by.role_id, sys_from=op.at,
            event_id=event,
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def close_code(question: Question, *, by: Actor, at: datetime | None = None) -> None:
    """The code is good no more, from this moment."""
    with operation(WRITE, question.programme, by=by, at=at) as op:
        event = op.record(events.TABLES_CLOSED, thing=question.pk)
        if not _close(question, op, event):
            raise Refused("closed", _("It is closed already."))


def _close(question: Question, op: Any, event: UUID) -> int:
    found = TableCode.objects.filter(question=question, closed_at=None)
    for code in found:
        keep(code, code.version, op, event, {"closed_at": op.at})
    return len(found)


def question(code: str, *, knows: bool, spoken: str = "") -> Text | None:
    """The question that is open by this code, in the language of the phone where two have read a
    translation; or None. Whoever does not know the code yet counts
    where it is wrong; where too many are, no new phone is answered for a while, right or wrong."""
    now = clock.now()
    if not knows:
        _wrong.stop(now)
    with seen_by_everybody():
        found = answered("SELECT * FROM table_question(%s, %s, %s)", plain(code), now, spoken)
    if not found and not knows:
        _wrong.note(now)
    if not found:
        return None
    words, tongue, translated, by_whom = found[0]
    if not translated or tongue == spoken:
        return Text(words, tongue)
    return Text(translated, spoken, None, words, tongue, by_whom)


def written(code: str, phone: UUID) -> list[dict[str, Any]]:
    """What this phone has written to the question, the latest first."""
    with seen_by_everybody():
        found = answered("SELECT * FROM table_wrote(%s, %s, %s)", plain(code), clock.now(), phone)
    return [{"table": table, "text": text, "language": lang} for table, text, lang in found]


SAYS = {
    "closed": _("The question is closed. What you wrote stands below: show it to those who lead the"
                " gathering."),
    "slowly": _("You have sent a lot in one minute. Wait a little, and send it again."),
    "full": _("So much is written by this code that it takes no more. Ask those who lead the"
              " gathering for a new one."),
}  # fmt: skip


def says(code: str, phone: UUID, form: UUID, *, table: int, text: str, language: str) -> None:
    """A table writes. The same form sent again is kept once."""
    with told_by_nobody():
        ((answer,),) = answered(
            "SELECT table_says(%s, %s, %s, %s, %s, %s, %s)", plain(code), clock.now(), phone, form,
            table, text, language,
        )  # fmt: skip
    if answer != "kept":
        raise Refused(answer, SAYS[answer])
