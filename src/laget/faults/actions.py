"""All that happens to a barrier and a fault on their way up and back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from importlib import import_module
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import F
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from laget.core.access import NotAllowed
from laget.core.actor import Actor
from laget.core.operation import Operation, Refused, operation
from laget.faults import events
from laget.faults.days import days_of
from laget.faults.models import (
    Annual,
    Answer,
    Barrier,
    Days,
    Fault,
    Sending,
    Telling,
    Together,
    Try,
)
from laget.faults.permissions import (
    ANSWER,
    JOIN,
    KEEP,
    PART,
    RUN,
    SEE_BARRIER,
    SEE_FAULT,
    TELL,
    WRITE_FAULT,
)  # fmt: skip
from laget.networks.models import Gathering
from laget.organisations.models import Authority, Unit
from laget.programme import report_actions
from laget.programme.actions import keep, written
from laget.programme.levels import level_of
from laget.programme.models import Programme, Report
from laget.programme.permissions import WRITE
from laget.programme.second_look import Stage, written_again


def tell(
    authority: Authority, *, by: Actor, kind: str, services: list[str], would_help: str,
    gap: str = "", gathering: Gathering | None = None, is_named: bool = False,
    at: datetime | None = None,
) -> Barrier:  # fmt: skip
    """Somebody tells what stopped them. What is written holds no child, no unit and no name."""
    with operation(TELL, authority, by=by, at=at) as op:
        op.record(events.TOLD)  # and nothing of which: the journal puts no name to a barrier
        if gap and gap not in import_module(settings.LAGET_WIRING).GAPS:
            raise Refused("no-gap", _("Choose one of those in the list."))
        made = Barrier(
            authority=authority, kind=kind, gap=gap, services=services, would_help=would_help,
            gathering=gathering, told_on=op.on,
        )  # fmt: skip
        made.save(force_insert=True)
        Telling(
            barrier=made, authority=authority, role_id=by.role_id, is_named=is_named
        ).save(force_insert=True)  # fmt: skip
    return made


def take_down_barrier(barrier: Barrier, *, by: Actor, at: datetime | None = None) -> Barrier:
    """Its words are gone for everybody, at once."""
    with operation(SEE_BARRIER, barrier, by=by, at=at) as op:
        if barrier.is_down:
            raise Refused("down-already", _("It is taken down already."))
        op.record(events.TAKEN_DOWN)
        Barrier.objects.filter(pk=barrier.pk).update(
            is_down=True, would_help="", version=F("version") + 1
        )
    return barrier


def gather(
    authority: Authority, *, by: Actor, told: dict[str, Any], barriers: list[UUID],
    at: datetime | None = None,
) -> Fault:  # fmt: skip
    """Leaders gather barriers into a fault, in their own words. Nobody else has read them yet."""
    with operation(KEEP, authority, by=by, at=at) as op:
        event = op.record(events.GATHERED, thing=authority.pk)
        made = Fault(
            authority=authority, gathered_on=op.on, **told, **written_again(by, ready=True),
            **written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
        _put(made, set(barriers))
    return made


def change(
    fault: Fault, *, by: Actor, version: int, told: dict[str, Any], barriers: list[UUID],
    at: datetime | None = None,
) -> Fault:  # fmt: skip
    """The fault in other words: a second person reads it again."""
    with operation(WRITE_FAULT, fault, by=by, at=at) as op:
        event = op.record(events.CHANGED, thing=fault.pk)
        keep(fault, version, op, event, told | written_again(by, ready=True))
        _put(fault, set(barriers))
    return fault


def _put(fault: Fault, wanted: set[UUID]) -> None:
    """The barriers that are gathered in it, and no others."""
    here = Barrier.objects.filter(fault=fault)
    stand = set(here.values_list("pk", flat=True))
    here.exclude(pk__in=wanted).update(fault=None, version=F("version") + 1)
    new = wanted - stand
    loose = Barrier.objects.filter(pk__in=new, authority=fault.authority_id, fault=None)
    if loose.update(fault=fault, version=F("version") + 1) != len(new):
        raise Refused(
            "gathered", _("Somebody has just gathered one of these. Look at the list again.")
        )


def tried(
    fault: Fault, *, by: Actor, version: int, on: date, what: str, row: Try | None = None,
    at: datetime | None = None,
) -> Try:  # fmt: skip
    """What the municipality tried itself. It goes up with the fault, and is read by two like it; so
    nobody adds to words that wait for a second person, or they would read their own."""
    with operation(WRITE_FAULT, fault, by=by, at=at) as op:
        now = Fault.objects.select_related("written_by").get(pk=fault.pk)
        own = now.written_by is not None and now.written_by.person_id == by.person_id
        if now.stage != Stage.UP and not own:
            raise Refused(
                "not-read", _("A second person must read it first. Add what you tried after that.")
            )
        event = op.record(events.TRIED, thing=fault.pk)
        made = row or Try(fault=fault, on=on, what=what, **written(op, event))
        if row is None:
            made.save(force_insert=True)
            version = fault.version
        else:
            keep(row, version, op, event, {"on": on, "what": what})
        keep(fault, fault.version, op, event, written_again(by, ready=True))
    return made


def take_out_try(row: Try, *, by: Actor, version: int, at: datetime | None = None) -> Try:
    with operation(WRITE_FAULT, row.fault, by=by, at=at) as op:
        keep(row, version, op, op.record(events.TRIED, thing=row.fault_id), {"is_out": True})
    return row


def send(
    fault: Fault, to_unit: Unit, programme: Programme, *, by: Actor, at: datetime | None = None
) -> Sending:
    """The municipality has tried, and sends it up by name."""
    with operation(WRITE_FAULT, fault, by=by, at=at) as op:
        fault.refresh_from_db(fields=["version", "stage", "programme_id"])
        if fault.stage != Stage.UP:
            raise Refused("not-read", _("A second person must read it before it goes up."))
        if Together.objects.filter(fault=fault, parted_at=None).exists():
            raise Refused("together", _("It is heard together with another, and goes up with it."))
        if not Try.objects.filter(fault=fault, is_out=False).exists():
            raise Refused("try-first", _("Write first what you have tried yourselves."))
        if fault.programme_id not in (None, programme.pk):
            raise Refused("elsewhere", _("It has gone up through another programme."))
        event = op.record(events.SENT, thing=fault.pk, code=level_of(to_unit) or "nordic")
        made = _sent(fault, to_unit, programme, op, event)
        if fault.programme_id is None:
            keep(fault, fault.version, op, event, {"programme_id": programme.pk})
    return made


def _sent(
    fault: Fault, to_unit: Unit, programme: Programme, op: Operation, event: UUID,
    from_unit: UUID | None = None,
) -> Sending:  # fmt: skip
    set_now = Days.objects.filter(programme=programme, is_out=False).first()
    level, days = level_of(to_unit), days_of(set_now, to_unit)
    if not days:
        raise Refused(
            "no-days", _("The programme has not said in how many days this level answers.")
        )
    made = Sending(
        programme=programme, fault=fault, from_unit_id=from_unit, to_unit=to_unit, level=level,
        sent_on=op.on, due_on=op.on + timedelta(days=days), **written(op, event),
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def goes_with(by: Actor, fault: UUID) -> UUID | None:
    """The fault that one goes up with, where the hat sees that one and it stands."""
    now = Together.objects.filter(fault=fault, parted_at=None, into__is_out=False)
    found = now.filter(into__in=SEE_FAULT.rows(by).filter(stage=Stage.UP)).first()
    return found.into_id if found else None


def answer(
    sending: Sending, *, by: Actor, version: int, kind: str, text: str = "",
    to_unit: Unit | None = None, due_on: date | None = None, at: datetime | None = None,
) -> Answer:  # fmt: skip
    """A level takes it on until a new day, sends it on, says no with its reason, or says that it is
    done."""
    with operation(ANSWER, sending, by=by, at=at) as op:
        if sending.state not in ("waits", "takes"):
            raise Refused("answered", _("It is answered already."))
        if goes_with(by, sending.fault_id) is not None:
            raise Refused(
                "together", _("It is heard together with another. Answer that one, for both.")
            )
        if kind == sending.state:
            raise Refused("taken", _("You have taken it on already."))
        if kind in ("no", "done") and not text.strip():
            raise Refused("no-reason", _("Write what those who told it should know."))
        if kind == "on" and (to_unit is None or to_unit.pk == sending.to_unit_id):
            raise Refused("to-whom", _("Choose who it goes on to."))
        now: dict[str, Any] = {"state": kind}
        if kind == "takes":
            now["due_on"] = _new_day(sending, due_on, op)
        event = op.record(events.ANSWERED, thing=sending.fault_id, code=kind)
        made = Answer(
            programme_id=sending.programme_id, fault_id=sending.fault_id, sending=sending,
            kind=kind, text=text, on=op.on, **written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
        keep(sending, version, op, event, now)
        if kind == "on" and to_unit is not None:
            _sent(sending.fault, to_unit, sending.programme, op, event, sending.to_unit_id)
    return made


def _new_day(sending: Sending, due_on: date | None, op: Operation) -> date:
    """By when it is done: the day that is said, or as many days as the level has to answer."""
    if due_on is None:
        set_now = Days.objects.filter(programme=sending.programme_id, is_out=False).first()
        days = days_of(set_now, sending.to_unit)
        if not days:
            raise Refused("no-days", _("Write by when it is done."))
        return op.on + timedelta(days=days)
    if due_on <= op.on:
        raise Refused("past", _("Choose a day after today."))
    return due_on


def mark(
    fault: Fault, *, by: Actor, version: int, nature: str, at: datetime | None = None
) -> Fault:
    """Whoever runs the programme says whether it is common, or one country's or one way's own."""
    with operation(RUN, fault, by=by, at=at) as op:
        event = op.record(events.MARKED, thing=fault.pk, code=nature)
        keep(fault, version, op, event, {"nature": nature})
    return fault


def publish(
    fault: Fault, *, by: Actor, version: int, is_open: bool, at: datetime | None = None
) -> Fault:
    """Everybody can read the fault and its answers; or no longer."""
    with operation(RUN, fault, by=by, at=at) as op:
        event = op.record(events.PUBLISHED, thing=fault.pk, code="yes" if is_open else "no")
        keep(fault, version, op, event, {"published_at": op.at if is_open else None})
    return fault


def join(
    fault: Fault, into: Fault, *, by: Actor, because: str, at: datetime | None = None
) -> Together:
    """The same is told in two places. From now on it goes up once, with `into`, and what is
    answered there is answered to all who told either. Whoever joins them is named."""
    with operation(JOIN, fault, by=by, at=at) as op:
        if not JOIN.allows(by, into):
            raise NotAllowed(JOIN)
        if into.pk == fault.pk or into.programme_id != fault.programme_id:
            raise Refused("not-here", _("Choose one of those in the list."))
        if not because.strip():
            raise Refused("no-reason", _("Write why they are the same."))
        now = Together.objects.filter(parted_at=None)
        if now.filter(fault=into).exists() or now.filter(into=fault).exists():
            raise Refused(
                "joined", _("One of them is joined with others already. Join the others with it.")
            )
        lies = Sending.objects.filter(state__in=("waits", "takes"))
        if lies.filter(fault=fault).exists() and not lies.filter(fault=into).exists():
            raise Refused(
                "answered-there",
                _("The other one has had its answer, and this one would wait unseen. Let this one"
                  " be answered first, or open the other one and join it with this one."),
            )  # fmt: skip
        event = op.record(events.JOINED, thing=fault.pk)
        made = Together(
            programme=into.programme, fault=fault, into=into, because=because,
            joined_by_id=by.role_id, joined_on=op.on, **written(op, event),
        )  # fmt: skip
        made.save(force_insert=True)
    return made


def part(
    row: Together, *, by: Actor, version: int, because: str, at: datetime | None = None
) -> Together:
    """They are not the same after all: each goes its own way again. What was answered while they
    were together stays answered."""
    with operation(PART, row, by=by, at=at) as op:
        if row.parted_at is not None:
            raise Refused("parted", _("They are parted already."))
        if not because.strip():
            raise Refused("no-reason", _("Write why they are not the same."))
        event = op.record(events.PARTED, thing=row.fault_id)
        told: dict[str, Any] = {"parted_because": because, "parted_by_id": by.role_id}
        told |= {"parted_at": op.at, "parted_on": op.on}
        keep(row, version, op, event, told)
    return row


def set_days(
    programme: Programme, *, by: Actor, version: int, told: dict[str, Any],
    at: datetime | None = None,
) -> Days:  # fmt: skip
    """Within how many days each level answers. What is sent already keeps its day."""
    with operation(WRITE, programme, by=by, at=at) as op:
        event = op.record(events.DAYS_SET, thing=programme.pk)
        row = Days.objects.filter(programme=programme).first()
        if row is None:
            row = Days(programme=programme, **told, **written(op, event))
            row.save(force_insert=True)
        else:
            keep(row, version, op, event, told)
    return row


def begin_report(
    programme: Programme, *, by: Actor, year: int, language: str, at: datetime | None = None
) -> Report:
    """The first draft of a year's report. It is edited, approved and frozen as every report is."""
    with operation(WRITE, programme, by=by, at=at) as op:
        event = op.record(events.REPORT_BEGUN, thing=programme.pk)
        with translation.override(language):
            title = gettext("What stopped us in %(year)s") % {"year": year}
        report = report_actions.begin(
            programme, by=by, title=title, to=Report.For.STEERING, language=language,
            until_on=min(date(year, 12, 31), op.on), of="faults", at=op.at,
        )  # fmt: skip
        stood = Annual.objects.filter(
            programme=programme, year=year, report__is_out=True
        ).first()  # fmt: skip
        if stood is not None:  # that draft was discarded
            keep(stood, stood.version, op, event, {"report_id": report.pk})
        else:
            Annual(
                programme=programme, year=year, report=report, **written(op, event)
            ).save(force_insert=True)  # fmt: skip
    return report
