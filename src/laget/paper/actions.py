"""Everything that leaves the house on paper or as a file is written down before it leaves."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from laget.children import voice
from laget.children.actions import written
from laget.children.models import Child, NotHeard, Words
from laget.children.permissions import OPEN
from laget.children.standing import standing
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.meetings.models import Meeting
from laget.meetings.permissions import SEE as SEE_MEETING
from laget.paper import events, package, reads
from laget.paper.models import Archive
from laget.paper.permissions import OPEN_AGAIN, TAKE_OUT
from laget.paper.typeset import pdf
from laget.teams import actions as teams
from laget.teams.models import Case
from laget.teams.permissions import CLOSE_CASE
from laget.teams.reopening import open_again


def note_print(
    child: Child, what: str, *, by: Actor, in_team: bool, at: datetime | None = None
) -> None:
    """Somebody prints what stands on the page. Noted like an opening, for the family."""
    with operation(OPEN, child, by=by, at=at, changes=False) as op:
        op.record(events.PRINTED, about=child.pk, thing=child.pk, shared=in_team, code=what)


def note_record(meeting: Meeting, *, by: Actor, in_team: bool, at: datetime | None = None) -> None:
    """Somebody prints what concerns their service of a meeting, for its own record."""
    with operation(SEE_MEETING, meeting, by=by, at=at, changes=False) as op:
        op.record(
            events.PRINTED, about=meeting.child_id, thing=meeting.pk, shared=in_team, code="record"
        )


def close_case(
    case: Case, *, by: Actor, reason: str, follow_up_on: date, child_says: str = "",
    not_heard: tuple[str, str] | None = None, family_says: str = "", not_asked: str = "",
    at: datetime | None = None,
) -> Archive:  # fmt: skip
    """The case closes, with what the child says, or why it was not heard (reason, text). What the
    team could read is kept as one package: made before the parts end, since nobody can read it
    afterwards."""
    told: dict[str, Any] = {
        "reason": reason, "family_says": family_says, "not_asked": not_asked,
        "follow_up_on": follow_up_on,
    }  # fmt: skip
    with operation(CLOSE_CASE, case, by=by, at=at) as op:
        heard = _last_word(Child(pk=case.child_id), by, child_says, not_heard, op)
        how = standing(op.by, case.child_id)
        closing = {**told, "case": case.pk, "closed_on": op.on, "closed_by": by.role_id}
        content = package.content(how, closing, op.at)
        paper = reads.closed(op.by, case.child_id, {**told, "heard": heard})
        teams.close_case(case, by=by, op=op, **told)
        event = op.record(events.ARCHIVED, about=case.child_id, thing=case.pk)
        kept = Archive(
            child_id=case.child_id, case=case, name=paper["child"], closed_on=op.on,
            follow_up_on=follow_up_on, package=package.zipped(content, pdf(paper)),
            **written(by, op, event),
        )  # fmt: skip
        kept.save(force_insert=True)
    return kept


def _last_word(
    child: Child, by: Actor, says: str, not_heard: tuple[str, str] | None, op: Operation
) -> Words | NotHeard:
    """What the child says of it, kept as its own words; or why it was not heard."""
    if says.strip():
        return voice.note_words(child, by=by, text=says, how="said", shared=True, op=op)
    if not_heard is None:
        raise Refused("not-heard", _("Write what the child says, or why it was not heard."))
    return voice.note_not_heard(child, by=by, reason=not_heard[0], text=not_heard[1], op=op)


def open_case_again(
    archive: Archive, *, by: Actor, because: str, at: datetime | None = None
) -> Case:
    """The case should not have closed: it goes on, with those who took part and may still. What was
    kept stays as it was on that day, and says that it is open again."""
    with operation(OPEN_AGAIN, archive, by=by, at=at) as op:
        if archive.opened_again_on is not None:
            raise Refused("open-already", _("There is an open case already."))
        if archive.follow_up_on < op.on:
            raise Refused(
                "too-late",
                _("The day to ask the family how it goes has passed. Ask them, and begin anew."),
            )
        case = open_again(
            archive.case_id, archive.child_id, archive.pk, by=by, because=because, op=op
        )
        archive.opened_again_on = op.on
        archive.save(update_fields=["opened_again_on"])
    return case


def take_out(archive: Archive, *, by: Actor, at: datetime | None = None) -> None:
    """Somebody takes the package out, to the service's own archive."""
    with operation(TAKE_OUT, archive, by=by, at=at, changes=False) as op:
        op.record(events.TAKEN_OUT, about=archive.child_id, thing=archive.pk)
