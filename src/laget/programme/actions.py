"""All that changes a programme. Each act is allowed or refused, done, and stands in the journal.

Rows are never locked and never lost: each act says which version it has read, and is refused where
somebody has written since.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.utils.translation import gettext_lazy as _

from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.organisations.models import Unit
from laget.programme import allotting, events, plan
from laget.programme.models import Activity, Allotment, Body, Direction, Kept, Programme, Risk
from laget.programme.permissions import DIRECT, ROWS, START, WRITE


class ChangedMeanwhile(Refused):
    """Somebody has written in the same row since it was read."""

    def __init__(self) -> None:
        super().__init__(
            "changed-meanwhile",
            _("Somebody has changed this while you were writing. What you wrote is kept below."),
        )


def start(
    unit: Unit, *, by: Actor, code: str, name: str, lead: str, from_on: date, to_on: date,
    language: str = "nb", is_example: bool = False, at: datetime | None = None,
) -> Programme:  # fmt: skip
    """A secretariat sets up a new programme. Nobody else sees it until it is published."""
    with operation(START, unit, by=by, at=at) as op:
        if to_on < from_on:
            raise Refused("ends-first", _("The programme must end after it begins."))
        made = Programme(
            code=code, name=name, lead=lead, unit=unit, from_on=from_on, to_on=to_on,
            language=language, is_example=is_example, **written(op, op.record(events.STARTED)),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def describe(
    programme: Programme, *, by: Actor, version: int, name: str, lead: str, from_on: date,
    to_on: date, language: str = "", at: datetime | None = None,
) -> Programme:  # fmt: skip
    """Name, first words and years."""
    with operation(WRITE, programme, by=by, at=at) as op:
        if to_on < from_on:
            raise Refused("ends-first", _("The programme must end after it begins."))
        event = op.record(events.CHANGED, thing=programme.pk)
        told = {"name": name, "lead": lead, "from_on": from_on, "to_on": to_on,
                "language": language or programme.language}  # fmt: skip
        keep(programme, version, op, event, told)
    return programme


def publish(programme: Programme, *, by: Actor, at: datetime | None = None) -> Programme:
    """From now on everybody can read the programme's pages, without signing in."""
    with operation(WRITE, programme, by=by, at=at) as op:
        if programme.published_at:
            raise Refused("published", _("The programme is published already."))
        event = op.record(events.PUBLISHED, thing=programme.pk)
        keep(programme, programme.version, op, event, {"published_at": op.at})
    return programme


def add(
    programme: Programme, what: str, *, by: Actor, told: dict[str, Any], at: datetime | None = None
) -> Any:
    """Something more is said, planned or entered."""
    with operation(WRITE, programme, by=by, at=at) as op:
        event = op.record(events.ROW_ADDED, thing=programme.pk, code=what)
        model: Any = apps.get_model(ROWS[what].model)
        made = model(programme=programme, **written(op, event))
        fill(made, told)
        check(made)
        _on_its_day(made, op.on)
        if isinstance(made, Risk):
            made.noted_on = op.on
        made.save(force_insert=True)
    return made


def change(
    row: Kept, what: str, *, by: Actor, version: int, told: dict[str, Any],
    at: datetime | None = None,
) -> Any:  # fmt: skip
    """Something is said otherwise. What stood is kept beside, with who wrote it."""
    with operation(WRITE, row.programme, by=by, at=at) as op:
        _not_anothers(row)
        event = op.record(events.ROW_CHANGED, thing=row.pk, code=what)
        fill(row, told)
        check(row)
        columns = [*(column(row, name) for name in told), *_on_its_day(row, op.on)]
        keep(row, version, op, event, {name: getattr(row, name) for name in columns})
    return row


def take_out(row: Kept, what: str, *, by: Actor, version: int, at: datetime | None = None) -> Any:
    """It does not stand any more. It is not deleted."""
    with operation(WRITE, row.programme, by=by, at=at) as op:
        _not_anothers(row)
        event = op.record(events.ROW_OUT, thing=row.pk, code=what)
        keep(row, version, op, event, {"is_out": True})
    return row


def _not_anothers(row: Kept) -> None:
    """What a body has said for itself is not the secretariat's to change."""
    if getattr(row, "body_id", None) and getattr(row, "role_id", None):
        raise Refused("own-words", _("A body has said this for itself. It can take it back."))


def move(
    activity: Activity, *, by: Actor, version: int, from_on: date, to_on: date, because: str,
    at: datetime | None = None,
) -> list[Activity]:  # fmt: skip
    """One activity moves, and nothing else does. Returns those that begin too early now."""
    with operation(WRITE, activity.programme, by=by, at=at) as op:
        if to_on < from_on:
            raise Refused("ends-first", _("The last day comes before the first."))
        if (from_on, to_on) == (activity.from_on, activity.to_on):
            raise Refused("same-days", _("These are the days it has already."))
        if not because.strip():
            raise Refused("no-reason", _("Write why it is moved."))
        event = op.record(events.MOVED, thing=activity.pk, on=to_on)
        told = {"from_on": from_on, "to_on": to_on, "by_month": False, "moved_because": because}
        keep(activity, version, op, event, told)
        others = list(Activity.objects.filter(programme=activity.programme_id, is_out=False))
        late = plan.slipping(others)
    return [one for one in others if one.pk in late]


def give(
    activity: Activity, *, by: Actor, version: int, duties: dict[str, str],
    at: datetime | None = None,
) -> Activity:  # fmt: skip
    """Who does it, is asked and is told; and the one that answers for it, who may do it as well.
    `duties` are the letters of each body, by key."""
    with operation(WRITE, activity.programme, by=by, at=at) as op:
        if duties and sum("A" in letters for letters in duties.values()) != 1:
            raise Refused(
                "one-answers",
                _("Choose one, and only one, that answers for it. It can do it as well."),
            )
        event = op.record(events.ROW_CHANGED, thing=activity.pk, code="activity")
        keep(activity, version, op, event, {"duties": duties})
    return activity


def agree_plan(programme: Programme, *, by: Actor, at: datetime | None = None) -> int:
    """The plan is agreed as it stands. From now on, what moves is shown beside where it stood."""
    with operation(WRITE, programme, by=by, at=at) as op:
        event = op.record(events.BASELINE, thing=programme.pk)
        found = Activity.objects.filter(programme=programme, is_out=False, from_on__isnull=False)
        if not found.exists():
            raise Refused("no-plan", _("There is nothing in the plan yet."))
        agreed = found.update(base_from=models.F("from_on"), base_to=models.F("to_on"),
                              version=models.F("version") + 1)  # fmt: skip
        keep(programme, programme.version, op, event, {"baseline_on": op.on})
    return agreed


def direct(programme: Programme, *, by: Actor, text: str, at: datetime | None = None) -> Direction:
    """The steering group says what it wants. The secretariat answers what it has done with it."""
    with operation(DIRECT, programme, by=by, at=at) as op:
        event = op.record(events.DIRECTED, thing=programme.pk)
        body = Body.objects.filter(
            programme=programme, kind=Body.Kind.STEERING, unit=by.unit_id, is_out=False
        ).first()
        made = Direction(
            programme=programme, text=text, given_on=op.on, body=body, **written(op, event)
        )
        made.save(force_insert=True)
    return made


def keep(row: Any, version: int, op: Operation, event: UUID, told: dict[str, Any]) -> None:
    """Saves the named columns if nobody has written since `version` was read."""
    now = told | written(op, event) | {"version": version + 1}
    standing = {} if isinstance(row, Programme) else {"is_out": False}
    if not type(row).objects.filter(pk=row.pk, version=version, **standing).update(**now):
        raise ChangedMeanwhile
    for name, value in now.items():
        setattr(row, name, value)


def written(op: Operation, event: UUID) -> dict[str, Any]:
    """Who has written a row, when, and by which event."""
    return {"changed_by_id": op.by.role_id, "sys_from": op.at, "event_id": event}


def _on_its_day(row: Any, on: date) -> list[str]:
    """The day that something was done or over, kept when somebody says so; and its column."""
    if isinstance(row, Activity):
        last = min(row.to_on or on, on)
        row.done_on = (row.done_on or last) if row.state == Activity.State.DONE else None
        return ["done_on"]
    if isinstance(row, Risk):
        row.over_on = (row.over_on or on) if row.is_over else None
        return ["over_on"]
    return []


def column(row: models.Model, name: str) -> str:
    """The column in which a field is kept."""
    field: Any = row._meta.get_field(name)
    return str(field.attname)


def fill(row: models.Model, told: dict[str, Any]) -> None:
    """Puts what a form says into the row; nothing chosen is nothing."""
    for name, value in told.items():
        field: Any = row._meta.get_field(name)
        if value == "" and (field.is_relation or field.null):
            value = None
        setattr(row, field.attname, value)


def check(row: Any) -> None:
    """What no row of its kind may say, and no other row can be seen to say."""
    for field in row._meta.concrete_fields:
        theirs = field.related_model
        if theirs is None or not issubclass(theirs, Kept) or not getattr(row, field.attname):
            continue
        if not theirs.objects.filter(
            pk=getattr(row, field.attname), programme=row.programme_id, is_out=False
        ).exists():
            raise Refused("not-here", _("Choose one of those in the list."))
    if isinstance(row, Activity):
        _check_waits(row)
    if isinstance(row, Allotment):
        allotting.check(row)
    if getattr(row, "currency", "DKK") != "DKK" and not row.rate_on:
        raise Refused("no-rate", _("Write the rate, and the day it was of."))
    if getattr(row, "currency", "") == "DKK":
        row.rate = Decimal(1)


def _check_waits(row: Activity) -> None:
    others = list(Activity.objects.filter(programme=row.programme_id, is_out=False))
    known = {one.pk for one in others}
    row.needs = [key for key in map(_key, row.needs) if key in known]
    for one in others:
        if one.pk == row.pk:
            one.needs = row.needs
    if row.pk in plan.waits_for(row.pk, others):
        raise Refused("waits-for-itself", _("This would wait for itself."))
    if (row.from_on is None) != (row.to_on is None):
        raise Refused("half-dates", _("Write both the first and the last day, or neither."))
    if row.from_on and row.to_on and row.to_on < row.from_on:
        raise Refused("ends-first", _("The last day comes before the first."))


def _key(value: Any) -> UUID:
    return value if isinstance(value, UUID) else UUID(str(value))
