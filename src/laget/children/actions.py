"""What changes what is known of a child. Joined records are in `joining`, protection in
`protecting`; the work around the child is in rooms above."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from laget.children import events
from laget.children.kin import said_already
from laget.children.models import (
    Child,
    Listing,
    NationalId,
    Relation,
    Residence,
)
from laget.children.permissions import (
    ASKED,
    BEGIN,
    KNOW,
    OPEN,
    own_parts,
    shows_itself,
)
from laget.children.standing import Standing
from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.events import Recorded, write
from laget.core.ids import new_id
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Area, Authority, Unit
from laget.rulebook import identity
from laget.rulebook.ages import age_on, upper_age
from laget.rulebook.loader import load


def written(by: Actor, op: Operation, event: UUID, **values: Any) -> dict[str, Any]:
    """What every row about a child says of its making."""
    return {
        "unit_id": by.unit_id,
        "authority_id": by.authority_id,
        "writer_id": by.role_id,
        "event_id": event,
        "sys_from": op.at,
        **values,
    }


def stay_hidden(child_id: UUID, by: Actor) -> None:
    """Refuses what the team would read, where it would show that a hidden service takes part."""
    if shows_itself(by, child_id):
        return
    same = Q(child=child_id) | Q(child__joined_into=child_id)
    if own_parts(by, openly=False).filter(ASKED, same).exists():
        raise Refused(
            "only-question",
            _(
                "Your service reads one question, and not what the team writes. Call those who"
                " asked: they can ask the family whether you may take part in the work together."
            ),
        )
    raise Refused(
        "not-open",
        _("Your service does not take part openly, and this would show that it does."),
    )


def sort_key(given: str, family: str) -> str:
    """Family name first, with æøå, äö and their kin after z. The database has no Nordic order."""
    late = {"æ": "zz1", "ä": "zz1", "ø": "zz2", "ö": "zz2", "å": "zz3", "þ": "zz0", "ð": "dz"}
    return "".join(late.get(c, c) for c in f"{family} {given}".casefold())[:200]


def register(
    unit: Unit, *, by: Actor, given_name: str, family_name: str = "", country: str = "",
    born_on: date | None = None, expected_on: date | None = None, number: str = "",
    group_name: str = "", expecting: str = "", authority: Authority | None = None,
    at: datetime | None = None,
) -> Child:  # fmt: skip
    """A child comes onto the unit's own list. The same number, under a name that agrees, is the
    same child, unless it is hidden from the writer: then only the list grows, and the answer does
    not tell whether the child was known before. Else the child gets a record of its own."""
    if born_on is None and expected_on is None:
        raise Refused("no-day", _("Write when the child was born, or is expected."))
    with operation(BEGIN, unit, by=by, at=at) as op:
        country = country or by.country
        if born_on and born_on > op.on:
            raise Refused("born-later", _("The birth date lies ahead. Is the child expected?"))
        limit = upper_age(load(country), unit.kind)
        if born_on and age_on(born_on, op.on) >= limit:
            raise Refused(
                "too-old",
                _("This service helps until the birthday at {age}.").format(age=limit),
            )
        if said_already(op.by, given_name, family_name, born_on):
            raise Refused(
                "own-kin",
                _("You have said that this child is kin or a friend's. Ask a colleague to do it."),
            )
        called = given_name, family_name
        known = _by_number(country, number, called, op) if number else None
        child_id = known or new_id()
        if known is None:
            event = op.record(events.REGISTERED, about=child_id, thing=child_id)
            child = Child(
                pk=child_id, given_name=given_name, family_name=family_name, country=country,
                sort_key=sort_key(given_name, family_name), born_on=born_on,
                expected_on=expected_on, authority=authority or unit.authority, event_id=event,
                sys_from=op.at,
            )  # fmt: skip
            child.save(force_insert=True)
            if number:
                _number(child, country, number, op)
        else:
            child = Child(pk=child_id)
        event = op.record(events.LISTED, about=child_id, thing=unit.pk)
        Listing(
            child_id=child_id, group_name=group_name, from_on=op.on,
            **written(by, op, event, unit_id=unit.pk, authority_id=unit.authority_id),
        ).save(force_insert=True)  # fmt: skip
        if expecting:
            event = op.record(events.RELATED, about=child_id)
            Relation(
                child_id=child_id, kind=Relation.Kind.EXPECTING, given_name=expecting,
                has_parental_responsibility=True, from_on=op.on,
                shared=shows_itself(by, child_id), **written(by, op, event),
            ).save(force_insert=True)  # fmt: skip
    return child


def _by_number(
    country: str, number: str, called: tuple[str, str], op: Operation
) -> UUID | None:  # fmt: skip
    """The one audited look-up by number; what it found is not told to the one who asked."""
    try:
        wanted = identity.check(number, country, demo=is_demo())
    except identity.BadIdentity as bad:
        raise Refused("bad-number", str(bad)) from bad
    with connection.cursor() as cursor:
        told = [country, wanted.number, *called]
        cursor.execute("SELECT child_with_number(%s, %s, %s, %s)", told)
        row = cursor.fetchone()
    op.record(events.LOOKED_UP, about=row[0], code="found" if row[0] else "absent")
    return row[0]


def _number(child: Child, country: str, number: str, op: Operation) -> None:
    found = identity.check(number, country, demo=is_demo())
    event = op.record(events.NUMBERED, about=child.pk)
    NationalId(
        child=child, country=country, kind=found.kind, number=found.number, from_on=op.on,
        event_id=event,
    ).save(force_insert=True)  # fmt: skip


def is_demo() -> bool:
    from django.conf import settings

    return bool(settings.IS_DEMO)


def change_number(child: Child, *, by: Actor, number: str, at: datetime | None = None) -> bool:
    """A temporary number gives way to the real one, or a number is changed; the old one is kept.
    False where the number stands on another record under a name that agrees: then nothing is
    changed, but that somebody asked is kept."""
    with operation(KNOW, child, by=by, at=at) as op:
        child = KNOW.row(op.by, child.pk)
        called = child.given_name, child.family_name
        if _by_number(child.country, number, called, op) is not None:
            return False
        for old in NationalId.objects.filter(child=child, to_on=None):
            old.to_on = op.on
            old.save(update_fields=["to_on"])
        _number(child, child.country, number, op)
    return True


def born(
    child: Child, *, by: Actor, born_on: date, given_name: str, family_name: str = "",
    at: datetime | None = None,
) -> Child:  # fmt: skip
    """The expected child is here, with a birth date and a name. The day expected is kept."""
    with operation(KNOW, child, by=by, at=at) as op:
        child = KNOW.row(op.by, child.pk)
        if child.born_on is not None:
            raise Refused("born-already", _("The birth date stands here already."))
        if born_on > op.on:
            raise Refused("born-later", _("The birth date lies ahead. Is the child expected?"))
        child.born_on, child.given_name, child.family_name = born_on, given_name, family_name
        child.sort_key = sort_key(given_name, family_name)
        child.event_id = op.record(events.BORN, about=child.pk, on=born_on)
        child.save(update_fields=["born_on", "given_name", "family_name", "sort_key", "event_id"])
    return child


def open_record(how: Standing) -> None:
    """Somebody opens the child's record, or the coordinating unit looks at what is missing around
    the child. Written down before the page is read, for the family, in the transaction in which it
    was asked how the hat stands: a trace, and no change."""
    if not (how.opens or how.sees_whole):
        raise NotAllowed(OPEN)
    child, by = how.child.pk, how.actor
    known = how.in_team or how.by_question or not how.opens  # the team knows of this hat
    trace = Recorded(events.OPENED, about=child, thing=child, shared=known)
    write([trace], by=by, at=by.at)


def move(
    child: Child, *, by: Actor, area: Area, authority: Authority | None, on: date,
    kind: str = Residence.Kind.REGISTERED, at: datetime | None = None,
) -> Residence:  # fmt: skip
    """The child is registered, or stays, somewhere else from a day. Where nobody in the new place
    works in Laget, the authority that answered so far stands until another one does."""
    with operation(KNOW, child, by=by, at=at) as op:
        stay_hidden(child.pk, by)
        event = op.record(events.MOVED, about=child.pk, code=kind, on=on, shared=True)
        for old in Residence.objects.filter(child=child, kind=kind, to_on=None):
            if old.from_on >= on:
                raise Refused("moved-earlier", _("There is a later address already."))
            old.to_on, old.event_id = on, event
            old.save(update_fields=["to_on", "event_id"])
        new = Residence(
            child=child, kind=kind, area=area, from_on=on, shared=True, **written(by, op, event)
        )
        new.save(force_insert=True)
        if kind == Residence.Kind.REGISTERED and authority is not None:
            child.authority, child.event_id = authority, event
            child.save(update_fields=["authority", "event_id"])
    return new
