"""The family asks that services work together: received where the child is, on paper or in a talk,
and answered. Which country has it, and by which law, the pack says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from laget.children.models import Child
from laget.children.reads import one_and_the_same
from laget.consent import actions as consents
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.rulebook.loader import load
from laget.teams import actions, baton, events, lead
from laget.teams.models import Case, LeadQuestion, Participation
from laget.teams.permissions import ANSWER_QUESTION, RECEIVE_REQUEST

Kind = LeadQuestion.Kind


def receive(
    child: Child, *, by: Actor, wants: str, said_by: str, how: str, asked_on: date,
    at: datetime | None = None,
) -> LeadQuestion:  # fmt: skip
    """The family's request has come. It is their yes: the service that receives it takes part, the
    work opens at its first level, and the question stands until the family is answered."""
    with operation(RECEIVE_REQUEST, child, by=by, at=at) as op:
        if load(child.country).together is None:
            raise Refused("not-here", _("Here the family does not ask in this way."))
        if asked_on > op.on:
            raise Refused("not-yet", _("Choose today or an earlier day."))
        unit = Unit.objects.get(pk=by.unit_id)
        if not _takes_part(child, unit, op):
            part = _join(child, unit, by, op, said_by, how)
            actions.put_to_work(part, Role.objects.get(pk=by.role_id), by, op)
        asked = LeadQuestion.objects.filter(child=child, kind=Kind.TOGETHER, answered_on=None)
        if asked.exists():
            raise Refused("asked-already", _("The family has asked already. Answer that first."))
        if not Case.objects.filter(one_and_the_same(child.pk), closed_on=None).exists():
            actions.open_case(child, by=by, level=1, op=op)
        return lead.put(
            child, Kind.TOGETHER, wants, by, op, said_by=said_by, how=how, asked_on=asked_on
        )


def answer(
    asked: LeadQuestion, *, by: Actor, level: int, words: str, units: Iterable[Unit] = (),
    at: datetime | None = None,
) -> LeadQuestion:  # fmt: skip
    """The family is answered: on which level help is needed, and which services come in, by the yes
    that the request is. Above the first level somebody is to be appointed, which those who appoint
    are told."""
    with operation(ANSWER_QUESTION, asked, by=by, at=at) as op:
        if asked.answered_on is not None:
            raise Refused("answered-already", _("This has been answered already."))
        child = Child.objects.get(pk=asked.child_id)
        mine = lead.leads_it(child.pk, by)
        if not lead.may_answer(asked, by, child.authority_id, leads_it=mine):
            raise Refused("not-yours", _("This is for somebody else to answer."))
        if not words.strip():
            raise Refused("no-words", _("Write an answer in words."))
        for unit in units:
            if not _takes_part(child, unit, op):
                _join(child, unit, by, op, asked.said_by, asked.how)
        case = Case.objects.filter(one_and_the_same(child.pk), closed_on=None).first()
        event = op.record(events.ANSWERED, about=child.pk, code=asked.kind, shared=True)
        if case is not None and case.level != level:
            case.event_id = op.record(
                events.CASE_LEVEL, about=child.pk, thing=case.pk, code=str(level), shared=True
            )
            case.level, case.level_on, case.level_because = level, op.on, words.strip()
            case.save(update_fields=["level", "level_on", "level_because", "event_id"])
        asked.is_answered(words, by=by.role_id, on=op.on, event=event)
        holding = baton.current(child.pk)
        if level > 1 and (holding is None or holding.lead != "holder"):
            lead.put(child, Kind.NEEDED, words, by, op)
    return asked


def _takes_part(child: Child, unit: Unit, op: Operation) -> bool:
    here = Participation.objects.filter(child=child, unit=unit, to_on=None, shared=True)
    return any(
        not part.only_question
        and (part.basis == "statute" or consents.stands(part.consent_id, child, unit))
        for part in here
    )


def _join(
    child: Child, unit: Unit, by: Actor, op: Operation, said_by: str, how: str
) -> Participation:
    consent: Any = consents.give(child, to_unit=unit, by=by, given_by=said_by, form=how, op=op)
    return actions.begin_part(child, unit, by, op, consent)
