"""Who belongs to the child: parents, guardians, foster parents and others, from a day to a day, and
who has parental responsibility. Kept by those who help; what was noted wrong is taken back."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from laget.children import events
from laget.children.actions import stay_hidden, written
from laget.children.models import Child, Relation
from laget.children.permissions import helps, shows_itself
from laget.children.reads import one_child
from laget.children.record_permissions import KEEP_FAMILY, KEEP_RELATION, SEE_RELATIONS
from laget.children.taking_back import refuse, stands, strike
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.core.templatetags.days import whole_day
from laget.rulebook.ages import of_age, turns
from laget.rulebook.loader import load

Kind = Relation.Kind
#: From the birth, where no other day is said.
PARENTS = (Kind.MOTHER, Kind.FATHER, Kind.PARENT)
#: What somebody can be to a child that is not born yet.
UNBORN = (Kind.EXPECTING, Kind.SIBLING, Kind.OTHER)


def add(
    child: Child, *, by: Actor, kind: str, given_name: str, family_name: str = "", phone: str = "",
    has_parental_responsibility: bool = False, from_on: date | None = None,
    to_on: date | None = None, at: datetime | None = None,
) -> Relation:  # fmt: skip
    """Somebody belongs to the child from a day. A parent does so from the birth, where no other day
    is said. Read by the team, or, where the service takes part unseen, in the service alone."""
    with operation(KEEP_FAMILY, child, by=by, at=at) as op:
        child = KEEP_FAMILY.row(op.by, child.pk)
        new = Relation(
            child=child, kind=kind, given_name=given_name.strip(), family_name=family_name.strip(),
            phone=phone, has_parental_responsibility=has_parental_responsibility, to_on=to_on,
        )  # fmt: skip
        _named_for_now(child, kind)
        new.from_on = _begins(child, kind, from_on, op)
        _possible(child, new, op)
        if has_parental_responsibility:
            _under_age(child, new.from_on)
        _once(child, new, op)
        new.shared = (
            shows_itself(op.by, child.pk)
            and Child.objects.filter(helps.rows(op.by), pk=child.pk).exists()
        )
        event = op.record(
            events.RELATED, about=child.pk, thing=new.pk, on=new.from_on, shared=new.shared
        )
        for name, value in written(by, op, event).items():
            setattr(new, name, value)
        new.save(force_insert=True)
    return new


def end(relation: Relation, *, by: Actor, on: date, at: datetime | None = None) -> Relation:
    """From a day on the person is not one of those around the child any more."""
    with operation(KEEP_RELATION, relation, by=by, at=at) as op:
        _lasts(relation, on, op)
        relation.event_id = op.record(
            events.RELATION_ENDED, about=relation.child_id, thing=relation.pk, on=on,
            shared=relation.shared,
        )  # fmt: skip
        relation.to_on = on
        relation.save(update_fields=["to_on", "event_id"])
    return relation


def change_responsibility(
    relation: Relation, *, by: Actor, on: date, at: datetime | None = None
) -> Relation:
    """From a day on the person has parental responsibility, or has it no more. How it stood until
    then is kept."""
    with operation(KEEP_RELATION, relation, by=by, at=at) as op:
        _lasts(relation, on, op)
        gets = not relation.has_parental_responsibility
        if gets:
            _under_age(relation.child, on)
        event = op.record(
            events.RESPONSIBLE, about=relation.child_id, thing=relation.pk, on=on,
            code="begins" if gets else "ends", shared=relation.shared,
        )  # fmt: skip
        until, relation.to_on, relation.event_id = relation.to_on, on, event
        relation.save(update_fields=["to_on", "event_id"])
        own = {"unit_id": relation.unit_id, "authority_id": relation.authority_id}
        new = Relation(
            child_id=relation.child_id, kind=relation.kind, given_name=relation.given_name,
            family_name=relation.family_name, phone=relation.phone, from_on=on, to_on=until,
            has_parental_responsibility=gets, before=relation, shared=relation.shared,
            **written(by, op, event, **(own if relation.unit_id in by.units else {})),
        )  # fmt: skip
        new.save(force_insert=True)
    return new


def take_back(
    relation: Relation, *, by: Actor, because: str, at: datetime | None = None
) -> Relation:
    """It was noted wrong. What stood before a change of parental responsibility stands again."""
    with operation(KEEP_RELATION, relation, by=by, at=at) as op:
        if relation.shared:
            stay_hidden(relation.child_id, by)
        refuse(relation, because)
        strike(relation, events.RELATION_TAKEN_BACK, because, op)
        before = KEEP_RELATION.rows(op.by).filter(pk=relation.before_id, taken_back_on=None).first()
        if before is None or before.to_on != relation.from_on or before.kind == Kind.EXPECTING:
            return relation
        before.to_on, before.event_id = relation.to_on, relation.event_id
        before.save(update_fields=["to_on", "event_id"])
    return relation


def _named_for_now(child: Child, kind: str) -> None:
    """Refuses who somebody cannot be before the birth, or after it."""
    if child.born_on is None and kind not in UNBORN:
        raise Refused("not-born", _("The child is not born yet. Choose the expecting parent."))
    if child.born_on is not None and kind == Kind.EXPECTING:
        raise Refused("is-born", _("The child is born. Choose parent, mother or father."))


def _begins(child: Child, kind: str, day: date | None, op: Operation) -> date:
    if day is not None:
        return day
    if kind == Kind.EXPECTING:
        return op.on
    if kind not in PARENTS or child.born_on is None:
        raise Refused("no-day", _("Write from which day."))
    return child.born_on


def _possible(child: Child, new: Relation, op: Operation) -> None:
    """Refuses what cannot be so, whoever the others are."""
    own = _called(child.given_name, child.family_name)
    if own == _called(new.given_name, new.family_name):
        raise Refused(
            "own-name",
            _(
                "This is the child's own name. Are they called the same? Then write something that"
                " tells them apart, such as senior."
            ),
        )
    if new.from_on > op.on:
        raise Refused("ahead", _("Choose today or an earlier day."))
    if child.born_on is not None and new.from_on < child.born_on:
        raise Refused(
            "before-birth",
            _("The child was born {day}. Choose that day or a later one.").format(
                day=whole_day(child.born_on)
            ),
        )
    if new.to_on is not None and new.to_on <= new.from_on:
        raise Refused("ends-first", _("It cannot end before it has begun. Choose a later day."))


def _under_age(child: Child, on: date) -> None:
    age = of_age(load(child.country))
    if age is not None and child.born_on is not None and on >= turns(child.born_on, age.age):
        raise Refused(
            "of-age",
            _("Nobody has parental responsibility for somebody who is {age}.").format(age=age.age),
        )


def _once(child: Child, new: Relation, op: Operation) -> None:
    """Refuses to say the same of the same person twice for one and the same day, among what the
    actor may read."""
    alike = PARENTS if new.kind in PARENTS else (new.kind,)
    rows = SEE_RELATIONS.rows(op.by).filter(one_child(child.pk), kind__in=alike, taken_back_on=None)
    for one in rows:
        is_same = _called(one.given_name, one.family_name) == _called(
            new.given_name, new.family_name
        )
        begins_in_time = new.to_on is None or one.from_on < new.to_on
        if is_same and begins_in_time and (one.to_on is None or one.to_on > new.from_on):
            raise Refused(
                "there-already",
                _("This person is noted here already for some of that time. See the list."),
            )


def _called(given: str, family: str) -> str:
    return " ".join(f"{given} {family}".casefold().split())


def _lasts(relation: Relation, on: date, op: Operation) -> None:
    """Refuses to end what has ended, or what was never so."""
    if relation.shared:
        stay_hidden(relation.child_id, op.by)
    stands(relation)
    if relation.to_on is not None and relation.to_on <= op.on:
        raise Refused("ended-already", _("It is noted already that this is over."))
    if on <= relation.from_on:
        raise Refused("ends-first", _("It cannot end before it has begun. Choose a later day."))
