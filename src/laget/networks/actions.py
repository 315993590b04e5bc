"""All that changes networks and gatherings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from laget.cases import actions as cases
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.networks import events, shipping
from laget.networks.codes import answered
from laget.networks.kept import ANSWERED, GONE
from laget.networks.models import (
    Cluster,
    Evaluation,
    Gathering,
    Guest,
    Input,
    Invitation,
    Need,
    Network,
    Question,
    Registration,
    Translation,
)  # fmt: skip
from laget.networks.permissions import CANCEL, COME, EVALUATE, OVER, TRANSLATION, guard, model
from laget.programme import second_look, translating
from laget.programme.actions import check, column, fill, keep, written
from laget.programme.models import Programme, Source
from laget.programme.permissions import WORK, WRITE
from laget.programme.rows import Room
from laget.programme.second_look import written_again

ANSWERED_WITHIN = 14  # days, for what participants have gained at a gathering
ROOM = Room(events.ADDED, events.CHANGED, events.OUT)
#: Where one of these is another, those who come are told.
WHEN_AND_WHERE = ("from_on", "to_on", "when_said", "starts_at", "where")
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


def begin_network(
    of: Programme, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Network:
    """A network; with the areas that are shipped, where it begins with them."""
    areas = shipping.areas(of.language) if told.pop("areas", False) else ()
    with transaction.atomic():
        made: Network = add(of, "network", by=by, told=told, at=at)
        for number, one in enumerate(areas, 1):
            add(made, "indicator", by=by, at=at, told={
                "number": number, "name": one.name, "definition": one.definition, "is_ours": True,
            })  # fmt: skip
    return made


def change(
    row: Any, what: str, *, by: Actor, version: int, told: dict[str, Any],
    at: datetime | None = None,
) -> Any:  # fmt: skip
    """Said otherwise. What is told from below must be read by a second person again."""
    if what == "gathering":
        return _change_gathering(row, by=by, version=version, told=told, at=at)
    permission, of = guard(what, row)
    given = written_again(by, ready=True) if what in READ_AGAIN else {}
    return ROOM.change(row, what, permission, of, by=by, version=version, told=told, at=at, **given)


def translate(
    original: Any, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Translation:
    """A question, or what a table wrote, in another language."""
    made: Translation = translating.translate(
        original, Translation, TRANSLATION, room=ROOM, permission=WORK, of=original.programme,
        by=by, told=told, at=at,
    )  # fmt: skip
    return made


def translate_again(
    row: Translation, *, by: Actor, version: int, told: dict[str, Any], at: datetime | None = None
) -> Translation:
    """The translation in other words."""
    made: Translation = translating.change(
        row, TRANSLATION, room=ROOM, permission=WORK, of=row.programme, by=by, version=version,
        told=told, at=at,
    )  # fmt: skip
    return made


def take_out(row: Any, what: str, *, by: Actor, version: int, at: datetime | None = None) -> Any:
    permission, of = guard(what, row)
    return ROOM.take_out(row, what, permission, of, by=by, version=version, at=at)


def register(
    gathering: Gathering, *, by: Actor, kind: str, name: str, need: str = "",
    at: datetime | None = None,
) -> Registration:  # fmt: skip
    """Somebody comes. Those who come first have the places; the others wait for one. Who is young
    is told only to those who run the gathering."""
    with operation(WORK, gathering.programme, by=by, at=at) as op:
        return _register(gathering, op, kind=kind, name=name, need=need)


def come(
    gathering: Gathering, *, by: Actor, need: str = "", at: datetime | None = None
) -> Registration:
    """Somebody who works in a municipality of the networks comes, as themselves."""
    with operation(COME, gathering, by=by, at=at) as op:
        _one_after_the_other(gathering)
        if any(role == by.role_id for _pk, role in queue(gathering)):
            raise Refused("signed-up", _("You have signed up already."))
        kind = Registration.Kind.LOCAL
        return _register(gathering, op, kind=kind, name=by.name, need=need)


def _register(
    gathering: Gathering, op: Operation, *, kind: str, name: str, need: str
) -> Registration:
    event = op.record(events.REGISTERED, thing=gathering.pk, code=kind)
    _stands(gathering)
    if gathering.to_on and gathering.to_on < op.on:
        raise Refused("over", _("The gathering is over."))
    if gathering.register_by and op.on > gathering.register_by:
        raise Refused("too-late", _("The last day to sign up is over. Ask the secretariat."))
    _one_after_the_other(gathering)
    ((number,),) = answered("SELECT gathering_number(%s)", gathering.pk)
    is_young = kind == Registration.Kind.YOUNG
    noted = written(op, event)
    made = Registration(
        programme=gathering.programme, gathering=gathering, kind=kind, number=number,
        name="" if is_young else name, **noted,
    )  # fmt: skip
    made.save(force_insert=True)
    of = {"programme": gathering.programme, "registration": made, **noted}
    if is_young:
        Guest(name=name[:120], **of).save(force_insert=True)
    if need.strip():
        Need(text=need, **of).save(force_insert=True)
    return made


def _stands(gathering: Gathering) -> None:
    if gathering.is_out:
        raise Refused("out", _("The gathering has been taken out of the programme."))


def cancel(row: Registration, *, by: Actor, at: datetime | None = None) -> UUID | None:
    """Somebody does not come after all. The place goes to the first who waits, who is told; what
    was needed is not kept in the list. Returns the registration that got the place."""
    with operation(CANCEL, row, by=by, at=at) as op:
        gathering = row.gathering
        if gathering.to_on and gathering.to_on < op.on:
            raise Refused("over", _("The gathering is over."))
        _one_after_the_other(gathering)
        coming = queue(gathering)
        if row.pk not in {pk for pk, _role in coming}:
            raise Refused("cancelled", _("It is cancelled already."))
        event = op.record(events.UNREGISTERED, thing=row.pk, other=row.changed_by_id)
        places = len(coming) if gathering.capacity is None else gathering.capacity
        had_place = row.pk in {pk for pk, _role in coming[:places]}
        waits = had_place and len(coming) > places and not gathering.is_out
        first = coming[places] if waits else None
        if first is not None:
            op.record(events.PLACE_FREED, thing=first[0], other=first[1])
        for need in Need.objects.filter(registration=row, is_out=False):
            keep(need, need.version, op, event, {"is_out": True, "text": ""})
        for guest in Guest.objects.filter(registration=row, is_out=False):
            keep(guest, guest.version, op, event, {"is_out": True, **GONE})
        keep(row, row.version, op, event, {"is_out": True})
    return first[0] if first else None


def queue(gathering: Gathering) -> list[tuple[UUID, UUID | None]]:
    """Those who come, in the order they came: the registration, and the hat that signed it up."""
    return answered(
        "SELECT registration, by_role FROM gathering_queue(%s) ORDER BY place", gathering.pk
    )


def _change_gathering(
    row: Gathering, *, by: Actor, version: int, told: dict[str, Any], at: datetime | None
) -> Gathering:
    """Said otherwise. Where there are more places, those who waited longest get them, and are told;
    nobody loses one. Where the day or the place is another, all who come are told."""
    with operation(WRITE, row.programme, by=by, at=at) as op:
        _one_after_the_other(row)
        coming = queue(row)
        was = Gathering.objects.get(pk=row.pk)
        had = len(coming) if was.capacity is None else min(was.capacity, len(coming))
        event = op.record(events.CHANGED, thing=row.pk, code="gathering")
        fill(row, told)
        check(row)
        if row.to_on is None and Invitation.objects.filter(gathering=row).exists():
            raise Refused("has-guests", _("People sign up by a code: the days must stand."))
        has = len(coming) if row.capacity is None else row.capacity
        if has < had:
            raise Refused(
                "has-places",
                ngettext(
                    "%(n)s has a place already. Write at least as many.",
                    "%(n)s have a place already. Write at least as many.", had,
                ) % {"n": had},
            )  # fmt: skip
        for pk, role in coming[had:has]:
            op.record(events.PLACE_FREED, thing=pk, other=role)
        if any(getattr(row, name) != getattr(was, name) for name in WHEN_AND_WHERE):
            op.record(events.MOVED, thing=row.pk)
        columns = {name: getattr(row, name) for name in (column(row, n) for n in told)}
        keep(row, version, op, event, columns)
    return row


def _one_after_the_other(gathering: Gathering) -> None:
    """In the order they come, also where two come at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(gathering.pk)])


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
            language=language, **written_again(by, ready=True), **written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def ask_tables(
    gathering: Gathering, *, by: Actor, shipped: list[str], told: dict[str, Any],
    at: datetime | None = None,
) -> list[Question]:  # fmt: skip
    """A gathering gets its group work: questions that are shipped, by name, and one of its own."""
    of = gathering.programme
    known = {one.key: one for one in shipping.questions()}
    told_from = Source.objects.filter(programme=of, short=shipping.SOURCE, is_out=False).first()
    last = Question.objects.filter(gathering=gathering, is_out=False).aggregate(n=Max("number"))
    first, made = (last["n"] or 0) + 1, []
    with transaction.atomic():
        for n, key in enumerate(shipped):
            said: dict[str, Any] = {
                "number": first + n, "text": known[key].text, "language": shipping.LANGUAGE,
            }  # fmt: skip
            if told_from is not None:
                said |= {"source": told_from.pk, "place": shipping.PLACE}
            made.append(add(gathering, "question", by=by, told=said, at=at))
        if told["text"]:
            made.append(add(gathering, "question", by=by, told=told, at=at))
    return made


@dataclass(frozen=True)
class Look:
    """What the second person answers to one text of a list."""

    row: Input
    version: int
    nobody: bool
    because: str = ""


def look_over(
    looks: Iterable[Look], *, by: Actor, at: datetime | None = None
) -> list[tuple[Input, Any]]:
    """The second person has read many and answers for each. One that cannot be answered, because
    somebody has written in it or read it meanwhile, holds up none of the others: those are
    returned, each with why."""
    stopped = []
    for one in looks:
        try:
            second_look.look(
                one.row, WORK, by=by, version=one.version, nobody=one.nobody,
                because=one.because, at=at,
            )  # fmt: skip
        except Refused as refused:
            stopped.append((one.row, refused.message))
    return stopped


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
    """One participant says what it was worth. Once. The words wait for a second person."""
    with operation(EVALUATE, gathering, by=by, at=at) as op:
        _stands(gathering)
        if gathering.to_on and gathering.to_on > op.on:
            raise Refused("early", _("You can say it when the gathering is over."))
        if gathering.to_on and gathering.to_on + ANSWERED < op.on:
            raise Refused("answered", _("It can be said for two weeks after the gathering."))
        event = op.record(events.EVALUATED, thing=gathering.pk)
        said = written_again(by, ready=True) if text.strip() else {}
        made = Evaluation(
            programme=gathering.programme, gathering=gathering, role_id=by.role_id,
            useful=useful, text=text.strip(), **said, **written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def ask_gain(gathering: Gathering, *, by: Actor, at: datetime | None = None) -> Gathering:
    """After a gathering, those who act in it are asked the same short questions again."""
    with operation(WRITE, gathering.programme, by=by, at=at) as op:
        if gathering.to_on is None or gathering.to_on > op.on:
            raise Refused("not-over", _("Ask when the gathering is over."))
        if gathering.survey_id is not None:
            raise Refused("asked", _("It is asked already."))
        event = op.record(events.ASKED, thing=gathering.pk)
        told = {"title": gathering.name[:200], "due_on": op.on + timedelta(days=ANSWERED_WITHIN)}
        made = cases.add(gathering.programme, "survey", by=by, told=told, at=op.at)
        keep(gathering, gathering.version, op, event, {"survey_id": made.pk})
    return gathering
