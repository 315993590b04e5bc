"""All that changes a national case: what is said in it, rounds and their answers; and how the state
works together."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from laget.cases import events
from laget.cases.models import Case, Gain, Reply, ReplyTranslation, Round, Survey
from laget.cases.permissions import ROWS, WRITE_CASE
from laget.core.access import Permission
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.programme import translating
from laget.programme.actions import keep
from laget.programme.permissions import WORK, WRITE
from laget.programme.rows import Room
from laget.programme.second_look import written_again

ROOM = Room(events.ADDED, events.CHANGED, events.OUT)
QUESTIONS = ("achieved", "learnt", "users", "coordination", "gains")
#: All that is said in an answer: the user's perspective, of the individual and of the system.
ANSWERS = ReplyTranslation.OF["reply"]
#: What is said of a row in another language, by kind.
TRANSLATIONS = ("translation", "wording", "reply-translation")
#: Whose words each kind of row is: asked of the case, or of the programme.
OF_CASE = ("case", "said", "step")
#: And of the state: asked of whoever acts in the programme.
OF_STATE = ("structure", "wording", "reply-translation")


def guard(what: str, row: Any) -> tuple[Permission, Any]:
    """Who may write a row of a kind, and of what that is asked. `row` is the row, or what it is
    to be added to."""
    if what == "translation":
        of = row.original if hasattr(row, "of_words") else row
        return WRITE_CASE, getattr(of, "case", of)
    if what in OF_CASE:
        case = row if isinstance(row, Case) else getattr(row, "case", None)
        return (WRITE_CASE, case) if case is not None else (WRITE, row)
    programme = getattr(row, "programme", row)
    return (WORK, programme) if what in OF_STATE else (WRITE, programme)


def add(
    parent: Any, what: str, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Any:
    """Something more is said, asked or described."""
    permission, of = guard(what, parent)
    model: Any = apps.get_model(ROWS[what].model)
    if what in TRANSLATIONS:
        return translating.translate(
            parent, model, what, room=ROOM, permission=permission, of=of, by=by, told=told, at=at
        )
    given: dict[str, Any] = {}
    if what in ("said", "step"):
        given = {"case": parent}
    elif what == "part":
        given = {"study": parent}
    if what == "step":
        given |= written_again(by, ready=True)
    return ROOM.add(what, model, permission, of, by=by, told=told, at=at, **given)


def change(
    row: Any, what: str, *, by: Actor, version: int, told: dict[str, Any],
    at: datetime | None = None,
) -> Any:  # fmt: skip
    """Said otherwise. A step must be read by a second person again."""
    permission, of = guard(what, row)
    if what in TRANSLATIONS:
        return translating.change(
            row, what, room=ROOM, permission=permission, of=of, by=by, version=version, told=told,
            at=at,
        )  # fmt: skip
    given = written_again(by, ready=True) if what == "step" else {}
    return ROOM.change(row, what, permission, of, by=by, version=version, told=told, at=at, **given)


def take_out(row: Any, what: str, *, by: Actor, version: int, at: datetime | None = None) -> Any:
    permission, of = guard(what, row)
    return ROOM.take_out(row, what, permission, of, by=by, version=version, at=at)


def answer(
    round_: Round, case: Case, *, by: Actor, version: int, ready: bool, told: dict[str, Any],
    at: datetime | None = None,
) -> Reply:  # fmt: skip
    """The case answers the round: once, kept on as long as it is being written. Ready, it waits for
    a second person to read it. `version` is 0 where nobody had begun."""
    with operation(WRITE_CASE, case, by=by, at=at) as op:
        event = op.record(events.ANSWERED, thing=case.pk, code="ready" if ready else "draft")
        if round_.programme_id != case.programme_id or round_.is_out or case.is_out:
            raise Refused("not-here", _("Choose one of those in the list."))
        if ready and not all(told.get(name, "").strip() for name in QUESTIONS):
            raise Refused("not-all", _("Answer all five questions before you send it."))
        now = told | written_again(by, ready=ready)
        found = Reply.objects.filter(round=round_, case=case).first()
        if found is None:
            found = Reply(
                programme=case.programme, round=round_, case=case, changed_by_id=by.role_id,
                sys_from=op.at, event_id=event, **now,
            )  # fmt: skip
            found.save(force_insert=True)
        else:
            keep(found, version, op, event, now)
    return found


def remind(round_: Round, *, by: Actor, at: datetime | None = None) -> Round:
    """Those who have not answered read it at the top of the cases, and the day is kept."""
    with operation(WRITE, round_.programme, by=by, at=at) as op:
        event = op.record(events.REMINDED, thing=round_.pk)
        if round_.reminded_on == op.on:
            raise Refused("reminded", _("They have been reminded today."))
        keep(round_, round_.version, op, event, {"reminded_on": op.on})
    return round_


def gain(
    survey: Survey, *, by: Actor, inspired: int, learnt: int, changed: int,
    at: datetime | None = None,
) -> Gain:  # fmt: skip
    """One participant answers the short questions. Once in each survey."""
    with operation(WORK, survey.programme, by=by, at=at) as op:
        if op.on > survey.due_on:
            raise Refused("too-late", _("The last day to answer is over."))
        event = op.record(events.GAINED, thing=survey.pk)
        made = Gain(
            programme=survey.programme, survey=survey, role_id=by.role_id, inspired=inspired,
            learnt=learnt, changed=changed, changed_by_id=by.role_id, sys_from=op.at,
            event_id=event,
        )  # fmt: skip
        made.save(force_insert=True)
    return made
