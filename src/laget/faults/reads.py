"""What is read of barriers and faults. The reader is an actor, or None: everybody, who reads what
is published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from laget.core.access import NotAllowed, NotFound, Permission
from laget.core.actor import Actor
from laget.faults import together
from laget.faults.days import days_of
from laget.faults.models import (
    Annual,
    Answer,
    Barrier,
    Days,
    Fault,
    Kind,
    Sending,
    Translation,
    Try,
)
from laget.faults.permissions import (
    ANSWER,
    JOIN,
    KEEP,
    RUN,
    SEE_ANNUAL,
    SEE_ANSWER,
    SEE_BARRIER,
    SEE_DAYS,
    SEE_FAULT,
    SEE_SENDING,
    SEE_TELLING,
    SEE_TRANSLATION,
    SEE_TRY,
    TAKE_DOWN,
    TRANSLATE,
    WRITE_FAULT,
)  # fmt: skip
from laget.faults.together import rows_of as _rows
from laget.faults.ways import Sent, Shown
from laget.networks import reads as networks
from laget.organisations.models import Area, Authority, SecrecyArea, Unit
from laget.people.reads import in_unit
from laget.programme import reads as programmes
from laget.programme import translating
from laget.programme.levels import level_of
from laget.programme.models import Programme
from laget.programme.translating import Words
from laget.programme.words import lang

Reader = Actor | None
REPORT_DUE = (3, 1)  # month and day: the year's report of faults


def authority(actor: Actor) -> Authority:
    """The hat's own, whose box it writes in."""
    return Authority.objects.get(pk=actor.authority_id)


def is_keeper(actor: Actor) -> bool:
    return KEEP.allows(actor, Authority(pk=actor.authority_id))


def kept(actor: Actor) -> Authority:
    """The hat's own, whose box it keeps; else the sentence that says who does."""
    if not is_keeper(actor):
        raise NotAllowed(KEEP)
    return authority(actor)


def barriers(actor: Actor) -> QuerySet[Barrier]:
    return SEE_BARRIER.rows(actor).select_related("gathering", "fault")


def told(actor: Actor) -> list[tuple[Barrier, Shown | None]]:
    """What the hat has told itself, newest first, and what came of it."""
    mine = SEE_TELLING.rows(actor).filter(role=actor.role_id).values("barrier")
    found = list(barriers(actor).filter(pk__in=mine).order_by("-told_on", "pk"))
    faults = SEE_FAULT.rows(actor).filter(pk__in={one.fault_id for one in found}, stage="up")
    by_fault = {one.fault.pk: one for one in shown(actor, faults)}
    return [(one, by_fault.get(one.fault_id)) for one in found]  # type: ignore[arg-type]


def in_box(actor: Actor) -> list[Barrier]:
    """What is told and not gathered yet, the oldest first; with names of those who gave them."""
    kept(actor)
    loose = barriers(actor).filter(authority=actor.authority_id, fault=None, is_down=False)
    return with_names(actor, loose)


def gathered(actor: Actor, one: Fault) -> list[Barrier]:
    """What is gathered in a fault, for those who keep the box."""
    return with_names(actor, barriers(actor).filter(fault=one, authority=actor.authority_id))


def with_names(actor: Actor, rows: Iterable[Barrier]) -> list[Barrier]:
    """Each barrier with whoever told it, where that one has said so."""
    found = list(rows)
    named = SEE_TELLING.rows(actor).filter(barrier__in=found, is_named=True)
    by = {one.barrier_id: one.role for one in named.select_related("role__person", "role__unit")}
    for one in found:
        one.teller = by.get(one.pk)  # type: ignore[attr-defined]
    return found


def barrier(actor: Actor, pk: UUID) -> Barrier:
    found: Barrier = SEE_BARRIER.row(actor, pk)
    return found


def own(actor: Actor) -> list[Shown]:
    """The faults of the hat's own municipality."""
    return shown(actor, WRITE_FAULT.rows(actor).filter(is_out=False))


def asked(actor: Actor) -> list[Shown]:
    """What was sent to the hat's unit: what waits longest stands first."""
    mine = ANSWER.rows(actor).values("fault")
    found = shown(actor, SEE_FAULT.rows(actor).filter(pk__in=mine, stage="up"))
    return sorted(found, key=lambda one: (not _waits_for(actor, one), _since(one)))


def _waits_for(actor: Actor, one: Shown) -> bool:
    return (
        one.lead is None
        and one.here is not None
        and one.here.waits
        and one.here.sending.to_unit_id == actor.unit_id
    )


def _since(one: Shown) -> date:
    return one.here.sending.sent_on if one.here else one.fault.gathered_on


def visible(reader: Reader) -> QuerySet[Fault]:
    if reader is not None:
        return SEE_FAULT.rows(reader).filter(is_out=False)
    return Fault.objects.filter(
        is_out=False, stage="up", published_at__isnull=False,
        programme__published_at__isnull=False,
    )  # fmt: skip


def of_programme(reader: Reader, of: Programme) -> list[Shown]:
    """What has gone up in a programme and two have read."""
    found = visible(reader).filter(programme=of, stage="up")
    return shown(reader, found.order_by("kind", "-gathered_on", "pk"))


def shown(reader: Reader, faults: QuerySet[Fault]) -> list[Shown]:
    """Each with what was tried and answered, and who can answer; in the reader's language, where it
    is translated."""
    found = {one.pk: Shown(one) for one in faults.select_related("authority", "programme")}
    if not found:
        return []
    for row in _rows(reader, SEE_TRY, Try).filter(fault__in=found, is_out=False):
        found[row.fault_id].tries.append(row)
    sent: dict[UUID, Sent] = {}
    sendings = _rows(reader, SEE_SENDING, Sending).filter(fault__in=found)
    for row in sendings.select_related("to_unit", "from_unit"):
        sent[row.pk] = Sent(row)
        found[row.fault_id].sent.append(sent[row.pk])
    for row in _rows(reader, SEE_ANSWER, Answer).filter(fault__in=found):
        sent[row.sending_id].answers.append(row)
    together.fill(reader, found)
    spoken = _rows(reader, SEE_TRANSLATION, Translation).filter(fault__in=found)
    words = Words(lang(), spoken)
    for one in found.values():
        one.words = words
    return list(found.values())


@dataclass(frozen=True)
class May:
    """What the hat may do with a fault."""

    write: bool = False
    join: bool = False
    down: bool = False
    run: bool = False
    translate: bool = False
    answer: bool = False


def fault(actor: Actor, pk: UUID) -> Shown:
    """One fault, with the names of those who can answer it."""
    found = one(actor, pk)
    (whole,) = shown(actor, SEE_FAULT.rows(actor).filter(pk=found.pk))
    if whole.here and (whole.here.waits or whole.here.is_taken):
        whole.here.who = list(in_unit(whole.here.sending.to_unit_id, actor.on))
    return whole


def opened(of: Programme, pk: UUID) -> Shown:
    """One published fault, for everybody."""
    found = shown(None, visible(None).filter(programme=of, pk=pk))
    if not found:
        raise NotFound
    return found[0]


def may(actor: Actor, whole: Shown) -> May:
    here = whole.here
    return May(
        WRITE_FAULT.allows(actor, whole.fault), JOIN.allows(actor, whole.fault),
        TAKE_DOWN.allows(actor, whole.fault),
        RUN.allows(actor, whole.fault), TRANSLATE.allows(actor, whole.fault),
        here is not None and here.sending.state in ("waits", "takes")
        and ANSWER.allows(actor, here.sending),
    )  # fmt: skip


def one(actor: Actor, pk: UUID, permission: Permission = SEE_FAULT) -> Fault:
    """One fault the hat sees; else, where it sees it, the sentence that says who may."""
    found: Fault = SEE_FAULT.row(actor, pk)
    if not permission.allows(actor, found):
        raise NotAllowed(permission)
    return found


def translations(actor: Actor, row: Fault) -> list[Translation]:
    """A fault in other languages, for those who translate it: also what waits."""
    return translating.waits(SEE_TRANSLATION.rows(actor), row)


def translation(actor: Actor, pk: UUID) -> Translation:
    """One of them to work with: to others it does not exist."""
    found: Translation = SEE_TRANSLATION.row(actor, pk)
    if not TRANSLATE.allows(actor, found.fault):
        raise NotFound
    return found


def to_write(actor: Actor, pk: UUID) -> Fault:
    return one(actor, pk, WRITE_FAULT)


def to_run(actor: Actor, pk: UUID) -> Fault:
    return one(actor, pk, RUN)


def to_try(actor: Actor, pk: UUID) -> Try:
    """Something tried, to write in."""
    found: Try = SEE_TRY.row(actor, pk)
    if not WRITE_FAULT.allows(actor, found.fault):
        raise NotAllowed(WRITE_FAULT)
    return found


def to_answer(actor: Actor, pk: UUID) -> Sending:
    found: Sending = SEE_SENDING.row(actor, pk)
    if not ANSWER.allows(actor, found):
        raise NotAllowed(ANSWER)
    return found


def takers(actor: Actor) -> list[Programme]:
    """The programmes that take faults: those that have said in how many days they are answered."""
    found = SEE_DAYS.rows(actor).filter(is_out=False).select_related("programme")
    return sorted((row.programme for row in found), key=lambda of: (of.from_on, of.name))


def ways_up(actor: Actor, of: Programme, country: str) -> list[tuple[Unit, int]]:
    """Whom a fault of a country can be sent to by name, and within how many days each answers."""
    units = Unit.objects.filter(secrecy_area=SecrecyArea.UPPER, to_on=None)
    set_now = days(actor, of)
    found = [
        (unit, days_of(set_now, unit) or 0)
        for unit in units.select_related("authority").order_by("name", "pk")
        if unit.authority.country == country or level_of(unit) == "nordic"
    ]
    return [(unit, within) for unit, within in found if within]


def days(reader: Reader, of: Programme) -> Days | None:
    return _rows(reader, SEE_DAYS, Days).filter(programme=of, is_out=False).first()


@dataclass(frozen=True)
class Table:
    """How many faults of each kind each country has. Municipalities are not in it."""

    countries: list[str]
    lines: list[tuple[str, list[int], int]]
    natures: list[tuple[str, int]]


def table(faults: list[Shown]) -> Table:
    """By kind and country; and how many are common, or of one law or one way of organising."""
    codes = sorted({one.fault.authority.country for one in faults})
    named = _countries(codes)
    counts = {
        kind: [
            sum(f.fault.kind == kind and f.fault.authority.country == code for f in faults)
            for code in codes
        ]
        for kind in Kind.values
    }  # fmt: skip
    lines = [
        (str(Kind(kind).label), row, sum(row)) for kind, row in counts.items() if any(row)
    ]  # fmt: skip
    natures = [
        (str(nature.label), sum(f.fault.nature == nature for f in faults))
        for nature in Fault.Nature
    ]
    return Table([named.get(code, code) for code in codes], lines, natures)


def _countries(codes: Iterable[str]) -> dict[str, str]:
    return dict(Area.objects.filter(kind="country", code__in=codes).values_list("code", "name"))


def country(one: Shown) -> str:
    """The country of a fault, which is all that everybody is told of where it is from."""
    code = one.fault.authority.country
    return _countries([code]).get(code, code)


@dataclass(frozen=True)
class Year:
    """One year's report: due by 1 March of the next."""

    year: int
    due_on: date
    annual: Annual | None

    @property
    def is_frozen(self) -> bool:
        return self.annual is not None and self.annual.report.number is not None


def years(actor: Actor, of: Programme) -> list[Year]:
    """The report of each year with something in it, and of this one where faults are taken;
    newest first."""
    rows = SEE_ANNUAL.rows(actor).filter(programme=of, report__is_out=False)
    rows = rows.select_related("report")
    made = {row.year: row for row in rows.defer("report__pdf", "report__word")}
    told = set(made) | ({actor.on.year} if days(actor, of) else set())
    sent = SEE_SENDING.rows(actor).filter(programme=of).values_list("sent_on", flat=True)
    said = SEE_ANSWER.rows(actor).filter(programme=of).values_list("on", flat=True)
    told |= {on.year for on in (*sent, *said)}
    return [
        Year(year, date(year + 1, *REPORT_DUE), made.get(year))
        for year in sorted(told, reverse=True)
    ]  # fmt: skip


def in_year(actor: Actor, of: Programme, year: int) -> list[Shown]:
    """What was told up, or answered, in a year."""
    return [
        one for one in of_programme(actor, of)
        if any(sent.sending.sent_on.year == year for sent in one.sent)
        or any(answer.on.year == year for answer in one.answers)
    ]  # fmt: skip


def told_at(actor: Actor, kind: str, pk: str) -> Any:
    """The gathering, or what a table wrote there, that a barrier is told from."""
    try:
        key = UUID(pk)
    except ValueError:
        raise NotFound from None
    return networks.told(actor, "input", key) if kind == "input" else networks.one(
        actor, "gathering", key
    )  # fmt: skip


def programme(actor: Actor, pk: UUID) -> Programme:
    return programmes.programme(actor, pk)
