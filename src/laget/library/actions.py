"""All that changes the library."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.library import events
from laget.library.models import Post, Practice, Publication, Translation, Trial
from laget.library.permissions import PUBLISH, SETTLE, TAKE_HOME, WRITE_PRACTICE, WRITE_TRIAL
from laget.programme import translating
from laget.programme.actions import keep
from laget.programme.models import Programme
from laget.programme.permissions import WORK, WRITE
from laget.programme.rows import Room
from laget.programme.second_look import Stage, written_again

ROOM = Room(events.ADDED, events.CHANGED, events.OUT)


def tell(
    programme: Programme, *, by: Actor, told: dict[str, Any], ready: bool = True,
    at: datetime | None = None,
) -> Practice:  # fmt: skip
    """A practice is told. `ready`: a second person may read it; else it is a draft."""
    given = {"unit_id": by.unit_id, **written_again(by, ready=ready)}
    made: Practice = ROOM.add(
        "practice", Practice, WORK, programme, by=by, told=told, at=at, **given
    )
    return made


def retell(
    row: Practice, *, by: Actor, version: int, told: dict[str, Any], ready: bool = True,
    at: datetime | None = None,
) -> Practice:  # fmt: skip
    """Told otherwise. Until a second person has read it again, it is not for everybody."""
    given = written_again(by, ready=ready)
    changed: Practice = ROOM.change(
        row, "practice", WRITE_PRACTICE, row, by=by, version=version, told=told, at=at, **given
    )
    return changed


def publish(
    row: Practice, *, by: Actor, version: int, review_on: date, at: datetime | None = None
) -> Practice:
    """Everybody can read it from now on; and on a day somebody should read it again. The same act
    says later that it still holds."""
    with operation(PUBLISH, row, by=by, at=at) as op:
        if row.programme.published_at is None:
            raise Refused("not-open", _("Publish the programme first."))
        if row.stage != Stage.UP:
            raise Refused("read-by-one", _("A second person must read it first."))
        if review_on <= op.on:
            raise Refused("past", _("Choose a day after today."))
        event = op.record(events.PUBLISHED, thing=row.pk, on=review_on)
        told = {"published_on": row.published_on or op.on, "review_on": review_on}
        keep(row, version, op, event, told)
    return row


def list_publication(
    programme: Programme, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Publication:
    """A report or a document, with what a list of references needs."""
    made: Publication = ROOM.add(
        "publication", Publication, WRITE, programme, by=by, told=told, at=at
    )
    return made


def change_publication(
    row: Publication, *, by: Actor, version: int, told: dict[str, Any], at: datetime | None = None
) -> Publication:
    changed: Publication = ROOM.change(
        row, "publication", WRITE, row.programme, by=by, version=version, told=told, at=at
    )
    return changed


def take_home(
    practice: Practice, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Trial:
    """*We try this.* Who it is about is nobody: a second person reads it before others do."""
    given = {"practice": practice, "unit_id": by.unit_id, **written_again(by, ready=True)}
    made: Trial = ROOM.add(
        "trial", Trial, TAKE_HOME, practice, by=by, told=_tried(told), at=at, **given
    )
    return made


def follow(
    row: Trial, *, by: Actor, version: int, told: dict[str, Any], at: datetime | None = None
) -> Trial:
    """What came of it: what was changed in a guide or a rule, when, and what happened."""
    given = written_again(by, ready=True)
    changed: Trial = ROOM.change(
        row, "trial", WRITE_TRIAL, row, by=by, version=version, told=_tried(told), at=at, **given
    )
    return changed


def _tried(told: dict[str, Any]) -> dict[str, Any]:
    changed, on = told.get("changed", ""), told.get("changed_on")
    if bool(changed) != bool(on):
        raise Refused("half-changed", _("Write both what was changed and when, or neither."))
    if on and on < told["on"]:
        raise Refused("changed-first", _("It cannot be changed before you tried it."))
    return told


def translate(
    practice: Practice, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Translation:
    """A practice in another language, by whoever acts in the programme."""
    made: Translation = translating.translate(
        practice, Translation, "translation", room=ROOM, permission=WORK, of=practice.programme,
        by=by, told=told, at=at,
    )  # fmt: skip
    return made


def translate_again(
    row: Translation, *, by: Actor, version: int, told: dict[str, Any], at: datetime | None = None
) -> Translation:
    """The translation in other words."""
    made: Translation = translating.change(
        row, "translation", room=ROOM, permission=WORK, of=row.programme, by=by, version=version,
        told=told, at=at,
    )  # fmt: skip
    return made


def take_out(row: Any, what: str, *, by: Actor, version: int, at: datetime | None = None) -> Any:
    """It does not stand any more. It is not deleted."""
    permission, of = {
        "translation": (WORK, row.programme),
        "practice": (WRITE_PRACTICE, row), "publication": (WRITE, row.programme),
        "trial": (WRITE_TRIAL, row),
    }[what]  # fmt: skip
    return ROOM.take_out(row, what, permission, of, by=by, version=version, at=at)


def ask(
    about: Any, what: str, *, by: Actor, text: str, language: str, is_question: bool,
    at: datetime | None = None,
) -> Post:  # fmt: skip
    """Something is asked or said about a practice, a network, a gathering or a structure."""
    with operation(WORK, about.programme, by=by, at=at) as op:
        code = "question" if is_question else "other"
        event = op.record(events.ASKED, thing=about.pk, code=code)
        made = Post(
            programme=about.programme, **{what: about}, text=text, language=language,
            is_question=is_question, **_post(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def reply(post: Post, *, by: Actor, text: str, language: str, at: datetime | None = None) -> Post:
    """Somebody answers, under what was asked or said first."""
    with operation(WORK, post.programme, by=by, at=at) as op:
        first = post.over or post
        if first.stage == Stage.DOWN:
            raise Refused("down-already", _("It is taken down already."))
        event = op.record(events.REPLIED, thing=first.pk)
        name, about = first.about
        made = Post(
            programme=post.programme, over=first, **{name: about}, text=text, language=language,
            **_post(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def settle(answer: Post, *, by: Actor, at: datetime | None = None) -> Post:
    """The question is answered, by this reply."""
    question = answer.over
    assert question is not None
    with operation(SETTLE, question, by=by, at=at) as op:
        if not question.is_question:
            raise Refused("no-question", _("Nothing was asked."))
        if answer.stage == Stage.DOWN:
            raise Refused("down-already", _("It is taken down already."))
        event = op.record(events.ANSWERED, thing=question.pk)
        keep(question, question.version, op, event, {"answer_id": answer.pk})
    return question


def _post(op: Operation, event: UUID) -> dict[str, Any]:
    return {
        "unit_id": op.by.unit_id, "role_id": op.by.role_id, "on": op.on,
        "changed_by_id": op.by.role_id, "sys_from": op.at, "event_id": event,
        **written_again(op.by, ready=True),
    }  # fmt: skip
