"""What is asked about who leads, and answered in words: one who is appointed cannot, the team does
not agree, the child wishes for somebody. Somebody leads all the while."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children.actions import written
from laget.children.models import Child
from laget.children.permissions import taking_part
from laget.children.reads import one_and_the_same, one_child
from laget.consent.models import Consent
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Unit
from laget.people.models import Role
from laget.rulebook.stored import stored
from laget.teams import baton, events, named
from laget.teams.models import Case, Holding, LeadQuestion, Participation
from laget.teams.permissions import ANSWER_QUESTION, OFFER_BATON, WITHDRAW_QUESTION

Kind = LeadQuestion.Kind
#: What one person asks, and may take back; the family's request is the family's.
ASKED_BY_ONE = (Kind.CANNOT, Kind.DISPUTED, Kind.WISH)


def cannot(
    child: Child, *, by: Actor, because: str, beside: str = "", at: datetime | None = None
) -> LeadQuestion:
    """One who was appointed cannot say no, but says why it is not possible to the one who
    appointed, and leads until that is answered. `beside`: what they are named for, where it is not
    to lead; then no case need be open."""
    with operation(OFFER_BATON, child, by=by, at=at) as op:
        holding = named.current(child.pk, beside) if beside else baton.current(child.pk)
        is_mine = holding is not None and holding.role_id == by.role_id
        if holding is None or not is_mine or holding.appointed_by is None or holding.standing_in:
            raise Refused("not-appointed", _("Nobody has appointed you to this."))
        if holding.beside:
            _in_words(because)
            return put(child, Kind.CANNOT, because, by, op, holding.appointed_by, beside=beside)
        return _ask(child, Kind.CANNOT, because, by, op, holding.appointed_by)


def dispute(child: Child, *, by: Actor, because: str, at: datetime | None = None) -> LeadQuestion:
    """The team does not agree on who leads, and the municipality decides."""
    with operation(OFFER_BATON, child, by=by, at=at) as op:
        if not _somebody_decides(child, by):
            raise Refused(
                "nobody-decides",
                _("{authority} has nobody here who could decide. Call them.").format(
                    authority=child.authority.name
                ),
            )
        return _ask(child, Kind.DISPUTED, because, by, op)


def _somebody_decides(child: Child, by: Actor) -> bool:
    """Whether the authority responsible takes part openly, or its coordinator by the family's yes:
    else nobody would read it."""
    parts = Participation.objects.filter(taking_part(by, openly=True), one_child(child.pk))
    asked = Consent.objects.filter(
        Q(valid_to=None) | Q(valid_to__gt=by.on), one_child(child.pk), withdrawn_on=None,
        to_unit__kind=Unit.Kind.COORDINATING_UNIT, to_unit__authority=child.authority_id,
    )  # fmt: skip
    return parts.filter(unit__authority=child.authority_id).exists() or asked.exists()


def wish(child: Child, *, by: Actor, words: str, at: datetime | None = None) -> LeadQuestion:
    """The child says who it should be, or asks for another, of one who leads or is named for
    something beside. The one who leads must answer; where nobody does, a leader in the team."""
    with operation(OFFER_BATON, child, by=by, at=at) as op:
        if Holding.objects.filter(child=child, during__endswith=None).exists():
            _in_words(words)
            return put(child, Kind.WISH, words, by, op)
        return _ask(child, Kind.WISH, words, by, op)


def _ask(
    child: Child, kind: str, text: str, by: Actor, op: Operation, to: Role | None = None
) -> LeadQuestion:
    _in_words(text)
    if not Case.objects.filter(one_and_the_same(child.pk), closed_on=None).exists():
        raise Refused("no-case", _("Open a case first, so that somebody is to lead."))
    return put(child, kind, text, by, op, to)


def _in_words(text: str) -> None:
    if not text.strip():
        raise Refused("no-words", _("Write it in words."))


def put(
    child: Child, kind: str, text: str, by: Actor, op: Operation, to: Role | None = None,
    **more: Any,
) -> LeadQuestion:  # fmt: skip
    """Inside a larger act: the question stands until it is answered."""
    shared = to is None
    event = op.record(events.ASKED, about=child.pk, code=kind, shared=shared)
    told = {"asked_on": op.on, **more}
    asked = LeadQuestion(
        child=child, kind=kind, text=text, to_role=to, shared=shared, **told,
        **stored("lead_answered", authority=child.authority, on=told["asked_on"]),
        **written(by, op, event),
    )  # fmt: skip
    asked.save(force_insert=True)
    return asked


def answer(
    asked: LeadQuestion, *, by: Actor, words: str, to: Role | None = None,
    at: datetime | None = None,
) -> LeadQuestion:  # fmt: skip
    """Answers in words. Where somebody else is to lead (`to`): in the own authority that is so from
    now on; in another authority they are asked."""
    with operation(ANSWER_QUESTION, asked, by=by, at=at) as op:
        if asked.answered_on is not None:
            raise Refused("answered-already", _("This has been answered already."))
        if asked.kind in (Kind.TOGETHER, Kind.NEEDED):
            raise Refused("not-yours", _("This is for somebody else to answer."))
        responsible = asked.child.authority_id
        mine = leads_it(asked.child_id, by)
        if not may_answer(asked, by, responsible, leads_it=mine):
            raise Refused("not-yours", _("This is for somebody else to answer."))
        if not words.strip():
            raise Refused("no-words", _("Write an answer in words."))
        event = op.record(
            events.ANSWERED, about=asked.child_id, code=asked.kind, shared=asked.shared
        )
        if to is not None:
            if asked.kind == Kind.WISH:
                raise Refused("words-only", _("Answer the child first, and ask somebody then."))
            _instead(asked, to, by, op)
        asked.is_answered(words, by=by.role_id, on=op.on, event=event)
    return asked


def withdraw(
    asked: LeadQuestion, *, by: Actor, because: str, at: datetime | None = None
) -> LeadQuestion:
    """Whoever asked takes it back, as long as nobody has answered: it was a mistake, or has settled
    itself. What was asked, and why it was taken back, stays in the story."""
    with operation(WITHDRAW_QUESTION, asked, by=by, at=at) as op:
        if asked.answered_on is not None:
            raise Refused("answered-already", _("This has been answered already."))
        if asked.kind not in ASKED_BY_ONE:
            raise Refused("not-yours", _("This is for somebody else to answer."))
        _in_words(because)
        event = op.record(
            events.WITHDRAWN, about=asked.child_id, code=asked.kind, shared=asked.shared
        )
        asked.withdrawn = True
        asked.is_answered(because.strip(), by=by.role_id, on=op.on, event=event)
    return asked


def _instead(asked: LeadQuestion, to: Role, by: Actor, op: Operation) -> None:
    """Somebody else, as the same of the country's leads."""
    child, country = asked.child, asked.child.country
    holding = baton.current(child.pk)
    if asked.beside:
        holding = named.current(child.pk, asked.beside)
    kind = named.kind_of(country, holding.lead) if holding else None
    if kind is not None and holding is not None:
        named.name(child, kind, to, by, op, holding.decision)
    elif asked.beside:
        raise Refused("ended-already", _("This has ended."))
    elif to.unit.authority_id == by.authority_id:
        baton.place(child, to, by, op)
    else:
        baton.ask(child, to, by, op)


def may_answer(asked: LeadQuestion, by: Actor, responsible: UUID, *, leads_it: bool | None) -> bool:
    """Whether it is for this hat to answer: who appointed, or their leader; a leader or the
    coordinator of the authority responsible for the child; who leads the work, or their leader
    (`leads_it`; None where nobody leads), and any leader in the team where nobody does."""
    if asked.kind == Kind.CANNOT:
        to = asked.to_role
        return to is not None and (to.pk == by.role_id or to.unit_id in by.leads)
    if asked.kind in (Kind.DISPUTED, Kind.NEEDED):
        decides = bool(by.leads) or by.kind == Role.Kind.COORDINATOR
        return decides and responsible == by.authority_id
    return bool(by.leads) if leads_it is None else leads_it


def leads_it(child_id: UUID, by: Actor) -> bool | None:
    """Whether the hat leads the work, or those who do; None where nobody leads."""
    holding = baton.current(child_id)
    if holding is None or baton.is_dropped(holding, by):
        return None
    return holding.role_id == by.role_id or holding.unit_id in by.leads
