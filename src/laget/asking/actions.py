"""The family says yes to a question, or no; those asked answer; it ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.asking import events
from laget.asking.models import Answer, Asked, Question, SaidNo
from laget.asking.permissions import ANSWER, ASK, GIVE, KEEP
from laget.asking.reads import NEVER, could_be_asked, given_to, may_ask_from, open_question
from laget.asking.receipts import RECEIPT, is_read, read_due
from laget.children.actions import stay_hidden, written
from laget.children.models import Child
from laget.children.reads import one_child
from laget.children.record_permissions import SEE_PROTECTION
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.people.reads import held_on

MOST = timedelta(days=60)
"""The longest a yes for this once can last."""


def ask(
    child: Child, *, by: Actor, units: Iterable[Unit], adult: Role, said_by: str, how: str,
    lapses_on: date, they_came: bool = False, at: datetime | None = None,
) -> Question:  # fmt: skip
    """The family says yes: these services are asked, until that day, and one adult is answered.
    `they_came`: the family has come back to it by itself, after a no."""
    with operation(ASK, child, by=by, at=at) as op:
        child = ASK.row(op.by, child.pk)
        asked = list(units)
        _may_ask(child, op, they_came=they_came)
        named = f"{child.given_name} {child.family_name}".strip()
        if not named:
            raise Refused("no-name", _("Others can be asked when the child has a name."))
        if not asked:
            raise Refused("nobody", _("Choose whom the family lets you ask."))
        could = {unit.pk for unit in could_be_asked(op.by, child.pk)}
        if any(unit.pk not in could for unit in asked):
            raise Refused("never-asked", _("This service cannot be asked here."))
        if not op.on <= lapses_on <= op.on + MOST:
            raise Refused("too-long", _("Choose a day from today onwards, and within two months."))
        event = op.record(events.ASKED, about=child.pk, code=said_by, on=lapses_on)
        question = Question(
            child=child, adult=adult, said_by=said_by, how=how, asked_on=op.on,
            lapses_on=lapses_on, **written(by, op, event),
        )  # fmt: skip
        question.save(force_insert=True)
        for unit in asked:
            Asked(
                question=question, child=child, to_unit=unit, adult=adult, asked_on=op.on,
                lapses_on=lapses_on, named=named, born_on=child.born_on,
                read_due_on=read_due(unit, op, until=lapses_on),
                **written(by, op, event),
            ).save(force_insert=True)  # fmt: skip
    return question


def _may_ask(child: Child, op: Operation, *, they_came: bool) -> None:
    stay_hidden(child.pk, op.by)
    if Unit.objects.filter(pk=op.by.unit_id, kind__in=NEVER).exists():
        raise Refused("never-asks", _("Your service does not ask others here."))
    if SEE_PROTECTION.rows(op.by).filter(one_child(child.pk), held_on(op.on)).exists():
        raise Refused(
            "protected", _("This child is protected. Ring those who are named for the child.")
        )
    if open_question(op.by, child.pk) is not None:
        raise Refused("asked-already", _("Others are being asked already."))
    no = may_ask_from(op.by, child.pk)
    if no is not None and not they_came:
        raise Refused(
            "said-no", _("The family has said no. Ask again only when they said that you may.")
        )


def say_no(
    child: Child, *, by: Actor, said_by: str, again_on: date | None = None,
    at: datetime | None = None,
) -> SaidNo:  # fmt: skip
    """The family, or the youth, does not want others to be asked."""
    with operation(ASK, child, by=by, at=at) as op:
        if again_on is not None and again_on <= op.on:
            raise Refused("again-later", _("Choose a day after today."))
        event = op.record(events.SAID_NO, about=child.pk, code=f"asking:{said_by}")
        no = SaidNo(
            child=child, said_by=said_by, said_on=op.on, again_on=again_on,
            **written(by, op, event),
        )  # fmt: skip
        no.save(force_insert=True)
        stands = open_question(op.by, child.pk)
        if stands is not None:
            _finish(stands, Question.Ending.FAMILY, op)
    return no


def answer(asked: Asked, *, by: Actor, worries: bool, at: datetime | None = None) -> Answer:
    """Yes, or no. A no says the same of not worrying and of not knowing the child."""
    with operation(ANSWER, asked, by=by, at=at) as op:
        event = op.record(events.ANSWERED, about=asked.child_id)
        if asked.read_at is None:
            is_read(asked, op)
        said = Answer.objects.filter(asked=asked).first()
        if said is not None:
            said.worries, said.answered_on, said.event_id = worries, op.on, event
            said.save(update_fields=["worries", "answered_on", "event_id"])
            return said
        unit = Unit.objects.get(pk=asked.to_unit_id)
        said = Answer(
            asked=asked, child_id=asked.child_id, worries=worries, answered_on=op.on,
            **written(by, op, event, unit_id=unit.pk, authority_id=unit.authority_id),
        )  # fmt: skip
        said.save(force_insert=True)
    return said


def give_to(asked: Asked, role: Role, *, by: Actor, at: datetime | None = None) -> Asked:
    """The leader gives it to somebody in the unit, who knows the children there, and has not opened
    it yet."""
    with operation(GIVE, asked, by=by, at=at) as op:
        if role.unit_id != asked.to_unit_id:
            raise Refused("other-unit", _("Choose somebody in the unit."))
        _is_given(asked, role, op)
    return asked


def _is_given(asked: Asked, role: Role | None, op: Operation) -> None:
    """To one person, or to whoever leads the unit. Nobody there has opened it yet, unless it is
    answered."""
    asked.event_id = op.record(events.GIVEN, about=asked.child_id, thing=role and role.pk)
    asked.given_to = role
    if not Answer.objects.filter(asked=asked).exists():
        unit = Unit.objects.select_related("authority").get(pk=asked.to_unit_id)
        asked.read_at = asked.read_by = None
        asked.read_due_on = read_due(unit, op, until=asked.lapses_on)
    asked.save(update_fields=["given_to", *RECEIPT, "read_due_on", "event_id"])


def back_to_leader(role: Role, child_id: UUID, op: Operation) -> None:
    """Inside a larger act: somebody works with the child no longer, and what they were given to
    answer is the leader's again."""
    for asked in given_to(op.by, role, child_id):
        _is_given(asked, None, op)


def choose_adult(
    question: Question, role: Role, *, by: Actor, at: datetime | None = None
) -> Question:
    """The family chooses another adult, who from now on gets the answers, also those that came."""
    with operation(KEEP, question, by=by, at=at) as op:
        _still_open(question)
        if role.pk == question.adult_id:
            raise Refused("chosen-already", _("This person gets the answers already."))
        event = op.record(events.MOVED, about=question.child_id, thing=role.pk)
        for asked in Asked.objects.filter(question=question):
            asked.adult, asked.event_id = role, event
            asked.save(update_fields=["adult", "event_id"])
        question.adult, question.event_id = role, event
        question.save(update_fields=["adult", "event_id"])
    return question


def end(question: Question, *, by: Actor, ending: str, at: datetime | None = None) -> Question:
    """It ends: the family wants no more, or what was needed is done. From now on those asked see
    nothing of it."""
    with operation(KEEP, question, by=by, at=at) as op:
        _still_open(question)
        _finish(question, ending, op)
    return question


def _finish(question: Question, ending: str, op: Operation) -> None:
    event = op.record(events.ENDED, about=question.child_id, code=ending)
    for asked in Asked.objects.filter(question=question, lapses_on__gte=op.on):
        asked.lapses_on, asked.event_id = op.on - timedelta(days=1), event
        asked.save(update_fields=["lapses_on", "event_id"])
    question.ended_on, question.ending, question.event_id = op.on, ending, event
    question.save(update_fields=["ended_on", "ending", "event_id"])


def _still_open(question: Question) -> None:
    if question.ended_on is not None:
        raise Refused("ended", _("This has ended."))
