"""What stopped people in the demo: told at gaps, gathered, sent up, answered and back; and one that
should have been answered. Every act is the pages' own, on its own day."""

from __future__ import annotations

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("next-faults.toml")


def build(programme: Any, *, by: Any, at: datetime) -> None:
    """The faults of the file, for a programme; `by` is its secretariat, which opens the one that
    is answered to everybody."""
    from laget.faults import actions

    told = tomllib.loads(FILE.read_text("utf-8"))
    actions.set_days(programme, by=by, version=0, told=told["days"], at=at)
    for row in told["fault"]:
        fault = _gathered(row, at)
        _sent_up(fault, row, programme, at)
        if row.get("answer"):
            now = _now(by, fault)
            actions.publish(now, by=by, version=now.version, is_open=True, at=at)
    for row in told["loose"]:
        _tell(row, at)


def _gathered(row: dict[str, Any], at: datetime) -> Any:
    """Barriers, put together by a leader in other words, tried at home, and read by a second."""
    from laget.faults import actions
    from laget.faults.permissions import WRITE_FAULT
    from laget.programme import second_look

    then = at - timedelta(days=row["gathered"])
    by, reader = _hat(row["by"], then), _hat(row["read_by"], then)
    barriers = [_tell(one, at).pk for one in row["barrier"]]
    said = {name: row[name] for name in ("title", "kind", "services", "text", "would_help")}
    fault = actions.gather(_home(by), by=by, told=said, barriers=barriers, at=then)
    day = then
    for one in row["try"]:
        day = at - timedelta(days=one["ago"])
        now = _now(by, fault)
        actions.tried(now, by=by, version=now.version, on=day.date(), what=one["what"], at=day)
    now = _now(reader, fault)
    second_look.look(now, WRITE_FAULT, by=reader, version=now.version, nobody=True, at=day)
    return fault


def _sent_up(fault: Any, row: dict[str, Any], programme: Any, at: datetime) -> None:
    """To a level by name, and what it answered."""
    from laget.faults import actions
    from laget.faults.models import Sending
    from laget.organisations.models import Unit

    by = _hat(row["by"], at)
    for one in row["sent"]:
        unit = Unit.objects.select_related("authority").get(code=one["to"])
        day = at - timedelta(days=one["ago"])
        sending = actions.send(_now(by, fault), unit, programme, by=by, at=day)
    for one in row.get("answer", []):
        day = at - timedelta(days=one["ago"])
        who = _hat(one["by"], day)
        sending = _row(Sending, sending.pk, who)
        actions.answer(
            sending, by=who, version=sending.version, kind=one["kind"], text=one["text"], at=day
        )


def _tell(row: dict[str, Any], at: datetime) -> Any:
    from laget.faults import actions

    day = at - timedelta(days=row["ago"])
    by = _hat(row["by"], day)
    return actions.tell(
        _home(by), by=by, kind=row["kind"], services=row["services"], gap=row["gap"],
        would_help=row["would_help"], is_named=row.get("is_named", False), at=day,
    )  # fmt: skip


def _hat(code: str, at: datetime) -> Any:
    """The first hat of somebody of the demo, by code."""
    from laget.core.clock import day
    from laget.people.models import Role
    from laget.people.reads import actor_for, held_on

    role = Role.objects.filter(held_on(day(at)), person__code=code).order_by("pk").first()
    found = actor_for(role.pk, at) if role else None
    assert found is not None, f"nobody called {code} works here"
    return found


def _home(by: Any) -> Any:
    from laget.organisations.models import Authority

    return Authority.objects.get(pk=by.authority_id)


def _now(by: Any, fault: Any) -> Any:
    return _row(type(fault), fault.pk, by)


def _row(model: Any, pk: Any, by: Any) -> Any:
    from laget.core.seeing import seen_as

    with seen_as(by):
        return model.objects.select_related().get(pk=pk)
