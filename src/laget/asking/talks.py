"""Talking a worry over with a help service, without saying whom it is about: asked, answered,
closed."""

from __future__ import annotations

import re
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from laget.asking import events
from laget.asking.models import Talk
from laget.asking.permissions import ANSWER_TALK, BEGIN_TALK, CLOSE_TALK
from laget.asking.receipts import is_read, read_due
from laget.asking.talk_reads import could_advise
from laget.core.actor import Actor
from laget.core.operation import Refused, operation
from laget.organisations.models import Unit

#: A birth date and a few signs more, as the national numbers of all eight are written.
NUMBER = re.compile(r"(?<!\d)(?:\d\d){3,4}[-+ A-FU-Y]?\d{3}[0-9A-Y]{0,2}(?!\d)", re.IGNORECASE)


def begin(
    unit: Unit, *, by: Actor, to_unit: Unit, question: str, at: datetime | None = None
) -> Talk:
    """Somebody wonders, and asks those who know more."""
    with operation(BEGIN_TALK, unit, by=by, at=at) as op:
        _points_at_nobody(question)
        if to_unit.pk not in {one.pk for one in could_advise(op.by)}:
            raise Refused("no-advice", _("This service does not give advice here."))
        talk = Talk(
            writer_id=by.role_id, unit=unit, to_unit=to_unit, question=question, asked_at=op.at,
            read_due_on=read_due(to_unit, op),
        )  # fmt: skip
        op.record(events.TALK_BEGUN, thing=talk.pk)
        talk.save(force_insert=True)
    return talk


def reply(talk: Talk, *, by: Actor, text: str, at: datetime | None = None) -> Talk:
    """The service answers."""
    with operation(ANSWER_TALK, talk, by=by, at=at) as op:
        _still_open(talk)
        _points_at_nobody(text)
        if talk.read_at is None:
            is_read(talk, op)
        op.record(events.TALK_ANSWERED, thing=talk.pk)
        talk.answer, talk.answered_by_id, talk.answered_at = text, by.role_id, op.at
        talk.save(update_fields=["answer", "answered_by", "answered_at"])
    return talk


def close(talk: Talk, *, by: Actor, at: datetime | None = None) -> Talk:
    """It is talked over, or no longer needed: for the one who asked to say."""
    with operation(CLOSE_TALK, talk, by=by, at=at) as op:
        _still_open(talk)
        op.record(events.TALK_CLOSED, thing=talk.pk)
        talk.closed_at = op.at
        talk.save(update_fields=["closed_at"])
    return talk


def reopen(talk: Talk, *, by: Actor, at: datetime | None = None) -> Talk:
    """It was closed by mistake, or was not talked over: it waits as it did before."""
    with operation(CLOSE_TALK, talk, by=by, at=at) as op:
        if talk.closed_at is None:
            raise Refused("open", _("This talk is open."))
        op.record(events.TALK_REOPENED, thing=talk.pk)
        talk.closed_at = None
        talk.save(update_fields=["closed_at"])
    return talk


def _points_at_nobody(text: str) -> None:
    if NUMBER.search(text):
        raise Refused(
            "points-at-one",
            _("There is a number here that can be somebody's. Write nothing that points at one."),
        )


def _still_open(talk: Talk) -> None:
    if talk.closed_at is not None:
        raise Refused("closed", _("This talk is closed."))
