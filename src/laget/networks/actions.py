"""All that changes networks and gatherings."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.networks import events
from laget.networks.models import (
    Cluster,
    Evaluation,
    Gathering,
    Input,
    Need,
    Question,
    Registration,
)  # fmt: skip
from laget.networks.permissions import OVER, guard, model
from laget.programme.actions import keep
from laget.programme.permissions import WORK, WRITE
from laget.programme.rows import Room
from laget.programme.second_look import written_again

ROOM = Room(events.ADDED, events.CHANGED, events.OUT)
#: Told from below: each change of the words is read by a second person again.
READ_AGAIN = ("storyboard", "test", "score", "decision")


def add(
    above: Any, what: str, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Any:
    """Something more, under a programme, a network, a team, a gathering or a question."""
    permission, of = guard(what, above, new=True)
    given = {OVER[what]: above} if what in OVER else {}
    if what in READ_AGAIN:
        given |= written_again(by, ready=True)
    return ROOM.add(what, model(what), permission, of, by=by, told=told, at=at, **given)


def change(
    row: Any, what: str, *, by: Actor, version: int, told: dict[str, Any],
    at: datetime | None = None,
) -> Any:  # fmt: skip
    """Said otherwise. What is told from below must be read by a second person again."""
    permission, of = guard(what, row)
    given = written_again(by, ready=True) if what in READ_AGAIN else {}
    return ROOM.change(row, what, permission, of, by=by, version=version, told=told, at=at, **given)


def take_out(row: Any, what: str, *, by: Actor, version: int, at: datetime | None = None) -> Any:
    permission, of = guard(what, row)
    return ROOM.take_out(row, what, permission, of, by=by, version=version, at=at)


def register(
    gathering: Gathering, *, by: Actor, kind: str, name: str, need: str = "",
    at: datetime | None = None,
) -> Registration:  # fmt: skip
    """Somebody comes. Those who come first have the places; the others wait for one."""
    with operation(WORK, gathering.programme, by=by, at=at) as op:
        event = op.record(events.REGISTERED, thing=gathering.pk, code=kind)
        if gathering.register_by and op.on > gathering.register_by:
            raise Refused("too-late", _("The last day to sign up is over. Ask the secretariat."))
        with connection.cursor() as cursor:  # one after the other, in the order they come
            cursor.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(gathering.pk)]
            )
        last = Registration.objects.filter(gathering=gathering).aggregate(n=Max("number"))["n"]
        written = _written(op, event)
        made = Registration(
            programme=gathering.programme, gathering=gathering, kind=kind, name=name,
            number=(last or 0) + 1, **written,
        )  # fmt: skip
        made.save(force_insert=True)
        if need.strip():
            Need(
                programme=gathering.programme, registration=made, text=need, **written
            ).save(force_insert=True)  # fmt: skip
    return made


def table_writes(
    question: Question, *, by: Actor, table: int, text: str, language: str = "nb",
    at: datetime | None = None,
) -> Input:  # fmt: skip
    """One table answers one question. Each sent form is a row of its own: nothing is written over,
    however many send at once."""
    with operation(WORK, question.programme, by=by, at=at) as op:
        event = op.record(events.TABLE_WROTE, thing=question.pk)
        made = Input(
            programme=question.programme, question=question, table=table, text=text,
            language=language, **written_again(by, ready=True), **_written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def put_in(row: Input, cluster: Cluster | None, *, by: Actor, at: datetime | None = None) -> Input:
    """An input is put in a group, or out of one. Its words stay as they are."""
    with operation(WRITE, row.programme, by=by, at=at) as op:
        event = op.record(events.CLUSTERED, thing=row.pk)
        if cluster is not None and cluster.question_id != row.question_id:
            raise Refused("not-here", _("Choose one of those in the list."))
        keep(row, row.version, op, event, {"cluster_id": cluster.pk if cluster else None})
    return row


def evaluate(
    gathering: Gathering, *, by: Actor, useful: int, text: str = "", at: datetime | None = None
) -> Evaluation:
    """One participant says what it was worth. Once."""
    with operation(WORK, gathering.programme, by=by, at=at) as op:
        event = op.record(events.EVALUATED, thing=gathering.pk)
        made = Evaluation(
            programme=gathering.programme, gathering=gathering, role_id=by.role_id,
            useful=useful, text=text, **_written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def _written(op: Operation, event: UUID) -> dict[str, Any]:
    return {"changed_by_id": op.by.role_id, "sys_from": op.at, "event_id": event}
