"""What changes in the family's own page: it is told, shared with a service, and read by it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from laget.children import events
from laget.children.actions import written
from laget.children.models import Child, StoryPart, StoryRead, StoryShare
from laget.children.permissions import OPEN, shows_itself
from laget.children.reads import one_child, shares_version, story_now, story_version
from laget.children.voice_permissions import SEE_STORY, SEE_STORY_SHARES
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, not_changed_since, operation
from laget.organisations.models import Unit
from laget.people.reads import held_on


def tell(
    child: Child, *, by: Actor, parts: Mapping[str, str], told_by: str, how: str,
    since: UUID | None = None, at: datetime | None = None,
) -> list[StoryPart]:  # fmt: skip
    """The family tells, or tells anew. What was told before stays readable as it was; `since` is
    the version the page was written from."""
    with operation(OPEN, child, by=by, at=at) as op:
        not_changed_since(story_version(op.by, child.pk), since)
        now = {part.part: part.text for part in story_now(op.by, child.pk)}
        told = []
        for part, text in parts.items():
            if text.strip() == now.get(part, "").strip():
                continue
            event = op.record(events.STORY_TOLD, about=child.pk, code=part)
            one = StoryPart(
                child=child, part=part, text=text.strip(), told_by=told_by, how=how,
                told_on=op.on, **written(by, op, event),
            )  # fmt: skip
            one.save(force_insert=True)
            told.append(one)
        if not told:
            raise Refused("nothing-new", _("Nothing is changed. Write what the family tells."))
    return told


def share(
    child: Child, *, by: Actor, wanted: Mapping[Unit, set[str]], said_by: str, how: str,
    since: UUID | None = None, at: datetime | None = None,
) -> None:  # fmt: skip
    """The family says which services may read which parts: all that is ticked, and no more.
    `since` is the version that was ticked in, so that an older page opens nothing again."""
    with operation(OPEN, child, by=by, at=at) as op:
        not_changed_since(shares_version(op.by, child.pk), since)
        openly = shows_itself(by, child.pk)
        for unit, parts in wanted.items():
            mine = StoryShare.objects.filter(SEE_STORY_SHARES.rule.rows(op.by), to_unit=unit)
            held = {s.part: s for s in mine.filter(one_child(child.pk), held_on(op.on))}
            if parts - held.keys() and not openly and unit.pk != by.unit_id:
                raise Refused(
                    "not-open",
                    _("Your service does not take part openly; it cannot share with others."),
                )
            for part in sorted(parts - held.keys()):
                _let_read(child, unit, part, said_by, how, openly, op)
            for part in sorted(held.keys() - parts):
                _let_no_longer(held[part], op)
        if not op.recorded:
            raise Refused("as-before", _("This is how it stands already."))


def _let_read(
    child: Child, unit: Unit, part: str, said_by: str, how: str, openly: bool, op: Operation
) -> None:
    event = op.record(events.STORY_SHARED, about=child.pk, other=unit.pk, code=part, shared=openly)
    StoryShare(
        child=child, to_unit=unit, part=part, said_by=said_by, how=how, from_on=op.on,
        shared=openly, **written(op.by, op, event),
    ).save(force_insert=True)  # fmt: skip


def _let_no_longer(one: StoryShare, op: Operation) -> None:
    one.event_id = op.record(
        events.STORY_TAKEN_BACK, about=one.child_id, other=one.to_unit_id, code=one.part,
        shared=one.shared,
    )  # fmt: skip
    one.to_on = op.on
    one.save(update_fields=["to_on", "event_id"])


def have_read(child: Child, *, by: Actor, at: datetime | None = None) -> StoryRead:
    """The service has read it, and the family need not tell it again."""
    with operation(OPEN, child, by=by, at=at) as op:
        if not SEE_STORY.rows(op.by).filter(one_child(child.pk)).exists():
            raise Refused("nothing-there", _("There is nothing here for your service to read yet."))
        shared = shows_itself(by, child.pk)
        event = op.record(events.STORY_READ, about=child.pk, shared=shared)
        one = StoryRead(child=child, read_on=op.on, shared=shared, **written(by, op, event))
        one.save(force_insert=True)
    return one
